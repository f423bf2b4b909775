//! Figures in words: months, days, groups of days, and what is withheld.

use axum::{
    http::{HeaderName, HeaderValue, header},
    response::{IntoResponse, Response},
};

use crate::{
    decisions::shelf::Shelf,
    domain::{
        figures::{month::Month, sums::LONGER},
        suppression::Cell,
    },
    i18n::{dates, messages as m, numbers},
    usecases::report::counts,
    web::visit::Visit,
};

/// `October 2026`.
pub fn month(visit: &Visit, month: Month) -> String {
    dates::month(visit.language, month.first_day())
}

pub fn number(visit: &Visit, count: u64) -> String {
    numbers::count(visit.language, count)
}

/// For the plural form of a sentence, which is the same for all that are so many.
pub fn plural(count: u64) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// A number, or that it is not told.
pub fn cell(visit: &Visit, cell: Cell) -> String {
    cell.count().map_or_else(|| visit.texts().figures_withheld(), |count| number(visit, count))
}

pub fn days(visit: &Visit, days: Option<u32>) -> String {
    let words = visit.texts();
    days.map_or_else(
        || words.figures_no_days(),
        |days| words.figures_days(m::FiguresDays { count: days, count_text: &number(visit, days.into()) }),
    )
}

/// A group of days: `2–3 days`.
pub fn days_of(visit: &Visit, group: &str) -> String {
    let words = visit.texts();
    let Some((from, to)) = group.split_once('-').filter(|_| group != LONGER) else { return words.figures_longer() };
    let written = |text: &str| numbers::decimal(visit.language, text).unwrap_or_else(|| text.to_owned());
    words.figures_days_from_to(m::FiguresDaysFromTo { from: &written(from), to: &written(to) })
}

/// A thing that was counted in a month; `None` for a word of a newer program.
pub fn counted(visit: &Visit, name: &str) -> Option<String> {
    let words = visit.texts();
    Some(match name {
        counts::LESS => words.figures_less(),
        counts::MORE => words.figures_more(),
        counts::BOTH => words.figures_both(),
        counts::EXPLANATIONS_OPENED => words.figures_explanations(),
        counts::REVIEWS_IN_TIME => words.figures_reviews_in_time(),
        counts::REVIEWS_LATE => words.figures_reviews_late(),
        counts::TRAININGS_PASSED => words.figures_trainings(),
        counts::SAID_AND_DONE => words.figures_said_and_done(),
        _ => return None,
    })
}

/// The brand's name of a level of the notice in force; of one it does not have any more, the word for it.
pub fn level(visit: &Visit, shelf: &Shelf, id: &str) -> String {
    let level = shelf.notice.catalogue.levels.iter().find(|level| level.id.as_str() == id);
    level.map_or_else(|| id.to_owned(), |level| visit.notice(&shelf.notice).level(&level.id).name())
}

/// A file to take along.
pub fn file(name: &str, kind: &'static str, body: String) -> Response {
    let disposition = HeaderValue::from_str(&format!("attachment; filename=\"{name}\"")).unwrap_or(HeaderValue::from_static("attachment"));
    let headers: [(HeaderName, HeaderValue); 4] = [
        (header::CONTENT_TYPE, HeaderValue::from_static(kind)),
        (header::CONTENT_DISPOSITION, disposition),
        (header::CONTENT_SECURITY_POLICY, HeaderValue::from_static("default-src 'none'; sandbox")),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
    ];
    (headers, body).into_response()
}

pub const CSV: &str = "text/csv; charset=utf-8";
pub const JSON: &str = "application/json";
