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

/// The parts of a text, in order. A name between braces that is no slot stays as it is.
pub fn parts(text: &str) -> Vec<Part<'_>> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some((words, part, after)) = next_marked(rest) {
        if !words.is_empty() {
            found.push(Part::Words(words));
        }
        found.push(part);
        rest = after;
    }
    if !rest.is_empty() {
        found.push(Part::Words(rest));
    }
    found
}

fn next_marked(text: &str) -> Option<(&str, Part<'_>, &str)> {
    let at = text.find(['{', '`'])?;
    let (words, marked) = text.split_at_checked(at)?;
    if let Some(code) = marked.strip_prefix('`') {
        let (code, after) = code.split_once('`')?;
        return Some((words, Part::Code(code), after));
    }
    let (name, after) = marked.strip_prefix('{')?.split_once('}')?;
    let part = Slot::from_name(name).map_or(Part::Words(name), Part::Slot);
    Some((words, part, after))
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

/// Whether a space belongs between both: where Han meets anything Latin.
pub fn wants_space(before: &str, after: &str) -> bool {
    let (Some(last), Some(first)) = (before.chars().next_back(), after.chars().next()) else { return false };
    (is_han(last) && is_latin(first)) || (is_latin(last) && is_han(first))
}

/// Letters, digits and signs of code; a colon joins an address and a port, whatever stands for them.
fn is_latin(character: char) -> bool {
    character.is_ascii_graphic() && character != ':'
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
    }
}
