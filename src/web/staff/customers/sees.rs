//! A person’s own pages in short, for the member of staff who has their data open: read, and not pressed. Each part leads to all of it.

use leptos::prelude::*;

use super::{
    theirs::{DATA, HISTORY},
    whose::Whose,
};
use crate::{
    decisions::shelf::Shelf,
    domain::request::Request,
    usecases::acting_for::{held::Held, look::File},
    web::{
        components::{own_name::own_name, rows::Rows},
        shown::{
            held::{everything, records},
            request::{numbered, state},
        },
        staff::{case_href::case_href, chosen::Chosen},
        visit::Visit,
    },
};

pub fn sees(visit: &Visit, shelf: &Shelf, (held, whose): (&Held, &Whose), file: &File) -> AnyView {
    let words = visit.texts();
    // Words about the person, in the language of the desk.
    let theirs = Visit { actor: held.person(), ..visit.clone() };
    let chosen = Chosen::of(&theirs, shelf, &file.current.choices);
    let language = file.profile.language;
    let reads = own_name(language);
    let kinds = shelf.notice.catalogue.categories.iter().filter_map(|category| {
        let held = file.figures.of_category(category.id.as_str())?;
        let href = visit.to(&whose.at(&format!("{DATA}/{}", category.id)));
        let count = view! { <a href=href>{records(&theirs, held)}</a> };
        Some((visit.notice(shelf).category(&category.id).name(), count.into_any()))
    });
    let kinds: Vec<(String, AnyView)> = kinds.collect();
    let history = visit.to(&whose.at(HISTORY));
    let list = |rows: &[Request]| rows.iter().map(|row| line(visit, row)).collect_view();
    let (own, guest) = (list(&file.requests), list(&file.as_guest));
    let own = match file.requests.is_empty() {
        true => view! { <p>{words.customers_no_requests()}</p> }.into_any(),
        false => view! { <ul class="entries">{own}</ul> }.into_any(),
    };
    let as_guest = (!file.as_guest.is_empty()).then(|| view! { <h3>{words.customers_as_guest()}</h3><ul class="entries">{guest}</ul> });
    view! {
        <section aria-labelledby="sees">
            <h2 id="sees">{words.customers_sees()}</h2>
            <p class="hint">{words.customers_sees_text()}</p>
            <Rows rows=vec![(words.staff_language(), reads)] />
            <h3>{words.customers_choices()}</h3>
            {chosen.level()}
            {chosen.settings()}
            <Rows rows=chosen.uses() />
            <p><a href=history>{words.customers_history()}</a></p>
            <h3>{words.data_title()}</h3>
            <p>{everything(&theirs, &file.figures)}</p>
            <Rows rows=kinds />
            <h3>{words.customers_requests()}</h3>
            {own}
            {as_guest}
        </section>
    }
    .into_any()
}

fn line(visit: &Visit, row: &Request) -> AnyView {
    let words = visit.texts();
    let href = case_href(visit, &row.reference, row.state.is_open());
    view! { <li><p><a href=href>{numbered(words, row)}</a></p><p class="hint">{state(words, row.state)}</p></li> }.into_any()
}
