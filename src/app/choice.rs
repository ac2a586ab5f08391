//! The small choices of the reader: view, depth, theme. Each has a stable word for attributes and links.

/// Which of the two tellings of a path is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum View {
    /// The chain of addresses, which passes the Service.
    #[default]
    Model,
    /// The headers of the packets, with the one rewrite.
    Wire,
}

/// How much is said of a hop.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Depth {
    /// One sentence.
    #[default]
    Sentence,
    /// And why.
    Why,
    /// And how.
    Mechanism,
}

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Theme {
    /// As the reader's system, or the page around, asks for.
    #[default]
    Auto,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl View {
    /// Both views, in the order of the switch.
    pub const ALL: [View; 2] = [View::Model, View::Wire];

    /// The stable word.
    pub fn slug(self) -> &'static str {
        match self {
            View::Model => "model",
            View::Wire => "wire",
        }
    }

    /// The view of a word. `None` for any other word.
    pub fn from_slug(slug: &str) -> Option<View> {
        View::ALL.into_iter().find(|it| it.slug() == slug)
    }
}

impl Depth {
    /// Every depth, the shallowest first.
    pub const ALL: [Depth; 3] = [Depth::Sentence, Depth::Why, Depth::Mechanism];

    /// The stable word.
    pub fn slug(self) -> &'static str {
        match self {
            Depth::Sentence => "sentence",
            Depth::Why => "why",
            Depth::Mechanism => "mechanism",
        }
    }

    /// The depth of a word, or of `1` to `3`. `None` for any other word.
    pub fn from_slug(slug: &str) -> Option<Depth> {
        match slug {
            "1" => Some(Depth::Sentence),
            "2" => Some(Depth::Why),
            "3" => Some(Depth::Mechanism),
            _ => Depth::ALL.into_iter().find(|it| it.slug() == slug),
        }
    }
}

impl Theme {
    /// Every theme, in the order of the switch.
    pub const ALL: [Theme; 3] = [Theme::Auto, Theme::Light, Theme::Dark];

    /// The stable word.
    pub fn slug(self) -> &'static str {
        match self {
            Theme::Auto => "auto",
            Theme::Light => "light",
            Theme::Dark => "dark",
        }
    }

    /// The theme of a word. `None` for any other word.
    pub fn from_slug(slug: &str) -> Option<Theme> {
        Theme::ALL.into_iter().find(|it| it.slug() == slug)
    }
}
