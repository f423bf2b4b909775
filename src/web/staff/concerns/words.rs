//! Concerns in words.

use crate::{
    i18n::texts::Texts,
    usecases::error::{Fault, Field, Flaw},
    web::{pages::Page, staff::oversight::words as oversight},
};

/// The page that a concern is about, by the path in the table of pages.
pub fn place(words: &Texts, path: &str) -> String {
    let page = Page::ALL.iter().find(|page| page.path() == path);
    match page {
        Some(Page::StaffToday) => words.today_title(),
        Some(Page::StaffQueue) => words.queue_title(),
        Some(Page::StaffCase | Page::StaffCaseFile | Page::StaffCaseYes | Page::StaffCaseCheck) => words.concern_about_case(),
        Some(Page::StaffOversight | Page::StaffItem) => words.oversight_title(),
        Some(Page::StaffJobs) => words.jobs_title(),
        Some(Page::StaffTraining | Page::StaffModule) => words.training_title(),
        Some(Page::StaffGuidance | Page::StaffGuide) => words.guidance_title(),
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
