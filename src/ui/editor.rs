//! Where text comes in: a field with the exact paste, samples, files; and a field for more output.

use crate::app::action::Action;
use crate::lang::Lang;
use crate::ui::copy_button::CopyButton;
use crate::ui::copy_button::CopyRequest;
use crate::ui::samples::SAMPLES;
use crate::words::label::Label;
use crate::words::words;
use yew::prelude::*;

/// What the field is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// Another text in place of the paste.
    Replace,
    /// More output below the paste.
    Append,
}

/// The paste and what can be done with it.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The language.
    pub lang: Lang,
    /// What the field is for.
    pub purpose: Purpose,
    /// The paste as it is now.
    pub text: AttrValue,
    /// Whether it takes the focus when it opens: never while the host page loads.
    pub takes_focus: bool,
    /// Acts.
    pub act: Callback<Action>,
    /// Reads a file in place of the paste.
    pub on_file: Callback<web_sys::File>,
    /// Copies.
    pub on_copy: Callback<CopyRequest>,
    /// Closes the field.
    pub on_close: Callback<()>,
}

/// The field.
#[component]
pub fn Editor(props: &Props) -> Html {
    let field = use_node_ref();
    {
        let field = field.clone();
        let text = if props.purpose == Purpose::Replace { props.text.clone() } else { AttrValue::default() };
        let takes_focus = props.takes_focus;
        use_effect_with(props.purpose, move |_| fill(&field, &text, takes_focus));
    }
    match props.purpose {
        Purpose::Replace => replacing(props, &field),
        Purpose::Append => appending(props, &field),
    }
}

fn fill(field: &NodeRef, text: &str, takes_focus: bool) {
    if let Some(area) = field.cast::<web_sys::HtmlTextAreaElement>() {
        area.set_value(text);
        if takes_focus {
            let _ = area.focus();
            area.select();
        }
    }
}

fn replacing(props: &Props, field: &NodeRef) -> Html {
    let said = words(props.lang);
    let act = props.act.clone();
    let oninput = Callback::from(move |event: InputEvent| {
        if let Some(area) = event.target_dyn_into::<web_sys::HtmlTextAreaElement>() {
            act.emit(Action::Replace(area.value()));
        }
    });
    html! {
        <section class="editor" aria-label={said.label(Label::PasteOther)}>
            <textarea ref={field} class="editor-field" aria-label={said.label(Label::PasteHere)}
                placeholder={said.label(Label::PasteHint)} spellcheck="false" autocomplete="off" autocapitalize="off"
                wrap="off" translate="no" lang="en" rows="14" {oninput} />
            <div class="editor-tools">
                { samples(props, field) }
                { file(props) }
                { clear(props, field) }
                <CopyButton lang={props.lang} text={props.text.clone()} on_copy={props.on_copy.clone()}
                    label={Label::CopyPaste} />
                { close(props, Label::Done) }
            </div>
            <p class="editor-note">{ said.label(Label::DropFile) }{ " · " }{ said.label(Label::Private) }</p>
        </section>
    }
}

fn appending(props: &Props, field: &NodeRef) -> Html {
    let said = words(props.lang);
    let add = {
        let (act, on_close) = (props.act.clone(), props.on_close.clone());
        move |text: String| {
            if !text.trim().is_empty() {
                act.emit(Action::Append(text));
                on_close.emit(());
            }
        }
    };
    let oninput = {
        let add = add.clone();
        Callback::from(move |event: InputEvent| {
            let pasted = matches!(event.input_type().as_str(), "insertFromPaste" | "insertFromDrop");
            let area = event.target_dyn_into::<web_sys::HtmlTextAreaElement>();
            if let Some(area) = area.filter(|_| pasted) {
                add(area.value());
            }
        })
    };
    let onclick = {
        let field = field.clone();
        Callback::from(move |_: MouseEvent| {
            if let Some(area) = field.cast::<web_sys::HtmlTextAreaElement>() {
                add(area.value());
            }
        })
    };
    html! {
        <section class="editor" data-purpose="append" aria-label={said.label(Label::PasteMore)}>
            <textarea ref={field} class="editor-field" aria-label={said.label(Label::PasteMore)}
                placeholder={said.label(Label::PasteMoreHint)} spellcheck="false" autocomplete="off"
                autocapitalize="off" wrap="off" translate="no" lang="en" rows="6" {oninput} />
            <div class="editor-tools">
                <button type="button" class="quiet-button" {onclick}>{ said.label(Label::Done) }</button>
                { close(props, Label::Cancel) }
            </div>
        </section>
    }
}

fn samples(props: &Props, field: &NodeRef) -> Html {
    let said = words(props.lang);
    let (act, field) = (props.act.clone(), field.clone());
    let onchange = Callback::from(move |event: Event| {
        let Some(select) = event.target_dyn_into::<web_sys::HtmlSelectElement>() else { return };
        let wanted = select.value();
        let Some(sample) = SAMPLES.iter().find(|sample| sample.name == wanted) else { return };
        if let Some(area) = field.cast::<web_sys::HtmlTextAreaElement>() {
            area.set_value(sample.text);
        }
        act.emit(Action::Replace(sample.text.to_owned()));
    });
    let options = SAMPLES.iter().map(|sample| {
        html! { <option value={sample.name}>{ said.label(sample.title) }</option> }
    });
    html! {
        <select class="quiet-select" aria-label={said.label(Label::Samples)} {onchange}>
            <option value="" selected=true>{ said.label(Label::SampleChoose) }</option>
            { for options }
        </select>
    }
}

fn file(props: &Props) -> Html {
    let on_file = props.on_file.clone();
    let onchange = Callback::from(move |event: Event| {
        let Some(input) = event.target_dyn_into::<web_sys::HtmlInputElement>() else { return };
        if let Some(file) = input.files().and_then(|files| files.get(0)) {
            on_file.emit(file);
        }
    });
    html! {
        <label class="editor-file">
            <span>{ words(props.lang).label(Label::OpenFile) }</span>
            <input type="file" class="away" accept=".txt,.log,.yaml,.yml,.json,text/*" {onchange} />
        </label>
    }
}

fn clear(props: &Props, field: &NodeRef) -> Html {
    let (act, field) = (props.act.clone(), field.clone());
    let onclick = Callback::from(move |_: MouseEvent| {
        fill(&field, "", true);
        act.emit(Action::Replace(String::new()));
    });
    html! { <button type="button" class="quiet-button" {onclick}>{ words(props.lang).label(Label::Clear) }</button> }
}

fn close(props: &Props, label: Label) -> Html {
    let on_close = props.on_close.clone();
    let onclick = Callback::from(move |_: MouseEvent| on_close.emit(()));
    html! { <button type="button" class="quiet-button" {onclick}>{ words(props.lang).label(label) }</button> }
}
