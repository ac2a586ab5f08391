//! Every text in every language: same slots, short first sentences, typography, terms, and nothing false.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use porthop::diagnosis::checklist::Question;
use porthop::diagnosis::finding::Code;
use porthop::exercise::question::Prompt;
use porthop::exercise::question::Why;
use porthop::lang::Lang;
use porthop::notice::NoticeKind;
use porthop::trace::ask::Ask;
use porthop::trace::block::Block;
use porthop::trace::hop::HopKind;
use porthop::trace::reach::Reason;
use porthop::trace::reach::RowKind;
use porthop::trace::reply::Reply;
use porthop::trace::rule::Rule;
use porthop::trace::start::Start;
use porthop::trace::stop::Place;
use porthop::words::counted::Counted;
use porthop::words::decoder::CellPart;
use porthop::words::frame::Frame;
use porthop::words::glossary::Term;
use porthop::words::hop::Spot;
use porthop::words::hop::Variant;
use porthop::words::label::Label;
use porthop::words::page::Page;
use porthop::words::template::Part;
use porthop::words::template::Slot;
use porthop::words::template::is_han;
use porthop::words::template::parts;
use porthop::words::words;

/// A text, and whether it is a sentence of the first depth.
struct Text {
    id: String,
    text: &'static str,
    first_depth: bool,
}

fn texts(lang: Lang) -> Vec<Text> {
    let words = words(lang);
    let mut all = Vec::new();
    let mut add = |id: String, text, first_depth| all.push(Text { id, text, first_depth });
    Label::ALL.iter().for_each(|it| add(format!("{it:?}"), words.label(*it), false));
    for counted in Counted::ALL {
        for count in [1, 2] {
            add(format!("{counted:?} {count}"), words.counted(counted, count), false);
        }
    }
    Start::ALL.iter().for_each(|it| add(format!("{it:?}"), words.start(*it), false));
    for place in Place::ALL {
        add(format!("{place:?}"), words.place(place), false);
        add(format!("{place:?} gloss"), words.gloss(place), false);
    }
    for kind in HopKind::ALL {
        add(format!("{kind:?} sentence"), words.hop(kind).sentence, true);
        add(format!("{kind:?} why"), words.hop(kind).why, false);
        add(format!("{kind:?} mechanism"), words.hop(kind).mechanism, false);
    }
    Variant::ALL.iter().for_each(|it| add(format!("{it:?}"), words.variant(*it), true));
    Block::ALL.iter().for_each(|it| add(format!("{it:?}"), words.block(*it), true));
    Rule::ALL.iter().for_each(|it| add(format!("{it:?}"), words.rule(*it), true));
    Spot::ALL.iter().for_each(|it| add(format!("{it:?}"), words.spot(*it), true));
    Page::ALL.iter().for_each(|it| add(format!("{it:?}"), words.page(*it), false));
    Frame::ALL.iter().for_each(|it| add(format!("{it:?}"), words.frame(*it), false));
    Reason::ALL.iter().for_each(|it| add(format!("{it:?}"), words.reason(*it), true));
    RowKind::ALL.iter().for_each(|it| add(format!("{it:?}"), words.row_kind(*it), false));
    Reply::ALL.iter().for_each(|it| add(format!("{it:?}"), words.reply(*it), true));
    Question::ALL.iter().for_each(|it| add(format!("{it:?}"), words.checklist(*it), true));
    CellPart::ALL.iter().for_each(|it| add(format!("{it:?}"), words.cell_part(*it), false));
    Prompt::ALL.iter().for_each(|it| add(format!("{it:?}"), words.prompt(*it), true));
    Why::ALL.iter().for_each(|it| add(format!("{it:?}"), words.why(*it), true));
    for ask in [Ask::GetNodes, Ask::GetAllServices, Ask::GetIngressClasses] {
        add(format!("{ask:?}"), words.ask(&ask), true);
    }
    for code in Code::ALL {
        for values in shades(code) {
            let finding = words.finding(code, &values);
            let id = format!("{code:?} {values:?}");
            add(format!("{id} title"), finding.title, false);
            add(format!("{id} sentence"), finding.sentence, true);
            add(format!("{id} why"), finding.why, false);
            add(format!("{id} fix"), finding.fix.unwrap_or_default(), false);
        }
    }
    notices().iter().for_each(|it| add(it.slug().to_owned(), words.notice(it), false));
    for term in Term::ALL {
        add(format!("{term:?} name"), words.term(*term).name, false);
        add(format!("{term:?} meaning"), words.term(*term).meaning, true);
        add(format!("{term:?} is not"), words.term(*term).is_not, true);
    }
    all
}

