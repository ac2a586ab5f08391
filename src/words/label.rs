//! The words of the interface: buttons, headings, empty states. Texts that explain are elsewhere.

use crate::diagnosis::finding::Certainty;
use crate::diagnosis::finding::Severity;

/// One word or short text of the interface.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Label {
    /// The name of the app.
    AppName,
    /// One line under the name.
    Tagline,
    /// Start of the sentence that is the toolbar; a start point follows.
    FollowFrom,
    /// Before the Service and port.
    FollowTo,
    /// The model view.
    ViewModel,
    /// The wire view.
    ViewWire,
    /// Between the two views.
    ViewOr,
    /// Name of the group of views.
    ViewGroup,
    /// Name of the picker of start points.
    StartPicker,
    /// Name of the picker of Services.
    ServicePicker,
    /// Filter of the list of Services.
    Filter,
    /// No Service passes the filter.
    FilterEmpty,
    /// Name of the picker of ports.
    PortPicker,
    /// Button: paste something else.
    PasteOther,
    /// Button: add output to the paste.
    PasteMore,
    /// Name of the text field.
    PasteHere,
    /// Placeholder in the text field.
    PasteHint,
    /// Placeholder when adding output.
    PasteMoreHint,
    /// Button: finish editing.
    Done,
    /// Button: leave without change.
    Cancel,
    /// Button: empty the paste.
    Clear,
    /// Button: open a text file.
    OpenFile,
    /// While a file is dragged over the page.
    DropFile,
    /// Name of the list of samples.
    Samples,
    /// A sample.
    SampleArticle,
    /// A sample.
    SampleBalancer,
    /// A sample.
    SampleNodePort,
    /// A sample.
    SampleClusterIp,
    /// A sample.
    SampleHeadless,
    /// A sample.
    SampleExternalName,
    /// A sample.
    SampleExternalIps,
    /// A sample.
    SampleSeveralPorts,
    /// A sample.
    SampleDualStack,
    /// A sample.
    SampleIngress,
    /// A sample.
    SampleMany,
    /// A sample.
    SamplePending,
    /// A sample.
    SampleSelector,
    /// A sample.
    SampleNotReady,
    /// A sample.
    SampleLocal,
    /// Prompt in the list of samples.
    SampleChoose,
    /// Heading of the paste.
    Paste,
    /// Heading of the path.
    Path,
    /// Heading of the explanation.
    Explanation,
    /// Heading of the apparatus.
    Apparatus,
    /// Name of the list of hops.
    Hops,
    /// Which hop.
    HopOf,
    /// A name and what it says.
    Named,
    /// The title of a path.
    PathTitle,
    /// A node under external policy Local.
    LocalNode,
    /// A cell of the reachability table: no promise that something answers.
    NothingBreaksIt,
    /// A cell of the reachability table.
    Fails,
    /// A cell of the reachability table.
    NotTold,
    /// Heading.
    Names,
    /// Heading.
    WayBack,
    /// A finding with its severity and certainty.
    Rated,
    /// Under a node that takes packets by an address and the service port.
    NodeByAddress,
    /// Step button.
    First,
    /// Step button.
    Previous,
    /// Step button.
    Next,
    /// Step button.
    Last,
    /// Step button.
    Restart,
    /// Auto-play.
    Play,
    /// Auto-play.
    Pause,
    /// Speed of the auto-play.
    Speed,
    /// Second depth.
    Why,
    /// Third depth.
    How,
    /// Name of the choice of depths.
    Depth,
    /// Before the page a rule rests on.
    Source,
    /// Button.
    Copy,
    /// After copying.
    Copied,
    /// The browser refused.
    CopyFailed,
    /// Button.
    CopyCommand,
    /// Button.
    CopyMarkdown,
    /// Button: copy the paste itself.
    CopyPaste,
    /// Button.
    CopyText,
    /// Button.
    Share,
    /// Heading.
    ShareLink,
    /// What the link holds.
    ShareHoldsText,
    /// Choice.
    ShareWithoutText,
    /// Choice.
    Anonymize,
    /// A link of another version.
    LinkUnknown,
    /// Button.
    Download,
    /// Button.
    DownloadCopy,
    /// Button.
    Embed,
    /// Link of an embedded view.
    OpenFull,
    /// Button.
    Print,
    /// Before a line number.
    Line,
    /// A place in the paste.
    LineColumn,
    /// Spoken before a marked value.
    MarkStart,
    /// Spoken after a marked value.
    MarkEnd,
    /// An unknown value, spoken.
    Unknown,
    /// Heading over the next command.
    PasteNext,
    /// Why a command is offered.
    PasteNextWhy,
    /// No gap on the path.
    NothingMissing,
    /// Field: the reader types the target port in.
    TypeTargetPort,
    /// Mark of a typed value.
    TypedByYou,
    /// Button beside the field.
    Use,
    /// Button beside a typed value.
    Forget,
    /// On the hop that cannot succeed.
    BreaksHere,
    /// On later hops.
    NotReached,
    /// On a lookup.
    NothingSent,
    /// Packet header.
    PacketFrom,
    /// Packet header.
    PacketTo,
    /// Column of packet headers.
    Sender,
    /// Column of packet headers.
    Receiver,
    /// A hop on which a table is consulted.
    LooksUp,
    /// Who changed a header.
    RewrittenBy,
    /// Packet card.
    Before,
    /// Packet card.
    After,
    /// Packet card, in words.
    Changed,
    /// Packet card, in words.
    Unchanged,
    /// After the name of a value that the row does not print.
    NotPrinted,
    /// An example value on the wire.
    Example,
    /// Heading.
    Findings,
    /// Empty state.
    NoFindings,
    /// Certainty.
    Proved,
    /// Certainty.
    Likely,
    /// Certainty.
    CannotTell,
    /// Severity.
    Informs,
    /// Severity.
    Warns,
    /// Severity.
    Breaks,
    /// Heading.
    WhyCare,
    /// Heading.
    Fix,
    /// Heading.
    Confirm,
    /// Heading.
    Notices,
    /// Mark of a line.
    NotUnderstood,
    /// Heading over the three counts.
    LineAccount,
    /// Empty state.
    EmptyTitle,
    /// Empty state.
    EmptyText,
    /// Empty state.
    NoServiceTitle,
    /// Empty state.
    NoServiceText,
    /// A Service without a path.
    NoPath,
    /// Heading of the opening.
    Opening,
    /// Heading of the closing comparison.
    Closing,
    /// Row of the comparison.
    Reach,
    /// Row of the comparison.
    Provider,
    /// Row of the comparison.
    Takes,
    /// Row of the comparison.
    WhenToUse,
    /// Heading.
    Decoder,
    /// Heading.
    Glossary,
    /// In the glossary.
    Meaning,
    /// In the glossary.
    IsNot,
    /// Heading.
    Checklist,
    /// Answer of the checklist.
    Yes,
    /// Answer of the checklist.
    No,
    /// Heading.
    Reachability,
    /// Caption of the reachability table.
    ReachCaption,
    /// Head of the first column of the reachability table.
    AddressAndPort,
    /// Heading over a test command.
    TryIt,
    /// Over the test commands.
    TryItNote,
    /// In place of a test command: nothing leaves the client.
    NothingToTry,
    /// In place of a test command: a number is missing.
    NoCommand,
    /// Name of the switch.
    Language,
    /// Name of the switch.
    Theme,
    /// Choice.
    ThemeLight,
    /// Choice.
    ThemeDark,
    /// Choice.
    ThemeAuto,
    /// Name of the switch.
    Mode,
    /// Choice.
    ModeRead,
    /// Choice.
    ModeExplore,
    /// Choice.
    ModePredict,
    /// Choice.
    ModePractice,
    /// Heading.
    Question,
    /// Which question.
    QuestionOf,
    /// Button.
    Answer,
    /// Verdict.
    Right,
    /// Verdict.
    Wrong,
    /// Button.
    Hint,
    /// Button.
    ShowAnswer,
    /// Heading.
    Lessons,
    /// One lesson.
    Lesson,
    /// Button.
    Settings,
    /// Button.
    Menu,
    /// Button.
    Help,
    /// Heading of the key list.
    Keys,
    /// What the keys do.
    KeysHint,
    /// Button.
    Close,
    /// Button.
    More,
    /// Button.
    Less,
    /// Button: unfold the paste.
    ShowLines,
    /// Button: fold the paste.
    HideLines,
    /// Button.
    Edit,
    /// Button.
    Undo,
    /// While the app loads.
    Loading,
    /// Over the limit.
    TooLarge,
    /// About privacy.
    Private,
}

