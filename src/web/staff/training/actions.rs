//! The forms of the training: the answers to a module, and letting a colleague in.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use std::{borrow::Cow, collections::BTreeMap};

use super::{module, page::PAGE};
use crate::{
    usecases::training::{
        answer::answer,
        let_in::{Draft, let_in},
    },
    web::{
        door::{Form, through, typed},
        flash::{Done, Next, Told},
    },
};

/// More questions than any module has.
const MOST: usize = 50;

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct AnswersForm {
    locale: Option<String>,
    module: Option<String>,
    /// By the number of the question, from 0: the number of an answer.
    answers: BTreeMap<String, String>,
}

/// Answers the questions of a module.
#[server(prefix = "/ui", endpoint = "staff/answer-training")]
pub async fn staff_answer_training(form: AnswersForm) -> Result<(), ServerFnError> {
    let id = form.module.clone().unwrap_or_default();
    let path = format!("/staff/training/{id}");
    let here = Form { page: module::PAGE, path: Cow::Owned(path.clone()), typed: form.answers.clone() };
    through(form.locale, here, async |visit| {
        let draft = (0..MOST).map(|at| form.answers.get(&at.to_string()).cloned()).collect();
        let chosen = answer(visit.portal(), visit.actor, &id, &draft).await?;
        let chosen: String = chosen.iter().map(usize::to_string).collect();
        Ok(Next::page(format!("{path}?answered={chosen}#result")))
    })
    .await
}

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct LetInForm {
    locale: Option<String>,
    colleague: Option<String>,
    reason: Option<String>,
}

/// Opens the pages with customers' data for a colleague.
#[server(prefix = "/ui", endpoint = "staff/let-in")]
pub async fn staff_let_in(form: LetInForm) -> Result<(), ServerFnError> {
    let kept = typed([("colleague", &form.colleague), ("reason", &form.reason)]);
    let here = Form { page: PAGE, path: "/staff/training".into(), typed: kept };
    through(form.locale, here, async |visit| {
        let draft = Draft { colleague: form.colleague.clone(), reason: form.reason.clone() };
        let_in(visit.portal(), visit.actor, &draft).await?;
        Ok(Next::page("/staff/training#saved").saying(PAGE, Told::Done(Done::ColleagueLetIn)))
    })
    .await
}
