//! Which pods a selector selects, as far as the text tells.

use crate::model::cell::Cell;
use crate::model::kind::Kind;
use crate::model::pod::Pod;
use crate::model::selector::Labels;
use crate::model::service::Service;
use crate::model::workload::Workload;
use crate::text::register::Register;
use crate::trace::index::Index;
use crate::trace::index::same_or_open;
use crate::trace::rule::Rule;

/// How many pods are compared one by one for one Service. Of more, nothing is proved.
const MOST: usize = 256;

/// The pods that match a Service's selector.
#[derive(Clone, Debug)]
pub struct Selection<'a> {
    /// The pods.
    pub pods: Vec<&'a Pod>,
    /// How they were found: by their labels, or by the selector of the workload that their names speak of.
    pub rule: Rule,
    /// The workloads whose pods they are, when found by one.
    pub workloads: Vec<&'a Workload>,
    /// How many pods of the namespace show their labels.
    pub compared: usize,
    /// Whether all pods of the namespace are listed and show their labels.
    pub is_complete: bool,
    /// Whether the pods are surely of the Service's namespace.
    pub is_certain: bool,
}

/// The pods that a Service's selector selects; `None` when the text does not tell.
pub fn selection<'a>(index: &Index<'a>, service: &Service) -> Option<Selection<'a>> {
    let selector = service.selector.value()?;
    if selector.pairs.is_empty() {
        return None;
    }
    let listed = index.pods_in(&service.namespace);
    let is_certain = index.is_pod_namespace_certain(&service.namespace);
    let compared = index.labelled_pods_in(&service.namespace);
    let lists_none = listed.is_empty() && is_certain && index.lists_all(&Kind::Pod, &service.namespace);
    if compared > 0 || lists_none {
        let is_complete =
            is_certain && compared == listed.len() && index.lists_all(&Kind::Pod, &service.namespace);
        let pods = selected_by_labels(index, &service.namespace, selector);
        let is_certain = is_certain && pods.len() < MOST;
        let (rule, workloads) = (Rule::SelectorMatchesLabels, Vec::new());
        return Some(Selection { pods, rule, workloads, compared, is_complete, is_certain });
    }
    selected_by_workload(index, service, selector)
}

fn pod<'a>(index: &Index<'a>, at: usize) -> Option<&'a Pod> {
    index.cluster.pods.get(at)
}

/// The pods of a namespace whose labels hold every pair of `selector`; not more than a bounded number of them.
pub fn selected_by_labels<'a>(
    index: &Index<'a>,
    namespace: &Cell<String>,
    selector: &Labels,
) -> Vec<&'a Pod> {
    let rarest = selector
        .pairs
        .iter()
        .map(|pair| index.pods_labelled(namespace, &pair.value.key, &pair.value.value))
        .min_by_key(|places| places.len())
        .unwrap_or_default();
    rarest
        .iter()
        .filter_map(|at| pod(index, *at))
        .filter(|it| it.labels.value().is_some_and(|labels| selector.is_within(labels)))
        .take(MOST)
        .collect()
}

/// The workloads of a namespace whose every pod must match `selector`.
///
/// Each pair of it has to be a required pair of the workload's selector, or a label of its template.
pub fn matched_workloads<'a>(
    index: &Index<'a>,
    namespace: &Cell<String>,
    selector: &Labels,
) -> Vec<&'a Workload> {
    let rarest = selector
        .pairs
        .iter()
        .map(|pair| index.workloads_labelled(namespace, &pair.value.key, &pair.value.value))
        .min_by_key(|places| places.len())
        .unwrap_or_default();
    rarest
        .iter()
        .filter_map(|at| index.workload(*at))
        .filter(|it| always_matches(it, selector))
        .take(MOST)
        .collect()
}

fn always_matches(workload: &Workload, selector: &Labels) -> bool {
    let labels = [&workload.selector, &workload.template_labels];
    !selector.pairs.is_empty()
        && labels.into_iter().filter_map(Cell::value).any(|labels| selector.is_within(labels))
}

fn selected_by_workload<'a>(
    index: &Index<'a>,
    service: &Service,
    selector: &Labels,
) -> Option<Selection<'a>> {
    let workloads = matched_workloads(index, &service.namespace, selector);
    if workloads.is_empty() {
        return None;
    }
    let mut pods: Vec<&Pod> = Vec::new();
    let mut known = Register::default();
    for workload in &workloads {
        for at in index.pods_of_owner(&workload.name.value).iter().take(MOST) {
            let Some(pod) = pod(index, *at) else { continue };
            if known.note(&at.to_string()) && same_or_open(&pod.namespace, &service.namespace, true) {
                pods.push(pod);
            }
        }
    }
    let is_certain = index.is_pod_namespace_certain(&service.namespace);
    Some(Selection {
        pods,
        rule: Rule::SelectorMatchesWorkload,
        workloads,
        compared: 0,
        is_complete: false,
        is_certain,
    })
}

/// Whether a pod is ready, as far as the text tells.
///
/// READY `n/n` with `Running` is what a ready pod shows; a readiness gate or a lost node can still keep it out.
pub fn is_ready(pod: &Pod) -> Option<bool> {
    if let Some(ready) = pod.ready.value() {
        return Some(*ready);
    }
    let runs = pod.status.value().map(|status| status == "Running");
    let full = pod.ready_containers.value().zip(pod.containers.value()).map(|(ready, all)| ready == all);
    match (runs, full) {
        (Some(false), _) | (_, Some(false)) => Some(false),
        (None, None) => None,
        _ => Some(true),
    }
}
