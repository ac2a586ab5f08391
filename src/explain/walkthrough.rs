//! From a trace to a walkthrough. Glue: the words are in `words`, the values in the trace.

use crate::analysis::Analysis;
use crate::explain::ask;
use crate::explain::fill;
use crate::explain::frame;
use crate::explain::notes;
use crate::explain::prose::Prose;
use crate::explain::prose::Value;
use crate::explain::step::Highlight;
use crate::explain::step::Step;
use crate::explain::step::StopView;
use crate::explain::step::Walkthrough;
use crate::explain::telling::Telling;
use crate::explain::telling::choices;
use crate::explain::value;
use crate::lang::Lang;
use crate::model::role::Role;
use crate::model::service::ServiceType;
use crate::model::service::TrafficPolicy;
use crate::trace::fact::State;
use crate::trace::hop::End;
use crate::trace::hop::Hop;
use crate::trace::hop::HopKind;
use crate::trace::hop::Trace;
use crate::trace::roles;
use crate::trace::stop::Place;
use crate::trace::stop::Stop;
use crate::words::counted::Counted;
use crate::words::hop::Variant;
use crate::words::label::Label;
use crate::words::template::Slot;
use crate::words::template::fill as fill_text;
use crate::words::template::fill_count;
use crate::words::template::named;

/// Explains a trace in a language.
pub fn walkthrough(analysis: &Analysis, trace: &Trace, lang: Lang) -> Walkthrough {
    let telling = Telling { analysis, trace, hop: None, lang };
    let steps = trace.hops.iter().enumerate();
    let next = ask::next(analysis, trace);
    Walkthrough {
        stops: stops(&telling),
        steps: steps.map(|(index, hop)| step(&Telling { hop: Some(hop), ..telling }, index, hop)).collect(),
        next_command: next.map(|ask| ask.command()),
        next_why: next.map(|ask| ask::why(ask, lang)),
    }
}

/// Why there is a Service at all; said when a reader asks.
pub fn opening(analysis: &Analysis, trace: &Trace, lang: Lang) -> Prose {
    frame::opening(&Telling { analysis, trace, hop: None, lang })
}

/// Which type to choose: title and text of each; said when a reader asks.
pub fn closing(analysis: &Analysis, trace: &Trace, lang: Lang) -> Vec<(Prose, Prose)> {
    frame::closing(&Telling { analysis, trace, hop: None, lang })
}

fn step(telling: &Telling<'_>, index: usize, hop: &Hop) -> Step {
    let words = telling.words().hop(hop.kind);
    let filled = |text| fill::prose(text, |slot| telling.pieces(slot));
    let broken = match telling.trace.end {
        End::Breaks { hop, .. } => Some(hop),
        End::Reaches | End::Unknown => None,
    };
    let sentence = filled(sentence(telling, index, hop));
    Step {
        kind: hop.kind,
        announcement: announcement(telling, index, &sentence),
        sentence,
        why: filled(words.why),
        mechanism: filled(words.mechanism),
        source: (telling.words().page(words.page).to_owned(), words.page.address(telling.lang)),
        notes: notes::notes(telling, hop),
        highlights: highlights(hop),
        is_lookup: hop.packet.is_none(),
        breaks: broken == Some(index),
        unreached: broken.is_some_and(|at| at < index),
    }
}

