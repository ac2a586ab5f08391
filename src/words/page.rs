//! The pages of kubernetes.io on which the rules rest.

use crate::lang::Lang;

/// A page of kubernetes.io.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Page {
    /// `concepts/services-networking/service/`
    Service,
    /// `concepts/services-networking/service/#publishing-services-service-types`
    ServiceTypes,
    /// `concepts/services-networking/service/#field-spec-ports`
    PortDefinitions,
    /// `concepts/services-networking/service/#type-nodeport`
    NodePort,
    /// `concepts/services-networking/service/#loadbalancer`
    LoadBalancer,
    /// `concepts/services-networking/service/#externalname`
    ExternalName,
    /// `concepts/services-networking/service/#headless-services`
    Headless,
    /// `concepts/services-networking/service/#external-ips`
    ExternalIps,
    /// `reference/networking/virtual-ips/`
    VirtualIps,
    /// `reference/networking/virtual-ips/#traffic-policies`
    TrafficPolicies,
    /// `concepts/services-networking/dns-pod-service/`
    Dns,
    /// `concepts/services-networking/endpoint-slices/`
    EndpointSlices,
    /// `concepts/services-networking/ingress/`
    Ingress,
    /// `concepts/services-networking/network-policies/`
    NetworkPolicies,
    /// `concepts/overview/working-with-objects/labels/`
    Labels,
    /// `concepts/workloads/pods/pod-lifecycle/`
    PodLifecycle,
    /// `tutorials/services/source-ip/`
    SourceIp,
    /// `tasks/debug/debug-application/debug-service/`
    DebugService,
}

impl Page {
    /// Every page.
    pub const ALL: &[Page] = &[
        Page::Service,
        Page::ServiceTypes,
        Page::PortDefinitions,
        Page::NodePort,
        Page::LoadBalancer,
        Page::ExternalName,
        Page::Headless,
        Page::ExternalIps,
        Page::VirtualIps,
        Page::TrafficPolicies,
        Page::Dns,
        Page::EndpointSlices,
        Page::Ingress,
        Page::NetworkPolicies,
        Page::Labels,
        Page::PodLifecycle,
        Page::SourceIp,
        Page::DebugService,
    ];

    /// Its address after `/docs/`.
    pub fn path(self) -> &'static str {
        match self {
            Page::Service => "concepts/services-networking/service/",
            Page::ServiceTypes => "concepts/services-networking/service/#publishing-services-service-types",
            Page::PortDefinitions => "concepts/services-networking/service/#field-spec-ports",
            Page::NodePort => "concepts/services-networking/service/#type-nodeport",
            Page::LoadBalancer => "concepts/services-networking/service/#loadbalancer",
            Page::ExternalName => "concepts/services-networking/service/#externalname",
            Page::Headless => "concepts/services-networking/service/#headless-services",
            Page::ExternalIps => "concepts/services-networking/service/#external-ips",
            Page::VirtualIps => "reference/networking/virtual-ips/",
            Page::TrafficPolicies => "reference/networking/virtual-ips/#traffic-policies",
            Page::Dns => "concepts/services-networking/dns-pod-service/",
            Page::EndpointSlices => "concepts/services-networking/endpoint-slices/",
            Page::Ingress => "concepts/services-networking/ingress/",
            Page::NetworkPolicies => "concepts/services-networking/network-policies/",
            Page::Labels => "concepts/overview/working-with-objects/labels/",
            Page::PodLifecycle => "concepts/workloads/pods/pod-lifecycle/",
            Page::SourceIp => "tutorials/services/source-ip/",
            Page::DebugService => "tasks/debug/debug-application/debug-service/",
        }
    }

    /// Its address in a language.
    pub fn address(self, lang: Lang) -> String {
        let root = match lang {
            Lang::En => "https://kubernetes.io/docs/",
            Lang::Zh => "https://kubernetes.io/zh-cn/docs/",
        };
        format!("{root}{}", self.path())
    }
}
