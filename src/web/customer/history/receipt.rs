use axum::{extract::Path, response::Response};
use leptos::prelude::*;

use super::model::{what, who};
use crate::{
    i18n::{countries::country, dates},
    usecases::{error::Error, history::receipt::receipt},
    web::{
        components::{crumb::Crumb, effects::Effects, mail_link::MailLink, rows::Rows},
        customer::choices::model::{Tense, groups},
        failure::Failure,
        layout::page::{Head, respond},
        visit::Visit,
    },
};

pub async fn page(visit: Visit, Path((_, id)): Path<(String, String)>) -> Response {
    show(&visit, &id).await.unwrap_or_else(|error| Failure::from(error).page(&visit))
}

async fn show(visit: &Visit, id: &str) -> Result<Response, Error> {
    let words = visit.texts();
    let receipt = receipt(visit.portal(), visit.actor, id).await?;
    let shelf = visit.shelf()?;
    let brand = &visit.portal().brand;
    let record = &receipt.entry.record;
    let lowest = receipt.notice.catalogue.lowest().is_some_and(|level| level.id == record.to);
    let json = visit.to(&format!("/receipts/{id}/json"));
    let row = |term: String, answer: String| (term, answer.into_any());
    let rows = vec![
        row(words.receipt_what(), what(visit, &shelf, record)),
        row(
            words.receipt_when(),
            format!("{} ({})", dates::date_and_time(visit.language, receipt.entry.at, visit.zone()), dates::machine(receipt.entry.at)),
        ),
        row(words.receipt_who(), who(visit, record)),
        row(
            words.receipt_controller(),
            format!("{}, {}, {}", brand.legal_name, brand.address.join(", "), country(visit.language, &brand.country)),
        ),
        (words.receipt_notice(), view! { <a href=visit.to(&format!("/notices/{}", record.notice.0))>{record.notice.0}</a> }.into_any()),
        row(words.receipt_language(), record.language.own_name().to_owned()),
        row(words.receipt_withdraw(), if lowest { words.receipt_withdraw_lowest() } else { words.receipt_withdraw_text() }),
        (words.receipt_contact(), view! { <MailLink address=brand.privacy_officer.email.as_str() /> }.into_any()),
        (
            words.receipt_words(),
            view! { <code dir="ltr">{record.words_sha256.clone()}</code><p class="hint">{words.receipt_words_hint()}</p> }.into_any(),
        ),
        (words.receipt_number(), view! { <code dir="ltr">{id.to_owned()}</code> }.into_any()),
    ];
    let groups = groups(visit, &shelf, &record.effect, Tense::Past);
    let changed = groups.iter().any(|(_, _, entries)| !entries.is_empty());
    let back = visit.to("/history");
    Ok(respond(visit, Head::of(words.receipt_title()), move || {
        view! {
            <Crumb href=back text=words.history_title() />
            <h1>{words.receipt_title()}</h1>
            <Rows rows=rows />
            {changed.then(|| view! { <section><h2>{words.details_means()}</h2><Effects groups=groups /></section> })}
            <p class="screen-only"><a href=json>{words.receipt_json()}</a></p>
            <p class="hint screen-only">{words.receipt_print_hint()}</p>
        }
        .into_any()
    }))
}
