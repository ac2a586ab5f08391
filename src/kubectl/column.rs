//! What the columns of kubectl's tables hold, and which table has which columns.

use crate::kubectl::values;
use crate::model::host;
use crate::model::host::Host;
use crate::model::kind::Kind;
use crate::model::service::ServiceType;
use crate::text::excerpt::Excerpt;

/// Every word that a header of a table we read may hold.
pub const HEADER_WORDS: [&str; 97] = [
    "NS",
    "PROTOCOL",
    "PROTOCOLS",
    "NODEPORT",
    "NODEPORTS",
    "NODE-PORT",
    "TARGETPORT",
    "TARGETPORTS",
    "TARGET-PORT",
    "CLUSTERIP",
    "EXTERNALIP",
    "NAMESPACE",
    "NAME",
    "NAME(S)",
    "EVENT",
    "TYPE",
    "CLUSTER-IP",
    "CLUSTER_IP",
    "EXTERNAL-IP",
    "EXTERNAL_IP",
    "IP",
    "IP(S)",
    "PORT(S)",
    "PORT",
    "AGE",
    "SELECTOR",
    "LABELS",
    "READY",
    "STATUS",
    "REASON",
    "RESTARTS",
    "NODE",
    "NOMINATED NODE",
    "READINESS GATES",
    "ENDPOINTS",
    "ADDRESSTYPE",
    "PORTS",
    "ROLES",
    "VERSION",
    "INTERNAL-IP",
    "OS-IMAGE",
    "KERNEL-VERSION",
    "CONTAINER-RUNTIME",
    "UP-TO-DATE",
    "AVAILABLE",
    "DESIRED",
    "CURRENT",
    "CONTAINERS",
    "CONTAINER(S)",
    "IMAGES",
    "IMAGE(S)",
    "NODE SELECTOR",
    "NODE-SELECTOR",
    "UPDATEDREPLICAS",
    "COMPLETIONS",
    "SUCCESSFUL",
    "DURATION",
    "SCHEDULE",
    "TIMEZONE",
    "SUSPEND",
    "ACTIVE",
    "LAST SCHEDULE",
    "LAST-SCHEDULE",
    "REFERENCE",
    "TARGETS",
    "TARGET",
    "MINPODS",
    "MAXPODS",
    "REPLICAS",
    "CLASS",
    "HOSTS",
    "ADDRESS",
    "RULE",
    "BACKEND",
    "PROGRAMMED",
    "HOSTNAMES",
    "POD-SELECTOR",
    "CONTROLLER",
    "DATA",
    "SECRETS",
    "VOLUME",
    "CAPACITY",
    "ACCESS MODES",
    "STORAGECLASS",
    "ROLE",
    "CREATED AT",
    "HOST/PORT",
    "PATH",
    "SERVICES",
    "TERMINATION",
    "WILDCARD",
    "REVISION",
    "LAST SEEN",
    "OBJECT",
    "MESSAGE",
    "URL",
    "LATESTCREATED",
];

/// What the cells of a column look like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    /// A namespace.
    Namespace,
    /// An object's name, perhaps with its kind before it.
    Name,
    /// One of the four types of Services.
    ServiceType,
    /// A cluster IP, `None` or `<none>`.
    ClusterIp,
    /// EXTERNAL-IP of a Service.
    External,
    /// PORT(S) of a Service.
    Ports,
    /// PORT of early 2015: numbers without protocol too.
    BarePorts,
    /// An age.
    Age,
    /// A workload's selector, which may hold set-based terms.
    Selector,
    /// Labels, or the selector of a Service: pairs only.
    Pairs,
    /// `1/2`
    Fraction,
    /// A status word.
    Status,
    /// RESTARTS: `3` or `3 (12m ago)`.
    Restarts,
    /// A whole number.
    Count,
    /// One address or `<none>`.
    Address,
    /// A node's name or `<none>`.
    NodeName,
    /// ENDPOINTS of an Endpoints object.
    Endpoints,
    /// `IPv4`, `IPv6`, `FQDN`.
    AddressType,
    /// PORTS of an EndpointSlice.
    SlicePorts,
    /// ENDPOINTS of an EndpointSlice.
    SliceAddresses,
    /// STATUS of a node.
    NodeStatus,
    /// VERSION of a node.
    Version,
    /// HOSTS of an Ingress.
    Hosts,
    /// ADDRESS of an Ingress; blank until published.
    IngressAddress,
    /// PORTS of an Ingress: `80` or `80, 443`.
    IngressPorts,
    /// `80,443`: numbers of ports.
    Numbers,
    /// One word.
    Word,
    /// Anything, with spaces.
    Text,
}

