//! The draft of what is looked over before it is done.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

use super::{
    changed::UNTIL,
    sent::{CaseForm, FORM, PAGE, Sends, at_a_case, here, onwards, view_of},
};
use crate::{
    domain::{ids::StaffId, staff::Deed},
    usecases::{
        authorise,
        desk::Seen,
        error::{Error, Field},
        requests::case::is_open,
        second::wanted::waits,
    },
    web::{
        flash::{Done, Next, Told},
        two_steps::{Drafted, Proposal},
        visit::Visit,
    },
};

/// A text that was written and not sent yet. It waits in the session, one for each case.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub(in crate::web::staff) struct Written {
    /// `write`, `ask-back`, `finish`, `decline`, `approve`, `extend`, `hold`, `resume`, `stand-in`, `task`, `link`, `arrived` or `prove`.
    pub(super) form: String,
    pub(super) seen: String,
    pub(super) words: String,
    pub(super) reason: String,
    #[serde(default)]
    pub(super) value: String,
    #[serde(default)]
    pub(super) record: String,
    #[serde(default)]
    pub(super) system: String,
    #[serde(default)]
    pub(super) outcome: String,
    #[serde(default)]
    pub(super) account: String,
    #[serde(default)]
    pub(super) ground: String,
    #[serde(default)]
    pub(super) partly: String,
    #[serde(default)]
    pub(super) looked: String,
    #[serde(default)]
    pub(super) need: String,
    /// The day on which staff look again after a question.
    #[serde(default)]
    pub(super) by: String,
    /// Of a hold: its kind, the day on which staff look again, and whether the person may know.
    #[serde(default)]
    pub(super) kind: String,
    #[serde(default)]
    pub(super) look_on: String,
    #[serde(default)]
    pub(super) told: String,
    /// How it was made sure who asks.
    #[serde(default)]
    pub(super) proven: String,
    /// How it was seen that they may ask for another.
    #[serde(default)]
    pub(super) may_ask: String,
    /// The place where it is written, as its form says it: what it is, and the last answer's outcome.
    #[serde(default)]
    pub(super) what: String,
    #[serde(default)]
    pub(super) came: String,
    /// The file that waits to go with it.
    #[serde(default)]
    pub(super) file: String,
    /// The view of the queue that its author came from.
    #[serde(default)]
    pub(super) view: String,
    /// The newest entry that its author saw in the story.
    #[serde(default)]
    pub(super) until: String,
    /// Why it cannot wait for a second, as the page to check sends it: no part of what was written.
    #[serde(skip)]
    pub(super) alone: String,
    /// The one whose decision it is, where that is another than the reader of the page.
    #[serde(skip)]
    pub(super) author: Option<StaffId>,
}

impl Drafted for Written {
    const OF: &'static str = "answer";
}

/// The name under which the form leaves word for its page.
pub const CHECK: &str = "case-check";

/// The draft that waits for a case, as the fields of its form.
pub async fn typed(visit: &Visit, reference: &str) -> Result<BTreeMap<String, String>, Error> {
    let Some(proposal) = Proposal::<Written>::waiting(visit, reference).await? else { return Ok(BTreeMap::new()) };
    let Written {
        form,
        words,
        reason,
        value,
        record,
        system,
        outcome,
        account,
        ground,
        partly,
        need,
        by,
        kind,
        look_on,
        told,
        proven,
        may_ask,
        what,
        came,
        ..
    } = proposal.draft().clone();
    let own = place(&form).to_owned();
    let reason = if partly.is_empty() { reason } else { partly };
    Ok([
        (FORM.to_owned(), own.clone()),
        (own, words),
        ("reason".to_owned(), reason),
        ("value".to_owned(), value),
        ("record".to_owned(), record),
        ("system".to_owned(), system),
        ("outcome".to_owned(), outcome),
        ("account".to_owned(), account),
        ("ground".to_owned(), ground),
        ("need".to_owned(), need),
        ("by".to_owned(), by),
        ("hold-kind".to_owned(), kind),
        ("hold-by".to_owned(), look_on),
        ("told".to_owned(), told),
        ("proven".to_owned(), proven),
        ("may-ask".to_owned(), may_ask),
        ("what".to_owned(), what),
        ("came".to_owned(), came),
    ]
    .into())
}

