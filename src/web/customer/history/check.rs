//! Where anybody finds out whether a receipt is genuine.

use axum::response::Response;
use leptos::prelude::*;

use super::about;
use crate::{
    usecases::{error::Flaw, history::verify::Part},
    web::{
        components::{banner::Banner, crumb::Crumb, error_summary::ErrorSummary, file_field::FileField, text_area::TextArea},
        flash::{Checked, Flash, Told},
        layout::page::{Head, Mood, respond},
        visit::Visit,
    },
};

/// The name under which the form leaves word.
pub const PAGE: &str = "receipt-check";

/// Among what was typed when a file was handed in, which is not given back.
pub const FROM_FILE: &str = "from-file";

pub async fn get(visit: Visit) -> Response {
    let words = visit.texts();
    let flash = visit.flash(PAGE).await;
    let of_file = flash.as_ref().is_some_and(|flash| flash.typed.contains_key(FROM_FILE));
    let problem = flash.as_ref().and_then(|flash| problem(&visit, &flash.told, of_file));
    let (heading, answer) = match flash.as_ref().map(|flash| &flash.told) {
        Some(Told::Checked(checked)) => answer(&visit, checked, flash.as_ref().and_then(|flash| about::view(&visit, &flash.typed))),
        _ => (words.receipt_check_title(), ().into_any()),
    };
    let typed = flash.map(|Flash { mut typed, .. }| typed.remove("receipt").unwrap_or_default()).unwrap_or_default();
    let mood = if problem.is_some() { Mood::Error } else { Mood::Plain };
    // Nothing handed in is said where the file is chosen, which comes first.
    let (on_file, on_text) = match problem.clone() {
        Some((Wrong::Text, text)) => (None, Some((words.error_prefix(), text))),
        Some((Wrong::File, text)) => (Some((words.error_prefix(), text)), None),
        None => (None, None),
    };
    let summary = problem.map(|(field, text)| {
        let id = if field == Wrong::File { "file" } else { "receipt" };
        view! { <ErrorSummary heading=words.problem_heading() errors=vec![(id, text)] /> }
    });
    let back = visit.signed_in().then(|| visit.to("/history"));
    let locale = visit.language.tag();
    respond(&visit, Head::of(heading).about(words.receipt_check_lede()).mood(mood), move || {
        view! {
            {summary}
            {answer}
            {back.map(|back| view! { <Crumb href=back text=words.history_title() /> })}
            <h1>{words.receipt_check_title()}</h1>
            <p class="lede">{words.receipt_check_lede()}</p>
            <form method="post" action="/ui/receipts/check" enctype="multipart/form-data" novalidate>
                <input type="hidden" name="form[locale]" value=locale />
                <FileField
                    id="file"
                    name="form[file]"
                    label=words.receipt_check_file()
                    hint=words.receipt_check_file_hint()
                    accept=".json,application/json,application/ld+json"
                    error=on_file
                />
                <TextArea
                    id="receipt"
                    name="form[receipt]"
                    label=words.receipt_check_label()
                    hint=words.receipt_check_hint()
                    value=typed
                    error=on_text
                />
                <p class="acts"><button class="button" type="submit">{words.receipt_check_button()}</button></p>
            </form>
            <p>{words.receipt_check_how()}</p>
        }
        .into_any()
    })
}

/// The field that what is wrong stands at.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Wrong {
    File,
    Text,
}

fn problem(visit: &Visit, told: &Told, of_file: bool) -> Option<(Wrong, String)> {
    let words = visit.texts();
    let Told::Faults(faults) = told else { return None };
    Some(match (faults.first()?.flaw, of_file) {
        (Flaw::Missing, false) => (Wrong::File, words.receipt_check_missing()),
        (Flaw::TooLong, true) => (Wrong::File, words.receipt_check_file_long()),
        (_, true) => (Wrong::File, words.receipt_check_file_unreadable()),
        (Flaw::TooLong, false) => (Wrong::Text, words.receipt_check_too_long()),
        (_, false) => (Wrong::Text, words.receipt_check_unreadable()),
    })
}

/// The answer in a few words, and the same with what there is to say about it.
fn answer(visit: &Visit, checked: &Checked, about: Option<AnyView>) -> (String, AnyView) {
    let words = visit.texts();
    let notice = |class: &'static str, heading: String, text: String, parts: Vec<String>| {
        let some = !parts.is_empty();
        let parts = parts.into_iter().map(|part| view! { <li>{part}</li> }).collect_view();
        view! {
            <div class=class id="saved" tabindex="-1">
                <h2>{heading}</h2>
                <p>{text}</p>
                {some.then(|| view! { <ul>{parts}</ul> })}
            </div>
        }
        .into_any()
    };
    match checked {
        Checked::Genuine => {
            let text = words.receipt_check_genuine_text();
            let view = view! { <Banner heading=words.receipt_check_genuine()><p>{text}</p>{about}</Banner> };
            (words.receipt_check_genuine(), view.into_any())
        }
        // A brand that moves to another address has altered nothing.
        Checked::Altered(parts) if parts.iter().all(|part| *part == Part::Address) => (
            words.receipt_check_moved(),
            notice("notice notice--warn", words.receipt_check_moved(), words.receipt_check_moved_text(), Vec::new()),
        ),
        Checked::Altered(parts) => {
            let parts = parts.iter().map(|part| named(visit, *part)).collect();
            (
                words.receipt_check_altered(),
                notice("notice notice--danger", words.receipt_check_altered(), words.receipt_check_altered_text(), parts),
            )
        }
        Checked::Unknown => (
            words.receipt_check_unknown(),
            notice("notice notice--warn", words.receipt_check_unknown(), words.receipt_check_unknown_text(), Vec::new()),
        ),
    }
}

fn named(visit: &Visit, part: Part) -> String {
    let words = visit.texts();
    match part {
        Part::Number => words.receipt_part_number(),
        Part::Time => words.receipt_part_time(),
        Part::Who => words.receipt_part_who(),
        Part::Choice => words.receipt_part_choice(),
        Part::Purposes => words.receipt_part_purposes(),
        Part::Data => words.receipt_part_data(),
        Part::Parties => words.receipt_part_parties(),
        Part::Notice => words.receipt_part_notice(),
        Part::Rights => words.receipt_part_rights(),
        Part::Address => words.receipt_part_address(),
        Part::Form => words.receipt_part_form(),
        Part::Proof => words.receipt_part_proof(),
    }
}
