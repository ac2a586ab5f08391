//! YAML and JSON objects: `kubectl get -o yaml`, `-o json`, and manifests somebody wrote.
//!
//! Here: where such text starts and ends, and whose object it is. A line of prose with a colon is none, nor is a
//! line of a describe: nothing is taken before the keys of an object are in sight.

use crate::kubectl::block::Line;
use crate::kubectl::block::Lines;
use crate::kubectl::block::Reading;
use crate::kubectl::document;
use crate::kubectl::document::Document;
use crate::kubectl::document::Entry;
use crate::kubectl::document::Style;
use crate::kubectl::document::Tree;
use crate::kubectl::document::indent;
use crate::kubectl::formats::manifest_object::Desk;
use crate::kubectl::formats::manifest_object::last_span;
use crate::notice::NoticeKind;
use crate::text::span::Span;
use crate::text::strand::Strand;

/// How many lines are looked at before it is decided that something is a manifest.
const AHEAD: usize = 64;

/// How many bytes of each of them.
const AHEAD_BYTES: usize = 4096;

/// Reads the documents that start at a line. 0 when none does.
pub fn read(lines: &Lines<'_>, from: usize, reading: &mut Reading) -> usize {
    let ahead = lines.from(from);
    let Some(start) = Start::of(ahead) else { return 0 };
    // The annotation repeats the object as it was applied, perhaps long ago.
    let above = from.checked_sub(1).and_then(|above| lines.get(above));
    if above.is_some_and(|above| above.text.text().contains("last-applied-configuration:")) {
        return 0;
    }
    let extent = match start {
        Start::Json => json_extent(ahead),
        Start::Yaml { base } => yaml_extent(ahead, base),
        Start::Fragment { base } => fragment_extent(ahead, base),
    };
    let taken = ahead.get(..extent).unwrap_or_default();
    let next = lines.get(from.saturating_add(extent)).map_or("", |line| line.text.text().trim());
    let marker = heredoc_end(lines, from, extent);
    let before = reading.sightings.len();
    marker.into_iter().for_each(|line| reading.irrelevant(line));
    let is_own = |line: Line<'_>| match start {
        Start::Json => matches!(line.text.text().trim(), "{" | "}" | "[" | "]"),
        Start::Yaml { .. } | Start::Fragment { .. } => is_own_line(line),
    };
    let joined = rejoined(taken, is_own);
    let lines: Vec<Line<'_>> = joined.as_ref().map_or_else(
        || taken.to_vec(),
        |joined| {
            joined.iter().map(|(number, strand)| Line { number: *number, text: strand.whole() }).collect()
        },
    );
    if joined.is_some() {
        reading.notice(NoticeKind::Unwrapped, span_of(taken));
    }
    let last =
        taken.iter().rev().find(|line| !line.is_blank()).map_or("", |line| line.text.text().trim_end());
    let is_elided = next.starts_with("...")
        || next.starts_with(['\u{2026}', '['])
        || last.ends_with("...")
        || last.ends_with('\u{2026}');
    let is_fragment = matches!(start, Start::Fragment { .. });
    let mut desk = Desk { reading, is_desired_told: false, is_cut: is_elided, end: 0 };
    for document in documents(&lines) {
        read_document(document, is_fragment, &mut desk);
        desk.is_cut = is_elided;
    }
    let is_empty_list = taken
        .iter()
        .any(|line| matches!(line.text.text().trim(), "items: []" | "\"items\": []," | "\"items\": []"));
    // Where no object came out, nothing is claimed to have been understood.
    if reading.sightings.len() > before || is_empty_list {
        taken.iter().filter(|line| !line.is_blank()).for_each(|line| reading.irrelevant(*line));
    }
    extent.saturating_add(usize::from(marker.is_some()))
}

