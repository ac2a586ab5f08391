//! The YAML reader against a full YAML parser: the same tree for documents of the kind that Kubernetes has.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

use porthop::kubectl::block::Line;
use porthop::kubectl::document;
use porthop::kubectl::document::Style;
use porthop::kubectl::document::Tree;
use porthop::text::source::Source;
use porthop::text::strand::Strand;
use proptest::collection::vec;
use proptest::prelude::BoxedStrategy;
use proptest::prelude::ProptestConfig;
use proptest::prelude::Strategy;
use proptest::prelude::any;
use proptest::proptest;
use proptest::sample::select;
use saphyr_parser::Event;
use saphyr_parser::Parser;
use saphyr_parser::ScalarStyle;

/// The document as Porthop reads it: `{key: plain, other: "text"}`.
fn ours(text: &str) -> String {
    let source = Source::new(text);
    let mut strand = Strand::new();
    strand.push_same(text, 0);
    let whole = strand.whole();
    let lines: Vec<Line<'_>> = source
        .lines()
        .enumerate()
        .map(|(number, span)| Line { number, text: whole.cut(span.start, span.end) })
        .collect();
    let document = document::read(&lines);
    assert!(document.broken.is_empty(), "not understood: {:?}\n{text}", document.broken[0].text.text());
    let trees: Vec<String> = document.trees.iter().map(|tree| drawn(tree, text)).collect();
    trees.join("\n")
}

fn drawn(tree: &Tree<'_>, text: &str) -> String {
    match tree {
        Tree::Scalar(scalar) => {
            for span in scalar.text.spans.iter() {
                assert!(text.get(span.start..span.end).is_some());
            }
            leaf(scalar.value(), scalar.style == Style::Plain)
        }
        Tree::List(items) => {
            format!("[{}]", items.iter().map(|it| drawn(it, text)).collect::<Vec<_>>().join(", "))
        }
        Tree::Map(entries) => {
            let pair = |it: &document::Entry<'_>| format!("{}: {}", it.key.value(), drawn(&it.value, text));
            format!("{{{}}}", entries.iter().map(pair).collect::<Vec<_>>().join(", "))
        }
    }
}

fn leaf(value: &str, is_plain: bool) -> String {
    match (value, is_plain) {
        ("" | "~", true) => "null".to_owned(),
        (value, true) => value.to_owned(),
        (value, false) => format!("{value:?}"),
    }
}

/// The same from the events of the full parser.
fn theirs(text: &str) -> String {
    let events: Vec<Event<'_>> = Parser::new_from_str(text)
        .map(|event| event.unwrap_or_else(|error| panic!("{error}\n{text}")).0)
        .collect();
    let mut at = 0;
    let mut trees = Vec::new();
    while at < events.len() {
        match &events[at] {
            Event::MappingStart(..) | Event::SequenceStart(..) | Event::Scalar(..) => {
                trees.push(event_tree(&events, &mut at));
            }
            _ => at += 1,
        }
    }
    trees.join("\n")
}

