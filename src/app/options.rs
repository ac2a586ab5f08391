//! What the page around may ask for. Words in, choices out; a bad word is as good as none.

use crate::app::choice::Depth;
use crate::app::choice::Theme;
use crate::app::choice::View;
use crate::lang::Lang;
use crate::trace::start::Start;

/// Options of one widget; `None` leaves things as they are.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Options {
    /// The paste.
    pub text: Option<String>,
    /// The language.
    pub lang: Option<Lang>,
    /// The colors.
    pub theme: Option<Theme>,
    /// The start point.
    pub start: Option<Start>,
    /// The Service: `name` or `namespace/name`.
    pub service: Option<String>,
    /// The service port: `80` or `80/TCP`.
    pub port: Option<String>,
    /// The hop, from 1.
    pub step: Option<usize>,
    /// The view.
    pub view: Option<View>,
    /// The depth.
    pub depth: Option<Depth>,
    /// A link that an earlier widget told.
    pub resume: Option<String>,
}

impl Options {
    /// Takes one option by its name. Names and values that mean nothing are passed over.
    pub fn set(&mut self, name: &str, value: &str) {
        let word = value.trim();
        match name {
            "text" => self.text = Some(value.to_owned()),
            "lang" => self.lang = Lang::from_tag(word).or(self.lang),
            "theme" => self.theme = Theme::from_slug(word).or(self.theme),
            "start" => self.start = Start::from_slug(word).or(self.start),
            "service" if !word.is_empty() => self.service = Some(word.to_owned()),
            "port" if !word.is_empty() => self.port = Some(word.to_owned()),
            "step" => self.step = word.parse().ok().filter(|step| *step > 0).or(self.step),
            "view" => self.view = View::from_slug(word).or(self.view),
            "depth" => self.depth = Depth::from_slug(word).or(self.depth),
            "resume" if !word.is_empty() => self.resume = Some(value.to_owned()),
            _ => {}
        }
    }

    /// The first of several language tags that asks for a language there is.
    pub fn prefer_langs<'a>(&mut self, tags: impl IntoIterator<Item = &'a str>) {
        self.lang = tags.into_iter().find_map(Lang::from_tag).or(self.lang);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bad_values_are_passed_over() {
        let mut options = Options::default();
        options.set("theme", "purple");
        options.set("step", "0");
        options.set("start", "pod");
        options.set("color", "red");
        assert_eq!(options, Options { start: Some(Start::Pod), ..Options::default() });
    }

    #[test]
    fn the_first_language_there_is_wins() {
        let mut options = Options::default();
        options.prefer_langs(["fr", "zh-Hans", "en"]);
        assert_eq!(options.lang, Some(Lang::Zh));
    }
}
