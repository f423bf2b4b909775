//! The board: what came in, topics, and, beside them, the topic that is open.

use axum::response::Response;
use leptos::prelude::*;
use serde::Deserialize;

use super::{
    topic,
    words::{cell, fault, may_answer, place, voice},
};
use crate::{
    domain::{actor::Actor, staff::Deed, voices::Came},
    i18n::{dates, messages as m, numbers, texts::Texts},
    usecases::{
        asking::list::lately,
        error::Error,
        listening::{
            board::{Board, Topic, board},
            publish::published,
        },
    },
    web::{
        components::{
            banner::Banner, error_summary::ErrorSummary, field_group::FieldGroup, select_field::SelectField, text_field::TextField,
        },
        failure::Failure,
        flash::Told,
        layout::page::{Head, Mood, respond},
        query::Query,
        shown::share_answered::share,
        visit::Visit,
    },
};

/// The name under which the forms leave word for their page.
pub const PAGE: &str = "listening";

#[derive(Deserialize, Default)]
pub struct BoardQuery {
    topic: Option<String>,
}

pub async fn get(visit: Visit, Query(came): Query<BoardQuery>) -> Response {
    show(&visit, came).await.unwrap_or_else(|error| Failure::from(error).page(&visit))
}

async fn show(visit: &Visit, came: BoardQuery) -> Result<Response, Error> {
    let words = visit.texts();
    let board = board(visit.portal(), visit.actor).await?;
    let lately = lately(visit.portal(), visit.actor).await?;
    let flash = visit.flash(PAGE).await;
    let faults = flash.as_ref().map(|flash| flash.faults().to_vec()).unwrap_or_default();
    let mut errors: Vec<_> = faults.iter().map(|found| fault(words, found)).collect();
    if matches!(flash.as_ref().map(|flash| &flash.told), Some(Told::Clash(_))) {
        errors.push(("main", words.clash_changed()));
    }
    let saved = matches!(flash.as_ref().map(|flash| &flash.told), Some(Told::Done(_)));
    let typed = flash.and_then(|flash| flash.typed.get("name").cloned()).unwrap_or_default();
    let mood = match (errors.is_empty(), saved) {
        (false, _) => Mood::Error,
        (true, true) => Mood::Saved,
        (true, false) => Mood::Plain,
    };
    let wrong = |id: &str| errors.iter().find(|(at, _)| *at == id).map(|(_, text)| (words.error_prefix(), text.clone()));
    let open = match &came.topic {
        Some(id) => Some(topic::view(visit, id, &errors).await?),
        None => None,
    };
    let new = new(visit, &board, typed, [wrong("picked"), wrong("name")]);
    let topics = topics(visit, &board.topics);
    let places = places(visit, &board);
    let answered = published(visit.portal()).await?.first().map(|newest| share(visit, newest));
    let people = u32::try_from(lately.people).unwrap_or(u32::MAX);
    let asked = words.listening_asked(m::ListeningAsked { count: people, count_text: &numbers::count(visit.language, people.into()) });
    let asked = if lately.times > lately.people { None } else { Some(asked) };
    let summary = (!errors.is_empty()).then(|| view! { <ErrorSummary heading=words.problem_heading() errors=errors.clone() /> });
    let (surveys, panel, public) = (visit.to("/staff/surveys"), visit.to("/staff/panel"), visit.to("/said-and-done"));
    let sees_people = matches!(visit.actor, Actor::Staff(_, role) if role.may(Deed::SeeCases));
    Ok(respond(visit, Head::of(words.listening_title()).mood(mood), move || {
        view! {
            {summary}
            {saved.then(|| view! { <Banner heading=words.saved_heading()><p>{words.listening_saved()}</p></Banner> })}
            <h1>{words.listening_title()}</h1>
            <p class="lede">{words.listening_lede()}</p>
            <p class="acts">
                <a href=surveys>{words.surveys_title()}</a>
                {sees_people.then(|| view! { <a href=panel>{words.panel_list_title()}</a> })}
                <a href=public>{words.listening_public()}</a>
            </p>
            {answered}
            {open}
            {new}
            {topics}
            {places}
            <section aria-labelledby="quiet">
                <h2 id="quiet">{words.listening_quiet()}</h2>
                {asked.map(|text| view! { <p>{text}</p> })}
                <p class="hint">{words.listening_quiet_rule()}</p>
            </section>
        }
        .into_any()
    }))
}

