use axum::{extract::Path, response::Response};
use leptos::prelude::*;

use crate::{
    domain::{choices::Verb, time::Millis},
    i18n::{countries::country, dates, messages as m},
    usecases::{
        choices::{
            record::{Act, Issuer, Record},
            undo::undoable_until,
        },
        error::{Clash, Error},
        history::receipt,
    },
    web::{
        components::{crumb::Crumb, effects::Effects, filled::filled, mail_link::MailLink, rows::Rows},
        failure::Failure,
        layout::page::{Head, respond},
        shown::{
            choice_news::undo_button,
            history::{effects, what, who},
            standing::setting_lines,
        },
        visit::Visit,
    },
};

pub async fn get(visit: Visit, Path((_, id)): Path<(String, String)>) -> Response {
    show(&visit, &id).await.unwrap_or_else(|error| instead(&visit, error))
}

/// A receipt that cannot be shown: its time is over, or it is none.
pub(super) fn instead(visit: &Visit, error: Error) -> Response {
    let Error::Conflict(Clash::EvidenceOver) = error else { return Failure::from(error).page(visit) };
    let (words, back) = (visit.texts(), visit.to("/history"));
    respond(visit, Head::of(words.receipt_title()), move || {
        view! {
            <Crumb href=back text=words.history_title() />
            <h1>{words.receipt_title()}</h1>
            <p class="lede">{words.receipt_over()}</p>
        }
        .into_any()
    })
}

async fn show(visit: &Visit, id: &str) -> Result<Response, Error> {
    let words = visit.texts();
    let receipt = receipt(visit.portal(), visit.actor, id).await?;
    let shelf = visit.shelf()?;
    let issuer = receipt.issuer(&visit.portal().brand);
    let record = &receipt.entry.record;
    let notice = &receipt.notice;
    let lowest = notice.catalogue.lowest().is_some_and(|level| level.id == record.to);
    let json = visit.to(&format!("/receipts/{id}/json"));
    let row = |term: String, answer: String| (term, answer.into_any());
    let mut rows = vec![row(words.receipt_what(), what(visit, notice, record))];
    if let Act::Undo { of } = record.act {
        let href = visit.to(&format!("/receipts/{of}"));
        rows.push((words.receipt_undoes(), view! { <a href=href>{words.receipt_undoes_link()}</a> }.into_any()));
    }
    let undo = undoable_until(visit.portal(), visit.actor, &receipt.entry).await?.map(|until| undo(visit, id, &record.act, until));
    let settings = setting_lines(visit, &shelf, &record.settings);
    if !settings.is_empty() {
        let lines = settings.into_iter().map(|line| view! { <p>{line}</p> }).collect_view();
        rows.push((words.receipt_settings(), lines.into_any()));
    }
    rows.extend([(words.receipt_when(), moment(visit, receipt.entry.at)), row(words.receipt_who(), who(visit, record))]);
    if let Some(asked) = &record.asked {
        rows.push(row(words.receipt_asked_where(), asked.place.clone()));
        rows.push(row(words.receipt_asked_when(), dates::date_and_time(visit.language, asked.at, visit.zone())));
    }
    rows.extend([
        (words.receipt_controller(), postal(visit, &issuer)),
        (words.receipt_notice(), view! { <a href=visit.to(&format!("/notices/{}", record.notice.0))>{record.notice.0}</a> }.into_any()),
        row(
            if record.asked.is_some() { words.receipt_asked_language() } else { words.receipt_language() },
            record.language.own_name().to_owned(),
        ),
        (words.receipt_withdraw(), view! { {way_back(visit, record, lowest)}{undo} }.into_any()),
        (words.receipt_contact(), view! { <MailLink address=issuer.email.as_str() /> }.into_any()),
    ]);
    rows.extend(fingerprints(visit, record));
    rows.extend([(words.receipt_number(), view! { <code dir="ltr">{id.to_owned()}</code> }.into_any())]);
    let groups = effects(visit, notice, record, receipt.entry.at);
    let changed = !groups.is_empty();
    let check = visit.to("/receipts/check");
    let back = visit.to("/history");
    Ok(respond(visit, Head::of(words.receipt_title()), move || {
        view! {
            <Crumb href=back text=words.history_title() />
            <h1>{words.receipt_title()}</h1>
            <Rows rows=rows />
            {changed.then(|| view! { <section><h2>{words.details_means()}</h2><Effects groups=groups /></section> })}
            <p class="screen-only"><a href=json>{words.receipt_json()}</a></p>
            <p class="hint screen-only">{words.receipt_proof_hint()}</p>
            <p class="screen-only"><a href=check>{words.receipt_check_title()}</a></p>
            <p class="hint screen-only">{words.receipt_print_hint()}</p>
        }
        .into_any()
    }))
}