/// Values of a finding by which its words differ.
fn shades(code: Code) -> Vec<Vec<String>> {
    let list: &[&[&str]] = match code {
        Code::X01 | Code::X64 | Code::X65 => &[&["1"], &[""]],
        Code::X07 => &[&["1", "private"], &["1", "link-local"], &["1", "loopback"], &["1", "localhost"]],
        Code::X31 => &[&["1", "1"], &["1", "2"]],
        Code::X36 | Code::X37 => &[&["1", "2", "3", "4", "5"], &["2", "2", "3", "4", "5"]],
        Code::X14 | Code::X68 => &[&["1", "2", "3"], &["1", "2", ""]],
        Code::X76 => &[&["1"], &["age"]],
        Code::X18 | Code::X39 | Code::X47 | Code::X49 => &[&["1", "2"], &["1", ""]],
        Code::X19 => &[&["1", "2", "3"], &["", "2", ""]],
        Code::X35 => &[&["blank"], &["none"], &["unclear"]],
        Code::X52 => &[&["1", "not-ready"], &["1", "cordoned"]],
        Code::X58 => &[&["blank", "up-to-1.30"], &["blank", "undated"], &["none", "undated"]],
        Code::X69 => &[&["1", "2", "blank"], &["1", "2", "not-found"]],
        Code::X73 => {
            &[&["minikube-tunnel", "2"], &["docker-desktop", "2"], &["service-lb", "2"], &["aws", "2"]]
        }
        Code::X74 => &[&["VIP", "2"], &["Proxy", "2"]],
        Code::X75 => &[
            &["1", "2", "taken"],
            &["", "2", "taken"],
            &["1", "2", "out-of-range"],
            &["", "2", "out-of-range"],
            &["1", "", "out-of-range"],
            &["", "", "out-of-range"],
        ],
        _ => &[&["1", "2", "3", "4", "5"]],
    };
    list.iter().map(|values| values.iter().map(|&value| value.to_owned()).collect()).collect()
}

fn notices() -> Vec<NoticeKind> {
    let text = String::new;
    vec![
        NoticeKind::EmptyPaste,
        NoticeKind::NothingRecognized,
        NoticeKind::LineNotUnderstood,
        NoticeKind::RowNotUnderstood { expected: 6, found: 5 },
        NoticeKind::CellNotUnderstood { column: text() },
        NoticeKind::CutShort,
        NoticeKind::Masked,
        NoticeKind::TagRemoved { column: text() },
        NoticeKind::Unwrapped,
        NoticeKind::RowsLeftOut,
        NoticeKind::HeaderMissing,
        NoticeKind::ValuesDiffer { field: text() },
        NoticeKind::TooLarge { limit: 1 },
        NoticeKind::DesiredOnly,
    ]
}

fn slots(text: &str) -> Vec<Slot> {
    let slot = |part| if let Part::Slot(slot) = part { Some(slot) } else { None };
    let mut found: Vec<Slot> = parts(text).into_iter().filter_map(slot).collect();
    found.sort();
    found.dedup();
    found
}

