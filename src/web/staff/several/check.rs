//! The page that shows a text to several requests once more: every case, with subject, letter and words as its person gets them.

use axum::response::Response;
use leptos::prelude::*;

use super::{
    draft::{ABOUT, Gets, Several, all, shown},
    letters::before,
    words::{count, effect, go, lede, rows},
};
use crate::{
    domain::staff::Deed,
    usecases::{
        authorise,
        desk::several::{Picked, need},
        error::Error,
        staff::member,
    },
    web::{
        components::{crumb::Crumb, error_summary::ErrorSummary, rows::Rows},
        failure::Failure,
        flash::{Flash, Told},
        layout::page::{Head, Mood, respond},
        staff::{before_yes::before_yes, words::clash},
        two_steps::Proposal,
        visit::Visit,
    },
};

/// The name under which its form leaves word for it.
pub const CHECK: &str = "several-check";

pub async fn get(visit: Visit) -> Response {
    show(&visit).await.unwrap_or_else(|error| Failure::from(error).page(&visit))
}

async fn show(visit: &Visit) -> Result<Response, Error> {
    let words = visit.texts();
    authorise::desk(visit.portal(), visit.actor, Deed::Answer).await?;
    let Some(proposal) = Proposal::<Several>::waiting(visit, ABOUT).await? else { return Ok(visit.redirect("/staff/several")) };
    let sends = proposal.draft().sends.clone();
    let picked: Vec<Picked> = proposal.draft().picked.clone();
    let need = need(visit.portal(), visit.actor, &sends, &picked).await?;
    let staff = member::all(visit.portal()).await?;
    let (mut letters, mut ready, mut complaint) = (Vec::with_capacity(picked.len()), Vec::new(), false);
    for one in all(visit, proposal.draft()).await? {
        if let Gets::Words(desk, answer) = &one.came {
            ready.push(answer.clone());
            complaint |= desk.unmasked.complaint;
        }
        letters.push(before(visit, &sends, one, &staff).await?);
    }
    let field = proposal.field(&shown(&ready))?;
    let flash = visit.flash(CHECK).await;
    let told = flash.as_ref().map(|flash| &flash.told);
    let missing = flash.as_ref().is_some_and(|flash: &Flash| !flash.faults().is_empty());
    let errors: Vec<(&'static str, String)> = match told {
        Some(Told::Clash(found)) => vec![("main", clash(words, *found))],
        Some(Told::ShownAgain) => vec![("main", words.shown_again())],
        Some(_) if missing => vec![("alone", words.second_alone_error())],
        _ => Vec::new(),
    };
    let mood = if errors.is_empty() { Mood::Plain } else { Mood::Error };
    let summary = (!errors.is_empty()).then(|| view! { <ErrorSummary heading=words.problem_heading() errors=errors /> });
    let count = count(visit, ready.len());
    let (lede, effect, send) = (lede(words, &sends, &count), effect(visit, &sends), go(words, &sends, &count));
    let second = before_yes(words, need, flash.as_ref(), None);
    let (second, go) = (second.view, second.go.unwrap_or(send));
    let rows = rows(visit, (proposal.draft().kind(), complaint), &sends);
    let (back, locale) = (visit.to("/staff/several"), visit.language.tag());
    let change = back.clone();
    let go = (!ready.is_empty()).then(|| view! { <button class="button" type="submit">{go}</button> });
    Ok(respond(visit, Head::of(words.several_check_title()).mood(mood), move || {
        view! {
            {summary}
            <Crumb href=back text=words.several_title() />
            <h1>{words.several_check_title()}</h1>
            <p class="lede">{lede}</p>
            <Rows rows=rows />
            {letters}
            <div class="notice check__due"><p>{effect}</p></div>
            <form method="post" action="/ui/staff/several-ask" novalidate>
                <input r#type="hidden" name="form[locale]" value=locale />
                {field}
                {second}
                <p class="acts">{go}<a href=change>{words.staff_check_change()}</a></p>
            </form>
        }
        .into_any()
    }))
}
