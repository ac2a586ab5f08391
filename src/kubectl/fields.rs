//! Blocks of `Label:  value` lines, as `kubectl describe` prints them: where such a block ends, and its lines cut
//! into label and value. What the labels mean is left to the readers of each kind.

use crate::kubectl::block::Line;
use crate::kubectl::block::Lines;
use crate::kubectl::block::Reading;
use crate::text::excerpt::Excerpt;
use crate::text::span::Span;
use crate::text::strand::Strand;

/// One line of a block.
#[derive(Clone, Copy, Debug)]
pub struct Entry<'a> {
    /// The line.
    pub line: Line<'a>,
    /// Characters before its text.
    pub indent: usize,
    /// The label without its colon; `None` for a line that has none.
    pub label: Option<Excerpt<'a>>,
    /// What follows the label, or the whole line.
    pub value: Excerpt<'a>,
    /// Whether a terminal cut the line before at its edge and this is what was left of it.
    pub is_rest: bool,
}

impl<'a> Entry<'a> {
    fn new(line: Line<'a>) -> Entry<'a> {
        let (label, value) = match split_label(line.text) {
            Some((label, value)) => (Some(label), value),
            None => (None, line.text.trim()),
        };
        Entry { line, indent: line.indent(), label, value, is_rest: false }
    }

    /// Whether it has this label.
    pub fn is(&self, label: &str) -> bool {
        self.label.is_some_and(|it| it.text() == label)
    }

    /// The whole line without white space at both ends.
    pub fn text(&self) -> Excerpt<'a> {
        self.line.text.trim()
    }

    /// Whether nothing is on it.
    pub fn is_blank(&self) -> bool {
        self.line.is_blank()
    }
}

/// One object's block: from its `Name:` to the last line that belongs to it.
#[derive(Clone, Debug)]
pub struct FieldBlock<'a> {
    /// Its lines, blank ones included.
    pub entries: Vec<Entry<'a>>,
    /// The indent of `Name:` and of every other label of the object itself.
    pub base: usize,
    /// Whether all runs of white space became single spaces, indents included, so that only the order of the
    /// labels tells whose they are.
    pub collapsed: bool,
    /// Characters of its longest line so far.
    widest: usize,
}

impl<'a> FieldBlock<'a> {
    /// The block that starts at a line `Name: web`. `None` when no such line is there, or when no other known
    /// label follows it.
    pub fn at(lines: &Lines<'a>, from: usize) -> Option<FieldBlock<'a>> {
        let first = Entry::new(lines.get(from)?);
        if !first.is("Name") || first.value.is_empty() || first.value.words().nth(1).is_some() {
            return None;
        }
        let (base, collapsed) = (first.indent, is_collapsed(&first));
        let mut block = FieldBlock { entries: vec![first], base, collapsed, widest: 0 };
        let rest = lines.from(from.saturating_add(1));
        let mut index = 0;
        while let Some(line) = rest.get(index) {
            let mut entry = Entry::new(*line);
            let after = rest.get(index.saturating_add(1)..).unwrap_or_default();
            entry.is_rest = block.is_rest_of_long_line(&entry, after);
            if !entry.is_rest && !block.takes(&entry, after) {
                break;
            }
            block.widest = block.widest.max(width(*line));
            block.entries.push(entry);
            index = index.saturating_add(1);
        }
        while block.entries.last().is_some_and(Entry::is_blank) {
            block.entries.pop();
        }
        block.entries.iter().skip(1).any(|entry| block.is_own(entry)).then_some(block)
    }

    /// Whether a line shows a label of the object itself.
    pub fn is_own(&self, entry: &Entry<'_>) -> bool {
        entry.indent == self.base && !entry.is_rest && entry.label.is_some_and(|label| is_known(label.text()))
    }

    /// The first line with a label of the object itself.
    pub fn own(&self, label: &str) -> Option<&Entry<'a>> {
        self.entries.iter().find(|entry| entry.indent == self.base && entry.is(label))
    }

