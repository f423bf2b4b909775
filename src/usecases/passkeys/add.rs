//! The browser of a customer or a member of staff makes a passkey, and Candor keeps the public half.

use serde::{Deserialize, Serialize};
use webauthn_rs::prelude::{PasskeyRegistration, RegisterPublicKeyCredential, Uuid};
use webauthn_rs_proto::{AuthenticatorSelectionCriteria, ResidentKeyRequirement};

use super::{
    kept::{Kept, open, place},
    owner::{email, owner, tell},
    relying_party::RelyingParty,
};
use crate::{
    domain::{actor::Actor, ids::PasskeyId, passkey::Among, time::Millis},
    store::event::{Action, Event},
    usecases::{
        authorise,
        change::change,
        error::{Clash, Error, Field, Flaw},
        jobs::for_staff::OwnPasskey,
        portal::Portal,
    },
    vault::index::IndexField,
};

/// More than anyone has devices for.
const MOST: usize = 20;

/// The state the browser's answer is checked against. Good once.
#[derive(Serialize, Deserialize)]
pub struct Challenge(PasskeyRegistration);

/// The answer of the browser, beside the challenge it was given.
pub struct Made<'a> {
    pub challenge: Option<Challenge>,
    pub answer: Option<&'a str>,
    /// Its own name.
    pub browser: String,
}

/// The options for the browser, as JSON (`PublicKeyCredentialCreationOptionsJSON`). `StepUp` without a fresh proof.
pub async fn begin(
    portal: &Portal,
    party: &RelyingParty,
    among: Among,
    actor: Actor,
    proven_at: Option<Millis>,
) -> Result<(String, Challenge), Error> {
    let owner = owner(portal, among, actor)?;
    authorise::fresh(portal, proven_at)?;
    // Shown by the browser when it asks which passkey to use; it goes nowhere else.
    let name = email(portal, owner).await?.map_or_else(|| portal.brand.name.clone(), |email| email.as_str().to_owned());
    let (_, kept) = open(portal, &mut portal.store.read().await?, owner).await?;
    let known = kept.iter().map(|(_, kept)| kept.passkey.cred_id().clone()).collect();
    let person = Uuid::from_bytes(*owner.as_bytes());
    let (mut options, challenge) = party.0.start_passkey_registration(person, &name, &name, Some(known)).map_err(Error::internal)?;
    // Found without an address typed first: signing in names nobody.
    let criteria = options.public_key.authenticator_selection.get_or_insert_with(AuthenticatorSelectionCriteria::default);
    criteria.resident_key = Some(ResidentKeyRequirement::Required);
    criteria.require_resident_key = true;
    Ok((serde_json::to_string(&options.public_key).map_err(Error::internal)?, Challenge(challenge)))
}

/// `Invalid` for an answer that does not fit the challenge. Its owner gets a letter.
pub async fn finish(
    portal: &Portal,
    party: &RelyingParty,
    among: Among,
    actor: Actor,
    proven_at: Option<Millis>,
    made: Made<'_>,
) -> Result<(), Error> {
    let owner = owner(portal, among, actor)?;
    authorise::fresh(portal, proven_at)?;
    let wrong = || Error::invalid(Field::Passkey, Flaw::Wrong);
    let challenge = made.challenge.ok_or_else(|| Error::invalid(Field::Passkey, Flaw::Expired))?;
    let answer: RegisterPublicKeyCredential = made.answer.and_then(|text| serde_json::from_str(text).ok()).ok_or_else(wrong)?;
    let passkey = party.0.finish_passkey_registration(&answer, &challenge.0).map_err(|_| wrong())?;
    let index = portal.vault.blind_index(IndexField::Passkey, &hex::encode(passkey.cred_id()));
    let id = PasskeyId::new(&*portal.clock, &*portal.entropy);
    let kept = Kept { passkey, browser: made.browser };
    let added = change(portal, actor, move |portal, mut tx| {
        Box::pin(async move {
            let whose = tx.lock_owner(owner).await?;
            let (key, all) = open(&portal, &mut tx, owner).await?;
            if all.len() >= MOST {
                return Err(Error::invalid(Field::Passkey, Flaw::TooLong));
            }
            tx.insert_passkey(id, whose, &index, &key.seal_json(&place(owner, id), &kept, &*portal.entropy)?).await?;
            tell(&portal, &mut tx, whose, OwnPasskey::Added).await?;
            Ok(tx.commit(Event::of(Action::PasskeyAdded, owner.into()), ()).await?)
        })
    });
    match added.await {
        Err(Error::Conflict(Clash::ChangedElsewhere)) => Err(Error::Conflict(Clash::NothingChanged)),
        added => added,
    }
}
