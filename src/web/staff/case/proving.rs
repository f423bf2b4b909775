//! The form that records how staff made sure who asks: beside the steps of proof, or where the case is decided when it is the next step. The
//! person reads it: it is looked over first.

use leptos::prelude::*;

use super::{
    forms::{Act, Forms, Way},
    saying::Said,
    sent::{CaseForm, at_a_case},
    written::{Written, send},
};
use crate::{
    domain::{
        request::{ShownBy, Verb},
        staff::Deed,
    },
    i18n::texts::Texts,
    usecases::desk::prove::{check_prove, prove},
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
        let (name, inside, go) = (words.proof_record(), inside.into_any(), words.proof_record_go());
        Some(match self.desk.facts.wants_proof() {
            true => self.open("prove", Act::MovesOn, inside, name, go),
            false => self.folded("prove", Act::Helps, name, inside, go),
        })
    }
}

/// Records it, once it was looked over.
#[server(prefix = "/ui", endpoint = "staff/prove")]
pub async fn staff_prove(form: CaseForm) -> Result<(), ServerFnError> {
    send(form, "prove", Deed::Answer, async |visit, seen, written| prove(visit.portal(), visit.actor, seen, Some(&written.proven)).await)
        .await
}

/// Shows it as the person reads it. Nothing is recorded yet.
#[server(prefix = "/ui", endpoint = "staff/prove-check")]
pub async fn staff_check_prove(form: CaseForm) -> Result<(), ServerFnError> {
    at_a_case(form, "prove", async |visit, seen, form| {
        let written = Written::of("prove", &seen, form);
        check_prove(visit.portal(), visit.actor, &seen, form.typed("proven")).await?;
        written.wait(visit, form).await
    })
    .await
}

pub(super) fn said(words: &Texts) -> Said {
    Said { heading: words.check_proven(), own: String::new(), go: words.proof_record_go(), effect: words.effect_proven() }
}

/// The choice, in words.
pub(super) fn chosen(words: &Texts, written: &Written) -> Option<String> {
    let by = written.proven.parse().ok().filter(|_| written.form == "prove");
    by.map(|by| shown_by(words, by))
}
