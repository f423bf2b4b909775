//! Forms by which people say something, or say no.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use std::{borrow::Cow, collections::BTreeMap};

use super::{panel, survey};
use crate::{
    domain::{
        asking::Question,
        voices::{Pick, Place},
    },
    i18n::messages as m,
    usecases::{
        asking::answer::no,
        error::Error,
        listening::{
            hear::{Draft, Heard, hear},
            panel::{join, leave},
            survey::answer,
        },
        requests::draft,
    },
    web::{
        door::{Form, through, typed},
        flash::{Done, Flash, Next, QUESTION_FORM, STATUS, Told},
        limits::{Limited, Limits},
        pages::is_page,
        session::QUESTION,
        shown::{
            asking,
            catalogue::Thing,
            feedback::{self, path},
        },
        visit::Visit,
    },
};

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct FeedbackForm {
    locale: Option<String>,
    place: Option<String>,
    thing: Option<String>,
    clear: Option<String>,
    words: Option<String>,
    answer: Option<String>,
    anyway: Option<String>,
}

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct NoForm {
    locale: Option<String>,
    question: Option<String>,
    about: Option<String>,
}

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct SurveyForm {
    locale: Option<String>,
    survey: Option<String>,
    q1: Option<String>,
    q2: Option<String>,
    q3: Option<String>,
    q4: Option<String>,
    q5: Option<String>,
}

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct PanelForm {
    locale: Option<String>,
    needs: Option<String>,
}

/// The page's own address, where it reads as one.
fn back(place: Option<&str>, thing: Option<&str>) -> String {
    let path = place.and_then(|place| place.parse().ok()).map(|place: Place| path(place, thing.unwrap_or_default()));
    path.filter(|path| is_page(path)).unwrap_or_else(|| "/help".to_owned())
}

/// The page in words, for a question about it.
fn named(visit: &Visit, place: Option<&str>, thing: &str) -> String {
    let words = visit.texts();
    match place.and_then(|place| place.parse().ok()) {
        Some(Place::Why) => words.why_title(),
        Some(Place::Purpose) => visit.shelf().map(|shelf| Thing::Purpose.name(visit, &shelf, thing)).unwrap_or_default(),
        Some(Place::Request) => thing.to_owned(),
        _ => words.help_title(),
    }
}

/// Says whether a page was clear.
#[server(prefix = "/ui", endpoint = "feedback/send")]
pub async fn send_feedback(form: FeedbackForm) -> Result<(), ServerFnError> {
    let path = back(form.place.as_deref(), form.thing.as_deref());
    let fields = typed([("clear", &form.clear), ("words", &form.words), ("answer", &form.answer)]);
    let here = Form { page: feedback::PAGE, path: Cow::Owned(path.clone()), typed: fields.clone() };
    through(form.locale.clone(), here, async |visit| {
        let as_question = |said: &str| {
            let page = named(visit, form.place.as_deref(), form.thing.as_deref().unwrap_or_default());
            visit.texts().feedback_as_question(m::FeedbackAsQuestion { page: &page, words: said })
        };
        let draft = Draft {
            place: form.place.clone(),
            thing: form.thing.clone(),
            clear: form.clear.clone(),
            words: form.words.clone(),
            answer: form.answer.as_deref() == Some("yes"),
            anyway: form.anyway.as_deref() == Some("yes"),
        };
        let heard = hear(visit.portal(), visit.actor, visit.asker_of_oneself(), &draft, visit.language, as_question).await?;
        Ok(match heard {
            Heard::Kept => Next::page(format!("{path}#saved")).saying(feedback::PAGE, Told::Done(Done::FeedbackGiven)),
            Heard::Asked(reference) => Next::page(format!("/requests/{reference}#saved")).saying(STATUS, Told::Opened),
            Heard::LooksPersonal => Next::page(format!("{path}#personal"))
                .giving_back(feedback::PAGE, Flash { told: Told::LooksPersonal, typed: fields.clone() }),
            Heard::WhoAsks => {
                let said = form.words.as_deref().map(str::trim).unwrap_or_default();
                let question = draft::Draft { words: Some(as_question(said)), ..draft::Draft::default() };
                visit.session.put(QUESTION, &serde_json::to_string(&question).map_err(Error::internal)?).await?;
                Next::page(format!("/requests/guest?to={QUESTION_FORM}"))
            }
        })
    })
    .await
}

impl Limited for SendFeedback {
    const LIMITS: Limits = Limits::ENTERING;
}

/// Says no to whatever was asked.
#[server(prefix = "/ui", endpoint = "asking/no")]
pub async fn asking_no(form: NoForm) -> Result<(), ServerFnError> {
    let question: Question = form.question.as_deref().and_then(|text| text.parse().ok()).unwrap_or(Question::Survey);
    let about = form.about.unwrap_or_default();
    let (page, path) = match question {
        Question::Feedback => (STATUS, back(Some(Place::Request.as_str()), Some(&about))),
        Question::FreshConsent | Question::Survey => (asking::PAGE, String::new()),
    };
    let here = Form { page, path: Cow::Owned(path.clone()), typed: BTreeMap::new() };
    through(form.locale, here, async |visit| {
        no(visit.portal(), visit.actor, question, &about).await?;
        Ok(Next::page(format!("{path}#saved")).saying(page, Told::Done(Done::NotAskedAgain)))
    })
    .await
}

/// Answers a survey.
#[server(prefix = "/ui", endpoint = "surveys/answer")]
pub async fn answer_survey(form: SurveyForm) -> Result<(), ServerFnError> {
    let id = form.survey.clone().unwrap_or_default();
    let path = format!("/surveys/{id}");
    let answers = [&form.q1, &form.q2, &form.q3, &form.q4, &form.q5];
    let fields = typed(survey::IDS.into_iter().zip(answers));
    let here = Form { page: survey::PAGE, path: Cow::Owned(path.clone()), typed: fields };
    let picks = answers.iter().enumerate().filter_map(|(at, text)| Some((at, text.as_deref()?.parse::<Pick>().ok()?)));
    let picks: Vec<_> = picks.collect();
    through(form.locale.clone(), here, async |visit| {
        answer(visit.portal(), visit.actor, &id, &picks).await?;
        Ok(Next::page(format!("{path}#saved")).saying(survey::PAGE, Told::Done(Done::SurveyAnswered)))
    })
    .await
}

/// Joins the panel, or says anew what is needed.
#[server(prefix = "/ui", endpoint = "panel/join")]
pub async fn join_panel(form: PanelForm) -> Result<(), ServerFnError> {
    let here = Form { page: panel::PAGE, path: "/panel".into(), typed: typed([("needs", &form.needs)]) };
    through(form.locale.clone(), here, async |visit| {
        join(visit.portal(), visit.actor, form.needs.as_deref()).await?;
        Ok(Next::page("/panel#saved").saying(panel::PAGE, Told::Done(Done::PanelJoined)))
    })
    .await
}

/// Leaves it.
#[server(prefix = "/ui", endpoint = "panel/leave")]
pub async fn leave_panel(form: PanelForm) -> Result<(), ServerFnError> {
    let here = Form { page: panel::PAGE, path: "/panel".into(), typed: BTreeMap::new() };
    through(form.locale, here, async |visit| {
        leave(visit.portal(), visit.actor).await?;
        Ok(Next::page("/panel#saved").saying(panel::PAGE, Told::Done(Done::PanelLeft)))
    })
    .await
}