fn event_tree(events: &[Event<'_>], at: &mut usize) -> String {
    let event = &events[*at];
    *at += 1;
    match event {
        Event::Scalar(value, style, ..) => leaf(value, *style == ScalarStyle::Plain),
        Event::SequenceStart(..) => {
            let mut items = Vec::new();
            while !matches!(events[*at], Event::SequenceEnd) {
                items.push(event_tree(events, at));
            }
            *at += 1;
            format!("[{}]", items.join(", "))
        }
        Event::MappingStart(..) => {
            let mut pairs = Vec::new();
            while !matches!(events[*at], Event::MappingEnd) {
                let Event::Scalar(key, ..) = &events[*at] else { panic!("a key that is no value") };
                *at += 1;
                pairs.push(format!("{key}: {}", event_tree(events, at)));
            }
            *at += 1;
            format!("{{{}}}", pairs.join(", "))
        }
        other => panic!("{other:?}"),
    }
}

#[track_caller]
fn check(text: &str) {
    assert_eq!(ours(text), theirs(text), "{text}");
}

#[test]
fn written_by_hand() {
    check("a: 1\nb:\n- c\n- d: e\n  f: g\nh:\n  - i\n  -\n    j: k\n");
    check("a: \"x: y # z\" # comment\nb: 'it''s'\nc: x#y\nd: http://h:80/p\n");
    check("a: |\n  one\n   two\n\n  three\nb: >-\n  four\n  five\nc: |-\n  six\n");
    check("a: {b: 1, c: [d, \"e\", 'f'], g: {}, h: []}\ni: [{j: k}, l]\n");
    check("a: [\n  1,\n  2, # two\n  {b:\n    c}\n]\nd: e\n");
    check("a:\nb: null\nc: ~\nd: ''\n");
    check("- a: b\n  c:\n  - d\n  - e\n- - f\n  - g\n");
    check("\"quoted key\": 1\n'other': 2\nf:x:y: 3\nk:{\"port\":80}: 4\n");
    check("a: one\n  two\n  three\nb: c\n");
    check("a: \"one\n  two\"\nb: c\n");
    check("a: &x 1\nb: !!str 80\nc: &list\n- d\n");
    check("{\"a\": {\"b\": [1, true, null, \"\\u003cnone\\u003e\"]},\n \"c\": \"d\\\"e\"}\n");
    check("# first\n\na: b # c\n\n# last\n");
    check("a: -1\nb: x-\n");
}

/// A value to write.
#[derive(Clone, Debug)]
enum Value {
    Plain(String),
    Single(String),
    Double(String),
    Literal(Vec<String>),
    List(Vec<Value>, Layout),
    Map(Vec<(String, Value)>, Layout),
}

/// How lists and maps are laid out.
#[derive(Clone, Copy, Debug)]
enum Layout {
    Block,
    Indented,
    Flow,
}

fn value() -> BoxedStrategy<Value> {
    let plain = select(vec![
        "80",
        "8080",
        "http",
        "true",
        "null",
        "~",
        "ClusterIP",
        "10.96.0.1",
        "a:b",
        "x#y",
        "fd00::1",
        "2024-01-01T00:00:00Z",
        "kubernetes.io/name",
        "one two",
        "-1",
        "a-b",
        "50%",
    ]);
    let text = select(vec![
        "",
        "80",
        "a: b",
        "# no comment",
        "it's",
        "say \\\"x\\\"",
        "{x}",
        "- a",
        "two  spaces",
        "é",
    ]);
    let line = select(vec!["one", "  two", "key: value", "- item", "# kept", "kubectl get svc"]);
    let leaf = proptest::prop_oneof![
        6 => plain.prop_map(|it| Value::Plain(it.to_owned())),
        2 => text.clone().prop_map(|it| Value::Single(it.replace("\\\"", "\"").replace('\'', "''"))),
        2 => text.prop_map(|it| Value::Double(it.to_owned())),
        1 => vec(line, 1..4).prop_map(|lines| {
            let mut lines: Vec<String> = lines.into_iter().map(str::to_owned).collect();
            lines[0] = lines[0].trim_start().to_owned();
            Value::Literal(lines)
        }),
    ];
    let layout = || select(vec![Layout::Block, Layout::Block, Layout::Indented, Layout::Flow]);
    let key =
        select(vec!["name", "spec", "ports", "port", "app.kubernetes.io/name", "k8s-app", "f:spec", "a b"]);
    leaf.prop_recursive(5, 40, 4, move |inner| {
        proptest::prop_oneof![
            (vec(inner.clone(), 0..4), layout()).prop_map(|(items, layout)| Value::List(items, layout)),
            (vec((key.clone(), inner), 0..4), layout()).prop_map(|(pairs, layout)| {
                Value::Map(pairs.into_iter().map(|(key, value)| (key.to_owned(), value)).collect(), layout)
            }),
        ]
    })
    .boxed()
}

fn flow(value: &Value) -> String {
    match value {
        Value::Plain(text) => text.clone(),
        Value::Single(text) => format!("'{text}'"),
        Value::Double(text) => format!("\"{text}\""),
        Value::Literal(lines) => format!("\"{}\"", lines.join(" ")),
        Value::List(items, _) => format!("[{}]", items.iter().map(flow).collect::<Vec<_>>().join(", ")),
        Value::Map(pairs, _) => {
            let pair = |(key, value): &(String, Value)| format!("{key}: {}", flow(value));
            format!("{{{}}}", pairs.iter().map(pair).collect::<Vec<_>>().join(", "))
        }
    }
}

/// Writes a value after a key or a dash. `deep` is the indent of what stands under it.
fn block(value: &Value, deep: usize, after_key: bool) -> String {
    let pad = " ".repeat(deep);
    match value {
        Value::Literal(lines) => {
            let lines: Vec<String> = lines.iter().map(|line| format!("{pad}{line}")).collect();
            format!(" |\n{}\n", lines.join("\n"))
        }
        Value::List(items, layout @ (Layout::Block | Layout::Indented)) if !items.is_empty() => {
            let less = usize::from(after_key && matches!(layout, Layout::Block)) * 2;
            let pad = " ".repeat(deep - less);
            let item = |item: &Value| format!("{pad}-{}", block(item, deep - less + 2, false));
            let lead = if after_key { "\n" } else { " # items\n" };
            lead.to_owned() + &items.iter().map(item).collect::<String>()
        }
        Value::Map(pairs, Layout::Block | Layout::Indented) if !pairs.is_empty() => {
            let pair = |(key, value): &(String, Value)| format!("{key}:{}", block(value, deep + 2, true));
            let pairs: Vec<String> = pairs.iter().map(pair).collect();
            if after_key { format!("\n{pad}{}", pairs.join(&pad)) } else { format!(" {}", pairs.join(&pad)) }
        }
        value => format!(" {}\n", flow(value)),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn generated_documents_give_the_same_tree(
        pairs in vec((select(vec!["metadata", "spec", "status", "data"]), value()), 1..5),
        comments in any::<bool>(),
        ends in select(vec!["\n", "\r\n"]),
    ) {
        let mut text: String = pairs.iter().map(|(key, value)| format!("{key}:{}", block(value, 2, true))).collect();
        if comments {
            text = format!("# made\n\n{text}# end\n");
        }
        check(&text.replace('\n', ends));
    }

    #[test]
    fn json_gives_the_same_tree(value in value(), pretty in any::<bool>()) {
        let text = flow(&Value::Map(vec![("a".to_owned(), value)], Layout::Flow));
        let text = if pretty { text.replace(", ", ",\n  ") } else { text };
        check(&text);
    }

    #[test]
    fn any_text_is_read_to_its_end(text in "[-a-z:{}\\[\\]\"'|>#&*! \n\t,]{0,200}") {
        let source = Source::new(text.as_str());
        let mut strand = Strand::new();
        strand.push_same(&text, 0);
        let whole = strand.whole();
        let lines: Vec<Line<'_>> = source
            .lines()
            .enumerate()
            .map(|(number, span)| Line { number, text: whole.cut(span.start, span.end) })
            .collect();
        let document = document::read(&lines);
        document.trees.iter().for_each(|tree| {
            drawn(tree, &text);
        });
    }
}

#[test]
fn depth_and_length_are_bounded() {
    let deep = format!("apiVersion: v1\nkind: Service\nmetadata: {}", "[".repeat(200_000));
    let dashes = format!("apiVersion: v1\nkind: Service\nmetadata:\n  name: x\nc:\n{}", "- ".repeat(100_000));
    let quotes =
        format!("apiVersion: v1\nkind: Service\nmetadata:\n  name: x\nc:\n{}", "  a: \"b\n".repeat(20_000));
    for text in [deep, dashes, quotes] {
        let source = Source::new(text.as_str());
        let reading = porthop::kubectl::read::read(&source);
        assert_eq!(reading.uses.len(), source.line_count());
    }
}
