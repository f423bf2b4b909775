//! One of the people who answer: what is known of them, and what an administrator can do about it.

use axum::{extract::Path, response::Response};
use leptos::prelude::*;

use super::words::{open, roles, second, seen, training};
use super::{away, languages, systems};
use crate::{
    domain::{actor::Actor, staff::Deed},
    i18n::{dates, messages as m, numbers, role},
    usecases::{
        error::{Error, Fault, Field},
        staff::people::{Person, person},
    },
    web::{
        components::{
            banner::Banner, crumb::Crumb, error_summary::ErrorSummary, own_name::with_own_names, rows::Rows, select_field::SelectField,
        },
        failure::Failure,
        flash::{Done, Flash, Told},
        layout::page::{Head, Mood, respond},
        shown::held::plural,
        staff::{
            languages::list,
            oversight::known::may,
            words::{clash, error, errors},
        },
        visit::Visit,
    },
};

/// The name under which the forms leave word for their page.
pub const PAGE: &str = "person";

pub async fn get(visit: Visit, Path((_, id)): Path<(String, String)>) -> Response {
    show(&visit, &id).await.unwrap_or_else(|error| Failure::from(error).page(&visit))
}

async fn show(visit: &Visit, id: &str) -> Result<Response, Error> {
    let words = visit.texts();
    let person = person(visit.portal(), visit.actor, id).await?;
    let flash = visit.flash(PAGE).await;
    let faults = flash.as_ref().map(Flash::faults).unwrap_or_default().to_vec();
    let of_away = |found: &&Fault| matches!(found.field, Field::Until | Field::To);
    let (theirs, rest): (Vec<Fault>, Vec<Fault>) = faults.iter().partition(|found| of_away(found));
    let mut errors = errors(visit, &rest);
    errors.extend(theirs.iter().map(|found| (found.field.as_str(), away::said(visit, found))));
    let mut news = None;
    match flash.as_ref().map(|flash| &flash.told) {
        Some(Told::Clash(found)) => errors.push(("main", clash(words, *found))),
        Some(Told::Done(Done::RoleChanged)) => news = Some(words.people_role_changed()),
        Some(Told::Done(Done::LinkSent)) => news = Some(words.people_link_sent()),
        Some(Told::Done(Done::LanguagesChosen)) => news = Some(words.me_languages_saved()),
        Some(Told::Done(Done::SystemsChosen)) => news = Some(words.people_systems_saved()),
        Some(Told::Done(Done::SessionsEnded)) => news = Some(words.people_sessions_ended()),
        Some(Told::Done(Done::AwayChosen)) => news = Some(words.away_chosen()),
        Some(Told::Done(Done::Back)) => news = Some(words.away_over()),
        Some(Told::Done(Done::CasesHanded)) => news = Some(words.away_handed()),
        Some(Told::Done(Done::CasesStayed)) => news = Some(words.away_stayed()),
        Some(Told::Done(Done::WorkEnded)) => news = Some(words.people_ended()),
        _ => {}
    }
    let mood = match (errors.is_empty(), news.is_some()) {
        (false, _) => Mood::Error,
        (true, true) => Mood::Saved,
        (true, false) => Mood::Plain,
    };
    let summary = (!errors.is_empty()).then(|| view! { <ErrorSummary heading=words.problem_heading() errors=errors /> });
    let news = news.map(|text| view! { <Banner heading=words.saved_heading()><p>{text}</p></Banner> });
    let email = person.email.as_str().to_owned();
    let mut rows: Vec<(String, AnyView)> = vec![
        (words.people_role(), role::name(words, person.role).into_any()),
        (words.people_email(), view! { <bdi>{email}</bdi> }.into_any()),
    ];
    match person.ended_at {
        Some(at) => rows.push((words.people_left(), dates::date(visit.language, at, visit.zone()).into_any())),
        None => rows.extend([
            (words.people_second(), second(visit, &person).into_any()),
            (words.people_training(), training(visit, &person).into_any()),
            (words.people_seen(), seen(visit, &person).into_any()),
            (words.people_sessions(), numbers::count(visit.language, person.sessions).into_any()),
            (words.people_open(), open(visit, &person).into_any()),
        ]),
    }
    if let Some(text) = list(visit, &person.reads).filter(|_| person.ended_at.is_none()) {
        rows.push((words.people_languages(), with_own_names(&text)));
    }
    let own = matches!(visit.actor, Actor::Staff(id, _) if id == person.id);
    let (systems, languages) = (systems::section(visit, &person).await?, languages::section(visit, &person, own));
    if let Some(at) = person.came_back_at.filter(|_| person.ended_at.is_none()) {
        let text = words.people_came_back(m::PeopleCameBack { when: &dates::date(visit.language, at, visit.zone()) });
        rows.push((words.me_letters(), text.into_any()));
    }
    let away = away::section(visit, &person, flash.as_ref()).await?;
    let acts = acts(visit, &person, flash.as_ref());
    let (back, name) = (visit.to("/staff/people"), person.name);
    Ok(respond(visit, Head::of(name.clone()).mood(mood), move || {
        view! {
            {summary}
            {news}
            <Crumb href=back text=words.people_title() />
            <h1 dir="auto">{name}</h1>
            <Rows rows=rows />
            {away}
            {languages}
            {systems}
            {acts}
        }
        .into_any()
    }))
}

