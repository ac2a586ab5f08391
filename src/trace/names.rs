//! The DNS names of a Service, for clients that ask the cluster's DNS.

use crate::model::service::Service;
use crate::trace::asking;
use crate::trace::fact::Fact;
use crate::trace::rule::Rule;

/// The names of a Service, the shortest first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Names {
    /// `web`: only in the Service's own namespace.
    pub short: Fact<String>,
    /// `web.shop`: from every namespace.
    pub with_namespace: Fact<String>,
    /// `web.shop.svc.cluster.local`; the cluster domain is the usual one and not shown.
    pub full: Fact<String>,
}

/// The names of a Service.
pub fn names(service: &Service) -> Names {
    let name = &service.name;
    let ask = Some(asking::describe(service));
    let (with_namespace, full) = match service.namespace.shown() {
        Some(namespace) => {
            let joined = format!("{}.{}", name.value, namespace.value);
            let full = format!("{joined}.svc.cluster.local");
            let spans = vec![name.spans.clone(), namespace.spans.clone()];
            let joined = Fact::Derived { value: joined, spans, rule: Rule::NameAndNamespace };
            (joined, Fact::Assumed { value: full, rule: Rule::DefaultClusterDomain })
        }
        None => (Fact::Unknown { ask: ask.clone() }, Fact::Unknown { ask }),
    };
    Names { short: Fact::seen(name.clone()), with_namespace, full }
}
