//! The forms of the desk.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

use super::{case, case_forms, check, enter, jobs};
use crate::{
    domain::staff::Deed,
    usecases::{
        desk::{
            self, Seen,
            answer::{self, Expecting},
            decide,
            task::{self, Outcome},
        },
        error::Error,
        staff::{join, member, sign_in},
    },
    web::{
        customer::sign_in::actions::{Proven, begin_as},
        door::{Form, Next, through},
        flash::{Deed as Did, Told},
        middleware::limits::{ENTERING, Limited, Limits, USUAL},
        visit::Visit,
    },
};

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct SignInForm {
    locale: Option<String>,
    email: Option<String>,
    password: Option<String>,
    one_time: Option<String>,
}

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct JoinForm {
    locale: Option<String>,
    token: Option<String>,
    name: Option<String>,
    password: Option<String>,
    one_time: Option<String>,
}

/// What every form of a case sends, and what some do.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct CaseForm {
    locale: Option<String>,
    pub(super) request: Option<String>,
    seen: Option<String>,
    pub(super) words: Option<String>,
    pub(super) reason: Option<String>,
    pub(super) shown: Option<String>,
    system: Option<String>,
    outcome: Option<String>,
}

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct JobForm {
    locale: Option<String>,
    job: Option<String>,
}

/// Signs staff in.
#[server(prefix = "/ui", endpoint = "staff/sign-in")]
pub async fn staff_sign_in(form: SignInForm) -> Result<(), ServerFnError> {
    let typed = form.email.clone().map(|email| ("email".to_owned(), email));
    let here = Form { page: enter::SIGN_IN, path: "/staff/sign-in".into(), typed: BTreeMap::from_iter(typed) };
    through(form.locale, here, async |visit| {
        let sent = sign_in::Form { email: form.email, password: form.password, one_time: form.one_time };
        let id = sign_in::sign_in(visit.portal(), sent).await?;
        let actor = member::actor(visit.portal(), id).await?.ok_or(Error::NotFound)?;
        let next = begin_as(visit, actor, Proven::Now).await?;
        Ok(if next.path.is_empty() { Next::page("/staff") } else { next })
    })
    .await
}

/// Somebody who was invited joins.
#[server(prefix = "/ui", endpoint = "staff/join")]
pub async fn staff_join(form: JoinForm) -> Result<(), ServerFnError> {
    let path = format!("/staff/join/{}", form.token.as_deref().unwrap_or_default());
    let typed = form.name.clone().map(|name| ("name".to_owned(), name));
    let here = Form { page: enter::JOIN, path: path.clone().into(), typed: BTreeMap::from_iter(typed) };
    through(form.locale, here, async |visit| {
        let kept: Option<String> = visit.session.get(enter::SECRET).await.map_err(Error::internal)?;
        let secret = kept.and_then(|text| join::Setup::parse(&text));
        // The page makes one; without it nothing was shown to scan.
        let Some(secret) = secret else { return Ok(Next::page(path)) };
        let sent = join::Form { token: form.token, name: form.name, password: form.password, one_time: form.one_time };
        let (id, codes) = join::join(visit.portal(), sent, &secret).await?;
        let actor = member::actor(visit.portal(), id).await?.ok_or(Error::NotFound)?;
        begin_as(visit, actor, Proven::Now).await?;
        visit.session.insert(enter::CODES, codes).await.map_err(Error::internal)?;
        Ok(Next::page(path))
    })
    .await
}

