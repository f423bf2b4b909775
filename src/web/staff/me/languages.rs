//! The languages that a member of staff reads and writes, on the page of their own account.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::{actions::here, page::PAGE};
use crate::{
    domain::language::Language,
    usecases::staff::languages::choose,
    web::{
        components::choice_list::{ChoiceList, Pick},
        door::through,
        flash::{Done, Next, Told},
        staff::languages::choices,
        visit::Visit,
    },
};

pub fn section(visit: &Visit, reads: &[Language]) -> AnyView {
    let (words, options) = (visit.texts(), choices(visit, reads));
    view! {
        <section aria-labelledby="languages-head">
            <h2 id="languages-head">{words.me_languages()}</h2>
            <form method="post" action="/ui/staff/choose-languages">
                <input r#type="hidden" name="form[locale]" value=visit.language.tag() />
                <ChoiceList id="languages" name="form[languages][]" legend=words.me_languages_which() hint=words.me_languages_text() pick=Pick::Any
                    options=options error=None />
                <p class="acts"><button class="button button--plain" type="submit">{words.me_languages_go()}</button></p>
            </form>
        </section>
    }
    .into_any()
}

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct LanguagesForm {
    locale: Option<String>,
    /// Those that are ticked.
    languages: Vec<String>,
}

/// Says which languages one reads and writes.
#[server(prefix = "/ui", endpoint = "staff/choose-languages")]
pub async fn staff_choose_languages(form: LanguagesForm) -> Result<(), ServerFnError> {
    through(form.locale, here(), async |visit| {
        choose(visit.portal(), visit.actor, &form.languages).await?;
        Ok(Next::page("/staff/me#saved").saying(PAGE, Told::Done(Done::LanguagesChosen)))
    })
    .await
}
