//! Concerns in words.

use leptos::prelude::*;

use crate::{
    domain::staff::Deed,
    i18n::{messages as m, texts::Texts},
    usecases::{
        desk::by_duty::has_ended,
        error::{Error, Fault, Field, Flaw},
    },
    web::{
        pages::Page,
        raised_from::RaisedFrom,
        shown::catalogue::Thing,
        staff::{
            case_href::file_href,
            oversight::{known::may, words as oversight},
        },
        visit::Visit,
    },
};

/// The page that a concern is about, or the one thing that it shows.
pub fn place(visit: &Visit, from: RaisedFrom<'_>) -> String {
    let words = visit.texts();
    let Some(thing) = from.thing() else { return kind(words, from.page()) };
    match from.page() {
        Page::StaffCase => words.concern_about_request(m::ConcernAboutRequest { reference: thing }),
        Page::StaffItem | Page::StaffConcern => words.concern_about_item(),
        Page::Purpose => visit.shelf().map_or_else(|_| thing.to_owned(), |shelf| Thing::Purpose.name(visit, &shelf, thing)),
        Page::Notice => thing.parse().map_or_else(|_| thing.to_owned(), |version| words.notice_title(m::NoticeTitle { version })),
        other => kind(words, other),
    }
}

/// The way to that thing, for a reader who may go there.
async fn way(visit: &Visit, from: RaisedFrom<'_>) -> Result<Option<String>, Error> {
    let Some(thing) = from.thing() else { return Ok(None) };
    Ok(match from.page() {
        Page::StaffCase if may(visit, Deed::SeeCases) => Some(visit.to(&from.path())),
        // Others read a case that has ended.
        Page::StaffCase if may(visit, Deed::ReadClosed) => {
            has_ended(visit.portal(), visit.actor, thing).await?.then(|| file_href(visit, thing))
        }
        Page::StaffCase => None,
        Page::StaffItem | Page::StaffConcern => may(visit, Deed::Oversee).then(|| visit.to(&from.path())),
        _ => Some(visit.to(&from.path())),
    })
}

/// The same as a link, where there is a way.
pub async fn linked(visit: &Visit, from: RaisedFrom<'_>) -> Result<AnyView, Error> {
    let said = place(visit, from);
    Ok(match way(visit, from).await? {
        Some(href) => view! { <a href=href>{said}</a> }.into_any(),
        None => said.into_any(),
    })
}

fn kind(words: &Texts, page: Page) -> String {
    match page {
        Page::StaffToday => words.today_title(),
        Page::StaffQueue => words.queue_title(),
        Page::StaffCase | Page::StaffCaseFile | Page::StaffCaseYes | Page::StaffCaseCheck => words.concern_about_case(),
        Page::StaffOversight | Page::StaffItem => words.oversight_title(),
        Page::StaffJobs => words.jobs_title(),
        Page::StaffTraining | Page::StaffModule => words.training_title(),
        Page::StaffGuidance | Page::StaffGuide => words.guidance_title(),
        _ => words.concern_about_other(),
    }
}

/// The id of the field that a fault belongs to.
pub const fn field_id(field: Field) -> &'static str {
    match field {
        Field::Value => "what-0",
        Field::Words => "words",
        Field::Texts => "quoted",
        other => oversight::field_id(other),
    }
}

pub fn fault(words: &Texts, fault: &Fault) -> String {
    match (fault.field, fault.flaw) {
        (Field::Words | Field::Value | Field::Texts, Flaw::TooLong) => words.error_too_long(),
        (Field::Words, _) => words.concern_error_words(),
        (Field::Value, _) => words.concern_error_options(),
        (Field::Texts, _) => words.concern_error_public(),
        _ => oversight::fault(words, fault),
    }
}
