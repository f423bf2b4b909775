//! The page of a practice house on which one becomes somebody, in the language of the brand.

use axum::response::Response;
use leptos::prelude::*;

use crate::{
    i18n::{messages as m, role, texts::Texts},
    web::{
        components::{filled::apart, own_name::own_name},
        demo::{
            made_up::{PEOPLE, STAFF, language},
            pages::DemoVisit,
        },
        layout::page::{Head, respond},
    },
};

pub async fn people(DemoVisit(visit): DemoVisit) -> Response {
    let words = visit.texts();
    let reads = |at: usize| own_name(language(&visit.portal().brand, at));
    let people = PEOPLE.iter().enumerate().map(|(at, person)| entry(words, (person.reference, person.name), reads(at)));
    let staff = STAFF.iter().map(|worker| entry(words, (worker.name, worker.name), role::name(words, worker.role).into_any()));
    let (people, staff) = (people.collect_view(), staff.collect_view());
    respond(&visit, Head::of(words.exercise_title()).nowhere(), move || {
        view! {
            <h1>{words.exercise_title()}</h1>
            <p class="lede">{words.exercise_lede()}</p>
            <section>
                <h2>{words.exercise_staff()}</h2>
                <ul class="entries">{staff}</ul>
            </section>
            <section>
                <h2>{words.exercise_people()}</h2>
                <ul class="entries">{people}</ul>
            </section>
            <p><a href="/demo/mail">{words.exercise_mail()}</a></p>
        }
        .into_any()
    })
}

fn entry(words: &Texts, (reference, name): (&'static str, &'static str), about: AnyView) -> AnyView {
    view! {
        <li>
            <p>{apart(view! { <strong>{name}</strong> }, about)}</p>
            <form method="post" action="/demo/sign-in">
                <input type="hidden" name="reference" value=reference />
                <button class="button button--plain" type="submit">{words.exercise_sign_in(m::ExerciseSignIn { name })}</button>
            </form>
        </li>
    }
    .into_any()
}
