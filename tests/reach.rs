//! The reachability table, test commands, names, ways back and the checklist, on one paste for each type.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

use porthop::analysis;
use porthop::analysis::Analysis;
use porthop::diagnosis::checklist;
use porthop::diagnosis::checklist::Answer;
use porthop::diagnosis::checklist::Question;
use porthop::trace::index::Index;
use porthop::trace::probe;
use porthop::trace::reach;
use porthop::trace::reach::Reach;
use porthop::trace::reply;
use porthop::trace::rules;
use porthop::trace::start::Start;

const SERVICES: &str = "\
$ kubectl get svc -n shop
NAME    TYPE           CLUSTER-IP    EXTERNAL-IP   PORT(S)                      AGE
gate    LoadBalancer   10.96.8.10    8.35.12.9     443:31443/TCP                9d
door    NodePort       10.96.8.11    <none>        80:31080/TCP                 9d
room    ClusterIP      10.96.8.12    <none>        5432/TCP                     9d
names   NodePort       10.96.8.13    <none>        53:31053/UDP,53:31053/TCP    9d
wait    LoadBalancer   10.96.8.14    <pending>     80:31081/TCP                 9d
bare    ClusterIP      None          <none>        9042/TCP                     9d
far     ExternalName   <none>        db.example    5432/TCP                     9d
";

const NODES: &str = "\
$ kubectl get nodes -o wide
NAME     STATUS   ROLES    AGE   VERSION   INTERNAL-IP    EXTERNAL-IP   OS-IMAGE   KERNEL-VERSION   CONTAINER-RUNTIME
node-a   Ready    <none>   9d    v1.33.1   192.168.7.11   <none>        Debian     6.1.0            containerd://1.7
";

fn analyze(more: &str) -> Analysis {
    analysis::analyze(&format!("{SERVICES}\n{more}"), &[])
}

fn place(analysis: &Analysis, name: &str) -> usize {
    analysis.cluster.services.iter().position(|it| it.name.value == name).unwrap()
}

/// One line for each row: kind, host:port and the four cells.
#[track_caller]
fn table(more: &str, name: &str, expected: &[&str]) {
    let analysis = analyze(more);
    let index = Index::new(&analysis.cluster);
    let rows = reach::table(&index, place(&analysis, name), Some(0));
    let cell = |reach: &Reach| match reach {
        Reach::NothingBreaksIt => "open".to_owned(),
        Reach::Fails(reason) => format!("fails:{}", reason.slug()),
        Reach::Unknown(reason) => format!("unknown:{}", reason.slug()),
    };
    let lines: Vec<String> = rows
        .iter()
        .map(|row| {
            let host = row.host.value().cloned().unwrap_or("?".to_owned());
            let port = row.port.value().map_or("?".to_owned(), ToString::to_string);
            let cells: Vec<_> = row.cells.iter().map(cell).collect();
            format!("{} {host}:{port} {}", row.kind.slug(), cells.join(" "))
        })
        .collect();
    assert_eq!(lines, expected);
}

#[test]
fn a_node_port_is_open_to_those_who_reach_a_node() {
    table(
        NODES,
        "door",
        &[
            "node 192.168.7.11:31080 unknown:private-address open open open",
            "cluster-ip 10.96.8.11:80 fails:cluster-ip-stays-inside unknown:needs-route open open",
            "name door:80 fails:name-stays-inside fails:name-stays-inside open fails:short-name-elsewhere",
            "name door.shop:80 fails:name-stays-inside fails:name-stays-inside open open",
            "name door.shop.svc.cluster.local:80 fails:name-stays-inside fails:name-stays-inside open open",
        ],
    );
}

#[test]
fn a_pending_balancer_fails_and_its_node_port_does_not() {
    table(
        "",
        "wait",
        &[
            "balancer ?:80 fails:pending fails:pending fails:pending fails:pending",
            "node ?:31081 unknown:node-address-not-shown unknown:node-address-not-shown \
             unknown:node-address-not-shown unknown:node-address-not-shown",
            "cluster-ip 10.96.8.14:80 fails:cluster-ip-stays-inside unknown:needs-route open open",
            "name wait:80 fails:name-stays-inside fails:name-stays-inside open fails:short-name-elsewhere",
            "name wait.shop:80 fails:name-stays-inside fails:name-stays-inside open open",
            "name wait.shop.svc.cluster.local:80 fails:name-stays-inside fails:name-stays-inside open open",
        ],
    );
}

