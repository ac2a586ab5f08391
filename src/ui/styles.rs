//! The style sheets, compiled in. Their layers, not their order here, decide which rule wins.

/// What the first hop needs.
const FIRST: &[&str] = &[
    include_str!(concat!(env!("OUT_DIR"), "/styles/tokens.css")),
    include_str!(concat!(env!("OUT_DIR"), "/styles/base.css")),
    include_str!(concat!(env!("OUT_DIR"), "/styles/layout.css")),
    include_str!(concat!(env!("OUT_DIR"), "/styles/components/masthead.css")),
    include_str!(concat!(env!("OUT_DIR"), "/styles/components/toolbar.css")),
    include_str!(concat!(env!("OUT_DIR"), "/styles/components/source_pane.css")),
    include_str!(concat!(env!("OUT_DIR"), "/styles/components/lens_view.css")),
    include_str!(concat!(env!("OUT_DIR"), "/styles/components/prose_view.css")),
    include_str!(concat!(env!("OUT_DIR"), "/styles/components/path_map.css")),
    include_str!(concat!(env!("OUT_DIR"), "/styles/components/stepper.css")),
    include_str!(concat!(env!("OUT_DIR"), "/styles/components/step_card.css")),
    include_str!(concat!(env!("OUT_DIR"), "/styles/roles.css")),
    include_str!(concat!(env!("OUT_DIR"), "/styles/modes.css")),
];

/// What shows later: parts below the path or behind a button, and the other view.
const LATER: &[&str] = &[
    include_str!(concat!(env!("OUT_DIR"), "/styles/components/editor.css")),
    include_str!(concat!(env!("OUT_DIR"), "/styles/components/service_picker.css")),
    include_str!(concat!(env!("OUT_DIR"), "/styles/components/threads.css")),
    include_str!(concat!(env!("OUT_DIR"), "/styles/components/wire_view.css")),
    include_str!(concat!(env!("OUT_DIR"), "/styles/components/prompt.css")),
    include_str!(concat!(env!("OUT_DIR"), "/styles/components/finding_list.css")),
    include_str!(concat!(env!("OUT_DIR"), "/styles/components/further.css")),
    include_str!(concat!(env!("OUT_DIR"), "/styles/components/try_list.css")),
    include_str!(concat!(env!("OUT_DIR"), "/styles/components/reach_table.css")),
    include_str!(concat!(env!("OUT_DIR"), "/styles/components/check_list.css")),
];

/// The styles of the first hop.
pub fn first() -> String {
    FIRST.concat()
}

/// All styles.
pub fn all() -> String {
    [FIRST, LATER].concat().concat()
}
