//! The forms of requests.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

use super::{check, form::PAGE as FORM, matter::Matter};
use crate::{
    domain::{
        actor::Actor,
        file::LARGEST,
        request::{Kind, State},
    },
    usecases::{
        authorise,
        error::{Clash, Error, Field, Flaw},
        requests::{
            case::{own, reference_of},
            draft::Draft,
            look_again::ask_for_a_look,
            open::{Along, Opened, open_with},
            stop::lift,
            talk::write,
            twins::already_open,
            withdraw,
        },
    },
    web::{
        door::{Form, through, typed},
        flash::{Done, Flash, Next, Told},
        limits::{Limited, Limits},
        two_steps::Proposal,
        upload::{self, sent},
        visit::Visit,
    },
};

pub use crate::web::flash::STATUS;

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct CheckForm {
    locale: Option<String>,
    kind: Option<String>,
    #[serde(flatten)]
    draft: Draft,
}

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct SendForm {
    locale: Option<String>,
    kind: Option<String>,
    record: Option<String>,
    disputes: Option<String>,
    understood: Option<String>,
    shown: Option<String>,
}

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct TalkForm {
    locale: Option<String>,
    request: Option<String>,
    words: Option<String>,
}

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct RequestForm {
    locale: Option<String>,
    request: Option<String>,
}

fn kind_of(text: Option<&str>) -> Result<Kind, Error> {
    text.and_then(|kind| kind.parse().ok()).ok_or(Error::invalid(Field::Kind, Flaw::Unknown))
}

/// Reads the form and shows it again, to be checked. Nothing is sent yet.
#[server(prefix = "/ui", endpoint = "requests/check")]
pub async fn check_request(form: CheckForm) -> Result<(), ServerFnError> {
    let matter = kind_of(form.kind.as_deref()).map(|kind| Matter::of(kind, form.draft.record.as_deref(), form.draft.disputes.as_deref()));
    let path = matter.as_ref().map_or_else(|_| "/requests".to_owned(), Matter::form);
    let typed = serde_json::to_string(&form.draft).map(|draft| ("draft".to_owned(), draft));
    let here = Form { page: FORM, path: path.into(), typed: BTreeMap::from_iter(typed.ok()) };
    through(form.locale.clone(), here, async |visit| {
        authorise::person(visit.actor)?;
        let matter = matter?;
        if let Some(reference) = already_open(visit.portal(), visit.actor, matter.kind, &form.draft).await? {
            // Said before anything is sent.
            return Ok(already(&reference, &form.draft));
        }
        Proposal::leave(visit, &matter.name(), &form.draft).await?;
        Ok(Next::page(matter.check()))
    })
    .await
}

/// Sends what was checked: what the page showed, and nothing else.
#[server(prefix = "/ui", endpoint = "requests/send")]
pub async fn send_request(form: SendForm) -> Result<(), ServerFnError> {
    let matter = kind_of(form.kind.as_deref()).map(|kind| Matter::of(kind, form.record.as_deref(), form.disputes.as_deref()));
    let path = matter.as_ref().map_or_else(|_| "/requests".to_owned(), Matter::check);
    // The tick waits on the page while a code is asked for.
    let here = Form { page: check::PAGE, path: path.into(), typed: typed([("understood", &form.understood)]) };
    through(form.locale.clone(), here, async |visit| {
        let matter = matter?;
        let kind = matter.kind;
        if let (Actor::Anonymous, Some(request)) = (visit.actor, visit.session.watched().await) {
            // Pressed twice: the first press did it.
            let reference = reference_of(visit.portal(), request).await?;
            return Ok(Next::page(format!("/requests/{reference}")));
        }
        authorise::person(visit.actor)?;
        let Some(proposal) = Proposal::<Draft>::waiting(visit, &matter.name()).await? else {
            return match Proposal::<Draft>::came_before(visit, &matter.name(), form.shown.as_deref()).await {
                Ok(reference) => Ok(Next::page(format!("/requests/{reference}#saved")).saying(STATUS, Told::Opened)),
                // Its form says so: there is nothing left to check.
                Err(Error::Conflict(clash)) => Ok(Next::page(matter.form()).saying(FORM, Told::Clash(clash))),
                Err(error) => Err(error),
            };
        };
        let shown = check::Shown::of(visit, kind, proposal.draft()).await?;
        let Some(draft) = proposal.agreed(form.shown.as_deref(), &shown.said())? else {
            return Ok(Next::page(matter.check()).giving_back(check::PAGE, shown_again()));
        };
        if shown.deletes() && form.understood.as_deref() != Some("yes") {
            return Err(Error::invalid(Field::Understood, Flaw::Missing));
        }
        let proven_at = visit.proven_at().await;
        let along = Along { file: sent("form[file]"), signed_in: visit.session.signed_in().await };
        let opened = open_with(visit.portal(), visit.actor, (kind, &draft), visit.language, proven_at, along).await?;
        let (Opened::Already(reference) | Opened::New(reference)) = &opened;
        Proposal::<Draft>::done(visit, &matter.name(), form.shown.as_deref(), reference).await?;
        match opened {
            Opened::Already(reference) => Ok(already(&reference, &draft)),
            Opened::New(reference) => {
                if shown.ends_the_account() {
                    watch(visit, &reference).await?;
                }
                Ok(Next::page(format!("/requests/{reference}#saved")).saying(STATUS, Told::Opened))
            }
        }
    })
    .await
}

