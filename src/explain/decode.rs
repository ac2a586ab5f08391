//! The port cell taken apart: each part with what it is, and the look-alikes that read the other way round.

use crate::analysis::Analysis;
use crate::explain::fill;
use crate::explain::prose::Piece;
use crate::explain::prose::Prose;
use crate::explain::prose::Value;
use crate::explain::value;
use crate::lang::Lang;
use crate::model::cell::Cell;
use crate::model::port::ServicePort;
use crate::model::role::Role;
use crate::model::service::ClusterIp;
use crate::model::service::Service;
use crate::model::service::ServiceType;
use crate::words::Words;
use crate::words::decoder::CellPart;
use crate::words::template::Slot;
use crate::words::words;

/// One part of the cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Its value with the characters that show it; `None` for a part that is not there.
    pub value: Option<Value>,
    /// What it is.
    pub text: Prose,
}

/// A port cell, taken apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decoded {
    /// The parts in the order of the cell; last, what the cell does not show.
    pub parts: Vec<Part>,
    /// What looks like it and reads differently.
    pub look_alikes: Vec<Prose>,
}

/// Takes the cell of one port of a Service apart. `None` when there is no such port.
pub fn decode(analysis: &Analysis, service: usize, port: usize, lang: Lang) -> Option<Decoded> {
    let service = analysis.cluster.services.get(service)?;
    let cell = PortCell { service, port: service.ports.get(port)?, words: words(lang) };
    let look_alikes = [CellPart::Docker, CellPart::PortForward];
    Some(Decoded {
        parts: cell.parts(),
        look_alikes: look_alikes.into_iter().map(|part| cell.prose(part)).collect(),
    })
}

/// The range of node ports unless somebody configured another.
const DEFAULT_RANGE: std::ops::RangeInclusive<u16> = 30000..=32767;

struct PortCell<'a> {
    service: &'a Service,
    port: &'a ServicePort,
    words: &'static dyn Words,
}

impl PortCell<'_> {
    fn parts(&self) -> Vec<Part> {
        let headless = self.service.is_headless();
        let number = if headless { CellPart::ServicePortHeadless } else { CellPart::ServicePort };
        let mut parts = vec![self.part(Some(self.service_port()), number)];
        parts.extend(self.node_port());
        if self.port.protocol.value().is_some() {
            parts.push(self.part(Some(self.protocol()), CellPart::Protocol));
        }
        if self.port.target_port.value().is_none() {
            parts.push(self.part(None, CellPart::TargetPort));
        }
        parts
    }

    /// The second number, or why there is none; nothing where the text does not tell.
    fn node_port(&self) -> Option<Part> {
        if let Some(number) = self.port.node_port.value() {
            let inside = DEFAULT_RANGE.contains(number);
            let text = if inside { CellPart::NodePort } else { CellPart::NodePortOutside };
            return Some(self.part(Some(self.node_port_value()), text));
        }
        let says_none = matches!(self.port.node_port, Cell::SaysNone(_));
        let text = match self.service.service_type.value().filter(|_| says_none)? {
            ServiceType::ClusterIp => CellPart::NoNodePort,
            ServiceType::LoadBalancer => CellPart::NoNodePortBalancer,
            ServiceType::NodePort | ServiceType::ExternalName => return None,
        };
        Some(self.part(None, text))
    }

    fn part(&self, value: Option<Value>, text: CellPart) -> Part {
        Part { value, text: self.prose(text) }
    }

    fn prose(&self, part: CellPart) -> Prose {
        fill::prose(self.words.cell_part(part), |slot| self.pieces(slot))
    }

    fn pieces(&self, slot: Slot) -> Vec<Piece> {
        let value = match slot {
            Slot::Service => {
                value::seen(&self.service.name.value, Role::ServiceName, &self.service.name.spans)
            }
            Slot::Type => value::of_cell(&self.service.service_type, Role::ServiceType, self.words),
            Slot::ClusterIp => self.cluster_ip(),
            Slot::NodePort => self.node_port_value(),
            Slot::Protocol => self.protocol(),
            Slot::Value => return self.both(),
            _ => self.service_port(),
        };
        vec![Piece::Value(value)]
    }

    fn both(&self) -> Vec<Piece> {
        let node_port = self.port.node_port.value().map(|_| self.node_port_value());
        let values = std::iter::once(self.service_port()).chain(node_port).collect();
        fill::list(values, self.words.list_separator(), 0)
    }

    fn service_port(&self) -> Value {
        value::seen(self.port.number.value, Role::ServicePort, &self.port.number.spans)
    }

    fn node_port_value(&self) -> Value {
        value::of_cell(&self.port.node_port, Role::NodePort, self.words)
    }

    fn protocol(&self) -> Value {
        value::of_cell(&self.port.protocol, Role::Protocol, self.words)
    }

    fn cluster_ip(&self) -> Value {
        match self.service.cluster_ip.shown().map(|shown| (&shown.value, &shown.spans)) {
            Some((ClusterIp::Address(host), spans)) => value::seen(host, Role::ClusterIp, spans),
            _ => value::unknown(Role::ClusterIp, self.words),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::analyze;

    #[test]
    fn each_part_of_the_cell_is_explained() {
        let row =
            "NAME TYPE CLUSTER-IP EXTERNAL-IP PORT(S) AGE\nshop NodePort 10.96.0.9 <none> 80:46194/TCP 5d\n";
        let decoded = decode(&analyze(row, &[]), 0, 0, Lang::En).unwrap();
        let roles: Vec<_> =
            decoded.parts.iter().map(|part| part.value.as_ref().map(|value| value.role)).collect();
        assert_eq!(roles, [Some(Role::ServicePort), Some(Role::NodePort), Some(Role::Protocol), None]);
        assert!(decoded.parts[1].text.plain().contains("another one"));
        assert_eq!(decoded.look_alikes.len(), 2);
    }

    #[test]
    fn a_missing_node_port_is_explained_by_the_type() {
        let row = "NAME TYPE CLUSTER-IP EXTERNAL-IP PORT(S) AGE\nshop ClusterIP 10.96.0.9 <none> 80/TCP 5d\n";
        let decoded = decode(&analyze(row, &[]), 0, 0, Lang::Zh).unwrap();
        assert!(decoded.parts[1].text.plain().contains("ClusterIP 类型"));
    }
}
