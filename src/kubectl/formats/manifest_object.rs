//! One object of a manifest: its kind, its metadata, and whether a cluster returned it.

use crate::kubectl::block::Reading;
use crate::kubectl::document::Entry;
use crate::kubectl::document::Scalar;
use crate::kubectl::document::Style;
use crate::kubectl::document::Tree;
use crate::kubectl::formats::manifest_endpoints;
use crate::kubectl::formats::manifest_ingress;
use crate::kubectl::formats::manifest_pod;
use crate::kubectl::formats::manifest_service;
use crate::model::cell::Cell;
use crate::model::host::Host;
use crate::model::kind::Kind;
use crate::model::policy::NetworkPolicy;
use crate::model::policy::OtherObject;
use crate::model::port::Port;
use crate::model::port::Protocol;
use crate::model::selector::Labels;
use crate::model::selector::Pair;
use crate::model::service::Shape;
use crate::model::sighting::Sighting;
use crate::notice::NoticeKind;
use crate::text::span::Span;
use crate::text::span::Spanned;
use crate::text::span::Spans;

/// Where an object is read; it notes which lines values were taken from.
pub struct Desk<'r> {
    /// What has been read so far.
    pub reading: &'r mut Reading,
    /// Whether the notice about manifests that no cluster returned was given.
    pub is_desired_told: bool,
    /// Whether the text was cut, so that what is not there may have been.
    pub is_cut: bool,
    /// Where the last value of the text ends.
    pub end: usize,
}

/// What every object has.
#[derive(Clone, Debug)]
pub struct Head {
    /// Its kind.
    pub kind: Kind,
    /// Its name.
    pub name: Spanned<String>,
    /// Its namespace.
    pub namespace: Cell<String>,
    /// Its labels.
    pub labels: Cell<Labels>,
    /// Whether a cluster returned it.
    pub shape: Shape,
    /// Whether it was seen to its end, so that what is not there is not there. The status comes last.
    pub is_whole: bool,
    /// The lines it stands on.
    pub span: Span,
}

