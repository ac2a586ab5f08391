//! The rules of findings, a file for each finding or for a few that one decision tells apart.

pub mod attempts;
pub mod bad_target_name;
pub mod balancer_way;
pub mod beyond_text;
pub mod client_failed;
pub mod cut_address;
pub mod cut_list;
pub mod endpoint_port;
pub mod external_ips;
pub mod external_name;
pub mod failing_pods;
pub mod foreign_endpoint;
pub mod headless;
pub mod health_check_port;
pub mod hidden_client;
pub mod impossible_node_port;
pub mod ingress_address;
pub mod ingress_backend;
pub mod ingress_host;
pub mod kube_proxy;
pub mod local_policy;
pub mod missing_pods;
pub mod missing_service;
pub mod mixed_addresses;
pub mod named_port_missing;
pub mod near_miss;
pub mod network_policy;
pub mod no_endpoints_row;
pub mod no_entrance;
pub mod no_external_nodes;
pub mod no_node_port;
pub mod no_ready_endpoint;
pub mod no_selector;
pub mod node_port_range;
pub mod node_status;
pub mod none_on_node_port;
pub mod one_family;
pub mod overlapping_selectors;
pub mod pending_balancer;
pub mod port_cell;
pub mod private_address;
pub mod refused_node_port;
pub mod selector_matches_nothing;
pub mod selector_proved;
pub mod session_affinity;
pub mod single_endpoint;
pub mod slice_listing;
pub mod source_ranges;
pub mod stale_text;
pub mod target_port;
pub mod undeclared_port;
pub mod unnamed_port;
pub mod unready_pods;
pub mod warning_events;
pub mod who_balances;
pub mod zero_replicas;

use crate::diagnosis::context::Context;
use crate::diagnosis::finding::Finding;
use crate::model::cluster::Cluster;
use crate::trace::index::Index;

/// Adds what one rule finds.
pub type Find = fn(&Context<'_>, &mut Vec<Finding>);

/// Every rule, in the order of the first code it reports.
pub const RULES: [Find; 56] = [
    pending_balancer::find,
    none_on_node_port::find,
    no_entrance::find,
    external_ips::find,
    mixed_addresses::find,
    cut_address::find,
    private_address::find,
    external_name::find,
    headless::find,
    one_family::find,
    missing_service::find,
    port_cell::find,
    node_port_range::find,
    no_node_port::find,
    balancer_way::find,
    impossible_node_port::find,
    target_port::find,
    named_port_missing::find,
    undeclared_port::find,
    endpoint_port::find,
    unnamed_port::find,
    bad_target_name::find,
    health_check_port::find,
    selector_matches_nothing::find,
    selector_proved::find,
    near_miss::find,
    no_selector::find,
    no_ready_endpoint::find,
    unready_pods::find,
    missing_pods::find,
    slice_listing::find,
    cut_list::find,
    no_endpoints_row::find,
    zero_replicas::find,
    failing_pods::find,
    single_endpoint::find,
    overlapping_selectors::find,
    foreign_endpoint::find,
    local_policy::find,
    hidden_client::find,
    session_affinity::find,
    source_ranges::find,
    node_status::find,
    no_external_nodes::find,
    warning_events::find,
    beyond_text::find,
    client_failed::find,
    attempts::find,
    network_policy::find,
    kube_proxy::find,
    ingress_backend::find,
    ingress_address::find,
    ingress_host::find,
    who_balances::find,
    refused_node_port::find,
    stale_text::find,
];

/// Everything there is to say about a cluster: what breaks first, then in the order of the codes.
pub fn findings(cluster: &Cluster) -> Vec<Finding> {
    findings_with(&Index::new(cluster))
}

/// The same, with look-ups that are there already.
pub fn findings_with(index: &Index<'_>) -> Vec<Finding> {
    let context = Context::new(index);
    let mut findings = Vec::new();
    RULES.iter().for_each(|find| find(&context, &mut findings));
    findings.sort_by_key(|finding| {
        (std::cmp::Reverse(finding.severity), finding.code, finding.service, finding.port)
    });
    findings
}
