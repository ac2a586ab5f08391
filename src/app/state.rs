//! The state, and what each action makes of it.

use crate::analysis::Analysis;
use crate::analysis::analyze;
use crate::analysis::read_only;
use crate::app::action::Action;
use crate::app::choice::Depth;
use crate::app::choice::Theme;
use crate::app::choice::View;
use crate::app::link;
use crate::app::options::Options;
use crate::app::walk::Route;
use crate::app::walk::Walk;
use crate::lang::Lang;
use crate::model::cluster::TypedPort;
use crate::model::port::Port;
use crate::model::port::Protocol;
use crate::model::service::Service;
use crate::model::service::ServiceType;
use crate::trace::start::Start;
use std::rc::Rc;

/// Everything that the screen shows follows from this.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    /// Whether everything is worked out, not only what the first hop needs.
    pub whole: bool,
    /// The language.
    pub lang: Lang,
    /// The colors.
    pub theme: Theme,
    /// The view.
    pub view: View,
    /// The depth.
    pub depth: Depth,
    /// The start point.
    pub start: Start,
    /// The Service that is followed, by its place in the list.
    pub service: Option<usize>,
    /// Its port, by its place in the list.
    pub port: Option<usize>,
    /// The hop, from 0.
    pub step: usize,
    /// Target ports that the reader typed in.
    pub typed: Vec<TypedPort>,
    /// What was read.
    pub analysis: Rc<Analysis>,
    /// The path that is followed; `None` without a Service.
    pub walk: Option<Rc<Walk>>,
}

impl State {
    /// The state that a page starts with.
    pub fn new(options: Options) -> State {
        State::begun(options, true)
    }

    /// The same with what the first hop needs; [`Action::Complete`] works out the rest.
    pub fn outlined(options: Options) -> State {
        State::begun(options, false)
    }

    fn begun(options: Options, whole: bool) -> State {
        let state = State {
            whole,
            lang: Lang::default(),
            theme: Theme::default(),
            view: View::default(),
            depth: Depth::default(),
            start: Start::default(),
            service: None,
            port: None,
            step: 0,
            typed: Vec::new(),
            analysis: Rc::default(),
            walk: None,
        };
        state.apply(Action::Configure(options))
    }

    /// The state after an action. The step always stays among the hops.
    #[must_use]
    pub fn apply(self, action: Action) -> State {
        match action {
            Action::Replace(text) => self.read(&text),
            Action::Append(text) => self.append(&text),
            Action::Choose { service, port } => {
                State { service: Some(service), port, step: 0, ..self }.settled().walked()
            }
            Action::ChooseStart(start) => State { start, step: 0, ..self }.walked(),
            Action::ChooseView(view) => State { view, ..self },
            Action::ChooseDepth(depth) => State { depth, ..self },
            Action::ChooseLang(lang) => State { lang, ..self }.walked(),
            Action::ChooseTheme(theme) => State { theme, ..self },
            Action::TypeTargetPort(text) => self.typed_in(&text),
            Action::ForgetTargetPort => self.forgotten().reread(),
            Action::Configure(options) => self.configured(options),
            Action::Complete => self.completed(),
            Action::Go(_) | Action::First | Action::Previous | Action::Next | Action::Last => {
                self.moved(&action)
            }
        }
    }

    /// The Service that is followed.
    pub fn current_service(&self) -> Option<&Service> {
        self.analysis.cluster.services.get(self.service?)
    }

    /// The number of hops.
    pub fn steps(&self) -> usize {
        self.walk.as_ref().map_or(0, |walk| walk.steps())
    }

    /// The pasted text.
    pub fn text(&self) -> &str {
        self.analysis.source.text()
    }

    /// `namespace/name` of the current Service, or its name alone.
    pub fn service_word(&self) -> Option<String> {
        self.current_service().map(service_word)
    }

