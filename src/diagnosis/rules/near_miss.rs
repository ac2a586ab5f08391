//! X33: a selector that matches nothing and almost matches something.

use crate::diagnosis::context::Context;
use crate::diagnosis::context::Seat;
use crate::diagnosis::finding::Certainty;
use crate::diagnosis::finding::Code;
use crate::diagnosis::finding::Finding;
use crate::diagnosis::finding::Severity;
use crate::diagnosis::hops::POD_HOPS;
use crate::model::cell::Cell;
use crate::model::selector::Labels;
use crate::model::selector::Pair;
use crate::model::service::ServiceType;
use crate::text::span::Spanned;
use crate::trace::asking;

/// How many objects are compared at most.
const MOST: usize = 200;

/// At most one suggestion: one pair with another spelling (two letters at most, or case), or the same value under
/// another key. Silent when the selector matches something, or ready endpoints are listed.
pub fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for seat in &context.seats {
        let Some(selector) = seat.service.selector.value() else { continue };
        let matches =
            seat.selection.as_ref().is_some_and(|it| !it.pods.is_empty() || !it.workloads.is_empty());
        if matches || seat.has_ready_endpoints() || seat.is(ServiceType::ExternalName) {
            continue;
        }
        let Some((own, other, owner)) = suggestion(context, seat, selector) else { continue };
        findings.push(
            Finding::new(Code::X33, Certainty::Likely, Severity::Warns)
                .about(seat.at)
                .on(POD_HOPS)
                .shown_by([own.spans.clone(), other.spans.clone()])
                .value(text(&own.value))
                .value(text(&other.value))
                .value(owner)
                .confirm(asking::pods(seat.service, true)),
        );
    }
}

fn suggestion<'b>(
    context: &'b Context<'_>,
    seat: &'b Seat<'_>,
    selector: &'b Labels,
) -> Option<(&'b Spanned<Pair>, &'b Spanned<Pair>, String)> {
    let index = context.index;
    let namespace = &seat.service.namespace;
    let workloads = index.workloads_in(namespace).iter().take(MOST).filter_map(|at| index.workload(*at));
    let of_workloads = workloads.flat_map(|it| {
        let owner = move || format!("{}/{}", it.kind.name(), it.name.value);
        [&it.selector, &it.template_labels]
            .into_iter()
            .filter_map(Cell::value)
            .map(move |labels| (labels, owner()))
    });
    let pods = index.pods_in(namespace).iter().take(MOST).filter_map(|at| index.cluster.pods.get(*at));
    let of_pods = pods.filter_map(|pod| Some((pod.labels.value()?, format!("pod/{}", pod.name.value))));
    of_pods.chain(of_workloads).find_map(|(labels, owner)| {
        let (own, other) = near(selector, labels)?;
        Some((own, other, owner))
    })
}

/// The one pair of `selector` that keeps it from matching, with the pair that it almost is.
fn near<'b>(selector: &'b Labels, labels: &'b Labels) -> Option<(&'b Spanned<Pair>, &'b Spanned<Pair>)> {
    let mut missing = selector
        .pairs
        .iter()
        .filter(|pair| labels.get(&pair.value.key).is_none_or(|it| it.value != pair.value));
    let (own, None) = (missing.next()?, missing.next()) else { return None };
    if let Some(other) = labels.get(&own.value.key) {
        return is_close(&own.value.value, &other.value.value).then_some((own, other));
    }
    let other = labels.pairs.iter().find(|other| {
        other.value.value == own.value.value
            || (is_close(&own.value.key, &other.value.key) && is_close(&own.value.value, &other.value.value))
    });
    other.map(|other| (own, other))
}

fn text(pair: &Pair) -> String {
    format!("{}={}", pair.key, pair.value)
}

/// Whether two words differ by their case or by at most two letters of at least four.
fn is_close(one: &str, two: &str) -> bool {
    one.eq_ignore_ascii_case(two) || (one.len().max(two.len()) >= 4 && distance_is_small(one, two))
}

fn distance_is_small(one: &str, two: &str) -> bool {
    let two: Vec<char> = two.chars().take(64).collect();
    let mut row: Vec<usize> = (0..=two.len()).collect();
    for (line, letter) in one.chars().take(64).enumerate() {
        let mut diagonal = line;
        let mut left = line.saturating_add(1);
        let mut next = vec![left];
        for (other, above) in two.iter().zip(row.iter().skip(1)) {
            let changed = diagonal.saturating_add(usize::from(*other != letter));
            left = changed.min(above.saturating_add(1)).min(left.saturating_add(1));
            diagonal = *above;
            next.push(left);
        }
        row = next;
    }
    row.last().is_some_and(|distance| *distance <= 2) && one.chars().count().abs_diff(two.len()) <= 2
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_letters_are_close_and_three_are_not() {
        assert!(is_close("shop-api", "shop-apis"));
        assert!(is_close("frontend", "frotnend"));
        assert!(is_close("Web", "web"));
        assert!(!is_close("web", "db"));
        assert!(!is_close("backend", "fronted"));
    }
}
