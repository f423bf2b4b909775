//! The forms by which people tell about themselves, and take all of it back.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

use crate::{
    usecases::fairness::background::{Draft, delete, save},
    web::{
        door::{Form, through},
        flash::{Done, Next, Told},
    },
};

pub const PAGE: &str = "about-you";
const PATH: &str = "/about-you";

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct AboutYouForm {
    locale: Option<String>,
    /// By question.
    answers: BTreeMap<String, String>,
    agreed: Option<String>,
}

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct TakeBackForm {
    locale: Option<String>,
}

/// Keeps the answers, with the yes to comparing groups by them.
#[server(prefix = "/ui", endpoint = "about-you/save")]
pub async fn save_about_you(form: AboutYouForm) -> Result<(), ServerFnError> {
    let here = Form { page: PAGE, path: PATH.into(), typed: form.answers.clone() };
    through(form.locale.clone(), here, async |visit| {
        let draft = Draft { answers: form.answers, agreed: form.agreed.is_some() };
        save(visit.portal(), visit.actor, draft, visit.language).await?;
        Ok(Next::page(format!("{PATH}#saved")).saying(PAGE, Told::Done(Done::BackgroundSaved)))
    })
    .await
}

/// Deletes every answer.
#[server(prefix = "/ui", endpoint = "about-you/delete")]
pub async fn delete_about_you(form: TakeBackForm) -> Result<(), ServerFnError> {
    let here = Form { page: PAGE, path: PATH.into(), typed: BTreeMap::new() };
    through(form.locale, here, async |visit| {
        delete(visit.portal(), visit.actor).await?;
        Ok(Next::page(format!("{PATH}#saved")).saying(PAGE, Told::Done(Done::BackgroundDeleted)))
    })
    .await
}
