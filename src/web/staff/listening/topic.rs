//! A topic that is open on the board: its voices, and what is written about what came of it.

use leptos::prelude::*;

use super::words::{area, may_answer, voice};
use crate::{
    domain::{language::Language, voices::Came},
    i18n::{dates, lists, messages as m},
    usecases::{
        error::Error,
        listening::{board::Topic, publish::missing, topic::read},
    },
    web::{
        components::{
            choice_list::{Choice, ChoiceList, Pick},
            field_group::FieldGroup,
            own_name::with_own_names,
            select_field::SelectField,
            text_field::TextField,
        },
        visit::Visit,
    },
};

pub async fn view(visit: &Visit, id: &str, errors: &[(&'static str, String)]) -> Result<AnyView, Error> {
    let words = visit.texts();
    let (topic, voices) = read(visit.portal(), visit.actor, id).await?;
    let voices = voices.iter().filter(|heard| !heard.words.is_empty()).map(|heard| voice(visit, heard, None)).collect_view();
    let name = topic.written.name.clone();
    let written = match topic.published_at {
        Some(at) => {
            let when = dates::date(visit.language, at, visit.zone());
            let href = format!("{}#t-{}", visit.to("/said-and-done"), topic.id);
            view! { <p><a href=href>{words.topic_published(m::TopicPublished { when: &when })}</a></p> }.into_any()
        }
        None if may_answer(visit) => form(visit, &topic, errors)?,
        None => ().into_any(),
    };
    Ok(view! {
        <section class="panel" id="topic" tabindex="-1" aria-labelledby="topic-name">
            <h2 id="topic-name" dir="auto">{name}</h2>
            <details class="more">
                <summary>{words.topic_all_voices()}</summary>
                <ul class="entries more__body">{voices}</ul>
            </details>
            {written}
        </section>
    }
    .into_any())
}

fn form(visit: &Visit, topic: &Topic, errors: &[(&'static str, String)]) -> Result<AnyView, Error> {
    let words = visit.texts();
    let wrong = |id: &str| errors.iter().find(|(at, _)| *at == id).map(|(_, text)| (words.error_prefix(), text.clone()));
    let written = &topic.written;
    let chosen = written.outcome.map(|outcome| outcome.came);
    let options = Came::ALL.iter().map(|came| {
        Choice::new(
            came.as_str(),
            match came {
                Came::Did => words.topic_did(),
                Came::Will => words.topic_will(),
                Came::Not => words.topic_not(),
            },
            chosen == Some(*came),
        )
    });
    let options: Vec<_> = options.collect();
    let newest = visit.shelf()?.notice.version.0;
    let mut notices = vec![(String::new(), words.topic_no_notice())];
    notices.extend((1..=newest).rev().map(|version| (version.to_string(), words.changes_version(m::ChangesVersion { version }))));
    let notice = written.outcome.and_then(|outcome| outcome.notice).map(|version| version.to_string()).unwrap_or_default();
    let day = written.outcome.map(|outcome| outcome.day.to_string()).unwrap_or_default();
    let texts = visit.portal().brand.languages.offered.iter().map(|language| texts(visit, topic, *language)).collect_view();
    let left: Vec<String> = missing(visit.portal(), written).iter().map(|language| language.own_name().to_owned()).collect();
    let left = (!left.is_empty()).then(|| words.topic_missing(m::TopicMissing { languages: &lists::and(visit.language, &left) }));
    let (locale, id, seen) = (visit.language.tag(), topic.id.to_string(), topic.revision.to_string());
    Ok(view! {
        <form method="post" action="/ui/staff/write-topic" novalidate>
            <input type="hidden" name="form[locale]" value=locale />
            <input type="hidden" name="form[topic]" value=id />
            <input type="hidden" name="form[seen]" value=seen />
            <ChoiceList id="came" name="form[came]" legend=words.topic_came() hint=String::new() pick=Pick::One options=options error=wrong("came") />
            <TextField id="day" name="form[day]" label=words.topic_day() hint=words.topic_day_hint() value=day error=wrong("day") autocomplete="off" kind="date" />
            <SelectField id="notice" name="form[notice]" label=words.topic_notice() options=notices chosen=notice />
            <FieldGroup id="texts" label=words.listening_texts() error=wrong("texts")>{texts}</FieldGroup>
            {left.map(|text| view! { <p class="hint"><strong>{with_own_names(&text)}</strong></p> })}
            <p class="hint">{words.topic_no_quotes()}</p>
            <p class="acts">
                <button class="button button--plain" type="submit">{words.topic_keep()}</button>
                <button class="button" type="submit" formaction="/ui/staff/publish-topic">{words.topic_publish()}</button>
            </p>
        </form>
    }
    .into_any())
}

fn texts(visit: &Visit, topic: &Topic, language: Language) -> AnyView {
    let words = visit.texts();
    let text = topic.written.texts.get(&language).cloned().unwrap_or_default();
    let (tag, own) = (language.tag(), language.own_name());
    view! {
        <fieldset>
            <legend><span lang=tag>{own}</span></legend>
            {area(language, "title", "title", &words.topic_title(), &text.title, 1)}
            {area(language, "said", "said", &words.topic_said(), &text.said, 2)}
            {area(language, "did", "did", &words.topic_text(), &text.did, 3)}
        </fieldset>
    }
    .into_any()
}
