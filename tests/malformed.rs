//! Bad input gets a clear sentence with its place (A18), and noise around good input changes nothing (A14).

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

mod reading;

use porthop::analysis::analyze;
use porthop::explain::notice;
use porthop::lang::Lang;

/// The notices as `line:column code`, each of which says in both languages what was expected or what to do.
#[track_caller]
fn check(text: &str, expected: &[&str]) {
    let analysis = analyze(text, &[]);
    let found: Vec<String> = analysis
        .notices
        .iter()
        .map(|it| {
            let place = analysis.source.position(it.span.start);
            format!("{}:{} {}", place.line, place.column, it.kind.slug())
        })
        .collect();
    assert_eq!(found, expected, "{:?}", reading::objects(&analysis));
    for it in &analysis.notices {
        let said = notice::sentence(&analysis, it, Lang::En).plain();
        let helps = ["Expected", "Paste", "paste", "Copy", "copy", "unknown", "withheld", "missing"];
        assert!(helps.iter().any(|word| said.contains(word)), "{said}");
        assert!(!notice::sentence(&analysis, it, Lang::Zh).plain().is_empty());
    }
}

#[test]
fn an_empty_paste() {
    check("", &["1:1 empty-paste"]);
    check(" \n\t\n", &["1:1 empty-paste"]);
}

#[test]
fn prose() {
    check("Could somebody help me with my cluster?\nIt does not work.", &["1:1 nothing-recognized"]);
}

#[test]
fn a_table_that_ends_in_the_middle() {
    check(
        "NAME    TYPE       CLUSTER-IP    EXTERNAL-IP   PORT(S)          AGE\n\
         tiles   NodePort   10.43.71.20   <none>        8070:31870/TCP   6d2h\n\
         gate    NodePort   10.43.18.66   <none>        80:304",
        &["3:48 cut-short"],
    );
}

#[test]
fn a_row_with_a_sentence_in_it() {
    check(
        "NAME    TYPE       CLUSTER-IP    EXTERNAL-IP   PORT(S)          AGE\n\
         here I removed a few lines because they hold names of our customers\n\
         tiles   NodePort   10.43.71.20   <none>        8070:31870/TCP   6d2h",
        &["2:1 row-not-understood", "2:1 line-not-understood"],
    );
}

#[test]
fn a_port_that_no_port_can_be() {
    check(
        "NAME    TYPE        CLUSTER-IP    EXTERNAL-IP   PORT(S)     AGE\n\
         tiles   ClusterIP   10.43.71.20   <none>        70000/TCP   6d2h",
        &["2:49 cell-not-understood"],
    );
}

#[test]
fn an_unknown_protocol() {
    check(
        "NAME    TYPE        CLUSTER-IP    EXTERNAL-IP   PORT(S)   AGE\n\
         tiles   ClusterIP   10.43.71.20   <none>        80/IPX    6d2h",
        &["2:49 cell-not-understood"],
    );
}

#[test]
fn a_removed_tag() {
    check(
        "NAME TYPE CLUSTER-IP EXTERNAL-IP PORT(S) AGE\ntiles NodePort 10.43.71.20 8070:31870/TCP 6d2h",
        &["2:1 tag-removed"],
    );
}

#[test]
fn a_masked_address() {
    check(
        "NAME    TYPE        CLUSTER-IP   EXTERNAL-IP   PORT(S)   AGE\n\
         tiles   ClusterIP   10.x.x.x     <none>        80/TCP    6d2h",
        &["2:21 masked"],
    );
}

#[test]
fn rows_that_were_left_out() {
    check(
        "NAME    TYPE        CLUSTER-IP    EXTERNAL-IP   PORT(S)   AGE\n\
         tiles   ClusterIP   10.43.71.20   <none>        80/TCP    6d2h\n\
         [...]",
        &["3:1 rows-left-out"],
    );
}

