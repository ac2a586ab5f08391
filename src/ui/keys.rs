//! Which keys step through the hops. Keys typed into a field, or with a modifier, stay with the page.

use crate::app::action::Action;

/// The action of a key by its name in `KeyboardEvent.key`. `None` for keys that mean nothing here.
pub fn key_action(key: &str) -> Option<Action> {
    match key {
        "ArrowRight" => Some(Action::Next),
        "ArrowLeft" => Some(Action::Previous),
        "Home" => Some(Action::First),
        "End" => Some(Action::Last),
        _ => None,
    }
}

/// Whether an element of this tag uses the keys itself.
pub fn takes_keys(tag: &str) -> bool {
    matches!(tag.to_ascii_uppercase().as_str(), "INPUT" | "TEXTAREA" | "SELECT")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_four_keys_step() {
        assert_eq!(key_action("End"), Some(Action::Last));
        assert_eq!(key_action("a"), None);
        assert!(takes_keys("textarea"));
    }
}
