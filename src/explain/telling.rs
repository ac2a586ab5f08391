//! What fills the slots of a sentence about one hop: the reader's own values, never a sample's.

use crate::analysis::Analysis;
use crate::explain::fill::list;
use crate::explain::prose::Piece;
use crate::explain::prose::Value;
use crate::explain::value;
use crate::lang::Lang;
use crate::model::cell::Cell;
use crate::model::port::ServicePort;
use crate::model::role::Role;
use crate::model::service::ClusterIp;
use crate::model::service::Service;
use crate::trace::hop::Hop;
use crate::trace::hop::Trace;
use crate::trace::roles;
use crate::trace::stop::Place;
use crate::words::Words;
use crate::words::template::Slot;
use crate::words::words;

/// One hop of a trace, to be told in a language.
#[derive(Clone, Copy)]
pub struct Telling<'a> {
    /// The analysis.
    pub analysis: &'a Analysis,
    /// The trace.
    pub trace: &'a Trace,
    /// The hop; `None` for texts about the whole trace.
    pub hop: Option<&'a Hop>,
    /// The language.
    pub lang: Lang,
}

impl<'a> Telling<'a> {
    /// The words of the language.
    pub fn words(&self) -> &'static dyn Words {
        words(self.lang)
    }

    /// The Service of the trace.
    pub fn service(&self) -> Option<&'a Service> {
        self.analysis.cluster.services.get(self.trace.service)
    }

    /// The port of the trace.
    pub fn port(&self) -> Option<&'a ServicePort> {
        self.service()?.ports.get(self.trace.port?)
    }

    /// The pieces that fill a slot.
    pub fn pieces(&self, slot: Slot) -> Vec<Piece> {
        match slot {
            Slot::Service => self.one(self.service_name()),
            Slot::Type => self.one(self.service_cell(Role::ServiceType, |it| &it.service_type)),
            Slot::Namespace => self.one(self.service_cell(Role::Namespace, |it| &it.namespace)),
            Slot::ServicePort => self.one(self.service_port()),
            Slot::NodePort => self.one(self.port_cell(Role::NodePort, |it| &it.node_port)),
            Slot::Protocol => self.one(self.port_cell(Role::Protocol, |it| &it.protocol)),
            Slot::ClusterIp => self.one(self.cluster_ip()),
            Slot::TargetPort => self.ports_at(Place::Pod, Role::TargetPort),
            Slot::External => self.external(),
            Slot::Node => self.hosts_at(Place::Node, Role::NodeAddress),
            Slot::Pod => self.hosts_at(Place::Pod, Role::PodAddress),
            Slot::From => self.words_of(self.hop.map(|hop| self.words().place(hop.from.place))),
            Slot::To => self.words_of(self.hop.map(|hop| self.words().place(hop.to.place))),
            Slot::Text => self.words_of(Some(self.words().start(self.trace.start))),
            Slot::Count => self.words_of(Some(&self.hop.map_or(0, choices).to_string())),
            Slot::Number => self.entrance_ports(),
            _ => Vec::new(),
        }
    }

    /// The name of the Service.
    pub fn service_name(&self) -> Value {
        let role = Role::ServiceName;
        self.service().map_or_else(
            || value::unknown(role, self.words()),
            |service| value::seen(&service.name.value, role, &service.name.spans),
        )
    }

    /// Its cluster IP.
    pub fn cluster_ip(&self) -> Value {
        let shown = self.service().and_then(|service| service.cluster_ip.shown());
        match shown.map(|shown| (&shown.value, &shown.spans)) {
            Some((ClusterIp::Address(host), spans)) => value::seen(host, Role::ClusterIp, spans),
            Some((ClusterIp::Headless, spans)) => value::seen("None", Role::ClusterIp, spans),
            None => value::unknown(Role::ClusterIp, self.words()),
        }
    }

    fn service_port(&self) -> Value {
        self.port().map_or_else(
            || value::unknown(Role::ServicePort, self.words()),
            |port| value::seen(port.number.value, Role::ServicePort, &port.number.spans),
        )
    }

    fn service_cell<T: std::fmt::Display>(&self, role: Role, cell: impl Fn(&Service) -> &Cell<T>) -> Value {
        self.service().map_or_else(
            || value::unknown(role, self.words()),
            |service| value::of_cell(cell(service), role, self.words()),
        )
    }

    fn port_cell<T: std::fmt::Display>(&self, role: Role, cell: impl Fn(&ServicePort) -> &Cell<T>) -> Value {
        self.port().map_or_else(
            || value::unknown(role, self.words()),
            |port| value::of_cell(cell(port), role, self.words()),
        )
    }

    fn hop_to(&self, place: Place) -> Option<&'a Hop> {
        self.trace.hops.iter().find(|hop| hop.to.place == place)
    }

    fn hosts_at(&self, place: Place, role: Role) -> Vec<Piece> {
        match self.hop_to(place) {
            Some(hop) => self.host_list(hop),
            None => self.one(value::unknown(role, self.words())),
        }
    }

    fn host_list(&self, hop: &Hop) -> Vec<Piece> {
        let values = value::of_fact(&hop.to.hosts, roles::host_role(hop), self.words());
        list(values, self.words().list_separator(), hop.to.more)
    }

    fn ports_at(&self, place: Place, role: Role) -> Vec<Piece> {
        let found = self.hop_to(place).map(|hop| value::of_fact(&hop.to.ports, role, self.words()));
        let values = found.unwrap_or_else(|| vec![value::unknown(role, self.words())]);
        list(values, self.words().list_separator(), 0)
    }

    fn external(&self) -> Vec<Piece> {
        let places = [Place::LoadBalancer, Place::Ingress, Place::ExternalName];
        let named = places.into_iter().find_map(|place| self.hop_to(place));
        let proved = || self.trace.hops.iter().find(|hop| roles::host_role(hop) == Role::ExternalAddress);
        match named.or_else(proved).or(self.trace.hops.first()) {
            Some(hop) => self.host_list(hop),
            None => self.one(value::unknown(Role::ExternalAddress, self.words())),
        }
    }

    /// The port with which the hop before arrived.
    fn entrance_ports(&self) -> Vec<Piece> {
        let before = self.hop.and_then(|hop| self.trace.hops.iter().find(|it| it.to == hop.from));
        let values = before.map(|hop| value::of_fact(&hop.to.ports, roles::port_role(hop), self.words()));
        list(values.unwrap_or_default(), self.words().list_separator(), 0)
    }

    fn one(&self, value: Value) -> Vec<Piece> {
        vec![Piece::Value(value)]
    }

    fn words_of(&self, text: Option<&str>) -> Vec<Piece> {
        text.map(|text| Piece::Words(text.to_owned())).into_iter().collect()
    }
}

/// How many addresses a hop may lead to, as far as the text counts them.
pub fn choices(hop: &Hop) -> usize {
    let shown = hop.to.hosts.value().map_or(0, Vec::len);
    shown.saturating_add(usize::try_from(hop.to.more).unwrap_or(usize::MAX))
}
