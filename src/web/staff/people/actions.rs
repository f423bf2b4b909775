//! The forms about the people who answer: an invitation, a role, the end of sessions and of work here.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use std::{borrow::Cow, collections::BTreeMap};

use super::{page::PAGE, person};
use crate::{
    domain::ids::StaffId,
    usecases::{
        authorise::Hand,
        error::Error,
        staff::{
            ends,
            invitations::withdraw,
            invite::{Draft, Link, invite_again, invite_newcomer},
            roles,
        },
        tasks::systems::choose,
    },
    vault::token::Token,
    web::{
        door::{Form, through, typed},
        flash::{Done, Next, Told},
        session::INVITATION,
        visit::Visit,
    },
};

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct InviteForm {
    locale: Option<String>,
    email: Option<String>,
    role: Option<String>,
}

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct InvitationForm {
    locale: Option<String>,
    invitation: Option<String>,
}

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct PersonForm {
    locale: Option<String>,
    member: Option<String>,
    role: Option<String>,
    systems: Vec<String>,
    pub(super) languages: Vec<String>,
    pub(super) until: Option<String>,
    pub(super) to: Option<String>,
}

/// Keeps a link for the page that shows it, once: no address leads to it.
async fn show_once(visit: &Visit, token: &Token) -> Result<Next, Error> {
    let language = visit.portal().brand.languages.default;
    visit.session.put(INVITATION, &visit.absolute(language, &format!("/staff/join/{}", token.as_str()))).await?;
    Ok(Next::page("/staff/people#saved"))
}

/// Invites somebody new.
#[server(prefix = "/ui", endpoint = "staff/invite")]
pub async fn staff_invite(form: InviteForm) -> Result<(), ServerFnError> {
    let here = Form { page: PAGE, path: "/staff/people".into(), typed: typed([("email", &form.email), ("role", &form.role)]) };
    through(form.locale, here, async |visit| {
        let draft = Draft { email: form.email.clone(), role: form.role.clone() };
        match invite_newcomer(visit.portal(), hand(visit).await, &draft).await? {
            Link::Shown(token) => show_once(visit, &token).await,
            Link::Sent => Ok(Next::page("/staff/people#saved").saying(PAGE, Told::Done(Done::LinkSent))),
        }
    })
    .await
}

/// Withdraws an invitation that was not used yet.
#[server(prefix = "/ui", endpoint = "staff/withdraw-invitation")]
pub async fn staff_withdraw_invitation(form: InvitationForm) -> Result<(), ServerFnError> {
    let here = Form { page: PAGE, path: "/staff/people".into(), typed: BTreeMap::new() };
    through(form.locale, here, async |visit| {
        withdraw(visit.portal(), hand(visit).await, form.invitation.as_deref()).await?;
        Ok(Next::page("/staff/people#saved").saying(PAGE, Told::Done(Done::InvitationWithdrawn)))
    })
    .await
}

/// The actor of such a form, with their last proof.
pub async fn hand(visit: &Visit) -> Hand {
    Hand { actor: visit.actor, proven_at: visit.proven_at().await }
}

pub(super) async fn about_somebody(
    form: PersonForm,
    act: impl AsyncFnOnce(&Visit, StaffId, &PersonForm) -> Result<Option<Done>, Error>,
) -> Result<(), ServerFnError> {
    let path = format!("/staff/people/{}", form.member.as_deref().unwrap_or_default());
    let kept = [("role", &form.role), ("until", &form.until)];
    let kept = kept.into_iter().filter_map(|(name, typed)| Some((name.to_owned(), typed.clone()?)));
    let here = Form { page: person::PAGE, path: Cow::Owned(path.clone()), typed: BTreeMap::from_iter(kept) };
    through(form.locale.clone(), here, async |visit| {
        let id = form.member.as_deref().and_then(|text| text.parse().ok()).ok_or(Error::NotFound)?;
        match act(visit, id, &form).await? {
            Some(done) => Ok(Next::page(format!("{path}#saved")).saying(person::PAGE, Told::Done(done))),
            None => Ok(Next::page("/staff/people#saved")),
        }
    })
    .await
}

/// A new link for somebody whose password or telephone is gone.
#[server(prefix = "/ui", endpoint = "staff/invite-again")]
pub async fn staff_invite_again(form: PersonForm) -> Result<(), ServerFnError> {
    about_somebody(form, async |visit, id, _| match invite_again(visit.portal(), hand(visit).await, id).await? {
        Link::Shown(token) => show_once(visit, &token).await.map(|_| None),
        Link::Sent => Ok(Some(Done::LinkSent)),
    })
    .await
}

/// Gives somebody another role.
#[server(prefix = "/ui", endpoint = "staff/change-role")]
pub async fn staff_change_role(form: PersonForm) -> Result<(), ServerFnError> {
    about_somebody(form, async |visit, id, form| {
        roles::change_role(visit.portal(), hand(visit).await, id, form.role.as_deref()).await.map(|_| Some(Done::RoleChanged))
    })
    .await
}

/// Says which systems somebody looks after.
#[server(prefix = "/ui", endpoint = "staff/choose-systems")]
pub async fn staff_choose_systems(form: PersonForm) -> Result<(), ServerFnError> {
    about_somebody(form, async |visit, id, form| {
        choose(visit.portal(), hand(visit).await, id, &form.systems).await.map(|()| Some(Done::SystemsChosen))
    })
    .await
}

/// Ends every session of somebody.
#[server(prefix = "/ui", endpoint = "staff/end-their-sessions")]
pub async fn staff_end_their_sessions(form: PersonForm) -> Result<(), ServerFnError> {
    about_somebody(form, async |visit, id, _| {
        ends::end_sessions(visit.portal(), hand(visit).await, id).await.map(|()| Some(Done::SessionsEnded))
    })
    .await
}

/// Ends somebody's work here.
#[server(prefix = "/ui", endpoint = "staff/end-work")]
pub async fn staff_end_work(form: PersonForm) -> Result<(), ServerFnError> {
    about_somebody(form, async |visit, id, _| ends::end(visit.portal(), hand(visit).await, id).await.map(|_| Some(Done::WorkEnded))).await
}
