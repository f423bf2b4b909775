//! One item: what is known, whose it is, and its decision or the form for it.

use axum::{extract::Path, response::Response};
use leptos::prelude::*;

use super::{
    facts,
    form::form,
    known::{self, may},
    page::name,
    words::{clash, due, fault, outcome, place, question, since, title},
};
use crate::{
    domain::{
        item::{Decided, ItemKind},
        retention,
        staff::Deed,
    },
    i18n::{dates, messages as m, role},
    usecases::{
        error::{Error, Fault},
        oversight::{
            item::{Duty, decided_before, read},
            own_act::{Own, own_act},
            reviews::demands::waits,
        },
        staff::member::{self, Member},
    },
    web::{
        components::{
            banner::Banner, crumb::Crumb, error_summary::ErrorSummary, free_text::FreeText, rows::Rows, with_numbers::with_numbers,
        },
        failure::Failure,
        flash::Told,
        layout::page::{Head, Mood, respond},
        visit::Visit,
    },
};

/// The name under which the forms of an item leave word for its page.
pub const PAGE: &str = "item";

pub async fn get(visit: Visit, Path((_, id)): Path<(String, String)>) -> Response {
    show(&visit, &id).await.unwrap_or_else(|error| Failure::from(error).page(&visit))
}

async fn show(visit: &Visit, id: &str) -> Result<Response, Error> {
    let words = visit.texts();
    let duty = read(visit.portal(), visit.actor, id).await?;
    if duty.item.kind == ItemKind::Concern {
        return Ok(visit.redirect(&format!("/staff/concerns/{}", duty.item.id)));
    }
    let staff = member::all(visit.portal()).await?;
    let before = decided_before(visit.portal(), visit.actor, duty.item.kind, &duty.item.about).await?;
    let before = before.filter(|before| before.item.id != duty.item.id);
    let flash = visit.flash(PAGE).await;
    let faults: Vec<Fault> = match flash.as_ref().map(|flash| &flash.told) {
        Some(Told::Faults(faults)) => faults.clone(),
        _ => Vec::new(),
    };
    let mut errors: Vec<_> = faults.iter().map(|found| (place(found), fault(words, found))).collect();
    if let Some(Told::Clash(found)) = flash.as_ref().map(|flash| &flash.told) {
        errors.push(("main", clash(words, *found)));
    }
    let saved = flash.as_ref().is_some_and(|flash| matches!(flash.told, Told::Done(_)));
    let mood = match (errors.is_empty(), saved) {
        (false, _) => Mood::Error,
        (true, true) => Mood::Saved,
        (true, false) => Mood::Plain,
    };
    let summary = (!errors.is_empty()).then(|| view! { <ErrorSummary heading=words.problem_heading() errors=errors /> });
    let item = &duty.item;
    let today = retention::day(visit.portal().clock.now(), visit.zone());
    let mut rows: Vec<(String, AnyView)> = vec![(words.oversight_due(), due(visit, item, today))];
    rows.push((
        words.oversight_whose(),
        item.owner.map_or_else(|| words.oversight_nobody(), |owner| name(visit, &staff, owner)).into_any(),
    ));
    let whose = item.whose.map(|whose| name(visit, &staff, whose));
    match item.kind {
        ItemKind::WayIn if !item.is_of_key() => {
            rows.push((words.item_let_in(), whose.unwrap_or_else(|| words.item_let_in_new()).into_any()))
        }
        _ => rows.extend(whose.map(|whose| (words.item_acted(), whose.into_any()))),
    }
    let since = since(visit, item);
    let known = (!duty.words.opening.is_empty()).then(|| {
        let text = duty.words.opening.clone();
        view! { <section aria-labelledby="known"><h2 id="known">{words.item_about()}</h2><FreeText text=text language=None /></section> }
    });
    let waiting = !item.is_open() && item.kind == ItemKind::Review && waits(visit.portal(), visit.actor, &duty).await?;
    let decided = item.decided.as_ref().map(|decided| decision(visit, &duty, decided, &staff, waiting));
    let found = known::section(visit, &duty).await?;
    let facts = if item.is_open() && item.kind == ItemKind::Review { facts::section(visit, &duty).await? } else { None };
    let before_waits = match &before {
        Some(before) if item.kind == ItemKind::Review => waits(visit.portal(), visit.actor, before).await?,
        _ => false,
    };
    let own = match item.is_open() && may(visit, Deed::DecideItems) {
        true => Some(own_act(visit.portal(), visit.actor, item).await?),
        false => None,
    };
    let why = match own {
        Some(Own::Anothers) => Some(words.item_anothers()),
        Some(Own::Alone) => Some(words.item_alone()),
        Some(Own::No) | None => None,
    };
    let why = why.map(|text| view! { <p class="notice">{text}</p> });
    let form = own.filter(|own| *own != Own::Anothers).map(|_| form(visit, &duty, flash.as_ref(), &faults));
    let before = before.map(|before| earlier(visit, &before, before_waits));
    let heading = title(visit, &duty);
    let (back, head) = (visit.to("/staff/oversight"), Head::of(heading.clone()).mood(mood));
    Ok(respond(visit, head, move || {
        view! {
            {summary}
            {saved.then(|| view! { <Banner heading=words.saved_heading()><p>{words.item_saved()}</p></Banner> })}
            <Crumb href=back text=words.oversight_title() />
            <h1>{with_numbers(&heading)}</h1>
            <p class="lede">{since}</p>
            <Rows rows=rows />
            {known}
            {found}
            {facts}
            {decided}
            {before}
            {why}
            {form}
        }
        .into_any()
    }))
}

