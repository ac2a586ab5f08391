//! The wire view: the header of every packet on the path; a rewrite strikes the old text out.

use crate::app::action::Action;
use crate::app::walk::Walk;
use crate::lang::Lang;
use std::rc::Rc;
use yew::prelude::*;

/// The walk and the step.
#[derive(Properties)]
pub struct Props {
    /// The language.
    pub lang: Lang,
    /// The walk.
    pub walk: Rc<Walk>,
    /// The current step.
    pub step: usize,
    /// Acts.
    pub act: Callback<Action>,
}

impl PartialEq for Props {
    fn eq(&self, other: &Props) -> bool {
        Rc::ptr_eq(&self.walk, &other.walk) && (self.lang, self.step) == (other.lang, other.step)
    }
}

/// The view.
#[component]
pub fn WireView(props: &Props) -> Html {
    let _ = props;
    Html::default()
}
