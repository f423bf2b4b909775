//! A browser's answer to a challenge: the passkey it names, and whether it fits.

use serde::{Deserialize, Serialize};
use webauthn_rs::prelude::{DiscoverableAuthentication, PublicKeyCredential};

use super::{
    kept::{Kept, place},
    owner::key,
    relying_party::RelyingParty,
};
use crate::{
    domain::passkey::PasskeyOwner,
    store::{LockedOwner, Tx, passkeys::Row},
    usecases::{
        error::{Error, Field, Flaw},
        portal::Portal,
    },
    vault::{envelope::DataKey, index::IndexField},
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

/// The browser's answer as text, beside the challenge it was given.
pub struct Answer<'a> {
    pub party: &'a RelyingParty,
    pub challenge: Option<Challenge>,
    pub text: Option<&'a str>,
}

/// An answer that can be read. It names a passkey, and proves nothing yet.
pub(super) struct Claim<'a> {
    party: &'a RelyingParty,
    challenge: Challenge,
    credential: PublicKeyCredential,
    /// The handle of the passkey's owner.
    pub person: [u8; 16],
    index: [u8; 32],
}

/// The passkey that an answer names, as it is kept.
pub(super) struct Known {
    owner: PasskeyOwner,
    row: Row,
    key: DataKey,
    kept: Kept,
}

/// A passkey that fits, as it counts from now on.
pub(super) struct Proven {
    known: Known,
    index: [u8; 32],
}

pub(super) fn wrong() -> Error {
    Error::invalid(Field::Passkey, Flaw::Wrong)
}

impl<'a> Answer<'a> {
    pub(super) fn read(self, portal: &Portal) -> Result<Claim<'a>, Error> {
        let challenge = self.challenge.ok_or_else(|| Error::invalid(Field::Passkey, Flaw::Expired))?;
        let credential: PublicKeyCredential = self.text.and_then(|text| serde_json::from_str(text).ok()).ok_or_else(wrong)?;
        let (person, id) = self.party.0.identify_discoverable_authentication(&credential).map_err(|_| wrong())?;
        let (person, index) = (*person.as_bytes(), portal.vault.blind_index(IndexField::Passkey, &hex::encode(id)));
        Ok(Claim { party: self.party, challenge, credential, person, index })
    }
}

impl Claim<'_> {
    /// `None` for a passkey that is not there, or not theirs.
    pub(super) async fn known(&self, portal: &Portal, owner: PasskeyOwner) -> Result<Option<Known>, Error> {
        let mut conn = portal.store.read().await?;
        let Some(row) = conn.passkey_by_credential(owner, &self.index).await? else { return Ok(None) };
        let key = key(portal, &mut conn, owner).await?;
        let kept: Kept = key.open_json(&place(owner, row.id), &row.sealed)?;
        Ok(Some(Known { owner, row, key, kept }))
    }

    /// `Invalid` for an answer that the passkey did not give.
    pub(super) fn proven(self, mut known: Known) -> Result<Proven, Error> {
        let fits = self.party.0.finish_discoverable_authentication_v2(&self.credential, self.challenge.0, &known.kept.passkey);
        known.kept.passkey.update_credential(&fits.map_err(|_| wrong())?);
        Ok(Proven { known, index: self.index })
    }
}

impl Proven {
    pub(super) async fn keep(self, portal: &Portal, tx: &mut Tx, whose: LockedOwner) -> Result<(), Error> {
        let Known { owner, row, key, kept } = self.known;
        // Removed meanwhile is removed.
        let now_kept = tx.passkey_by_credential(owner, &self.index).await?.ok_or_else(wrong)?;
        // Used elsewhere meanwhile: its counter was read before, and the same answer opens once.
        if now_kept.sealed != row.sealed {
            return Err(wrong());
        }
        let sealed = key.seal_json(&place(owner, row.id), &kept, &*portal.entropy)?;
        Ok(tx.use_passkey(whose, row.id, &sealed).await?)
    }
}
