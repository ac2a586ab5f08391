//! The English words of the interface.

use crate::words::label::Label;

/// The text of a label.
pub fn label(label: Label) -> &'static str {
    match label {
        Label::Use => "Use it",
        Label::TypeTargetPort => "Or type the target port you know",
        Label::Copy => "Copy",
        Label::Tagline => "Paste what kubectl printed. Follow one request, port by port.",
        Label::FollowFrom => "Follow a request from",
        Label::FollowTo => "to",
        Label::ViewModel => "in the model",
        Label::ViewWire => "on the wire",
        Label::ViewOr => "or",
        Label::ViewGroup => "View",
        Label::StartPicker => "Where the request starts",
        Label::ServicePicker => "Service and port",
        Label::PasteOther => "Paste other text",
        Label::Paste => "The text you pasted",
        Label::Path => "The path",
        Label::Explanation => "What happens here",
        Label::Apparatus => "What this rests on",
        Label::Hops => "Hops",
        Label::HopOf => "Hop {number} of {total}",
        Label::Named => "{name}: {text}",
        Label::LocalNode => "node with a ready pod",
        Label::NodeByAddress => "takes packets to this address and port",
        Label::First => "First hop",
        Label::Previous => "Previous hop",
        Label::Next => "Next hop",
        Label::Last => "Last hop",
        Label::Why => "Why",
        Label::How => "How it works",
        Label::Source => "Source",
        Label::Line => "line {line}",
        Label::LineColumn => "line {line}, column {column}",
        Label::MarkStart => "start of {name}",
        Label::MarkEnd => "end of {name}",
        Label::BreaksHere => "breaks here",
        Label::NotReached => "not reached",
        Label::NotUnderstood => "not understood",
        Label::EmptyTitle => "Nothing pasted yet",
        Label::EmptyText => "Paste the output of `kubectl get all`, or choose a sample.",
        Label::NoServiceTitle => "No Service in this text",
        Label::NoServiceText => "Add the output of `kubectl get service`.",
        Label::Theme => "Theme",
        Label::ThemeLight => "light",
        Label::ThemeDark => "dark",
        Label::ThemeAuto => "as the system",
        Label::Loading => "Loading",
        Label::AppName
        | Label::Filter
        | Label::FilterEmpty
        | Label::PortPicker
        | Label::PasteMore
        | Label::PasteHere
        | Label::PasteHint
        | Label::PasteMoreHint
        | Label::Done
        | Label::Cancel
        | Label::Clear
        | Label::OpenFile
        | Label::DropFile
        | Label::Samples
        | Label::SampleArticle
        | Label::SampleBalancer
        | Label::SampleNodePort
        | Label::SampleClusterIp
        | Label::SampleHeadless
        | Label::SampleExternalName
        | Label::SampleExternalIps
        | Label::SampleSeveralPorts
        | Label::SampleDualStack
        | Label::SampleIngress
        | Label::SampleMany
        | Label::SamplePending
        | Label::SampleSelector
        | Label::SampleNotReady
        | Label::SampleLocal
        | Label::SampleChoose
        | Label::PathTitle
        | Label::NothingBreaksIt
        | Label::Fails
        | Label::NotTold
        | Label::Names
        | Label::WayBack
        | Label::Rated
        | Label::Restart
        | Label::Play
        | Label::Pause
        | Label::Speed
        | Label::Depth
        | Label::Copied
        | Label::CopyFailed
        | Label::CopyCommand
        | Label::CopyMarkdown
        | Label::CopyPaste
        | Label::CopyText
        | Label::Share
        | Label::ShareLink
        | Label::ShareHoldsText
        | Label::ShareWithoutText
        | Label::Anonymize
        | Label::LinkUnknown
        | Label::Download
        | Label::DownloadCopy
        | Label::Embed
        | Label::OpenFull
        | Label::Print
        | Label::Unknown
        | Label::PasteNext
        | Label::PasteNextWhy
        | Label::NothingMissing
        | Label::TypedByYou
        | Label::Forget
        | Label::NothingSent
        | Label::PacketFrom
        | Label::PacketTo
        | Label::Sender
        | Label::Receiver
        | Label::LooksUp
        | Label::RewrittenBy
        | Label::Before
        | Label::After
        | Label::Changed
        | Label::Unchanged
        | Label::NotPrinted
        | Label::Example
        | Label::Findings
        | Label::NoFindings
        | Label::Proved
        | Label::Likely
        | Label::CannotTell
        | Label::Informs
        | Label::Warns
        | Label::Breaks
        | Label::WhyCare
        | Label::Fix
        | Label::Confirm
        | Label::Notices
        | Label::LineAccount
        | Label::NoPath
        | Label::Opening
        | Label::Closing
        | Label::Reach
        | Label::Provider
        | Label::Takes
        | Label::WhenToUse
        | Label::Decoder
        | Label::Glossary
        | Label::Meaning
        | Label::IsNot
        | Label::Checklist
        | Label::Yes
        | Label::No
        | Label::Reachability
        | Label::ReachCaption
        | Label::AddressAndPort
        | Label::TryIt
        | Label::TryItNote
        | Label::NothingToTry
        | Label::NoCommand
        | Label::Language
        | Label::Mode
        | Label::ModeRead
        | Label::ModeExplore
        | Label::ModePredict
        | Label::ModePractice
        | Label::Question
        | Label::QuestionOf
        | Label::Answer
        | Label::Right
        | Label::Wrong
        | Label::Hint
        | Label::ShowAnswer
        | Label::Lessons
        | Label::Lesson
        | Label::Settings
        | Label::Menu
        | Label::Help
        | Label::Keys
        | Label::KeysHint
        | Label::Close
        | Label::More
        | Label::Less
        | Label::ShowLines
        | Label::HideLines
        | Label::Edit
        | Label::Undo
        | Label::TooLarge
        | Label::Private => seldom_label(label),
    }
}

