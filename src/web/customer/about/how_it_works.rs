use axum::response::Response;
use leptos::prelude::*;

use super::{example, reviews};
use crate::{
    domain::catalogue::Purpose,
    i18n::messages as m,
    usecases::error::Error,
    web::{
        components::rows::Rows,
        failure::Failure,
        layout::page::{Head, respond},
        shown::purpose::uses,
        visit::Visit,
    },
};

pub async fn get(visit: Visit) -> Response {
    show(&visit).await.unwrap_or_else(|error| Failure::from(error).page(&visit))
}

async fn show(visit: &Visit) -> Result<Response, Error> {
    let words = visit.texts();
    let shelf = visit.shelf()?;
    let levels = shelf.notice.catalogue.levels.iter().map(|level| {
        let text = visit.notice(&shelf).level(&level.id).summary();
        (visit.notice(&shelf).level(&level.id).name(), text.into_any())
    });
    let levels: Vec<_> = levels.collect();
    let said = visit.notice(&shelf);
    let about = [
        (words.receipt_controller(), said.about_controller()),
        (words.how_transfers(), said.about_transfers()),
        (words.details_how_long(), said.about_retention()),
        (words.details_stored(), said.about_storage()),
    ];
    let mut about: Vec<_> = about.into_iter().map(|(term, text)| (term, text.into_any())).collect();
    let complaints = view! { <p>{said.about_complaints()}</p><p><a href=visit.to("/help#authority")>{words.help_title()}</a></p> };
    about.insert(1, (words.help_authority(), complaints.into_any()));
    about.insert(1, (words.how_rights(), view! { <p id="rights">{said.about_rights()}</p> }.into_any()));
    let same = said.about_off();
    let until_objection = uses(visit, &shelf, Purpose::runs_until_objection)
        .map(|purposes| view! { <p>{words.how_decide_object(m::HowDecideObject { purposes: &purposes })}</p> });
    let reviews = reviews::section(visit, &shelf).await?;
    let (example, never) = (example::section(visit, &shelf), example::never(visit, &shelf));
    Ok(respond(visit, Head::of(words.how_title()).about(words.how_lede()), move || {
        view! {
            <h1>{words.how_title()}</h1>
            <p class="lede">{words.how_lede()}</p>
            <section><h2>{words.how_levels()}</h2><Rows rows=levels /></section>
            {example}
            {never}
            <section><h2>{words.how_same()}</h2><p>{same}</p></section>
            <section><h2>{words.how_decide()}</h2><p>{words.how_decide_text()}</p>{until_objection}</section>
            {reviews}
            <section><h2>{words.how_about()}</h2><Rows rows=about /></section>
        }
        .into_any()
    }))
}
