//! How much was left out of a copy, and the way to ask for a look at what nobody has looked at.

use leptos::prelude::*;

use crate::{
    i18n::{messages as m, numbers},
    usecases::requests::{case::Case, look_again::can_be_looked_at},
    web::{shown::held::plural, visit::Visit},
};

pub fn left_out(visit: &Visit, case: &Case) -> Option<AnyView> {
    let words = visit.texts();
    let asked = case.asked.as_ref()?;
    let count = asked.look().map(|look| look.total()).filter(|count| *count > 0)?;
    let text = words.copy_left_out_count(m::CopyLeftOutCount { count: plural(count), count_text: &numbers::count(visit.language, count) });
    let (locale, request) = (visit.language.tag(), case.row.reference.clone());
    let ask = (can_be_looked_at(asked) && visit.signed_in()).then(|| {
        view! {
            <p>{words.copy_look_text()}</p>
            <form method="post" action="/ui/requests/look">
                <input r#type="hidden" name="form[locale]" value=locale />
                <input r#type="hidden" name="form[request]" value=request />
                <button class="button button--plain" type="submit">{words.copy_look_go()}</button>
            </form>
        }
    });
    Some(view! { <h3>{words.copy_left_out()}</h3><p>{text}</p>{ask} }.into_any())
}
