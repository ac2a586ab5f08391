//! Typed commands: what was asked for, and in which namespace.

use crate::kubectl::block::Line;
use crate::kubectl::block::Lines;
use crate::kubectl::block::Reading;
use crate::kubectl::context::Context;
use crate::model::cell::Cell;
use crate::model::kind::Kind;
use crate::model::remark::Remark;
use crate::model::remark::RemarkKind;
use crate::model::sighting::Sighting;
use crate::text::excerpt::Excerpt;

/// Takes a line with a typed command or an empty prompt.
pub fn read(lines: &Lines<'_>, at: usize, reading: &mut Reading) -> usize {
    let Some(line) = lines.get(at) else { return 0 };
    if let Some(command) = typed(line.text) {
        note(command, reading);
    } else if prompt_length(line.text.text()).is_some() {
        if attempted(line.text) {
            return 0;
        }
        reading.context = Context::default();
    } else {
        return 0;
    }
    reading.irrelevant(line);
    1
}

/// Whether the prompt is followed by a client's own command, which `remarks` reads.
fn attempted(text: Excerpt<'_>) -> bool {
    let rest = text.after(prompt_length(text.text()).unwrap_or(0));
    rest.words()
        .next()
        .is_some_and(|word| matches!(word.text(), "curl" | "wget" | "nc" | "ncat" | "telnet" | "http"))
}

/// Whether the line holds a typed kubectl command.
pub fn is_command(text: Excerpt<'_>) -> bool {
    typed(text).is_some()
}

/// Whether the line is typed by a person at a prompt, kubectl or not.
pub fn is_typed(line: Line<'_>) -> bool {
    is_command(line.text) || prompt_length(line.text.text()).is_some()
}

const VERBS: [&str; 34] = [
    "get",
    "describe",
    "apply",
    "create",
    "expose",
    "logs",
    "log",
    "exec",
    "run",
    "scale",
    "delete",
    "edit",
    "patch",
    "port-forward",
    "config",
    "cluster-info",
    "version",
    "top",
    "rollout",
    "label",
    "annotate",
    "explain",
    "set",
    "api-resources",
    "events",
    "replace",
    "proxy",
    "attach",
    "cp",
    "drain",
    "cordon",
    "uncordon",
    "taint",
    "new-app",
];

