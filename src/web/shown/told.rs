//! Which of the brand's systems were told of what somebody did, and which were not.

use leptos::prelude::*;

use super::request::moment;
use crate::{
    domain::{ids::SystemId, request::Request, time::Millis},
    i18n::{lists, messages as m},
    usecases::{
        error::Error,
        requests::case::Case,
        telling::standing::{Told, change_at, of_case, of_gone, own},
    },
    web::visit::Visit,
};

/// The deeds of a customer that systems are to be told of.
#[derive(Debug, Clone, Copy)]
pub enum AsTo {
    Everything,
    /// All up to what they did at this moment: made a choice, called a guess wrong.
    Moment(Millis),
}

/// Nothing for anybody but a customer, and where no system is told of changes.
pub async fn told(visit: &Visit, as_to: AsTo) -> Result<Option<AnyView>, Error> {
    lines(visit, standing(visit, as_to).await?)
}

/// The names of the systems that still have to be told, as a list; `None` where there is none.
pub async fn not_yet(visit: &Visit, as_to: AsTo) -> Result<Option<String>, Error> {
    waiting(visit, standing(visit, as_to).await?)
}

/// The same as to what a request changed, for whoever may read it.
pub async fn not_yet_of(visit: &Visit, case: &Case) -> Result<Option<String>, Error> {
    waiting(visit, of_case(visit.portal(), case).await?.so_far())
}

fn waiting(visit: &Visit, standing: Option<Told>) -> Result<Option<String>, Error> {
    let waiting = standing.map(|standing| standing.not_yet).unwrap_or_default();
    let shelf = visit.shelf()?;
    let names: Vec<String> = waiting.iter().map(|(id, _)| visit.notice(&shelf).system(id).name()).collect();
    Ok((!names.is_empty()).then(|| lists::and(visit.language, &names)))
}

async fn standing(visit: &Visit, as_to: AsTo) -> Result<Option<Told>, Error> {
    if !visit.signed_in() {
        return Ok(None);
    }
    Ok(match as_to {
        AsTo::Everything => own(visit.portal(), visit.actor).await?.so_far(),
        AsTo::Moment(at) => match change_at(visit.portal(), visit.actor, at).await? {
            Some(change) => own(visit.portal(), visit.actor).await?.as_to(change, at),
            None => None,
        },
    })
}

/// As to the data that a request changed or deleted: for whoever may read it, a guest as well.
pub async fn told_of(visit: &Visit, case: &Case) -> Result<Option<AnyView>, Error> {
    lines(visit, of_case(visit.portal(), case).await?.so_far())
}

/// As to somebody who is there no more, behind the number of a request of theirs.
pub async fn told_of_gone(visit: &Visit, row: &Request) -> Result<Option<AnyView>, Error> {
    lines(visit, of_gone(visit.portal(), row).await?.so_far())
}

fn lines(visit: &Visit, standing: Option<Told>) -> Result<Option<AnyView>, Error> {
    let Some(standing) = standing else { return Ok(None) };
    let (words, shelf) = (visit.texts(), visit.shelf()?);
    let name = |id: &SystemId| visit.notice(&shelf).system(id).name();
    let Told { told, not_yet } = standing;
    let told: Vec<String> = told.iter().map(name).collect();
    let since = |(id, at): &(SystemId, Millis)| words.told_since(m::ToldSince { system: &name(id), when: &moment(visit, *at) });
    let not_yet: Vec<String> = not_yet.iter().map(since).collect();
    let listed = |systems: &[String]| (!systems.is_empty()).then(|| lists::and(visit.language, systems));
    let lines = [
        listed(&told).map(|systems| words.told_systems(m::ToldSystems { systems: &systems })),
        listed(&not_yet).map(|systems| words.told_not_yet(m::ToldNotYet { systems: &systems })),
    ];
    Ok(Some(
        view! { <div class="told">{lines.into_iter().flatten().map(|text| view! { <p class="hint">{text}</p> }).collect_view()}</div> }
            .into_any(),
    ))
}
