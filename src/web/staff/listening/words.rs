//! The board in words.

use leptos::prelude::*;

use crate::{
    domain::{
        actor::Actor,
        language::Language,
        personal::looks_personal,
        request::Kind,
        staff::Deed,
        suppression::Cell,
        voices::{Clear, Place, Voice},
    },
    i18n::{dates, messages as m, numbers, texts::Texts},
    usecases::{
        error::{Fault, Field, Flaw},
        listening::board::Heard,
    },
    web::{
        components::text_area::TextArea,
        shown::{catalogue::Thing, request::title},
        visit::Visit,
    },
};

pub fn place(words: &Texts, place: Place) -> String {
    match place {
        Place::Why => words.why_title(),
        Place::Purpose => words.voice_place_purpose(),
        Place::Request => words.voice_place_request(),
        Place::Help => words.help_title(),
    }
}

/// Where, when, and whether it was clear.
pub fn facts(visit: &Visit, voice: &Voice) -> String {
    let words = visit.texts();
    let thing = match voice.place {
        Place::Why | Place::Purpose => {
            let known = visit.shelf().ok().filter(|shelf| shelf.notice.catalogue.purpose(&voice.thing).is_some());
            known.map_or_else(|| voice.thing.clone(), |shelf| Thing::Purpose.name(visit, &shelf, &voice.thing))
        }
        Place::Request => voice.thing.parse::<Kind>().map_or_else(|_| voice.thing.clone(), |kind| title(words, kind)),
        Place::Help => String::new(),
    };
    let page = place(words, voice.place);
    let page = if thing.is_empty() { page } else { words.beside(m::Beside { one: &page, other: &thing }) };
    let when = dates::date(visit.language, voice.said_on, visit.zone());
    let clear = if voice.clear == Clear::Yes { words.voice_clear() } else { words.voice_unclear() };
    words.voice_facts(m::VoiceFacts { page: &page, when: &when, clear: &clear })
}

/// A figure, or that it is too small to be told.
pub fn cell(visit: &Visit, cell: Cell) -> String {
    cell.count().map_or_else(|| visit.texts().figure_few(), |count| numbers::count(visit.language, count))
}

pub fn fault(words: &Texts, fault: &Fault) -> (&'static str, String) {
    match (fault.field, fault.flaw) {
        (Field::Picked, _) => ("picked", words.listening_fault_pick()),
        (Field::Name, Flaw::TooLong) => ("name", words.listening_fault_long()),
        (Field::Name, _) => ("name", words.listening_fault_name()),
        (Field::Answer, _) => ("came", words.topic_fault_day()),
        (Field::When, _) => ("day", words.topic_fault_day()),
        (Field::Texts, Flaw::TooMany) => ("texts", words.survey_fault_many()),
        (Field::Texts, Flaw::TooLong) => ("texts", words.listening_fault_long()),
        (Field::Words, _) => ("main", words.voice_fault_black()),
        _ => ("texts", words.listening_fault_texts()),
    }
}

/// A text in one of the brand's languages.
pub fn area(language: Language, id: &str, field: &str, label: &str, value: &str, rows: u8) -> AnyView {
    let (id, name) = (format!("{id}-{}", language.tag()), format!("form[{field}][{}]", language.tag()));
    view! { <TextArea id=id name=name label=label.to_owned() hint=String::new() value=value.to_owned() error=None rows=rows language=Some(language) /> }
        .into_any()
}

/// Whether the reader's role may do more than read.
pub fn may_answer(visit: &Visit) -> bool {
    matches!(visit.actor, Actor::Staff(_, role) if role.may(Deed::AnswerVoices))
}

/// One voice; with a box to pick it and a form to black out where staff may.
pub fn voice(visit: &Visit, heard: &Heard, pick: Option<usize>) -> AnyView {
    let words = visit.texts();
    let language = heard.voice.language;
    let said = heard.words.clone();
    let text = view! { <q lang=language.tag() dir=language.direction().as_str()>{said}</q> };
    let about = facts(visit, &heard.voice);
    let warned =
        (!looks_personal(&heard.words).is_empty()).then(|| view! { <p class="hint"><strong>{words.voice_looks_personal()}</strong></p> });
    let Some(at) = pick else {
        return view! { <li><p>{text}</p><p class="hint">{about}</p></li> }.into_any();
    };
    let (id, black) = (if at == 0 { "pick".to_owned() } else { format!("pick-{at}") }, format!("black-{at}"));
    let hint = format!("{black}-hint");
    let (voice, locale) = (heard.voice.id.to_string(), visit.language.tag());
    let value = voice.clone();
    view! {
        <li>
            <div class="choice">
                <input type="checkbox" id=id.clone() name="form[picked][]" value=value form="group" />
                <label for=id>{text}</label>
                <div><p>{about}</p>{warned}</div>
            </div>
            <details class="more">
                <summary>{words.voice_black_out()}</summary>
                <form class="more__body" method="post" action="/ui/staff/black-out-voice" novalidate>
                    <input type="hidden" name="form[locale]" value=locale />
                    <input type="hidden" name="form[voice]" value=voice />
                    <div class="field">
                        <label class="field__label" for=black.clone()>{words.voice_black_words()}</label>
                        <p class="hint" id=hint.clone()>{words.voice_black_hint()}</p>
                        <input class="input" id=black name="form[words]" type="text" autocomplete="off" aria-describedby=hint />
                    </div>
                    <p><button class="button button--plain" type="submit">{words.voice_black_go()}</button></p>
                </form>
            </details>
        </li>
    }
    .into_any()
}
