//! Lets somebody in: a link that works once, for three days.

use serde::{Deserialize, Serialize};
use std::time::Duration;

use super::{
    member::{address, open},
    ways_in::{self, Way, of_link},
};
use crate::{
    domain::{
        actor::Actor,
        customer::Email,
        ids::StaffId,
        staff::{Deed, Entrance, Role},
    },
    store::event::{Action, Event, Events, Subject},
    usecases::{
        authorise::{self, Hand},
        change::change,
        error::{Clash, Error, Fault, Field, Flaw},
        jobs::{enqueue::enqueue, post::Post},
        portal::Portal,
    },
    vault::{envelope::Place, index::half, keys::HouseUse, token::Token},
};

const GOOD_FOR: Duration = Duration::from_secs(3 * 24 * 60 * 60);

#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Invited {
    pub email: Email,
}

pub(super) const fn place(token_hash: [u8; 32]) -> Place {
    Place { table: "staff_invitations", column: "sealed", owner: None, row: half(token_hash) }
}

/// The way a link goes.
#[derive(Debug)]
pub enum Link {
    /// Shown this once, by an installation that has no mail.
    Shown(Token),
    /// By letter to the address it is for: nobody else sees it.
    Sent,
}

/// Shown this once; whatever links went to this address before lead nowhere any more. By the operator's link, somebody who is here
/// already gets a new password, new one-time passwords and this role.
pub async fn invite(portal: &Portal, hand: impl Into<Hand>, email: &str, role: Role) -> Result<Token, Error> {
    let actor = authorise::of_the_house(portal, hand.into(), Deed::ChangePeople)?;
    let email = Email::try_from(email.to_owned()).map_err(|unfit| Error::invalid(Field::Email, unfit.into()))?;
    write(portal, actor, email, role, false).await
}

/// The same for an administrator, who sees the link only where there is no mail: whoever has it becomes staff.
async fn link(portal: &Portal, actor: Actor, email: Email, role: Role) -> Result<Link, Error> {
    let token = write(portal, actor, email, role, portal.has_mail).await?;
    Ok(if portal.has_mail { Link::Sent } else { Link::Shown(token) })
}

/// The form as sent.
#[derive(Debug, Clone, Default)]
pub struct Draft {
    pub email: Option<String>,
    pub role: Option<String>,
}

/// An administrator invites somebody new. `HereAlready` for a member of staff: their role is changed where they stand in the list.
pub async fn invite_newcomer(portal: &Portal, hand: Hand, draft: &Draft) -> Result<Link, Error> {
    authorise::staff(portal, hand.actor, Deed::ChangePeople)?;
    let mut faults = Vec::new();
    let email = match draft.email.as_deref().map(str::trim).unwrap_or_default() {
        "" => Err(Flaw::Missing),
        text => Email::try_from(text.to_owned()).map_err(Flaw::from),
    };
    let email = email.map_err(|flaw| faults.push(Fault { field: Field::Email, flaw })).ok();
    let role = draft.role.as_deref().and_then(|text| text.parse::<Role>().ok());
    if role.is_none() {
        faults.push(Fault { field: Field::Role, flaw: Flaw::Missing });
    }
    let (Some(email), Some(role)) = (email, role) else { return Err(Error::Invalid(faults)) };
    let index = address(portal, &email);
    let actor = authorise::of_the_house(portal, hand, Deed::ChangePeople)?;
    // A link replaces what the address had: roles change where it is seen whose they are.
    if portal.store.read().await?.staff_by_email(&index).await?.is_some_and(|row| row.ended_at.is_none()) {
        return Err(Error::Conflict(Clash::HereAlready));
    }
    link(portal, actor, email, role).await
}

/// A new link for a member of staff whose password or telephone is gone: in the role they have. `Oneself` for one's own.
pub async fn invite_again(portal: &Portal, hand: Hand, id: StaffId) -> Result<Link, Error> {
    let actor = authorise::of_the_house(portal, hand, Deed::ChangePeople)?;
    if matches!(actor, Actor::Staff(own, _) if own == id) {
        return Err(Error::Conflict(Clash::Oneself));
    }
    let row = portal.store.read().await?.staff(id).await?.filter(|row| row.ended_at.is_none()).ok_or(Error::NotFound)?;
    link(portal, actor, open(portal, &row)?.email, row.role).await
}

async fn write(portal: &Portal, actor: Actor, email: Email, role: Role, by_letter: bool) -> Result<Token, Error> {
    let index = address(portal, &email);
    let token = Token::new(&*portal.entropy);
    let letter = by_letter.then(|| Post::StaffInvitation { to: email.clone(), link: token.as_str().to_owned(), role });
    let hash = token.hash();
    let sealed = portal.vault.house_key(HouseUse::Staff)?.seal_json(&place(hash), &Invited { email }, &*portal.entropy)?;
    change(portal, actor, move |portal, mut tx| {
        Box::pin(async move {
            let address = tx.hold_address(&index).await?;
            let known = tx.staff_by_email(&index).await?;
            let here = known.as_ref().is_some_and(|row| row.ended_at.is_none());
            let until = tx.at.plus(GOOD_FOR);
            tx.void_invitations(&address).await?;
            tx.insert_invitation(&address, &hash, role, &sealed, until).await?;
            if let Some(letter) = &letter {
                enqueue(&portal, &mut tx, letter).await?;
            }
            let how = if here { Entrance::NewLink } else { Entrance::Invited };
            let way = Way { how, role, member: known.as_ref(), about: of_link(role, &hash) };
            let opened = ways_in::tell(&portal, &mut tx, actor, way).await?;
            let subject = known.map_or(Subject::Nobody, |row| Subject::Staff(row.id));
            let invited = Event::of(Action::StaffInvited, subject).saying(role.as_str());
            Ok(tx.commit(Events::from(invited).and_also(opened), ()).await?)
        })
    })
    .await?;
    Ok(token)
}

/// Ends the work of whoever has this address. `NotFound` for nobody.
pub async fn end(portal: &Portal, actor: Actor, email: &str) -> Result<(), Error> {
    authorise::operator(actor)?;
    let email = Email::try_from(email.to_owned()).map_err(|unfit| Error::invalid(Field::Email, unfit.into()))?;
    let row = portal.store.read().await?.staff_by_email(&address(portal, &email)).await?.ok_or(Error::NotFound)?;
    super::ends::end(portal, actor, row.id).await.map(drop)
}