/// Words of what shows later; apart, so that their texts are no part of the first download.
#[inline(never)]
fn seldom_label(label: Label) -> &'static str {
    match label {
        Label::AppName => "Porthop",
        Label::Filter => "Filter Services",
        Label::FilterEmpty => "No Service matches this filter.",
        Label::PortPicker => "Service port",
        Label::PasteMore => "Add more output",
        Label::PasteHere => "kubectl output",
        Label::PasteHint => "Paste the output of kubectl get service, get all or describe service",
        Label::PasteMoreHint => "Paste further output; the order does not matter",
        Label::Done => "Done",
        Label::Cancel => "Cancel",
        Label::Clear => "Clear",
        Label::OpenFile => "Open a file",
        Label::DropFile => "Drop a text file to read it here",
        Label::Samples => "Samples",
        Label::SampleArticle => "The article's two Services",
        Label::SampleBalancer => "LoadBalancer, the whole session",
        Label::SampleNodePort => "NodePort with three pods",
        Label::SampleClusterIp => "ClusterIP with an EndpointSlice",
        Label::SampleHeadless => "Headless Service",
        Label::SampleExternalName => "ExternalName, an alias",
        Label::SampleExternalIps => "External IPs of its own",
        Label::SampleSeveralPorts => "Several ports, TCP and UDP",
        Label::SampleDualStack => "IPv6 and IPv4 together",
        Label::SampleIngress => "An Ingress in front",
        Label::SampleMany => "Many Services",
        Label::SamplePending => "Fault: no external address",
        Label::SampleSelector => "Fault: the selector matches nothing",
        Label::SampleNotReady => "Fault: the pod is not ready",
        Label::SampleLocal => "Local policy: not every node answers",
        Label::SampleChoose => "Choose a sample",
        Label::PathTitle => "{service}, from {text}",
        Label::NothingBreaksIt => "nothing here breaks it",
        Label::Fails => "fails",
        Label::NotTold => "not told",
        Label::Names => "Names in DNS",
        Label::WayBack => "The way back",
        Label::Rated => "{name} ({value}, {other})",
        Label::Restart => "Start again",
        Label::Play => "Play",
        Label::Pause => "Pause",
        Label::Speed => "Speed",
        Label::Depth => "How deep",
        Label::Copied => "Copied",
        Label::CopyFailed => "Could not copy. Select the text and copy it by hand.",
        Label::CopyCommand => "Copy the command",
        Label::CopyMarkdown => "Copy as Markdown",
        Label::CopyPaste => "Copy this text",
        Label::CopyText => "Copy as plain text",
        Label::Share => "Share",
        Label::ShareLink => "A link to this view",
        Label::ShareHoldsText => "This link holds the whole pasted text. Whoever has the link can read it.",
        Label::ShareWithoutText => "Leave the pasted text out",
        Label::Anonymize => "Replace names and addresses by stand-ins",
        Label::LinkUnknown => "This link was made by another version and cannot be read here.",
        Label::Download => "Download",
        Label::DownloadCopy => "Download this page as one file",
        Label::Embed => "Embed",
        Label::OpenFull => "Open in the full tool",
        Label::Print => "Print",
        Label::Unknown => "unknown: {name}",
        Label::PasteNext => "Paste next",
        Label::PasteNextWhy => "Run this and add its output; the path completes itself.",
        Label::NothingMissing => "Nothing is missing on this path.",
        Label::TypedByYou => "typed by you",
        Label::Forget => "Forget it",
        Label::NothingSent => "No packet is sent on this hop.",
        Label::PacketFrom => "from",
        Label::PacketTo => "to",
        Label::Sender => "source",
        Label::Receiver => "destination",
        Label::LooksUp => "{from} looks it up",
        Label::RewrittenBy => "rewritten by {name}",
        Label::Before => "before",
        Label::After => "after",
        Label::Changed => "changed",
        Label::Unchanged => "unchanged",
        Label::NotPrinted => ", not printed here",
        Label::Example => "for example",
        Label::Findings => "Findings",
        Label::NoFindings => "Nothing in this text points to a fault.",
        Label::Proved => "proved",
        Label::Likely => "likely",
        Label::CannotTell => "cannot tell",
        Label::Informs => "for information",
        Label::Warns => "may go wrong",
        Label::Breaks => "breaks the path",
        Label::WhyCare => "Why care",
        Label::Fix => "What to change",
        Label::Confirm => "Paste this to confirm",
        Label::Notices => "About reading the text",
        Label::LineAccount => "What became of each line",
        Label::NoPath => "No path can be drawn for this Service.",
        Label::Opening => "Why there is a Service",
        Label::Closing => "Which type to choose",
        Label::Reach => "Who can reach it",
        Label::Provider => "Who provides the address",
        Label::Takes => "What it takes",
        Label::WhenToUse => "When to use it",
        Label::Decoder => "The port cell taken apart",
        Label::Glossary => "Glossary",
        Label::Meaning => "What it is",
        Label::IsNot => "What it is not",
        Label::Checklist => "Checklist",
        Label::Yes => "yes",
        Label::No => "no",
        Label::Reachability => "What reaches what",
        Label::ReachCaption => "A text can show that an address fails, never that something answers.",
        Label::AddressAndPort => "Address and port",
        Label::TryIt => "Try it",
        Label::TryItNote => "One command for each start point, to be run there.",
        Label::NothingToTry => "Nothing to try: the path breaks before a packet is sent.",
        Label::NoCommand => "No command: the text does not give every part of it.",
        Label::Language => "Language",
        Label::Mode => "Mode",
        Label::ModeRead => "Read",
        Label::ModeExplore => "Explore",
        Label::ModePredict => "Predict",
        Label::ModePractice => "Practice",
        Label::Question => "Question",
        Label::QuestionOf => "Question {number} of {total}",
        Label::Answer => "Answer",
        Label::Right => "Right.",
        Label::Wrong => "Not quite.",
        Label::Hint => "Hint",
        Label::ShowAnswer => "Show the answer",
        Label::Lessons => "Lessons",
        Label::Lesson => "Lesson {number}: {text}",
        Label::Settings => "Settings",
        Label::Menu => "Menu",
        Label::Help => "Help",
        Label::Keys => "Keys",
        Label::KeysHint => {
            "Arrow keys move between hops while the path has the focus; Home and End go to both ends."
        }
        Label::Close => "Close",
        Label::More => "More",
        Label::Less => "Less",
        Label::ShowLines => "Show all lines",
        Label::HideLines => "Show fewer lines",
        Label::Edit => "Edit",
        Label::Undo => "Undo",
        Label::TooLarge => "This text is too large to read here.",
        _ => "Nothing you paste leaves this browser.",
    }
}