/// The form on the page of the case where an act is written.
pub(super) fn place(form: &str) -> &str {
    if matches!(form, "write" | "ask-back" | "finish" | "decline") { "write" } else { form }
}

/// Acts on a case by the draft that the page showed, and nothing else.
pub(super) async fn send(
    form: CaseForm,
    name: &'static str,
    deed: Deed,
    act: impl AsyncFnOnce(&Visit, Seen<'_>, &Written) -> Result<(), Error>,
) -> Result<(), ServerFnError> {
    at_a_case(form, name, async |visit, Seen { reference, .. }, form| {
        authorise::desk(visit.portal(), visit.actor, deed).await?;
        let case = format!("/staff/requests/{reference}");
        let Some(proposal) = Proposal::<Written>::waiting(visit, reference).await? else {
            Proposal::<Written>::came_before(visit, reference, form.shown.as_deref()).await?;
            return Ok((Next::page(format!("{case}#saved")).saying(PAGE, Told::Done(Done::CaseChanged)), Sends::Nothing));
        };
        let agreed = proposal.agreed(form.shown.as_deref(), &())?;
        let Some(mut written) = agreed.filter(|written| written.form == name) else {
            return Ok((Next::page(format!("{case}/check")).saying(CHECK, Told::ShownAgain), Sends::Nothing));
        };
        written.alone = form.typed("alone").unwrap_or_default().to_owned();
        match act(visit, Seen { reference, revision: Some(&written.seen) }, &written).await {
            Err(Error::Invalid(faults)) if faults.iter().any(|fault| fault.field == Field::Alone) => {
                return Ok((Next::page(format!("{case}/check")).saying(CHECK, Told::Faults(faults)), Sends::Nothing));
            }
            done => done?,
        }
        Proposal::<Written>::done(visit, reference, form.shown.as_deref(), name).await?;
        let next = match name {
            _ if waits(visit.portal(), reference).await? => here(reference, Some(&written.view)),
            // A grant ends some cases, and begins the work of others.
            "approve" | "link" | "stand-in" | "resume" | "arrived" | "prove" if is_open(visit.portal(), reference).await? => {
                here(reference, Some(&written.view))
            }
            _ => onwards(visit, reference, Some(&written.view)).await?,
        };
        Ok((next, Sends::Text))
    })
    .await
}

impl Written {
    pub(super) fn of(form: &'static str, seen: &Seen<'_>, sent: &CaseForm) -> Self {
        Self {
            form: form.to_owned(),
            seen: seen.revision.unwrap_or_default().to_owned(),
            words: sent.typed(place(form)).unwrap_or_default().trim().to_owned(),
            reason: sent.typed("reason").unwrap_or_default().to_owned(),
            value: sent.typed("value").unwrap_or_default().to_owned(),
            record: sent.typed("record").unwrap_or_default().to_owned(),
            system: sent.typed("system").unwrap_or_default().to_owned(),
            outcome: sent.typed("outcome").unwrap_or_default().to_owned(),
            account: sent.typed("account").unwrap_or_default().to_owned(),
            ground: sent.typed("ground").unwrap_or_default().to_owned(),
            partly: String::new(),
            need: sent.typed("need").unwrap_or_default().to_owned(),
            by: sent.typed("by").unwrap_or_default().to_owned(),
            kind: sent.typed("hold-kind").unwrap_or_default().to_owned(),
            look_on: sent.typed("hold-by").unwrap_or_default().to_owned(),
            told: sent.typed("told").unwrap_or_default().to_owned(),
            proven: sent.typed("proven").unwrap_or_default().to_owned(),
            may_ask: sent.typed("may-ask").unwrap_or_default().to_owned(),
            what: sent.typed("what").unwrap_or_default().to_owned(),
            came: sent.typed("came").unwrap_or_default().to_owned(),
            looked: sent.typed("looked").unwrap_or_default().to_owned(),
            view: view_of(sent.view.as_deref()).0,
            until: sent.typed(UNTIL).unwrap_or_default().to_owned(),
            file: String::new(),
            alone: String::new(),
            author: None,
        }
    }

    pub(super) async fn wait(self, visit: &Visit, sent: &CaseForm) -> Result<(Next, Sends), Error> {
        let reference = sent.request.clone().unwrap_or_default();
        Proposal::leave(visit, &reference, &self).await?;
        Ok((Next::page(format!("/staff/requests/{reference}/check")), Sends::Nothing))
    }
}
