//! English: the glossary.

use crate::words::glossary::Term;
use crate::words::glossary::TermWords;

/// The texts of a term.
pub fn term(term: Term) -> TermWords {
    match term {
        Term::Service => TermWords {
            name: "Service",
            meaning: "A name and an address that stay, in front of pods that change.",
            is_not: "Not a machine, not a process: every node holds it as rules.",
        },
        Term::ServicePort => TermWords {
            name: "service port",
            meaning: "The number that clients use with the Service's own addresses.",
            is_not: "Not the pod's port, though both may be equal.",
        },
        Term::NodePort => TermWords {
            name: "node port",
            meaning: "One number, by default from 30000-32767, that leads to the Service on every node.",
            is_not: "Not open only where a pod runs, and not the pod's port.",
        },
        Term::TargetPort => TermWords {
            name: "target port",
            meaning: "The number, or the name of a port, to which requests are sent on the pod.",
            is_not: "Not shown by `kubectl get service`.",
        },
        Term::ContainerPort => TermWords {
            name: "container port",
            meaning: "What a pod's manifest declares about a container, and where ports get names.",
            is_not: "Opens nothing: a program may listen without it.",
        },
        Term::HostPort => TermWords {
            name: "host port",
            meaning: "A port of one node that leads to one pod on that node.",
            is_not: "Not part of a Service; `kubectl get service` never shows it.",
        },
        Term::HealthCheckNodePort => TermWords {
            name: "health-check node port",
            meaning: "A port on which nodes tell a balancer whether they have a ready pod.",
            is_not: "Not for users: it answers with a status only.",
        },
        Term::ClusterIp => TermWords {
            name: "cluster IP",
            meaning: "The Service's virtual address: a key that every node looks up in its rules.",
            is_not: "No machine has it. It need not answer a ping.",
        },
        Term::ExternalIp => TermWords {
            name: "EXTERNAL-IP",
            meaning: "What the column shows depends on the type: a balancer's address, `externalIPs`, or a DNS name.",
            is_not: "Not a node's public address, with few exceptions.",
        },
        Term::ExternalIps => TermWords {
            name: "externalIPs",
            meaning: "Addresses that somebody wrote into the Service by hand.",
            is_not: "Neither assigned nor announced by Kubernetes.",
        },
        Term::TypeClusterIp => TermWords {
            name: "type ClusterIP",
            meaning: "The default type: reachable inside the cluster.",
            is_not: "No entrance of its own from outside.",
        },
        Term::TypeNodePort => TermWords {
            name: "type NodePort",
            meaning: "A ClusterIP Service that every node also offers on a node port.",
            is_not: "Opens no firewall.",
        },
        Term::TypeLoadBalancer => TermWords {
            name: "type LoadBalancer",
            meaning: "Asks a provider for an address outside; usually has a node port as well.",
            is_not: "Does not replace node port and cluster IP.",
        },
        Term::ExternalName => TermWords {
            name: "type ExternalName",
            meaning: "A DNS alias for a name outside the cluster.",
            is_not: "No address, no proxy, no port mapping.",
        },
        Term::Headless => TermWords {
            name: "headless Service",
            meaning: "A Service with cluster IP `None`: DNS answers with pod addresses.",
            is_not: "Not broken, and nothing translates its ports.",
        },
        Term::Endpoint => TermWords {
            name: "endpoint",
            meaning: "One pod address with its port behind a Service.",
            is_not: "Not every selected pod is one: it has to be ready.",
        },
        Term::EndpointSlice => TermWords {
            name: "EndpointSlice",
            meaning: "An object that lists endpoints of a Service.",
            is_not: "Its table is no list of ready endpoints.",
        },
        Term::Selector => TermWords {
            name: "selector",
            meaning: "Pairs of labels that a pod must carry to belong to a Service.",
            is_not: "Does not match Deployments, and not other namespaces.",
        },
        Term::Label => TermWords {
            name: "label",
            meaning: "A key and a value on an object.",
            is_not: "More labels than asked for do no harm.",
        },
        Term::Pod => TermWords {
            name: "pod",
            meaning: "One or more containers with one address, replaced rather than repaired.",
            is_not: "Its address does not stay.",
        },
        Term::Node => TermWords {
            name: "node",
            meaning: "A machine of the cluster.",
            is_not: "Need not run one of the pods to take requests for them.",
        },
        Term::Workload => TermWords {
            name: "workload",
            meaning: "What makes pods from a template: Deployment, StatefulSet and others.",
            is_not: "No part of the path of a request.",
        },
        Term::Ready => TermWords {
            name: "ready",
            meaning: "All containers of a pod passed their readiness probes.",
            is_not: "More than Running.",
        },
        Term::ReadinessProbe => TermWords {
            name: "readiness probe",
            meaning: "A test by the node that decides whether a pod gets requests.",
            is_not: "Not run by the Service.",
        },
        Term::KubeProxy => TermWords {
            name: "kube-proxy",
            meaning: "A program on every node that writes the rules for Services.",
            is_not: "Packets do not pass it: the kernel applies the rules.",
        },
        Term::LoadBalancer => TermWords {
            name: "load balancer",
            meaning: "A provider's machine or rule that owns the external address.",
            is_not: "Not part of Kubernetes, and not always using node ports.",
        },
        Term::Pending => TermWords {
            name: "`<pending>`",
            meaning: "No external address has been published yet.",
            is_not: "Not a sign that the Service is broken inside the cluster.",
        },
        Term::TrafficPolicy => TermWords {
            name: "traffic policy",
            meaning: "Whether any endpoint may be chosen (Cluster) or only those on the same node (Local).",
            is_not: "Local is not just faster: nodes without a pod drop.",
        },
        Term::SessionAffinity => TermWords {
            name: "session affinity",
            meaning: "Keeps one client address on one pod for a time.",
            is_not: "Not by user or cookie.",
        },
        Term::Rewrite => TermWords {
            name: "rewrite",
            meaning: "A node puts another address and port into a packet's header.",
            is_not: "Happens once per connection, not at each stop of the drawing.",
        },
        Term::Source => TermWords {
            name: "sender's address",
            meaning: "Who a packet says it is from.",
            is_not: "Often a node, not the user.",
        },
        Term::ModelView => TermWords {
            name: "model view",
            meaning: "The path as the objects describe it: balancer, node, Service, pod.",
            is_not: "Not a list of machines that a packet meets.",
        },
        Term::WireView => TermWords {
            name: "wire view",
            meaning: "The headers that really travel.",
            is_not: "Shows no Service: none is there.",
        },
        Term::Hop => TermWords {
            name: "hop",
            meaning: "One step of the path.",
            is_not: "Not always a packet: a lookup sends none.",
        },
        Term::DnsName => TermWords {
            name: "DNS name of a Service",
            meaning: "Its name, its namespace, `svc` and the cluster domain.",
            is_not: "The short form works only in the same namespace.",
        },
        Term::Namespace => TermWords {
            name: "namespace",
            meaning: "A compartment for names inside a cluster.",
            is_not: "No wall for network traffic by itself.",
        },
        Term::Ingress => TermWords {
            name: "Ingress",
            meaning: "Rules by which a controller passes HTTP requests to Services.",
            is_not: "Not a type of Service; without a controller it does nothing.",
        },
        Term::Gateway => TermWords {
            name: "Gateway",
            meaning: "The newer way to let requests in, with routes of its own.",
            is_not: "Not a replacement for Services: it names them.",
        },
        Term::NetworkPolicy => TermWords {
            name: "network policy",
            meaning: "Which traffic the selected pods accept or send.",
            is_not: "Its table shows neither direction nor rules.",
        },
        Term::PortForward => TermWords {
            name: "port-forward",
            meaning: "A tunnel from your machine to one pod, by way of the API server.",
            is_not: "Does not test the Service: its rules are not used.",
        },
        Term::ServiceLb => TermWords {
            name: "ServiceLB",
            meaning: "The small balancer of k3s, a pod on every node.",
            is_not: "Has no address of its own.",
        },
    }
}
