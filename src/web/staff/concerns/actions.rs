//! The forms of a concern: raised, weighed, decided.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use std::{borrow::Cow, collections::BTreeMap};

use super::form::PAGE;
use crate::{
    domain::language::Language,
    usecases::oversight::{
        concerns::{
            Choice, Said,
            decide::{self, decide},
            raise::{self, raise},
            weigh::{MOST, weigh},
        },
        decide::{Draft, SeenItem},
    },
    web::{
        door::{Form, through, typed},
        flash::{Done, Next, Told},
        pages::is_page,
        raised_from::RaisedFrom,
    },
};

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct RaiseForm {
    locale: Option<String>,
    page: Option<String>,
    words: Option<String>,
    nameless: Option<String>,
}

/// Raises a concern.
#[server(prefix = "/ui", endpoint = "staff/raise")]
pub async fn staff_raise(form: RaiseForm) -> Result<(), ServerFnError> {
    let page = form.page.as_deref().filter(|path| is_page(path) && !path.contains('?')).unwrap_or_default();
    let about: String = url::form_urlencoded::byte_serialize(page.as_bytes()).collect();
    let here = Form {
        page: PAGE,
        path: Cow::Owned(format!("/staff/concerns/new?about={about}")),
        typed: typed([("words", &form.words), ("nameless", &form.nameless)]),
    };
    through(form.locale, here, async |visit| {
        let nameless = form.nameless.as_deref() == Some("yes");
        let from = form.page.as_deref().and_then(|path| RaisedFrom::read(visit, path));
        // Few may know that one thing: without a name, only the kind of its page is kept.
        let page = from.map(|from| if nameless { from.page().path().to_owned() } else { from.path() });
        let draft = raise::Draft { words: form.words.clone(), page, nameless };
        let id = raise(visit.portal(), visit.actor, draft).await?;
        let done = if nameless { Done::ConcernRaisedNameless } else { Done::ConcernRaised };
        Ok(Next::page(format!("/staff/concerns/{id}#saved")).saying(PAGE, Told::Done(done)))
    })
    .await
}

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct WeighForm {
    locale: Option<String>,
    concern: Option<String>,
    seen: Option<String>,
    /// By the number of the option, from 0.
    what: BTreeMap<String, String>,
    gains: BTreeMap<String, String>,
    hurt: BTreeMap<String, String>,
}

/// Keeps the options of a concern.
#[server(prefix = "/ui", endpoint = "staff/weigh")]
pub async fn staff_weigh(form: WeighForm) -> Result<(), ServerFnError> {
    let id = form.concern.clone().unwrap_or_default();
    let path = format!("/staff/concerns/{id}");
    let kept = [("what", &form.what), ("gains", &form.gains), ("hurt", &form.hurt)].into_iter().flat_map(flat).collect();
    let here = Form { page: PAGE, path: Cow::Owned(path.clone()), typed: kept };
    through(form.locale, here, async |visit| {
        let text =
            |texts: &BTreeMap<String, String>, at: usize| texts.get(&at.to_string()).map(|text| text.trim().to_owned()).unwrap_or_default();
        let options = (0..MOST).map(|at| Choice { what: text(&form.what, at), gains: text(&form.gains, at), hurt: text(&form.hurt, at) });
        let seen = SeenItem { id: &id, revision: form.seen.as_deref() };
        weigh(visit.portal(), visit.actor, seen, options.collect()).await?;
        Ok(Next::page(format!("{path}#saved")).saying(PAGE, Told::Done(Done::ItemChanged)))
    })
    .await
}

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct DecideForm {
    locale: Option<String>,
    concern: Option<String>,
    seen: Option<String>,
    chosen: Option<String>,
    outcome: Option<String>,
    reasons: Option<String>,
    again: Option<String>,
    quoted: Option<String>,
    /// By the language.
    asked: BTreeMap<String, String>,
    decided: BTreeMap<String, String>,
}

/// Decides a concern.
#[server(prefix = "/ui", endpoint = "staff/decide-concern")]
pub async fn staff_decide_concern(form: DecideForm) -> Result<(), ServerFnError> {
    let id = form.concern.clone().unwrap_or_default();
    let path = format!("/staff/concerns/{id}");
    let mut kept = typed([
        ("chosen", &form.chosen),
        ("outcome", &form.outcome),
        ("reasons", &form.reasons),
        ("again", &form.again),
        ("quoted", &form.quoted),
    ]);
    kept.extend([("asked", &form.asked), ("decided", &form.decided)].into_iter().flat_map(flat));
    let here = Form { page: PAGE, path: Cow::Owned(path.clone()), typed: kept };
    through(form.locale, here, async |visit| {
        let public = form.asked.iter().filter_map(|(tag, asked)| {
            let said = Said { asked: asked.clone(), decided: form.decided.get(tag).cloned().unwrap_or_default() };
            Some((tag.parse::<Language>().ok()?, said))
        });
        let draft = decide::Draft {
            decision: Draft {
                outcome: form.outcome.clone(),
                reasons: form.reasons.clone(),
                again: form.again.clone(),
                answers: Vec::new(),
            },
            chosen: form.chosen.clone(),
            quoted: form.quoted.as_deref() == Some("yes"),
            public: public.collect(),
        };
        decide(visit.portal(), visit.actor, SeenItem { id: &id, revision: form.seen.as_deref() }, &draft).await?;
        Ok(Next::page(format!("{path}#saved")).saying(PAGE, Told::Done(Done::ItemChanged)))
    })
    .await
}

/// Texts of one field by their own key, as a page finds them again.
fn flat<'a>((field, texts): (&'a str, &'a BTreeMap<String, String>)) -> impl Iterator<Item = (String, String)> + use<'a> {
    texts.iter().map(move |(key, text)| (format!("{field}-{key}"), text.clone()))
}
