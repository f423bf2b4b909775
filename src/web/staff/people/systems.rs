//! The systems a task holder looks after, as an administrator chooses them.

use leptos::prelude::*;

use crate::{
    domain::staff::Deed,
    usecases::{error::Error, staff::people::Person, tasks::systems::systems},
    web::{
        components::choice_list::{Choice, ChoiceList, Pick},
        staff::oversight::known::may,
        visit::Visit,
    },
};

pub(super) async fn section(visit: &Visit, person: &Person) -> Result<Option<AnyView>, Error> {
    let words = visit.texts();
    let all = if may(visit, Deed::ChangePeople) { systems(visit.portal(), person.id).await? } else { Vec::new() };
    if all.is_empty() {
        return Ok(None);
    }
    let shelf = visit.shelf()?;
    let options = all.into_iter().map(|(system, checked)| {
        let name = visit.notice(&shelf).system(&system).name();
        Choice::new(system, name, checked)
    });
    let options = options.collect();
    let (locale, id) = (visit.language.tag(), person.id.to_string());
    Ok(Some(
        view! {
            <section aria-labelledby="systems-head">
                <h2 id="systems-head">{words.people_systems()}</h2>
                <form method="post" action="/ui/staff/choose-systems" novalidate>
                    <input r#type="hidden" name="form[locale]" value=locale />
                    <input r#type="hidden" name="form[member]" value=id />
                    <ChoiceList id="systems" name="form[systems][]" legend=words.people_systems() hint=words.people_systems_text() pick=Pick::Any options=options error=None />
                    <p class="acts"><button class="button button--plain" type="submit">{words.people_systems_go()}</button></p>
                </form>
            </section>
        }
        .into_any(),
    ))
}
