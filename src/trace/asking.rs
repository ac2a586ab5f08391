//! Commands for one Service, in its namespace.

use crate::model::cell::Cell;
use crate::model::selector::Labels;
use crate::model::service::Service;
use crate::trace::ask::Ask;

/// `kubectl describe service NAME`
pub fn describe(service: &Service) -> Ask {
    Ask::DescribeService { namespace: namespace(service), name: service.name.value.clone() }
}

/// `kubectl get service NAME -o wide`
pub fn get(service: &Service) -> Ask {
    Ask::GetService { namespace: namespace(service), name: service.name.value.clone() }
}

/// `kubectl get service NAME -o yaml`
pub fn manifest(service: &Service) -> Ask {
    Ask::GetServiceManifest { namespace: namespace(service), name: service.name.value.clone() }
}

/// `kubectl get endpoints NAME`
pub fn endpoints(service: &Service) -> Ask {
    Ask::GetEndpoints { namespace: namespace(service), name: service.name.value.clone() }
}

/// `kubectl describe endpoints NAME`
pub fn describe_endpoints(service: &Service) -> Ask {
    Ask::DescribeEndpoints { namespace: namespace(service), name: service.name.value.clone() }
}

/// `kubectl get endpointslices -l kubernetes.io/service-name=NAME`
pub fn slices(service: &Service) -> Ask {
    Ask::GetEndpointSlices { namespace: namespace(service), name: service.name.value.clone() }
}

/// `kubectl get pods -o wide` with the selector, where known; with `labels`, every pod of the namespace with its
/// labels.
pub fn pods(service: &Service, labels: bool) -> Ask {
    let selector = if labels { None } else { selector(service) };
    Ask::GetPods { namespace: namespace(service), selector, labels }
}

/// `kubectl get pods -o yaml` with the selector, where known.
pub fn pod_manifests(service: &Service) -> Ask {
    Ask::GetPodManifests { namespace: namespace(service), selector: selector(service) }
}

/// The selector as `k=v,k=v`; `None` when the text does not show one.
pub fn selector(service: &Service) -> Option<String> {
    service.selector.value().map(pairs).filter(|text| !text.is_empty())
}

/// Labels as `k=v,k=v`.
pub fn pairs(labels: &Labels) -> String {
    let pairs: Vec<_> =
        labels.pairs.iter().map(|it| format!("{}={}", it.value.key, it.value.value)).collect();
    pairs.join(",")
}

/// The namespace as the paste shows it.
pub fn namespace(service: &Service) -> Option<String> {
    cell(&service.namespace)
}

/// The text of a cell, where shown.
pub fn cell(cell: &Cell<String>) -> Option<String> {
    cell.value().cloned()
}
