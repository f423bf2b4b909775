//! The receipt of a choice as a document: the choice in a sentence, when it was made, what it means.

use leptos::prelude::*;

use super::{
    history::{effects, what, who},
    standing::setting_lines,
};
use crate::{
    decisions::shelf::Shelf,
    domain::{actor::ActorKind, notice::Notice, setting::Setting, time::Millis},
    i18n::{countries::country, dates, messages as m},
    usecases::{
        choices::record::{Act, Issuer, Record},
        history::receipt::Receipt,
    },
    web::{
        components::{effects::Effects, filled::filled, free_text::FreeText, own_name::own_name, rows::Facts},
        visit::Visit,
    },
};

/// Everything it says of the choice itself. `receipts` is where its reader finds another one.
pub fn paper(visit: &Visit, shelf: &Shelf, receipt: &Receipt, account: Option<&str>, receipts: &dyn Fn(&str) -> String) -> AnyView {
    let words = visit.texts();
    let (record, notice, at) = (&receipt.entry.record, &receipt.notice, receipt.entry.at);
    let head = letterhead(visit, &receipt.issuer(&visit.portal().brand));
    let (title, when) = (sentence(visit, notice, record), on(visit, at));
    let facts = facts(visit, record, account, receipts);
    let settings = setting_lines(visit, shelf, &record.settings);
    let settings = (!settings.is_empty()).then(|| {
        let lines = settings.into_iter().map(|line| view! { <p>{line}</p> }).collect_view();
        // A choice of settings alone changed nothing else.
        let beside = matches!(record.act, Act::Level | Act::Purpose | Act::Undo { .. });
        view! { {beside.then(|| view! { <h2>{words.receipt_settings()}</h2> })}{lines} }
    });
    let groups = effects(visit, notice, record, at);
    let changed = !groups.is_empty();
    view! {
        {head}
        <h1>{title}</h1>
        <p class="lede">{when}</p>
        {facts}
        {settings}
        {changed.then(|| view! { <h2>{words.details_means()}</h2><Effects groups=groups /> })}
    }
    .into_any()
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
pub fn sentence(visit: &Visit, notice: &Notice, record: &Record) -> String {
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
fn facts(visit: &Visit, record: &Record, account: Option<&str>, receipts: &dyn Fn(&str) -> String) -> AnyView {
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
        let said = view! { <FreeText text=by.reason.clone() language=None reader=visit.language /> }.into_any();
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
        let href = receipts(&of.to_string());
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
