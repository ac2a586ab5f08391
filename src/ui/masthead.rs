//! The name, one line about it, and the switches for language and colors.

use crate::app::action::Action;
use crate::app::choice::Theme;
use crate::lang::Lang;
use crate::words::label::Label;
use crate::words::words;
use yew::prelude::*;

/// What is chosen.
pub struct Props {
    /// The language.
    pub lang: Lang,
    /// The colors.
    pub theme: Theme,
    /// Acts.
    pub act: Callback<Action>,
}

/// The head of the page.
pub fn view(props: &Props) -> Html {
    let said = words(props.lang);
    html! {
        <header class="masthead">
            <p class="masthead-name" translate="no">{ "port" }<span>{ "hop" }</span></p>
            <p class="masthead-tagline">{ said.label(Label::Tagline) }</p>
            <div class="masthead-switches">
                { languages(props) }
                { themes(props) }
            </div>
        </header>
    }
}

fn languages(props: &Props) -> Html {
    let others = Lang::ALL.into_iter().filter(|lang| *lang != props.lang);
    others
        .map(|lang| {
            let act = props.act.clone();
            let onclick = Callback::from(move |_: MouseEvent| act.emit(Action::ChooseLang(lang)));
            html! {
                <button type="button" key={lang.tag()} class="quiet-button" lang={lang.tag()} {onclick}>
                    { words(lang).own_name() }
                </button>
            }
        })
        .collect()
}

fn themes(props: &Props) -> Html {
    let said = words(props.lang);
    let act = props.act.clone();
    let onchange = Callback::from(move |event: Event| {
        let select = event.target_dyn_into::<web_sys::HtmlSelectElement>();
        if let Some(theme) = select.and_then(|it| Theme::from_slug(&it.value())) {
            act.emit(Action::ChooseTheme(theme));
        }
    });
    let options = Theme::ALL.into_iter().map(|theme| {
        let label = match theme {
            Theme::Auto => Label::ThemeAuto,
            Theme::Light => Label::ThemeLight,
            Theme::Dark => Label::ThemeDark,
        };
        html! { <option value={theme.slug()} selected={theme == props.theme}>{ said.label(label) }</option> }
    });
    html! {
        <span class="masthead-theme">
            <span aria-hidden="true">{ said.label(Label::Theme) }</span>
            <select class="quiet-select" aria-label={said.label(Label::Theme)} {onchange}>{ for options }</select>
        </span>
    }
}
