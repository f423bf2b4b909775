//! The form by which staff open a case: they take it, and say why they look.

use leptos::prelude::*;

use super::forms::{Act, Forms};
use crate::{
    domain::request::LookReason,
    web::{
        components::{select_field::SelectField, text_area::TextArea},
        shown::request::look_reason,
    },
};

impl Forms<'_> {
    pub fn reveal(&self) -> AnyView {
        let words = self.visit.texts();
        let reasons = LookReason::ALL.iter().map(|reason| (reason.as_str().to_owned(), look_reason(words, *reason)));
        let reasons: Vec<_> = reasons.chain([(String::new(), words.look_other())]).collect();
        let (value, error) = (self.typed("reveal"), self.error("reveal", "reveal"));
        let chosen = match self.typed("for") {
            none if none.is_empty() && !self.came_back("reveal") => LookReason::Answer.as_str().to_owned(),
            reason => reason,
        };
        let inside = view! {
            <SelectField id="for" name="form[for]" label=words.staff_reveal_why() options=reasons chosen=chosen />
            <TextArea id="reveal" name="form[reveal]" label=words.look_words() hint=words.staff_reveal_hint() value=value error=error rows=2 />
        };
        let go = if self.desk.case.row.assignee.is_none() { words.look_take() } else { words.staff_reveal() };
        self.form("reveal", Act::Helps, inside.into_any(), go)
    }
}