/// The way of every form that changes a case.
async fn about_a_case(
    form: CaseForm,
    name: &'static str,
    act: impl AsyncFnOnce(&Visit, Seen<'_>, &CaseForm) -> Result<(), Error>,
) -> Result<(), ServerFnError> {
    at_a_case(form, name, async |visit, seen, form| {
        let path = format!("/staff/requests/{}#saved", seen.reference);
        act(visit, seen, form).await?;
        Ok(Next::page(path).saying(case::PAGE, Told::Done(Did::CaseChanged)))
    })
    .await
}

/// The way of every form of a case: what was typed comes back to the form it was typed in.
pub(super) async fn at_a_case(
    form: CaseForm,
    name: &'static str,
    act: impl AsyncFnOnce(&Visit, Seen<'_>, &CaseForm) -> Result<Next, Error>,
) -> Result<(), ServerFnError> {
    let request = form.request.clone().unwrap_or_default();
    let path = format!("/staff/requests/{request}");
    let kept = [("words", &form.words), ("reason", &form.reason), ("outcome", &form.outcome), ("system", &form.system)];
    let kept = kept.into_iter().filter_map(|(name, text)| Some((name.to_owned(), text.clone()?)));
    let typed = kept.chain([(case_forms::FORM.to_owned(), name.to_owned())]).collect();
    let here = Form { page: case::PAGE, path: path.into(), typed };
    through(form.locale.clone(), here, async |visit| act(visit, Seen { reference: &request, revision: form.seen.as_deref() }, &form).await)
        .await
}

/// Takes a case, or gives it back.
#[server(prefix = "/ui", endpoint = "staff/assign")]
pub async fn staff_assign(form: CaseForm) -> Result<(), ServerFnError> {
    about_a_case(form, "assign", async |visit, seen, _| answer::assign(visit.portal(), visit.actor, seen).await).await
}

/// Writes to the person.
#[server(prefix = "/ui", endpoint = "staff/write")]
pub async fn staff_write(form: CaseForm) -> Result<(), ServerFnError> {
    about_a_case(form, "write", async |visit, seen, form| {
        answer::write(visit.portal(), visit.actor, seen, form.words.as_deref(), Expecting::Nothing).await
    })
    .await
}

/// Asks the person something, and waits.
#[server(prefix = "/ui", endpoint = "staff/ask-back")]
pub async fn staff_ask_back(form: CaseForm) -> Result<(), ServerFnError> {
    about_a_case(form, "ask-back", async |visit, seen, form| {
        answer::write(visit.portal(), visit.actor, seen, form.words.as_deref(), Expecting::Answer).await
    })
    .await
}

/// Notes something that only staff see.
#[server(prefix = "/ui", endpoint = "staff/note")]
pub async fn staff_note(form: CaseForm) -> Result<(), ServerFnError> {
    about_a_case(form, "note", async |visit, seen, form| answer::note(visit.portal(), visit.actor, seen, form.words.as_deref()).await).await
}

/// Gives the last answer, once it was looked over.
#[server(prefix = "/ui", endpoint = "staff/finish")]
pub async fn staff_finish(form: CaseForm) -> Result<(), ServerFnError> {
    check::send(form, "finish", Deed::Answer, async |visit, seen, written| {
        answer::finish(visit.portal(), visit.actor, seen, Some(&written.words)).await
    })
    .await
}

/// Grants what was asked.
#[server(prefix = "/ui", endpoint = "staff/approve")]
pub async fn staff_approve(form: CaseForm) -> Result<(), ServerFnError> {
    about_a_case(form, "approve", async |visit, seen, _| decide::approve(visit.portal(), visit.actor, seen).await).await
}

/// Declines for one of the listed reasons, once it was looked over.
#[server(prefix = "/ui", endpoint = "staff/decline")]
pub async fn staff_decline(form: CaseForm) -> Result<(), ServerFnError> {
    check::send(form, "decline", Deed::Decline, async |visit, seen, written| {
        decide::decline(visit.portal(), visit.actor, seen, Some(&written.reason), Some(&written.words)).await
    })
    .await
}

/// Takes longer, and says why.
#[server(prefix = "/ui", endpoint = "staff/extend")]
pub async fn staff_extend(form: CaseForm) -> Result<(), ServerFnError> {
    about_a_case(form, "extend", async |visit, seen, form| decide::extend(visit.portal(), visit.actor, seen, form.words.as_deref()).await)
        .await
}

/// Pauses the work, and says why.
#[server(prefix = "/ui", endpoint = "staff/hold")]
pub async fn staff_hold(form: CaseForm) -> Result<(), ServerFnError> {
    about_a_case(form, "hold", async |visit, seen, form| decide::hold(visit.portal(), visit.actor, seen, form.words.as_deref()).await).await
}

/// Goes on.
#[server(prefix = "/ui", endpoint = "staff/resume")]
pub async fn staff_resume(form: CaseForm) -> Result<(), ServerFnError> {
    about_a_case(form, "resume", async |visit, seen, _| decide::resume(visit.portal(), visit.actor, seen).await).await
}

/// Says what came of a task in another system.
#[server(prefix = "/ui", endpoint = "staff/task")]
pub async fn staff_task(form: CaseForm) -> Result<(), ServerFnError> {
    about_a_case(form, "task", async |visit, seen, form| {
        let outcome = Outcome::parse(form.outcome.as_deref(), form.words.as_deref())?;
        task::settle(visit.portal(), visit.actor, seen, form.system.as_deref(), outcome).await
    })
    .await
}

/// Shows personal data of a case, for a reason.
#[server(prefix = "/ui", endpoint = "staff/reveal")]
pub async fn staff_reveal(form: CaseForm) -> Result<(), ServerFnError> {
    about_a_case(form, "reveal", async |visit, seen, form| {
        desk::reveal::reveal(visit.portal(), visit.actor, seen, form.reason.as_deref()).await
    })
    .await
}

/// Starts a job again.
#[server(prefix = "/ui", endpoint = "staff/restart-job")]
pub async fn staff_restart_job(form: JobForm) -> Result<(), ServerFnError> {
    let here = Form { page: jobs::PAGE, path: "/staff/jobs".into(), typed: BTreeMap::new() };
    through(form.locale, here, async |visit| {
        desk::jobs::restart(visit.portal(), visit.actor, form.job.as_deref()).await?;
        Ok(Next::page("/staff/jobs#saved").saying(jobs::PAGE, Told::Done(Did::JobRestarted)))
    })
    .await
}

impl Limited for StaffSignIn {
    const LIMITS: Limits = ENTERING;
}

impl Limited for StaffJoin {
    const LIMITS: Limits = ENTERING;
}

/// What was found in another system is pasted whole: a megabyte of it, three times as long when every byte is escaped.
impl Limited for StaffTask {
    const LIMITS: Limits = Limits { body: 3 * 1024 * 1024 + USUAL.body, kept: 1024 * 1024 + USUAL.kept, ..USUAL };
}
