//! X69, X70: a backend of an Ingress without endpoints or Service, or with a port that the Service lacks.

use crate::diagnosis::context::Context;
use crate::diagnosis::context::joined;
use crate::diagnosis::finding::Certainty;
use crate::diagnosis::finding::Code;
use crate::diagnosis::finding::Finding;
use crate::diagnosis::finding::Severity;
use crate::model::ingress::Ingress;
use crate::model::ingress::IngressRule;
use crate::model::service::Service;
use crate::text::span::Spans;
use crate::trace::ask::Ask;
use crate::trace::asking;
use crate::trace::block;
use crate::trace::block::BackendFault;
use crate::trace::hop::HopKind;

/// Silent for `<default>` and for a missing `default-http-backend`.
pub fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for ingress in &context.index.cluster.ingresses {
        for rule in &ingress.rules {
            let at = context.index.service_named(&ingress.namespace, &rule.service.value);
            let service = at.and_then(|at| context.index.service(at));
            let Some(fault) = block::backend_fault(rule, service) else { continue };
            let finding = made(ingress, rule, &fault, service);
            findings.push(at.into_iter().fold(finding, Finding::about));
        }
    }
}

fn made(ingress: &Ingress, rule: &IngressRule, fault: &BackendFault, service: Option<&Service>) -> Finding {
    let broken = |word: &str, spans: &Spans| {
        Finding::new(Code::X69, Certainty::Proved, Severity::Breaks)
            .shown_by([spans.clone(), rule.service.spans.clone()])
            .value(&ingress.name.value)
            .value(&rule.service.value)
            .value(word)
    };
    let finding = match fault {
        BackendFault::Blank(spans) => broken("blank", spans),
        BackendFault::None(spans) => broken("none", spans),
        BackendFault::NotFound(spans) => broken("not-found", spans),
        BackendFault::NoSuchPort(spans) => {
            let ports = service.map(|it| it.ports.as_slice()).unwrap_or_default();
            Finding::new(Code::X70, Certainty::Proved, Severity::Breaks)
                .shown_by([spans.clone()])
                .shown_by(ports.iter().map(|port| port.number.spans.clone()))
                .value(&ingress.name.value)
                .value(&rule.port.value)
                .value(joined(ports.iter().map(|port| port.number.value)))
        }
    };
    let namespace = asking::cell(&ingress.namespace);
    finding
        .on(&[HopKind::IngressToService])
        .confirm(Ask::DescribeIngress { namespace, name: ingress.name.value.clone() })
}