    /// Whether the object has a label.
    pub fn has(&self, label: &str) -> bool {
        self.own(label).is_some()
    }

    /// The lines after the one at `index` that belong to it: deeper ones, or unlabelled ones when indents are
    /// gone.
    pub fn under(&self, index: usize) -> &[Entry<'a>] {
        let rest = self.entries.get(index.saturating_add(1)..).unwrap_or_default();
        let end = rest.iter().position(|entry| !entry.is_blank() && self.is_own(entry));
        rest.get(..end.unwrap_or(rest.len())).unwrap_or_default()
    }

    /// The lines after an own label up to one of the own labels that end its section, whatever their indents.
    pub fn section(&self, label: &str, ends: &[&str]) -> &[Entry<'a>] {
        let is_start = |entry: &Entry<'a>| entry.indent == self.base && entry.is(label);
        let Some(start) = self.entries.iter().position(is_start) else { return &[] };
        let rest = self.entries.get(start.saturating_add(1)..).unwrap_or_default();
        let is_end = |entry: &Entry<'a>| entry.indent == self.base && ends.iter().any(|end| entry.is(end));
        rest.get(..rest.iter().position(is_end).unwrap_or(rest.len())).unwrap_or_default()
    }

    /// An own label and the lines under it.
    pub fn own_with_rest(&self, label: &str) -> Option<(&Entry<'a>, &[Entry<'a>])> {
        let is_it = |entry: &Entry<'a>| entry.indent == self.base && entry.is(label);
        let index = self.entries.iter().position(is_it)?;
        Some((self.entries.get(index)?, self.under(index)))
    }

    /// The characters of the whole block.
    pub fn span(&self) -> Span {
        let first = self.entries.first().map_or(Span::default(), |entry| entry.text().hull());
        self.entries.last().map_or(first, |entry| first.join(entry.text().hull()))
    }

    /// Says of every line that it is known and not needed; those whose values are used say so themselves.
    pub fn claim(&self, reading: &mut Reading) {
        self.entries.iter().filter(|entry| !entry.is_blank()).for_each(|it| reading.irrelevant(it.line));
    }

    fn takes(&self, entry: &Entry<'a>, after: &[Line<'a>]) -> bool {
        if entry.is_blank() {
            return self.goes_on_after_blank(after);
        }
        if entry.indent < self.base {
            return false;
        }
        if entry.indent > self.base {
            return !is_fence(entry);
        }
        if entry.is("Name") || is_end(entry) {
            return false;
        }
        self.is_own(entry)
            || is_event_line(entry)
            || (entry.label.is_some() && self.own_label_soon(after, 3))
            || (self.collapsed && self.is_collapsed_rest(entry, after))
    }

    fn goes_on_after_blank(&self, after: &[Line<'a>]) -> bool {
        let next = after.iter().take(2).find(|line| !line.is_blank()).map(|line| Entry::new(*line));
        next.is_some_and(|next| {
            !next.is("Name") && (next.indent > self.base && !is_fence(&next) || self.is_own(&next))
        })
    }

    fn own_label_soon(&self, after: &[Line<'a>], lines: usize) -> bool {
        let mut soon = after.iter().take(lines).map(|line| Entry::new(*line));
        soon.find(|entry| entry.is("Name") || self.is_own(entry)).is_some_and(|entry| !entry.is("Name"))
    }

    /// A continuation that lost its indent: `tier=fe`, `example.com/notes: x`, `- Addresses: 10.0.0.1`.
    fn is_collapsed_rest(&self, entry: &Entry<'a>, after: &[Line<'a>]) -> bool {
        let text = entry.text().text();
        let word = text.split_whitespace().next().unwrap_or_default();
        word.contains('=')
            || word.ends_with(':')
            || word == "-"
            || word.starts_with("--")
            || self.own_label_soon(after, 3)
    }

    /// A terminal cuts a long line at its edge; the rest then starts at the very left, or with the spaces that
    /// stood there. Two spaces would be a nested table's.
    fn is_rest_of_long_line(&self, entry: &Entry<'a>, after: &[Line<'a>]) -> bool {
        let Some(before) = self.entries.last().map(|last| width(last.line)) else { return false };
        let is_cut = before >= NARROW && before >= self.widest && width(entry.line) <= before;
        if !is_cut || entry.is_blank() || is_end(entry) || entry.is("Name") || self.is_own(entry) {
            return false;
        }
        let again = self.entries.iter().any(|entry| entry.is_rest);
        matches!(entry.line.indent(), 0 | 1 | 3)
            && (again || after.first().is_none_or(Line::is_blank) || self.own_label_soon(after, 12))
    }
}