#[test]
fn two_words_about_one_thing() {
    check(
        "NAME    TYPE        CLUSTER-IP    EXTERNAL-IP   PORT(S)   AGE\n\
         tiles   ClusterIP   10.43.71.20   <none>        80/TCP    6d2h\n\n\
         Name:              tiles\n\
         Selector:          app=tiles\n\
         Type:              NodePort\n\
         IP:                10.43.71.20\n\
         Session Affinity:  None",
        &["6:20 values-differ"],
    );
}

#[test]
fn a_stray_line_after_a_table() {
    check(
        "NAME    TYPE        CLUSTER-IP    EXTERNAL-IP   PORT(S)   AGE\n\
         tiles   ClusterIP   10.43.71.20   <none>        80/TCP    6d2h\n\n\
         my notes: ask the network people",
        &["4:1 line-not-understood"],
    );
}

const CLEAN: &str = "\
NAME    TYPE           CLUSTER-IP    EXTERNAL-IP     PORT(S)          AGE
tiles   NodePort       10.43.71.20   <none>          8070:31870/TCP   6d2h
gate    LoadBalancer   10.43.18.66   198.51.100.24   80:30411/TCP     3d20h
";

/// The same objects as the clean text, and nothing that was not understood.
#[track_caller]
fn same(noisy: &str) {
    let (clean, noisy) = (analyze(CLEAN, &[]), analyze(noisy, &[]));
    let objects = |analysis| {
        let mut lines = reading::objects(analysis);
        lines.retain(|line| line != "warning" && !line.starts_with("none-found"));
        lines
    };
    assert_eq!(objects(&noisy), objects(&clean));
    assert!(noisy.notices.is_empty(), "{:?}", noisy.notices);
    assert!(!noisy.lines.contains(&porthop::analysis::LineUse::NotUnderstood), "{:?}", noisy.lines);
}

#[test]
fn prompts() {
    for prompt in
        ["$ ", "# ", "mira@bench:~/atlas$ ", "[root@rack-1 ~]# ", "PS C:\\Users\\mira> ", "\u{276f} "]
    {
        same(&format!("{prompt}kubectl get svc\n{CLEAN}{prompt}"));
    }
}

#[test]
fn typed_commands() {
    same(&format!("kubectl get services\n{CLEAN}"));
    same(&format!("sudo k3s kubectl get svc -o wide\n{CLEAN}"));
}

#[test]
fn warnings() {
    same(&format!("Warning: v1 ComponentStatus is deprecated in v1.19+\n{CLEAN}"));
    same(&format!("W0303 09:14:55.001122    4711 warnings.go:70] a deprecated API\n{CLEAN}"));
}

#[test]
fn no_resources_found() {
    same(&format!("{CLEAN}No resources found in atlas namespace.\n"));
}

#[test]
fn colors() {
    same(&CLEAN.replace("tiles", "\u{1b}[36mtiles\u{1b}[0m").replace("NAME", "\u{1b}[1mNAME\u{1b}[22m"));
}

#[test]
fn carriage_returns() {
    same(&CLEAN.replace('\n', "\r\n"));
    same(&CLEAN.replace('\n', "\r"));
}

#[test]
fn tabs() {
    let line = |line: &str| line.split_whitespace().collect::<Vec<_>>().join("\t");
    same(&CLEAN.lines().map(line).collect::<Vec<_>>().join("\n"));
}

#[test]
fn no_break_spaces() {
    same(&CLEAN.replace(' ', "\u{a0}"));
}

#[test]
fn markdown_fences() {
    for fence in ["```", "~~~"] {
        same(&format!("{fence}console\n{CLEAN}{fence}\n"));
    }
}

#[test]
fn quotes() {
    same(&CLEAN.lines().map(|line| format!("> {line}\n")).collect::<String>());
}

#[test]
fn leading_spaces() {
    same(&CLEAN.lines().map(|line| format!("      {line}\n")).collect::<String>());
}
