//! The screen as HTML: roles, names, order, and that the text of the paste stays as it is.

use crate::app::action::Action;
use crate::app::choice::View;
use crate::app::options::Options;
use crate::app::state::State;
use crate::explain::further;
use crate::lang::Lang;
use crate::ui::app_view::AppView;
use crate::ui::app_view::Props;
use crate::ui::check_list;
use crate::ui::reach_table;
use crate::ui::samples::SAMPLES;
use crate::ui::try_list;
use yew::LocalServerRenderer;
use yew::prelude::*;

fn drawn(options: Options) -> String {
    let props = Props {
        options,
        whole: true,
        on_state: Callback::noop(),
        on_copy: Callback::noop(),
        on_file: Callback::noop(),
    };
    drawn_by::<AppView>(props)
}

fn drawn_by<C: BaseComponent>(props: C::Properties) -> String {
    let renderer = LocalServerRenderer::<C>::with_props(props).hydratable(false);
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    tokio::task::LocalSet::new().block_on(&runtime, renderer.render())
}

/// What the disclosures below the walk hold for a sample.
fn further_of(name: &str) -> further::Further {
    let state = State::new(sample(name));
    let walk = state.walk.as_ref().unwrap();
    further::further(&state.analysis, &walk.trace, Lang::En)
}

fn html(content: Html) -> String {
    drawn_by::<Bare>(BareProps { content })
}

#[derive(Properties, PartialEq)]
struct BareProps {
    content: Html,
}

#[component]
fn Bare(props: &BareProps) -> Html {
    props.content.clone()
}

fn sample(name: &str) -> Options {
    let text = SAMPLES.iter().find(|it| it.name == name).unwrap().text;
    Options { text: Some(text.to_owned()), lang: Some(Lang::En), ..Options::default() }
}

fn count(html: &str, part: &str) -> usize {
    html.matches(part).count()
}

#[test]
fn exactly_one_hop_is_current() {
    let html = drawn(Options { step: Some(2), ..sample("article") });
    assert_eq!(count(&html, "aria-current=\"step\""), 1);
    assert_eq!(count(&html, "data-current=\"\""), 1);
    assert_eq!(count(&html, "class=\"path-map-hop\""), 4);
    let announced = html.split("aria-live=\"polite\"").any(|part| {
        part.split_once('>').is_some_and(|(_, text)| text.trim_start().starts_with("Hop 2 of 4"))
    });
    assert!(announced, "the hop is announced");
}

#[test]
fn nothing_carries_a_style() {
    for sample in SAMPLES {
        let html = drawn(Options { text: Some(sample.text.to_owned()), ..Options::default() });
        assert!(!html.contains("style="), "{}: a strict page refuses style attributes", sample.name);
        assert!(!html.contains("<style"), "{}", sample.name);
    }
}

#[test]
fn markup_in_a_paste_is_text() {
    let text = "NAME TYPE CLUSTER-IP EXTERNAL-IP PORT(S) AGE\n<script>x</script> NodePort 1.2.3.4 <none> 80:30080/TCP 5d";
    let html = drawn(Options { text: Some(text.to_owned()), ..Options::default() });
    assert!(!html.contains("<script>"));
}

#[test]
fn each_language_is_marked_and_pastes_are_not_translated() {
    let html = drawn(Options { lang: Some(Lang::Zh), ..sample("article") });
    assert!(html.contains("lang=\"zh-CN\""));
    assert!(count(&html, "translate=\"no\"") > 5);
}

#[test]
fn an_empty_paste_says_what_to_do() {
    let html = drawn(Options { text: Some("  \n".to_owned()), ..Options::default() });
    assert!(html.contains("app-view-empty"));
    assert!(html.contains("<textarea"), "the field is open");
}

