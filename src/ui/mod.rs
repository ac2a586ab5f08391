//! Yew components: props in, callbacks out. No parsing, no port arithmetic, no sentences.

pub mod app_view;
pub mod check_list;
pub mod copy_button;
pub mod editor;
pub mod finding_list;
pub mod further;
pub mod icons;
pub mod keys;
pub mod lens_view;
pub mod masthead;
pub mod path_map;
pub mod prompt;
pub mod prose_view;
pub mod reach_table;
pub mod samples;
pub mod service_picker;
pub mod source_pane;
pub mod step_card;
pub mod stepper;
pub mod styles;
pub mod target_port_form;
pub mod thread_route;
pub mod threads;
pub mod toolbar;
pub mod try_list;
pub mod wire_view;

#[cfg(test)]
mod tests;