    /// `80/TCP`, or `80` where the protocol is not shown.
    pub fn port_word(&self) -> Option<String> {
        let port = self.current_service()?.ports.get(self.port?)?;
        let protocol = port.protocol.value().map(|it| format!("/{it}")).unwrap_or_default();
        Some(format!("{}{protocol}", port.number.value))
    }

    /// The typed target port of the current port.
    pub fn typed_port(&self) -> Option<&TypedPort> {
        let asked = self.typing("0")?;
        self.typed.iter().find(|typed| same_port(typed, &asked))
    }

    fn moved(self, action: &Action) -> State {
        let last = self.walk.as_ref().map_or(0, |walk| walk.last());
        let step = match action {
            Action::Go(step) => *step,
            Action::Previous => self.step.saturating_sub(1),
            Action::Next => self.step.saturating_add(1),
            Action::Last => last,
            _ => 0,
        };
        State { step: step.min(last), ..self }
    }

    fn read(self, text: &str) -> State {
        let analysis = self.reading(text, &[]);
        let state = State { analysis, typed: Vec::new(), service: None, port: None, step: 0, ..self };
        state.settled().walked()
    }

    fn append(self, more: &str) -> State {
        let before = self.text();
        let gap = if before.is_empty() || before.ends_with("\n\n") {
            ""
        } else if before.ends_with('\n') {
            "\n"
        } else {
            "\n\n"
        };
        let text = format!("{before}{gap}{more}");
        let analysis = self.reading(&text, &self.typed);
        self.with(analysis)
    }

    fn completed(self) -> State {
        if self.whole {
            return self;
        }
        let analysis = Rc::new(Analysis::clone(&self.analysis).diagnosed());
        State { whole: true, analysis, ..self }.walked()
    }

    fn reading(&self, text: &str, typed: &[TypedPort]) -> Rc<Analysis> {
        Rc::new(if self.whole { analyze(text, typed) } else { read_only(text, typed) })
    }

    fn reread(self) -> State {
        let analysis = self.reading(self.text(), &self.typed);
        self.with(analysis)
    }

    /// The same place in another reading: the Service and port are found again by name and number.
    fn with(self, analysis: Rc<Analysis>) -> State {
        let (service, port) = (self.service_word(), self.port_word());
        let state = State { analysis, service: None, port: None, ..self };
        state.chosen(service.as_deref(), port.as_deref()).settled().walked()
    }

    fn configured(self, options: Options) -> State {
        if let Some(link) = options.resume.as_deref().and_then(link::read) {
            let rest = Options { resume: None, text: link.text.or(options.text), ..link.options };
            let state = State { typed: link.typed, ..self };
            return state.configured(Options { lang: rest.lang.or(options.lang), ..rest });
        }
        let mut state = self;
        state.lang = options.lang.unwrap_or(state.lang);
        state.theme = options.theme.unwrap_or(state.theme);
        state.view = options.view.unwrap_or(state.view);
        state.depth = options.depth.unwrap_or(state.depth);
        let moved = options.start.is_some_and(|it| it != state.start) || options.service.is_some();
        state.start = options.start.unwrap_or(state.start);
        if let Some(text) = &options.text {
            state.analysis = state.reading(text, &state.typed);
            (state.service, state.port, state.step) = (None, None, 0);
        }
        if moved && options.step.is_none() {
            state.step = 0;
        }
        let state = state.chosen(options.service.as_deref(), options.port.as_deref()).settled().walked();
        match options.step {
            Some(step) => state.apply(Action::Go(step.saturating_sub(1))),
            None => state,
        }
    }

    /// Chooses by words; a word that names nothing leaves the choice as it is.
    fn chosen(self, service: Option<&str>, port: Option<&str>) -> State {
        let services = &self.analysis.cluster.services;
        let named = service.and_then(|word| find_service(services, word));
        let chosen = named.or(self.service);
        let numbered = port.and_then(|word| find_port(services.get(chosen?)?, word));
        let kept = if named.is_some() && named != self.service { None } else { self.port };
        State { service: chosen, port: numbered.or(kept), ..self }
    }

