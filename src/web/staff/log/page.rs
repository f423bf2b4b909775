//! The log, the newest entry first: when it was last verified, a filter, and what fits it.

use axum::response::Response;
use leptos::prelude::*;

use super::{
    closed, party,
    query::{LogQuery, address},
};
use crate::{
    domain::time::Millis,
    i18n::{dates, messages as m, numbers},
    usecases::{
        error::Error,
        log::{
            cosigned::Cosigned,
            entry::LogEntry,
            read::{ACTORS, LastVerified, LogPage, SUBJECTS, actions, read},
        },
    },
    web::{
        components::{banner::Banner, day_field::day_field, error_summary::ErrorSummary, filled::apart, select_field::SelectField},
        failure::Failure,
        flash::{Done, Told},
        layout::page::{Head, Mood, respond},
        query::Heard,
        shown::{event::said, held::plural, request::moment},
        visit::Visit,
    },
};

/// The name under which the form leaves word for its page.
pub const PAGE: &str = "log";

pub async fn get(visit: Visit, heard: Heard<LogQuery>) -> Response {
    show(&visit, heard).await.unwrap_or_else(|error| Failure::from(error).page(&visit))
}

/// A word of the program, a number or an id: the same in every language.
pub(in crate::web::staff) fn code(text: String) -> AnyView {
    view! { <code dir="ltr">{text}</code> }.into_any()
}

/// An event in words, and as the log writes it.
pub(in crate::web::staff) fn event(visit: &Visit, action: String) -> AnyView {
    let said = said(visit.texts(), &action);
    view! { <span>{apart(said, code(action))}</span> }.into_any()
}

pub(in crate::web::staff) fn when(visit: &Visit, at: Millis) -> AnyView {
    view! { <time datetime=dates::machine(at)>{moment(visit, at)}</time> }.into_any()
}

async fn show(visit: &Visit, Heard { asked, passed_over }: Heard<LogQuery>) -> Result<Response, Error> {
    let words = visit.texts();
    let page = read(visit.portal(), visit.actor, &asked.draft()).await?;
    let flash = visit.flash(PAGE).await;
    let (errors, closed) = (closed::errors(visit, flash.as_ref()), closed::form(visit, flash.as_ref()));
    let summary = (!errors.is_empty()).then(|| view! { <ErrorSummary heading=words.problem_heading() errors=errors.clone() /> });
    let news = match flash.map(|flash| flash.told) {
        Some(Told::Done(Done::LogWhole)) => Some((Mood::Saved, words.log_whole_now())),
        Some(Told::Done(Done::LogBroken)) => Some((Mood::Error, words.log_broken_now())),
        _ => None,
    };
    let plain = if errors.is_empty() { Mood::Plain } else { Mood::Error };
    let mood = news.as_ref().map_or(plain, |(mood, _)| *mood);
    let news = news.map(|(_, text)| view! { <Banner heading=words.log_verified()><p>{text}</p></Banner> });
    let lede = if page.house_only { words.log_lede_house() } else { words.log_lede() };
    let ignored = (page.ignored || !passed_over.is_empty()).then(|| view! { <p class="notice">{words.log_ignored()}</p> });
    let (verified, filter, table) = (verifying(visit, &page), filter(visit, &page), table(visit, &page));
    let older = page.next.map(|next| {
        let href = address(visit, "/staff/log", &page.filter, Some(next));
        let from = numbers::count(visit.language, next.unsigned_abs());
        view! { <p><a href=href>{words.log_older(m::LogOlder { number: &from })}</a></p> }
    });
    let file = address(visit, "/staff/log.jsonl", &page.filter, page.filter.before);
    Ok(respond(visit, Head::of(words.log_heading()).mood(mood), move || {
        view! {
            {summary}
            {news}
            <h1>{words.log_heading()}</h1>
            <p class="lede">{lede}</p>
            {verified}
            {filter}
            {ignored}
            {table}
            {older}
            <section aria-labelledby="file">
                <h2 id="file">{words.log_file()}</h2>
                <p>{words.log_file_text()}</p>
                <p><a href=file>{words.log_file_go()}</a></p>
            </section>
            {closed}
        }
        .into_any()
    }))
}

/// The last time that the whole log was verified, and what was found.
pub fn verified(visit: &Visit, last: Option<&LastVerified>) -> String {
    let words = visit.texts();
    let Some(found) = last else { return words.log_verified_never() };
    let (when, text) = (moment(visit, found.at), numbers::count(visit.language, found.entries));
    match found.whole {
        true => words.log_verified_whole(m::LogVerifiedWhole { when: &when, count: plural(found.entries), count_text: &text }),
        false => words.log_verified_broken(m::LogVerifiedBroken { when: &when, number: &text }),
    }
}