#[test]
fn a_long_paste_stays_bounded() {
    let mut text = "NAME   TYPE        CLUSTER-IP   EXTERNAL-IP   PORT(S)   AGE\n".to_owned();
    for index in 0..10_000 {
        text.push_str(&format!(
            "svc-{index:05}   ClusterIP   10.96.{}.{}   <none>   80/TCP   5d\n",
            index / 250,
            index % 250
        ));
    }
    let html = drawn(Options { text: Some(text), ..Options::default() });
    assert!(count(&html, "<") / 2 < 1500, "{} elements", count(&html, "<") / 2);
}

#[test]
fn every_sample_has_a_path_that_can_be_walked() {
    for sample in SAMPLES {
        let mut state = State::new(Options { text: Some(sample.text.to_owned()), ..Options::default() });
        assert!(state.walk.is_some(), "{}: no Service is understood", sample.name);
        for _ in 0..8 {
            state = state.apply(Action::Next);
            assert!(state.step < state.steps(), "{}", sample.name);
        }
    }
}

#[test]
fn a_broken_path_says_where_and_leaves_the_rest_unreached() {
    let html = drawn(sample("pending-balancer"));
    assert_eq!(count(&html, "breaks here"), 1);
    assert_eq!(count(&html, "not reached"), 3);
    assert!(html.contains("&lt;pending&gt;"));
}

#[test]
fn the_wire_view_draws_no_packet_at_a_lookup() {
    let html = drawn(Options { view: Some(View::Wire), step: Some(4), ..sample("article") });
    assert_eq!(count(&html, "No packet is sent on this hop."), 1);
    assert!(html.contains("<del>"), "the rewrite strikes the old address out");
}

#[test]
fn a_long_list_can_be_filtered_and_has_one_choice() {
    let html = drawn(sample("all-namespaces"));
    assert!(html.contains("type=\"search\""));
    assert_eq!(count(&html, "aria-pressed=\"true\" class=\"service-picker-row\""), 1);
}

#[test]
fn the_reachability_table_has_heads_and_says_each_reason_once() {
    let told = further_of("article");
    let html = html(reach_table::view(Lang::En, &told.reach));
    assert_eq!(count(&html, "<th scope=\"col\">"), 5);
    assert_eq!(count(&html, "<th scope=\"row\">"), told.reach.len());
    assert!(
        html.contains("<caption>") && html.contains("role=\"region\"") && html.contains("tabindex=\"0\"")
    );
    assert_eq!(count(&html, "Only the nodes"), 1, "the reason stands below, its number in the cells");
    assert!(html.contains(">fails</span>"), "a word, not a color alone");
}

#[test]
fn no_test_command_has_an_unknown_number() {
    let html = html(try_list::view(Lang::En, &further_of("pending-balancer").tries, &Callback::noop()));
    assert_eq!(count(&html, "<dt>"), 4);
    assert!(html.contains("Nothing to try: the path breaks before a packet is sent."));
    assert!(!html.contains('?') && !html.contains("&lt;pending&gt;"));
}

#[test]
fn the_checklist_quotes_the_characters_that_answer_it() {
    let told = further_of("article");
    let html = html(check_list::view(Lang::En, &told.checklist, &Callback::noop()));
    assert_eq!(count(&html, "<li"), told.checklist.len());
    assert_eq!(count(&html, "data-answer="), told.checklist.len());
    assert!(
        html.contains("Does the Service exist?") && html.contains("<b class=\"check-list-answer\">yes</b>")
    );
    let commands: std::collections::BTreeSet<_> =
        told.checklist.iter().filter_map(|row| row.command.clone()).collect();
    assert!(count(&html, "<button") <= commands.len(), "each command is offered for copying once");
}

#[test]
fn what_stands_below_the_walk_is_folded() {
    let html = drawn(sample("article"));
    for summary in ["Try it", "What reaches what", "Checklist", "The way back", "Names in DNS"] {
        assert!(html.contains(&format!("<summary>{summary}</summary>")), "{summary}");
    }
    assert!(!html.contains("<caption>"));
}
