//! The whole widget: one state, and every part drawn from it.

use crate::app::action::Action;
use crate::app::choice::View;
use crate::app::options::Options;
use crate::app::state::State;
use crate::app::walk::Walk;
use crate::ui::copy_button::CopyRequest;
use crate::ui::editor::Editor;
use crate::ui::editor::Purpose;
use crate::ui::finding_list::FindingList;
use crate::ui::further::Further;
use crate::ui::keys::key_action;
use crate::ui::keys::takes_keys;
use crate::ui::lens_view::LensView;
use crate::ui::masthead;
use crate::ui::path_map;
use crate::ui::prompt;
use crate::ui::prose_view::label_with_code;
use crate::ui::service_picker::ServicePicker;
use crate::ui::service_picker::WORTH_FILTERING;
use crate::ui::source_pane::Side;
use crate::ui::source_pane::SourcePane;
use crate::ui::step_card;
use crate::ui::stepper;
use crate::ui::threads::Threads;
use crate::ui::toolbar;
use crate::ui::wire_view;
use crate::words::label::Label;
use crate::words::words;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use yew::prelude::*;

/// What the widget starts with and whom it tells.
#[derive(Properties, Clone, PartialEq)]
pub struct Props {
    /// What the page asks for.
    pub options: Options,
    /// Whether everything is worked out at once, not only what the first hop needs.
    pub whole: bool,
    /// Told of every new state, with the action that led to it; `None` for the first.
    pub on_state: Callback<(State, Option<Action>)>,
    /// Copies.
    pub on_copy: Callback<CopyRequest>,
    /// Reads a file and sends its text back.
    pub on_file: Callback<(web_sys::File, Callback<String>)>,
}

/// What can happen to the widget.
pub enum Message {
    /// Something happens to the state.
    Act(Action),
    /// The editor opens for a purpose, or closes.
    Edit(Option<Purpose>),
    /// A file is dragged over the widget, or no longer.
    Drag(bool),
    /// A file was chosen or dropped.
    File(web_sys::File),
    /// A long text is read now, unless another came after it.
    Read(u32, Action),
}

/// Longer texts wait for a pause in typing.
const LONG: usize = 65_536;
/// The pause, in milliseconds; long enough for the screen to say that it reads.
const PAUSE: i32 = 120;

/// The widget.
pub struct AppView {
    state: State,
    editor: Option<Purpose>,
    dragged: bool,
    root: NodeRef,
    stage: NodeRef,
    /// Whether the reader opened the editor; only then may it take the focus.
    is_asked_for: bool,
    /// Whether the editor has just closed and the focus must not get lost with it.
    refocus: bool,
    /// Whether the last move led forward; only then things move on the screen.
    forward: bool,
    /// Counts readings of long texts, so that only the last one is done.
    waiting: u32,
    /// Whether a long text is about to be read.
    busy: bool,
}

impl Component for AppView {
    type Message = Message;
    type Properties = Props;

    fn create(context: &Context<AppView>) -> AppView {
        let options = context.props().options.clone();
        let state = if context.props().whole { State::new(options) } else { State::outlined(options) };
        context.props().on_state.emit((state.clone(), None));
        let empty = state.text().trim().is_empty();
        let editor = empty.then_some(Purpose::Replace);
        AppView {
            state,
            editor,
            is_asked_for: false,
            dragged: false,
            root: NodeRef::default(),
            stage: NodeRef::default(),
            refocus: false,
            forward: false,
            waiting: 0,
            busy: false,
        }
    }

    fn update(&mut self, context: &Context<AppView>, message: Message) -> bool {
        match message {
            Message::Act(Action::Replace(text)) if text.len() > LONG => {
                self.wait(context, Action::Replace(text))
            }
            Message::Act(action) => self.act(context, action),
            Message::Read(number, action) => {
                let is_last = number == self.waiting;
                if is_last {
                    self.busy = false;
                    self.act(context, action);
                }
                is_last
            }
            Message::Edit(purpose) => {
                self.refocus = purpose.is_none() && self.editor.is_some();
                self.editor = purpose;
                self.is_asked_for = true;
                true
            }
            Message::Drag(dragged) => {
                let changed = self.dragged != dragged;
                self.dragged = dragged;
                changed
            }
            Message::File(file) => {
                self.dragged = false;
                let act = context.link().callback(|text| Message::Act(Action::Replace(text)));
                context.props().on_file.emit((file, act));
                self.editor = None;
                true
            }
        }
    }

    fn rendered(&mut self, _: &Context<AppView>, _: bool) {
        if std::mem::take(&mut self.refocus) {
            let root = self.root.cast::<web_sys::Element>();
            let button = root.and_then(|it| it.query_selector(".toolbar-tools button").ok().flatten());
            if let Some(button) = button.and_then(|it| it.dyn_into::<web_sys::HtmlElement>().ok()) {
                let _ = button.focus();
            }
        }
    }

