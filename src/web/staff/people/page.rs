//! The list of the people who answer, those who were invited and those who left below it, and the form that invites somebody.

use axum::response::Response;
use leptos::prelude::*;

use super::{
    invitations,
    words::{open, roles, second, seen, training},
};
use crate::{
    domain::{actor::Actor, staff::Deed},
    i18n::{dates, messages as m, numbers, role},
    usecases::{
        error::{Clash, Error, Field},
        staff::{
            invitations::waiting,
            people::{Person, people},
        },
    },
    web::{
        components::{banner::Banner, error_summary::ErrorSummary, filled::apart, select_field::SelectField, text_field::TextField},
        failure::Failure,
        flash::{Done, Flash, Told},
        layout::page::{Head, Mood, respond},
        session::INVITATION,
        staff::{
            oversight::known::may,
            words::{clash, error, errors},
        },
        visit::Visit,
    },
};

/// The name under which the form leaves word for its page.
pub const PAGE: &str = "people";

pub async fn get(visit: Visit) -> Response {
    show(&visit).await.unwrap_or_else(|error| Failure::from(error).page(&visit))
}

async fn show(visit: &Visit) -> Result<Response, Error> {
    let words = visit.texts();
    let all = people(visit.portal(), visit.actor).await?;
    let (here, gone): (Vec<_>, Vec<_>) = all.iter().partition(|person| person.ended_at.is_none());
    let not_joined = waiting(visit.portal(), visit.actor).await?;
    let link = visit.session.take(INVITATION).await?;
    let flash = visit.flash(PAGE).await;
    let faults = flash.as_ref().map(Flash::faults).unwrap_or_default().to_vec();
    let mut errors = errors(visit, &faults);
    if let Some(Told::Clash(found)) = flash.as_ref().map(|flash| &flash.told) {
        let place = if *found == Clash::HereAlready { "email" } else { "main" };
        errors.push((place, clash(words, *found)));
    }
    let news = match flash.as_ref().map(|flash| &flash.told) {
        Some(Told::Done(Done::LinkSent)) => Some(words.people_link_sent()),
        Some(Told::Done(Done::InvitationWithdrawn)) => Some(words.people_invitation_withdrawn()),
        _ => None,
    };
    let mood = match (errors.is_empty(), link.is_some() || news.is_some()) {
        (false, _) => Mood::Error,
        (true, true) => Mood::Saved,
        (true, false) => Mood::Plain,
    };
    let summary = (!errors.is_empty()).then(|| view! { <ErrorSummary heading=words.problem_heading() errors=errors /> });
    let invited = link.map(|link| {
        view! {
            <Banner heading=words.people_invited()>
                <p>{words.people_invited_text()}</p>
                <p><code dir="ltr">{link}</code></p>
            </Banner>
        }
    });
    let news = news.map(|text| view! { <Banner heading=words.saved_heading()><p>{text}</p></Banner> });
    let form = may(visit, Deed::ChangePeople).then(|| form(visit, flash.as_ref()));
    let (rows, not_joined, left) = (table(visit, &here), invitations::section(visit, not_joined), former(visit, &gone));
    Ok(respond(visit, Head::of(words.people_title()).mood(mood), move || {
        view! {
            {summary}
            {invited}
            {news}
            <h1>{words.people_title()}</h1>
            <p class="lede">{words.people_lede()}</p>
            {rows}
            {not_joined}
            {left}
            {form}
        }
        .into_any()
    }))
}

fn table(visit: &Visit, here: &[&Person]) -> AnyView {
    let words = visit.texts();
    let rows = here.iter().map(|person| {
        let href = visit.to(&format!("/staff/people/{}", person.id));
        let own = matches!(visit.actor, Actor::Staff(id, _) if id == person.id);
        let as_what = role::name(words, person.role);
        let as_what = if own { words.beside(m::Beside { one: &as_what, other: &words.people_oneself() }) } else { as_what };
        let name = person.name.clone();
        let who = apart(view! { <a href=href><bdi>{name}</bdi></a> }, view! { <span class="hint">{as_what}</span> });
        view! {
            <tr>
                <th scope="row">{who}</th>
                <td data-label=words.people_second()>{second(visit, person)}</td>
                <td data-label=words.people_training()>{training(visit, person)}</td>
                <td data-label=words.people_seen()>{seen(visit, person)}</td>
                <td data-label=words.people_sessions()>{numbers::count(visit.language, person.sessions)}</td>
                <td data-label=words.people_open()>{open(visit, person)}</td>
            </tr>
        }
    });
    let rows = rows.collect_view();
    view! {
        <div class="table">
            <table>
                <caption class="vh">{words.people_title()}</caption>
                <thead><tr>
                    <th scope="col">{words.people_who()}</th><th scope="col">{words.people_second()}</th>
                    <th scope="col">{words.people_training()}</th><th scope="col">{words.people_seen()}</th>
                    <th scope="col">{words.people_sessions()}</th><th scope="col">{words.people_open()}</th>
                </tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn former(visit: &Visit, gone: &[&Person]) -> Option<AnyView> {
    let words = visit.texts();
    let entries = gone.iter().map(|person| {
        let href = visit.to(&format!("/staff/people/{}", person.id));
        let when = person.ended_at.map(|at| dates::date(visit.language, at, visit.zone())).unwrap_or_default();
        let name = person.name.clone();
        view! { <li><p><a href=href><bdi>{name}</bdi></a></p><p class="hint">{words.people_left_on(m::PeopleLeftOn { when: &when })}</p></li> }
    });
    let entries: Vec<_> = entries.collect();
    (!entries.is_empty()).then(|| {
        view! { <section aria-labelledby="left"><h2 id="left">{words.people_left()}</h2><ul class="entries">{entries}</ul></section> }
            .into_any()
    })
}

fn form(visit: &Visit, flash: Option<&Flash>) -> AnyView {
    let words = visit.texts();
    let typed = |name: &str| flash.and_then(|flash| flash.typed.get(name).cloned()).unwrap_or_default();
    let faults = flash.map(Flash::faults).unwrap_or_default();
    let (text, go) = match visit.portal().has_mail {
        true => (words.people_invite_mail_text(), words.people_invite_mail_go()),
        false => (words.people_invite_text(), words.people_invite_go()),
    };
    let (wrong_email, wrong_role) = (error(visit, faults, Field::Email), error(visit, faults, Field::Role));
    view! {
        <section aria-labelledby="invite">
            <h2 id="invite">{words.people_invite()}</h2>
            <p>{text}</p>
            <form method="post" action="/ui/staff/invite" novalidate>
                <input r#type="hidden" name="form[locale]" value=visit.language.tag() />
                <TextField id="email" name="form[email]" label=words.people_email() hint=words.people_email_hint() value=typed("email") error=wrong_email
                    autocomplete="off" kind="email" />
                <SelectField id="role" name="form[role]" label=words.people_role() options=roles(visit) chosen=typed("role") error=wrong_role />
                <p class="acts"><button class="button" type="submit">{go}</button></p>
            </form>
        </section>
    }
    .into_any()
}
