//! The style sheets, compiled in, in the order in which they are adopted.

/// Every sheet that the shadow root adopts.
pub const SHEETS: &[&str] = &[
    include_str!(concat!(env!("OUT_DIR"), "/styles/tokens.css")),
    include_str!(concat!(env!("OUT_DIR"), "/styles/base.css")),
    include_str!(concat!(env!("OUT_DIR"), "/styles/layout.css")),
    include_str!(concat!(env!("OUT_DIR"), "/styles/components/masthead.css")),
    include_str!(concat!(env!("OUT_DIR"), "/styles/components/toolbar.css")),
    include_str!(concat!(env!("OUT_DIR"), "/styles/components/editor.css")),
    include_str!(concat!(env!("OUT_DIR"), "/styles/components/service_picker.css")),
    include_str!(concat!(env!("OUT_DIR"), "/styles/components/source_pane.css")),
    include_str!(concat!(env!("OUT_DIR"), "/styles/components/lens_view.css")),
    include_str!(concat!(env!("OUT_DIR"), "/styles/components/prose_view.css")),
    include_str!(concat!(env!("OUT_DIR"), "/styles/components/path_map.css")),
    include_str!(concat!(env!("OUT_DIR"), "/styles/components/threads.css")),
    include_str!(concat!(env!("OUT_DIR"), "/styles/components/wire_view.css")),
    include_str!(concat!(env!("OUT_DIR"), "/styles/components/stepper.css")),
    include_str!(concat!(env!("OUT_DIR"), "/styles/components/step_card.css")),
    include_str!(concat!(env!("OUT_DIR"), "/styles/components/prompt.css")),
    include_str!(concat!(env!("OUT_DIR"), "/styles/components/finding_list.css")),
    include_str!(concat!(env!("OUT_DIR"), "/styles/components/further.css")),
    include_str!(concat!(env!("OUT_DIR"), "/styles/components/try_list.css")),
    include_str!(concat!(env!("OUT_DIR"), "/styles/components/reach_table.css")),
    include_str!(concat!(env!("OUT_DIR"), "/styles/components/check_list.css")),
    include_str!(concat!(env!("OUT_DIR"), "/styles/roles.css")),
    include_str!(concat!(env!("OUT_DIR"), "/styles/modes.css")),
];
