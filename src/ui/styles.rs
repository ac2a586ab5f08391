//! The style sheets, compiled in, in the order in which they are adopted.

/// Every sheet that the shadow root adopts.
pub const SHEETS: &[&str] = &[
    include_str!("../../styles/tokens.css"),
    include_str!("../../styles/base.css"),
    include_str!("../../styles/layout.css"),
    include_str!("../../styles/components/masthead.css"),
    include_str!("../../styles/components/toolbar.css"),
    include_str!("../../styles/components/editor.css"),
    include_str!("../../styles/components/service_picker.css"),
    include_str!("../../styles/components/source_pane.css"),
    include_str!("../../styles/components/lens_view.css"),
    include_str!("../../styles/components/prose_view.css"),
    include_str!("../../styles/components/path_map.css"),
    include_str!("../../styles/components/threads.css"),
    include_str!("../../styles/components/wire_view.css"),
    include_str!("../../styles/components/stepper.css"),
    include_str!("../../styles/components/step_card.css"),
    include_str!("../../styles/components/prompt.css"),
    include_str!("../../styles/components/finding_list.css"),
    include_str!("../../styles/components/further.css"),
    include_str!("../../styles/roles.css"),
    include_str!("../../styles/modes.css"),
];