/// Columns that people name in `-o custom-columns` for what a `get` table does not show.
pub const NODE_PORTS: [&str; 3] = ["NODEPORTS", "NODEPORT", "NODE-PORT"];
/// The same for target ports.
pub const TARGET_PORTS: [&str; 5] = ["TARGETS", "TARGETPORTS", "TARGETPORT", "TARGET-PORT", "TARGET"];
/// The same for the numbers of service ports.
pub const PORT_NUMBERS: [&str; 2] = ["PORTS", "PORT"];

/// Between the service port and the node port in k9s.
pub const SCREEN_ARROW: char = '\u{25ba}';

/// Whether a table of `-o custom-columns` shows Services: port numbers beside node ports or target ports.
fn is_custom_services(names: &[&str]) -> bool {
    let any = |wanted: &[&str]| wanted.iter().any(|name| names.contains(name));
    any(&PORT_NUMBERS)
        && (any(&NODE_PORTS) || any(&TARGET_PORTS))
        && !any(&["URL", "ADDRESSTYPE", "MINPODS", "HOSTS", "ENDPOINTS", "HOST/PORT"])
}

/// Whether the columns are those of `get services`, old or new.
fn is_services(names: &[&str]) -> bool {
    let has = |name: &str| names.contains(&name);
    let any = |wanted: &[&str]| wanted.iter().any(|name| has(name));
    let addressed = any(&["TYPE", "CLUSTER-IP", "CLUSTER_IP", "EXTERNAL-IP", "EXTERNAL_IP", "IP", "IP(S)"]);
    any(&["PORT(S)", "PORT"]) && addressed || has("TYPE") && any(&["CLUSTER-IP", "CLUSTER_IP"])
}

/// The kind of object in a table with these columns. `None` when the columns do not tell.
pub fn table_kind(names: &[&str]) -> Option<Kind> {
    let has = |name: &str| names.contains(&name);
    let any = |wanted: &[&str]| wanted.iter().any(|name| has(name));
    let other = |name: &str| Some(Kind::Other(name.to_owned()));
    if has("HOST/PORT") {
        other("route")
    } else if has("LATESTCREATED") {
        other("service.serving.knative.dev")
    } else if is_custom_services(names) || is_services(names) {
        Some(Kind::Service)
    } else if has("ADDRESSTYPE") {
        Some(Kind::EndpointSlice)
    } else if has("ENDPOINTS") {
        Some(Kind::Endpoints)
    } else if has("RESTARTS") || has("READY") && any(&["STATUS", "REASON"]) {
        Some(Kind::Pod)
    } else if any(&["ROLES", "INTERNAL-IP"])
        || has("STATUS") && has("VERSION")
        || names == ["NAME", "LABELS", "STATUS"]
    {
        Some(Kind::Node)
    } else if has("HOSTS") || has("RULE") && has("BACKEND") {
        Some(Kind::Ingress)
    } else if has("PROGRAMMED") {
        Some(Kind::Gateway)
    } else if has("HOSTNAMES") {
        Some(Kind::Route("httproute".to_owned()))
    } else if has("POD-SELECTOR") {
        Some(Kind::NetworkPolicy)
    } else if any(&["MINPODS", "MAXPODS"]) {
        Some(Kind::HorizontalPodAutoscaler)
    } else if has("SCHEDULE") {
        Some(Kind::CronJob)
    } else if any(&["COMPLETIONS", "SUCCESSFUL"]) {
        Some(Kind::Job)
    } else if any(&["NODE SELECTOR", "NODE-SELECTOR"]) {
        Some(Kind::DaemonSet)
    } else if any(&["UP-TO-DATE", "UPDATEDREPLICAS"]) {
        Some(Kind::Deployment)
    } else if has("CONTROLLER") && has("REPLICAS") {
        Some(Kind::ReplicationController)
    } else if has("REVISION") && has("DESIRED") {
        other("deploymentconfig")
    } else if has("DESIRED") && has("CURRENT") {
        Some(Kind::ReplicaSet)
    } else if names.iter().filter(|name| **name != "NAMESPACE").take(3).eq(["NAME", "READY", "AGE"].iter()) {
        Some(Kind::StatefulSet)
    } else if has("DATA") && has("TYPE") {
        other("secret")
    } else if has("DATA") {
        other("configmap")
    } else if has("SECRETS") {
        other("serviceaccount")
    } else if has("VOLUME") && has("CAPACITY") {
        other("persistentvolumeclaim")
    } else if has("LAST SEEN") && has("OBJECT") {
        other("event")
    } else {
        None
    }
}

