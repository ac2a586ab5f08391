//! Which address and port works from where: a table of words, the reasons numbered below it.

use crate::explain::further::ReachCell;
use crate::explain::further::ReachRow;
use crate::lang::Lang;
use crate::trace::start::Start;
use crate::ui::prose_view::label_with_code;
use crate::ui::prose_view::value;
use crate::words::label::Label;
use crate::words::words;
use yew::prelude::*;

/// The table. It scrolls sideways by itself where it is wider than its place.
pub fn view(lang: Lang, rows: &[ReachRow]) -> Html {
    let said = words(lang);
    if rows.is_empty() {
        return html! { <p>{ said.label(Label::NoPath) }</p> };
    }
    let reasons = reasons(rows);
    let heads = Start::ALL.iter().map(|start| html! { <th scope="col">{ said.start(*start) }</th> });
    let body = rows.iter().map(|row| table_row(row, &reasons));
    let notes = reasons.iter().map(|reason| html! { <li>{ label_with_code(reason) }</li> });
    html! {
        <div class="reach-table">
            <div class="reach-table-scroller" role="region" tabindex="0" aria-label={said.label(Label::Reachability)}>
                <table>
                    <caption>{ said.label(Label::ReachCaption) }</caption>
                    <thead><tr><th scope="col">{ said.label(Label::AddressAndPort) }</th>{ for heads }</tr></thead>
                    <tbody>{ for body }</tbody>
                </table>
            </div>
            <ol class="reach-table-reasons">{ for notes }</ol>
        </div>
    }
}

/// Each reason once, in the order in which the table gives them.
fn reasons(rows: &[ReachRow]) -> Vec<&'static str> {
    let mut found = Vec::new();
    for reason in rows.iter().flat_map(|row| row.cells.iter()).filter_map(|cell| cell.reason) {
        if !found.contains(&reason) {
            found.push(reason);
        }
    }
    found
}

fn table_row(row: &ReachRow, reasons: &[&'static str]) -> Html {
    let cells = row.cells.iter().map(|cell| table_cell(cell, reasons));
    html! {
        <tr>
            <th scope="row">
                <span class="reach-table-kind">{ label_with_code(row.kind) }</span>
                <span class="reach-table-address">
                    { value(&row.address) }<span class="reach-table-separator">{ ":" }</span>{ value(&row.port) }
                </span>
            </th>
            { for cells }
        </tr>
    }
}

fn table_cell(cell: &ReachCell, reasons: &[&'static str]) -> Html {
    let number = cell.reason.and_then(|reason| reasons.iter().position(|it| *it == reason));
    let number = number.map(|at| at.saturating_add(1));
    html! {
        <td data-reach={cell.reach.slug()}>
            <span class="reach-table-word">{ cell.word }</span>
            if let Some(number) = number { { "\u{a0}" }<sup>{ number }</sup> }
        </td>
    }
}
