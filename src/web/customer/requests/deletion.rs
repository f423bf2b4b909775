//! The fields of a deletion, and what it would delete.

use leptos::prelude::*;

use super::fields::Fields;
use crate::{
    domain::request::Extent,
    i18n::{dates, messages as m},
    usecases::{
        error::{Error, Field},
        requests::plan,
    },
    web::{
        components::choice_list::{Choice, ChoiceList, Pick},
        shown::deletion::{Reader, goes_and_stays},
    },
};

impl Fields<'_> {
    pub(super) async fn delete(&self) -> Result<AnyView, Error> {
        let words = self.visit.texts();
        // Of somebody else nothing is shown, and staff begin it.
        if !self.visit.signed_in() || self.draft.is_for_another() {
            return Ok(view! { {self.scope(None)}<input r#type="hidden" name="form[when]" value="later" /> }.into_any());
        }
        let plan = plan(self.visit.portal(), self.visit.actor, &Extent::Everything).await?;
        let until = dates::day(self.visit.language, plan.undo_until);
        let chosen = self.draft.when.as_deref();
        let option = |value: &str, label: String, hint: String| Choice::new(value, label, chosen == Some(value)).hint(hint);
        let options = vec![
            option("later", words.delete_later(), words.delete_later_hint(m::DeleteLaterHint { when: &until })),
            option("now", words.delete_now(), words.delete_now_hint()),
        ];
        Ok(view! {
            {self.scope(Some(&plan))}
            <ChoiceList id="when" name="form[when]" legend=words.ask_when() hint=String::new() pick=Pick::One options=options error=self.error(Field::When) />
            {self.instead()}
            <div class="whole">{goes_and_stays(self.visit, self.shelf, &plan, words.delete_goes_all(), Reader::Person)}</div>
        }
        .into_any())
    }

    /// Other ways, offered once and neutrally.
    fn instead(&self) -> AnyView {
        let words = self.visit.texts();
        let (copy, off) = (self.visit.to("/requests/new/copy"), self.visit.to("/choices"));
        view! {
            <section aria-labelledby="instead">
                <h2 id="instead">{words.delete_instead()}</h2>
                <ul>
                    <li><a href=copy>{words.delete_copy_first()}</a></li>
                    <li><a href=off>{words.delete_turn_off()}</a></li>
                </ul>
            </section>
        }
        .into_any()
    }
}
