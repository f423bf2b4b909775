//! Lets somebody in: a link that works once, for three days.

use serde::{Deserialize, Serialize};
use std::time::Duration;

use super::member::open;
use crate::{
    domain::{
        actor::Actor,
        customer::Email,
        ids::StaffId,
        staff::{Deed, Role},
    },
    store::event::{Action, Event, Subject},
    usecases::{
        authorise::{self, Hand},
        change::change,
        error::{Clash, Error, Fault, Field, Flaw},
        portal::Portal,
    },
    vault::{
        envelope::Place,
        index::{IndexField, half},
        keys::HouseUse,
        token::Token,
    },
};

const GOOD_FOR: Duration = Duration::from_secs(3 * 24 * 60 * 60);

#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Invited {
    pub email: Email,
}

pub(super) fn place(token: &Token) -> Place {
    Place { table: "staff_invitations", column: "sealed", owner: None, row: half(token.hash()) }
}

/// Shown this once; whatever links went to this address before lead nowhere any more. By the operator's link, somebody who is here
/// already gets a new password, new one-time passwords and this role.
pub async fn invite(portal: &Portal, hand: impl Into<Hand>, email: &str, role: Role) -> Result<Token, Error> {
    let actor = authorise::of_the_house(portal, hand.into(), Deed::ChangePeople)?;
    let email = Email::try_from(email.to_owned()).map_err(|unfit| Error::invalid(Field::Email, unfit.into()))?;
    write(portal, actor, email, role).await
}

/// The form as sent.
#[derive(Debug, Clone, Default)]
pub struct Draft {
    pub email: Option<String>,
    pub role: Option<String>,
}

/// An administrator invites somebody new. `HereAlready` for a member of staff: their role is changed where they stand in the list.
pub async fn invite_newcomer(portal: &Portal, hand: Hand, draft: &Draft) -> Result<Token, Error> {
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
    let index = portal.vault.blind_index(IndexField::Staff, &email.normalised());
    authorise::of_the_house(portal, hand, Deed::ChangePeople)?;
    // A link replaces what the address had: roles change where it is seen whose they are.
    if portal.store.read().await?.staff_by_email(&index).await?.is_some_and(|row| row.ended_at.is_none()) {
        return Err(Error::Conflict(Clash::HereAlready));
    }
    invite(portal, hand, email.as_str(), role).await
}

/// A new link for a member of staff whose password or telephone is gone: in the role they have. `Oneself` for one's own.
pub async fn invite_again(portal: &Portal, hand: Hand, id: StaffId) -> Result<Token, Error> {
    let actor = authorise::of_the_house(portal, hand, Deed::ChangePeople)?;
    if matches!(actor, Actor::Staff(own, _) if own == id) {
        return Err(Error::Conflict(Clash::Oneself));
    }
    let row = portal.store.read().await?.staff(id).await?.filter(|row| row.ended_at.is_none()).ok_or(Error::NotFound)?;
    write(portal, actor, open(portal, &row)?.email, row.role).await
}

async fn write(portal: &Portal, actor: Actor, email: Email, role: Role) -> Result<Token, Error> {
    let index = portal.vault.blind_index(IndexField::Staff, &email.normalised());
    let token = Token::new(&*portal.entropy);
    let sealed = portal.vault.house_key(HouseUse::Staff)?.seal_json(&place(&token), &Invited { email }, &*portal.entropy)?;
    let hash = token.hash();
    change(portal, actor, move |_, mut tx| {
        Box::pin(async move {
            let address = tx.hold_address(&index).await?;
            let known = tx.staff_by_email(&index).await?.map_or(Subject::Nobody, |row| Subject::Staff(row.id));
            let until = tx.at.plus(GOOD_FOR);
            tx.void_invitations(&address).await?;
            tx.insert_invitation(&address, &hash, role, &sealed, until).await?;
            Ok(tx.commit(Event::of(Action::StaffInvited, known).saying(role.as_str()), ()).await?)
        })
    })
    .await?;
    Ok(token)
}

/// Ends the work of whoever has this address. `NotFound` for nobody.
pub async fn end(portal: &Portal, actor: Actor, email: &str) -> Result<(), Error> {
    authorise::operator(actor)?;
    let email = Email::try_from(email.to_owned()).map_err(|unfit| Error::invalid(Field::Email, unfit.into()))?;
    let index = portal.vault.blind_index(IndexField::Staff, &email.normalised());
    let row = portal.store.read().await?.staff_by_email(&index).await?.ok_or(Error::NotFound)?;
    super::ends::end(portal, actor, row.id).await.map(drop)
}
