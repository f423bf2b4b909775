//! The forms of acts that the law of a case has a word in, and of reading one that has ended.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

use super::{
    file,
    sent::{CaseForm, at_a_case},
    written::{Written, send},
};
use crate::{
    domain::staff::Deed,
    usecases::desk::{
        extend::{check_extend, extend},
        reveal::reveal_file,
        stand_in::{check_stand_in, stand_in},
    },
    web::{
        door::{Form, through},
        flash::{Done, Next, Told},
    },
};

/// Decides about their own answer, after saying why, once it was looked over.
#[server(prefix = "/ui", endpoint = "staff/stand-in")]
pub async fn staff_stand_in(form: CaseForm) -> Result<(), ServerFnError> {
    send(form, "stand-in", Deed::Decline, async |visit, seen, written| {
        stand_in(visit.portal(), visit.actor, seen, Some(&written.words)).await
    })
    .await
}

/// Reads why they decide themselves and shows it again. Nothing is done yet.
#[server(prefix = "/ui", endpoint = "staff/stand-in-check")]
pub async fn staff_check_stand_in(form: CaseForm) -> Result<(), ServerFnError> {
    at_a_case(form, "stand-in", async |visit, seen, form| {
        let written = Written::of("stand-in", &seen, form);
        check_stand_in(visit.portal(), visit.actor, seen, form.typed("stand-in")).await?;
        written.wait(visit, form).await
    })
    .await
}

/// Takes longer, and says why, once it was looked over.
#[server(prefix = "/ui", endpoint = "staff/extend")]
pub async fn staff_extend(form: CaseForm) -> Result<(), ServerFnError> {
    send(form, "extend", Deed::Extend, async |visit, seen, written| extend(visit.portal(), visit.actor, seen, written.longer()).await).await
}

/// Reads why it takes longer and shows the new day. Nothing is done yet.
#[server(prefix = "/ui", endpoint = "staff/extend-check")]
pub async fn staff_check_extend(form: CaseForm) -> Result<(), ServerFnError> {
    at_a_case(form, "extend", async |visit, seen, form| {
        let written = Written::of("extend", &seen, form);
        check_extend(visit.portal(), visit.actor, seen, written.longer()).await?;
        written.wait(visit, form).await
    })
    .await
}

/// A case that has ended, and why somebody reads it.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct ReadForm {
    locale: Option<String>,
    request: Option<String>,
    why: Option<String>,
}

/// Shows a case that has ended, for a reason.
#[server(prefix = "/ui", endpoint = "staff/read-closed")]
pub async fn staff_read_closed(form: ReadForm) -> Result<(), ServerFnError> {
    let request = form.request.clone().unwrap_or_default();
    let path = format!("/staff/requests/{request}/file");
    let typed = form.why.clone().map(|why| ("why".to_owned(), why));
    let here = Form { page: file::PAGE, path: path.clone().into(), typed: BTreeMap::from_iter(typed) };
    through(form.locale.clone(), here, async |visit| {
        reveal_file(visit.portal(), visit.actor, &request, form.why.as_deref()).await?;
        Ok(Next::page(path.clone()).saying(file::PAGE, Told::Done(Done::CaseChanged)))
    })
    .await
}
