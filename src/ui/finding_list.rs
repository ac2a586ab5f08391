//! What was found about the Service that is followed, and what was odd about reading the text.

use crate::analysis::Analysis;
use crate::analysis::LineUse;
use crate::diagnosis::finding::Certainty;
use crate::diagnosis::finding::Finding;
use crate::explain::finding;
use crate::explain::notice;
use crate::lang::Lang;
use crate::notice::Notice;
use crate::ui::copy_button::CopyButton;
use crate::ui::copy_button::CopyRequest;
use crate::ui::prose_view::place_words;
use crate::ui::prose_view::prose;
use crate::words::counted::Counted;
use crate::words::label::Label;
use crate::words::template::fill_count;
use crate::words::words;
use std::rc::Rc;
use yew::prelude::*;

/// Entries of one list in the document at most.
const MOST: usize = 30;

/// The reading.
#[derive(Properties)]
pub struct Props {
    /// The language.
    pub lang: Lang,
    /// The reading.
    pub analysis: Rc<Analysis>,
    /// The Service that is followed.
    pub service: Option<usize>,
    /// Copies.
    pub on_copy: Callback<CopyRequest>,
}

impl PartialEq for Props {
    fn eq(&self, other: &Props) -> bool {
        Rc::ptr_eq(&self.analysis, &other.analysis)
            && (self.lang, self.service) == (other.lang, other.service)
    }
}

/// The lists.
#[component]
pub fn FindingList(props: &Props) -> Html {
    if props.analysis.source.text().trim().is_empty() {
        return Html::default();
    }
    html! {
        <div class="finding-list">
            { findings(props) }
            { notices(props) }
            { account(props) }
        </div>
    }
}

fn findings(props: &Props) -> Html {
    let said = words(props.lang);
    let concerns = |it: &&Finding| it.service.is_none() || it.service == props.service;
    let found: Vec<&Finding> = props.analysis.findings.iter().filter(concerns).collect();
    if found.is_empty() {
        return Html::default();
    }
    let title = fill_count(said.counted(Counted::Findings, found.len()), found.len());
    let items = found.into_iter().take(MOST).map(|it| finding_item(props, it));
    html! { <details><summary>{ title }</summary><ul>{ for items }</ul></details> }
}

fn finding_item(props: &Props, found: &Finding) -> Html {
    let said = words(props.lang);
    let shown = finding::view(&props.analysis, found, props.lang);
    let certainty = match found.certainty {
        Certainty::Proved => Label::Proved,
        Certainty::Likely => Label::Likely,
        Certainty::CannotTell => Label::CannotTell,
    };
    html! {
        <li class="finding-list-item">
            <span class="finding-list-place" translate="no">{ found.code.name() }</span>
            <div>
                <p><b>{ prose(&shown.title) }</b>{ " · " }{ said.label(certainty) }</p>
                <p>{ prose(&shown.sentence) }</p>
                <p class="finding-list-quiet">{ prose(&shown.why) }</p>
                if let Some(fix) = &shown.fix { <p>{ said.label(Label::Fix) }{ ": " }{ prose(fix) }</p> }
                if let Some(command) = &shown.confirm {
                    <p>
                        { said.label(Label::Confirm) }{ ": " }
                        <code class="command" translate="no" lang="en">{ command.clone() }</code>{ " " }
                        <CopyButton lang={props.lang} text={command.clone()} on_copy={props.on_copy.clone()} />
                    </p>
                }
            </div>
        </li>
    }
}

fn notices(props: &Props) -> Html {
    let list = &props.analysis.notices;
    if list.is_empty() {
        return Html::default();
    }
    let title = fill_count(words(props.lang).counted(Counted::Notices, list.len()), list.len());
    let items = list.iter().take(MOST).map(|it| notice_item(props, it));
    html! { <details><summary>{ title }</summary><ul>{ for items }</ul></details> }
}

fn notice_item(props: &Props, found: &Notice) -> Html {
    let place = notice::place(&props.analysis, found);
    html! {
        <li class="finding-list-item">
            <span class="finding-list-place">
                <span aria-hidden="true">{ format!("{}:{}", place.0, place.1) }</span>
                <span class="away">{ place_words(props.lang, place) }</span>
            </span>
            <p>{ prose(&notice::sentence(&props.analysis, found, props.lang)) }</p>
        </li>
    }
}

/// What became of the lines: the three counts add up to the lines that hold anything.
fn account(props: &Props) -> Html {
    let said = words(props.lang);
    let count = |wanted: LineUse| props.analysis.lines.iter().filter(|it| **it == wanted).count();
    let counts = [
        (Counted::LinesUsed, count(LineUse::Used)),
        (Counted::LinesIrrelevant, count(LineUse::Irrelevant)),
        (Counted::LinesNotUnderstood, count(LineUse::NotUnderstood)),
    ];
    let texts: Vec<String> =
        counts.into_iter().map(|(counted, count)| fill_count(said.counted(counted, count), count)).collect();
    html! { <p class="finding-list-quiet">{ texts.join(said.list_separator()) }</p> }
}
