//! A form about cases that waits to be looked over, kept beside the session of the member of staff who wrote it: whoever is signed out
//! meanwhile finds it again. One for each thing they write about. It is sealed under the key of every case it is about, one seal within the
//! other, and so lost with the first of them that goes, in every backup as well; around that is the key of the house. Where the person that
//! one of them is about is erased, and the case is another's, it is forgotten.

use base64::{Engine, engine::general_purpose::STANDARD};
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use sha2::{Digest, Sha256};
use std::time::Duration;

use super::keep::place;
use crate::{
    domain::{
        actor::Actor,
        ids::{KeptFormId, OwnerId, StaffId},
        staff::Deed,
    },
    store::{Conn, Tx, event::Unaudited},
    usecases::{
        authorise,
        change::change,
        error::Error,
        portal::Portal,
        requests::{
            about_gone::is_told,
            asked::read_asked,
            sealing::{CaseKeys, Text},
        },
    },
    vault::{index::half, keys::HouseUse},
};

/// Over a weekend.
const FOR: Duration = Duration::from_secs(3 * 24 * 60 * 60);

/// The thing a form is about, and the deed that whoever writes it needs.
#[derive(Debug, Clone, Copy)]
pub struct About<'a> {
    pub deed: Deed,
    pub of: &'static str,
    /// One of several of that kind, as a system; empty where there is one.
    pub thing: &'a str,
}

#[derive(Serialize, Deserialize)]
struct Sealed {
    /// The numbers of the cases, in the order of their seals.
    cases: Vec<String>,
    sealed: String,
}

impl About<'_> {
    fn id(self, staff: StaffId) -> KeptFormId {
        let hash =
            Sha256::new().chain_update(self.of).chain_update([0_u8]).chain_update(self.thing).chain_update(staff.as_bytes()).finalize();
        KeptFormId::from_bytes(half(hash.into()))
    }
}

/// The keys of a case; `None` for one that is gone, or whose words are, or whose person is, where another asked.
async fn keys_of(portal: &Portal, conn: &mut Conn, case: &str) -> Result<Option<CaseKeys>, Error> {
    let Some(row) = conn.request(case).await? else { return Ok(None) };
    let asked = read_asked(portal, conn, &row).await?;
    if is_told(conn, &row, asked.as_ref()).await? {
        return Ok(None);
    }
    Ok(Some(CaseKeys::of(portal, conn, &row).await?).filter(CaseKeys::can_seal))
}

/// In the place of the one before, which is forgotten in any case. Nothing is kept that would be about no case, or about one without keys.
pub async fn keep<T: Serialize + Sync>(portal: &Portal, actor: Actor, about: About<'_>, cases: &[&str], form: &T) -> Result<(), Error> {
    let (staff, _) = authorise::desk(portal, actor, about.deed).await?;
    let (id, owner) = (about.id(staff), OwnerId::from(staff));
    let mut sealed = serde_json::to_vec(form).map_err(Error::internal)?;
    let mut conn = portal.store.read().await?;
    for case in cases {
        let Some(keys) = keys_of(portal, &mut conn, case).await? else {
            drop(conn);
            return forget(portal, actor, about).await;
        };
        sealed = keys.seal(portal, Text::Draft(id), &sealed)?;
    }
    drop(conn);
    if cases.is_empty() {
        return forget(portal, actor, about).await;
    }
    let kept = Sealed { cases: cases.iter().map(|case| (*case).to_owned()).collect(), sealed: STANDARD.encode(sealed) };
    let sealed = portal.vault.house_key(HouseUse::KeptForms)?.seal_json(&place(owner, id), &kept, &*portal.entropy)?;
    change(portal, actor, move |_, mut tx| {
        Box::pin(async move {
            // Another page of theirs may keep one at the same moment.
            tx.lock_staff(staff).await?;
            tx.forget_kept_form(id, owner).await?;
            let until = tx.at.plus(FOR);
            tx.keep_form(id, owner, &sealed, until).await?;
            Ok(tx.commit_unaudited(Unaudited::FormKept, ()).await?)
        })
    })
    .await
}

/// `None` where there is none, and once the key of one of its cases is gone.
pub async fn kept<T: DeserializeOwned>(portal: &Portal, actor: Actor, about: About<'_>) -> Result<Option<T>, Error> {
    let (staff, _) = authorise::desk(portal, actor, about.deed).await?;
    let (id, owner) = (about.id(staff), OwnerId::from(staff));
    let mut conn = portal.store.read().await?;
    let Some(sealed) = conn.kept_form(id, owner, portal.clock.now()).await? else { return Ok(None) };
    let kept: Sealed = portal.vault.house_key(HouseUse::KeptForms)?.open_json(&place(owner, id), &sealed)?;
    let mut sealed = STANDARD.decode(kept.sealed).map_err(Error::internal)?;
    for case in kept.cases.iter().rev() {
        let Some(keys) = keys_of(portal, &mut conn, case).await? else { return Ok(None) };
        let Some(plain) = keys.open(Text::Draft(id), &sealed)? else { return Ok(None) };
        sealed = plain;
    }
    // One of an older program may have another shape.
    Ok(serde_json::from_slice(&sealed).ok())
}

/// Those about a case, whoever wrote them.
pub(in crate::usecases) async fn forget_about(portal: &Portal, tx: &mut Tx, case: &str) -> Result<(), Error> {
    let (now, key) = (tx.at, portal.vault.house_key(HouseUse::KeptForms)?);
    for (id, staff, sealed) in tx.kept_forms_of_staff(now).await? {
        let owner = OwnerId::from(staff);
        // Any other form is of another shape, and about no case.
        let kept = key.open_json::<Sealed>(&place(owner, id), &sealed).ok();
        if kept.is_some_and(|kept| kept.cases.iter().any(|number| number == case)) {
            tx.forget_kept_form(id, owner).await?;
        }
    }
    Ok(())
}

/// It was sent, or a newer one is written.
pub async fn forget(portal: &Portal, actor: Actor, about: About<'_>) -> Result<(), Error> {
    let (staff, _) = authorise::desk(portal, actor, about.deed).await?;
    let (id, owner) = (about.id(staff), OwnerId::from(staff));
    if portal.store.read().await?.kept_form(id, owner, portal.clock.now()).await?.is_none() {
        return Ok(());
    }
    change(portal, actor, move |_, mut tx| {
        Box::pin(async move {
            tx.forget_kept_form(id, owner).await?;
            Ok(tx.commit_unaudited(Unaudited::FormKept, ()).await?)
        })
    })
    .await
}
