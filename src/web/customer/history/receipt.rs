//! A receipt as a document: the choice in a sentence, when it was made, what it means, and folded, how it is checked.

use axum::{extract::Path, response::Response};
use leptos::prelude::*;

use super::proof;
use crate::{
    domain::{actor::ActorKind, choices::Verb, notice::Notice, setting::Setting, time::Millis},
    i18n::{countries::country, dates, messages as m, texts::plain},
    usecases::{
        choices::{
            record::{Act, Issuer, Record},
            undo::undoable_until,
        },
        customers::profile::own,
        error::{Clash, Error},
        history::receipt,
    },
    web::{
        components::{
            crumb::Crumb, effects::Effects, filled::filled, free_text::FreeText, mail_link::MailLink, own_name::own_name, rows::Facts,
        },
        failure::Failure,
        layout::page::{Head, respond},
        shown::{
            choice_news::undo_button,
            history::{effects, what, who},
            standing::setting_lines,
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
    let head = letterhead(visit, &issuer);
    let title = sentence(visit, notice, record);
    let when = on(visit, receipt.entry.at);
    // A paper goes from hand to hand: "you" says nothing on it without the account.
    let account = own(visit.portal(), visit.actor).await?.email;
    let facts = facts(visit, record, account.as_ref().map(|email| email.as_str()));
    let settings = setting_lines(visit, &shelf, &record.settings);
    let settings = (!settings.is_empty()).then(|| {
        let lines = settings.into_iter().map(|line| view! { <p>{line}</p> }).collect_view();
        // A choice of settings alone changed nothing else.
        let beside = matches!(record.act, Act::Level | Act::Purpose | Act::Undo { .. });
        view! { {beside.then(|| view! { <h2>{words.receipt_settings()}</h2> })}{lines} }
    });
    let groups = effects(visit, notice, record, receipt.entry.at);
    let changed = !groups.is_empty();
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
                    {head}
                    <h1>{title}</h1>
                    <p class="lede">{when}</p>
                    {facts}
                    {settings}
                    {changed.then(|| view! { <h2>{words.details_means()}</h2><Effects groups=groups /> })}
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

/// The brand and where it is, as on a letter.
fn letterhead(visit: &Visit, issuer: &Issuer) -> AnyView {
    let brand = visit.portal().brand.name.clone();
    let mark = visit.front.look.mark();
    view! {
        <div class="doc__head">
            <div><p class="doc__brand">{mark}<strong>{brand}</strong></p>{postal(visit, issuer)}</div>
            <p>{visit.texts().receipt_doc()}</p>
        </div>
    }
    .into_any()
}

/// The choice in one sentence.
fn sentence(visit: &Visit, notice: &Notice, record: &Record) -> String {
    let words = visit.texts();
    let level = |id| visit.notice(notice).level(id).name();
    match (record.by, &record.act) {
        (ActorKind::Customer, Act::Level) if record.from == record.to => words.receipt_kept(m::ReceiptKept { level: &level(&record.to) }),
        (ActorKind::Customer, Act::Level) => {
            words.receipt_switched(m::ReceiptSwitched { from: &level(&record.from), to: &level(&record.to) })
        }
        (ActorKind::Customer, Act::Contact) => words.receipt_contact_chosen(),
        (ActorKind::Customer, Act::Boundaries) => words.receipt_boundaries_chosen(),
        (ActorKind::Customer, Act::Pause) => {
            let ended = record.settings.iter().any(|setting| matches!(setting, Setting::Pause { until: None, .. }));
            if ended { words.receipt_pause_ended() } else { words.receipt_paused() }
        }
        (ActorKind::Customer, Act::Undo { .. }) => words.receipt_undone(),
        _ => what(visit, notice, record),
    }
}

/// The moment for people; machines read it in the element, and below.
fn on(visit: &Visit, at: Millis) -> AnyView {
    let read = dates::date_and_time(visit.language, at, visit.zone());
    let read = view! { <time datetime=dates::machine(at)>{read}</time> }.into_any();
    let city = dates::city(visit.language, visit.zone().iana_name().unwrap_or_default());
    filled(|[when]| visit.texts().receipt_on(m::ReceiptOn { when, city: &city }), [read])
}

/// The person or system that chose, and what they had before them.
fn facts(visit: &Visit, record: &Record, account: Option<&str>) -> AnyView {
    let words = visit.texts();
    let notice = visit.to(&format!("/notices/{}", record.notice.0));
    let version = words.history_notice(m::HistoryNotice { version: record.notice.0 });
    let chose = who(visit, record);
    let chose = match account.filter(|_| record.by == ActorKind::Customer) {
        Some(account) => {
            let account = view! { <bdi dir="ltr">{account.to_owned()}</bdi> }.into_any();
            filled(|[note]| words.with_note(m::WithNote { text: &chose, note }), [account])
        }
        None => chose.into_any(),
    };
    let mut facts: Vec<(String, AnyView)> = vec![(words.receipt_who(), chose)];
    if let Some(by) = &record.on_behalf {
        let said = view! { <FreeText text=by.reason.clone() language=None /> }.into_any();
        facts.push((words.receipt_why(), said));
        facts.push((words.receipt_not_you(), words.receipt_not_you_text().into_any()));
    }
    let elsewhere = record.asked.as_ref().filter(|_| record.act != Act::Signal);
    if let (Some(seen), Act::Signal) = (&record.asked, &record.act) {
        facts.push((words.receipt_seen_where(), view! { <bdi>{seen.place.clone()}</bdi> }.into_any()));
        facts.push((words.receipt_seen_when(), dates::date_and_time(visit.language, seen.at, visit.zone()).into_any()));
    }
    if let Some(asked) = elsewhere {
        facts.push((words.receipt_asked_where(), asked.place.clone().into_any()));
        facts.push((words.receipt_asked_when(), dates::date_and_time(visit.language, asked.at, visit.zone()).into_any()));
    }
    if let Act::Undo { of } = record.act {
        let href = visit.to(&format!("/receipts/{of}"));
        facts.push((words.receipt_undoes(), view! { <a href=href>{words.receipt_undoes_link()}</a> }.into_any()));
    }
    facts.push((words.receipt_notice(), view! { <a href=notice>{version}</a> }.into_any()));
    let language = if elsewhere.is_some() { words.receipt_asked_language() } else { words.receipt_language() };
    facts.push((language, own_name(record.language)));
    view! { <Facts facts=facts /> }.into_any()
}

/// A name and address as on an envelope: a line each.
fn postal(visit: &Visit, issuer: &Issuer) -> AnyView {
    let lines = std::iter::once(&issuer.name).chain(&issuer.address).cloned().chain([country(visit.language, &issuer.country)]);
    lines.map(|line| view! { <div>{line}</div> }).collect_view().into_any()
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
        Act::Signal if !record.changes.is_empty() => (page_of(&Act::Purpose), words.purposes_title()),
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
