//! The fields of requests about a use of data: to stop one, to have a decision reviewed, to ask something.

use leptos::prelude::*;

use super::fields::Fields;
use crate::{
    domain::{catalogue::Purpose, effect::state},
    usecases::{
        choices::current,
        error::{Error, Field},
    },
    web::{
        components::choice_list::{Choice, ChoiceList, Pick},
        shown::catalogue::Thing,
    },
};

impl Fields<'_> {
    /// The purposes that run, the one the customer came here for, and a restriction of all.
    pub(super) async fn stop(&self) -> Result<AnyView, Error> {
        let words = self.visit.texts();
        let chosen = self.draft.stop.as_deref().or(self.draft.purpose.as_deref());
        // A guest has no choices here, nor has somebody else for whom they ask: any use may concern them.
        let own = self.visit.signed_in() && !self.draft.is_for_another();
        let choices = match own {
            true => Some(current(self.visit.portal(), self.visit.actor).await?.choices),
            false => None,
        };
        let now = self.visit.portal().clock.now();
        // A use whose messages do not come is one to object to as well.
        let is_on = |purpose: &Purpose| choices.as_ref().is_none_or(|choices| state(self.shelf, choices, purpose, now).allows());
        let running = |purpose: &&Purpose| purpose.switchable() && (is_on(purpose) || chosen == Some(purpose.id.as_str()));
        let purposes: Vec<&Purpose> = self.shelf.notice.catalogue.purposes.iter().filter(running).collect();
        let none = purposes.is_empty();
        let purposes = purposes.into_iter().map(|purpose| {
            Choice::new(purpose.id.to_string(), self.name(Thing::Purpose, purpose.id.as_str()), chosen == Some(purpose.id.as_str()))
                .hint(self.visit.notice(self.shelf).purpose(&purpose.id).off())
        });
        let restrict = Choice::new("restrict", words.stop_restrict(), chosen == Some("restrict")).hint(words.stop_restrict_hint());
        let options = purposes.chain([restrict]).collect();
        let hint = match (none, own) {
            (true, _) => words.stop_none(),
            (false, true) => words.ask_stop_hint(),
            // A person looks first, as the page says.
            (false, false) if self.visit.signed_in() => String::new(),
            (false, false) => words.ask_stop_hint_guest(),
        };
        Ok(view! {
            <ChoiceList id="stop" name="form[stop]" legend=words.ask_stop() hint=hint pick=Pick::One options=options error=self.error(Field::Stop) />
        }
        .into_any())
    }

    pub(super) fn review(&self) -> AnyView {
        let words = self.visit.texts();
        let chosen = self.draft.purpose.as_deref();
        let options = self.shelf.notice.catalogue.purposes.iter().filter(|purpose| purpose.profiling).map(|purpose| {
            Choice::new(purpose.id.to_string(), self.name(Thing::Purpose, purpose.id.as_str()), chosen == Some(purpose.id.as_str()))
                .hint(self.visit.notice(self.shelf).purpose(&purpose.id).what())
        });
        view! {
            <ChoiceList id="purpose" name="form[purpose]" legend=words.ask_review() hint=String::new() pick=Pick::One options=options.collect()
                error=self.error(Field::Purpose) />
        }
        .into_any()
    }

    pub(super) fn question(&self) -> AnyView {
        let words = self.visit.texts();
        let complaint = self.draft.complaint.as_deref() == Some("yes");
        let options =
            vec![Choice::new("no", words.question_plain(), !complaint), Choice::new("yes", words.question_complaint(), complaint)];
        view! {
            <ChoiceList id="complaint" name="form[complaint]" legend=words.ask_question() hint=String::new() pick=Pick::One options=options error=None />
        }
        .into_any()
    }
}
