//! Lets somebody in: a link that works once, for three days, made by whoever runs the machine.

use serde::{Deserialize, Serialize};
use std::time::Duration;

use crate::{
    domain::{actor::Actor, customer::Email, ids::StaffId, staff::Role},
    store::event::{Action, Event, Subject},
    usecases::{
        authorise,
        error::{Error, Field},
        portal::Portal,
    },
    vault::{envelope::Place, keys::HouseUse, token::Token},
};

const GOOD_FOR: Duration = Duration::from_secs(3 * 24 * 60 * 60);

#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Invited {
    pub email: Email,
}

pub(super) fn place(token: &Token) -> Place {
    let [row @ .., _, _, _, _, _, _, _, _, _, _, _, _, _, _, _, _] = token.hash();
    Place { table: "staff_invitations", column: "sealed", customer: None, row }
}

/// Shown this once. Somebody who is here already gets a new password, new one-time passwords and this role by it.
pub async fn invite(portal: &Portal, actor: Actor, email: &str, role: Role) -> Result<Token, Error> {
    authorise::operator(actor)?;
    let email = Email::try_from(email.to_owned()).map_err(|unfit| Error::invalid(Field::Email, unfit.into()))?;
    let token = Token::new(&*portal.entropy);
    let sealed = portal.vault.house_key(HouseUse::Staff)?.seal_json(&place(&token), &Invited { email }, &*portal.entropy)?;
    let (hash, nobody) = (token.hash(), StaffId::new(&*portal.clock, &*portal.entropy));
    let write = portal.store.write::<_, Error>(actor, move |mut tx| {
        Box::pin(async move {
            let until = tx.at.plus(GOOD_FOR);
            tx.insert_invitation(&hash, role, &sealed, until).await?;
            Ok(tx.commit(Event::of(Action::StaffInvited, Subject::Staff(nobody)), ()).await?)
        })
    });
    write.await.map_err(Error::settled)?;
    Ok(token)
}

/// Ends somebody's work here: their sessions at once. `NotFound` for nobody.
pub async fn end(portal: &Portal, actor: Actor, email: &str) -> Result<(), Error> {
    authorise::operator(actor)?;
    let email = Email::try_from(email.to_owned()).map_err(|unfit| Error::invalid(Field::Email, unfit.into()))?;
    let index = portal.vault.blind_index(crate::vault::index::IndexField::Staff, &email.normalised());
    let write = portal.store.write::<_, Error>(actor, move |mut tx| {
        Box::pin(async move {
            let mut row = tx.staff_by_email(&index).await?.filter(|row| row.ended_at.is_none()).ok_or(Error::NotFound)?;
            row.ended_at = Some(tx.at.0);
            tx.update_staff(&row).await?;
            tx.delete_sessions_of_staff(row.id).await?;
            Ok(tx.commit(Event::of(Action::StaffEnded, Subject::Staff(row.id)), ()).await?)
        })
    });
    write.await.map_err(Error::settled)?;
    Ok(())
}
