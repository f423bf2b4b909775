//! One entry of the log, with its place in the chain.

use axum::{extract::Path, response::Response};
use leptos::prelude::*;

use super::{
    page::{code, event, when},
    party::party,
};
use crate::{
    i18n::{messages as m, numbers},
    usecases::{error::Error, log::entry::entry},
    web::{
        components::{crumb::Crumb, rows::Rows},
        failure::Failure,
        layout::page::{Head, respond},
        visit::Visit,
    },
};

pub async fn get(visit: Visit, Path((_, number)): Path<(String, String)>) -> Response {
    show(&visit, &number).await.unwrap_or_else(|error| Failure::from(error).page(&visit))
}

async fn show(visit: &Visit, number: &str) -> Result<Response, Error> {
    let words = visit.texts();
    let found = entry(visit.portal(), visit.actor, number).await?;
    let entry = found.entry;
    let mut rows: Vec<(String, AnyView)> = vec![
        (words.log_when(), when(visit, entry.at)),
        (words.log_action(), event(visit, entry.action)),
        (words.log_actor(), party(words, entry.actor)),
    ];
    rows.extend(entry.actor_id.map(|id| (words.log_actor_id(), code(id))));
    rows.push((words.log_subject(), party(words, entry.subject)));
    rows.extend(entry.subject_id.map(|id| (words.log_subject_id(), code(id))));
    rows.extend(entry.detail.map(|detail| (words.log_detail(), code(detail))));
    rows.extend(entry.amount.map(|amount| (words.log_amount(), code(amount.to_string()))));
    rows.extend(entry.commitment.map(|commitment| (words.log_commitment(), code(commitment))));
    let after = found.after.map_or_else(|| words.log_after_none().into_any(), code);
    let chain: Vec<(String, AnyView)> =
        vec![(words.log_before(), code(found.before)), (words.log_this(), code(entry.chain)), (words.log_after(), after)];
    let fits = if found.fits { words.log_fits() } else { words.log_fits_not() };
    let heading = words.log_entry(m::LogEntry { number: &numbers::count(visit.language, entry.seq.unsigned_abs()) });
    let back = visit.to("/staff/log");
    Ok(respond(visit, Head::of(heading.clone()), move || {
        view! {
            <Crumb href=back text=words.log_heading() />
            <h1>{heading}</h1>
            <Rows rows=rows />
            <section aria-labelledby="chain">
                <h2 id="chain">{words.log_chain()}</h2>
                <p>{words.log_chain_text()}</p>
                <Rows rows=chain />
                <p><strong>{fits}</strong></p>
            </section>
        }
        .into_any()
    }))
}
