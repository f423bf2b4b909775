//! The demo's own pages, in English; in a practice house, in the language of the brand.

use axum::{extract::FromRequestParts, http::request::Parts, response::Response};
use leptos::prelude::*;

use super::cast::Cast;
use crate::{
    catalog::demo::Shipped,
    domain::{language::Language, voice::Voice},
    i18n::{dates, messages as m, texts::texts},
    islands::CopyText,
    web::{
        components::{filled::filled, gallery::Gallery},
        front::Front,
        layout::page::{Head, respond},
        visit::Visit,
    },
};

/// A visit outside the languages' addresses.
pub struct DemoVisit(pub Visit);

impl FromRequestParts<Front> for DemoVisit {
    type Rejection = Response;
    async fn from_request_parts(parts: &mut Parts, front: &Front) -> Result<Self, Response> {
        let path = parts.uri.clone();
        let language = if front.is_practice() { front.portal.brand.languages.default } else { Language::En };
        parts.uri = format!("/{language}").parse().unwrap_or_else(|_| axum::http::Uri::from_static("/en"));
        let visit = Visit::from_request_parts(parts, front).await;
        parts.uri = path;
        visit.map(|visit| Self(Visit { language, path: String::new(), ..visit }))
    }
}

pub async fn people(DemoVisit(visit): DemoVisit) -> Response {
    let cast = cast(&visit.front);
    let people = cast.people.iter().map(|person| {
        view! {
            <li>
                <p><strong>{person.name}</strong>" "{person.story}</p>
                <form method="post" action="/demo/sign-in">
                    <input type="hidden" name="reference" value=person.reference />
                    <button class="button button--plain" type="submit">{format!("Sign in as {}", person.name)}</button>
                </form>
            </li>
        }
    });
    let staff = cast.staff.iter().map(|worker| {
        view! {
            <li>
                <p><strong>{worker.name}</strong>" "{worker.story}</p>
                <form method="post" action="/demo/sign-in">
                    <input type="hidden" name="reference" value=worker.name />
                    <button class="button button--plain" type="submit">{format!("Sign in as {}", worker.name)}</button>
                </form>
            </li>
        }
    });
    let (people, staff) = (people.collect_view(), staff.collect_view());
    let key = visit.front.demo.as_ref().map(|demo| demo.key.clone()).unwrap_or_default();
    let line = curl(&visit.front, &key);
    let copied = line.clone();
    let words = texts(Voice::impersonal(Language::En));
    respond(&visit, Head::of("Demo").nowhere().with_islands(), move || {
        view! {
            <h1>"Try it as somebody"</h1>
            <p class="lede">"Everything here is made up and thrown away when the program ends. None of it exists without "<code class="ref">"--demo"</code>"."</p>
            <ul class="entries">{people}</ul>
            <section>
                <h2>"Or as somebody who answers"</h2>
                <ul class="entries">{staff}</ul>
            </section>
            <section>
                <h2>"Ask as one of the brand’s systems"</h2>
                <p>"This key may do everything. Choose as somebody, run the line, choose again."</p>
                <p><code dir="ltr">{line}</code></p>
                <CopyText text=copied label="Copy the line".to_owned() copied=words.copied() failed=words.copy_failed() />
            </section>
            <section>
                <h2>"More"</h2>
                <ul>
                    <li><a href="/demo/mail">"Mail that would have been sent"</a></li>
                    <li><a href="/demo/components">"Every component in every state"</a></li>
                    <li><a href="/api/v1">"The API"</a></li>
                </ul>
            </section>
        }
        .into_any()
    })
}

/// The demo that runs; these pages are there only then.
pub(super) fn cast(front: &Front) -> &'static Cast {
    Cast::of(front.demo.as_ref().and_then(|demo| demo.shown.brand()).unwrap_or(Shipped::Larkfield))
}

/// A line that works in a terminal.
pub fn curl(front: &Front, key: &str) -> String {
    let cast = cast(front);
    let customer = cast.people.first().map_or_else(String::new, |person| person.reference.to_owned());
    format!(
        "curl -sS {}api/v1/decisions -H 'Authorization: Bearer {key}' -H 'Content-Type: application/json' \
         -d '{{\"customer\": \"{customer}\", \"purpose\": \"{}\"}}'",
        front.public_url, cast.asked
    )
}

pub async fn mail(DemoVisit(visit): DemoVisit) -> Response {
    let letters = visit.front.demo.as_ref().and_then(|demo| demo.mail.as_ref()).map(|mail| mail.list()).unwrap_or_default();
    let words = visit.texts();
    let none = letters.is_empty().then(|| view! { <p>{words.exercise_mail_none()}</p> });
    let some = !letters.is_empty();
    let letters = letters.into_iter().map(|arrived| {
        let letter = arrived.letter;
        let to = view! { <bdi dir="ltr">{letter.to.as_str().to_owned()}</bdi> }.into_any();
        let (lang, dir) = (letter.language.tag(), letter.language.direction().as_str());
        view! {
            <li>
                <time datetime=dates::machine(arrived.at)>{dates::date_and_time(visit.language, arrived.at, visit.zone())}</time>
                <p>{filled(|[address]| words.exercise_mail_to(m::ExerciseMailTo { address }), [to])}</p>
                <p lang=lang dir=dir><strong>{letter.subject.as_str().to_owned()}</strong></p>
                <pre lang=lang dir=dir>{letter.text}</pre>
            </li>
        }
    });
    let letters = letters.collect_view();
    respond(&visit, Head::of(words.exercise_mail()).nowhere(), move || {
        view! {
            <h1>{words.exercise_mail()}</h1>
            {none}
            {some.then(|| view! { <ul class="entries">{letters}</ul> })}
        }
        .into_any()
    })
}

pub async fn components(DemoVisit(visit): DemoVisit) -> Response {
    respond(&visit, Head::of("Components").nowhere(), || view! { <h1>"Components"</h1><Gallery /> }.into_any())
}
