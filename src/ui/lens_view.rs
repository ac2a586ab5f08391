//! The lens: the row of the Service with its header and the rows that prove the path, read large; and the same
//! turned upright for narrow places.

use crate::analysis::Analysis;
use crate::app::action::Action;
use crate::app::lens::Cell;
use crate::app::lens::LensLine;
use crate::app::mark::Stretch;
use crate::app::mark::stretches;
use crate::app::walk::Walk;
use crate::lang::Lang;
use crate::model::role::Role;
use crate::text::source::Source;
use crate::text::span::Span;
use crate::words::label::Label;
use crate::words::template::fill;
use crate::words::words;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use yew::prelude::*;

/// Rows longer than this are turned upright at any width.
const LONGEST: usize = 150;
/// A block of more lines than this is set smaller.
const MANY: usize = 3;

/// The paste, the walk and the step.
#[derive(Properties)]
pub struct Props {
    /// The language.
    pub lang: Lang,
    /// The paste.
    pub analysis: Rc<Analysis>,
    /// The walk.
    pub walk: Rc<Walk>,
    /// The current step.
    pub step: usize,
    /// Acts.
    pub act: Callback<Action>,
}

impl PartialEq for Props {
    fn eq(&self, other: &Props) -> bool {
        Rc::ptr_eq(&self.analysis, &other.analysis)
            && Rc::ptr_eq(&self.walk, &other.walk)
            && (self.lang, self.step) == (other.lang, other.step)
    }
}

/// The lens.
#[component]
pub fn LensView(props: &Props) -> Html {
    let root = use_node_ref();
    let lens = &props.walk.lens;
    {
        let root = root.clone();
        let columns: Vec<usize> = lens.blocks.iter().map(|block| block.columns).collect();
        use_effect_with(columns, move |columns| fit(&root, columns));
    }
    let blocks = lens.blocks.iter().enumerate().map(|(index, block)| {
        let leads = block.lines.iter().any(|line| line.number == lens.row);
        let many = block.lines.len() > MANY;
        html! {
            <div class="lens-view-block" key={index} data-leads={leads.then_some("")}
                data-many={many.then_some("")}>
                { for block.lines.iter().map(|line| wide_line(props, line)) }
            </div>
        }
    });
    let longest = lens.blocks.iter().map(|block| block.columns).max().unwrap_or_default();
    html! {
        <div class="lens-view" data-upright={(longest > LONGEST).then_some("")} translate="no" lang="en" role="group"
            aria-label={words(props.lang).label(Label::Paste)}>
            <div class="lens-view-wide" ref={root}>{ for blocks }</div>
            <div class="lens-view-folded">{ folded(props) }</div>
        </div>
    }
}

/// Hands the widths of the blocks to the style sheet; a style attribute would be refused by a strict page.
fn fit(root: &NodeRef, columns: &[usize]) {
    let Some(root) = root.cast::<web_sys::Element>() else { return };
    let blocks = root.children();
    for (index, columns) in (0..blocks.length()).zip(columns) {
        let block = blocks.item(index).and_then(|it| it.dyn_into::<web_sys::HtmlElement>().ok());
        if let Some(block) = block {
            let _ = block.style().set_property("--columns", &columns.max(&24).to_string());
        }
    }
}

fn wide_line(props: &Props, line: &LensLine) -> Html {
    let content = if line.is_header { header(props, line) } else { tokens(props, line.span) };
    html! {
        <span class="line" key={line.number} data-number={line.number.to_string()}
            data-head={line.is_header.then_some("")}>
            { content }{ "\n" }
        </span>
    }
}

/// A header; its words darken while something under them is lit.
fn header(props: &Props, line: &LensLine) -> Html {
    let source = &props.analysis.source;
    let mut at = line.span.start;
    let mut pieces = Vec::new();
    for cell in &line.cells {
        let lit = lit_cells(props).any(|it| it.head == cell.head);
        pieces.push(html! { <>{ source.slice(Span::new(at, cell.head.start)).to_owned() }</> });
        pieces.push(html! {
            <span class="lens-view-column" data-lit={lit.then_some("")}>{ source.slice(cell.head).to_owned() }</span>
        });
        at = cell.head.end;
    }
    pieces.push(html! { <>{ source.slice(Span::new(at, line.span.end)).to_owned() }</> });
    pieces.into_iter().collect()
}

/// The cells that hold characters lit in this step, or the caret.
fn lit_cells(props: &Props) -> impl Iterator<Item = Cell> + '_ {
    let walk = &props.walk;
    let lit = walk.marks.iter().filter(|mark| mark.steps.contains(&props.step)).map(|mark| mark.span.start);
    lit.chain(caret(props).map(|at| at.saturating_sub(1))).filter_map(|at| walk.lens.cell_at(at))
}

