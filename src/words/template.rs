//! Texts with named slots: ``Every node listens on {node_port}.`` Code stands between back-quotes.

/// A place in a text that a value fills.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Slot {
    /// `{service}`: the name of the Service.
    Service,
    /// `{type}`: the type of the Service.
    Type,
    /// `{namespace}`
    Namespace,
    /// `{service_port}`
    ServicePort,
    /// `{node_port}`
    NodePort,
    /// `{target_port}`
    TargetPort,
    /// `{protocol}`
    Protocol,
    /// `{cluster_ip}`
    ClusterIp,
    /// `{external}`: an external address.
    External,
    /// `{node}`: an address of a node.
    Node,
    /// `{pod}`: an address of a pod.
    Pod,
    /// `{pod_name}`
    PodName,
    /// `{workload}`
    Workload,
    /// `{selector}`
    Selector,
    /// `{dns_name}`
    DnsName,
    /// `{from}`: where a hop starts.
    From,
    /// `{to}`: where a hop leads.
    To,
    /// `{value}`: any one value.
    Value,
    /// `{other}`: a second value.
    Other,
    /// `{third}`: a third value.
    Third,
    /// `{fourth}`: a fourth value.
    Fourth,
    /// `{fifth}`: a fifth value.
    Fifth,
    /// `{column}`: a header or a field's label.
    Column,
    /// `{line}`: a line number.
    Line,
    /// `{name}`: a role's or place's name in the interface's language.
    Name,
    /// `{text}`: a sentence or a few words of the interface's language.
    Text,
    /// `{command}`
    Command,
    /// `{count}`: a number of things.
    Count,
    /// `{number}`: which one.
    Number,
    /// `{total}`: out of how many.
    Total,
}

const SLOTS: [(&str, Slot); 30] = [
    ("service", Slot::Service),
    ("type", Slot::Type),
    ("namespace", Slot::Namespace),
    ("service_port", Slot::ServicePort),
    ("node_port", Slot::NodePort),
    ("target_port", Slot::TargetPort),
    ("protocol", Slot::Protocol),
    ("cluster_ip", Slot::ClusterIp),
    ("external", Slot::External),
    ("node", Slot::Node),
    ("pod", Slot::Pod),
    ("pod_name", Slot::PodName),
    ("workload", Slot::Workload),
    ("selector", Slot::Selector),
    ("dns_name", Slot::DnsName),
    ("from", Slot::From),
    ("to", Slot::To),
    ("value", Slot::Value),
    ("other", Slot::Other),
    ("third", Slot::Third),
    ("fourth", Slot::Fourth),
    ("fifth", Slot::Fifth),
    ("column", Slot::Column),
    ("line", Slot::Line),
    ("name", Slot::Name),
    ("text", Slot::Text),
    ("command", Slot::Command),
    ("count", Slot::Count),
    ("number", Slot::Number),
    ("total", Slot::Total),
];

impl Slot {
    /// The slot of a name between braces. `None` for any other name.
    pub fn from_name(name: &str) -> Option<Slot> {
        SLOTS.iter().find(|(known, _)| *known == name).map(|(_, slot)| *slot)
    }
}

/// One part of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part<'a> {
    /// Words.
    Words(&'a str),
    /// Code between back-quotes: a field, a command.
    Code(&'a str),
    /// A slot.
    Slot(Slot),
}

/// The parts of a text, in order. Braces around anything but a slot's name are only characters.
pub fn parts(text: &str) -> Vec<Part<'_>> {
    let mut found = Vec::new();
    for (index, stretch) in text.split('`').enumerate() {
        let is_code = index.checked_rem(2) == Some(1);
        let mut rest = stretch;
        while let Some((before, slot, after)) = next_slot(rest) {
            push(&mut found, before, is_code);
            found.push(Part::Slot(slot));
            rest = after;
        }
        push(&mut found, rest, is_code);
    }
    found
}

fn push<'a>(found: &mut Vec<Part<'a>>, text: &'a str, is_code: bool) {
    if !text.is_empty() {
        found.push(if is_code { Part::Code(text) } else { Part::Words(text) });
    }
}

/// The first slot of a stretch, with what stands before and after it.
fn next_slot(text: &str) -> Option<(&str, Slot, &str)> {
    text.match_indices('{').find_map(|(at, _)| {
        let (before, marked) = text.split_at_checked(at)?;
        let (name, after) = marked.strip_prefix('{')?.split_once('}')?;
        Some((before, Slot::from_name(name)?, after))
    })
}

/// The text with its slots filled, without marks.
pub fn fill(text: &str, value: impl Fn(Slot) -> String) -> String {
    let mut filled = String::new();
    for part in parts(text) {
        let next = match part {
            Part::Words(words) | Part::Code(words) => words.to_owned(),
            Part::Slot(slot) => value(slot),
        };
        if wants_space(&filled, &next) {
            filled.push(' ');
        }
        filled.push_str(&next);
    }
    filled
}

/// Whether a space belongs between both: where Han meets anything Latin. No space goes before punctuation, and a
/// colon joins an address and a port, whatever stands for them.
pub fn wants_space(before: &str, after: &str) -> bool {
    let (Some(last), Some(first)) = (before.chars().next_back(), after.chars().next()) else { return false };
    let latin = |character: char| character.is_ascii_graphic() && character != ':';
    let opens = |character: char| latin(character) && !",.;!?".contains(character);
    (is_han(last) && opens(first)) || (latin(last) && is_han(first))
}

/// Whether a character is a Chinese one; full-width punctuation is not.
pub fn is_han(character: char) -> bool {
    matches!(character, '\u{3400}'..='\u{9fff}')
}

/// A name and what it says, as `label(Label::Named)` joins them.
pub fn named(joint: &str, name: &str, text: &str) -> String {
    fill(joint, |slot| if slot == Slot::Name { name.to_owned() } else { text.to_owned() })
}

/// The text with `{count}` filled.
pub fn fill_count(text: &str, count: usize) -> String {
    fill(text, |_| count.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_cut_at_its_slots_and_code() {
        let found = parts("Run `kubectl get nodes`, then {node_port}.");
        let expected = [
            Part::Words("Run "),
            Part::Code("kubectl get nodes"),
            Part::Words(", then "),
            Part::Slot(Slot::NodePort),
            Part::Words("."),
        ];
        assert_eq!(found, expected);
        assert_eq!(fill("{count} of {total}", |slot| format!("{slot:?}")), "Count of Total");
    }

    #[test]
    fn an_open_brace_is_only_a_character() {
        assert_eq!(parts("a { b"), [Part::Words("a { b")]);
        assert_eq!(parts("`{ name }`"), [Part::Code("{ name }")]);
    }

    #[test]
    fn a_command_may_hold_a_slot() {
        assert_eq!(parts("`scale {value}`"), [Part::Code("scale "), Part::Slot(Slot::Value)]);
    }
}