#[test]
fn without_endpoints_everything_fails() {
    let more = "$ kubectl get endpoints -n shop\nNAME   ENDPOINTS   AGE\nroom   <none>      9d\n";
    let analysis = analyze(more);
    let rows = reach::table(&Index::new(&analysis.cluster), place(&analysis, "room"), Some(0));
    for row in rows {
        assert!(row.cells.iter().all(|cell| matches!(cell, Reach::Fails(_))), "{row:?}");
    }
}

#[track_caller]
fn tried(name: &str, port: usize, start: Start, expected: Option<&str>) {
    let analysis = analyze(NODES);
    let index = Index::new(&analysis.cluster);
    let trace = rules::trace_with(&index, place(&analysis, name), Some(port), start);
    assert_eq!(probe::probe(&index, &trace).as_deref(), expected);
}

#[test]
fn test_commands_have_real_numbers_or_are_not_given() {
    tried("gate", 0, Start::Internet, Some("curl -vk https://8.35.12.9:443/"));
    tried("door", 0, Start::Node, Some("curl -v http://192.168.7.11:31080/"));
    tried("room", 0, Start::Pod, Some("nc -vz room 5432"));
    tried("room", 0, Start::PodOtherNamespace, Some("nc -vz room.shop 5432"));
    tried("room", 0, Start::Internet, None);
    tried("names", 0, Start::Pod, Some("nc -vzu names 53"));
    tried("wait", 0, Start::Internet, None);
    tried("bare", 0, Start::Pod, None);
}

#[test]
fn answers_return_the_way_they_must() {
    let analysis = analyze("");
    let index = Index::new(&analysis.cluster);
    let back = |name: &str, start| {
        let trace = rules::trace_with(&index, place(&analysis, name), Some(0), start);
        reply::reply(&index, &trace).slug()
    };
    assert_eq!(back("gate", Start::Internet), "receiving-node-through-balancer");
    assert_eq!(back("door", Start::Internet), "receiving-node");
    assert_eq!(back("room", Start::Pod), "own-node");
    assert_eq!(back("room", Start::Internet), "nothing");
    assert_eq!(back("bare", Start::Pod), "direct");
}

#[track_caller]
fn answer(more: &str, question: Question, expected: Answer) {
    let analysis = analyze(more);
    let index = Index::new(&analysis.cluster);
    let items = checklist::checklist(&index, &analysis.findings, place(&analysis, "room"));
    assert_eq!(items.len(), Question::ALL.len());
    let item = items.iter().find(|item| item.question == question).unwrap();
    assert_eq!(item.answer, expected, "{item:?}");
    assert!(expected == Answer::CannotTell || !item.spans.is_empty(), "{item:?}");
}

#[test]
fn the_checklist_answers_what_the_paste_shows() {
    let empty = "$ kubectl get endpoints -n shop\nNAME   ENDPOINTS   AGE\nroom   <none>      9d\n";
    let ready =
        "$ kubectl get endpoints -n shop\nNAME   ENDPOINTS         AGE\nroom   10.244.1.9:5432   9d\n";
    answer("", Question::ServiceExists, Answer::Yes);
    answer("", Question::HasEndpoints, Answer::CannotTell);
    answer(empty, Question::HasEndpoints, Answer::No);
    answer(empty, Question::AddressAnswers, Answer::No);
    answer(ready, Question::HasEndpoints, Answer::Yes);
    answer(ready, Question::AddressAnswers, Answer::CannotTell);
    answer(ready, Question::Hairpin, Answer::CannotTell);
    answer("$ curl http://10.96.8.12:5433/\n", Question::PortIsOffered, Answer::No);
    answer("$ curl http://10.96.8.12:5432/\n", Question::PortIsOffered, Answer::Yes);
}
