//! The page of somebody whose data is open: what they see, and what can be done for them.

use axum::response::Response;
use leptos::prelude::*;

use super::{
    found::opened,
    page::written,
    sees::sees,
    whose::{At, OPEN, WRITE, Whose},
    words::faults,
};
use crate::{
    decisions::shelf::Shelf,
    domain::{turning::Turning, use_state::UseState},
    i18n::messages as m,
    usecases::{
        acting_for::{
            choose::plan_of,
            held::{By, Held},
            look::{File, look},
        },
        error::Error,
    },
    web::{
        components::{banner::Banner, crumb::Crumb, error_summary::ErrorSummary, select_field::SelectField, text_area::TextArea},
        failure::Failure,
        flash::{Done, Flash, Told},
        layout::page::{Head, Mood, respond},
        query::Query,
        shown::{acting, request::moment, standing::until},
        visit::Visit,
    },
};

/// The name under which the forms leave word for their page.
pub const PAGE: &str = "customer";

pub async fn get(visit: Visit, Query(at): Query<At>) -> Response {
    show(&visit, &at).await.unwrap_or_else(|error| Failure::from(error).page(&visit))
}

async fn show(visit: &Visit, at: &At) -> Result<Response, Error> {
    let words = visit.texts();
    crate::usecases::authorise::desk(visit.portal(), visit.actor, crate::domain::staff::Deed::ActFor).await?;
    // Closed, or another is open by now: found anew.
    let Some((held, whose)) = opened(visit).await?.filter(|(_, whose)| at.fits(whose)) else { return Ok(visit.redirect(&at.find())) };
    let file = look(visit.portal(), visit.actor, &held).await?;
    let shelf = visit.shelf()?;
    let flash = whose.flash(visit, PAGE, OPEN).await;
    let errors = faults(visit, flash.as_ref());
    let news = news(visit, flash.as_ref());
    let mood = match (errors.is_empty(), news.is_some()) {
        (false, _) => Mood::Error,
        (true, true) => Mood::Saved,
        (true, false) => Mood::Plain,
    };
    let check = match flash.as_ref().filter(|flash| flash.told == Told::AskedFirst) {
        Some(asked) => Some(check((visit, &whose), &shelf, &file, asked)?),
        None => None,
    };
    let change = held.is_proven().then(|| change((visit, &whose), &shelf, &file, flash.as_ref(), &errors));
    let summary = (!errors.is_empty()).then(|| view! { <ErrorSummary heading=words.problem_heading() errors=errors /> });
    let since = since(visit, &held);
    let only = (!held.is_proven()).then(|| only_looked_at(visit));
    let title = words.customers_one(m::CustomersOne { reference: file.profile.reference.as_str() });
    let sees = sees(visit, &shelf, (&held, &whose), &file);
    let back = match &held.by {
        By::Case { request } => (visit.to(&format!("/staff/requests/{request}")), request.clone()),
        By::Proof { .. } => (visit.to("/staff/customers"), words.customers_title()),
    };
    let write = held.is_proven().then(|| {
        let href = visit.to(&whose.at(WRITE));
        view! { <p><a class="go" href=href>{words.customers_write()}</a></p> }
    });
    let closes = whose.fields(visit);
    Ok(respond(visit, Head::of(words.customers_file()).mood(mood), move || {
        view! {
            {summary}
            {news}
            <Crumb href=back.0 text=back.1 />
            <h1>{title}</h1>
            <p>{since}</p>
            <form method="post" action="/ui/staff/close-person">
                {closes}
                <button class="button button--plain" type="submit">{words.customers_close()}</button>
            </form>
            <div class="split">
                <div>{sees}</div>
                <div>
                    {check}
                    {change}
                    {write}
                    {only}
                </div>
            </div>
        }
        .into_any()
    }))
}

/// Since when it is open, and by which right.
fn since(visit: &Visit, held: &Held) -> String {
    let (words, when) = (visit.texts(), moment(visit, held.since));
    match &held.by {
        By::Proof { way, .. } => words.customers_file_since(m::CustomersFileSince { when: &when, way: &acting::way(words, *way) }),
        By::Case { request } => words.beside_file_since(m::BesideFileSince { when: &when, reference: request }),
    }
}

/// The way to change something, for staff who only look.
fn only_looked_at(visit: &Visit) -> AnyView {
    let (words, href) = (visit.texts(), visit.to("/staff/customers"));
    view! {
        <section class="panel" aria-labelledby="only">
            <h2 id="only">{words.beside_only()}</h2>
            <p>{words.beside_only_text()}</p>
            <p><a class="go" href=href>{words.customers_title()}</a></p>
        </section>
    }
    .into_any()
}

fn news(visit: &Visit, flash: Option<&Flash>) -> Option<AnyView> {
    let words = visit.texts();
    let text = match flash.map(|flash| &flash.told)? {
        Told::Done(Done::ChosenForThem) => words.customers_saved(),
        Told::Unchanged => words.customers_unchanged(),
        Told::Clash(clash) => crate::web::staff::words::clash(words, *clash),
        told => return written(visit, told),
    };
    Some(view! { <Banner heading=words.saved_heading()><p>{text}</p></Banner> }.into_any())
}