    /// Puts the choice inside the lists: by default the first Service with the longest path, and its first port.
    fn settled(self) -> State {
        let services = &self.analysis.cluster.services;
        let inside = self.service.filter(|index| *index < services.len());
        let service = inside.or_else(|| preselected(services));
        let ports = service.and_then(|index| services.get(index)).map_or(0, |service| service.ports.len());
        let port = self.port.filter(|index| *index < ports).or((ports > 0).then_some(0));
        State { service, port, ..self }
    }

    fn walked(self) -> State {
        let route = self.service.map(|service| Route { service, port: self.port, start: self.start });
        let walk = route.and_then(|route| Walk::new(&self.analysis, route, self.lang)).map(Rc::new);
        let last = walk.as_ref().map_or(0, |walk| walk.last());
        State { step: self.step.min(last), walk, ..self }
    }

    fn typed_in(self, text: &str) -> State {
        let Some(typed) = self.typing(text.trim()) else { return self };
        let mut state = self.forgotten();
        state.typed.push(typed);
        state.reread()
    }

    fn forgotten(mut self) -> State {
        if let Some(asked) = self.typing("0") {
            self.typed.retain(|typed| !same_port(typed, &asked));
        }
        self
    }

    /// A target port of the current port, as typed. `None` when the text is no port or nothing is chosen.
    fn typing(&self, text: &str) -> Option<TypedPort> {
        let service = self.current_service()?;
        let port = service.ports.get(self.port?)?;
        let target_port = match text.parse::<u16>() {
            Ok(number) => Port::Number(number),
            Err(_) if is_port_name(text) => Port::Name(text.to_owned()),
            Err(_) => return None,
        };
        Some(TypedPort {
            namespace: service.namespace.value().cloned(),
            service: service.name.value.clone(),
            service_port: port.number.value,
            protocol: port.protocol.value().copied(),
            target_port,
        })
    }
}

/// `namespace/name` where the paste shows the namespace, else the name.
pub fn service_word(service: &Service) -> String {
    match service.namespace.value() {
        Some(namespace) => format!("{namespace}/{}", service.name.value),
        None => service.name.value.clone(),
    }
}

fn same_port(one: &TypedPort, other: &TypedPort) -> bool {
    one.namespace == other.namespace
        && one.service == other.service
        && one.service_port == other.service_port
        && one.protocol == other.protocol
}

fn is_port_name(text: &str) -> bool {
    let allowed = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    text.len() <= 15 && text.bytes().all(allowed) && text.bytes().any(|byte| byte.is_ascii_lowercase())
}

fn find_service(services: &[Service], word: &str) -> Option<usize> {
    let (namespace, name) =
        word.split_once('/').map_or((None, word), |(namespace, name)| (Some(namespace), name));
    services.iter().position(|service| {
        service.name.value == name
            && namespace.is_none_or(|it| service.namespace.value().is_none_or(|shown| shown == it))
    })
}

fn find_port(service: &Service, word: &str) -> Option<usize> {
    let (number, protocol) = word.split_once('/').map_or((word, None), |(number, word)| (number, Some(word)));
    let number = number.trim().parse::<u16>().ok()?;
    let protocol = protocol.and_then(Protocol::from_word);
    service.ports.iter().position(|port| {
        port.number.value == number
            && protocol.is_none_or(|it| port.protocol.value().is_none_or(|shown| *shown == it))
    })
}

fn preselected(services: &[Service]) -> Option<usize> {
    let length = |service: &Service| match service.service_type.value() {
        Some(ServiceType::LoadBalancer) => 4,
        Some(ServiceType::NodePort) => 3,
        Some(ServiceType::ClusterIp) if !service.is_headless() => 2,
        Some(ServiceType::ClusterIp) => 1,
        Some(ServiceType::ExternalName) => 0,
        None => 2,
    };
    let longest = services.iter().map(length).max()?;
    services.iter().position(|service| length(service) == longest)
}
