use axum::{extract::Path, response::Response};
use leptos::prelude::*;

use super::{
    controls::{judge_guess, not_this_topic, stop_using},
    gone,
    opinion::{form, news},
    words::{category, purpose, touchpoint},
};
use crate::{
    decisions::shelf::Shelf,
    domain::{
        choices::Choices,
        ids::{CategoryId, ExplanationId},
        voices::Place,
    },
    i18n::{dates, messages as m},
    usecases::{
        choices::{current, current::Current},
        error::Error,
        explanations::{
            content::WhyShown,
            guesses::{Held, held},
            list::{Explanation, one},
        },
        report::opened::opened,
    },
    web::{
        components::{crumb::Crumb, filled::filled, kind_mark::KindMark, rows::Rows},
        failure::Failure,
        layout::page::{Head, Mood, respond},
        shown::{
            catalogue::origin,
            choice_news::News,
            explanation::said,
            feedback::feedback,
            guess,
            use_control::control,
            use_state::{ended, stated},
        },
        visit::Visit,
    },
};

/// The name under which the form leaves word for this page.
pub const PAGE: &str = "why";

pub async fn get(visit: Visit, Path((_, id)): Path<(String, String)>) -> Response {
    match show(&visit, &id).await {
        Ok(response) => response,
        Err(Error::NotFound | Error::Forbidden) => gone::page(&visit),
        Err(error) => Failure::from(error).page(&visit),
    }
}

async fn show(visit: &Visit, id: &str) -> Result<Response, Error> {
    let words = visit.texts();
    let explanation = one(visit.portal(), visit.actor, id).await?;
    opened(visit.portal());
    let shelf = visit.shelf()?;
    let own = current(visit.portal(), visit.actor).await?;
    let chosen = News::of(visit, &["reasons"]).await;
    let told = chosen.view(visit).await?;
    let guesses = held(visit.portal(), visit.actor, &explanation.content).await?;
    let stops = can_stop(visit, &shelf, &own.choices, &explanation.purpose);
    let (mood, top, typed) = news(visit, visit.flash(PAGE).await);
    let mood = if mood == Mood::Plain { chosen.mood() } else { mood };
    let judged = guess::news(visit, visit.flash(guess::PAGE).await).await?;
    let mood = if judged.is_some() { Mood::Saved } else { mood };
    let shown = shown(visit, &shelf, &explanation);
    let rows = about(visit, &shelf, &own.choices, &explanation);
    let mut reasons = Vec::new();
    for reason in &explanation.content.reasons {
        let held = reason.key.as_ref().and_then(|key| guesses.get(&(reason.category.clone(), key.clone())));
        let wrong = guess::called_wrong(visit, held.and_then(|held| held.wrong_at)).await?;
        reasons.push(line(visit, &shelf, &own, (explanation.id, stops), (reason, held), wrong));
    }
    let stop = whole(visit, &shelf, &own, &explanation.purpose);
    let form = form(visit, &explanation, &typed);
    let feedback = feedback(visit, Place::Why, &explanation.id.to_string(), None).await;
    let mood = feedback.mood(mood);
    let back = visit.to("/recent");
    Ok(respond(visit, Head::of(words.why_title()).mood(mood), move || {
        view! {
            {top}
            {told}
            {judged}
            {feedback.top}
            <Crumb href=back text=words.recent_title() />
            <h1>{words.why_title()}</h1>
            <div class="lede">{shown}</div>
            <section aria-labelledby="reasons">
                <h2 id="reasons" tabindex="-1">{words.why_reasons()}</h2>
                <p>{words.why_reasons_hint()}</p>
                <ol class="whys">{reasons}</ol>
            </section>
            {stop}
            {form}
            <details class="more">
                <summary>{words.why_details()}</summary>
                <div class="more__body"><Rows rows=rows /></div>
            </details>
            {feedback.form}
        }
        .into_any()
    }))
}

/// The thing that was shown, where, and when, in one line.
fn shown(visit: &Visit, shelf: &Shelf, explanation: &Explanation) -> AnyView {
    let what = view! { <strong>{said(visit, &explanation.content.label)}</strong> }.into_any();
    let step = touchpoint(visit, shelf, &explanation.touchpoint);
    let when = dates::date_and_time(visit.language, explanation.created_at, visit.zone());
    let when = view! { <time datetime=dates::machine(explanation.created_at)>{when}</time> }.into_any();
    filled(|[what, place, when]| visit.texts().why_shown(m::WhyShown { what, place, when }), [what, step, when])
}

