//! Every word a reader can see, one folder for each language, complete because it would not compile otherwise.
//!
//! Texts are templates with named slots (`template`); whoever fills them knows the values. Values, Kubernetes
//! terms and kubectl output are never translated.

pub mod counted;
pub mod decoder;
pub mod en;
pub mod finding;
pub mod frame;
pub mod glossary;
pub mod hop;
pub mod label;
pub mod page;
pub mod template;
pub mod zh;

use crate::diagnosis::checklist::Question;
use crate::diagnosis::finding::Code;
use crate::exercise::question::Prompt;
use crate::exercise::question::Why;
use crate::lang::Lang;
use crate::model::role::Role;
use crate::notice::NoticeKind;
use crate::trace::ask::Ask;
use crate::trace::block::Block;
use crate::trace::fact::State;
use crate::trace::hop::HopKind;
use crate::trace::reach::Reason;
use crate::trace::reach::RowKind;
use crate::trace::reply::Reply;
use crate::trace::rule::Rule;
use crate::trace::start::Start;
use crate::trace::stop::Place;
use crate::words::counted::Counted;
use crate::words::decoder::CellPart;
use crate::words::finding::FindingWords;
use crate::words::frame::Frame;
use crate::words::glossary::Term;
use crate::words::glossary::TermWords;
use crate::words::hop::HopWords;
use crate::words::hop::Spot;
use crate::words::hop::Variant;
use crate::words::label::Label;
use crate::words::page::Page;

/// One language. Every match in it is exhaustive, so that a missing text does not compile.
pub trait Words: Sync {
    /// A word of the interface.
    fn label(&self, label: Label) -> &'static str;
    /// A text with a number in `{count}`, in the form that the number asks for.
    fn counted(&self, counted: Counted, count: usize) -> &'static str;
    /// A start point, as it is read after "from".
    fn start(&self, start: Start) -> &'static str;
    /// What stands at a stop, as its name on the path when the text names nothing better.
    fn place(&self, place: Place) -> &'static str;
    /// A few words under the name of a stop.
    fn gloss(&self, place: Place) -> &'static str;
    /// The name of a role: "service port".
    fn role(&self, role: Role) -> &'static str;
    /// The word for a state.
    fn state(&self, state: State) -> &'static str;
    /// A kind of hop at three depths.
    fn hop(&self, kind: HopKind) -> HopWords;
    /// The sentence of a hop in a special case.
    fn variant(&self, variant: Variant) -> &'static str;
    /// The sentence of a hop that cannot succeed.
    fn block(&self, block: Block) -> &'static str;
    /// Why a value or a leg is taken; read after the value and a colon.
    fn rule(&self, rule: Rule) -> &'static str;
    /// Where a value stands in the paste.
    fn spot(&self, spot: Spot) -> &'static str;
    /// Why a value of this role is missing.
    fn gap(&self, role: Role) -> &'static str;
    /// The title of a page of kubernetes.io.
    fn page(&self, page: Page) -> &'static str;
    /// The opening and the closing of a walkthrough.
    fn frame(&self, frame: Frame) -> &'static str;
    /// What a command shows.
    fn ask(&self, ask: &Ask) -> &'static str;
    /// Why an address does not work from a start point, or why the text does not tell.
    fn reason(&self, reason: Reason) -> &'static str;
    /// The kind of an address in the reachability table.
    fn row_kind(&self, kind: RowKind) -> &'static str;
    /// How the answer returns.
    fn reply(&self, reply: Reply) -> &'static str;
    /// A question of the checklist.
    fn checklist(&self, question: Question) -> &'static str;
    /// A finding; some read differently by their values.
    fn finding(&self, code: Code, values: &[String]) -> FindingWords;
    /// What was odd about reading the paste: what was expected and what to do.
    fn notice(&self, kind: &NoticeKind) -> &'static str;
    /// A part of a port cell, or what looks like one.
    fn cell_part(&self, part: CellPart) -> &'static str;
    /// What is asked.
    fn prompt(&self, prompt: Prompt) -> &'static str;
    /// Why an answer is right or wrong.
    fn why(&self, why: Why) -> &'static str;
    /// A term of the glossary.
    fn term(&self, term: Term) -> TermWords;
    /// What stands between the items of a list.
    fn list_separator(&self) -> &'static str;
    /// The language's own name for itself.
    fn own_name(&self) -> &'static str;
}

/// The words of a language.
pub fn words(lang: Lang) -> &'static dyn Words {
    match lang {
        Lang::En => &en::English,
        Lang::Zh => &zh::Chinese,
    }
}
