//! Ways on from a request: a message, withdrawal, a complaint to the authority.

use leptos::prelude::*;

use super::disagree;
use crate::{
    domain::request::{Kind, State, Verb},
    i18n::messages as m,
    usecases::requests::{case::Case, kept::What, story::Happened},
    web::{
        components::{free_text::FreeText, story_line::Part, text_area::TextArea},
        shown::{authority::authority, files, request::day},
        visit::Visit,
    },
};

/// Where the person writes to us.
pub enum Talk {
    /// We asked something, and wait: the question and the answer stand first.
    Asked(AnyView),
    /// A stop of the story.
    Stop(Part),
    /// It is closed, and a new request goes on.
    Closed(AnyView),
}

/// The faults of what the person wrote, and of the file beside it.
pub struct Wrong {
    pub words: Option<String>,
    pub file: Option<String>,
}

pub fn talk(visit: &Visit, case: &Case, typed: String, wrong: Wrong) -> Talk {
    let words = visit.texts();
    if !case.facts.offers(Verb::Say) {
        let again = visit.to("/requests/new/question");
        return Talk::Closed(view! { <p><a href=again>{words.request_not_settled()}</a></p> }.into_any());
    }
    if case.row.state != State::Waiting {
        let act = form(visit, case, words.request_message(), typed, wrong);
        return Talk::Stop(Part { heading: words.request_talk(), act: Some(act), ..Part::default() });
    }
    let question = case.story.iter().rev().find(|entry| entry.happened == Happened::AskedBack);
    let question =
        question.and_then(|entry| Some(view! { <FreeText text=entry.text.clone()? language=entry.language reader=visit.language /> }));
    let form = form(visit, case, words.request_your_answer(), typed, wrong);
    Talk::Asked(
        view! { <section class="panel" aria-labelledby="talk"><h2 id="talk">{words.request_asked_you()}</h2>{question}{form}</section> }
            .into_any(),
    )
}

fn form(visit: &Visit, case: &Case, label: String, typed: String, wrong: Wrong) -> AnyView {
    let words = visit.texts();
    let file = files::field(visit, wrong.file.map(|text| (words.error_prefix(), text)));
    let error = wrong.words.map(|text| (words.error_prefix(), text));
    let (locale, request) = (visit.language.tag(), case.row.reference.clone());
    view! {
        <form method="post" action="/ui/requests/write" enctype="multipart/form-data" novalidate>
            <input r#type="hidden" name="form[locale]" value=locale />
            <input r#type="hidden" name="form[request]" value=request />
            <TextArea id="words" name="form[words]" label=label hint=words.request_message_hint() value=typed error=error />
            {file}
            <p class="acts"><button class="button button--plain" type="submit">{words.request_message_send()}</button></p>
        </form>
    }
    .into_any()
}

/// Taking it back: what that means, and the button.
pub struct WayOut {
    pub meaning: String,
    pub act: AnyView,
}

/// Only as long as it is possible.
pub fn way_out(visit: &Visit, case: &Case) -> Option<WayOut> {
    let words = visit.texts();
    if !case.facts.offers(Verb::Withdraw) {
        return None;
    }
    let cancel = match case.also_planned {
        Some(until) => words.cancel_text_others(m::CancelTextOthers { when: &day(visit, until) }),
        None => words.cancel_text(),
    };
    let (locale, request) = (visit.language.tag(), case.row.reference.clone());
    let (meaning, label) =
        if case.row.kind == Kind::Delete { (cancel, words.cancel_go()) } else { (words.withdraw_text(), words.withdraw_go()) };
    let act = view! {
        <form class="acts" method="post" action="/ui/requests/withdraw">
            <input r#type="hidden" name="form[locale]" value=locale />
            <input r#type="hidden" name="form[request]" value=request />
            <button class="button button--plain" type="submit">{label}</button>
        </form>
    };
    Some(WayOut { meaning, act: act.into_any() })
}

/// The supervisory authority (GDPR Article 77): for a complaint, with every answer, and when an answer is late.
pub fn complaint(visit: &Visit, case: &Case) -> Option<AnyView> {
    let words = visit.texts();
    let complains = matches!(case.asked.as_ref().map(|asked| &asked.what), Some(What::Question { complaint: true }));
    let answered = matches!(case.row.state, State::Declined | State::Done);
    if !complains && !answered && !case.overdue {
        return None;
    }
    let disagree = disagree::way(visit, case);
    let authority = authority(visit, &case.row.regime);
    Some(
        view! {
            {disagree}
            <section aria-labelledby="authority">
                <h2 id="authority">{words.help_authority()}</h2>
                {authority}
            </section>
        }
        .into_any(),
    )
}