/// The facts of an explanation: the touchpoint, the purpose, the data, the alternative, and until when it is kept.
fn about(visit: &Visit, shelf: &Shelf, choices: &Choices, explanation: &Explanation) -> Vec<(String, AnyView)> {
    let words = visit.texts();
    let Explanation { content, touchpoint: step, purpose: id, created_at, expires_at, .. } = explanation;
    let moment = |at| dates::date_and_time(visit.language, at, visit.zone());
    let (when, until) = (moment(*created_at), moment(*expires_at));
    let place = view! { <p>{touchpoint(visit, shelf, step)}</p><p><time datetime=dates::machine(*created_at)>{when}</time></p> };
    let known = shelf.notice.catalogue.purpose(id.as_str());
    let state = known.map_or_else(|| ended(visit, id.as_str()), |purpose| stated(visit, shelf, choices, purpose).view());
    let what_for = filled(|[thing, said]| words.said_of(m::SaidOf { thing, said }), [purpose(visit, shelf, id), state]);
    let used = content.categories.iter().map(|id| view! { <li>{kind(visit, shelf, id)}</li> }).collect_view();
    let href = visit.to(&format!("/ranking/{step}"));
    let ranked = view! { <a href=href>{words.ranking_here()}</a> }.into_any();
    let otherwise = match &content.otherwise {
        Some(otherwise) => said(visit, otherwise),
        None => visit.notice(shelf).purpose(id).off().into_any(),
    };
    vec![
        (words.why_where(), place.into_any()),
        (words.why_purpose(), what_for),
        (words.why_used(), view! { <ul class="collects">{used}</ul> }.into_any()),
        (words.why_otherwise(), otherwise),
        (words.ranking_title(), ranked),
        (words.why_until(), view! { <time datetime=dates::machine(*expires_at)>{until}</time> }.into_any()),
    ]
}

/// A kind of data, with how it is known.
fn kind(visit: &Visit, shelf: &Shelf, id: &CategoryId) -> AnyView {
    let known = shelf.notice.catalogue.category(id.as_str()).map(|category| category.origin);
    let mark = known.map(|kind| view! { <KindMark kind=kind.as_str() /> });
    let how = known.map(|kind| view! { <span class="vh">{origin(visit, kind)}</span> });
    view! { {mark}<span>{how}{category(visit, shelf, id.as_str())}</span> }.into_any()
}

/// Whether the customer can stop the purpose now.
fn can_stop(visit: &Visit, shelf: &Shelf, choices: &Choices, purpose: &str) -> bool {
    let known = shelf.notice.catalogue.purpose(purpose);
    known.is_some_and(|purpose| purpose.switchable() && stated(visit, shelf, choices, purpose).is_on())
}

/// One reason, where it comes from, and what can be done about it. `wrong` is said of a guess that was called so.
fn line(
    visit: &Visit,
    shelf: &Shelf,
    own: &Current,
    (id, stops): (ExplanationId, bool),
    (reason, held): (&WhyShown, Option<&Held>),
    wrong: Option<AnyView>,
) -> AnyView {
    let words = visit.texts();
    let guess = reason.key.is_some().then(|| match held {
        Some(held) => judge_guess(visit, id, *held),
        None => view! { <span>{words.why_guess_gone()}</span> }.into_any(),
    });
    let topic = reason.topic.as_ref().and_then(|id| shelf.notice.catalogue.topic(id.as_str()));
    let topic = topic.map(|topic| not_this_topic(visit, shelf, own, topic));
    let record = reason.record.map(|id| {
        let href = visit.to(&format!("/data/{}/{id}", reason.category));
        view! { <a href=href>{words.why_record()}</a> }
    });
    // A reason without a control of its own stops with its purpose.
    let purpose = (guess.is_none() && topic.is_none() && stops).then(|| view! { <a href="#stop">{words.why_stop()}</a> });
    view! {
        <li class="why">
            <h3>{said(visit, &reason.text)}</h3>
            <div class="why__from">{kind(visit, shelf, &reason.category)}</div>
            {wrong}
            <div class="acts">{guess}{topic}{record}{purpose}</div>
        </li>
    }
    .into_any()
}

/// The purpose as a whole: its state, and the way to stop it.
fn whole(visit: &Visit, shelf: &Shelf, own: &Current, purpose: &str) -> AnyView {
    let words = visit.texts();
    let inside = match shelf.notice.catalogue.purpose(purpose) {
        None => ended(visit, purpose),
        Some(purpose) => {
            let stated = stated(visit, shelf, &own.choices, purpose);
            let name = visit.notice(shelf).purpose(&purpose.id).name();
            let stops = stated.is_on() && purpose.switchable();
            let hint = stops.then(|| view! { <p>{words.why_stop_whole(m::WhyStopWhole { purpose: &name })}</p> });
            let act = if stops {
                view! { <div class="acts">{stop_using(visit, shelf, own, purpose)}</div> }.into_any()
            } else {
                control(visit, shelf, own, &stated).into_any()
            };
            view! { {stated.told()}{hint}{act} }.into_any()
        }
    };
    view! { <section id="stop" tabindex="-1" aria-labelledby="stop-title"><h2 id="stop-title">{words.why_none()}</h2>{inside}</section> }
        .into_any()
}