impl Desk<'_> {
    /// Reads an object, or every object of a list. `inherited` is the kind of items that do not say their own.
    pub fn object(&mut self, tree: &Tree<'_>, inherited: Option<&Kind>, span: Span) {
        if !tree.items().is_empty() {
            tree.items().iter().for_each(|item| self.object(item, inherited, span_of(item, span)));
            return;
        }
        let said = self.kind(tree).or_else(|| inherited.cloned()).or_else(|| fragment_kind(tree));
        if let Some(list) = tree.get("items") {
            // A list says its kind after its items; where it was cut, its items still say theirs.
            let of =
                said.as_ref().map_or("", Kind::name).strip_suffix("list").filter(|name| !name.is_empty());
            let inner = of.map(Kind::from_word);
            list.items().iter().for_each(|item| self.object(item, inner.as_ref(), span_of(item, span)));
            return;
        }
        let Some(kind) = said else { return };
        let Some(head) = self.head(kind, tree, span) else { return };
        self.sighting(head, tree);
    }

    fn sighting(&mut self, head: Head, tree: &Tree<'_>) {
        match head.kind {
            Kind::Service => manifest_service::read(head, tree, self),
            Kind::Pod => manifest_pod::read(head, tree, self),
            Kind::Node => manifest_pod::read_node(head, tree, self),
            Kind::Endpoints => manifest_endpoints::read(head, tree, self),
            Kind::EndpointSlice => manifest_endpoints::read_slice(head, tree, self),
            Kind::Ingress | Kind::Gateway | Kind::Route(_) => manifest_ingress::read(head, tree, self),
            ref kind if kind.is_workload() => manifest_pod::read_workload(head, tree, self),
            Kind::NetworkPolicy => {
                let pod_selector = self.selector(tree.at(&["spec"]), "podSelector");
                let Head { name, namespace, span, .. } = head;
                let policy = NetworkPolicy { name, namespace, pod_selector, spans: vec![span] };
                self.reading.saw(Sighting::NetworkPolicy(Box::new(policy)));
            }
            _ => {
                let Head { kind, name, namespace, span, .. } = head;
                let other = OtherObject { kind, name, namespace, spans: vec![span] };
                self.reading.saw(Sighting::Other(Box::new(other)));
            }
        }
    }

    /// `kind:` with the group of `apiVersion:`, so that a Knative Service is no Service.
    fn kind(&mut self, tree: &Tree<'_>) -> Option<Kind> {
        let word = self.word(tree.get("kind"))?.value;
        let version = self.word(tree.get("apiVersion")).map(|version| version.value).unwrap_or_default();
        let group = version.split_once('/').map(|(group, _)| group);
        Some(Kind::from_word(&group.map_or_else(|| word.clone(), |group| format!("{word}.{group}"))))
    }

    fn head(&mut self, kind: Kind, tree: &Tree<'_>, span: Span) -> Option<Head> {
        let metadata = tree.get("metadata")?;
        let name = self.word(metadata.get("name"))?;
        let shape = if is_live(metadata, tree) { Shape::Live } else { Shape::Manifest };
        let plays_a_part = !matches!(kind, Kind::Other(_));
        if shape == Shape::Manifest && plays_a_part && !self.is_desired_told {
            self.is_desired_told = true;
            self.reading.notice(NoticeKind::DesiredOnly, name.spans.hull());
        }
        let shown = Cell::from(self.word(metadata.get("namespace")));
        let typed = !matches!(self.reading.context.verb.as_str(), "" | "describe");
        let namespace = match shown {
            Cell::NotShown if typed => self.reading.context.namespace.clone(),
            shown => shown,
        };
        let labels = self.labels(metadata.entry("labels"));
        let is_whole = !self.is_cut && shape == Shape::Manifest || tree.entry("status").is_some();
        Some(Head { kind, name, namespace, labels, shape, is_whole, span })
    }

    /// A value, whatever its style.
    pub fn word(&mut self, tree: Option<&Tree<'_>>) -> Option<Spanned<String>> {
        let scalar = tree?.scalar().filter(|scalar| !scalar.is_null() && !scalar.value().is_empty())?;
        if is_cut_short(scalar) {
            self.reading.notice(NoticeKind::CutShort, scalar.text.spans.hull());
            return None;
        }
        self.reading.used(scalar.line);
        Some(scalar.text.clone())
    }

    /// A value that is not read as text.
    fn checked<T>(
        &mut self,
        tree: Option<&Tree<'_>>,
        column: &str,
        read: impl FnOnce(&Scalar<'_>) -> Option<T>,
    ) -> Option<Spanned<T>> {
        let scalar = tree?.scalar().filter(|scalar| !scalar.is_null())?;
        match read(scalar) {
            Some(value) => {
                self.reading.used(scalar.line);
                Some(Spanned { value, spans: scalar.text.spans.clone() })
            }
            None => {
                let kind = NoticeKind::CellNotUnderstood { column: column.to_owned() };
                self.reading.notice(kind, scalar.text.spans.hull());
                None
            }
        }
    }

    /// A port number; a quoted one is none, the API server refuses it.
    pub fn port(&mut self, tree: Option<&Tree<'_>>, column: &str) -> Option<Spanned<u16>> {
        self.checked(tree, column, |scalar| number(scalar).and_then(port_number))
    }

    /// A number that may be 0.
    pub fn count(&mut self, tree: Option<&Tree<'_>>, column: &str) -> Option<Spanned<u32>> {
        self.checked(tree, column, number)
    }

    /// A port by number or name. A quoted number is a name, though not a valid one.
    pub fn port_or_name(&mut self, tree: Option<&Tree<'_>>, column: &str) -> Option<Spanned<Port>> {
        self.checked(tree, column, |scalar| {
            let text = scalar.value();
            let digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
            if scalar.style == Style::Plain && digits {
                return number(scalar).and_then(port_number).map(Port::Number);
            }
            let allowed = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
            (!text.is_empty() && text.bytes().all(allowed)).then(|| Port::Name(text.to_owned()))
        })
    }

    /// A protocol.
    pub fn protocol(&mut self, tree: Option<&Tree<'_>>) -> Cell<Protocol> {
        self.checked(tree, "protocol", |scalar| Protocol::from_word(scalar.value())).into()
    }

    /// A truth value.
    pub fn truth(&mut self, tree: Option<&Tree<'_>>, column: &str) -> Cell<bool> {
        self.checked(tree, column, |scalar| scalar.truth()).into()
    }

    /// A host.
    pub fn host(&mut self, tree: Option<&Tree<'_>>) -> Option<Spanned<Host>> {
        self.word(tree).map(|word| word.map(|text| Host::read(&text)))
    }

    /// A list of values. `NotShown` without the key.
    pub fn words(&mut self, tree: Option<&Tree<'_>>) -> Cell<Vec<Spanned<String>>> {
        let words: Vec<Spanned<String>> =
            tree.map_or(&[][..], Tree::items).iter().filter_map(|item| self.word(Some(item))).collect();
        match Spans::from_list(words.iter().flat_map(|word| word.spans.iter())) {
            Some(spans) => Cell::Shown(Spanned { value: words, spans }),
            None => Cell::NotShown,
        }
    }

    /// A list of hosts.
    pub fn hosts(&mut self, tree: Option<&Tree<'_>>) -> Cell<Vec<Spanned<Host>>> {
        match self.words(tree) {
            Cell::Shown(words) => Cell::Shown(
                words.map(|words| words.into_iter().map(|it| it.map(|text| Host::read(&text))).collect()),
            ),
            Cell::SaysNone(spans) => Cell::SaysNone(spans),
            Cell::Blank(span) => Cell::Blank(span),
            Cell::NotShown => Cell::NotShown,
        }
    }

    /// A map of labels. `SaysNone` for an empty one.
    pub fn labels(&mut self, entry: Option<&Entry<'_>>) -> Cell<Labels> {
        let Some(entry) = entry else { return Cell::NotShown };
        let mut labels = Labels::default();
        for pair in entry.value.entries() {
            labels.pairs.extend(self.pair(pair));
        }
        self.closed(labels, entry)
    }

    fn pair(&mut self, pair: &Entry<'_>) -> Option<Spanned<Pair>> {
        let value = pair.value.scalar().filter(|value| !is_cut_short(value))?;
        self.reading.used(pair.key.line);
        let empty = value.style == Style::Plain && value.is_null();
        let place = pair.key.text.spans.hull();
        let hull =
            if value.text.spans.hull().is_empty() { place } else { place.join(value.text.spans.hull()) };
        let text = if empty { String::new() } else { value.value().to_owned() };
        Some(Spanned::new(Pair { key: pair.key.value().to_owned(), value: text }, hull))
    }

    fn closed(&mut self, mut labels: Labels, entry: &Entry<'_>) -> Cell<Labels> {
        let pairs = labels.pairs.iter().map(|pair| format!("{}={}", pair.value.key, pair.value.value));
        let terms = labels.terms.iter().map(|term| term.value.clone());
        labels.text = pairs.chain(terms).collect::<Vec<_>>().join(",");
        let places = labels.pairs.iter().flat_map(|pair| pair.spans.iter().collect::<Vec<_>>());
        let terms = labels.terms.iter().flat_map(|term| term.spans.iter().collect::<Vec<_>>());
        let spans = Spans::from_list(places.chain(terms));
        let may_go_on = spans.as_ref().is_none_or(|spans| spans.hull().end >= self.end);
        if self.is_cut && may_go_on {
            // More pairs may have stood where the text was cut.
            return Cell::NotShown;
        }
        match spans {
            Some(spans) => Cell::Shown(Spanned { value: labels, spans }),
            None => {
                self.reading.used(entry.key.line);
                Cell::SaysNone(entry.key.text.spans.clone())
            }
        }
    }

    /// `matchLabels` and `matchExpressions`, or a plain map of labels where the kind has that.
    pub fn selector(&mut self, spec: Option<&Tree<'_>>, key: &str) -> Cell<Labels> {
        let Some(entry) = spec.and_then(|spec| spec.entry(key)) else { return Cell::NotShown };
        let (pairs, terms) = (entry.value.get("matchLabels"), entry.value.get("matchExpressions"));
        if pairs.is_none() && terms.is_none() {
            return self.labels(Some(entry));
        }
        let mut labels = Labels::default();
        for pair in pairs.map_or(&[][..], Tree::entries) {
            labels.pairs.extend(self.pair(pair));
        }
        for term in terms.map_or(&[][..], Tree::items) {
            labels.terms.extend(self.term(term));
        }
        self.closed(labels, entry)
    }

    /// `app in (web,api)`, as tables print such a term.
    fn term(&mut self, tree: &Tree<'_>) -> Option<Spanned<String>> {
        let key = self.word(tree.get("key"))?;
        let operator = self.word(tree.get("operator"))?;
        let values: Vec<String> =
            self.words(tree.get("values")).value().into_iter().flatten().map(|it| it.value.clone()).collect();
        let values = values.join(",");
        let text = match operator.value.as_str() {
            "In" => format!("{} in ({values})", key.value),
            "NotIn" => format!("{} notin ({values})", key.value),
            "Exists" => key.value.clone(),
            _ => format!("!{}", key.value),
        };
        Some(Spanned::new(text, key.spans.hull().join(operator.spans.hull())))
    }
}

