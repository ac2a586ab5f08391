//! Everything that can happen to the state.

use crate::app::choice::Depth;
use crate::app::choice::Theme;
use crate::app::choice::View;
use crate::app::options::Options;
use crate::lang::Lang;
use crate::trace::start::Start;

/// One thing that the reader, or the page around, does.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Read another text in place of the one there is.
    Replace(String),
    /// Add more output below the text.
    Append(String),
    /// Follow another Service and port, by their places in the lists.
    Choose {
        /// The Service.
        service: usize,
        /// Its port; `None` takes the first.
        port: Option<usize>,
    },
    /// Start elsewhere.
    ChooseStart(Start),
    /// Show the other view.
    ChooseView(View),
    /// Say more, or less.
    ChooseDepth(Depth),
    /// Speak another language.
    ChooseLang(Lang),
    /// Change the colors.
    ChooseTheme(Theme),
    /// Take a target port that the reader typed; nothing when it is no port.
    TypeTargetPort(String),
    /// Forget the typed target port of the current port.
    ForgetTargetPort,
    /// Go to a hop, counted from 0.
    Go(usize),
    /// To the first hop.
    First,
    /// One hop back.
    Previous,
    /// One hop on.
    Next,
    /// To the last hop.
    Last,
    /// What the page around asks for.
    Configure(Options),
    /// Work out what the first hop did not wait for.
    Complete,
}
