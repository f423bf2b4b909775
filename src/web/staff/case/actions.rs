//! The forms of a case.

use leptos::prelude::*;

use super::{
    black_out,
    sent::{CaseForm, Sends, at_a_case, here, stays},
    written::{Written, send},
};
use crate::{
    domain::{request::Verb, staff::Deed},
    usecases::{
        desk::{Seen, answer, arrived, ask_again, decide, link, reveal, task::check_settle},
        error::Error,
        tasks::{pasted::pasted, settle::settle},
    },
    web::{flash::Told, upload::sent, visit::Visit},
};

/// An act that is done by one press. One that is looked over first cannot be made one: that does not compile.
pub(super) struct AtOnce(&'static str);

impl AtOnce {
    pub(super) const fn of(name: &'static str, verb: Verb) -> Self {
        assert!(!verb.is_looked_over(), "this act is looked over first");
        Self(name)
    }
}

/// The way of every form that changes a case at once.
pub(super) async fn about_a_case(
    form: CaseForm,
    AtOnce(name): AtOnce,
    act: impl AsyncFnOnce(&Visit, Seen<'_>, &CaseForm) -> Result<(), Error>,
) -> Result<(), ServerFnError> {
    at_a_case(form, name, async |visit, seen, form| {
        let reference = seen.reference;
        act(visit, seen, form).await?;
        Ok((here(reference, form.view.as_deref()), Sends::Text))
    })
    .await
}

/// Notes something that only staff see.
#[server(prefix = "/ui", endpoint = "staff/note")]
pub async fn staff_note(form: CaseForm) -> Result<(), ServerFnError> {
    about_a_case(form, const { AtOnce::of("note", Verb::Note) }, async |visit, seen, form| {
        answer::note(visit.portal(), visit.actor, seen, form.typed("note")).await
    })
    .await
}

/// Adds a file that came from the person by mail or letter, once it was looked over.
#[server(prefix = "/ui", endpoint = "staff/arrived")]
pub async fn staff_arrived(form: CaseForm) -> Result<(), ServerFnError> {
    send(form, "arrived", Deed::Answer, async |visit, seen, written| {
        arrived::arrived(visit.portal(), visit.actor, seen, Some(&written.words), &written.file).await
    })
    .await
}

/// Reads it, and shows what follows. Nothing is added yet.
#[server(prefix = "/ui", endpoint = "staff/arrived-check")]
pub async fn staff_check_arrived(form: CaseForm) -> Result<(), ServerFnError> {
    at_a_case(form, "arrived", async |visit, seen, form| {
        arrived::check(visit.portal(), visit.actor, &seen, form.typed("arrived")).await?;
        let mut written = Written::of("arrived", &seen, form);
        written.file = arrived::keep(visit.portal(), visit.actor, seen.reference, sent("form[arrived-file]")).await?;
        written.wait(visit, form).await
    })
    .await
}

/// Names the account that a request for somebody else is about, once it was looked over.
#[server(prefix = "/ui", endpoint = "staff/link")]
pub async fn staff_link(form: CaseForm) -> Result<(), ServerFnError> {
    send(form, "link", Deed::Approve, async |visit, seen, written| {
        link::link(visit.portal(), visit.actor, seen, Some(&written.account)).await
    })
    .await
}

/// Looks for the account and shows whose it is. Nothing is done yet.
#[server(prefix = "/ui", endpoint = "staff/link-check")]
pub async fn staff_check_link(form: CaseForm) -> Result<(), ServerFnError> {
    at_a_case(form, "link", async |visit, seen, form| {
        let written = Written::of("link", &seen, form);
        link::check_link(visit.portal(), visit.actor, &seen, form.typed("account")).await?;
        written.wait(visit, form).await
    })
    .await
}

/// Grants what was asked, once it was looked over.
#[server(prefix = "/ui", endpoint = "staff/approve")]
pub async fn staff_approve(form: CaseForm) -> Result<(), ServerFnError> {
    send(form, "approve", Deed::Approve, async |visit, seen, written| written.decide(visit, seen).await).await
}

/// Pauses the work, and says why, once it was looked over.
#[server(prefix = "/ui", endpoint = "staff/hold")]
pub async fn staff_hold(form: CaseForm) -> Result<(), ServerFnError> {
    send(form, "hold", Deed::Hold, async |visit, seen, written| decide::hold(visit.portal(), visit.actor, seen, written.holding()).await)
        .await
}

/// Goes on, once it was looked over: work that stopped begins again, and the person reads of it.
#[server(prefix = "/ui", endpoint = "staff/resume")]
pub async fn staff_resume(form: CaseForm) -> Result<(), ServerFnError> {
    send(form, "resume", Deed::Hold, async |visit, seen, _| decide::resume(visit.portal(), visit.actor, seen).await).await
}

/// Shows what going on brings about. Nothing is done yet.
#[server(prefix = "/ui", endpoint = "staff/resume-check")]
pub async fn staff_check_resume(form: CaseForm) -> Result<(), ServerFnError> {
    at_a_case(form, "resume", async |visit, seen, form| {
        let written = Written::of("resume", &seen, form);
        decide::check_resume(visit.portal(), visit.actor, seen).await?;
        written.wait(visit, form).await
    })
    .await
}

/// Leaves it on hold until another day, and says why.
#[server(prefix = "/ui", endpoint = "staff/keep-hold")]
pub async fn staff_keep_hold(form: CaseForm) -> Result<(), ServerFnError> {
    about_a_case(form, const { AtOnce::of("keep-hold", Verb::KeepHold) }, async |visit, seen, form| {
        decide::keep(visit.portal(), visit.actor, seen, form.typed("keep-by"), form.typed("keep-hold")).await
    })
    .await
}

/// Says what came of a task in another system, once it was looked over.
#[server(prefix = "/ui", endpoint = "staff/task")]
pub async fn staff_task(form: CaseForm) -> Result<(), ServerFnError> {
    send(form, "task", Deed::Answer, async |visit, seen, written| {
        let (outcome, alone) = (written.settles()?, Some(written.alone.as_str()));
        settle(visit.portal(), visit.actor, Deed::Answer, seen, (written.system.as_str(), &outcome), alone).await.map(|_| ())
    })
    .await
}

/// Reads what came of a task, and shows it again: data for a copy as the person will get it. Nothing is recorded yet.
#[server(prefix = "/ui", endpoint = "staff/task-check")]
pub async fn staff_check_task(form: CaseForm) -> Result<(), ServerFnError> {
    at_a_case(form, "task", async |visit, seen, form| {
        let mut written = Written::of("task", &seen, form);
        written.words = pasted(form.typed("task"), sent("form[found-file]"))?;
        let outcome = written.settles()?;
        check_settle(visit.portal(), visit.actor, &seen, (written.system.as_str(), &outcome)).await?;
        written.wait(visit, form).await
    })
    .await
}

/// Tells a system of its task once more.
#[server(prefix = "/ui", endpoint = "staff/ask-again")]
pub async fn staff_ask_again(form: CaseForm) -> Result<(), ServerFnError> {
    at_a_case(form, "ask-again", async |visit, seen, form| {
        let reference = seen.reference;
        ask_again::ask_again(visit.portal(), visit.actor, seen, form.typed("again")).await?;
        Ok((here(reference, form.view.as_deref()), Sends::Text))
    })
    .await
}

/// Shows personal data of a case, for a reason.
#[server(prefix = "/ui", endpoint = "staff/reveal")]
pub async fn staff_reveal(form: CaseForm) -> Result<(), ServerFnError> {
    about_a_case(form, const { AtOnce::of("reveal", Verb::Reveal) }, async |visit, seen, form| {
        // Words of their own say more than a reason from the list.
        let why = form.typed("reveal").filter(|why| !why.trim().is_empty()).or_else(|| form.typed("for"));
        reveal(visit.portal(), visit.actor, seen, why).await
    })
    .await
}

/// Reads a grant and shows what exactly it will do. Nothing is done yet.
#[server(prefix = "/ui", endpoint = "staff/approve-check")]
pub async fn staff_check_approve(form: CaseForm) -> Result<(), ServerFnError> {
    at_a_case(form, "approve", async |visit, seen, form| {
        let written = Written::of("approve", &seen, form);
        decide::check_approve(visit.portal(), visit.actor, seen, written.granted()).await?;
        written.wait(visit, form).await
    })
    .await
}

/// Reads why the work pauses and shows it again. Nothing is done yet.
#[server(prefix = "/ui", endpoint = "staff/hold-check")]
pub async fn staff_check_hold(form: CaseForm) -> Result<(), ServerFnError> {
    at_a_case(form, "hold", async |visit, seen, form| {
        let mut written = Written::of("hold", &seen, form);
        written.look_on = decide::check_hold(visit.portal(), visit.actor, seen, written.holding()).await?.to_string();
        written.wait(visit, form).await
    })
    .await
}

/// Keeps what is typed, and nothing else: also what Enter does in a line of the page. With nothing typed, forgets it.
#[server(prefix = "/ui", endpoint = "staff/keep")]
pub async fn staff_keep(form: CaseForm) -> Result<(), ServerFnError> {
    at_a_case(form, "keep", async |_, seen, form| Ok((stays(seen.reference, form.view.as_deref(), Told::Kept), Sends::Nothing))).await
}
/// Blacks something out in a copy.
#[server(prefix = "/ui", endpoint = "staff/black-out")]
pub async fn staff_black_out(form: CaseForm) -> Result<(), ServerFnError> {
    about_a_case(form, const { AtOnce::of("black-out", Verb::BlackOut) }, black_out::out).await
}

/// Puts something back into a copy.
#[server(prefix = "/ui", endpoint = "staff/put-back")]
pub async fn staff_put_back(form: CaseForm) -> Result<(), ServerFnError> {
    about_a_case(form, const { AtOnce::of("put-back", Verb::BlackOut) }, black_out::back).await
}
