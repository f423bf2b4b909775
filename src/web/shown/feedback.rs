//! Whether a page was clear: a folded question at its end. It works without scripts, and stands on no page where something is being done.

use leptos::prelude::*;
use std::collections::BTreeMap;

use super::asking::{Asking, Words};
use crate::{
    domain::voices::{Clear, Place},
    usecases::{
        asking::leave::Leave,
        error::{Fault, Field, Flaw},
    },
    web::{
        components::{
            banner::Banner,
            choice_list::{Choice, ChoiceList, Pick},
            error_summary::ErrorSummary,
            text_area::TextArea,
        },
        flash::{Done, Flash, Told},
        layout::page::Mood,
        visit::Visit,
    },
};

/// The name under which the form leaves word for its page.
pub const PAGE: &str = "feedback";

/// The question, and the message above the page of what became of the answer.
pub struct Feedback {
    pub top: Option<AnyView>,
    pub form: AnyView,
    mood: Option<Mood>,
}

impl Feedback {
    /// The mood of the page it stands on.
    pub fn mood(&self, else_: Mood) -> Mood {
        self.mood.unwrap_or(else_)
    }
}

/// The address of the page a question stands on.
pub fn path(place: Place, thing: &str) -> String {
    match place {
        Place::Why => format!("/why/{thing}"),
        Place::Purpose => format!("/purposes/{thing}"),
        Place::Request => format!("/requests/{thing}"),
        Place::Help => "/help".to_owned(),
    }
}

/// `leave` opens it: without, it is folded.
pub async fn feedback(visit: &Visit, place: Place, thing: &str, leave: Option<Leave>) -> Feedback {
    let words = visit.texts();
    let flash = visit.flash(PAGE).await;
    let told = flash.as_ref().map(|flash| &flash.told);
    let faults = flash.as_ref().map(|flash| flash.faults().to_vec()).unwrap_or_default();
    let looks_personal = told == Some(&Told::LooksPersonal);
    let given = told == Some(&Told::Done(Done::FeedbackGiven));
    let errors: Vec<_> = faults.iter().map(|fault| worded(visit, fault)).collect();
    let (top, mood) = if given {
        let banner = view! { <Banner heading=words.feedback_thanks()><p>{words.feedback_thanks_text()}</p></Banner> };
        (Some(banner.into_any()), Some(Mood::Saved))
    } else if !errors.is_empty() {
        (Some(view! { <ErrorSummary heading=words.problem_heading() errors=errors.clone() /> }.into_any()), Some(Mood::Error))
    } else {
        (None, None)
    };
    let typed = flash.map(|Flash { typed, .. }| typed).filter(|_| !given).unwrap_or_default();
    let open = looks_personal || !errors.is_empty() || !typed.is_empty();
    let form = form(visit, (place, thing), &typed, &errors, looks_personal);
    let form = match leave {
        Some(leave) => view! { <Asking leave=leave words=Words::of(visit, words.feedback_title())>{form}</Asking> }.into_any(),
        None => view! {
            <details class="more" id="feedback" open=open>
                <summary>{words.feedback_title()}</summary>
                <div class="more__body">{form}</div>
            </details>
        }
        .into_any(),
    };
    Feedback { top, form, mood }
}

fn worded(visit: &Visit, fault: &Fault) -> (&'static str, String) {
    let words = visit.texts();
    match (fault.field, fault.flaw) {
        (Field::Words, Flaw::TooLong) => ("feedback-words", words.feedback_too_long()),
        (Field::Words, _) => ("feedback-words", words.feedback_no_question()),
        _ => ("feedback-clear", words.feedback_missing()),
    }
}

fn form(
    visit: &Visit,
    (place, thing): (Place, &str),
    typed: &BTreeMap<String, String>,
    errors: &[(&'static str, String)],
    looks_personal: bool,
) -> AnyView {
    let words = visit.texts();
    let error = |id: &str| errors.iter().find(|(at, _)| *at == id).map(|(_, text)| (words.error_prefix(), text.clone()));
    let typed = |name: &str| typed.get(name).cloned().unwrap_or_default();
    let options = Clear::ALL.iter().map(|clear| {
        Choice::new(
            clear.as_str(),
            if *clear == Clear::Yes { words.feedback_clear() } else { words.feedback_unclear() },
            typed("clear") == clear.as_str(),
        )
    });
    let options: Vec<_> = options.collect();
    let answer = vec![Choice::new("yes", words.feedback_answer_me(), typed("answer") == "yes").hint(words.feedback_answer_hint())];
    let (locale, thing, kind) = (visit.language.tag(), thing.to_owned(), place.as_str());
    let warned = looks_personal.then(|| {
        view! {
            <div class="notice notice--warn" id="personal" tabindex="-1">
                <h2>{words.feedback_personal()}</h2>
                <p>{words.feedback_personal_text()}</p>
                <p><button class="button button--plain" type="submit" name="form[anyway]" value="yes">{words.feedback_anyway()}</button></p>
            </div>
        }
    });
    view! {
        <form method="post" action="/ui/feedback/send" novalidate>
            <input type="hidden" name="form[locale]" value=locale />
            <input type="hidden" name="form[place]" value=kind />
            <input type="hidden" name="form[thing]" value=thing />
            <ChoiceList id="feedback-clear" name="form[clear]" legend=words.feedback_legend() hint=String::new() pick=Pick::One options=options
                error=error("feedback-clear") />
            <TextArea id="feedback-words" name="form[words]" label=words.feedback_words() hint=words.feedback_words_hint() value=typed("words")
                error=error("feedback-words") />
            <ChoiceList id="feedback-answer" name="form[answer]" legend=words.feedback_answer() hint=String::new() pick=Pick::Any
                options=answer error=None />
            {warned}
            <p class="acts"><button class="button" type="submit">{words.feedback_send()}</button></p>
        </form>
    }
    .into_any()
}
