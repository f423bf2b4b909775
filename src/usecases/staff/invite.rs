//! Lets somebody in: a link that works once, for three days, made by whoever runs the machine.

use serde::{Deserialize, Serialize};
use std::time::Duration;

use crate::{
    domain::{actor::Actor, customer::Email, staff::Role},
    store::event::{Action, Event, Subject},
    usecases::{
        authorise,
        change::change,
        error::{Error, Field},
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

/// Shown this once; whatever links went to this address before lead nowhere any more. Somebody who is here already gets a new
/// password, new one-time passwords and this role by it.
pub async fn invite(portal: &Portal, actor: Actor, email: &str, role: Role) -> Result<Token, Error> {
    authorise::operator(actor)?;
    let email = Email::try_from(email.to_owned()).map_err(|unfit| Error::invalid(Field::Email, unfit.into()))?;
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

/// Ends somebody's work here: their sessions at once, and every invitation that is still open. `NotFound` for nobody.
pub async fn end(portal: &Portal, actor: Actor, email: &str) -> Result<(), Error> {
    authorise::operator(actor)?;
    let email = Email::try_from(email.to_owned()).map_err(|unfit| Error::invalid(Field::Email, unfit.into()))?;
    let index = portal.vault.blind_index(IndexField::Staff, &email.normalised());
    change(portal, actor, move |_, mut tx| {
        Box::pin(async move {
            let address = tx.hold_address(&index).await?;
            let row = tx.staff_by_email(&index).await?.filter(|row| row.ended_at.is_none()).ok_or(Error::NotFound)?;
            let member = tx.lock_staff(row.id).await?;
            tx.end_staff(&member).await?;
            tx.void_invitations(&address).await?;
            tx.delete_sessions_of_staff(&member).await?;
            Ok(tx.commit(Event::of(Action::StaffEnded, Subject::Staff(row.id)), ()).await?)
        })
    })
    .await
}
