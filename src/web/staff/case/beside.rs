//! The person beside their case: what they chose, the way to what they see, and for a decision that is looked at again what was shown.

use leptos::prelude::*;

use super::sent::{CaseForm, Sends, at_a_case};
use crate::{
    decisions::shelf::Shelf,
    domain::{
        ids::{CategoryId, PurposeId},
        request::Bar,
        staff::Deed,
    },
    i18n::{dates, messages as m},
    usecases::{
        acting_for::open::open_beside,
        desk::{
            as_read::has_page,
            beside::{Beside, Review, Theirs, beside},
            case::Desk,
        },
        error::Error,
        explanations::{content::WhyShown, guesses::Guesses, list::Explanation},
    },
    web::{
        components::{filled::apart, rows::Rows},
        flash::Next,
        shown::{
            catalogue::origin,
            explanation::said,
            held::records,
            use_state::{ended, stated},
        },
        staff::{
            chosen::Chosen,
            customers::{
                found::HELD,
                whose::{OPEN, Whose},
            },
        },
        visit::Visit,
    },
};

/// Opens what the person of the case sees, only to be looked at. The person reads who looked.
#[server(prefix = "/ui", endpoint = "staff/see-person")]
pub async fn staff_see_person(form: CaseForm) -> Result<(), ServerFnError> {
    // A look without a reason leads to the field for one.
    at_a_case(form, "reveal", async |visit, seen, _| {
        let held = open_beside(visit.portal(), visit.actor, seen.reference).await?;
        visit.session.put(HELD, &held).await?;
        Ok((Next::page(Whose::customer(visit, held.customer).at(OPEN)), Sends::Nothing))
    })
    .await
}

/// The parts that show them: one in the second column, and of a review one in the first.
pub(super) struct Sections {
    pub chosen: AnyView,
    pub shown: Option<AnyView>,
}

pub(super) async fn sections(visit: &Visit, desk: &Desk) -> Result<Sections, Error> {
    let words = visit.texts();
    // A case that has ended is read as its file, with a reason: nothing more is opened here.
    if !desk.case.row.state.is_open() {
        return Ok(Sections { chosen: ().into_any(), shown: None });
    }
    let none = match beside(visit.portal(), visit.actor, desk).await? {
        Beside::Theirs(theirs) => return whole(visit, desk, &theirs),
        Beside::Masked if desk.facts.bar == Bar::Another => words.staff_masked_for_colleagues(),
        Beside::Masked => words.beside_masked(),
        Beside::Guest => words.beside_guest(),
        Beside::Unnamed => words.beside_unnamed(),
        Beside::Gone => words.beside_gone(),
    };
    let as_read = has_page(desk).then(|| {
        let href = visit.to(&format!("/staff/requests/{}/as-read", desk.case.row.reference));
        view! { <p><a class="go" href=href>{words.beside_as_read_go()}</a></p> }
    });
    let chosen = view! { <section class="panel" aria-labelledby="beside"><h2 id="beside">{words.customers_choices()}</h2><p>{none}</p>{as_read}</section> };
    Ok(Sections { chosen: chosen.into_any(), shown: None })
}

fn whole(visit: &Visit, desk: &Desk, theirs: &Theirs) -> Result<Sections, Error> {
    let (words, shelf) = (visit.texts(), visit.shelf()?);
    // Words about the person, in the language of the desk.
    let reader = Visit { actor: crate::domain::actor::Actor::Customer(theirs.current.customer), ..visit.clone() };
    let chosen = Chosen::of(&reader, &shelf, &theirs.current.choices);
    let differing = chosen.differing();
    let differing = (!differing.is_empty()).then(|| view! { <h3>{words.beside_differ()}</h3><Rows rows=differing /> });
    let all = chosen.uses();
    let held = theirs.figures.total().map_or_else(|| words.beside_holds_nothing(), |held| records(&reader, held));
    let look = (desk.case.row.state.is_open() && desk.role.may(Deed::ActFor)).then(|| {
        view! {
            <p class="hint">{words.beside_see_hint()}</p>
            <p class="acts"><button class="button button--plain" type="submit" formaction="/ui/staff/see-person">{words.beside_see()}</button></p>
        }
    });
    let shown = theirs.review.as_ref().map(|review| self::review(visit, &shelf, &reader, theirs, review));
    let chosen = view! {
        <section class="panel" aria-labelledby="beside">
            <h2 id="beside">{words.customers_choices()}</h2>
            <p class="hint">{words.beside_text()}</p>
            {chosen.level()}
            {chosen.settings()}
            {differing}
            <details class="more">
                <summary>{words.beside_all()}</summary>
                <div class="more__body"><Rows rows=all /></div>
            </details>
            <Rows rows=vec![(words.data_title(), held.into_any())] />
            {look}
        </section>
    };
    Ok(Sections { chosen: chosen.into_any(), shown })
}