fn width(line: Line<'_>) -> usize {
    line.text.text().chars().count()
}

/// A value and the pieces of it that a terminal put on the lines after it, joined again. `None` when it was not
/// cut.
pub fn joined<'a>(value: Excerpt<'a>, after: &[Entry<'a>]) -> Option<Strand> {
    let rest: Vec<&Entry<'a>> = after.iter().take_while(|entry| entry.is_rest).collect();
    let mut strand = Strand::new();
    strand.push_excerpt(value);
    rest.iter().for_each(|entry| strand.push_excerpt(entry.line.text.trim_end()));
    (!rest.is_empty()).then_some(strand)
}

/// No terminal that wraps is narrower.
const NARROW: usize = 40;

/// `Label:` and what follows, when the line starts with what can be a label of describe.
pub fn split_label(line: Excerpt<'_>) -> Option<(Excerpt<'_>, Excerpt<'_>)> {
    let text = line.trim();
    let start = if text.text().starts_with("- ") { text.after(2).trim_start() } else { text };
    let colon = start.text().find(':')?;
    let (label, value) = (start.before(colon).trim_end(), start.after(colon.saturating_add(1)));
    let apart = value.text().chars().next().is_none_or(char::is_whitespace);
    (apart && is_label(label.text())).then(|| (label, value.trim()))
}

fn is_label(label: &str) -> bool {
    let allowed = |character: char| {
        character.is_ascii_alphanumeric() || matches!(character, ' ' | '(' | ')' | '-' | '/' | '.')
    };
    label.starts_with(|first: char| first.is_ascii_uppercase())
        && label.len() <= 40
        && label.chars().all(allowed)
}

/// The labels that stand at an object's own indent in any describe.
fn is_known(label: &str) -> bool {
    SERVICE_LABELS.contains(&label) || OTHER_LABELS.contains(&label)
}

/// Every label of `describe service`, in all releases.
pub const SERVICE_LABELS: &[&str] = &[
    "Name",
    "Namespace",
    "Labels",
    "Annotations",
    "Selector",
    "Type",
    "IP Family Policy",
    "IP Families",
    "IP",
    "IPFamily",
    "IPs",
    "External IPs",
    "Desired LoadBalancer IP",
    "External Name",
    "LoadBalancer Ingress",
    "Port",
    "TargetPort",
    "AppProtocol",
    "NodePort",
    "Endpoints",
    "Session Affinity",
    "External Traffic Policy",
    "Internal Traffic Policy",
    "HealthCheck NodePort",
    "LoadBalancer Source Ranges",
    "Traffic Distribution",
    "Events",
    "Topology Keys",
];

