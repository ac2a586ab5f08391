//! What the rules of findings look at: each Service with its endpoints and pods, worked out once.

use crate::diagnosis::finding::Certainty;
use crate::model::age::Age;
use crate::model::cell::Cell;
use crate::model::port::ServicePort;
use crate::model::service::Service;
use crate::model::service::ServiceType;
use crate::model::service::Shape;
use crate::trace::backing::Backing;
use crate::trace::backing::backing;
use crate::trace::external;
use crate::trace::external::Delivery;
use crate::trace::index::Index;
use crate::trace::selection::Selection;
use crate::trace::selection::selection;

/// The cluster as the rules see it.
#[derive(Debug)]
pub struct Context<'a> {
    /// The cluster with its look-ups.
    pub index: &'a Index<'a>,
    /// The Services, in the order of the cluster's list.
    pub seats: Vec<Seat<'a>>,
}

/// A Service with what the text tells about its pods.
#[derive(Debug)]
pub struct Seat<'a> {
    /// Its index in the cluster's list.
    pub at: usize,
    /// The Service.
    pub service: &'a Service,
    /// The pods behind each port; behind the Service, when it has no ports.
    pub backings: Vec<Backing>,
    /// The pods that its selector selects.
    pub selection: Option<Selection<'a>>,
    /// How its balancer delivers.
    pub delivery: Delivery,
}

impl<'a> Context<'a> {
    /// Works everything out once.
    pub fn new(index: &'a Index<'a>) -> Context<'a> {
        let seats =
            index.cluster.services.iter().enumerate().map(|(at, service)| Seat::new(index, at, service));
        Context { index, seats: seats.collect() }
    }
}

impl<'a> Seat<'a> {
    fn new(index: &'a Index<'a>, at: usize, service: &'a Service) -> Seat<'a> {
        let mut backings: Vec<Backing> =
            service.ports.iter().map(|port| backing(index, service, Some(port))).collect();
        if backings.is_empty() {
            backings.push(backing(index, service, None));
        }
        let selection = selection(index, service);
        let delivery = external::delivery(index, service, service.ports.first());
        Seat { at, service, backings, selection, delivery }
    }

    /// Whether its type is shown to be this.
    pub fn is(&self, kind: ServiceType) -> bool {
        self.service.service_type.value() == Some(&kind)
    }

    /// Its ports with their places and the pods behind them.
    pub fn ports(&self) -> impl Iterator<Item = (usize, &'a ServicePort, &Backing)> + '_ {
        self.service
            .ports
            .iter()
            .zip(&self.backings)
            .enumerate()
            .map(|(at, (port, backing))| (at, port, backing))
    }

    /// Proved, unless the paste contradicts itself about one of these fields.
    pub fn proved(&self, fields: &[&str]) -> Certainty {
        let contradicted = fields.iter().any(|field| self.service.contradicted.contains(field));
        if contradicted { Certainty::Likely } else { Certainty::Proved }
    }

    /// Whether the paste shows only what somebody wants, not what a cluster has.
    pub fn is_only_wanted(&self) -> bool {
        let shapes = &self.service.shapes;
        !shapes.is_empty() && shapes.iter().all(|it| matches!(it, Shape::Manifest | Shape::NameOnly))
    }

    /// Whether endpoints are listed that text calls ready.
    pub fn has_ready_endpoints(&self) -> bool {
        self.backings.iter().any(|backing| !backing.hosts.spans().is_empty())
    }
}

/// The age in seconds, where known.
pub fn seconds(age: &Cell<Age>) -> Option<u64> {
    age.value().and_then(|age| age.seconds())
}

/// An age as kubectl writes it; empty when unknown.
pub fn age_text(age: &Cell<Age>) -> String {
    match age.value() {
        Some(Age::Seconds(seconds)) => human(*seconds),
        Some(Age::Unknown) => "<unknown>".to_owned(),
        Some(Age::Invalid) => "<invalid>".to_owned(),
        None => String::new(),
    }
}

/// Seconds as kubectl writes them: the coarser the older.
fn human(seconds: u64) -> String {
    let (minutes, hours, days) = (seconds / 60, seconds / 3600, seconds / 86_400);
    let years = days / 365;
    let two = |big: u64, unit: char, small: u64, small_unit: char| {
        if small == 0 { format!("{big}{unit}") } else { format!("{big}{unit}{small}{small_unit}") }
    };
    match seconds {
        0..120 => format!("{seconds}s"),
        120..600 => two(minutes, 'm', seconds % 60, 's'),
        600..10_800 => format!("{minutes}m"),
        10_800..28_800 => two(hours, 'h', minutes % 60, 'm'),
        28_800..172_800 => format!("{hours}h"),
        172_800..691_200 => two(days, 'd', hours % 24, 'h'),
        691_200..63_072_000 => format!("{days}d"),
        63_072_000..252_288_000 => two(years, 'y', days % 365, 'd'),
        _ => format!("{years}y"),
    }
}

/// Texts joined by a comma and a space.
pub fn joined<T: ToString>(list: impl IntoIterator<Item = T>) -> String {
    list.into_iter().map(|it| it.to_string()).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ages_read_as_kubectl_writes_them() {
        let written = [(20, "20s"), (222, "3m42s"), (591, "9m51s"), (68_400, "19h"), (442_800, "5d3h")];
        written.iter().for_each(|(seconds, text)| assert_eq!(human(*seconds), *text));
    }
}