/// `10.96...`: the author, or a tool, left the rest out.
fn is_cut_short(scalar: &Scalar<'_>) -> bool {
    scalar.style == Style::Plain && (scalar.value().ends_with("...") || scalar.value().ends_with('\u{2026}'))
}

fn number(scalar: &Scalar<'_>) -> Option<u32> {
    let text = scalar.value();
    let plain = scalar.style == Style::Plain && (text == "0" || !text.starts_with('0'));
    (plain && text.bytes().all(|byte| byte.is_ascii_digit())).then(|| text.parse().ok()).flatten()
}

fn port_number(number: u32) -> Option<u16> {
    u16::try_from(number).ok().filter(|number| *number > 0)
}

/// An object that starts in its middle: only a Service's `spec:` looks like this.
fn fragment_kind(tree: &Tree<'_>) -> Option<Kind> {
    let spec = tree.get("spec")?;
    let port = spec.at(&["ports"]).and_then(|ports| ports.items().first()?.get("port"));
    let is_service = port.is_some() || spec.get("clusterIP").is_some() || spec.get("externalName").is_some();
    (is_service && spec.get("containers").is_none() && tree.get("apiVersion").is_none())
        .then_some(Kind::Service)
}

/// Only the API server gives an object these. A `creationTimestamp: null` and an empty status come from
/// `--dry-run=client`.
fn is_live(metadata: &Tree<'_>, tree: &Tree<'_>) -> bool {
    let given = ["uid", "resourceVersion", "creationTimestamp", "managedFields", "selfLink"];
    let address = tree.at(&["spec", "clusterIP"]).and_then(Tree::scalar).map(Scalar::value);
    given.iter().any(|key| metadata.get(key).is_some())
        || address.is_some_and(|address| !matches!(address, "" | "None"))
        || tree.at(&["status", "loadBalancer", "ingress"]).is_some()
        || ["conditions", "podIP", "addresses", "phase"].iter().any(|it| tree.at(&["status", it]).is_some())
}

/// The characters of an item: from its first value to its last.
fn span_of(tree: &Tree<'_>, whole: Span) -> Span {
    let (first, last) = (first_span(tree), last_span(tree));
    first.zip(last).map_or(whole, |(first, last)| first.join(last))
}

fn first_span(tree: &Tree<'_>) -> Option<Span> {
    match tree {
        Tree::Scalar(scalar) => Some(scalar.text.spans.hull()),
        Tree::List(items) => items.iter().find_map(first_span),
        Tree::Map(entries) => entries.first().map(|entry| entry.key.text.spans.hull()),
    }
}

/// The characters of the last value.
pub fn last_span(tree: &Tree<'_>) -> Option<Span> {
    match tree {
        Tree::Scalar(scalar) => Some(scalar.text.spans.hull()),
        Tree::List(items) => items.iter().rev().find_map(last_span),
        Tree::Map(entries) => {
            entries.last().map(|entry| last_span(&entry.value).unwrap_or_else(|| entry.key.text.spans.hull()))
        }
    }
}
