//! The forms of an answer to several: which requests, which words, and that a colleague is asked.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

use super::{
    check::CHECK,
    draft::{ABOUT, Several, all, answers, shown},
    page::PAGE,
};
use crate::{
    domain::staff::Deed,
    usecases::{
        authorise,
        desk::several::{Answers, ask},
        error::{Error, Field, Flaw},
    },
    web::{
        door::{Form, through, typed},
        flash::{Many, Next, Told},
        staff::queue::{find::FIND, words::view_of},
        two_steps::Proposal,
    },
};

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct SeveralForm {
    locale: Option<String>,
    picked: Vec<String>,
    template: Option<String>,
    words: Option<String>,
    shown: Option<String>,
    alone: Option<String>,
    /// The view of the queue, as the end of its address.
    view: Option<String>,
}

/// Picks requests to answer together.
#[server(prefix = "/ui", endpoint = "staff/pick")]
pub async fn staff_pick(form: SeveralForm) -> Result<(), ServerFnError> {
    let query = view_of(form.view.as_deref()).0;
    let page = Form { page: FIND, path: format!("/staff/requests{query}").into(), typed: BTreeMap::new() };
    through(form.locale.clone(), page, async |visit| {
        let several = Several::pick(visit, &form.picked, query).await?;
        Proposal::leave(visit, ABOUT, &several).await?;
        Ok(Next::page("/staff/several"))
    })
    .await
}

/// Reads the words and shows what each person gets. Nothing is sent yet.
#[server(prefix = "/ui", endpoint = "staff/several-check")]
pub async fn staff_several_check(form: SeveralForm) -> Result<(), ServerFnError> {
    let ticked = Some(String::new());
    let picked = form.picked.iter().map(|number| (number.as_str(), &ticked));
    let typed = typed(picked.chain([("template", &form.template), ("words", &form.words)]));
    let here = Form { page: PAGE, path: "/staff/several".into(), typed };
    through(form.locale.clone(), here, async |visit| {
        authorise::desk(visit.portal(), visit.actor, Deed::Answer).await?;
        let Some(proposal) = Proposal::<Several>::waiting(visit, ABOUT).await? else { return Ok(Next::page("/staff/several")) };
        let mut several = proposal.draft().clone();
        several.picked.retain(|one| form.picked.contains(&one.reference));
        several.template = form.template.clone().unwrap_or_default();
        several.words = form.words.as_deref().unwrap_or_default().trim().to_owned();
        if several.picked.is_empty() {
            return Err(Error::invalid(Field::Picked, Flaw::Missing));
        }
        if several.template.is_empty() && several.words.is_empty() {
            return Err(Error::invalid(Field::Words, Flaw::Missing));
        }
        Proposal::leave(visit, ABOUT, &several).await?;
        Ok(Next::page("/staff/several/check"))
    })
    .await
}

/// Asks a colleague for their yes to what the page showed; sends it for somebody who is alone and says why.
#[server(prefix = "/ui", endpoint = "staff/several-ask")]
pub async fn staff_several_ask(form: SeveralForm) -> Result<(), ServerFnError> {
    let here = Form { page: CHECK, path: "/staff/several/check".into(), typed: typed([("alone", &form.alone)]) };
    through(form.locale.clone(), here, async |visit| {
        authorise::desk(visit.portal(), visit.actor, Deed::Answer).await?;
        let Some(proposal) = Proposal::<Several>::waiting(visit, ABOUT).await? else {
            Proposal::<Several>::came_before(visit, ABOUT, form.shown.as_deref()).await?;
            return Ok(Next::page("/staff/requests"));
        };
        let answers = answers(all(visit, proposal.draft()).await?);
        let Some(several) = proposal.agreed(form.shown.as_deref(), &shown(&answers))? else {
            return Ok(Next::page("/staff/several/check").saying(CHECK, Told::ShownAgain));
        };
        let id = several.id.parse().map_err(Error::internal)?;
        let came = ask(visit.portal(), visit.actor, Answers { id, answers: &answers, alone: form.alone.as_deref() }).await?;
        Proposal::<Several>::done(visit, ABOUT, form.shown.as_deref(), "").await?;
        let what = if came.waits { Many::Asked } else { Many::Sent };
        // Cases that the page named as left out are named once more with those that have changed since.
        let quiet = several.picked.into_iter().map(|one| one.reference).filter(|number| !came.done.contains(number));
        let told = Told::Many { what, count: u64::try_from(came.done.len()).unwrap_or(0), left: quiet.collect() };
        Ok(Next::page(format!("/staff/requests{}#found", several.view)).saying(FIND, told))
    })
    .await
}
