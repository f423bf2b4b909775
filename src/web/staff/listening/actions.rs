//! The forms of the board.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use std::{borrow::Cow, collections::BTreeMap};

use super::{page::PAGE, surveys};
use crate::{
    domain::language::Language,
    usecases::listening::{
        black_out::black_out,
        group::{self, group},
        publish::publish,
        survey::{end, make, start},
        topic::{self, Seen, write},
        words::Text,
    },
    web::{
        door::{Form, through, typed},
        flash::{Done, Next, Told},
        visit::Visit,
    },
};

const BOARD: &str = "/staff/listening";
const SURVEYS: &str = "/staff/surveys";

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct GroupForm {
    locale: Option<String>,
    picked: Vec<String>,
    into: Option<String>,
    name: Option<String>,
}

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct BlackForm {
    locale: Option<String>,
    voice: Option<String>,
    words: Option<String>,
}

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct TopicForm {
    locale: Option<String>,
    topic: Option<String>,
    seen: Option<String>,
    came: Option<String>,
    day: Option<String>,
    notice: Option<String>,
    title: BTreeMap<String, String>,
    said: BTreeMap<String, String>,
    did: BTreeMap<String, String>,
}

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct SurveyForm {
    locale: Option<String>,
    survey: Option<String>,
    texts: BTreeMap<String, String>,
}

/// Puts voices into a topic.
#[server(prefix = "/ui", endpoint = "staff/group-voices")]
pub async fn staff_group_voices(form: GroupForm) -> Result<(), ServerFnError> {
    let here = Form { page: PAGE, path: BOARD.into(), typed: typed([("name", &form.name)]) };
    through(form.locale.clone(), here, async |visit| {
        let draft = group::Draft { picked: form.picked.clone(), into: form.into.clone(), name: form.name.clone() };
        let id = group(visit.portal(), visit.actor, &draft).await?;
        Ok(Next::page(format!("{BOARD}?topic={id}#saved")).saying(PAGE, Told::Done(Done::VoicesGrouped)))
    })
    .await
}

/// Blacks out what names somebody.
#[server(prefix = "/ui", endpoint = "staff/black-out-voice")]
pub async fn staff_black_out_voice(form: BlackForm) -> Result<(), ServerFnError> {
    let here = Form { page: PAGE, path: BOARD.into(), typed: BTreeMap::new() };
    through(form.locale.clone(), here, async |visit| {
        black_out(visit.portal(), visit.actor, form.voice.as_deref(), form.words.as_deref()).await?;
        Ok(Next::page(format!("{BOARD}#saved")).saying(PAGE, Told::Done(Done::VoiceBlackedOut)))
    })
    .await
}

fn draft(visit: &Visit, form: &TopicForm) -> topic::Draft {
    let text = |texts: &BTreeMap<String, String>, language: &Language| {
        texts.get(language.tag()).map(|text| text.trim().to_owned()).unwrap_or_default()
    };
    let whole =
        |language: &Language| Text { title: text(&form.title, language), said: text(&form.said, language), did: text(&form.did, language) };
    let texts = visit.portal().brand.languages.offered.iter().map(|language| (*language, whole(language))).collect();
    topic::Draft { came: form.came.clone(), day: form.day.clone(), notice: form.notice.clone(), texts }
}

fn of_topic(form: &TopicForm) -> (String, String) {
    let id = form.topic.clone().unwrap_or_default();
    let path = format!("{BOARD}?topic={}", url::form_urlencoded::byte_serialize(id.as_bytes()).collect::<String>());
    (id, path)
}

/// Keeps what is written so far.
#[server(prefix = "/ui", endpoint = "staff/write-topic")]
pub async fn staff_write_topic(form: TopicForm) -> Result<(), ServerFnError> {
    let (id, path) = of_topic(&form);
    let here = Form { page: PAGE, path: Cow::Owned(path.clone()), typed: BTreeMap::new() };
    through(form.locale.clone(), here, async |visit| {
        write(visit.portal(), visit.actor, Seen { id: &id, revision: form.seen.as_deref() }, draft(visit, &form)).await?;
        Ok(Next::page(format!("{path}#saved")).saying(PAGE, Told::Done(Done::TopicWritten)))
    })
    .await
}

/// Publishes it. What is written is kept first, so that nothing of it is lost where something is missing.
#[server(prefix = "/ui", endpoint = "staff/publish-topic")]
pub async fn staff_publish_topic(form: TopicForm) -> Result<(), ServerFnError> {
    let (id, path) = of_topic(&form);
    let here = Form { page: PAGE, path: Cow::Owned(path.clone()), typed: BTreeMap::new() };
    through(form.locale.clone(), here, async |visit| {
        write(visit.portal(), visit.actor, Seen { id: &id, revision: form.seen.as_deref() }, draft(visit, &form)).await?;
        let next = form.seen.as_deref().and_then(|text| text.parse::<i64>().ok()).map(|seen| (seen + 1).to_string());
        publish(visit.portal(), visit.actor, Seen { id: &id, revision: next.as_deref() }, draft(visit, &form)).await?;
        Ok(Next::page(format!("{path}#saved")).saying(PAGE, Told::Done(Done::TopicPublished)))
    })
    .await
}

/// Makes a survey.
#[server(prefix = "/ui", endpoint = "staff/make-survey")]
pub async fn staff_make_survey(form: SurveyForm) -> Result<(), ServerFnError> {
    let here = Form { page: surveys::PAGE, path: SURVEYS.into(), typed: form.texts.clone() };
    through(form.locale.clone(), here, async |visit| {
        let read = |(tag, text): (&String, &String)| Some((tag.parse::<Language>().ok()?, text.clone()));
        let texts: BTreeMap<Language, String> = form.texts.iter().filter_map(read).collect();
        make(visit.portal(), visit.actor, &texts).await?;
        Ok(Next::page(format!("{SURVEYS}#saved")).saying(surveys::PAGE, Told::Done(Done::SurveyMade)))
    })
    .await
}

/// Starts one that is there in every language.
#[server(prefix = "/ui", endpoint = "staff/start-survey")]
pub async fn staff_start_survey(form: SurveyForm) -> Result<(), ServerFnError> {
    let here = Form { page: surveys::PAGE, path: SURVEYS.into(), typed: BTreeMap::new() };
    through(form.locale.clone(), here, async |visit| {
        start(visit.portal(), visit.actor, form.survey.as_deref().unwrap_or_default()).await?;
        Ok(Next::page(format!("{SURVEYS}#saved")).saying(surveys::PAGE, Told::Done(Done::SurveyStarted)))
    })
    .await
}

/// Ends it.
#[server(prefix = "/ui", endpoint = "staff/end-survey")]
pub async fn staff_end_survey(form: SurveyForm) -> Result<(), ServerFnError> {
    let here = Form { page: surveys::PAGE, path: SURVEYS.into(), typed: BTreeMap::new() };
    through(form.locale.clone(), here, async |visit| {
        end(visit.portal(), visit.actor, form.survey.as_deref().unwrap_or_default()).await?;
        Ok(Next::page(format!("{SURVEYS}#saved")).saying(surveys::PAGE, Told::Done(Done::SurveyEnded)))
    })
    .await
}