/// What the cells of a column hold in a table of this kind.
pub fn class_of(kind: Option<&Kind>, name: &str, has_type: bool) -> Class {
    let of = |wanted: &Kind| kind == Some(wanted);
    match name {
        "NAMESPACE" | "NS" => Class::Namespace,
        "NAME" | "NAME(S)" | "CONTROLLER" => Class::Name,
        "AGE" => Class::Age,
        "TYPE" if of(&Kind::Service) => Class::ServiceType,
        "CLUSTER-IP" | "CLUSTER_IP" | "CLUSTERIP" => Class::ClusterIp,
        "PORTS" if of(&Kind::Service) => Class::Numbers,
        name if of(&Kind::Service) && NODE_PORTS.contains(&name) => Class::Numbers,
        name if of(&Kind::Service) && TARGET_PORTS.contains(&name) => Class::Word,
        "IP" | "IP(S)" if of(&Kind::Service) => Class::ClusterIp,
        "EXTERNAL-IP" | "EXTERNAL_IP" if of(&Kind::Service) => Class::External,
        "PORT(S)" => Class::Ports,
        "PORT" if of(&Kind::Service) && !has_type => Class::BarePorts,
        "PORT" if of(&Kind::Service) => Class::Ports,
        "SELECTOR" if of(&Kind::Service) => Class::Pairs,
        "LABELS" => Class::Pairs,
        "SELECTOR" | "POD-SELECTOR" | "NODE SELECTOR" | "NODE-SELECTOR" => Class::Selector,
        "READY" if of(&Kind::Pod) || of(&Kind::Deployment) || of(&Kind::StatefulSet) => Class::Fraction,
        "READY" | "DESIRED" | "CURRENT" | "UP-TO-DATE" | "AVAILABLE" | "REPLICAS" | "UPDATEDREPLICAS" => {
            Class::Count
        }
        "STATUS" if of(&Kind::Node) => Class::NodeStatus,
        "STATUS" | "REASON" if of(&Kind::Pod) => Class::Status,
        "RESTARTS" => Class::Restarts,
        "IP" | "INTERNAL-IP" | "EXTERNAL-IP" => Class::Address,
        "NODE" | "NOMINATED NODE" => Class::NodeName,
        "ENDPOINTS" if of(&Kind::Endpoints) => Class::Endpoints,
        "ENDPOINTS" if of(&Kind::EndpointSlice) => Class::SliceAddresses,
        "ADDRESSTYPE" => Class::AddressType,
        "PORTS" if of(&Kind::EndpointSlice) => Class::SlicePorts,
        "PORTS" if of(&Kind::Ingress) => Class::IngressPorts,
        "HOSTS" => Class::Hosts,
        "ADDRESS" => Class::IngressAddress,
        "VERSION" if of(&Kind::Node) => Class::Version,
        "CLASS" | "ROLES" | "READINESS GATES" | "PROGRAMMED" | "EVENT" | "CONTAINERS" | "IMAGES"
        | "CONTAINER(S)" | "IMAGE(S)" | "KERNEL-VERSION" | "CONTAINER-RUNTIME" => Class::Word,
        _ => Class::Text,
    }
}

