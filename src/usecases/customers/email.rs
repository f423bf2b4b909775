//! A customer changes their e-mail address. Both mailboxes have to say yes, so that neither a stolen session nor a mistyped
//! address locks anyone out.

use serde::{Deserialize, Serialize};
use std::time::Duration;

use super::profile::{open, own, place};
use crate::{
    domain::{actor::Actor, customer::Email, data_change::DataChange, ids::CustomerId, time::Millis},
    store::{
        self, Tx,
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
    let (old, language) = (profile.email.ok_or(Error::NotFound)?, profile.language);
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
            let sealed = key.seal_json(&wanted_place(customer), &Wanted { email: new.clone() }, &*portal.entropy)?;
            let until = tx.at.plus(GOOD_FOR);
            tx.put_email_change(&whose, &sealed, &to_old.hash(), &to_new.hash(), until).await?;
            let (of_old, of_new) = (to_old.as_str().to_owned(), to_new.as_str().to_owned());
            enqueue(&portal, &mut tx, &Post::GiveUpAddress { to: old, new: new.clone(), link: of_old, language }).await?;
            enqueue_about(&portal, &mut tx, customer, &Post::ConfirmAddress { to: new, link: of_new, language }).await?;
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

/// By the link in either letter. `Invalid` with `Unknown` for one that is none, or no longer.
pub async fn confirm(portal: &Portal, token: Option<&str>) -> Result<Confirmed, Error> {
    let unknown = || Error::invalid(Field::Link, Flaw::Unknown);
    let token = token.and_then(Token::parse).ok_or_else(unknown)?;
    let row = portal.store.read().await?.email_change_by_link(&token.hash()).await?.ok_or_else(unknown)?;
    let customer = row.customer_id;
    change(portal, Actor::Customer(customer), move |portal, tx| Box::pin(say_yes(portal, tx, customer, token))).await
}

async fn say_yes(portal: Portal, mut tx: Tx, customer: CustomerId, token: Token) -> Result<store::Committed<Confirmed>, Error> {
    let whose = tx.lock_customer(customer).await?;
    let row = tx.email_change_by_link(&token.hash()).await?.filter(|row| tx.at < row.expires_at);
    let mut row: Row = row.ok_or(Error::invalid(Field::Link, Flaw::Unknown))?;
    if token.fits(&row.old_hash) {
        row.old_confirmed = 1
    } else {
        row.new_confirmed = 1
    }
    if row.old_confirmed == 0 || row.new_confirmed == 0 {
        tx.update_email_change(&whose, &row).await?;
        return Ok(tx.commit_unaudited(Unaudited::EmailHalfConfirmed, Confirmed::Half).await?);
    }
    let (_, key) = data_key(&portal, &mut tx, customer).await?;
    let wanted: Wanted = key.open_json(&wanted_place(customer), &row.sealed)?;
    let known = tx.customer(customer).await?.ok_or(store::Error::Gone("the customer"))?;
    let mut profile = open(&portal, &mut tx, &known).await?;
    let old = profile.email.replace(wanted.email.clone());
    profile.own.email = Some(tx.at);
    let index = portal.vault.blind_index(IndexField::Email, &wanted.email.normalised());
    let sealed = key.seal_json(&place(customer), &profile, &*portal.entropy)?;
    tx.update_customer(&whose, &index, &sealed, known.closed_at.map(Millis)).await?;
    tx.delete_email_change(&whose).await?;
    tell(&portal, &mut tx, &whose, &key, DataChange::ContactChanged, &Matter::default())?;
    if let Some(to) = old {
        enqueue(&portal, &mut tx, &Post::AddressChanged { to, language: profile.language }).await?;
    }
    Ok(tx.commit(Event::of(Action::EmailChanged, Subject::Customer(customer)), Confirmed::Whole).await?)
}
