//! The languages that a colleague reads and writes, as an administrator says them.

use leptos::prelude::*;

use super::actions::{PersonForm, about_somebody};
use crate::{
    domain::staff::Deed,
    usecases::staff::{languages::choose_for, people::Person},
    web::{
        components::choice_list::{ChoiceList, Pick},
        flash::Done,
        staff::{languages::choices, oversight::known::may},
        visit::Visit,
    },
};

/// Their own are on the page of their account.
pub(super) fn section(visit: &Visit, person: &Person, own: bool) -> Option<AnyView> {
    if own || person.ended_at.is_some() || !may(visit, Deed::ChangePeople) {
        return None;
    }
    let (words, options) = (visit.texts(), choices(visit, &person.reads));
    let (locale, id) = (visit.language.tag(), person.id.to_string());
    Some(
        view! {
            <section aria-labelledby="languages-head">
                <h2 id="languages-head">{words.me_languages()}</h2>
                <form method="post" action="/ui/staff/choose-their-languages">
                    <input r#type="hidden" name="form[locale]" value=locale />
                    <input r#type="hidden" name="form[member]" value=id />
                    <ChoiceList id="languages" name="form[languages][]" legend=words.people_languages_which() hint=String::new() pick=Pick::Any
                        options=options error=None />
                    <p class="acts"><button class="button button--plain" type="submit">{words.me_languages_go()}</button></p>
                </form>
            </section>
        }
        .into_any(),
    )
}

/// Says which languages a colleague reads and writes.
#[server(prefix = "/ui", endpoint = "staff/choose-their-languages")]
pub async fn staff_choose_their_languages(form: PersonForm) -> Result<(), ServerFnError> {
    about_somebody(form, async |visit, id, form| {
        choose_for(visit.portal(), visit.actor, id, &form.languages).await.map(|()| Some(Done::LanguagesChosen))
    })
    .await
}
