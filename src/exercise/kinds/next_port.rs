//! Which port comes next? The wrong options are the other ports of the same paste.

use crate::analysis::Analysis;
use crate::exercise::question::Choice;
use crate::exercise::question::Prompt;
use crate::exercise::question::Question;
use crate::exercise::question::Why;
use crate::model::port::Port;
use crate::model::port::ServicePort;
use crate::model::role::Role;
use crate::text::span::Spanned;
use crate::text::span::Spans;
use crate::trace::fact::State;
use crate::trace::hop::End;
use crate::trace::hop::Hop;
use crate::trace::hop::HopKind;
use crate::trace::hop::Trace;
use crate::trace::roles;

/// The question for a hop.
pub fn question(analysis: &Analysis, trace: &Trace, hop: usize) -> Option<Question> {
    let asked = trace.hops.get(hop)?;
    let reached = !matches!(trace.end, End::Breaks { hop: at, .. } if at <= hop);
    let prompt = prompt(asked).filter(|_| reached)?;
    let right = right_choice(asked)?;
    let mut choices = vec![right.clone()];
    for candidate in candidates(analysis, trace, roles::port_role(asked)) {
        if choices.len() < CHOICE_LIMIT && choices.iter().all(|choice| choice.text != candidate.text) {
            choices.push(candidate);
        }
    }
    choices.sort_by_key(|choice| choice.spans.first().map(Spans::first));
    let answer = choices.iter().position(|choice| *choice == right)?;
    (choices.len() > 1).then_some(Question { prompt, hop, choices, answer })
}

const CHOICE_LIMIT: usize = 4;

/// What to ask of a hop; nothing where no port is translated or found, or the leg itself is unknown.
fn prompt(hop: &Hop) -> Option<Prompt> {
    let told = hop.leg.state() != State::Unknown;
    match hop.kind {
        HopKind::BalancerToNode if hop.leg.state() == State::Assumed => Some(Prompt::PortOfNodeInChain),
        _ if !told => None,
        HopKind::InternetToBalancer => Some(Prompt::PortOfBalancer),
        HopKind::BalancerToNode | HopKind::ClientToNode => Some(Prompt::PortOfNode),
        HopKind::ClientToExternalIp | HopKind::ClientToServiceLb => Some(Prompt::PortOfAddress),
        HopKind::NodeToService => Some(Prompt::PortFound),
        HopKind::ClientToService => Some(Prompt::PortOfService),
        HopKind::ServiceToPod => Some(Prompt::PortOfPod),
        HopKind::BalancerToPod | HopKind::ClientToPod | HopKind::IngressToPod => {
            Some(Prompt::PortOfPodDirect)
        }
        HopKind::BalancerToNodeKeepingAddress
        | HopKind::ServiceLbToService
        | HopKind::ClientToTunnel
        | HopKind::ClientToExternalName
        | HopKind::ClientToIngress
        | HopKind::IngressToService
        | HopKind::NoEntrance => None,
    }
}

/// The one port at the end of the hop, if the text proves exactly one.
fn right_choice(hop: &Hop) -> Option<Choice> {
    let proved = matches!(hop.to.ports.state(), State::Seen | State::Derived);
    let [port] = hop.to.ports.value()?.as_slice() else { return None };
    let why = match roles::port_role(hop) {
        Role::ServicePort => Why::IsServicePort,
        Role::NodePort => Why::IsNodePort,
        Role::TargetPort => Why::IsTargetPort,
        _ => return None,
    };
    proved.then(|| Choice { text: port.to_string(), spans: hop.to.ports.spans().to_vec(), why })
}

/// The other ports: of this port first, then of this Service, then of all others.
fn candidates(analysis: &Analysis, trace: &Trace, asked: Role) -> Vec<Choice> {
    let services = &analysis.cluster.services;
    let own = services.get(trace.service);
    let port = own.zip(trace.port).and_then(|(service, at)| service.ports.get(at));
    let near = port
        .into_iter()
        .flat_map(numbers)
        .filter_map(|(role, shown)| Some(choice(shown, confusion(role, asked)?)));
    let same = own.into_iter().flat_map(|service| &service.ports).flat_map(numbers);
    let others = services.iter().enumerate().filter(|(at, _)| *at != trace.service);
    let far = others.flat_map(|(_, service)| &service.ports).flat_map(numbers);
    near.chain(same.map(|(_, shown)| choice(shown, Why::OtherPort)))
        .chain(far.map(|(_, shown)| choice(shown, Why::OtherService)))
        .collect()
}

fn choice(shown: Spanned<String>, why: Why) -> Choice {
    Choice { text: shown.value, spans: vec![shown.spans], why }
}

/// The numbers of a port, each with its role.
fn numbers(port: &ServicePort) -> Vec<(Role, Spanned<String>)> {
    let node_port = port.node_port.shown().map(|shown| (Role::NodePort, shown.as_ref().map(u16::to_string)));
    let target = port.target_port.shown().filter(|shown| matches!(shown.value, Port::Number(_)));
    let target = target.map(|shown| (Role::TargetPort, shown.as_ref().map(Port::to_string)));
    let number = (Role::ServicePort, port.number.as_ref().map(u16::to_string));
    std::iter::once(number).chain(node_port).chain(target).collect()
}

fn confusion(chosen: Role, asked: Role) -> Option<Why> {
    match (chosen, asked) {
        (Role::ServicePort, Role::NodePort) => Some(Why::ServiceNotNode),
        (Role::ServicePort, Role::TargetPort) => Some(Why::ServiceNotTarget),
        (Role::NodePort, Role::ServicePort) => Some(Why::NodeNotService),
        (Role::NodePort, Role::TargetPort) => Some(Why::NodeNotTarget),
        (Role::TargetPort, Role::ServicePort) => Some(Why::TargetNotService),
        (Role::TargetPort, Role::NodePort) => Some(Why::TargetNotNode),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::analyze;
    use crate::trace::rules::trace;
    use crate::trace::start::Start;

    const TABLE: &str = "NAME TYPE CLUSTER-IP EXTERNAL-IP PORT(S) AGE\n\
        shop NodePort 10.96.0.9 <none> 80:30080/TCP 5d\n\
        mail ClusterIP 10.96.0.10 <none> 25/TCP 5d\n";

    #[test]
    fn wrong_options_are_other_ports_with_their_reason() {
        let analysis = analyze(TABLE, &[]);
        let trace = trace(&analysis.cluster, 0, Some(0), Start::Internet);
        let question = question(&analysis, &trace, 0).unwrap();
        let told: Vec<_> = question.choices.iter().map(|it| (it.text.as_str(), it.why)).collect();
        let expected = [("80", Why::ServiceNotNode), ("30080", Why::IsNodePort), ("25", Why::OtherService)];
        assert_eq!(told, expected);
        assert_eq!(question.choices[question.answer].text, "30080");
    }

    #[test]
    fn an_unknown_port_is_not_asked_for() {
        let analysis = analyze(TABLE, &[]);
        let trace = trace(&analysis.cluster, 0, Some(0), Start::Internet);
        assert_eq!(question(&analysis, &trace, 2), None);
    }
}
