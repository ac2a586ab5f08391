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
        }
    }
}
