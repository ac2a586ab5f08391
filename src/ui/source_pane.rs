//! The quiet lines of the paste above and below the row being read, with their true numbers. Long stretches are
//! folded; unfolding shows them in bounded pieces.

use crate::analysis::Analysis;
use crate::analysis::LineUse;
use crate::app::action::Action;
use crate::app::mark::Stretch;
use crate::app::mark::stretches;
use crate::app::walk::Walk;
use crate::lang::Lang;
use crate::ui::lens_view::token;
use crate::words::counted::Counted;
use crate::words::label::Label;
use crate::words::template::fill_count;
use crate::words::words;
use std::rc::Rc;
use yew::prelude::*;

/// Lines next to the row that are shown before anything is unfolded.
const NEAR: usize = 8;
/// A stretch of up to so many lines is shown whole.
const SHORT: usize = 16;
/// How many more lines one click unfolds.
const PIECE: usize = 40;
/// How many lines of a side are in the document at most.
const MOST: usize = 200;

/// Which side of the row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Above the row.
    Above,
    /// Below it.
    Below,
}

/// The paste and what is lit in it.
#[derive(Properties)]
pub struct Props {
    /// The language.
    pub lang: Lang,
    /// Which side.
    pub side: Side,
    /// The paste.
    pub analysis: Rc<Analysis>,
    /// The walk; without one all lines are on the lower side.
    pub walk: Option<Rc<Walk>>,
    /// The current step.
    pub step: usize,
    /// Acts.
    pub act: Callback<Action>,
}

impl PartialEq for Props {
    fn eq(&self, other: &Props) -> bool {
        let same_walk = match (&self.walk, &other.walk) {
            (Some(one), Some(two)) => Rc::ptr_eq(one, two),
            (None, None) => true,
            _ => false,
        };
        same_walk
            && Rc::ptr_eq(&self.analysis, &other.analysis)
            && (self.lang, self.side, self.step) == (other.lang, other.side, other.step)
    }
}

/// One side of the paste.
#[component]
pub fn SourcePane(props: &Props) -> Html {
    let unfolded = use_state(|| 0_usize);
    {
        let unfolded = unfolded.clone();
        let about = props.walk.as_ref().map(|walk| walk.lens.row);
        use_effect_with((about, props.analysis.source.line_count()), move |_| unfolded.set(0));
    }
    let numbers = numbers(props);
    let is_blank = |number: &usize| source_line(props, *number).trim().is_empty();
    if numbers.iter().all(is_blank) {
        return Html::default();
    }
    let wanted = if numbers.len() <= SHORT { numbers.len() } else { NEAR.saturating_add(*unfolded) };
    let shown = wanted.min(numbers.len()).min(MOST);
    let folded = numbers.len().saturating_sub(shown);
    let near = match props.side {
        Side::Above => numbers.get(folded..),
        Side::Below => numbers.get(..shown),
    };
    let lines = near.unwrap_or_default().iter().map(|number| line(props, *number));
    let fold = fold(props, folded, shown, unfolded.clone());
    let said = words(props.lang);
    html! {
        <div class="source-pane" data-side={if props.side == Side::Above { "above" } else { "below" }}
            tabindex="0" role="group" aria-label={said.label(Label::Paste)}>
            if props.side == Side::Above { { fold.clone() } }
            <div class="source-pane-lines" translate="no" lang="en">{ for lines }</div>
            if props.side == Side::Below { { fold } }
        </div>
    }
}

/// The numbers of the lines on this side that are not read large.
fn numbers(props: &Props) -> Vec<usize> {
    let source = &props.analysis.source;
    let mut last = source.line_count();
    if source.line(last).is_some_and(|span| span.is_empty()) {
        last = last.saturating_sub(1);
    }
    let Some(walk) = &props.walk else {
        return if props.side == Side::Below { (1..=last).collect() } else { Vec::new() };
    };
    let range = match props.side {
        Side::Above => 1..walk.lens.row,
        Side::Below => walk.lens.row.saturating_add(1)..last.saturating_add(1),
    };
    range.filter(|number| !walk.lens.holds(*number)).collect()
}

fn source_line(props: &Props, number: usize) -> &str {
    let source = &props.analysis.source;
    source.line(number).map(|span| source.slice(span)).unwrap_or_default()
}

fn fold(props: &Props, folded: usize, shown: usize, unfolded: UseStateHandle<usize>) -> Html {
    if folded == 0 {
        return Html::default();
    }
    let counted = if props.side == Side::Above { Counted::LinesAbove } else { Counted::LinesBelow };
    let text = fill_count(words(props.lang).counted(counted, folded), folded);
    if shown >= MOST {
        return html! { <p class="source-pane-fold">{ text }</p> };
    }
    let onclick = Callback::from(move |_: MouseEvent| unfolded.set(unfolded.saturating_add(PIECE)));
    html! { <button type="button" class="source-pane-fold quiet-button" {onclick}>{ text }</button> }
}

fn line(props: &Props, number: usize) -> Html {
    let analysis = &props.analysis;
    let Some(span) = analysis.source.line(number) else { return Html::default() };
    let not_understood = analysis.lines.get(number.saturating_sub(1)) == Some(&LineUse::NotUnderstood);
    let service = analysis
        .cluster
        .services
        .iter()
        .position(|service| analysis.source.line_number(service.name.spans.first().start) == number);
    let marks = props.walk.as_ref().map(|walk| walk.marks.as_slice()).unwrap_or_default();
    let pieces: Vec<Stretch> = stretches(span, marks);
    let text = pieces.iter().map(|piece| token(props.lang, &analysis.source, piece, props.step, &props.act));
    let onclick = service.map(|service| {
        let act = props.act.clone();
        Callback::from(move |_: MouseEvent| act.emit(Action::Choose { service, port: None }))
    });
    let title = not_understood.then(|| words(props.lang).label(Label::NotUnderstood));
    html! {
        <span class="line" key={number} data-number={number.to_string()} data-service={service.map(|_| "")}
            data-unread={not_understood.then_some("")} {title} {onclick}>
            { for text }
            if not_understood { <span class="line-reason">{ title }</span> }
            { "\n" }
        </span>
    }
}