/// The sentence for exactly this hop: a break first, then the special cases, then the kind's own.
fn sentence(telling: &Telling<'_>, index: usize, hop: &Hop) -> &'static str {
    let words = telling.words();
    let broken = match telling.trace.end {
        End::Breaks { hop: at, why } if at == index && hop.kind != HopKind::NoEntrance => {
            Some(words.block(why))
        }
        _ => None,
    };
    let special = || variant(telling, hop).map(|variant| words.variant(variant));
    broken.or_else(special).unwrap_or_else(|| words.hop(hop.kind).sentence)
}

fn variant(telling: &Telling<'_>, hop: &Hop) -> Option<Variant> {
    let several = choices(hop) > 1;
    let uncertain = matches!(hop.leg.state(), State::Assumed | State::Unknown);
    let untold = hop.leg.state() == State::Unknown;
    match hop.kind {
        HopKind::InternetToBalancer if hop.to.hosts.value().is_none() => {
            Some(Variant::BalancerAddressUnknown)
        }
        HopKind::InternetToBalancer if several => Some(Variant::SeveralBalancerAddresses),
        HopKind::ClientToExternalIp if several => Some(Variant::SeveralExternalIps),
        HopKind::ClientToService if hop.from.place == Place::NodeNetwork => {
            Some(Variant::NodeProcessToService)
        }
        HopKind::ClientToNode if untold => Some(Variant::NodePortUncertain),
        HopKind::BalancerToNode if uncertain => Some(Variant::BalancerToNodeAssumed),
        HopKind::BalancerToNodeKeepingAddress if !has_node_port(telling) => Some(Variant::BalancerToOneNode),
        HopKind::ServiceToPod if several => Some(Variant::OneOfSeveral),
        HopKind::ClientToPod if hop.to.ports.value().is_none() => Some(Variant::HeadlessPortUnknown),
        HopKind::ClientToPod if several => Some(Variant::OneOfSeveralHeadless),
        HopKind::ClientToNode if is_local(telling) => Some(Variant::LocalNode),
        HopKind::ClientToNode if several => Some(Variant::OneOfSeveralNodes),
        HopKind::NodeToService if !came_by_node_port(telling, hop) => Some(Variant::LookupByAddress),
        HopKind::ClientToExternalName if untold => Some(Variant::ExternalNameOutside),
        HopKind::NoEntrance => no_entrance(telling),
        _ => None,
    }
}

fn no_entrance(telling: &Telling<'_>) -> Option<Variant> {
    let service = telling.service()?;
    if service.service_type.value() == Some(&ServiceType::ExternalName) {
        return Some(Variant::NoEntranceForName);
    }
    service.is_headless().then_some(Variant::NoEntranceHeadless)
}

fn is_local(telling: &Telling<'_>) -> bool {
    let policy = telling.service().and_then(|service| service.external_traffic_policy.value());
    policy == Some(&TrafficPolicy::Local)
}

fn has_node_port(telling: &Telling<'_>) -> bool {
    telling.port().is_some_and(|port| port.node_port.value().is_some())
}

fn came_by_node_port(telling: &Telling<'_>, hop: &Hop) -> bool {
    let before = telling.trace.hops.iter().find(|it| it.to == hop.from);
    before.is_none_or(|before| roles::port_role(before) == Role::NodePort)
}

fn highlights(hop: &Hop) -> Vec<Highlight> {
    let all = hop.evidence.iter();
    all.flat_map(|it| it.spans.iter().map(|span| Highlight { span, role: it.role })).collect()
}

fn announcement(telling: &Telling<'_>, index: usize, sentence: &Prose) -> String {
    let place = fill_text(telling.words().label(Label::HopOf), |slot| match slot {
        Slot::Number => index.saturating_add(1).to_string(),
        _ => telling.trace.hops.len().to_string(),
    });
    shortened(&named(telling.words().label(Label::Named), &place, &sentence.plain()))
}

/// At most [`ANNOUNCEMENT_LIMIT`] characters, so that speech stays short.
fn shortened(text: &str) -> String {
    if text.chars().count() <= ANNOUNCEMENT_LIMIT {
        return text.to_owned();
    }
    let kept: String = text.chars().take(ANNOUNCEMENT_LIMIT.saturating_sub(1)).collect();
    let whole = kept.rsplit_once(' ').map_or(kept.as_str(), |(whole, _)| whole);
    format!("{whole}…")
}

const ANNOUNCEMENT_LIMIT: usize = 200;

fn stops(telling: &Telling<'_>) -> Vec<StopView> {
    let hops = &telling.trace.hops;
    let first = hops.first().map(|hop| stop_view(telling, &hop.from, None));
    first.into_iter().chain(hops.iter().map(|hop| stop_view(telling, &hop.to, Some(hop)))).collect()
}

fn stop_view(telling: &Telling<'_>, stop: &Stop, into: Option<&Hop>) -> StopView {
    let words = telling.words();
    let (addresses, ports) = match into {
        Some(hop) => (
            value::of_fact(&stop.hosts, roles::host_role(hop), words),
            if value::has_port(hop) {
                value::of_fact(&stop.ports, roles::port_role(hop), words)
            } else {
                Vec::new()
            },
        ),
        None => (Vec::new(), Vec::new()),
    };
    StopView {
        place: stop.place,
        name: stop_name(telling, stop),
        gloss: gloss(telling, stop, into),
        addresses,
        ports,
        more: stop.more,
    }
}

fn stop_name(telling: &Telling<'_>, stop: &Stop) -> Value {
    let named = match stop.place {
        Place::Service => Some(telling.service_name()),
        Place::Pod => pod_name(telling, stop),
        Place::Node if is_local(telling) => Some(value::word(telling.words().label(Label::LocalNode))),
        _ => None,
    };
    named.unwrap_or_else(|| value::word(telling.words().place(stop.place)))
}

/// The name of the pod, where the stop is one address and a row of the paste shows whose it is.
fn pod_name(telling: &Telling<'_>, stop: &Stop) -> Option<Value> {
    let [host] = stop.hosts.value()?.as_slice() else { return None };
    let pods = &telling.analysis.cluster.pods;
    let pod = pods.iter().find(|pod| pod.ip.value() == Some(host))?;
    (stop.more == 0).then(|| value::seen(&pod.name.value, Role::PodName, &pod.name.spans))
}

fn gloss(telling: &Telling<'_>, stop: &Stop, into: Option<&Hop>) -> String {
    let words = telling.words();
    let shown = stop.hosts.value().map_or(0, Vec::len);
    let count = shown.saturating_add(usize::try_from(stop.more).unwrap_or(usize::MAX));
    if stop.place == Place::Pod && count > 1 {
        return fill_count(words.counted(Counted::OneOf, count), count);
    }
    let by_address = into.is_some_and(|hop| roles::port_role(hop) != Role::NodePort);
    if stop.place == Place::Node && by_address {
        return words.label(Label::NodeByAddress).to_owned();
    }
    words.gloss(stop.place).to_owned()
}
