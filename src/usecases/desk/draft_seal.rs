//! The seal of a draft. It is under the key of its case, and so lost with the person in every backup as well; around that is the key of the
//! house, whose rotation reads every row of the table.

use base64::{Engine, engine::general_purpose::STANDARD};
use serde::{Deserialize, Serialize};

use super::drafts::Typed;
use crate::{
    domain::ids::{KeptFormId, OwnerId},
    usecases::{
        error::Error,
        kept_forms::keep::place,
        portal::Portal,
        requests::sealing::{CaseKeys, Text},
    },
    vault::keys::HouseUse,
};

/// A draft as it is kept.
#[derive(Serialize, Deserialize)]
#[serde(untagged)]
enum Kept {
    OfCase(OfCase),
    /// As earlier programs kept it: under the key of the house alone.
    OfHouse(Typed),
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct OfCase {
    sealed_in_case: String,
}

/// `None` where the case keeps no words any more, since its person is gone.
pub(super) fn seal(portal: &Portal, keys: &CaseKeys, (owner, id): (OwnerId, KeptFormId), typed: &Typed) -> Result<Option<Vec<u8>>, Error> {
    if !keys.can_seal() {
        return Ok(None);
    }
    let plain = serde_json::to_vec(typed).map_err(|_| Error::internal("a draft that is no JSON"))?;
    let kept = Kept::OfCase(OfCase { sealed_in_case: STANDARD.encode(keys.seal(portal, Text::Draft(id), &plain)?) });
    let sealed = portal.vault.house_key(HouseUse::KeptForms)?.seal_json(&place(owner, id), &kept, &*portal.entropy)?;
    Ok(Some(sealed))
}

/// Nothing once the key of its case is gone.
pub(super) fn open(portal: &Portal, keys: &CaseKeys, (owner, id): (OwnerId, KeptFormId), sealed: &[u8]) -> Result<Typed, Error> {
    match portal.vault.house_key(HouseUse::KeptForms)?.open_json(&place(owner, id), sealed)? {
        Kept::OfHouse(typed) => Ok(typed),
        Kept::OfCase(OfCase { sealed_in_case }) => {
            let sealed = STANDARD.decode(sealed_in_case).map_err(Error::internal)?;
            Ok(keys.open_json(Text::Draft(id), &sealed)?.unwrap_or_default())
        }
    }
}