    fn view(&self, context: &Context<AppView>) -> Html {
        let state = &self.state;
        let act = context.link().callback(Message::Act);
        html! {
            <div class="app-view" part="app" ref={self.root.clone()} lang={state.lang.tag()} data-theme={state.theme.slug()} data-view={state.view.slug()}
                data-dragged={self.dragged.then_some("")} onkeydown={self.keys(context)}
                ondragover={drag(context, true)} ondragleave={drag(context, false)} ondrop={drop(context)} onpaste={paste(context)}>
                <div class="app-view-inner">
                    { masthead::view(&masthead::Props { lang: state.lang, theme: state.theme, act: act.clone() }) }
                    { self.toolbar(context, &act) }
                    { self.editor(context, &act) }
                    if self.busy {
                        <p class="app-view-busy" role="status">{ words(state.lang).label(Label::Loading) }</p>
                    }
                    { self.picker(&act) }
                    { self.page(context, &act) }
                    <p class="away" role="status" aria-live="polite">{ self.announcement() }</p>
                </div>
            </div>
        }
    }
}

impl AppView {
    fn act(&mut self, context: &Context<AppView>, action: Action) -> bool {
        let before = self.state.clone();
        self.state = before.clone().apply(action.clone());
        self.forward = self.state.step > before.step;
        let changed = self.state != before;
        if changed {
            context.props().on_state.emit((self.state.clone(), Some(action)));
        }
        changed
    }

    /// Reads a long text a moment later: typing goes on, and the screen says that it reads.
    fn wait(&mut self, context: &Context<AppView>, action: Action) -> bool {
        self.waiting = self.waiting.wrapping_add(1);
        self.busy = true;
        let (link, number) = (context.link().clone(), self.waiting);
        let read = Closure::once_into_js(move || link.send_message(Message::Read(number, action)));
        let timer = web_sys::window().and_then(|window| {
            let read = read.unchecked_ref();
            window.set_timeout_with_callback_and_timeout_and_arguments_0(read, PAUSE).ok()
        });
        timer.is_some()
    }

    fn keys(&self, context: &Context<AppView>) -> Callback<KeyboardEvent> {
        let editing = self.editor.is_some();
        context.link().batch_callback(move |event: KeyboardEvent| {
            if editing && event.key() == "Escape" {
                return Some(Message::Edit(None));
            }
            let modified = event.ctrl_key() || event.alt_key() || event.meta_key() || event.shift_key();
            if modified || in_field(&event) {
                return None;
            }
            let action = key_action(&event.key())?;
            event.prevent_default();
            Some(Message::Act(action))
        })
    }

    fn toolbar(&self, context: &Context<AppView>, act: &Callback<Action>) -> Html {
        let state = &self.state;
        let editing = self.editor == Some(Purpose::Replace);
        let on_edit =
            context.link().callback(move |()| Message::Edit((!editing).then_some(Purpose::Replace)));
        toolbar::view(&toolbar::Props {
            lang: state.lang,
            start: state.start,
            view: state.view,
            analysis: state.analysis.clone(),
            service: state.service,
            port: state.port,
            act: act.clone(),
            on_edit,
            editing,
        })
    }

    fn editor(&self, context: &Context<AppView>, act: &Callback<Action>) -> Html {
        let Some(purpose) = self.editor else { return Html::default() };
        let link = context.link();
        html! {
            <Editor lang={self.state.lang} {purpose} takes_focus={self.is_asked_for} text={self.state.text().to_owned()} act={act.clone()}
                on_file={link.callback(Message::File)} on_copy={context.props().on_copy.clone()}
                on_close={link.callback(|()| Message::Edit(None))} />
        }
    }

    fn picker(&self, act: &Callback<Action>) -> Html {
        let state = &self.state;
        if state.analysis.cluster.services.len() < WORTH_FILTERING {
            return Html::default();
        }
        html! {
            <ServicePicker lang={state.lang} analysis={state.analysis.clone()} service={state.service}
                act={act.clone()} />
        }
    }

    fn page(&self, context: &Context<AppView>, act: &Callback<Action>) -> Html {
        let state = &self.state;
        let pane = |side: Side| {
            html! {
                <SourcePane lang={state.lang} {side} analysis={state.analysis.clone()} walk={state.walk.clone()}
                    step={state.step} act={act.clone()} />
            }
        };
        html! {
            <>
                { pane(Side::Above) }
                if let Some(walk) = &state.walk { { self.stage(context, act, walk) } } else { { self.nothing() } }
                { pane(Side::Below) }
                if state.whole { { self.after(context) } }
            </>
        }
    }

    fn stage(&self, context: &Context<AppView>, act: &Callback<Action>, walk: &Rc<Walk>) -> Html {
        let state = &self.state;
        let arrangement = (state.view.slug(), state.depth.slug());
        html! {
            <section class="stage" ref={self.stage.clone()} data-forward={self.forward.then_some("")} aria-label={words(state.lang).label(Label::Path)}>
                <LensView lang={state.lang} analysis={state.analysis.clone()} walk={walk.clone()} step={state.step}
                    act={act.clone()} />
                <div class="parting">
                    { self.path(act, walk) }
                    { self.reading(context, act, walk) }
                </div>
                if state.whole {
                    <Threads lang={state.lang} walk={walk.clone()} step={state.step} {arrangement}
                        stage={self.stage.clone()} />
                }
            </section>
        }
    }