fn tokens(props: &Props, span: Span) -> Html {
    let place = caret(props);
    let pieces = stretches(span, &props.walk.marks);
    let cut = pieces.into_iter().flat_map(|piece| cut_at(piece, place));
    let shown = cut.map(|piece| {
        let here = place == Some(piece.span.end);
        html! {
            <>
                { token(props.lang, &props.analysis.source, &piece, props.step, &props.act) }
                if here { <span class="token-caret" data-role={Role::TargetPort.slug()} data-at="caret"></span> }
            </>
        }
    });
    shown.collect()
}

/// Cuts a stretch in two where the caret stands inside it.
fn cut_at(piece: Stretch, place: Option<usize>) -> Vec<Stretch> {
    match place.filter(|at| piece.span.start < *at && *at < piece.span.end) {
        Some(at) => {
            let before = Stretch { span: Span::new(piece.span.start, at), ..piece.clone() };
            let after = Stretch { span: Span::new(at, piece.span.end), ..piece };
            vec![before, after]
        }
        None => vec![piece],
    }
}

/// Where the target port would stand if the row printed it: at the end of the cell with the service port. `None`
/// while no step asks for it.
fn caret(props: &Props) -> Option<usize> {
    let walk = &props.walk;
    if walk.walkthrough.steps.get(props.step).is_some_and(|step| step.breaks) {
        return None;
    }
    let stop = walk.walkthrough.stops.get(props.step.saturating_add(1))?;
    let missing = stop.ports.iter().any(|port| {
        port.role == Role::TargetPort
            && port.spans.is_empty()
            && port.state == crate::trace::fact::State::Unknown
    });
    let port = walk.marks.iter().find(|mark| mark.role == Role::ServicePort).filter(|_| missing)?;
    walk.lens.cell_at(port.span.start).map(|cell| cell.body.end)
}

/// A stretch of text: plain, or a token that leads to the other hop that uses it.
pub fn token(lang: Lang, source: &Source, piece: &Stretch, step: usize, act: &Callback<Action>) -> Html {
    let text = source.slice(piece.span).to_owned();
    let Some(role) = piece.role else { return html! { <>{ text }</> } };
    let lit = piece.steps.contains(&step);
    let next = piece.steps.iter().copied().find(|it| *it > step).or_else(|| piece.steps.first().copied());
    let onclick = {
        let act = act.clone();
        Callback::from(move |event: MouseEvent| {
            event.stop_propagation();
            if let Some(next) = next {
                act.emit(Action::Go(next));
            }
        })
    };
    let said = words(lang);
    let around = |label: Label| fill(said.label(label), |_| said.role(role).to_owned());
    html! {
        <button type="button" class="token" data-role={role.slug()} data-at={piece.span.start.to_string()}
            data-end={piece.span.end.to_string()} data-lit={lit.then_some("")}
            data-breaks={piece.breaks.then_some("")} data-before={around(Label::MarkStart)}
            data-after={around(Label::MarkEnd)} {onclick}>
            { text }
        </button>
    }
}

/// The rows turned upright: each cell beside its header, character for character.
fn folded(props: &Props) -> Html {
    let rows = props.walk.lens.lines().filter(|line| !line.is_header);
    rows.map(|line| {
        let number = fill(words(props.lang).label(Label::Line), |_| line.number.to_string());
        let is_row = line.number == props.walk.lens.row;
        let cells = line.cells.iter().map(|cell| folded_cell(props, cell));
        html! {
            <div class="lens-view-row" key={line.number} data-row={is_row.then_some("")}>
                <span class="lens-view-number" lang={props.lang.tag()}>{ number }</span>
                if line.cells.is_empty() {
                    <div class="lens-view-plain">{ tokens(props, line.span) }</div>
                } else {
                    <dl class="lens-view-cells">{ for cells }</dl>
                }
            </div>
        }
    })
    .collect()
}

fn folded_cell(props: &Props, cell: &Cell) -> Html {
    let lit = lit_cells(props).any(|it| it.body == cell.body).then_some("");
    let is_name = props.analysis.source.slice(cell.head) == "NAME";
    let used = props
        .walk
        .marks
        .iter()
        .any(|mark| mark.span.start < cell.body.end && cell.body.start < mark.span.end);
    html! {
        <div class="lens-view-cell" data-name={is_name.then_some("")} data-lit={lit} data-dull={(!used).then_some("")}>
            <dt>{ props.analysis.source.slice(cell.head).to_owned() }</dt>
            <dd>{ tokens(props, cell.body) }</dd>
        </div>
    }
}
