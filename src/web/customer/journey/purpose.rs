use axum::{extract::Path, response::Response};
use leptos::prelude::*;

use super::{price::disclosure, ranking::ways};
use crate::{
    decisions::shelf::Shelf,
    domain::{catalogue::Purpose, choices::Choices, decide::Rule, reach::Reach, voices::Place},
    usecases::{
        choices::{current, current::Current},
        error::Error,
    },
    web::{
        components::{crumb::Crumb, rows::Rows},
        failure::Failure,
        layout::page::{Head, respond},
        shown::{
            catalogue::{Thing, links, recipients, sensitive_view, why_allowed},
            choice_news::News,
            feedback::feedback,
            not_now::of_uses,
            use_control::control,
            use_state::stated,
        },
        visit::Visit,
    },
};

pub async fn get(visit: Visit, Path((_, id)): Path<(String, String)>) -> Response {
    show(&visit, &id).await.unwrap_or_else(|error| Failure::from(error).page(&visit))
}

async fn show(visit: &Visit, id: &str) -> Result<Response, Error> {
    let words = visit.texts();
    let shelf = visit.shelf()?;
    let catalogue = &shelf.notice.catalogue;
    let purpose = catalogue.purpose(id).ok_or(Error::NotFound)?;
    let own = if visit.signed_in() { Some(current(visit.portal(), visit.actor).await?) } else { None };
    let standing = standing(visit, &shelf, own.as_ref(), purpose);
    let elsewhere = elsewhere(visit, &shelf, own.is_some(), purpose).map(|links| (words.details_your_choice(), links));
    let news = News::of(visit, &["choice"]).await;
    let told = if visit.signed_in() { news.view(visit).await? } else { None };
    let said = visit.notice(&shelf).purpose(&purpose.id);
    let sensitive = sensitive_view(visit, &shelf, purpose);
    let marks = [purpose.profiling.then(|| words.details_profiling()), purpose.sharing.then(|| words.details_sharing())];
    let marks = marks.into_iter().flatten().map(|text| view! { <p>{text}</p> }).collect_view();
    let means =
        view! { <p>{said.means()}</p><p class="hint">{said.example()}</p>{marks}{sensitive}{disclosure(visit, purpose)} }.into_any();
    let nothing = Choices::default();
    let choices = own.as_ref().map_or(&nothing, |own| &own.choices);
    let not_now = of_uses(visit, &shelf, choices, |other| other.id == purpose.id);
    let rows = vec![
        (words.touchpoint_why(), view! { <p>{said.what()}</p> }.into_any()),
        (words.details_means(), means),
        (words.details_when_on(), said.on().into_any()),
        (words.details_when_off(), said.off().into_any()),
        (words.details_uses(), links(visit, &shelf, Thing::Category, purpose.categories.iter().map(|id| id.as_str()))),
        (words.details_where(), links(visit, &shelf, Thing::Touchpoint, purpose.touchpoints.iter().map(|id| id.as_str()))),
        (words.details_who(), recipients(visit, &shelf, &catalogue.recipients_of(purpose), &not_now)),
        (words.details_risk(), said.risk().into_any()),
        (words.details_basis(), why_allowed(visit, &shelf, purpose)),
    ];
    let rows: Vec<_> = rows.into_iter().chain(elsewhere).chain(ways(visit, &shelf, purpose)).collect();
    let name = said.name();
    let feedback = feedback(visit, Place::Purpose, id, None).await;
    let mood = feedback.mood(news.mood());
    let back = visit.to("/journey");
    Ok(respond(visit, Head::of(name.clone()).about(said.what()).mood(mood), move || {
        view! {
            {told}
            {feedback.top}
            <Crumb href=back text=words.nav_journey() />
            <h1>{name}</h1>
            {standing}
            <Rows rows=rows />
            {feedback.form}
        }
        .into_any()
    }))
}

/// The state of the purpose for the visitor and its reason, before all else, and beside them the forms that change it.
fn standing(visit: &Visit, shelf: &Shelf, own: Option<&Current>, purpose: &Purpose) -> AnyView {
    let nothing = Choices::default();
    let stated = stated(visit, shelf, own.map_or(&nothing, |own| &own.choices), purpose);
    // That it waits for a choice says itself; every other state has its reason.
    let because = (own.is_some() || !purpose.switchable()).then(|| view! { <p class="standing__since">{stated.because()}</p> });
    let control = own.and_then(|own| control(visit, shelf, own, &stated));
    view! {
        <div class="standing" id="choice" tabindex="-1" role="group" aria-labelledby="stands">
            <div><p class="standing__words" id="stands">{stated.view()}</p>{because}</div>
            {control}
        </div>
    }
    .into_any()
}

/// Links to where it is chosen, asked about or objected to otherwise; `None` where there is no such place.
fn elsewhere(visit: &Visit, shelf: &Shelf, signed_in: bool, purpose: &Purpose) -> Option<AnyView> {
    let words = visit.texts();
    let link = |path: &str, text: String| view! { <li><a href=visit.to(path)>{text}</a></li> }.into_any();
    let mut links = Vec::new();
    if signed_in {
        links.extend(purpose.switchable().then(|| link("/choices/purposes", words.purpose_others())));
        links.extend(purpose.profiling.then(|| link(&format!("/requests/new/review?purpose={}", purpose.id), words.purpose_review_here())));
    } else if purpose.switchable() {
        links.push(if purpose.level == Some(Reach::Alone) {
            link("/choices/purposes", words.purpose_others())
        } else if Rule::of(purpose, shelf).follows_level() {
            link("/choices", words.details_change_level())
        } else {
            link(&format!("/requests/new/stop?purpose={}", purpose.id), words.purpose_object_here())
        });
        links.push(link("/sign-in", words.purpose_sign_in()));
    }
    (!links.is_empty()).then(|| view! { <ul>{links}</ul> }.into_any())
}