/// The `EOF` line that ends what a typed `kubectl apply -f - <<EOF` started.
fn heredoc_end<'a>(lines: &Lines<'a>, from: usize, extent: usize) -> Option<Line<'a>> {
    let command = lines.get(from.checked_sub(1)?)?.text.text();
    let (_, word) = command.split_once("<<")?;
    let word = word.trim_matches(|it: char| it.is_whitespace() || matches!(it, '-' | '\'' | '"'));
    let end = lines.get(from.saturating_add(extent))?;
    (end.text.text().trim() == word).then_some(end)
}

fn read_document(lines: &[Line<'_>], is_fragment: bool, desk: &mut Desk<'_>) {
    let Document { mut trees, broken, is_cut } = document::read(lines);
    if let Some(line) = broken.first() {
        let kind = NoticeKind::RowNotUnderstood { expected: 1, found: 0 };
        desk.reading.notice(kind, line.text.trim().hull());
    }
    if is_cut {
        let last = lines.iter().rev().find(|line| !line.is_blank());
        let span = last.map_or(Span::default(), |line| line.text.trim().hull());
        desk.reading.notice(NoticeKind::CutShort, span);
    }
    desk.is_cut |= is_cut;
    desk.end = trees.last().and_then(last_span).map_or(0, |span| span.end);
    if is_fragment {
        join_fragment(&mut trees);
    }
    let span = span_of(lines);
    trees.iter().for_each(|tree| desk.object(tree, None, span));
}

fn span_of(lines: &[Line<'_>]) -> Span {
    let mut spans = lines.iter().filter(|line| !line.is_blank()).map(|line| line.text.trim().hull());
    let first = spans.next().unwrap_or_default();
    spans.next_back().map_or(first, |last| first.join(last))
}

/// A fragment that starts inside `metadata:` gives two maps; the first of them is the metadata.
fn join_fragment(trees: &mut Vec<Tree<'_>>) {
    let [first, second, ..] = trees.as_slice() else { return };
    let is_metadata = first.get("name").is_some() && first.get("kind").is_none();
    if !is_metadata || second.get("spec").is_none() || second.get("metadata").is_some() {
        return;
    }
    let Some(Entry { key, .. }) = first.entry("name") else { return };
    let mut key = key.clone();
    key.text.value = "metadata".to_owned();
    let metadata = trees.remove(0);
    if let Some(Tree::Map(entries)) = trees.first_mut() {
        entries.push(Entry { key, value: metadata });
    }
}

/// How a manifest starts.
#[derive(Clone, Copy, Debug)]
enum Start {
    /// `{` with `"apiVersion"` or `"kind"` soon after.
    Json,
    /// `apiVersion:` or `kind:`, at this indent.
    Yaml { base: usize },
    /// The middle of an object, the keys of its metadata at this indent.
    Fragment { base: usize },
}

impl Start {
    fn of(ahead: &[Line<'_>]) -> Option<Start> {
        let text = ahead.first()?.text.text().trim();
        let first = text.chars().next()?;
        match first {
            '{' | '[' => is_json_start(ahead).then_some(Start::Json),
            '-' | '#' | '%' => Start::after_preamble(ahead),
            _ if is_object_start(ahead) => Some(Start::Yaml { base: indent(*ahead.first()?) }),
            _ if is_fragment_start(ahead) => Some(Start::Fragment { base: indent(*ahead.first()?) }),
            _ => None,
        }
    }

    /// Comments, directives and `---` before the first key, or a list item that starts an object.
    fn after_preamble(ahead: &[Line<'_>]) -> Option<Start> {
        if ahead.first().is_some_and(|line| document::is_item(line.text.text().trim())) {
            return is_object_start(ahead)
                .then(|| Start::Yaml { base: ahead.first().map_or(0, |line| indent(*line)) });
        }
        let is_preamble = |line: &Line<'_>| {
            let text = line.text.text().trim();
            text.is_empty() || text.starts_with('#') || text.starts_with('%') || text.starts_with("---")
        };
        let at = ahead.iter().take(AHEAD).position(|line| !is_preamble(line))?;
        let rest = ahead.get(at..)?;
        let text = rest.first()?.text.text().trim();
        if text.starts_with('{') && is_json_start(rest) {
            return Some(Start::Json);
        }
        is_object_start(rest).then(|| Start::Yaml { base: rest.first().map_or(0, |line| indent(*line)) })
    }
}

fn is_json_start(ahead: &[Line<'_>]) -> bool {
    let near = |line: &Line<'_>| {
        let text = line.text.before(AHEAD_BYTES).text();
        text.contains("\"apiVersion\"") || text.contains("\"kind\"")
    };
    ahead.iter().take(AHEAD).take_while(|line| is_json_line(line)).any(near)
}

/// Whether a line can stand inside JSON that is written over several lines.
fn is_json_line(line: &Line<'_>) -> bool {
    let text = line.text.text().trim();
    let first = text.chars().next().unwrap_or(' ');
    matches!(first, ' ' | '{' | '}' | '[' | ']' | '"' | ',' | ':' | '-')
        || first.is_ascii_digit()
        || ["true", "false", "null"].iter().any(|word| text.starts_with(word))
}

/// `apiVersion: apps/v1` or `kind: Service`, with another key of an object soon after at the same indent.
fn is_object_start(ahead: &[Line<'_>]) -> bool {
    let Some(first) = ahead.first() else { return false };
    let Some((key, column)) = top_key(first) else { return false };
    if !is_top_line(first.text.text().trim_start().trim_start_matches("- "), &key) {
        return false;
    }
    let same = |line: &Line<'_>| {
        if indent(*line) != column {
            return None;
        }
        let (key, _) = document::line_key(*line)?;
        is_top_line(line.text.text().trim(), key.value()).then_some(key.text.value)
    };
    let keys: Vec<String> = ahead.iter().skip(1).take(AHEAD).filter_map(same).collect();
    let has = |name: &str| keys.iter().any(|key| key == name);
    match key.as_str() {
        "apiVersion" => keys.iter().any(|key| is_top_key(key)),
        "kind" => has("apiVersion") || has("metadata") || has("spec") || has("items"),
        "items" => has("kind") || has("apiVersion"),
        "metadata" => has("kind") || is_fragment_start(ahead),
        "spec" => has("kind") && has("metadata"),
        _ => false,
    }
}

/// Whether the value after a top key is of the shape that it has in an object, as it hardly is in prose.
fn is_top_line(line: &str, key: &str) -> bool {
    let value = line.split_once(':').map_or("", |(_, value)| value).trim();
    let words = value.split_once(" #").map_or(value, |(value, _)| value).split_whitespace().count();
    match key {
        "kind" => {
            words == 1
                && value.trim_start_matches(['"', '\'']).starts_with(|it: char| it.is_ascii_uppercase())
        }
        "apiVersion" => words == 1,
        "metadata" | "spec" | "status" | "items" => {
            value.is_empty() || value.starts_with(['{', '[', '#', '&'])
        }
        _ => true,
    }
}

/// The key of a line with its column, behind `- ` where it is a list item.
fn top_key(line: &Line<'_>) -> Option<(String, usize)> {
    let text = line.text.text();
    let start = text.trim_start();
    let rest = start.strip_prefix("- ").map_or(start, str::trim_start);
    let column = indent(*line).saturating_add(start.len().saturating_sub(rest.len()));
    let (key, value) = rest.split_once(':')?;
    let key = key.trim_matches('"');
    let apart = value.chars().next().is_none_or(char::is_whitespace);
    (apart && key.bytes().all(|byte| byte.is_ascii_alphanumeric())).then(|| (key.to_owned(), column))
}

/// Keys that stand at the top of Kubernetes objects.
fn is_top_key(key: &str) -> bool {
    matches!(
        key,
        "apiVersion"
            | "kind"
            | "metadata"
            | "spec"
            | "status"
            | "items"
            | "data"
            | "stringData"
            | "binaryData"
            | "type"
            | "immutable"
            | "subsets"
            | "addressType"
            | "endpoints"
            | "ports"
            | "rules"
            | "roleRef"
            | "subjects"
            | "provisioner"
            | "parameters"
            | "reclaimPolicy"
            | "volumeBindingMode"
            | "webhooks"
            | "secrets"
            | "message"
            | "reason"
            | "involvedObject"
    )
}

/// The middle of an object: keys of its metadata, then `spec:` with keys that only a Service's has.
fn is_fragment_start(ahead: &[Line<'_>]) -> bool {
    let Some(first) = ahead.first() else { return false };
    let Some((key, base)) = top_key(first) else { return false };
    let known = [
        "metadata",
        "name",
        "namespace",
        "labels",
        "annotations",
        "creationTimestamp",
        "resourceVersion",
        "selfLink",
        "uid",
        "managedFields",
        "ownerReferences",
        "finalizers",
        "generation",
    ];
    if !known.contains(&key.as_str()) {
        return false;
    }
    let near = ahead.get(..AHEAD.min(ahead.len())).unwrap_or_default();
    let is_spec = |line: &Line<'_>| indent(*line) <= base && line.text.text().trim() == "spec:";
    let Some(spec) = near.iter().position(is_spec) else { return false };
    let fits = |line: &Line<'_>| line.is_blank() || indent(*line) >= base && looks_like_yaml(line);
    let before = near.get(..spec).unwrap_or_default();
    let under = near.get(spec.saturating_add(1)..).unwrap_or_default();
    before.iter().all(fits) && is_service_spec(under)
}

fn looks_like_yaml(line: &Line<'_>) -> bool {
    let text = line.text.text().trim();
    document::is_item(text) || text.starts_with('#') || document::line_key(*line).is_some()
}

fn is_service_spec(under: &[Line<'_>]) -> bool {
    let mut keys = under.iter().take_while(|line| indent(**line) > 0 || line.is_blank());
    let mut found = false;
    let is_pod = keys.any(|line| {
        let key = line.text.text().trim().split(':').next().unwrap_or_default();
        found |= matches!(key, "ports" | "clusterIP" | "sessionAffinity" | "externalTrafficPolicy");
        matches!(key, "containers" | "template" | "- containerPort")
    });
    found && !is_pod
}

/// The lines of JSON, up to the bracket that closes the first.
fn json_extent(ahead: &[Line<'_>]) -> usize {
    let start = ahead.iter().position(|line| line.text.text().trim_start().starts_with(['{', '[']));
    let start = start.unwrap_or(0);
    let mut depth = Brackets::default();
    let mut widest = 0;
    for (index, line) in ahead.iter().enumerate().skip(start) {
        let before = index.checked_sub(1).and_then(|before| ahead.get(before));
        let is_rest = before.is_some_and(|before| is_rest(*before, *line, widest));
        if !is_rest && !is_json_line(line) {
            return index;
        }
        // A string of JSON ends on its line; a quote left open was cut, unless the terminal cut the line.
        depth.in_string &= is_rest;
        depth.escaped &= is_rest;
        depth.pass(line.text.text());
        if depth.open == 0 && !depth.in_string {
            return index.saturating_add(1);
        }
        widest = widest.max(width(*line));
    }
    ahead.len()
}

/// How many brackets are open, outside of strings.
#[derive(Clone, Copy, Debug, Default)]
struct Brackets {
    open: usize,
    in_string: bool,
    escaped: bool,
}

impl Brackets {
    fn pass(&mut self, text: &str) {
        for character in text.chars() {
            match character {
                _ if self.escaped => self.escaped = false,
                '\\' if self.in_string => self.escaped = true,
                '"' => self.in_string = !self.in_string,
                '{' | '[' if !self.in_string => self.open = self.open.saturating_add(1),
                '}' | ']' if !self.in_string => self.open = self.open.saturating_sub(1),
                _ => {}
            }
        }
    }
}

/// No terminal that wraps is narrower.
const NARROW: usize = 60;

fn width(line: Line<'_>) -> usize {
    line.text.text().chars().count()
}

/// Whether a terminal cut a line at its edge, so that the next one goes on with it at the very left.
fn is_rest(before: Line<'_>, line: Line<'_>, widest: usize) -> bool {
    let length = width(before);
    length >= NARROW && length >= widest && !line.is_blank() && indent(line) == 0 && width(line) <= length
}

/// Whether a line at the left can hardly be the rest of a cut one.
fn is_own_line(line: Line<'_>) -> bool {
    let text = line.text.text().trim();
    text == "---"
        || text == "..."
        || text.starts_with("- apiVersion:")
        || document::line_key(line).is_some_and(|(key, _)| is_top_key(key.value()))
}

/// The lines joined again where a terminal had cut them; `None` where none was.
fn rejoined(lines: &[Line<'_>], is_own: impl Fn(Line<'_>) -> bool) -> Option<Vec<(usize, Strand)>> {
    let mut joined: Vec<(usize, Strand)> = Vec::new();
    let mut before: Option<Line<'_>> = None;
    let mut is_cut = false;
    let widest = lines.iter().map(|line| width(*line)).max().unwrap_or(0);
    for line in lines {
        let goes_on = before.is_some_and(|before| is_rest(before, *line, widest)) && !is_own(*line);
        match joined.last_mut().filter(|_| goes_on) {
            Some((_, strand)) => {
                strand.push_excerpt(line.text);
                is_cut = true;
            }
            None => {
                let mut strand = Strand::new();
                strand.push_excerpt(line.text);
                joined.push((line.number, strand));
            }
        }
        before = Some(*line);
    }
    is_cut.then_some(joined)
}

/// As [`yaml_extent`], for text that starts inside an object and comes to its own keys further down.
fn fragment_extent(ahead: &[Line<'_>], base: usize) -> usize {
    let extent = yaml_extent(ahead, base);
    let rest = ahead.get(extent..).unwrap_or_default();
    let goes_on = rest.first().is_some_and(|line| {
        indent(*line) < base && matches!(line.text.text().trim(), "spec:" | "status:" | "kind: Service")
    });
    if !goes_on {
        return extent;
    }
    let deeper = rest.first().map_or(0, |line| indent(*line));
    extent.saturating_add(yaml_extent(rest, deeper))
}

/// The lines of YAML documents whose objects' keys stand at `base`.
fn yaml_extent(ahead: &[Line<'_>], base: usize) -> usize {
    let mut end = 0;
    let mut opens_list = true;
    let mut widest = 0;
    for (index, line) in ahead.iter().enumerate() {
        if line.is_blank() {
            continue;
        }
        let text = line.text.text().trim();
        let column = indent(*line);
        if column > base {
            widest = widest.max(width(*line));
            end = index.saturating_add(1);
            continue;
        }
        let before = index.checked_sub(1).and_then(|before| ahead.get(before));
        let longest = widest;
        widest = widest.max(width(*line));
        if before.is_some_and(|before| is_rest(*before, *line, longest)) && !is_own_line(*line) {
            let after = ahead.get(index.saturating_add(1));
            if after.is_none_or(|after| {
                indent(*after) > base || is_line_at_base(after, true) || is_rest(*line, *after, longest)
            }) {
                end = index.saturating_add(1);
                continue;
            }
        }
        let belongs = if text == "---" || text.starts_with("--- ") || text == "..." {
            opens_list = true;
            // Nothing may follow it but another document.
            goes_on_after(ahead.get(index.saturating_add(1)..).unwrap_or_default(), base)
        } else {
            column == base && is_line_at_base(line, opens_list)
                || column <= base && matches!(text, "}" | "]")
                || text.starts_with("{{")
        };
        if !belongs {
            break;
        }
        opens_list = opens_list_after(text, opens_list);
        end = index.saturating_add(1);
    }
    end.max(1)
}

fn opens_list_after(text: &str, before: bool) -> bool {
    text.ends_with(':')
        || before && (document::is_item(text) || text.starts_with('#') || text.starts_with("---"))
}

fn goes_on_after(rest: &[Line<'_>], base: usize) -> bool {
    let next = rest.iter().take(AHEAD).position(|line| {
        let text = line.text.text().trim();
        !text.is_empty() && !text.starts_with('#') && text != "---"
    });
    let rest = next.and_then(|next| rest.get(next..)).unwrap_or_default();
    rest.first().is_some_and(|line| indent(*line) == base) && is_object_start(rest)
}

/// Whether a line at the left of a document can belong to it: a key as objects have it, an item of a list that
/// was opened there, a comment.
fn is_line_at_base(line: &Line<'_>, opens_list: bool) -> bool {
    let text = line.text.text().trim();
    if text.starts_with('#') {
        return !is_end_after_comment(text);
    }
    if is_end_of_yaml(text) {
        return false;
    }
    if document::is_item(text) {
        return opens_list;
    }
    let Some((key, value)) = document::line_key(*line) else { return false };
    let name = key.value();
    let quoted = key.style == Style::Quoted;
    let plain = name.starts_with(|first: char| first.is_ascii_lowercase())
        && name.bytes().all(|byte| byte.is_ascii_alphanumeric());
    let short = value.words().take(2).count() < 2
        || value.text().starts_with(['"', '\'', '{', '[', '|', '>', '&', '!']);
    let commented = value.text().contains(" #");
    quoted || is_top_key(name) || plain && (short || commented)
}

/// `# kubectl get svc`: a prompt and no comment.
fn is_end_after_comment(text: &str) -> bool {
    let typed = text.trim_start_matches('#').trim_start();
    ["kubectl ", "oc ", "curl "].iter().any(|program| typed.starts_with(program))
}

fn is_end_of_yaml(text: &str) -> bool {
    ["```", "~~~", "$ ", "kubectl ", "Error from server", "Warning: "].iter().any(|it| text.starts_with(it))
}

/// The documents between `---` and `...` lines; an `apiVersion:` that comes a second time starts one too.
fn documents<'l, 'a>(lines: &'l [Line<'a>]) -> Vec<&'l [Line<'a>]> {
    let base = lines.iter().find(|line| document::line_key(**line).is_some()).map_or(0, |line| indent(*line));
    let mut documents = Vec::new();
    let mut start = 0;
    let mut versions = 0_usize;
    for (index, line) in lines.iter().enumerate() {
        let text = line.text.text().trim();
        let mark = indent(*line) <= base && (text == "---" || text.starts_with("--- ") || text == "...");
        let version = indent(*line) == base && text.starts_with("apiVersion:");
        if mark || version && versions > 0 {
            documents.push(lines.get(start..index).unwrap_or_default());
            start = if mark { index.saturating_add(1) } else { index };
            versions = 0;
        }
        versions = versions.saturating_add(usize::from(version));
    }
    documents.push(lines.get(start..).unwrap_or_default());
    documents
}

#[cfg(test)]
mod tests {
    use crate::kubectl::formats::drawn::draw;

    #[track_caller]
    fn check(paste: &str, expected: &str) {
        assert_eq!(draw(paste), expected.trim_matches('\n'), "{paste}");
    }

    #[test]
    fn a_live_service_says_what_it_has_not() {
        check(
            "\
apiVersion: v1
kind: Service
metadata:
  annotations:
    kubectl.kubernetes.io/last-applied-configuration: |
      {\"apiVersion\":\"v1\",\"kind\":\"Service\",\"metadata\":{\"name\":\"old\"},\"spec\":{\"ports\":[{\"port\":1}]}}
    example.com/note: 'it''s: here'
  managedFields:
  - fieldsV1:
      f:spec:
        f:ports:
          k:{\"port\":80,\"protocol\":\"TCP\"}:
            .: {}
    manager: kubectl
  name: shop
  namespace: retail
  uid: 0c5e
spec:
  clusterIP: 10.96.70.3
  clusterIPs:
  - 10.96.70.3
  ports:
  - name: web
    nodePort: 31800
    port: 8000
    protocol: TCP
    targetPort: front
  - name: dns
    nodePort: 0
    port: 53
    protocol: UDP
    targetPort: 5353
  selector:
    app: shop
  sessionAffinity: None
  type: LoadBalancer
status:
  loadBalancer: {}
",
            "
service shop ns=retail type=LoadBalancer ip=10.96.70.3 ips=[10.96.70.3] balancer=(none) external-ips=(none) \
selector=app=shop annotations={example.com/note=it's: here} affinity=None list=shown [Live]
  8000/TCP name=web target=front node=31800
  53/UDP name=dns target=5353 node=(none)",
        );
    }

    #[test]
    fn a_manifest_leaves_to_the_cluster_what_it_leaves_out() {
        check(
            "\
# the front door
---
kind: Service
apiVersion: v1
metadata: {name: web, labels: {app: web}}
spec:
  type: \"NodePort\" # for now
  ports:
  - {name: http, port: 80, targetPort: web, nodePort: 30080}
  - port: 81
    name: broken
    targetPort: \"8080\"
",
            "
service web type=NodePort external-ips=(none) selector=(none) labels=app=web list=shown [Manifest]
  80/? name=http target=web node=30080
  81/? name=broken target=8080
! desired-only `web`",
        );
    }

    #[test]
    fn a_quoted_number_is_a_name() {
        let paste = "apiVersion: v1\nkind: Service\nmetadata:\n  name: a\nspec:\n  ports:\n  - port: 80\n    targetPort: '8080'\n";
        let reading = crate::kubectl::formats::drawn::read(paste);
        let [crate::model::sighting::Sighting::Service(service)] = reading.sightings.as_slice() else {
            panic!()
        };
        let target = service.ports[0].target_port.value();
        assert_eq!(target, Some(&crate::model::port::Port::Name("8080".to_owned())));
    }

    #[test]
    fn json_over_many_lines_and_on_one() {
        let pretty = "\
{
    \"apiVersion\": \"v1\",
    \"items\": [
        {
            \"apiVersion\": \"v1\",
            \"kind\": \"Service\",
            \"metadata\": { \"name\": \"web\", \"namespace\": \"a\", \"uid\": \"1\" },
            \"spec\": { \"clusterIP\": \"None\", \"ports\": [ { \"port\": 80, \"protocol\": \"TCP\", \"targetPort\": 80 } ] },
            \"status\": { \"loadBalancer\": {} }
        }
    ],
    \"kind\": \"List\"
}
";
        let expected = "
service web ns=a ip=None balancer=(none) external-ips=(none) selector=(none) list=shown [Live]
  80/TCP name=(none) target=80 node=(none)";
        check(pretty, expected);
        check(&pretty.replace('\n', "").replace("    ", ""), expected);
    }

    #[test]
    fn items_of_a_typed_list_inherit_its_kind() {
        check(
            "{\"kind\":\"ServiceList\",\"apiVersion\":\"v1\",\"items\":[{\"metadata\":{\"name\":\"x\",\"uid\":\"1\"},\"spec\":{\"clusterIP\":\"10.0.0.9\"}}]}",
            "service x ip=10.0.0.9 list=? [Live]",
        );
    }

    #[test]
    fn a_fragment_from_the_middle() {
        check(
            "  labels:
    app: web
  name: web
  namespace: shop
  resourceVersion: \"20934\"
spec:
  clusterIP: 10.98.2.3
  ports:
  - nodePort: 31428
    port: 443
    protocol: TCP
    targetPort: 8443
  type: NodePort
status:
  loadBalancer: {}
Check the result: it works",
            "
service web ns=shop type=NodePort ip=10.98.2.3 balancer=(none) external-ips=(none) selector=(none) \
labels=app=web list=shown [Live]
  443/TCP name=(none) target=8443 node=31428
? Check the result: it works",
        );
    }

    #[test]
    fn cut_json_gives_what_came_before() {
        check(
            "{\n  \"apiVersion\": \"v1\",\n  \"kind\": \"Service\",\n  \"metadata\": {\"name\": \"web\"},\n  \"spec\": {\n    \"ports\": [ {\"port\": 80,\n",
            "
service web list=? [Manifest]
  80/?
! cut-short `\"ports\": [ {\"port\": 80,`
! desired-only `web`",
        );
    }

    #[test]
    fn other_groups_are_other_kinds() {
        check(
            "\
apiVersion: serving.knative.dev/v1
kind: Service
metadata:
  name: hello
spec:
  template:
    spec:
      containers: [{image: x}]
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  replicas: 3
  selector: {matchLabels: {app: web}}
  template:
    metadata:
      labels:
        app: web
        tier: front
...
",
            "
other service.serving.knative.dev hello
deployment web desired=3 selector=app=web
! desired-only `web`
? ...",
        );
    }

    #[test]
    fn endpoints_slices_and_policies() {
        check(
            "\
apiVersion: v1
kind: List
items:
- apiVersion: v1
  kind: Endpoints
  metadata: {name: web, uid: a}
  subsets:
  - addresses:
    - ip: 10.244.1.5
    - ip: 10.244.2.7
    notReadyAddresses:
    - ip: 10.244.3.3
    ports:
    - {name: a, port: 8080, protocol: TCP}
- apiVersion: discovery.k8s.io/v1
  kind: EndpointSlice
  metadata:
    name: web-x2x2x
    labels: {kubernetes.io/service-name: web}
    uid: b
  addressType: IPv4
  endpoints:
  - addresses: [10.244.1.5]
    conditions: {ready: true}
    targetRef: {kind: Pod, name: web-1}
  ports:
  - {name: a, port: 8080, protocol: TCP}
- apiVersion: networking.k8s.io/v1
  kind: NetworkPolicy
  metadata: {name: deny, uid: c}
  spec: {podSelector: {}}
",
            "
endpoints web ready=10.244.1.5:8080,10.244.2.7:8080 not-ready=10.244.3.3:8080 ports=[a:8080/TCP]
slice web-x2x2x service=web type=IPv4 ports=[a:8080/TCP] endpoints=[10.244.1.5 ready=true pod=web-1]
networkpolicy deny pods=(none)",
        );
    }

    #[test]
    fn an_ingress_and_a_route() {
        check(
            "\
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: shop}
spec:
  ingressClassName: nginx
  rules:
  - host: shop.example.com
    http:
      paths:
      - path: /
        backend: {service: {name: web, port: {number: 80}}}
      - path: /api
        backend: {service: {name: api, port: {name: http}}}
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: {name: r}
spec:
  hostnames: [a.example.com]
  rules:
  - backendRefs: [{name: web, port: 80}]
",
            "
ingress shop class=nginx hosts=[shop.example.com] \
rules=[shop.example.com / -> web:80, shop.example.com /api -> api:http]
httproute r hosts=[a.example.com] rules=[ -> web:80]
! desired-only `shop`",
        );
    }

    #[test]
    fn a_heredoc_ends_at_its_word() {
        check(
            "kubectl apply -f - <<EOF\napiVersion: v1\nkind: Service\nmetadata:\n  name: web\nspec:\n  ports:\n    - port: 80\nEOF\nservice/web created",
            "
service web external-ips=(none) selector=(none) list=shown [Manifest]
  80/? name=(none)
! desired-only `web`
? kubectl apply -f - <<EOF
? service/web created",
        );
    }

    #[test]
    fn prose_with_colons_is_no_manifest() {
        let text = "Note: this\nkind: of odd\nspec: see below\nname: web\nservice: x\n- item: a";
        let unclaimed: Vec<String> = text.lines().map(|line| format!("? {line}")).collect();
        check(text, &unclaimed.join("\n"));
    }
}