/// The decision that is looked at again: whether its use is on, and what was shown by it, from what.
fn review(visit: &Visit, shelf: &Shelf, reader: &Visit, theirs: &Theirs, review: &Review) -> AnyView {
    let words = visit.texts();
    let on = match shelf.notice.catalogue.purpose(review.purpose.as_str()) {
        Some(purpose) => stated(reader, shelf, &theirs.current.choices, purpose).told(),
        None => ended(visit, review.purpose.as_str()),
    };
    let name = purpose(visit, shelf, &review.purpose);
    let shown = review.shown.iter().map(|(explanation, guesses)| one(visit, shelf, explanation, guesses)).collect_view();
    let none = review.shown.is_empty().then(|| view! { <p>{words.beside_shown_none()}</p> });
    view! {
        <section aria-labelledby="shown">
            <h2 id="shown">{words.beside_shown()}</h2>
            <Rows rows=vec![(name, on)] />
            {none}
            {shown}
        </section>
    }
    .into_any()
}

fn one(visit: &Visit, shelf: &Shelf, explanation: &Explanation, guesses: &Guesses) -> AnyView {
    let words = visit.texts();
    let at = explanation.created_at;
    let when = view! { <time datetime=dates::machine(at)>{dates::date_and_time(visit.language, at, visit.zone())}</time> };
    let reasons = explanation.content.reasons.iter().map(|reason| {
        let from = kind(visit, shelf, &reason.category);
        let guess = guess(visit, guesses, reason).map(|text| view! { <p class="hint">{text}</p> });
        view! { <li><p>{said(visit, &reason.text)}</p><p class="hint">{from}</p>{guess}</li> }
    });
    let reasons = reasons.collect_view();
    let place = touchpoint(visit, shelf, &explanation.touchpoint);
    view! {
        <h3>{said(visit, &explanation.content.label)}</h3>
        <p class="hint">{apart(view! { <bdi>{place}</bdi> }, when)}</p>
        <p>{words.why_reasons_hint()}</p>
        <ol class="entries">{reasons}</ol>
    }
    .into_any()
}

/// How a guess stands that a reason rests on: deleted, or called wrong by the person.
fn guess(visit: &Visit, guesses: &Guesses, reason: &WhyShown) -> Option<String> {
    let words = visit.texts();
    let key = reason.key.as_ref()?;
    match guesses.get(&(reason.category.clone(), key.clone())) {
        None => Some(words.why_guess_gone()),
        Some(held) => {
            let when = dates::date(visit.language, held.wrong_at?, visit.zone());
            Some(words.beside_called_wrong(m::BesideCalledWrong { when: &when }))
        }
    }
}

/// A kind of data, and how it is known.
fn kind(visit: &Visit, shelf: &Shelf, id: &CategoryId) -> String {
    match shelf.notice.catalogue.category(id.as_str()) {
        Some(category) => {
            let (name, how) = (visit.notice(shelf).category(id.as_str()).name(), origin(visit, category.origin));
            visit.texts().beside(m::Beside { one: &name, other: &how })
        }
        None => id.to_string(),
    }
}

fn purpose(visit: &Visit, shelf: &Shelf, id: &PurposeId) -> String {
    match shelf.notice.catalogue.purpose(id.as_str()) {
        Some(_) => visit.notice(shelf).purpose(id.as_str()).name(),
        None => id.to_string(),
    }
}

fn touchpoint(visit: &Visit, shelf: &Shelf, id: &str) -> String {
    match shelf.notice.catalogue.touchpoint(id) {
        Some(_) => visit.notice(shelf).touchpoint(id).name(),
        None => id.to_owned(),
    }
}
