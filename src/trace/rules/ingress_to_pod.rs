//! The controller opens a connection of its own to a pod of the Service. Most do; a few go by the cluster IP.

use crate::trace::build;
use crate::trace::fact::Fact;
use crate::trace::hop::Hop;
use crate::trace::hop::HopKind;
use crate::trace::lane::Lane;
use crate::trace::rule::Rule;
use crate::trace::rules::service_to_pod;
use crate::trace::stop::Stop;
use crate::trace::stops;

/// The hop from `from`.
pub fn hop(lane: &Lane<'_>, from: &Stop) -> Hop {
    let leg = Fact::Assumed { value: (), rule: Rule::IngressDialsPods };
    build::hop(HopKind::IngressToPod, from, stops::pod(lane), leg, service_to_pod::evidence(lane))
}
