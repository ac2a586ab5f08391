//! Addresses and host names as text shows them.

use std::fmt;
use std::net::IpAddr;

/// An address, a DNS name, or something that stands in for one.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Host {
    /// An IP address, kept as written (`2001:DB8::1` stays in capitals).
    Ip(IpAddr, String),
    /// A DNS name.
    Name(String),
    /// Present but masked or cut short: `10.x.x.x`, `redacted`, `a0123456789ab...`.
    Opaque(String),
}

/// What an IP address tells about itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AddressClass {
    /// `127.0.0.0/8`, `::1`
    Loopback,
    /// RFC 1918, unique local and carrier-grade NAT ranges.
    Private,
    /// `169.254.0.0/16`, `fe80::/10`
    LinkLocal,
    /// Ranges reserved for examples: `192.0.2.0/24`, `198.51.100.0/24`, `203.0.113.0/24`, `2001:db8::/32`.
    Documentation,
    /// Anything else; looking public does not prove that it can be reached.
    Public,
}

impl Host {
    /// Reads an address or DNS name; what is neither is opaque.
    pub fn read(text: &str) -> Host {
        match text.parse::<IpAddr>() {
            Ok(address) => Host::Ip(address, text.to_owned()),
            Err(_) if is_dns_name(text) => Host::Name(text.to_owned()),
            Err(_) => Host::Opaque(text.to_owned()),
        }
    }

    /// The text as it was shown.
    pub fn text(&self) -> &str {
        match self {
            Host::Ip(_, text) | Host::Name(text) | Host::Opaque(text) => text,
        }
    }

    /// The address, where it is one.
    pub fn ip(&self) -> Option<IpAddr> {
        match self {
            Host::Ip(address, _) => Some(*address),
            Host::Name(_) | Host::Opaque(_) => None,
        }
    }

    /// The class of the address; `None` for names and masked text.
    pub fn class(&self) -> Option<AddressClass> {
        Some(match self.ip()? {
            IpAddr::V4(v4) => {
                let [first, second, ..] = v4.octets();
                if v4.is_loopback() {
                    AddressClass::Loopback
                } else if v4.is_private() || (first == 100 && (64..128).contains(&second)) {
                    AddressClass::Private
                } else if v4.is_link_local() {
                    AddressClass::LinkLocal
                } else if v4.is_documentation() {
                    AddressClass::Documentation
                } else {
                    AddressClass::Public
                }
            }
            IpAddr::V6(v6) => {
                let [first, second, ..] = v6.segments();
                if v6.is_loopback() {
                    AddressClass::Loopback
                } else if (first & 0xfe00) == 0xfc00 {
                    AddressClass::Private
                } else if (first & 0xffc0) == 0xfe80 {
                    AddressClass::LinkLocal
                } else if first == 0x2001 && second == 0xdb8 {
                    AddressClass::Documentation
                } else {
                    AddressClass::Public
                }
            }
        })
    }
}

impl fmt::Display for Host {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.text())
    }
}

/// Whether the text can be a DNS name: labels of letters, digits, `-` and `_`, a final dot allowed.
pub fn is_dns_name(text: &str) -> bool {
    let name = text.strip_suffix('.').unwrap_or(text);
    let label = |label: &str| {
        !label.is_empty()
            && label.len() <= 63
            && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_')
    };
    !name.is_empty() && name.len() <= 253 && name.split('.').all(label)
}