impl Label {
    /// Every label.
    pub const ALL: &[Label] = &[
        Label::AppName,
        Label::Tagline,
        Label::FollowFrom,
        Label::FollowTo,
        Label::ViewModel,
        Label::ViewWire,
        Label::ViewOr,
        Label::ViewGroup,
        Label::StartPicker,
        Label::ServicePicker,
        Label::Filter,
        Label::FilterEmpty,
        Label::PortPicker,
        Label::PasteOther,
        Label::PasteMore,
        Label::PasteHere,
        Label::PasteHint,
        Label::PasteMoreHint,
        Label::Done,
        Label::Cancel,
        Label::Clear,
        Label::OpenFile,
        Label::DropFile,
        Label::Samples,
        Label::SampleArticle,
        Label::SampleBalancer,
        Label::SampleNodePort,
        Label::SampleClusterIp,
        Label::SampleHeadless,
        Label::SampleExternalName,
        Label::SampleExternalIps,
        Label::SampleSeveralPorts,
        Label::SampleDualStack,
        Label::SampleIngress,
        Label::SampleMany,
        Label::SamplePending,
        Label::SampleSelector,
        Label::SampleNotReady,
        Label::SampleLocal,
        Label::SampleChoose,
        Label::Paste,
        Label::Path,
        Label::Explanation,
        Label::Apparatus,
        Label::Hops,
        Label::HopOf,
        Label::Named,
        Label::PathTitle,
        Label::LocalNode,
        Label::NothingBreaksIt,
        Label::Fails,
        Label::NotTold,
        Label::Names,
        Label::WayBack,
        Label::Rated,
        Label::NodeByAddress,
        Label::First,
        Label::Previous,
        Label::Next,
        Label::Last,
        Label::Restart,
        Label::Play,
        Label::Pause,
        Label::Speed,
        Label::Why,
        Label::How,
        Label::Depth,
        Label::Source,
        Label::Copy,
        Label::Copied,
        Label::CopyFailed,
        Label::CopyCommand,
        Label::CopyMarkdown,
        Label::CopyPaste,
        Label::CopyText,
        Label::Share,
        Label::ShareLink,
        Label::ShareHoldsText,
        Label::ShareWithoutText,
        Label::Anonymize,
        Label::LinkUnknown,
        Label::Download,
        Label::DownloadCopy,
        Label::Embed,
        Label::OpenFull,
        Label::Print,
        Label::Line,
        Label::LineColumn,
        Label::MarkStart,
        Label::MarkEnd,
        Label::Unknown,
        Label::PasteNext,
        Label::PasteNextWhy,
        Label::NothingMissing,
        Label::TypeTargetPort,
        Label::TypedByYou,
        Label::Use,
        Label::Forget,
        Label::BreaksHere,
        Label::NotReached,
        Label::NothingSent,
        Label::PacketFrom,
        Label::PacketTo,
        Label::Sender,
        Label::Receiver,
        Label::LooksUp,
        Label::RewrittenBy,
        Label::Before,
        Label::After,
        Label::Changed,
        Label::Unchanged,
        Label::NotPrinted,
        Label::Example,
        Label::Findings,
        Label::NoFindings,
        Label::Proved,
        Label::Likely,
        Label::CannotTell,
        Label::Informs,
        Label::Warns,
        Label::Breaks,
        Label::WhyCare,
        Label::Fix,
        Label::Confirm,
        Label::Notices,
        Label::NotUnderstood,
        Label::LineAccount,
        Label::EmptyTitle,
        Label::EmptyText,
        Label::NoServiceTitle,
        Label::NoServiceText,
        Label::NoPath,
        Label::Opening,
        Label::Closing,
        Label::Reach,
        Label::Provider,
        Label::Takes,
        Label::WhenToUse,
        Label::Decoder,
        Label::Glossary,
        Label::Meaning,
        Label::IsNot,
        Label::Checklist,
        Label::Yes,
        Label::No,
        Label::Reachability,
        Label::ReachCaption,
        Label::AddressAndPort,
        Label::TryIt,
        Label::TryItNote,
        Label::NothingToTry,
        Label::NoCommand,
        Label::Language,
        Label::Theme,
        Label::ThemeLight,
        Label::ThemeDark,
        Label::ThemeAuto,
        Label::Mode,
        Label::ModeRead,
        Label::ModeExplore,
        Label::ModePredict,
        Label::ModePractice,
        Label::Question,
        Label::QuestionOf,
        Label::Answer,
        Label::Right,
        Label::Wrong,
        Label::Hint,
        Label::ShowAnswer,
        Label::Lessons,
        Label::Lesson,
        Label::Settings,
        Label::Menu,
        Label::Help,
        Label::Keys,
        Label::KeysHint,
        Label::Close,
        Label::More,
        Label::Less,
        Label::ShowLines,
        Label::HideLines,
        Label::Edit,
        Label::Undo,
        Label::Loading,
        Label::TooLarge,
        Label::Private,
    ];

    /// The word for a certainty.
    pub fn of_certainty(certainty: Certainty) -> Label {
        match certainty {
            Certainty::Proved => Label::Proved,
            Certainty::Likely => Label::Likely,
            Certainty::CannotTell => Label::CannotTell,
        }
    }

    /// The word for a severity.
    pub fn of_severity(severity: Severity) -> Label {
        match severity {
            Severity::Informs => Label::Informs,
            Severity::Warns => Label::Warns,
            Severity::Breaks => Label::Breaks,
        }
    }
}