#[track_caller]
fn none(wrong: &[String]) {
    assert!(wrong.is_empty(), "{} texts:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn slots_are_the_same_in_all_languages() {
    let pairs = texts(Lang::En).into_iter().zip(texts(Lang::Zh));
    let wrong = pairs.filter(|(en, zh)| slots(en.text) != slots(zh.text));
    none(&wrong.map(|(en, zh)| format!("{}\n  {}\n  {}", en.id, en.text, zh.text)).collect::<Vec<_>>());
}

#[test]
fn every_name_between_braces_is_a_slot() {
    let all = Lang::ALL.into_iter().flat_map(texts);
    let wrong = all.filter(|it| {
        let stray = |part: &Part<'_>| matches!(part, Part::Words(words) if words.contains(['{', '}']));
        parts(it.text).iter().any(stray) || it.text.matches('`').count() % 2 == 1
    });
    none(&wrong.map(|it| format!("{}: {}", it.id, it.text)).collect::<Vec<_>>());
}

#[test]
fn first_sentences_are_short() {
    let long_en =
        texts(Lang::En).into_iter().filter(|it| it.first_depth && it.text.split_whitespace().count() > 25);
    let zh = |it: &Text| it.text.chars().filter(|character| is_han(*character)).count();
    let long_zh = texts(Lang::Zh).into_iter().filter(|it| it.first_depth && zh(it) > 60);
    let describe = |it: Text| format!("{} ({}): {}", it.id, it.text.split_whitespace().count(), it.text);
    none(&long_en.chain(long_zh).map(describe).collect::<Vec<_>>());
}

#[test]
fn no_text_is_empty_but_a_missing_fix() {
    let all = Lang::ALL.into_iter().flat_map(texts);
    let empty = all.filter(|it| it.text.trim().is_empty() && !it.id.ends_with("fix"));
    none(&empty.map(|it| it.id).collect::<Vec<_>>());
}

/// The text as it may look once filled: every slot by a Latin value.
fn filled(text: &str) -> String {
    porthop::words::template::fill(text, |_| "80".to_owned())
}

#[test]
fn chinese_has_full_width_punctuation_and_spaces_around_latin() {
    let mut wrong = Vec::new();
    for it in texts(Lang::Zh) {
        let text: Vec<char> = filled(it.text).chars().collect();
        for pair in text.windows(2) {
            let (before, after) = (pair[0], pair[1]);
            let half_width = is_han(before) && matches!(after, ',' | '.' | ':' | ';' | '!' | '?' | '(');
            let glued = is_han(before) && after.is_ascii_alphanumeric()
                || before.is_ascii_alphanumeric() && is_han(after);
            let spaced = |character| "，。：；、！？（）“”".contains(character);
            let loose = before == ' ' && spaced(after) || spaced(before) && after == ' ';
            if half_width || glued || loose {
                wrong.push(format!("{} at {before}{after}: {}", it.id, it.text));
            }
        }
    }
    none(&wrong);
}

#[test]
fn chinese_uses_the_terms_of_kubernetes_own_documentation() {
    let other = [
        ("终结点", "端点"),
        ("结点", "节点"),
        ("选择器", "选择算符"),
        ("命名空间", "名字空间"),
        ("无头 Service", "无头服务"),
        ("负载平衡", "负载均衡"),
        ("您", "你"),
        ("端口号", "端口"),
        ("容器组", "Pod"),
        ("后端服务", "后端"),
    ];
    let mut wrong = Vec::new();
    for it in texts(Lang::Zh) {
        for (bad, good) in other {
            if it.text.contains(bad) {
                wrong.push(format!("{}: {bad} should be {good}", it.id));
            }
        }
    }
    none(&wrong);
}

#[test]
fn no_text_claims_what_is_false() {
    let forbidden = [
        "through the ClusterIP",
        "through the cluster IP",
        "through the Service",
        "visits",
        "passes the Service",
        "reaches the ClusterIP",
        "reaches the cluster IP",
        "sent to the Service",
        "the Service picks",
        "the Service forwards",
        "经过 ClusterIP",
        "经过集群 IP",
        "流经 Service",
        "经过 Service",
        "到达 ClusterIP",
        "到达集群 IP",
        "Service 选择",
        "Service 转发",
        "round robin",
        "轮询",
    ];
    let mut wrong = Vec::new();
    for it in Lang::ALL.into_iter().flat_map(texts) {
        for phrase in forbidden {
            if it.text.contains(phrase) {
                wrong.push(format!("{}: {phrase}", it.id));
            }
        }
    }
    none(&wrong);
}

#[test]
fn sentences_end_like_sentences() {
    let open = |it: &Text| it.first_depth && !it.text.ends_with(['.', '。', '?', '？', '}']);
    let wrong = Lang::ALL.into_iter().flat_map(texts).filter(open);
    none(&wrong.map(|it| format!("{}: {}", it.id, it.text)).collect::<Vec<_>>());
}

#[test]
fn about_forty_terms_are_explained() {
    assert!((38..=45).contains(&Term::ALL.len()), "{}", Term::ALL.len());
}