/// The command after its prompt, from the program's name on. `None` when the line is no command.
fn typed(text: Excerpt<'_>) -> Option<Excerpt<'_>> {
    let line = text.text();
    if !["kubectl", "oc", "k ", "kubecolor", "kubens", "kc "].iter().any(|program| line.contains(program)) {
        return None;
    }
    let mut before: Vec<Excerpt<'_>> = Vec::new();
    let mut words = text.words().take(24).peekable();
    while let Some(word) = words.next() {
        let verb = words.peek().map(|next| next.text());
        let program = word.text().rsplit(['/', '>', '$', '`', '"', '\'', '#']).next().unwrap_or_default();
        let is_program = matches!(
            program,
            "kubectl" | "k" | "oc" | "kubecolor" | "kc" | "microk8s.kubectl" | "kubectl.exe"
        );
        let runs =
            verb.is_some_and(|verb| VERBS.contains(&verb) || verb.starts_with('-') && program == "kubectl");
        if is_program && runs && follows_prompt(&before, word) {
            let base = text.range().start;
            return Some(text.after(word.range().start.saturating_sub(base)));
        }
        before.push(word);
    }
    None
}

/// Whether the words before a program are a prompt and not prose.
fn follows_prompt(before: &[Excerpt<'_>], program: Excerpt<'_>) -> bool {
    let glued = program.text().contains(['$', '>', '#', '%']);
    let mut words = before.iter().rev().map(|word| word.text());
    let last = words.find(|word| !is_wrapper(word));
    glued
        || match last {
            None => true,
            Some(word) => {
                word.ends_with([
                    '$', '#', '%', '>', ':', '\u{276f}', '\u{279c}', '\u{bb}', '\u{3bb}', ']', '|', ';',
                ]) || word.starts_with('~')
                    || word == "&&"
            }
        }
}

/// Words that may stand between a prompt and the program.
fn is_wrapper(word: &str) -> bool {
    matches!(
        word,
        "sudo"
            | "watch"
            | "time"
            | "minikube"
            | "microk8s"
            | "k3s"
            | "rke2"
            | "kubectl"
            | "--"
            | "-n1"
            | "k0s"
            | "exec"
    ) || word.contains('=') && word.starts_with(|first: char| first.is_ascii_uppercase())
}

/// Length of the prompt that a line starts with. `None` when it starts with none.
pub fn prompt_length(line: &str) -> Option<usize> {
    let line = line.get(..line.len().min(160)).unwrap_or(line);
    let text = line.trim_start();
    let indent = line.len().saturating_sub(text.len());
    if text.trim_end() == "#" {
        return Some(indent.saturating_add(1));
    }
    for sign in ["$", "%", "\u{276f}", "\u{279c}", "\u{bb}", "PS>"] {
        if let Some(rest) = text.strip_prefix(sign)
            && (rest.is_empty() || rest.starts_with(' '))
        {
            return Some(indent.saturating_add(sign.len()));
        }
    }
    let end = text.find(['$', '#', '%', '>', '\u{276f}'])?;
    let (head, tail) = text.split_at_checked(end)?;
    let sign = tail.chars().next()?.len_utf8();
    let after = tail.get(sign..)?;
    let is_host = head.contains('@') && head.len() >= 3 && !head.contains("://");
    let is_place = head.ends_with(['~', ']'])
        || head.starts_with("PS ")
        || head.ends_with(":\\")
        || head.starts_with('(') && head.ends_with(") ")
        || head.contains(":\\");
    let plain = head.split_whitespace().count() <= 4 && !head.contains("  ");
    (plain
        && (is_host || is_place)
        && (after.is_empty() || after.starts_with(' ') || sign > 1 || head.contains(":\\")))
    .then(|| indent.saturating_add(end).saturating_add(sign))
}

/// Takes a command as the one in force.
pub fn note(command: Excerpt<'_>, reading: &mut Reading) {
    let mut words: Vec<Excerpt<'_>> = Vec::new();
    let mut piped = false;
    for word in command.words().take(60) {
        if matches!(word.text(), "|" | ";" | "&&" | "||" | ">" | "#" | "<<EOF")
            || word.text().starts_with('|')
        {
            piped = word.text().starts_with('|') && word.text() != "||";
            break;
        }
        words.push(word);
    }
    let mut context = Context { filtered: piped, span: Some(command.trim().hull()), ..Context::default() };
    let mut words = words.into_iter().skip(1).peekable();
    let mut positional = Vec::new();
    while let Some(word) = words.next() {
        let text = word.text().trim_end_matches('`');
        let (flag, value) = match text.split_once('=') {
            Some((flag, _)) => (flag, Some(word.after(flag.len().saturating_add(1)))),
            None => (text, None),
        };
        match flag {
            "-n" | "--namespace" => {
                let named = value.or_else(|| words.next());
                context.namespace = named
                    .map(|it| it.part(it.text().trim_matches(['`', '"', '\''])))
                    .map(Excerpt::owned)
                    .into();
            }
            "-A" | "--all-namespaces" => context.all_namespaces = true,
            "-o" | "--output" => {
                context.output = value.or_else(|| words.next()).map(|it| it.text().to_owned())
            }
            "-l" | "--selector" | "--field-selector" | "--for" => {
                context.filtered = true;
                if value.is_none() {
                    words.next();
                }
            }
            "-f" | "--filename" | "-L" | "--label-columns" | "--sort-by" | "--context" | "--kubeconfig"
            | "-c" | "-p" | "--cluster" | "--user" => {
                if value.is_none() {
                    words.next();
                }
            }
            "--no-headers" => context.no_headers = true,
            "--show-labels" => context.show_labels = true,
            _ if text.starts_with("-n") && text.len() > 2 && !text.starts_with("--") => {
                context.namespace = Cell::Shown(word.after(2).owned());
            }
            _ if text.starts_with("-o") && text.len() > 2 => {
                context.output = text.get(2..).map(str::to_owned)
            }
            _ if text.starts_with('-') => {}
            _ => positional.push(word),
        }
    }
    let mut positional = positional.into_iter().map(Excerpt::text);
    context.verb = positional.next().unwrap_or_default().to_owned();
    if matches!(context.verb.as_str(), "get" | "describe") {
        resources(positional, &mut context);
        context.filtered = context.filtered || !context.names.is_empty();
    }
    if context.verb == "get" && !context.filtered && !matches!(context.output.as_deref(), Some("name")) {
        listed_all(command, &context, reading);
    }
    reading.context = context;
}

/// Reads `svc,ep`, `svc web`, `svc/web pod/x`, `all`.
fn resources<'a>(words: impl Iterator<Item = &'a str>, context: &mut Context) {
    for (index, word) in words.enumerate() {
        let word = word.trim_matches(['`', '"', '\'']);
        if let Some((kind, name)) = word.split_once('/') {
            context.kinds.push(Kind::from_word(kind));
            context.names.push(name.to_owned());
        } else if index == 0 {
            context
                .kinds
                .extend(word.split(',').filter(|it| !it.is_empty() && *it != "all").map(Kind::from_word));
        } else {
            context.names.push(word.to_owned());
        }
    }
}

/// What `get all` lists, of the kinds that matter here.
const ALL: [Kind; 7] = [
    Kind::Pod,
    Kind::Service,
    Kind::Deployment,
    Kind::ReplicaSet,
    Kind::StatefulSet,
    Kind::DaemonSet,
    Kind::ReplicationController,
];

fn listed_all(command: Excerpt<'_>, context: &Context, reading: &mut Reading) {
    let kinds = if context.kinds.is_empty() { &ALL[..] } else { &context.kinds[..] };
    for kind in kinds {
        let kind = RemarkKind::ListedAll { kind: kind.clone(), all_namespaces: context.all_namespaces };
        let namespace = context.namespace.clone();
        reading.saw(Sighting::Remark(Box::new(Remark { kind, span: command.trim().hull(), namespace })));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::strand::Strand;

    #[track_caller]
    fn check(line: &str, expected: &str) {
        let mut strand = Strand::new();
        strand.push_same(line, 0);
        let mut reading = Reading::default();
        let shown = match typed(strand.whole()) {
            None if prompt_length(line).is_some() => "prompt".to_owned(),
            None => "prose".to_owned(),
            Some(command) => {
                note(command, &mut reading);
                let context = &reading.context;
                let kinds: Vec<_> = context.kinds.iter().map(Kind::name).collect();
                format!(
                    "{} {} {} ns={:?}{}{}",
                    context.verb,
                    kinds.join(","),
                    context.names.join(","),
                    context.namespace.value().map(String::as_str).unwrap_or_default(),
                    if context.all_namespaces { " all" } else { "" },
                    if context.filtered { " filtered" } else { "" },
                )
            }
        };
        assert_eq!(shown, expected, "{line}");
    }

    #[test]
    fn commands() {
        check("$ kubectl get svc -n shop", "get service  ns=\"shop\"");
        check(
            "alice@lab:~$ kubectl -n shop get svc,ep web",
            "get service,endpoints web ns=\"shop\" filtered",
        );
        check(
            "PS C:\\Users\\bob> kubectl describe svc/web --namespace=shop",
            "describe service web ns=\"shop\" filtered",
        );
        check("[root@node1 metallb]# kubectl get pods -A | grep web", "get pod  ns=\"\" all filtered");
        check("microk8s kubectl get all", "get   ns=\"\"");
        check("Command: kubectl get ingress -A", "get ingress  ns=\"\" all");
        check("I ran kubectl get svc and saw nothing", "prose");
        check("alice@lab:~$ ", "prompt");
        check("web   ClusterIP   10.0.0.1   <none>   80/TCP   5d", "prose");
        check("Selector:  app=web", "prose");
        check(
            "[ K8s - Control endpoint ]: kubectl describe svc web",
            "describe service web ns=\"\" filtered",
        );
        check("sudo k3s kubectl get svc -nkube-system", "get service  ns=\"kube-system\"");
    }
}
