//! What was found about the cluster and about reading the text, below the paste.

use crate::analysis::Analysis;
use crate::lang::Lang;
use crate::ui::copy_button::CopyRequest;
use std::rc::Rc;
use yew::prelude::*;

/// The reading.
#[derive(Properties)]
pub struct Props {
    /// The language.
    pub lang: Lang,
    /// The reading.
    pub analysis: Rc<Analysis>,
    /// The Service that is followed.
    pub service: Option<usize>,
    /// Copies.
    pub on_copy: Callback<CopyRequest>,
}

impl PartialEq for Props {
    fn eq(&self, other: &Props) -> bool {
        Rc::ptr_eq(&self.analysis, &other.analysis)
            && (self.lang, self.service) == (other.lang, other.service)
    }
}

/// The list.
#[component]
pub fn FindingList(props: &Props) -> Html {
    let _ = props;
    Html::default()
}
