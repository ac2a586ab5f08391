//! The command that would show what a paste does not.

/// A kubectl command for one gap, for this Service and namespace.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Ask {
    /// `kubectl describe service NAME`
    DescribeService {
        /// The namespace, where the paste names it.
        namespace: Option<String>,
        /// The Service.
        name: String,
    },
    /// `kubectl get service NAME -o wide`
    GetService {
        /// The namespace, where the paste names it.
        namespace: Option<String>,
        /// The Service.
        name: String,
    },
    /// `kubectl get nodes -o wide`
    GetNodes,
    /// `kubectl get pods -o wide`, with `-l` where the selector is known.
    GetPods {
        /// The namespace, where the paste names it.
        namespace: Option<String>,
        /// The selector as `k=v,k=v`.
        selector: Option<String>,
        /// Whether labels are wanted too.
        labels: bool,
    },
    /// `kubectl get endpointslices -l kubernetes.io/service-name=NAME`
    GetEndpointSlices {
        /// The namespace, where the paste names it.
        namespace: Option<String>,
        /// The Service.
        name: String,
    },
    /// `kubectl get endpoints NAME`
    GetEndpoints {
        /// The namespace, where the paste names it.
        namespace: Option<String>,
        /// The Service.
        name: String,
    },
    /// `kubectl get pods -o yaml`: container port names.
    GetPodManifests {
        /// The namespace, where the paste names it.
        namespace: Option<String>,
        /// The selector as `k=v,k=v`.
        selector: Option<String>,
    },
    /// `kubectl get service NAME -o yaml`
    GetServiceManifest {
        /// The namespace, where the paste names it.
        namespace: Option<String>,
        /// The Service.
        name: String,
    },
    /// `kubectl get services --all-namespaces`: where a Service stands.
    GetAllServices,
    /// `kubectl describe pod NAME`
    DescribePod {
        /// The namespace, where the paste names it.
        namespace: Option<String>,
        /// The pod.
        name: String,
    },
    /// `kubectl describe endpoints NAME`: ready and unready addresses apart.
    DescribeEndpoints {
        /// The namespace, where the paste names it.
        namespace: Option<String>,
        /// The Service.
        name: String,
    },
    /// `kubectl get deployments,replicasets,statefulsets,daemonsets -o wide`
    GetWorkloads {
        /// The namespace, where the paste names it.
        namespace: Option<String>,
    },
    /// `kubectl describe node NAME`
    DescribeNode {
        /// The node.
        name: String,
    },
    /// `kubectl get ingresses`
    GetIngresses {
        /// The namespace, where the paste names it.
        namespace: Option<String>,
    },
    /// `kubectl describe ingress NAME`
    DescribeIngress {
        /// The namespace, where the paste names it.
        namespace: Option<String>,
        /// The Ingress.
        name: String,
    },
    /// `kubectl get ingressclasses`
    GetIngressClasses,
    /// `kubectl get networkpolicies`
    GetNetworkPolicies {
        /// The namespace, where the paste names it.
        namespace: Option<String>,
    },
    /// `kubectl get pods -n kube-system -o wide`: kube-proxy, the network, ServiceLB.
    GetSystemPods,
}

impl Ask {
    /// The command as it is typed.
    pub fn command(&self) -> String {
        let in_namespace =
            |namespace: &Option<String>| namespace.as_ref().map(|it| format!(" -n {it}")).unwrap_or_default();
        let with_selector =
            |selector: &Option<String>| selector.as_ref().map(|it| format!(" -l {it}")).unwrap_or_default();
        match self {
            Ask::DescribeService { namespace, name } => {
                format!("kubectl describe service {name}{}", in_namespace(namespace))
            }
            Ask::GetService { namespace, name } => {
                format!("kubectl get service {name}{} -o wide", in_namespace(namespace))
            }
            Ask::GetNodes => "kubectl get nodes -o wide".to_owned(),
            Ask::GetPods { namespace, selector, labels } => format!(
                "kubectl get pods{}{} -o wide{}",
                in_namespace(namespace),
                with_selector(selector),
                if *labels { " --show-labels" } else { "" }
            ),
            Ask::GetEndpointSlices { namespace, name } => format!(
                "kubectl get endpointslices{} -l kubernetes.io/service-name={name}",
                in_namespace(namespace)
            ),
            Ask::GetEndpoints { namespace, name } => {
                format!("kubectl get endpoints {name}{}", in_namespace(namespace))
            }
            Ask::GetPodManifests { namespace, selector } => {
                format!("kubectl get pods{}{} -o yaml", in_namespace(namespace), with_selector(selector))
            }
            Ask::GetServiceManifest { namespace, name } => {
                format!("kubectl get service {name}{} -o yaml", in_namespace(namespace))
            }
            Ask::GetAllServices => "kubectl get services --all-namespaces".to_owned(),
            Ask::DescribePod { namespace, name } => {
                format!("kubectl describe pod {name}{}", in_namespace(namespace))
            }
            Ask::DescribeEndpoints { namespace, name } => {
                format!("kubectl describe endpoints {name}{}", in_namespace(namespace))
            }
            Ask::GetWorkloads { namespace } => format!(
                "kubectl get deployments,replicasets,statefulsets,daemonsets{} -o wide",
                in_namespace(namespace)
            ),
            Ask::DescribeNode { name } => format!("kubectl describe node {name}"),
            Ask::GetIngresses { namespace } => format!("kubectl get ingresses{}", in_namespace(namespace)),
            Ask::DescribeIngress { namespace, name } => {
                format!("kubectl describe ingress {name}{}", in_namespace(namespace))
            }
            Ask::GetIngressClasses => "kubectl get ingressclasses".to_owned(),
            Ask::GetNetworkPolicies { namespace } => {
                format!("kubectl get networkpolicies{}", in_namespace(namespace))
            }
            Ask::GetSystemPods => "kubectl get pods -n kube-system -o wide".to_owned(),
        }
    }
}
