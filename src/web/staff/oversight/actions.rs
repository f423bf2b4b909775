//! The forms of an item.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

use super::item::PAGE;
use crate::{
    domain::item::Question,
    usecases::{
        error::Error,
        oversight::{
            decide::{Draft, SeenItem, decide, take},
            sign::DraftAnswer,
        },
    },
    web::{
        door::{Form, through, typed},
        flash::{Done, Next, Told},
        visit::Visit,
    },
};

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct ItemForm {
    locale: Option<String>,
    item: Option<String>,
    seen: Option<String>,
    outcome: Option<String>,
    reasons: Option<String>,
    again: Option<String>,
    needed: Option<String>,
    needed_words: Option<String>,
    least: Option<String>,
    least_words: Option<String>,
    texts: Option<String>,
    texts_words: Option<String>,
}

impl ItemForm {
    /// The answer to a question of a review, and the words about it.
    fn answer(&self, question: Question) -> DraftAnswer {
        let (answer, words) = match question {
            Question::Needed => (&self.needed, &self.needed_words),
            Question::Least => (&self.least, &self.least_words),
            Question::Texts => (&self.texts, &self.texts_words),
        };
        DraftAnswer { answer: answer.clone(), words: words.clone() }
    }
}

async fn about_an_item(
    form: ItemForm,
    act: impl AsyncFnOnce(&Visit, SeenItem<'_>, &ItemForm) -> Result<(), Error>,
) -> Result<(), ServerFnError> {
    let item = form.item.clone().unwrap_or_default();
    let path = format!("/staff/oversight/{item}");
    let kept = typed([
        ("outcome", &form.outcome),
        ("reasons", &form.reasons),
        ("again", &form.again),
        ("needed", &form.needed),
        ("needed-words", &form.needed_words),
        ("least", &form.least),
        ("least-words", &form.least_words),
        ("texts", &form.texts),
        ("texts-words", &form.texts_words),
    ]);
    let here = Form { page: PAGE, path: Cow::Owned(path.clone()), typed: kept };
    through(form.locale.clone(), here, async |visit| {
        act(visit, SeenItem { id: &item, revision: form.seen.as_deref() }, &form).await?;
        Ok(Next::page(format!("{path}#saved")).saying(PAGE, Told::Done(Done::ItemChanged)))
    })
    .await
}

/// Takes an item, or gives it back.
#[server(prefix = "/ui", endpoint = "staff/take-item")]
pub async fn staff_take_item(form: ItemForm) -> Result<(), ServerFnError> {
    about_an_item(form, async |visit, seen, _| take(visit.portal(), visit.actor, seen).await).await
}

/// Decides an item.
#[server(prefix = "/ui", endpoint = "staff/decide-item")]
pub async fn staff_decide_item(form: ItemForm) -> Result<(), ServerFnError> {
    about_an_item(form, async |visit, seen, form| {
        let answers = Question::ALL.iter().map(|question| (*question, form.answer(*question))).collect();
        let draft = Draft { outcome: form.outcome.clone(), reasons: form.reasons.clone(), again: form.again.clone(), answers };
        decide(visit.portal(), visit.actor, seen, &draft).await
    })
    .await
}