fn decision(visit: &Visit, duty: &Duty, decided: &Decided, staff: &[Member], waiting: bool) -> AnyView {
    let words = visit.texts();
    let when = dates::date(visit.language, decided.at, visit.zone());
    let by = match &duty.words.signed {
        Some(signed) => words.review_signed(m::ReviewSigned { name: &signed.name, role: &role::name(words, signed.role), when: &when }),
        None => words.item_decided_by(m::ItemDecidedBy { name: &name(visit, staff, decided.by), when: &when }),
    };
    let again = decided.again_on.map(|on| words.item_look_again(m::ItemLookAgain { when: &dates::day(visit.language, on) }));
    let (what, _) = outcome(words, decided.outcome);
    let reasons = duty.words.reasons.clone();
    let (answers, waits) = (answers(visit, duty), waiting.then(|| view! { <p><strong>{words.review_waits()}</strong></p> }));
    view! {
        <section class="panel" aria-labelledby="decision">
            <h2 id="decision">{words.item_decision()}</h2>
            <p><strong>{what}</strong></p>
            {waits}
            {answers}
            {(!reasons.is_empty()).then(|| view! { <FreeText text=reasons language=None /> })}
            <p class="hint">{by}</p>
            {again.map(|text| view! { <p class="hint">{text}</p> })}
        </section>
    }
    .into_any()
}

/// The answers of a review, and what must change.
fn answers(visit: &Visit, duty: &Duty) -> Option<AnyView> {
    let words = visit.texts();
    let rows = duty.words.signed.as_ref()?.answers.iter().map(|answer| {
        let said = if answer.fine {
            words.review_fine().into_any()
        } else {
            view! { <p>{words.review_change()}</p><FreeText text=answer.words.clone() language=None /> }.into_any()
        };
        (question(words, answer.question), said)
    });
    let rows: Vec<_> = rows.collect();
    Some(view! { <Rows rows=rows /> }.into_any())
}

/// The decision about the same before this one.
fn earlier(visit: &Visit, before: &Duty, waiting: bool) -> AnyView {
    let words = visit.texts();
    let Some(decided) = &before.item.decided else { return ().into_any() };
    let heading = words.item_before(m::ItemBefore { when: &dates::date(visit.language, decided.at, visit.zone()) });
    let (what, _) = outcome(words, decided.outcome);
    let reasons = before.words.reasons.clone();
    let waits = waiting.then(|| view! { <p><strong>{words.review_waits()}</strong></p> });
    let answers = answers(visit, before);
    view! {
        <section aria-labelledby="before">
            <h2 id="before">{heading}</h2>
            <p><strong>{what}</strong></p>
            {waits}
            {answers}
            {(!reasons.is_empty()).then(|| view! { <FreeText text=reasons language=None /> })}
        </section>
    }
    .into_any()
}