/// The acts of an administrator about a colleague.
fn acts(visit: &Visit, person: &Person, flash: Option<&Flash>) -> Option<AnyView> {
    let words = visit.texts();
    if person.ended_at.is_some() || !may(visit, Deed::ChangePeople) {
        return None;
    }
    if matches!(visit.actor, Actor::Staff(own, _) if own == person.id) {
        let own = visit.to("/staff/me");
        return Some(view! { <p>{words.people_another()}</p><p><a href=own>{words.me_title()}</a></p> }.into_any());
    }
    let typed = flash.and_then(|flash| flash.typed.get("role").cloned()).unwrap_or_else(|| person.role.as_str().to_owned());
    let wrong = error(visit, flash.map(Flash::faults).unwrap_or_default(), Field::Role);
    let (locale, id) = (visit.language.tag(), person.id.to_string());
    let hidden = move || {
        view! {
            <input r#type="hidden" name="form[locale]" value=locale />
            <input r#type="hidden" name="form[member]" value=id.clone() />
        }
    };
    let number = |count| numbers::count(visit.language, count);
    let back = (person.cases + person.items > 0).then(|| {
        words.people_end_cases(m::PeopleEndCases {
            cases: plural(person.cases),
            cases_text: &number(person.cases),
            items: plural(person.items),
            items_text: &number(person.items),
        })
    });
    // Which role it will be, the page does not know yet.
    let back_by_role = back.clone().map(|cases| view! { <p>{words.people_role_back()}</p><p><strong>{cases}</strong></p> });
    let back = back.map(|cases| view! { <p><strong>{cases}</strong></p> });
    let (again_text, again) = match visit.portal().has_mail {
        true => (words.people_again_mail_text(), words.people_again_mail()),
        false => (words.people_again_text(), words.people_again()),
    };
    Some(
        view! {
            <section aria-labelledby="role-head">
                <h2 id="role-head">{words.people_change_role()}</h2>
                <p>{words.people_change_role_text()}</p>
                {back_by_role}
                <form method="post" action="/ui/staff/change-role" novalidate>
                    {hidden()}
                    <SelectField id="role" name="form[role]" label=words.people_role() options=roles(visit) chosen=typed error=wrong />
                    <p class="acts"><button class="button button--plain" type="submit">{words.people_change_role_go()}</button></p>
                </form>
            </section>
            <section aria-labelledby="sessions">
                <h2 id="sessions">{words.people_way_in()}</h2>
                <p>{words.people_end_sessions_text()}</p>
                <form method="post" action="/ui/staff/end-their-sessions">
                    {hidden()}
                    <button class="button button--plain" type="submit">{words.people_end_sessions()}</button>
                </form>
                <p>{again_text}</p>
                <form method="post" action="/ui/staff/invite-again">
                    {hidden()}
                    <button class="button button--plain" type="submit">{again}</button>
                </form>
            </section>
            <section class="panel" aria-labelledby="end">
                <h2 id="end">{words.people_end()}</h2>
                <p>{words.people_end_text()}</p>
                {back}
                <form method="post" action="/ui/staff/end-work">
                    {hidden()}
                    <button class="button" type="submit">{words.people_end_go()}</button>
                </form>
            </section>
        }
        .into_any(),
    )
}