fn new(visit: &Visit, board: &Board, typed: String, [none_picked, error]: [Option<(String, String)>; 2]) -> AnyView {
    let words = visit.texts();
    let may = may_answer(visit);
    let none = board.new.is_empty();
    let rows = board.new.iter().enumerate().map(|(at, heard)| voice(visit, heard, may.then_some(at))).collect_view();
    let mut options = vec![(String::new(), words.listening_new_topic())];
    options.extend(
        board.topics.iter().filter(|topic| topic.published_at.is_none()).map(|topic| (topic.id.to_string(), topic.written.name.clone())),
    );
    let locale = visit.language.tag();
    let form = (may && !none).then(|| {
        view! {
            <form id="group" method="post" action="/ui/staff/group-voices" novalidate>
                <input type="hidden" name="form[locale]" value=locale />
                <SelectField id="into" name="form[into]" label=words.listening_into() options=options chosen=String::new() />
                <TextField id="name" name="form[name]" label=words.listening_name() hint=words.listening_name_hint() value=typed error=error
                    autocomplete="off" kind="text" />
                <p class="acts"><button class="button button--plain" type="submit">{words.listening_group()}</button></p>
            </form>
        }
    });
    view! {
        <section aria-labelledby="new">
            <h2 id="new">{words.listening_new()}</h2>
            {none.then(|| view! { <p>{words.listening_new_none()}</p> })}
            {(!none).then(|| view! { <FieldGroup id="picked" label=words.listening_new() error=none_picked><ul class="entries">{rows}</ul></FieldGroup> })}
            {form}
        </section>
    }
    .into_any()
}

fn state(words: &Texts, topic: &Topic) -> String {
    match (topic.published_at, topic.written.outcome.map(|outcome| outcome.came)) {
        (Some(_), Some(Came::Did)) => words.topic_did(),
        (Some(_), Some(Came::Will)) => words.topic_will(),
        (Some(_), Some(Came::Not)) => words.topic_not(),
        _ => words.topic_open(),
    }
}

fn topics(visit: &Visit, topics: &[Topic]) -> AnyView {
    let words = visit.texts();
    let none = topics.is_empty();
    let rows = topics.iter().map(|topic| {
        let href = visit.to(&format!("/staff/listening?topic={}", topic.id));
        let (voices, clear) = match topic.clear {
            Some(clear) => {
                let all = u64::try_from(topic.voices).unwrap_or(0);
                let clear = numbers::count(visit.language, u64::try_from(clear).unwrap_or(0));
                (numbers::count(visit.language, all), words.topic_clear(m::TopicClear { clear: &clear }))
            }
            None => (words.figure_few(), words.nothing_to_say()),
        };
        let when = dates::date(visit.language, topic.opened_at, visit.zone());
        view! {
            <tr>
                <th scope="row"><a href=href dir="auto">{topic.written.name.clone()}</a></th>
                <td data-label=words.topic_voices()>{voices}</td>
                <td data-label=words.topic_mood()>{clear}</td>
                <td data-label=words.topic_since()>{when}</td>
                <td data-label=words.topic_state()>{state(words, topic)}</td>
            </tr>
        }
    });
    let rows = rows.collect_view();
    view! {
        <section aria-labelledby="topics">
            <h2 id="topics">{words.listening_topics()}</h2>
            {none.then(|| view! { <p>{words.listening_topics_none()}</p> })}
            {(!none).then(|| view! {
                <div class="table"><table>
                    <caption class="vh">{words.listening_topics()}</caption>
                    <thead><tr>
                        <th scope="col">{words.topic_name()}</th><th scope="col">{words.topic_voices()}</th><th scope="col">{words.topic_mood()}</th>
                        <th scope="col">{words.topic_since()}</th><th scope="col">{words.topic_state()}</th>
                    </tr></thead>
                    <tbody>{rows}</tbody>
                </table></div>
            })}
            <p class="hint">{words.listening_few()}</p>
        </section>
    }
    .into_any()
}

fn places(visit: &Visit, board: &Board) -> AnyView {
    let words = visit.texts();
    let rows = board.places.iter().map(|(at, clear, unclear)| {
        view! {
            <tr>
                <th scope="row">{place(words, *at)}</th>
                <td data-label=words.voice_clear()>{cell(visit, *clear)}</td>
                <td data-label=words.voice_unclear()>{cell(visit, *unclear)}</td>
            </tr>
        }
    });
    view! {
        <section aria-labelledby="places">
            <h2 id="places">{words.listening_places()}</h2>
            <div class="table"><table>
                <caption class="vh">{words.listening_places()}</caption>
                <thead><tr>
                    <th scope="col">{words.listening_page()}</th><th scope="col">{words.voice_clear()}</th><th scope="col">{words.voice_unclear()}</th>
                </tr></thead>
                <tbody>{rows.collect_view()}</tbody>
            </table></div>
        </section>
    }
    .into_any()
}