const OTHER_LABELS: &[&str] = &[
    "Address",
    "AddressType",
    "Addresses",
    "Alternate Backends",
    "Allocatable",
    "Allocated resources",
    "Allowing ingress traffic",
    "API Version",
    "Active Deadline Seconds",
    "Active Jobs",
    "Backend",
    "Behavior",
    "Capacity",
    "Completed At",
    "Completion Mode",
    "Completions",
    "Concurrency Policy",
    "Conditions",
    "Containers",
    "Controlled By",
    "Created",
    "Created At",
    "CreationTimestamp",
    "Creation Timestamp",
    "Current Number of Nodes Scheduled",
    "Data",
    "Default backend",
    "Description",
    "Deployment pods",
    "Desired Number of Nodes Scheduled",
    "DeprecatedFailureCount",
    "Duration",
    "EphemeralContainers",
    "Endpoint Port",
    "ExternalID",
    "Failed Job History Limit",
    "Finalizers",
    "Host",
    "IP Address",
    "Image(s)",
    "Image pull secrets",
    "Ingress Class",
    "Ingress",
    "Init Containers",
    "Kind",
    "Last Schedule Time",
    "Latest Version",
    "Lease",
    "Max replicas",
    "Message",
    "Metadata",
    "Metrics",
    "Min replicas",
    "MinReadySeconds",
    "Mountable secrets",
    "NewReplicaSet",
    "Node",
    "Node-Selector",
    "Node-Selectors",
    "NodeName",
    "Nominated Node Name",
    "Non-terminated Pods",
    "Number of Nodes Misscheduled",
    "Number of Nodes Scheduled with Available Pods",
    "Number of Nodes Scheduled with Up-to-date Pods",
    "OldReplicaSets",
    "Parallelism",
    "Path",
    "Phase",
    "PodCIDR",
    "PodCIDRs",
    "Pod Management Policy",
    "Pod Template",
    "Pods",
    "Pods Status",
    "Pods Statuses",
    "Ports",
    "Priority",
    "Priority Class Name",
    "Provider ID",
    "ProviderID",
    "QoS Class",
    "Reason",
    "Reference",
    "Replicas",
    "Replication Controllers",
    "Requested Host",
    "Resource Version",
    "Roles",
    "RollingUpdateStrategy",
    "Rules",
    "Runtime Class Name",
    "Schedule",
    "Security Group",
    "Service",
    "Service Account",
    "Spec",
    "Start Time",
    "Started At",
    "Status",
    "StrategyType",
    "Subsets",
    "Suspend",
    "System Info",
];

/// A `Label: value` line with one space: a page or a chat took the padding away. Two would be the least.
fn is_collapsed(first: &Entry<'_>) -> bool {
    let line = first.text().text();
    !line.contains(":  ") && !line.contains(":\t")
}

/// A line of the Events table that stands at the block's own indent, or `No events.`
fn is_event_line(entry: &Entry<'_>) -> bool {
    let text = entry.text().text();
    let mut words = text.split_whitespace();
    match words.next() {
        Some("No") => text == "No events.",
        Some("Normal" | "Warning") => words.next().is_some(),
        Some("Type") => words.next() == Some("Reason"),
        Some("FirstSeen") => words.next() == Some("LastSeen"),
        Some(_) => words.next().is_some() && text.chars().all(|it| it == '-' || it.is_whitespace()),
        None => false,
    }
}

fn is_fence(entry: &Entry<'_>) -> bool {
    let text = entry.text().text();
    ["```", "~~~", "···", "{noformat}", "{code"].iter().any(|fence| text.starts_with(fence))
}

/// A line that no describe prints at its own indent: a fence, a typed command, what stderr says.
pub fn is_end(entry: &Entry<'_>) -> bool {
    let text = entry.text().text();
    let starts = |prefix: &&str| text.starts_with(*prefix);
    is_fence(entry)
        || ["$ ", "# ", "% ", "❯ ", "kubectl ", "oc ", "error:", "Warning: ", "Error from server", "---"]
            .iter()
            .any(|prefix| starts(prefix) && !is_event_line(entry))
        || is_table_header(text)
}

/// `NAME   TYPE   CLUSTER-IP ...`
fn is_table_header(text: &str) -> bool {
    let mut words = text.split_whitespace();
    let first = words.next().unwrap_or_default();
    matches!(first, "NAME" | "NAMESPACE" | "EVENT") && words.next().is_some_and(is_shouted)
}

fn is_shouted(word: &str) -> bool {
    word.bytes().all(|byte| byte.is_ascii_uppercase() || matches!(byte, b'-' | b'_' | b'(' | b')'))
}
