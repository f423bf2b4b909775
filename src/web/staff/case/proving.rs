//! The form that records how staff made sure who asks, beside the steps of proof.

use leptos::prelude::*;

use super::{
    actions::{AtOnce, about_a_case},
    forms::{Act, Forms, Way},
    sent::CaseForm,
};
use crate::{
    domain::{
        request::{ShownBy, Verb},
        staff::Deed,
    },
    usecases::desk::prove::prove,
    web::{components::select_field::SelectField, shown::request::shown_by},
};

/// Its place on the page.
pub(super) const PLACE: &str = "do-prove";

impl Forms<'_> {
    /// `None` before the case is open, and for whoever may not answer it.
    pub(super) fn prove(&self) -> Option<Way> {
        let words = self.visit.texts();
        if !self.desk.role.may(Deed::Answer) || !self.desk.facts.offers(Verb::Prove) {
            return None;
        }
        let another = self.desk.unmasked.for_another;
        let ways = ShownBy::ALL.iter().copied().filter(|by| another || *by != ShownBy::KnownAgent);
        let ways = ways.map(|by| (by.as_str().to_owned(), shown_by(words, by)));
        let options: Vec<_> = std::iter::once((String::new(), words.proof_record_choose())).chain(ways).collect();
        let inside = view! {
            <SelectField id="proven" name="form[proven]" label=words.proof_record_how() hint=words.proof_record_hint() options=options
                chosen=self.typed("proven") error=self.error("prove", "proven") />
        };
        Some(self.folded("prove", Act::Helps, words.proof_record(), inside.into_any(), words.proof_record_go()))
    }
}

/// Records it.
#[server(prefix = "/ui", endpoint = "staff/prove")]
pub async fn staff_prove(form: CaseForm) -> Result<(), ServerFnError> {
    about_a_case(form, const { AtOnce::of("prove", Verb::Prove) }, async |visit, seen, form| {
        prove(visit.portal(), visit.actor, seen, form.typed("proven")).await
    })
    .await
}
