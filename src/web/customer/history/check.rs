//! Where anybody finds out whether a receipt is genuine.

use axum::response::Response;
use leptos::prelude::*;

use super::about;
use crate::{
    usecases::{error::Flaw, history::verify::Part},
    web::{
        components::{banner::Banner, crumb::Crumb, error_summary::ErrorSummary, text_area::TextArea},
        flash::{Checked, Flash, Told},
        layout::page::{Head, Mood, respond},
        visit::Visit,
    },
};

/// The name under which the form leaves word.
pub const PAGE: &str = "receipt-check";

pub async fn get(visit: Visit) -> Response {
    let words = visit.texts();
    let flash = visit.flash(PAGE).await;
    let problem = flash.as_ref().and_then(|flash| problem(&visit, &flash.told));
    let (heading, answer) = match flash.as_ref().map(|flash| &flash.told) {
        Some(Told::Checked(checked)) => answer(&visit, checked, flash.as_ref().and_then(|flash| about::view(&visit, &flash.typed))),
        _ => (words.receipt_check_title(), ().into_any()),
    };
    let typed = flash.map(|Flash { mut typed, .. }| typed.remove("receipt").unwrap_or_default()).unwrap_or_default();
    let mood = if problem.is_some() { Mood::Error } else { Mood::Plain };
    let summary = problem.clone().map(|text| view! { <ErrorSummary heading=words.problem_heading() errors=vec![("receipt", text)] /> });
    let error = problem.map(|text| (words.error_prefix(), text));
    let back = visit.signed_in().then(|| visit.to("/history"));
    let locale = visit.language.tag();
    respond(&visit, Head::of(heading).about(words.receipt_check_lede()).mood(mood), move || {
        view! {
            {summary}
            {answer}
            {back.map(|back| view! { <Crumb href=back text=words.history_title() /> })}
            <h1>{words.receipt_check_title()}</h1>
            <p class="lede">{words.receipt_check_lede()}</p>
            <form method="post" action="/ui/receipts/check" novalidate>
                <input type="hidden" name="form[locale]" value=locale />
                <TextArea
                    id="receipt"
                    name="form[receipt]"
                    label=words.receipt_check_label()
                    hint=words.receipt_check_hint()
                    value=typed
                    error=error
                />
                <p class="acts"><button class="button" type="submit">{words.receipt_check_button()}</button></p>
            </form>
            <p>{words.receipt_check_how()}</p>
        }
        .into_any()
    })
}

fn problem(visit: &Visit, told: &Told) -> Option<String> {
    let words = visit.texts();
    let Told::Faults(faults) = told else { return None };
    Some(match faults.first()?.flaw {
        Flaw::Missing => words.receipt_check_missing(),
        Flaw::TooLong => words.receipt_check_too_long(),
        _ => words.receipt_check_unreadable(),
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