    fn path(&self, act: &Callback<Action>, walk: &Rc<Walk>) -> Html {
        let (lang, step, act) = (self.state.lang, self.state.step, act.clone());
        let walk = walk.clone();
        match self.state.view {
            View::Model => path_map::view(&path_map::Props { lang, walk, step, act }),
            View::Wire => wire_view::view(&wire_view::Props { lang, walk, step, act }),
        }
    }

    fn reading(&self, context: &Context<AppView>, act: &Callback<Action>, walk: &Rc<Walk>) -> Html {
        let state = &self.state;
        let typed = state.typed_port().map(|typed| AttrValue::from(typed.target_port.to_string()));
        let cards = (0..walk.steps()).map(|index| {
            step_card::view(&step_card::Props {
                lang: state.lang,
                walkthrough: walk.walkthrough.clone(),
                index,
                current: index == state.step,
                depth: state.depth,
                typed: typed.clone(),
                act: act.clone(),
                on_copy: context.props().on_copy.clone(),
            })
        });
        let (lang, step, steps, last) = (state.lang, state.step, walk.steps(), walk.last());
        html! {
            <div class="reading">
                { stepper::view(&stepper::Props { lang, step, steps, last, act: act.clone() }) }
                <ol class="step-list" aria-label={words(state.lang).label(Label::Explanation)}>{ for cards }</ol>
            </div>
        }
    }

    /// What stands below the path and is no part of the first hop.
    fn after(&self, context: &Context<AppView>) -> Html {
        let state = &self.state;
        html! {
            <>
                if let Some(walk) = &state.walk { { self.onward(context, walk) } }
                <FindingList lang={state.lang} analysis={state.analysis.clone()} service={state.service}
                    on_copy={context.props().on_copy.clone()} />
            </>
        }
    }

    fn onward(&self, context: &Context<AppView>, walk: &Rc<Walk>) -> Html {
        let state = &self.state;
        let link = context.link();
        let command = walk.walkthrough.next_command.clone();
        let current = walk.walkthrough.steps.get(state.step);
        let now = current.is_some_and(|step| {
            step.notes.iter().any(|note| note.command.is_some() && note.command == command)
        });
        let prompt = prompt::view(&prompt::Props {
            lang: state.lang,
            command: command.map(AttrValue::from),
            why: walk.walkthrough.next_why,
            now,
            on_copy: context.props().on_copy.clone(),
            on_more: link.callback(|()| Message::Edit(Some(Purpose::Append))),
        });
        html! {
            <>
                { prompt }
                <Further lang={state.lang} analysis={state.analysis.clone()} walk={walk.clone()}
                    on_copy={context.props().on_copy.clone()} />
            </>
        }
    }

    fn nothing(&self) -> Html {
        let said = words(self.state.lang);
        let (title, text) = if self.state.text().trim().is_empty() {
            (Label::EmptyTitle, Label::EmptyText)
        } else {
            (Label::NoServiceTitle, Label::NoServiceText)
        };
        html! {
            <div class="app-view-empty" role="status">
                <p class="app-view-empty-title">{ said.label(title) }</p>
                <p>{ label_with_code(said.label(text)) }</p>
            </div>
        }
    }

    fn announcement(&self) -> String {
        let step = self.state.walk.as_ref().and_then(|walk| walk.walkthrough.steps.get(self.state.step));
        step.map(|step| step.announcement.clone()).unwrap_or_default()
    }
}

/// Whether an event comes from a field that uses keys and pastes itself.
fn in_field(event: &Event) -> bool {
    let target = event.composed_path().get(0).dyn_into::<web_sys::Element>();
    target.is_ok_and(|it| takes_keys(&it.tag_name()))
}

/// A paste anywhere in the widget but into a field is another text.
fn paste(context: &Context<AppView>) -> Callback<Event> {
    context.link().batch_callback(|event: Event| {
        let pasted = event.dyn_ref::<web_sys::ClipboardEvent>().filter(|_| !in_field(&event));
        let text = pasted?.clipboard_data()?.get_data("text/plain").ok()?;
        (!text.trim().is_empty()).then(|| Message::Act(Action::Replace(text)))
    })
}

fn drag(context: &Context<AppView>, over: bool) -> Callback<DragEvent> {
    context.link().batch_callback(move |event: DragEvent| {
        let kinds = event.data_transfer().map(|it| it.types())?;
        if !kinds.includes(&wasm_bindgen::JsValue::from_str("Files"), 0) {
            return None;
        }
        event.prevent_default();
        Some(Message::Drag(over))
    })
}

fn drop(context: &Context<AppView>) -> Callback<DragEvent> {
    context.link().batch_callback(|event: DragEvent| {
        let file = event.data_transfer()?.files()?.get(0)?;
        event.prevent_default();
        Some(Message::File(file))
    })
}
