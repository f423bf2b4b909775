//! A passkey says who somebody is: at sign-in, and wherever a fresh proof is asked for.

use serde::{Deserialize, Serialize};
use webauthn_rs::prelude::{DiscoverableAuthentication, PublicKeyCredential};

use super::{
    kept::{Kept, place},
    relying_party::RelyingParty,
};
use crate::{
    domain::{actor::Actor, ids::CustomerId},
    store::event::{Action, Event, Subject},
    usecases::{
        authorise,
        change::change,
        error::{Error, Field, Flaw},
        keys::data_key,
        portal::Portal,
    },
    vault::index::IndexField,
};

/// The state the browser's answer is checked against. Good once.
#[derive(Serialize, Deserialize)]
pub struct Challenge(DiscoverableAuthentication);

/// The options for the browser, as JSON (`PublicKeyCredentialRequestOptionsJSON`). They name nobody: the browser knows whom
/// it has a passkey for.
pub fn begin(party: &RelyingParty) -> Result<(String, Challenge), Error> {
    let (options, challenge) = party.0.start_discoverable_authentication().map_err(Error::internal)?;
    Ok((serde_json::to_string(&options.public_key).map_err(Error::internal)?, Challenge(challenge)))
}

/// Finds the owner of the passkey. `Invalid` for every other answer, whatever is wrong with it.
pub async fn finish(
    portal: &Portal,
    party: &RelyingParty,
    challenge: Option<Challenge>,
    answer: Option<&str>,
) -> Result<CustomerId, Error> {
    prove(portal, Actor::Anonymous, party, challenge, answer).await
}

/// Steps up the signed-in customer. `Invalid` for another person's passkey, too.
pub async fn step_up(
    portal: &Portal,
    actor: Actor,
    party: &RelyingParty,
    challenge: Option<Challenge>,
    answer: Option<&str>,
) -> Result<(), Error> {
    let customer = authorise::customer(actor)?;
    match prove(portal, actor, party, challenge, answer).await? {
        who if who == customer => Ok(()),
        _ => Err(Error::invalid(Field::Passkey, Flaw::Wrong)),
    }
}

async fn prove(
    portal: &Portal,
    actor: Actor,
    party: &RelyingParty,
    challenge: Option<Challenge>,
    answer: Option<&str>,
) -> Result<CustomerId, Error> {
    let action = if actor == Actor::Anonymous { Action::SignedIn } else { Action::SteppedUp };
    let wrong = || Error::invalid(Field::Passkey, Flaw::Wrong);
    let challenge = challenge.ok_or_else(|| Error::invalid(Field::Passkey, Flaw::Expired))?;
    let answer: PublicKeyCredential = answer.and_then(|text| serde_json::from_str(text).ok()).ok_or_else(wrong)?;
    let (person, credential) = party.0.identify_discoverable_authentication(&answer).map_err(|_| wrong())?;
    let customer = CustomerId::from_bytes(*person.as_bytes());
    let index = portal.vault.blind_index(IndexField::Passkey, &hex::encode(credential));
    let known = async |conn: &mut crate::store::Conn| -> Result<_, Error> {
        let row = conn.passkey_by_credential(&index).await?.filter(|row| row.customer_id == customer).ok_or_else(wrong)?;
        let (_, key) = data_key(portal, conn, customer).await?;
        let kept: Kept = key.open_json(&place(customer, row.id), &row.sealed)?;
        Ok((row, key, kept))
    };
    let (row, key, mut kept) = known(&mut portal.store.read().await?).await?;
    let proof = party.0.finish_discoverable_authentication_v2(&answer, challenge.0, &kept.passkey).map_err(|_| wrong())?;
    kept.passkey.update_credential(&proof);
    let write = change(portal, actor, move |portal, mut tx| {
        Box::pin(async move {
            let whose = tx.lock_customer(customer).await?;
            // Removed meanwhile is removed.
            let now_kept = tx.passkey_by_credential(&index).await?.ok_or_else(|| Error::invalid(Field::Passkey, Flaw::Wrong))?;
            // Used elsewhere meanwhile: its counter was read before, and the same answer opens once.
            if now_kept.sealed != row.sealed {
                return Err(Error::invalid(Field::Passkey, Flaw::Wrong));
            }
            tx.use_passkey(&whose, row.id, &key.seal_json(&place(customer, row.id), &kept, &*portal.entropy)?).await?;
            let now = tx.at;
            tx.customer_was_active(customer, now).await?;
            Ok(tx.commit(Event::of(action, Subject::Customer(customer)), ()).await?)
        })
    });
    write.await?;
    Ok(customer)
}
