//! Proves that the code, or the link, arrived.

use super::ask::Asked;
use crate::{
    domain::{
        actor::Actor,
        ids::{CustomerId, KeyId},
    },
    store::{
        Tx,
        event::{Action, Event, Subject, Unaudited},
        sign_ins::Row,
        tx::Committed,
    },
    usecases::{
        error::{Error, Field, Flaw},
        people::{GuestProfile, guest_place},
        portal::Portal,
    },
    vault::{code::Code, index::IndexField, keys::KeyOwner, token::Token},
};

const TRIES: i64 = 5;

/// What the person came back with.
#[derive(Debug, Clone)]
pub enum Proof {
    Code(Code),
    Link(Token),
}

impl Proof {
    /// `Invalid` for text that cannot be a code.
    pub fn code(text: Option<&str>) -> Result<Self, Error> {
        let text = text.map(str::trim).filter(|text| !text.is_empty()).ok_or(Error::invalid(Field::Code, Flaw::Missing))?;
        Code::parse(text).map(Self::Code).ok_or(Error::invalid(Field::Code, Flaw::Malformed))
    }
    pub fn link(text: Option<&str>) -> Result<Self, Error> {
        text.and_then(Token::parse).map(Self::Link).ok_or(Error::invalid(Field::Code, Flaw::Expired))
    }

    fn fits(&self, portal: &Portal, asked: &Asked, row: &Row) -> bool {
        match self {
            Self::Code(code) => portal.vault.code_fits(asked.sign_in, code, &row.code_mac),
            Self::Link(link) => link.fits(&row.link_hash),
        }
    }
}

/// Ends of a try that are not a failure of the store.
enum Tried {
    In(CustomerId),
    Out(Flaw),
}

/// `Invalid` with `Wrong`, `Used` or `Expired`; five wrong codes use it up. An address nobody has answers as a wrong code does.
pub async fn confirm(portal: &Portal, asked: &Asked, proof: Proof) -> Result<CustomerId, Error> {
    enter(portal, asked, proof, None).await
}

/// The same for somebody without an account: the mailbox is theirs, and that is all that is known.
pub async fn confirm_guest(portal: &Portal, asked: &Asked, proof: Proof, guest: GuestProfile) -> Result<CustomerId, Error> {
    enter(portal, asked, proof, Some(guest)).await
}

async fn enter(portal: &Portal, asked: &Asked, proof: Proof, guest: Option<GuestProfile>) -> Result<CustomerId, Error> {
    let (inside, asked) = (portal.clone(), asked.clone());
    let write = portal.store.write(Actor::Anonymous, move |tx| Box::pin(attempt(inside, tx, asked, proof, guest)));
    match write.await.map_err(Error::settled)?.value {
        Tried::In(customer) => Ok(customer),
        Tried::Out(flaw) => Err(Error::invalid(Field::Code, flaw)),
    }
}

async fn attempt(portal: Portal, mut tx: Tx, asked: Asked, proof: Proof, guest: Option<GuestProfile>) -> Result<Committed<Tried>, Error> {
    let row = tx.sign_in(asked.sign_in).await?.filter(|row| asked.binding.fits(&row.binding_hash));
    let Some(row) = row else { return Ok(tx.commit_unaudited(Unaudited::SignInTried, Tried::Out(Flaw::Expired)).await?) };
    if tx.try_sign_in(asked.sign_in, TRIES).await?.is_none() {
        let flaw = if row.used_at.is_some() { Flaw::Used } else { Flaw::Expired };
        return Ok(tx.commit_unaudited(Unaudited::SignInTried, Tried::Out(flaw)).await?);
    }
    let index = row.email_index.as_slice().try_into().map_err(|_| Error::NotFound)?;
    if let Some(guest) = guest {
        let own = portal.vault.blind_index(IndexField::Email, &guest.email.normalised()) == index;
        if !own || !proof.fits(&portal, &asked, &row) {
            return Ok(tx.commit_unaudited(Unaudited::SignInTried, Tried::Out(Flaw::Wrong)).await?);
        }
        if !tx.use_sign_in(asked.sign_in).await? {
            return Ok(tx.commit_unaudited(Unaudited::SignInTried, Tried::Out(Flaw::Used)).await?);
        }
        let id = meet_guest(&portal, &mut tx, &index, &guest).await?;
        return Ok(tx.commit(Event::of(Action::SignedIn, Subject::Guest(id)), Tried::In(id)).await?);
    }
    let customer = tx.customer_by_email(&index).await?;
    match customer.filter(|_| proof.fits(&portal, &asked, &row)) {
        Some(customer) if tx.use_sign_in(asked.sign_in).await? => {
            let now = tx.at;
            tx.customer_was_active(customer.id, now).await?;
            let event = Event::of(Action::SignedIn, Subject::Customer(customer.id));
            Ok(tx.commit(event, Tried::In(customer.id)).await?)
        }
        Some(_) => Ok(tx.commit_unaudited(Unaudited::SignInTried, Tried::Out(Flaw::Used)).await?),
        None => Ok(tx.commit_unaudited(Unaudited::SignInTried, Tried::Out(Flaw::Wrong)).await?),
    }
}

/// The guest with this address, made when there was none.
async fn meet_guest(portal: &Portal, tx: &mut Tx, index: &[u8; 32], profile: &GuestProfile) -> Result<CustomerId, Error> {
    if let Some(row) = tx.guest_by_email(index).await? {
        return Ok(row.id);
    }
    let id = CustomerId::new(&*portal.clock, &*portal.entropy);
    let (key, wrapped) = portal.vault.fresh_key(KeyOwner::Customer(id), &*portal.entropy)?;
    tx.insert_data_key(KeyId::new(&*portal.clock, &*portal.entropy), id, &wrapped).await?;
    tx.insert_guest(id, index, &key.seal_json(&guest_place(id), profile, &*portal.entropy)?).await?;
    Ok(id)
}