/// A witness outside, and how far it signed.
fn cosigned(visit: &Visit, one: &Cosigned) -> String {
    let (words, name) = (visit.texts(), one.name.as_str());
    let (number, when) = (numbers::count(visit.language, one.entries), moment(visit, one.at));
    if one.is_known {
        words.log_cosigned(m::LogCosigned { name, number: &number, when: &when })
    } else {
        words.log_signed_unknown(m::LogSignedUnknown { name, number: &number, when: &when })
    }
}

fn verifying(visit: &Visit, page: &LogPage) -> AnyView {
    let words = visit.texts();
    let said = verified(visit, page.verified.as_ref());
    let witnesses = page.witnesses.iter().map(|one| view! { <p>{cosigned(visit, one)}</p> }).collect_view();
    view! {
        <section class="panel" aria-labelledby="verified">
            <h2 id="verified">{words.log_verified()}</h2>
            <p><strong>{said}</strong></p>
            {witnesses}
            <p>{words.log_verify_text()}</p>
            <form method="post" action="/ui/staff/verify-log">
                <input r#type="hidden" name="form[locale]" value=visit.language.tag() />
                <button class="button button--plain" type="submit">{words.log_verify()}</button>
            </form>
        </section>
    }
    .into_any()
}

fn filter(visit: &Visit, page: &LogPage) -> AnyView {
    let words = visit.texts();
    let any = |all: Vec<&'static str>| {
        let first = (String::new(), words.log_any());
        std::iter::once(first)
            .chain(all.into_iter().map(|one| (one.to_owned(), party::said(words, one).unwrap_or_else(|| one.to_owned()))))
            .collect::<Vec<_>>()
    };
    let mut events: Vec<(String, String)> =
        actions().into_iter().map(|one| (one.to_owned(), said(words, one).unwrap_or_else(|| one.to_owned()))).collect();
    events.sort_by(|one, other| one.1.cmp(&other.1));
    events.insert(0, (String::new(), words.log_any()));
    let chosen = |word: Option<&'static str>| word.unwrap_or_default().to_owned();
    let typed = |day: Option<jiff::civil::Date>| day.map(|day| day.to_string()).unwrap_or_default();
    let from = day_field("from", words.log_from(), typed(page.filter.from));
    let until = day_field("until", words.log_to(), typed(page.filter.until));
    view! {
        <form method="get" action=visit.to("/staff/log") aria-label=words.log_filter()>
            <div class="filters">
                <SelectField id="action" name="action" label=words.log_action() options=events chosen=chosen(page.filter.action) />
                <SelectField id="actor" name="actor" label=words.log_actor() options=any(ACTORS.to_vec()) chosen=chosen(page.filter.actor) />
                <SelectField id="subject" name="subject" label=words.log_subject() options=any(SUBJECTS.to_vec())
                    chosen=chosen(page.filter.subject) />
                {from}
                {until}
                <button class="button button--plain" type="submit">{words.held_filter_show()}</button>
            </div>
        </form>
    }
    .into_any()
}

fn table(visit: &Visit, page: &LogPage) -> AnyView {
    let words = visit.texts();
    if page.entries.is_empty() {
        let said = if page.next.is_some() { words.log_no_entry_yet() } else { words.log_no_entry() };
        return view! { <p>{said}</p> }.into_any();
    }
    let rows = page.entries.iter().map(|entry| line(visit, entry)).collect_view();
    view! {
        <div class="table">
            <table>
                <caption class="vh">{words.log_heading()}</caption>
                <thead><tr>
                    <th scope="col">{words.log_number()}</th><th scope="col">{words.log_when()}</th><th scope="col">{words.log_action()}</th>
                    <th scope="col">{words.log_actor()}</th><th scope="col">{words.log_subject()}</th>
                </tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn line(visit: &Visit, entry: &LogEntry) -> AnyView {
    let words = visit.texts();
    let href = visit.to(&format!("/staff/log/{}", entry.seq));
    let number = numbers::count(visit.language, entry.seq.unsigned_abs());
    view! {
        <tr>
            <th scope="row"><a href=href>{number}</a></th>
            <td data-label=words.log_when()>{when(visit, entry.at)}</td>
            <td data-label=words.log_action()>{event(visit, entry.action.clone())}</td>
            <td data-label=words.log_actor()>{party::party(words, entry.actor.clone())}</td>
            <td data-label=words.log_subject()>{party::party(words, entry.subject.clone())}</td>
        </tr>
    }
    .into_any()
}