/// Leads back to the page that says something else by now; a file has to be chosen again.
fn shown_again() -> Flash {
    let file = upload::came().then(|| (upload::AGAIN.to_owned(), String::new()));
    Flash { told: Told::ShownAgain, typed: file.into_iter().collect() }
}

/// Leads to the open request about the same; what was typed may become a message there.
fn already(reference: &str, draft: &Draft) -> Next {
    let words = draft.said().map(|words| ("words".to_owned(), words));
    let file = upload::came().then(|| (upload::AGAIN.to_owned(), String::new()));
    let flash = Flash { told: Told::AlreadyOpen, typed: words.into_iter().chain(file).collect() };
    Next::page(format!("/requests/{reference}#saved")).giving_back(STATUS, flash)
}

/// Lets this browser see how the request ends, after the account is gone.
async fn watch(visit: &Visit, reference: &str) -> Result<(), Error> {
    if !visit.signed_in() {
        return Ok(());
    }
    let row = own(visit.portal(), visit.actor, reference).await?;
    visit.session.watch(row.id).await
}

/// A mandate or a proof may come with it.
impl Limited for SendRequest {
    const LIMITS: Limits = Limits { part: Some(Limits::USUAL.body), file: Some(LARGEST), ..Limits::USUAL };
}

/// Writes a message in a request.
#[server(prefix = "/ui", endpoint = "requests/write")]
pub async fn write_in_request(form: TalkForm) -> Result<(), ServerFnError> {
    let request = form.request.clone().unwrap_or_default();
    let typed = form.words.clone().map(|words| ("words".to_owned(), words));
    let path = format!("/requests/{request}");
    let here = Form { page: STATUS, path: path.clone().into(), typed: BTreeMap::from_iter(typed) };
    through(form.locale.clone(), here, async |visit| {
        let (words, page) = (form.words.as_deref(), visit.language);
        write(visit.portal(), visit.actor, &request, page, words, sent("form[file]")).await?;
        Ok(Next::page(format!("{path}#saved")).saying(STATUS, Told::Done(Done::MessageSent)))
    })
    .await
}

impl Limited for WriteInRequest {
    const LIMITS: Limits = Limits { part: Some(Limits::USUAL.body), file: Some(LARGEST), ..Limits::USUAL };
}

/// Takes a request back.
#[server(prefix = "/ui", endpoint = "requests/withdraw")]
pub async fn withdraw_request(form: RequestForm) -> Result<(), ServerFnError> {
    let request = form.request.clone().unwrap_or_default();
    let path = format!("/requests/{request}");
    let here = Form { page: STATUS, path: path.clone().into(), typed: BTreeMap::new() };
    through(form.locale.clone(), here, async |visit| {
        let done = withdraw(visit.portal(), visit.actor, &request).await;
        // Another tab was first: what was asked for is so.
        let before = matches!(done, Err(Error::Conflict(Clash::RequestClosed))) && is_withdrawn(visit, &request).await?;
        if !before {
            done?;
        }
        Ok(Next::page(format!("{path}#saved")).saying(STATUS, Told::Done(Done::RequestWithdrawn)))
    })
    .await
}

async fn is_withdrawn(visit: &Visit, reference: &str) -> Result<bool, Error> {
    Ok(own(visit.portal(), visit.actor, reference).await?.state == State::Withdrawn)
}

/// Asks staff to look at what was left out of a copy unseen.
#[server(prefix = "/ui", endpoint = "requests/look")]
pub async fn look_at_copy(form: RequestForm) -> Result<(), ServerFnError> {
    let request = form.request.clone().unwrap_or_default();
    let here = Form { page: STATUS, path: format!("/requests/{request}").into(), typed: BTreeMap::new() };
    through(form.locale.clone(), here, async |visit| match ask_for_a_look(visit.portal(), visit.actor, &request, visit.language).await? {
        Opened::Already(reference) => Ok(already(&reference, &Draft::default())),
        Opened::New(reference) => Ok(Next::page(format!("/requests/{reference}#saved")).saying(STATUS, Told::Opened)),
    })
    .await
}

/// Ends a restriction that was granted.
#[server(prefix = "/ui", endpoint = "requests/lift")]
pub async fn lift_restriction(form: RequestForm) -> Result<(), ServerFnError> {
    let path = form.request.as_deref().map_or_else(|| "/requests".to_owned(), |request| format!("/requests/{request}"));
    let here = Form { page: STATUS, path: path.clone().into(), typed: BTreeMap::new() };
    through(form.locale.clone(), here, async |visit| {
        lift(visit.portal(), visit.actor).await?;
        Ok(Next::page(format!("{path}#saved")).saying(STATUS, Told::Done(Done::RestrictionLifted)))
    })
    .await
}
