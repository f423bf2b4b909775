//! A customer changes their e-mail address. Both mailboxes have to say yes, so that neither a stolen session nor a mistyped
//! address locks anyone out.

use serde::{Deserialize, Serialize};
use std::time::Duration;

use super::{
    profile::{open, own, place},
    their_language::addressee,
    ways_in::{hold_address, moved},
};
use crate::{
    domain::{actor::Actor, customer::Email, data_change::DataChange, ids::CustomerId, time::Millis},
    store::{
        self, Conn, Tx,
        email_changes::Row,
        event::{Action, Event, Subject, Unaudited},
    },
    usecases::{
        authorise,
        change::change,
        error::{Error, Field, Flaw},
        jobs::{
            enqueue::{enqueue, enqueue_about},
            post::Post,
        },
        keys::data_key,
        matter::{Matter, tell},
        portal::Portal,
        refusals,
    },
    vault::{envelope::Place, index::IndexField, token::Token},
};

const GOOD_FOR: Duration = Duration::from_secs(24 * 60 * 60);
/// So long another address cannot be asked for: each asks for two letters, one of them to whoever is named.
const PAUSE: Duration = Duration::from_secs(2 * 60);

#[derive(Serialize, Deserialize)]
struct Wanted {
    email: Email,
    /// The address in force when it was asked: with another, it is void.
    #[serde(default)]
    from: Option<Email>,
}

/// A change that waits for one mailbox or both.
#[derive(Debug, Clone)]
pub struct Pending {
    pub new: Email,
    pub old_said_yes: bool,
    pub new_said_yes: bool,
    pub until: Millis,
}

fn wanted_place(customer: CustomerId) -> Place {
    Place { table: "email_changes", column: "sealed", owner: Some(customer.into()), row: *customer.as_bytes() }
}

/// `StepUp` without a fresh proof; `TooMany` for another address a moment after the last. An address that another account has looks like any other until the very end.
pub async fn ask(portal: &Portal, actor: Actor, email: Option<&str>, proven_at: Option<Millis>) -> Result<(), Error> {
    let customer = authorise::customer(actor)?;
    let text = email.map(str::trim).filter(|text| !text.is_empty()).ok_or(Error::invalid(Field::Email, Flaw::Missing))?;
    let new = Email::try_from(text.to_owned()).map_err(|unfit| Error::invalid(Field::Email, unfit.into()))?;
    authorise::fresh(portal, proven_at)?;
    let profile = own(portal, actor).await?;
    let old = profile.email.ok_or(Error::NotFound)?;
    if old.normalised() == new.normalised() {
        return Err(Error::invalid(Field::Email, Flaw::Same));
    }
    let (to_old, to_new) = (Token::new(&*portal.entropy), Token::new(&*portal.entropy));
    let ended = change(portal, actor, move |portal, mut tx| {
        Box::pin(async move {
            let whose = tx.lock_customer(customer).await?;
            let (_, key) = data_key(&portal, &mut tx, customer).await?;
            if let Some(before) = tx.email_change(customer).await? {
                let again_from = before.expires_at.minus(GOOD_FOR).plus(PAUSE);
                if tx.at < again_from {
                    let asked: Wanted = key.open_json(&wanted_place(customer), &before.sealed)?;
                    // The same press twice is one; another address has to wait, or anybody's mailbox could be filled by it.
                    let ended = if asked.email == new { Ended::AskedBefore } else { Ended::TooSoon(tx.at.until(again_from)) };
                    return Ok(tx.commit_unaudited(Unaudited::NothingChanged, ended).await?);
                }
            }
            let sealed =
                key.seal_json(&wanted_place(customer), &Wanted { email: new.clone(), from: Some(old.clone()) }, &*portal.entropy)?;
            let until = tx.at.plus(GOOD_FOR);
            tx.put_email_change(&whose, &sealed, &to_old.hash(), &to_new.hash(), until).await?;
            let (of_old, of_new) = (to_old.as_str().to_owned(), to_new.as_str().to_owned());
            let whom = addressee(&portal, &mut tx, customer).await?;
            let give_up = Post::GiveUpAddress { to: old, new: new.clone(), link: of_old, whom: whom.clone() };
            enqueue(&portal, &mut tx, &give_up).await?;
            enqueue_about(&portal, &mut tx, customer, &Post::ConfirmAddress { to: new, link: of_new, whom }).await?;
            Ok(tx.commit(Event::of(Action::EmailChangeAsked, Subject::Customer(customer)), Ended::Asked).await?)
        })
    });
    match ended.await? {
        Ended::Asked | Ended::AskedBefore => Ok(()),
        Ended::TooSoon(retry_after) => {
            let reached = Event::of(Action::LimitReached, Subject::Customer(customer)).saying("address-changes");
            refusals::note_by(portal, actor, reached);
            Err(Error::TooMany { retry_after })
        }
    }
}

/// How asking ended.
enum Ended {
    Asked,
    /// For the same address, a moment ago.
    AskedBefore,
    TooSoon(Duration),
}

/// Whether the address is the new one now, or the other mailbox still has to say yes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Confirmed {
    Half,
    Whole,
}