impl Class {
    /// Whether a text can stand in such a column.
    pub fn accepts(self, cell: Excerpt<'_>) -> bool {
        let text = cell.text();
        if text.len() > 4000 {
            return false;
        }
        match self {
            Class::Namespace => is_name(text) && !text.contains('/'),
            Class::Name => is_name(text),
            Class::ServiceType => ServiceType::from_word(text).is_some() || text == "<unknown>",
            Class::ClusterIp => is_cluster_ip(text),
            Class::External => is_external(text),
            Class::Ports => is_none(text) || values::service_ports(cell).is_some() || is_masked_port(text),
            Class::BarePorts => {
                is_none(text) || cell.split(',').all(|it| values::bare_service_port(it).is_some())
            }
            Class::Age => values::age(cell).is_some(),
            Class::Selector => {
                is_none(text)
                    || is_placeholder(text)
                    || !text.ends_with(',') && values::labels(cell).is_some()
            }
            Class::Pairs => {
                let pairs = || values::labels(cell).is_some_and(|labels| labels.terms.is_empty());
                is_none(text) || is_placeholder(text) || !text.ends_with(',') && pairs()
            }
            Class::Fraction => values::fraction(cell).is_some(),
            Class::Status => is_status(text),
            Class::Restarts => is_restarts(text),
            Class::Count => values::count(cell).is_some() || is_none(text) || is_placeholder(text),
            Class::Address => is_none(text) || is_placeholder(text) || is_address(text),
            Class::NodeName => {
                is_none(text)
                    || is_placeholder(text)
                    || is_name(text) && !text.contains('/') && values::age(cell).is_none()
            }
            Class::Endpoints => is_none(text) || is_placeholder(text) || values::endpoints(cell).is_some(),
            Class::AddressType => matches!(text, "IPv4" | "IPv6" | "FQDN" | "IP"),
            Class::SlicePorts => is_none(text) || text == "<unset>" || is_slice_ports(cell),
            Class::SliceAddresses => {
                text == "<unset>" || is_none(text) || values::endpoints(cell).is_some() || is_name_list(cell)
            }
            Class::NodeStatus => text
                .split(',')
                .all(|word| matches!(word, "Ready" | "NotReady" | "Unknown" | "SchedulingDisabled")),
            Class::Version => text.starts_with('v') && text.len() > 1 && !text.contains(' '),
            Class::Hosts => text == "*" || is_name_list(cell),
            Class::IngressAddress => is_name_list(cell),
            Class::IngressPorts => text.split(',').all(|port| port.trim().parse::<u16>().is_ok()),
            Class::Numbers if text.contains(SCREEN_ARROW) => {
                cell.words().all(|port| values::screen_port(port).is_some())
            }
            Class::Numbers => is_none(text) || text.split(',').all(|number| number.parse::<u16>().is_ok()),
            Class::Word => !text.contains(char::is_whitespace),
            Class::Text => true,
        }
    }

    /// Whether kubectl itself may print nothing there.
    pub fn may_be_blank(self) -> bool {
        matches!(
            self,
            Class::External
                | Class::Endpoints
                | Class::IngressAddress
                | Class::Hosts
                | Class::Word
                | Class::Text
                | Class::ClusterIp
        )
    }

    /// Whether a web page may have removed the text, taking `<none>` for a tag.
    pub fn may_be_removed(self) -> bool {
        matches!(
            self,
            Class::ClusterIp
                | Class::External
                | Class::Ports
                | Class::Selector
                | Class::Pairs
                | Class::Address
                | Class::NodeName
                | Class::Endpoints
                | Class::SlicePorts
                | Class::SliceAddresses
                | Class::IngressAddress
                | Class::Word
                | Class::Text
        )
    }

    /// Whether a cell that is not what it should be may be passed over.
    pub fn may_be_unreadable(self) -> bool {
        matches!(self, Class::External | Class::ClusterIp | Class::Ports | Class::Status | Class::Age)
    }

    /// Whether rows are told by this column.
    pub fn is_anchor(self) -> bool {
        matches!(
            self,
            Class::ServiceType
                | Class::Ports
                | Class::BarePorts
                | Class::Numbers
                | Class::Fraction
                | Class::AddressType
                | Class::NodeStatus
                | Class::Age
                | Class::Count
        )
    }

    /// How many words a cell may have.
    pub fn most_words(self) -> usize {
        match self {
            Class::Restarts => 3,
            Class::Endpoints | Class::SlicePorts | Class::SliceAddresses | Class::Hosts => 6,
            Class::IngressPorts => 2,
            Class::External | Class::Ports | Class::Numbers => 6,
            Class::Selector => 8,
            Class::Pairs => 4,
            Class::Text => 8,
            _ => 1,
        }
    }
}

