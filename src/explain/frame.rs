//! What stands before and after a path: why there is a Service, and which type to choose.

use crate::explain::fill;
use crate::explain::prose::Piece;
use crate::explain::prose::Prose;
use crate::explain::prose::Value;
use crate::explain::telling::Telling;
use crate::explain::value;
use crate::model::kind::Kind;
use crate::model::pod::Pod;
use crate::model::role::Role;
use crate::model::service::ServiceType;
use crate::model::workload::Workload;
use crate::words::frame::Frame;
use crate::words::template::Slot;

/// Why a stable address is needed, on the reader's own rows.
pub fn opening(telling: &Telling<'_>) -> Prose {
    let pod = example_pod(telling);
    let workload = pod.and_then(|pod| workload_of(telling, pod));
    let frame = match telling.service() {
        Some(service) if service.service_type.value() == Some(&ServiceType::ExternalName) => {
            Frame::OpeningName
        }
        Some(service) if service.is_headless() => Frame::OpeningHeadless,
        _ if workload.is_some() => Frame::OpeningPods,
        _ if pod.is_some() => Frame::OpeningPodsOnly,
        _ => Frame::Opening,
    };
    fill::prose(telling.words().frame(frame), |slot| match slot {
        Slot::PodName => piece(pod.map(|pod| value::seen(&pod.name.value, Role::PodName, &pod.name.spans))),
        Slot::Workload => piece(workload.map(name_of)),
        _ => telling.pieces(slot),
    })
}

/// A pod that shows how short-lived pods are: of the Service's namespace, and made by a workload of the paste.
fn example_pod<'a>(telling: &Telling<'a>) -> Option<&'a Pod> {
    let namespace = telling.service().and_then(|service| service.namespace.value());
    let near = || telling.analysis.cluster.pods.iter().filter(|pod| pod.namespace.value() == namespace);
    near().find(|pod| workload_of(telling, pod).is_some()).or_else(|| near().next())
}

/// The workload whose name the pod's name starts with; a Deployment before its ReplicaSet.
fn workload_of<'a>(telling: &Telling<'a>, pod: &Pod) -> Option<&'a Workload> {
    let rest =
        |workload: &Workload| pod.name.value.strip_prefix(workload.name.value.as_str()).map(str::to_owned);
    let makes = |workload: &&Workload| {
        workload.namespace.value() == pod.namespace.value()
            && rest(workload).is_some_and(|rest| rest.starts_with('-'))
    };
    let all = || telling.analysis.cluster.workloads.iter().filter(makes);
    all().find(|workload| workload.kind == Kind::Deployment).or_else(|| all().next())
}

fn name_of(workload: &Workload) -> Value {
    value::seen(&workload.name.value, Role::Other, &workload.name.spans)
}

fn piece(value: Option<Value>) -> Vec<Piece> {
    value.map(Piece::Value).into_iter().collect()
}

/// Which type to choose: reach, who provides the address, what it takes, when to use it.
pub fn closing(telling: &Telling<'_>) -> Vec<(Prose, Prose)> {
    [
        (ServiceType::NodePort, Frame::ClosingNodePort),
        (ServiceType::LoadBalancer, Frame::ClosingLoadBalancer),
        (ServiceType::ClusterIp, Frame::ClosingClusterIp),
    ]
    .into_iter()
    .map(|(of_type, frame)| (title(telling, of_type), fill::plain(telling.words().frame(frame))))
    .collect()
}

fn title(telling: &Telling<'_>, of_type: ServiceType) -> Prose {
    let own = telling.service().and_then(|service| service.service_type.value()) == Some(&of_type);
    let frame = if own { Frame::ClosingTitleOwn } else { Frame::ClosingTitle };
    fill::prose(telling.words().frame(frame), |slot| match slot {
        Slot::Type => vec![Piece::Code(of_type.name().to_owned())],
        _ => telling.pieces(slot),
    })
}