/// The change that the customer asked for and that waits.
pub async fn pending(portal: &Portal, actor: Actor) -> Result<Option<Pending>, Error> {
    let customer = authorise::customer(actor)?;
    let mut conn = portal.store.read().await?;
    let row = conn.email_change(customer).await?;
    opened(portal, &mut conn, row).await
}

/// The same, by the link in either letter.
pub async fn pending_by_link(portal: &Portal, token: &str) -> Result<Option<Pending>, Error> {
    let Some(token) = Token::parse(token) else { return Ok(None) };
    let mut conn = portal.store.read().await?;
    let row = conn.email_change_by_link(&token.hash()).await?;
    opened(portal, &mut conn, row).await
}

async fn opened(portal: &Portal, conn: &mut Conn, row: Option<Row>) -> Result<Option<Pending>, Error> {
    let Some(row) = row.filter(|row| portal.clock.now() < row.expires_at) else { return Ok(None) };
    let (_, key) = data_key(portal, conn, row.customer_id).await?;
    let wanted: Wanted = key.open_json(&wanted_place(row.customer_id), &row.sealed)?;
    let (old_said_yes, new_said_yes) = (row.old_confirmed == 1, row.new_confirmed == 1);
    Ok(Some(Pending { new: wanted.email, old_said_yes, new_said_yes, until: row.expires_at }))
}

/// Ends a change that waits; its links lead nowhere from then on.
pub async fn call_off(portal: &Portal, actor: Actor) -> Result<(), Error> {
    let customer = authorise::customer(actor)?;
    change(portal, actor, move |_, mut tx| {
        Box::pin(async move {
            let whose = tx.lock_customer(customer).await?;
            if tx.email_change(customer).await?.is_none() {
                return Ok(tx.commit_unaudited(Unaudited::NothingChanged, ()).await?);
            }
            tx.delete_email_change(&whose).await?;
            Ok(tx.commit(Event::of(Action::EmailChangeCalledOff, Subject::Customer(customer)), ()).await?)
        })
    })
    .await
}

/// By the link in either letter. `Invalid` with `Unknown` for one that is none, or no longer. `session` is the one that presses, which
/// goes on when it is the customer's.
pub async fn confirm(portal: &Portal, token: Option<&str>, session: Option<[u8; 32]>) -> Result<Confirmed, Error> {
    let unknown = || Error::invalid(Field::Link, Flaw::Unknown);
    let token = token.and_then(Token::parse).ok_or_else(unknown)?;
    let row = portal.store.read().await?.email_change_by_link(&token.hash()).await?.ok_or_else(unknown)?;
    let customer = row.customer_id;
    let said = change(portal, Actor::Customer(customer), move |portal, tx| Box::pin(say_yes(portal, tx, customer, token, session))).await;
    // The link of somebody who is deleted in the meantime leads nowhere, as it would a moment later.
    said.map_err(|error| if matches!(error, Error::NotFound) { unknown() } else { error })
}

async fn say_yes(
    portal: Portal,
    mut tx: Tx,
    customer: CustomerId,
    token: Token,
    session: Option<[u8; 32]>,
) -> Result<store::Committed<Confirmed>, Error> {
    let known = tx.customer(customer).await?.ok_or(store::Error::Gone("the customer"))?;
    let address = hold_address(&mut tx, &known).await?;
    let whose = tx.lock_customer(customer).await?;
    let row = tx.email_change_by_link(&token.hash()).await?.filter(|row| tx.at < row.expires_at);
    let mut row: Row = row.ok_or(Error::invalid(Field::Link, Flaw::Unknown))?;
    let (_, key) = data_key(&portal, &mut tx, customer).await?;
    let wanted: Wanted = key.open_json(&wanted_place(customer), &row.sealed)?;
    let known = tx.customer(customer).await?.ok_or(store::Error::Gone("the customer"))?;
    let mut profile = open(&portal, &mut tx, &known).await?;
    let normalised = |email: &Option<Email>| email.as_ref().map(Email::normalised);
    if wanted.from.is_none() || normalised(&wanted.from) != normalised(&profile.email) {
        return Err(Error::invalid(Field::Link, Flaw::Unknown));
    }
    if token.fits(&row.old_hash) {
        row.old_confirmed = 1
    } else {
        row.new_confirmed = 1
    }
    if row.old_confirmed == 0 || row.new_confirmed == 0 {
        tx.update_email_change(&whose, &row).await?;
        return Ok(tx.commit_unaudited(Unaudited::EmailHalfConfirmed, Confirmed::Half).await?);
    }
    let old = profile.email.replace(wanted.email.clone());
    profile.own.email = Some(tx.at);
    let index = portal.vault.blind_index(IndexField::Email, &wanted.email.normalised());
    let sealed = key.seal_json(&place(customer), &profile, &*portal.entropy)?;
    tx.update_customer(&whose, &index, (&sealed, profile.language), known.closed_at.map(Millis)).await?;
    moved(&portal, &mut tx, &whose, (&address, old.as_ref()), session).await?;
    tell(&portal, &mut tx, &whose, &key, DataChange::ContactChanged, &Matter::default())?;
    if let Some(to) = old {
        let whom = addressee(&portal, &mut tx, customer).await?;
        enqueue(&portal, &mut tx, &Post::AddressChanged { to, whom }).await?;
    }
    Ok(tx.commit(Event::of(Action::EmailChanged, Subject::Customer(customer)), Confirmed::Whole).await?)
}