/// Every change that is one press for the person: uses that are on can be turned off, uses that are off can be turned on, and the levels.
fn change(
    (visit, whose): (&Visit, &Whose),
    shelf: &Shelf,
    file: &File,
    flash: Option<&Flash>,
    errors: &[(&'static str, String)],
) -> AnyView {
    let words = visit.texts();
    let typed = |name: &str| flash.and_then(|flash| flash.typed.get(name)).cloned().unwrap_or_default();
    let error = |id: &str| errors.iter().find(|(at, _)| *at == id).map(|(_, text)| (words.error_prefix(), text.clone()));
    let now = visit.portal().clock.now();
    let name = |id: &crate::domain::ids::PurposeId| visit.notice(shelf).purpose(id).name();
    let (mut off, mut on) = (Vec::new(), Vec::new());
    for purpose in shelf.notice.catalogue.purposes.iter().filter(|purpose| purpose.switchable()) {
        let name = name(&purpose.id);
        if UseState::of(&shelf.notice, &file.current.choices, purpose, now).is_on() {
            off.push((format!("off:{}", purpose.id), words.customers_change_off(m::CustomersChangeOff { name: &name })));
        } else {
            on.push((format!("on:{}", purpose.id), words.customers_change_on(m::CustomersChangeOn { name: &name })));
        }
    }
    let level = |level: &crate::domain::catalogue::Level| {
        let name = visit.notice(shelf).level(&level.id).name();
        (format!("level:{}", level.id), words.customers_change_level(m::CustomersChangeLevel { name: &name }))
    };
    let levels = shelf.notice.catalogue.levels.iter().map(level);
    let options = std::iter::once((String::new(), words.customers_change_choose())).chain(off).chain(on).chain(levels).collect();
    view! {
        <section class="panel" aria-labelledby="change">
            <h2 id="change">{words.customers_change()}</h2>
            <form method="post" action="/ui/staff/choose-for" novalidate>
                {hidden((visit, whose), shelf, file)}
                <SelectField id="what" name="form[what]" label=words.customers_change_what() options=options chosen=typed("what") error=error("what") />
                <TextArea id="reason" name="form[reason]" label=words.customers_change_why() hint=words.customers_change_why_hint() value=typed("reason")
                    error=error("reason") rows=3 />
                <p class="hint">{words.customers_change_then()}</p>
                <p class="acts"><button class="button" type="submit">{words.customers_change_go()}</button></p>
            </form>
        </section>
    }
    .into_any()
}

fn hidden((visit, whose): (&Visit, &Whose), shelf: &Shelf, file: &File) -> AnyView {
    view! {
        {whose.fields(visit)}
        <input type="hidden" name="form[seen]" value=shelf.notice.version.0 />
        <input type="hidden" name="form[against]" value=file.current.revision />
    }
    .into_any()
}

/// The uses a change would start, to be read to the person before they say yes.
fn check((visit, whose): (&Visit, &Whose), shelf: &Shelf, file: &File, asked: &Flash) -> Result<AnyView, Error> {
    let words = visit.texts();
    let typed = |name: &str| asked.typed.get(name).cloned().unwrap_or_default();
    let plan = plan_of(visit.portal(), &file.current, Some(&typed("what")))?;
    let starts = plan.effect.starts.iter().map(|id| {
        let purpose = visit.notice(shelf).purpose(id);
        view! { <li><strong>{purpose.name()}</strong><p>{purpose.means()}</p></li> }
    });
    let starts = starts.collect_view();
    let (before, after) = (&file.current.choices.circumstances, &plan.after.circumstances);
    let turning = Turning::of(&shelf.notice, &plan.effect, before, after, visit.portal().clock.now());
    let waits = turning.until.into_iter().map(|wait| view! { <p class="notice notice--warn">{until(visit, wait)}</p> }).collect_view();
    let back = visit.to(&whose.at(OPEN));
    let (what, reason) = (typed("what"), typed("reason"));
    Ok(view! {
        <section class="panel panel--strong" aria-labelledby="check">
            <h2 id="check" tabindex="-1">{words.customers_check()}</h2>
            <p>{words.customers_check_text()}</p>
            <ul class="entries">{starts}</ul>
            {waits}
            <form method="post" action="/ui/staff/choose-for" novalidate>
                {hidden((visit, whose), shelf, file)}
                <input type="hidden" name="form[what]" value=what />
                <input type="hidden" name="form[reason]" value=reason />
                <input type="hidden" name="form[confirmed]" value="yes" />
                <p class="acts">
                    <button class="button" type="submit">{words.customers_check_go()}</button>
                    <a class="button button--plain" href=back>{words.customers_check_not()}</a>
                </p>
            </form>
        </section>
    }
    .into_any())
}
