//! A receipt as a document: the choice in a sentence, when it was made, what it means, and folded, how it is checked.

use axum::{extract::Path, response::Response};
use leptos::prelude::*;

use super::proof;
use crate::{
    domain::{choices::Verb, time::Millis},
    i18n::{dates, messages as m, texts::plain},
    usecases::{
        choices::{
            record::{Act, Record},
            undo::undoable_until,
        },
        customers::profile::own,
        error::{Clash, Error},
        history::receipt,
    },
    web::{
        components::{crumb::Crumb, mail_link::MailLink},
        failure::Failure,
        layout::page::{Head, respond},
        shown::{
            choice_news::undo_button,
            receipt::{paper, sentence},
            told::{AsTo, told},
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
    let title = sentence(visit, notice, record);
    // A paper goes from hand to hand: "you" says nothing on it without the account.
    let account = own(visit.portal(), visit.actor).await?.email;
    let own = |id: &str| visit.to(&format!("/receipts/{id}"));
    let paper = paper(visit, &shelf, &receipt, account.as_ref().map(|email| email.as_str()), &own);
    let undo = undoable_until(visit.portal(), visit.actor, &receipt.entry).await?.map(|until| undo(visit, id, &record.act, until));
    let back = view! { {way_back(visit, record, lowest)}{undo} };
    let ask = view! { <p><MailLink address=issuer.email.as_str() /></p> };
    let told = told(visit, AsTo::Moment(receipt.entry.at)).await?;
    let check = proof::view(visit, id, &receipt.entry);
    let (json, all) = (visit.to(&format!("/receipts/{id}/json")), visit.to("/history"));
    let crumb = all.clone();
    Ok(respond(visit, Head::of(plain(&words.title_of(m::TitleOf { page: &title, part_of: &words.receipt_title() }))), move || {
        view! {
            <Crumb href=crumb text=words.history_title() />
            <div class="split split--doc">
                <article class="doc">
                    {paper}
                    <h2>{words.receipt_withdraw()}</h2>
                    {back}
                    <h2>{words.receipt_contact()}</h2>
                    {ask}
                    <hr />
                    {check}
                </article>
                <section class="panel screen-only" aria-labelledby="keep">
                    <h2 id="keep">{words.receipt_keep()}</h2>
                    <p>{words.receipt_print_hint()}</p>
                    <p><a href=json>{words.receipt_json()}</a></p>
                    <p class="hint">{words.receipt_proof_hint()}</p>
                    {told}
                    <p class="after"><a href=all>{words.history_title()}</a></p>
                </section>
            </div>
        }
        .into_any()
    }))
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
        Act::Signal if record.ended_by_browser() => (page_of(&Act::Purpose), words.purposes_title()),
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
    let (words, when) = (visit.texts(), dates::date_and_time(visit.language, until, visit.zone()));
    let text = match act {
        Act::Undo { .. } => words.receipt_redo(m::ReceiptRedo { when: &when }),
        _ => words.receipt_undo(m::ReceiptUndo { when: &when }),
    };
    view! { <div class="screen-only"><p>{text}</p>{undo_button(visit, (id, *act), page_of(act))}</div> }.into_any()
}