/// For people, and to the millisecond as machines write it.
fn moment(visit: &Visit, at: Millis) -> AnyView {
    let read = dates::date_and_time(visit.language, at, visit.zone()).into_any();
    let exact = view! { <bdi dir="ltr">{dates::machine(at)}</bdi> }.into_any();
    filled(|[text, note]| visit.texts().with_note(m::WithNote { text, note }), [read, exact])
}

/// A name and address as on an envelope: a line each.
fn postal(visit: &Visit, issuer: &Issuer) -> AnyView {
    let lines = std::iter::once(&issuer.name).chain(&issuer.address).cloned().chain([country(visit.language, &issuer.country)]);
    lines.map(|line| view! { <div>{line}</div> }).collect_view().into_any()
}

/// Of the words: ours, and those that a system says it showed.
fn fingerprints(visit: &Visit, record: &Record) -> Vec<(String, AnyView)> {
    let words = visit.texts();
    let print = |term: String, sha256: &str, hint: String| {
        let sha256 = sha256.to_owned();
        (term, view! { <code dir="ltr">{sha256}</code><p class="hint">{hint}</p> }.into_any())
    };
    let claimed = |sha256: &str| print(words.receipt_claimed_words(), sha256, words.receipt_claimed_words_hint());
    match record.asked.as_ref().map(|asked| asked.words_sha256.as_deref()) {
        None => vec![print(words.receipt_words(), &record.words_sha256, words.receipt_words_hint())],
        Some(Some(sha256)) => {
            let ours = print(words.receipt_asked_words(), &record.words_sha256, words.receipt_asked_words_hint());
            vec![ours, claimed(sha256)]
        }
        // Before both were kept, there was the system's alone.
        Some(None) => vec![claimed(&record.words_sha256)],
    }
}

/// Where the same is chosen otherwise.
fn way_back(visit: &Visit, record: &Record, lowest: bool) -> AnyView {
    let words = visit.texts();
    // A lower level ends most of them, and each can end by itself.
    let by_itself = record.changes.iter().any(|change| change.by_itself && change.verb == Verb::Given);
    let (path, page) = match &record.act {
        Act::Level | Act::Undo { .. } if by_itself => (page_of(&Act::Purpose), words.purposes_title()),
        Act::Level | Act::Undo { .. } if lowest => return view! { <p>{words.receipt_withdraw_lowest()}</p> }.into_any(),
        Act::Level | Act::Undo { .. } => return view! { <p>{words.receipt_withdraw_text()}</p> }.into_any(),
        act @ Act::Purpose => (page_of(act), words.purposes_title()),
        act @ (Act::Contact | Act::Pause) => (page_of(act), words.contact_title()),
        act @ Act::Boundaries => (page_of(act), words.boundaries_title()),
        act @ Act::Signal => (page_of(act), words.signals_title()),
    };
    let href = visit.to(path);
    view! { <p>{words.receipt_withdraw_page()}</p><p><a href=href>{page}</a></p> }.into_any()
}

/// The page of a choice.
const fn page_of(act: &Act) -> &'static str {
    match act {
        Act::Level | Act::Undo { .. } => "/choices",
        Act::Purpose => "/choices/purposes",
        Act::Contact | Act::Pause => "/choices/contact",
        Act::Boundaries => "/choices/boundaries",
        Act::Signal => "/choices/signals",
    }
}

/// The newest choice goes back by one button, for a while.
fn undo(visit: &Visit, id: &str, act: &Act, until: Millis) -> AnyView {
    let text = visit.texts().receipt_undo(m::ReceiptUndo { when: &dates::date_and_time(visit.language, until, visit.zone()) });
    view! { <div class="screen-only"><p>{text}</p>{undo_button(visit, id, page_of(act))}</div> }.into_any()
}
