//! The article's own sample: the same report from single spaces as from kubectl's padding (S01, S05, S07).

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![allow(clippy::string_slice, missing_docs)]

use porthop::analysis::analyze;
use porthop::export::json;
use serde_json::Value;
use serde_json::json;

const PADDED: &str = include_str!("fixtures/article-padded.txt");
const AS_PRINTED: &str = include_str!("fixtures/article-as-printed.txt");

fn report(text: &str) -> Value {
    serde_json::from_str(&json::report(&analyze(text, &[]))).unwrap()
}

fn without_spans(mut value: Value) -> Value {
    match &mut value {
        Value::Object(fields) => {
            fields.remove("spans");
            fields.values_mut().for_each(|field| *field = without_spans(field.take()));
        }
        Value::Array(items) => items.iter_mut().for_each(|item| *item = without_spans(item.take())),
        _ => {}
    }
    value
}

/// The trace of a Service from a start point.
fn trace<'a>(report: &'a Value, service: &str, start: &str) -> &'a Value {
    let mut traces = report["traces"].as_array().unwrap().iter();
    traces.find(|trace| trace["service"] == service && trace["start"] == start).unwrap()
}

/// `balancer-to-node: load-balancer 172.24.131.55(seen):5000(derived) -> node ?:36181(seen)`
fn told(trace: &Value) -> Vec<String> {
    let value = |value: &Value| match value["value"].as_str() {
        Some(text) => format!("{text}({})", value["evidence"].as_str().unwrap()),
        None => "?".to_owned(),
    };
    let stop = |stop: &Value| {
        format!("{} {}:{}", stop["place"].as_str().unwrap(), value(&stop["address"]), value(&stop["port"]))
    };
    let hop = |hop: &Value| {
        format!("{}: {} -> {}", hop["kind"].as_str().unwrap(), stop(&hop["from"]), stop(&hop["to"]))
    };
    trace["hops"].as_array().unwrap().iter().map(hop).collect()
}

#[test]
fn both_ways_of_writing_it_give_one_report() {
    assert_eq!(without_spans(report(PADDED)), without_spans(report(AS_PRINTED)));
}

#[test]
fn the_objects_are_those_of_the_article() {
    let report = without_spans(report(AS_PRINTED));
    let services = report["services"].as_array().unwrap();
    assert_eq!(services.len(), 2);
    let fields = ["name", "type", "cluster_ip", "external", "namespace", "selector", "age_seconds"];
    let shown = |service: &Value| fields.map(|field| service[field].clone());
    assert_eq!(
        shown(&services[0]),
        [
            json!("litellm-cu-deployment-opsagent"),
            json!("LoadBalancer"),
            json!("11.254.169.175"),
            json!(["172.24.131.55"]),
            Value::Null,
            Value::Null,
            json!(222),
        ]
    );
    assert_eq!(
        shown(&services[1]),
        [
            json!("litellm-cu-service"),
            json!("NodePort"),
            json!("11.254.91.143"),
            json!([]),
            Value::Null,
            Value::Null,
            json!(591),
        ]
    );
    let port = |service: usize, field: &str| services[service]["ports"][0][field].clone();
    for (service, number, node_port) in [(0, 5000, 36181), (1, 80, 46194)] {
        assert_eq!(services[service]["ports"].as_array().unwrap().len(), 1);
        assert_eq!(port(service, "port"), json!(number));
        assert_eq!(port(service, "node_port"), json!(node_port));
        assert_eq!(port(service, "protocol"), json!("TCP"));
        for unknown in ["name", "target_port", "endpoints"] {
            assert_eq!(port(service, unknown), Value::Null, "{unknown}");
        }
    }
    let pods = report["pods"].as_array().unwrap();
    assert_eq!(pods.len(), 1);
    assert_eq!(pods[0]["name"], "litellm-cu-deployment-c77c9cb87-x8cr7");
    assert_eq!((&pods[0]["ready"], &pods[0]["containers"]), (&json!(1), &json!(1)));
    let workloads = report["workloads"].as_array().unwrap();
    let kinds: Vec<_> = workloads.iter().map(|it| (&it["kind"], &it["name"], &it["desired"])).collect();
    assert_eq!(
        kinds,
        [
            (&json!("deployment"), &json!("litellm-cu-deployment"), &json!(1)),
            (&json!("replicaset"), &json!("litellm-cu-deployment-c77c9cb87"), &json!(1)),
        ]
    );
    assert_eq!(report["notices"], json!([]));
    assert_eq!(report["lines"], json!({ "total": 9, "used": 5, "irrelevant": 4, "not_understood": 0 }));
}

#[test]
fn the_load_balancer_has_four_hops_and_the_node_port_three() {
    for text in [PADDED, AS_PRINTED] {
        let report = report(text);
        assert_eq!(
            told(trace(&report, "litellm-cu-deployment-opsagent", "internet")),
            [
                "internet-to-balancer: outside-user ?:? -> load-balancer 172.24.131.55(seen):5000(derived)",
                "balancer-to-node: load-balancer 172.24.131.55(seen):5000(derived) -> node ?:36181(seen)",
                "node-to-service: node ?:36181(seen) -> service 11.254.169.175(seen):5000(seen)",
                "service-to-pod: service 11.254.169.175(seen):5000(seen) -> pod ?:?",
            ]
        );
        assert_eq!(
            told(trace(&report, "litellm-cu-service", "internet")),
            [
                "client-to-node: outside-user ?:? -> node ?:46194(seen)",
                "node-to-service: node ?:46194(seen) -> service 11.254.91.143(seen):80(seen)",
                "service-to-pod: service 11.254.91.143(seen):80(seen) -> pod ?:?",
            ]
        );
        for trace in report["traces"].as_array().unwrap() {
            assert_eq!(trace["outcome"], "unknown", "the sample shows no pod address");
        }
    }
}

#[test]
fn nothing_travels_to_the_service() {
    let report = report(PADDED);
    for trace in report["traces"].as_array().unwrap() {
        for hop in trace["hops"].as_array().unwrap() {
            if hop["kind"] == "node-to-service" {
                assert_eq!(hop["packet"], Value::Null);
            }
        }
    }
}

#[test]
fn every_span_slices_to_its_value() {
    for text in [PADDED, AS_PRINTED] {
        let mut checked = 0;
        slices(&report(text), text, &mut checked);
        assert!(checked > 40, "{checked}");
    }
}

/// Checks every value that is said to be seen, and the rows of every object.
fn slices(value: &Value, text: &str, checked: &mut usize) {
    let slice = |span: &Value| {
        let at = |index: usize| usize::try_from(span[index].as_u64().unwrap()).unwrap();
        text[at(0)..at(1)].to_owned()
    };
    match value {
        Value::Object(fields) => {
            let spans = fields.get("spans").and_then(Value::as_array);
            let parts = |spans: &Vec<Value>| spans.iter().map(slice).collect::<Vec<_>>().join(",");
            if let (Some("seen"), Some(spans)) = (fields.get("evidence").and_then(Value::as_str), spans) {
                assert_eq!(fields["value"].as_str().unwrap(), parts(spans));
                *checked += 1;
            }
            if let (Some(name), Some(spans)) = (fields.get("name").and_then(Value::as_str), spans) {
                assert!(parts(spans).contains(name));
                *checked += 1;
            }
            fields.values().for_each(|field| slices(field, text, checked));
        }
        Value::Array(items) => items.iter().for_each(|item| slices(item, text, checked)),
        _ => {}
    }
}
