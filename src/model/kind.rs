//! The kinds of objects that Porthop tells apart.

/// A kind of object. Kinds that play no part in a Service's path are kept by their name.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// `service`, `svc`
    Service,
    /// `pod`, `po`
    Pod,
    /// `node`, `no`
    Node,
    /// `endpoints`, `ep`
    Endpoints,
    /// `endpointslice.discovery.k8s.io`
    EndpointSlice,
    /// `deployment.apps`, `deployment.extensions`, `deploy`
    Deployment,
    /// `replicaset.apps`, `rs`
    ReplicaSet,
    /// `replicationcontroller`, `rc`
    ReplicationController,
    /// `statefulset.apps`, `sts`
    StatefulSet,
    /// `daemonset.apps`, `ds`
    DaemonSet,
    /// `job.batch`
    Job,
    /// `cronjob.batch`, `cj`
    CronJob,
    /// `horizontalpodautoscaler.autoscaling`, `hpa`
    HorizontalPodAutoscaler,
    /// `ingress.networking.k8s.io`, `ingress.extensions`, `ing`
    Ingress,
    /// `gateway.gateway.networking.k8s.io`
    Gateway,
    /// `httproute.gateway.networking.k8s.io` and the other routes of the Gateway API
    Route(String),
    /// `networkpolicy.networking.k8s.io`, `netpol`
    NetworkPolicy,
    /// Any other kind, in lower case, with its API group where shown: `service.serving.knative.dev`
    Other(String),
}

impl Kind {
    /// The kind's lower-case name without its API group, as reports and labels write it.
    pub fn name(&self) -> &str {
        match self {
            Kind::Service => "service",
            Kind::Pod => "pod",
            Kind::Node => "node",
            Kind::Endpoints => "endpoints",
            Kind::EndpointSlice => "endpointslice",
            Kind::Deployment => "deployment",
            Kind::ReplicaSet => "replicaset",
            Kind::ReplicationController => "replicationcontroller",
            Kind::StatefulSet => "statefulset",
            Kind::DaemonSet => "daemonset",
            Kind::Job => "job",
            Kind::CronJob => "cronjob",
            Kind::HorizontalPodAutoscaler => "horizontalpodautoscaler",
            Kind::Ingress => "ingress",
            Kind::Gateway => "gateway",
            Kind::NetworkPolicy => "networkpolicy",
            Kind::Route(name) | Kind::Other(name) => name,
        }
    }

    /// The kind of a prefix such as `service` in `service/web`, `deployment.apps`, or of a resource word typed
    /// after `kubectl get`: singular, plural, short name, any case.
    ///
    /// A group that is not Kubernetes' own makes it another kind: `service.serving.knative.dev` is no Service.
    pub fn from_word(word: &str) -> Kind {
        let word = word.trim().to_ascii_lowercase();
        let (name, group) = word.split_once('.').unwrap_or((&word, ""));
        match (name, group) {
            ("service" | "services" | "svc", "" | "v1") => Kind::Service,
            ("pod" | "pods" | "po", "" | "v1") => Kind::Pod,
            ("node" | "nodes" | "no" | "minion" | "minions", "" | "v1") => Kind::Node,
            ("endpoints" | "endpoint" | "ep", "" | "v1") => Kind::Endpoints,
            ("endpointslice" | "endpointslices", _) => Kind::EndpointSlice,
            ("deployment" | "deployments" | "deploy", "" | "apps" | "extensions") => Kind::Deployment,
            ("replicaset" | "replicasets" | "rs", "" | "apps" | "extensions") => Kind::ReplicaSet,
            ("replicationcontroller" | "replicationcontrollers" | "rc", "" | "v1") => {
                Kind::ReplicationController
            }
            ("statefulset" | "statefulsets" | "sts" | "petset" | "petsets", "" | "apps") => Kind::StatefulSet,
            ("daemonset" | "daemonsets" | "ds", "" | "apps" | "extensions") => Kind::DaemonSet,
            ("job" | "jobs", "" | "batch") => Kind::Job,
            ("cronjob" | "cronjobs" | "cj", "" | "batch") => Kind::CronJob,
            ("horizontalpodautoscaler" | "horizontalpodautoscalers" | "hpa", "" | "autoscaling") => {
                Kind::HorizontalPodAutoscaler
            }
            ("ingress" | "ingresses" | "ing", "" | "networking.k8s.io" | "extensions") => Kind::Ingress,
            ("gateway" | "gateways" | "gtw", "" | "gateway.networking.k8s.io") => Kind::Gateway,
            (
                "httproute" | "grpcroute" | "tcproute" | "tlsroute" | "udproute",
                "" | "gateway.networking.k8s.io",
            ) => Kind::Route(name.to_owned()),
            ("httproutes" | "grpcroutes" | "tcproutes" | "tlsroutes" | "udproutes", _) => {
                Kind::Route(name.trim_end_matches('s').to_owned())
            }
            ("networkpolicy" | "networkpolicies" | "netpol", "" | "networking.k8s.io" | "extensions") => {
                Kind::NetworkPolicy
            }
            _ => Kind::Other(word),
        }
    }

    /// Whether objects of the kind belong to no namespace.
    pub fn is_cluster_scoped(&self) -> bool {
        matches!(self, Kind::Node)
    }

    /// Whether it makes pods from a template.
    pub fn is_workload(&self) -> bool {
        matches!(
            self,
            Kind::Deployment
                | Kind::ReplicaSet
                | Kind::ReplicationController
                | Kind::StatefulSet
                | Kind::DaemonSet
                | Kind::Job
                | Kind::CronJob
        )
    }
}
