//! The forms of a text to several: which requests, what it is and its words, and that it is sent or a colleague is asked.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

use super::{
    check::CHECK,
    draft::{ABOUT, Several, all, letters, shown},
    page::PAGE,
};
use crate::{
    domain::staff::Deed,
    usecases::{
        authorise,
        desk::several::{LARGEST_FOR_ALL, Sending, Sends, files, forget_for_all, keep_for_all, send},
        error::{Error, Field, Flaw, together},
    },
    web::{
        door::{Form, through, typed},
        flash::{Many, Next, Told},
        limits::{Limited, Limits},
        staff::{
            case::composing::may_end,
            queue::{find::FIND, words::view_of},
        },
        two_steps::Proposal,
        upload::sent,
    },
};

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct SeveralForm {
    locale: Option<String>,
    picked: Vec<String>,
    what: Option<String>,
    by: Option<String>,
    came: Option<String>,
    reason: Option<String>,
    /// The file that waits is left out.
    drop: Option<String>,
    template: Option<String>,
    words: Option<String>,
    shown: Option<String>,
    alone: Option<String>,
    /// The view of the queue, as the end of its address.
    view: Option<String>,
}

/// Picks requests to write to together.
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
    let fields = [
        ("what", &form.what),
        ("by", &form.by),
        ("came", &form.came),
        ("reason", &form.reason),
        ("template", &form.template),
        ("words", &form.words),
    ];
    let here = Form { page: PAGE, path: "/staff/several".into(), typed: typed(picked.chain(fields)) };
    through(form.locale.clone(), here, async |visit| {
        let (portal, actor) = (visit.portal(), visit.actor);
        let (staff, _) = authorise::desk(portal, actor, Deed::Answer).await?;
        let Some(begun) = Several::begun(visit).await? else { return Ok(Next::page("/staff/several")) };
        let mut several = begun.clone();
        let id = several.id()?;
        let (picked, unticked): (Vec<_>, Vec<_>) = several.picked.into_iter().partition(|one| form.picked.contains(&one.reference));
        several.picked = picked;
        if several.picked.is_empty() {
            return Err(Error::invalid(Field::Picked, Flaw::Missing));
        }
        if form.drop.as_deref().is_some_and(|drop| !drop.is_empty()) {
            forget_for_all(portal, actor, id, &begun.picked).await?;
        }
        keep_for_all(portal, actor, id, &several.picked, sent("form[file]")).await?;
        // It comes back with the tick.
        forget_for_all(portal, actor, id, &unticked).await?;
        several.file = !files(portal, staff, id, &several.picked).await?.is_empty();
        // It stays where something else has to be mended first.
        Proposal::leave(visit, ABOUT, &Several { file: several.file, ..begun }).await?;
        several.template = form.template.clone().unwrap_or_default();
        several.words = form.words.as_deref().unwrap_or_default().trim().to_owned();
        let silent = several.template.is_empty() && several.words.is_empty();
        let text = if silent { Err(Error::invalid(Field::Words, Flaw::Missing)) } else { Ok(()) };
        let [what, by, came, reason] = [&form.what, &form.by, &form.came, &form.reason].map(|field| field.as_deref().unwrap_or_default());
        let ((), sends) = together(text, Sends::parse(what, by, came, reason))?;
        several.sends = sends.check(portal, actor, &several.words).await?;
        if matches!(several.sends, Sends::Last { .. }) && !may_end(visit, &several.template) {
            return Err(Error::invalid(Field::Template, Flaw::NotOffered));
        }
        // With its template a text may be too long: said here, where it can be mended.
        all(visit, &several).await?;
        Proposal::leave(visit, ABOUT, &several).await?;
        several.keep(visit).await?;
        Ok(Next::page("/staff/several/check"))
    })
    .await
}

/// A file may go with it.
impl Limited for StaffSeveralCheck {
    const LIMITS: Limits = Limits { part: Some(Limits::USUAL.body), file: Some(LARGEST_FOR_ALL), ..Limits::USUAL };
}

/// Sends what the page showed. A last answer waits for the yes of a colleague; somebody who is alone says why, and sends it.
#[server(prefix = "/ui", endpoint = "staff/several-ask")]
pub async fn staff_several_ask(form: SeveralForm) -> Result<(), ServerFnError> {
    let here = Form { page: CHECK, path: "/staff/several/check".into(), typed: typed([("alone", &form.alone)]) };
    through(form.locale.clone(), here, async |visit| {
        authorise::desk(visit.portal(), visit.actor, Deed::Answer).await?;
        let Some(proposal) = Proposal::<Several>::waiting(visit, ABOUT).await? else {
            Proposal::<Several>::came_before(visit, ABOUT, form.shown.as_deref()).await?;
            return Ok(Next::page("/staff/requests"));
        };
        let letters = letters(all(visit, proposal.draft()).await?);
        let Some(several) = proposal.agreed(form.shown.as_deref(), &shown(&letters))? else {
            return Ok(Next::page("/staff/several/check").saying(CHECK, Told::ShownAgain));
        };
        let (portal, actor, id) = (visit.portal(), visit.actor, several.id()?);
        let came = send(portal, actor, Sending { id, sends: &several.sends, letters: &letters, alone: form.alone.as_deref() }).await?;
        Proposal::<Several>::done(visit, ABOUT, form.shown.as_deref(), "").await?;
        Several::forget(visit).await?;
        let quiet: Vec<_> = several.picked.into_iter().filter(|one| !came.done.contains(&one.reference)).collect();
        forget_for_all(portal, actor, id, &quiet).await?;
        let what = match several.sends {
            Sends::Message => Many::Messages,
            Sends::Question { .. } => Many::Questions,
            Sends::Last { .. } if came.waits => Many::Asked,
            Sends::Last { .. } => Many::Sent,
        };
        // Cases that the page named as left out are named once more with those that have changed since.
        let left = quiet.into_iter().map(|one| one.reference).collect();
        let told = Told::Many { what, count: u64::try_from(came.done.len()).unwrap_or(0), left };
        Ok(Next::page(format!("/staff/requests{}#found", several.view)).saying(FIND, told))
    })
    .await
}