/// `<none>`
pub fn is_none(text: &str) -> bool {
    matches!(text, "<none>" | "< none >")
}

/// Something in angle brackets that stands for a value: `<redacted>`, `<EXTERNAL-IP>`.
pub fn is_placeholder(text: &str) -> bool {
    let inner = text.strip_prefix('<').and_then(|rest| rest.strip_suffix('>'));
    match inner {
        Some(inner) => !inner.is_empty() && !inner.contains(['<', '>']),
        None => !text.contains(['<', '>', ' ']) && values::is_masked(text),
    }
}

fn is_name(text: &str) -> bool {
    let allowed = |byte: u8| {
        byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'*' | b':' | b'/' | b'~')
    };
    text.len() <= 320
        && text.bytes().all(allowed)
        && text.bytes().any(|byte| byte.is_ascii_alphanumeric())
        && text.ends_with(|last: char| last.is_ascii_alphanumeric() || last == '*')
        && !text.starts_with('-')
}

fn is_address(text: &str) -> bool {
    matches!(Host::read(text), Host::Ip(..)) || is_placeholder(text)
}

/// `None`, `<none>`, an address, masked ones too.
pub fn is_cluster_ip(text: &str) -> bool {
    text == "None" || is_none(text) || is_placeholder(text) || is_address(text)
}

fn is_external(text: &str) -> bool {
    if is_none(text) || is_placeholder(text) || matches!(text, "none" | "pending" | "nodes" | "unknown") {
        return true;
    }
    let mut pieces = text.split(',').map(str::trim);
    pieces.all(|piece| is_external_piece(piece) && !piece.contains(' '))
}

/// An address, a DNS name with a dot (or `localhost`), a cut or masked one.
pub fn is_external_piece(piece: &str) -> bool {
    let cut = piece.strip_suffix("...").unwrap_or(piece);
    is_address(piece)
        || piece == "localhost"
        || is_placeholder(piece)
        || (host::is_dns_name(cut)
            && (cut.contains('.') || cut.len() < piece.len())
            && cut.bytes().any(|it| it.is_ascii_alphabetic()))
        || (piece.len() > cut.len() && is_address(cut))
}

fn is_masked_port(text: &str) -> bool {
    text.split(',').all(|piece| {
        piece.split_once('/').is_some_and(|(numbers, protocol)| {
            crate::model::port::Protocol::from_word(protocol).is_some()
                && numbers.split(':').all(|number| {
                    !number.is_empty()
                        && number.bytes().all(|it| it.is_ascii_digit() || matches!(it, b'x' | b'X' | b'*'))
                })
        })
    })
}

fn is_status(text: &str) -> bool {
    text.len() <= 60
        && text.bytes().next().is_some_and(|byte| byte.is_ascii_uppercase())
        && text
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b':' | b'/' | b'-' | b'_' | b','))
}

fn is_restarts(text: &str) -> bool {
    let (count, rest) = text.split_once(char::is_whitespace).unwrap_or((text, ""));
    let rest = rest.trim();
    count.parse::<u32>().is_ok() && (rest.is_empty() || rest.starts_with('(') && rest.ends_with("ago)"))
}

fn is_slice_ports(cell: Excerpt<'_>) -> bool {
    let (list, _) = values::split_more(cell);
    list.text().split(',').all(|piece| {
        let piece = piece.trim();
        piece == "*"
            || piece.parse::<u16>().is_ok()
            || (piece.len() <= 15
                && piece.bytes().all(|it| it.is_ascii_lowercase() || it.is_ascii_digit() || it == b'-')
                && piece.bytes().any(|it| it.is_ascii_lowercase()))
    })
}

/// A list of host names or addresses, perhaps with ` + N more...`.
fn is_name_list(cell: Excerpt<'_>) -> bool {
    let (list, _) = values::split_more(cell);
    let text = list.text().trim_start_matches('[').trim_end_matches(']');
    text.split(',').all(|piece| {
        let piece = piece.trim().trim_matches('"');
        let plain = piece.strip_prefix("*.").unwrap_or(piece);
        piece == "*"
            || is_placeholder(piece)
            || is_address(piece)
            || host::is_dns_name(plain) && plain.bytes().any(|it| it.is_ascii_alphabetic() || it == b'.')
    })
}
