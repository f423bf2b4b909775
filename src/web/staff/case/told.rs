//! The words with which the page of a case answers the press that led to it.

use leptos::prelude::*;

use crate::{
    i18n::messages as m,
    web::{
        components::{banner::Banner, with_numbers::with_numbers},
        flash::{Done, Told},
        layout::page::Mood,
        visit::Visit,
    },
};

/// That it is done, and how the title says so; nothing after a fault, which the summary says. `typed` is whether a draft waits here.
pub(super) fn said(visit: &Visit, told: Option<&Told>, typed: bool) -> Option<(Mood, AnyView)> {
    let words = visit.texts();
    Some(match told? {
        // The case that was saved is another than the one in the title.
        Told::Left(left) => (Mood::Next, banner(visit, &words.case_left(m::CaseLeft { reference: left }))),
        Told::Done(Done::FileLeftOut) => (Mood::Plain, notice(words.file_out_dropped())),
        Told::Done(Done::TemplateIn) => (Mood::Plain, notice(words.template_done())),
        Told::Done(_) => (Mood::Saved, banner(visit, &words.staff_done())),
        Told::Kept if typed => (Mood::Plain, notice(words.request_kept())),
        Told::Kept => (Mood::Plain, notice(words.case_kept_none())),
        _ => return None,
    })
}

fn banner(visit: &Visit, text: &str) -> AnyView {
    let text = with_numbers(text);
    view! { <Banner heading=visit.texts().saved_heading()><p>{text}</p></Banner> }.into_any()
}

fn notice(text: String) -> AnyView {
    view! { <div class="notice" id="saved" tabindex="-1"><p>{text}</p></div> }.into_any()
}
