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
        request::{MayAsk, ShownBy, Verb},
        staff::Deed,
    },
    i18n::texts::Texts,
    usecases::desk::prove::{Proof, check_prove, prove},
    web::{
        components::select_field::SelectField,
        shown::request::{may_ask, proof, shown_by},
    },
};

/// Its place on the page.
pub(super) const PLACE: &str = "do-prove";

impl Forms<'_> {
    /// `None` before the case is open, for whoever may not answer it, and where nobody is left to read it.
    pub(super) fn prove(&self) -> Option<Way> {
        let words = self.visit.texts();
        if !self.desk.role.may(Deed::Answer) || !self.desk.facts.offers(Verb::Prove) || self.desk.facts.page_gone {
            return None;
        }
        let another = self.desk.unmasked.for_another;
        let ways = ShownBy::ALL.iter().copied().filter(|by| another || *by != ShownBy::KnownAgent);
        let ways = ways.map(|by| (by.as_str().to_owned(), shown_by(words, by)));
        let none = || std::iter::once((String::new(), words.proof_record_choose()));
        let options: Vec<_> = none().chain(ways).collect();
        let may_ask = another.then(|| {
            let ways = MayAsk::ALL.iter().copied().map(|by| (by.as_str().to_owned(), may_ask(words, by)));
            let options: Vec<_> = none().chain(ways).collect();
            view! {
                <SelectField id="may-ask" name="form[may-ask]" label=words.may_ask_how() hint=words.may_ask_hint() options=options
                    chosen=self.typed("may-ask") error=self.error("prove", "may-ask") />
            }
        });
        let inside = view! {
            <SelectField id="proven" name="form[proven]" label=words.proof_record_how() hint=words.proof_record_hint() options=options
                chosen=self.typed("proven") error=self.error("prove", "proven") />
            {may_ask}
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
    send(form, "prove", Deed::Answer, async |visit, seen, written| {
        let chosen = Proof { by: Some(&written.proven), may_ask: Some(&written.may_ask) };
        prove(visit.portal(), visit.actor, seen, chosen).await
    })
    .await
}

/// Shows it as the person reads it. Nothing is recorded yet.
#[server(prefix = "/ui", endpoint = "staff/prove-check")]
pub async fn staff_check_prove(form: CaseForm) -> Result<(), ServerFnError> {
    at_a_case(form, "prove", async |visit, seen, form| {
        let mut written = Written::of("prove", &seen, form);
        let chosen = Proof { by: form.typed("proven"), may_ask: form.typed("may-ask") };
        let (_, may) = check_prove(visit.portal(), visit.actor, &seen, chosen).await?;
        written.may_ask = may.map_or_else(String::new, |may| may.as_str().to_owned());
        written.wait(visit, form).await
    })
    .await
}

pub(super) fn said(words: &Texts) -> Said {
    Said { heading: words.check_proven(), own: String::new(), go: words.proof_record_go(), effect: words.effect_proven() }
}

/// The choices, each under its question.
pub(super) fn rows(words: &Texts, written: &Written) -> Vec<(String, AnyView)> {
    let by = written.proven.parse().ok().map(|by| (words.proof_record_how(), shown_by(words, by)));
    let may = written.may_ask.parse().ok().map(|by| (words.may_ask_how(), may_ask(words, by)));
    let chosen = by.into_iter().chain(may).filter(|_| written.form == "prove");
    chosen.map(|(question, said)| (question, said.into_any())).collect()
}

/// The choices as the person reads them.
pub(super) fn chosen(words: &Texts, written: &Written) -> Option<String> {
    Some(proof(words, written.proven.parse().ok()?, written.may_ask.parse().ok()))
}
