//! The training of the reader: each module with its state, and what happens when it runs out.

use axum::response::Response;
use leptos::prelude::*;

use super::team;
use crate::{
    catalog::learning::Module,
    domain::{
        staff::Deed,
        time::Millis,
        training::{Answered, good_until, passes},
    },
    i18n::{dates, lists, messages as m, numbers},
    usecases::{
        error::Error,
        lock::{Trained, trained},
        training::{answer::own, team::who_lets_in},
    },
    web::{
        failure::Failure,
        layout::page::{Head, Mood, respond},
        visit::Visit,
    },
};

/// The name under which the forms of the training leave word.
pub const PAGE: &str = "training";

pub async fn get(visit: Visit) -> Response {
    show(&visit).await.unwrap_or_else(|error| Failure::from(error).page(&visit))
}

async fn show(visit: &Visit) -> Result<Response, Error> {
    let words = visit.texts();
    let (staff, role, answered) = own(visit.portal(), visit.actor).await?;
    let trained = trained(visit.portal(), staff).await?;
    let officers = lists::of_names(visit.language, &who_lets_in(visit.portal()).await?);
    let lets_in = role.may(Deed::LetIn);
    let flash = if lets_in { visit.flash(PAGE).await } else { None };
    let (team, errors, saved) = match lets_in {
        true => team::section(visit, flash.as_ref()).await?,
        false => (().into_any(), ().into_any(), false),
    };
    let wrong = flash.as_ref().is_some_and(|flash| !flash.faults().is_empty());
    let mood = match (wrong, saved) {
        (true, _) => Mood::Error,
        (false, true) => Mood::Saved,
        (false, false) => Mood::Plain,
    };
    let rows = visit.portal().brand.learning.modules_of(role).map(|module| line(visit, module, &answered)).collect_view();
    let standing = standing(visit, &trained);
    let guidance = visit.to("/staff/guidance");
    let ask = (!officers.is_empty()).then(|| words.training_let_in_by(m::TrainingLetInBy { names: &officers }));
    Ok(respond(visit, Head::of(words.training_title()).mood(mood), move || {
        view! {
            {errors}
            <h1>{words.training_title()}</h1>
            <p class="lede">{standing}</p>
            <section aria-labelledby="parts">
                <h2 id="parts">{words.training_parts()}</h2>
                <p>{words.training_parts_about()}</p>
                <div class="table">
                    <table>
                        <caption class="vh">{words.training_parts()}</caption>
                        <thead><tr><th scope="col">{words.training_part()}</th><th scope="col">{words.training_state()}</th></tr></thead>
                        <tbody>{rows}</tbody>
                    </table>
                </div>
            </section>
            <section class="panel" aria-labelledby="over" id="locked">
                <h2 id="over">{words.training_over()}</h2>
                <ul>
                    <li>{words.training_over_warned()}</li>
                    <li>{words.training_over_locked()}</li>
                    {ask.map(|text| view! { <li>{text}</li> })}
                    {role.may(Deed::Answer).then(|| view! { <li>{words.training_over_last()}</li> })}
                </ul>
            </section>
            <p><a href=guidance>{words.guidance_title()}</a></p>
            {team}
        }
        .into_any()
    }))
}

/// Where the reader stands, in a sentence.
fn standing(visit: &Visit, trained: &Trained) -> String {
    let words = visit.texts();
    let (standing, now) = (&trained.standing, visit.portal().clock.now());
    let day = |moment: Millis| dates::date(visit.language, moment, visit.zone());
    if standing.is_open(now) {
        let when = day(standing.until);
        return match standing.missing.is_empty() && !standing.short {
            true => words.training_good(m::TrainingGood { when: &when }),
            false => words.training_first(m::TrainingFirst { when: &when }),
        };
    }
    if let Some(until) = trained.opened_until.filter(|until| now < *until) {
        return words.training_let_in(m::TrainingLetIn { when: &day(until) });
    }
    if standing.not_begun {
        return words.training_before();
    }
    if standing.short { words.training_short() } else { words.training_locked(m::TrainingLocked { when: &day(standing.until) }) }
}

fn line(visit: &Visit, module: &Module, answered: &[Answered]) -> AnyView {
    let words = visit.texts();
    let newest = answered.iter().rev().find(|one| one.module == module.id);
    let now = visit.portal().clock.now();
    let state = match newest {
        None => words.training_open(),
        Some(one) => {
            let (score, questions) =
                (numbers::count(visit.language, one.score.into()), numbers::count(visit.language, one.questions.into()));
            let until = dates::date(visit.language, good_until(one), visit.zone());
            match now < good_until(one) {
                true if passes(one.score, one.questions) => {
                    words.training_done(m::TrainingDone { score: &score, questions: &questions, until: &until })
                }
                true => words.training_weak(m::TrainingWeak { score: &score, questions: &questions, until: &until }),
                false => words.training_past(m::TrainingPast { when: &until }),
            }
        }
    };
    let (href, title) = (visit.to(&format!("/staff/training/{}", module.id)), module.lesson(visit.language).title.clone());
    view! { <tr><th scope="row"><a href=href dir="auto">{title}</a></th><td data-label=words.training_state()>{state}</td></tr> }.into_any()
}
