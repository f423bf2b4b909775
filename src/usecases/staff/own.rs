//! The own account of a member of staff: seen, and changed by themself.

use jiff::civil::Date;

use super::{letters::Letters, member::open};
use crate::{
    domain::{
        actor::Actor,
        customer::Email,
        ids::StaffId,
        language::Language,
        retention::day,
        staff::{Deed, Role},
        time::Millis,
    },
    store::event::{Action, Event, Subject},
    usecases::{
        authorise::{self, fresh},
        change::change,
        error::Error,
        ledger,
        portal::Portal,
    },
    vault::recovery,
};

/// So many of their acts are shown.
const ACTS: i64 = 20;

#[derive(Debug, Clone)]
pub struct Own {
    pub id: StaffId,
    pub name: String,
    pub email: Email,
    pub role: Role,
    /// Recovery codes that were not used yet.
    pub codes: u64,
    pub letters: Letters,
    /// The day on which they are back, while they are away.
    pub away_until: Option<Date>,
    /// The languages that they read and write.
    pub reads: Vec<Language>,
    /// The newest first.
    pub acts: Vec<OwnAct>,
}

/// Something they did, as the log has it.
#[derive(Debug, Clone)]
pub struct OwnAct {
    pub seq: i64,
    pub at: Millis,
    pub action: String,
}

/// Their name alone, for the head of every page.
pub async fn name(portal: &Portal, id: StaffId) -> Result<String, Error> {
    let row = portal.store.read().await?.staff(id).await?.ok_or(Error::NotSignedIn)?;
    Ok(open(portal, &row)?.name)
}

pub async fn own(portal: &Portal, actor: Actor) -> Result<Own, Error> {
    let (id, role) = authorise::staff(portal, actor, Deed::OwnAccount)?;
    let mut conn = portal.store.read().await?;
    let row = conn.staff(id).await?.ok_or(Error::NotSignedIn)?;
    let codes = u64::try_from(conn.recovery_codes_left(id).await?).unwrap_or(0);
    let acts = conn.acts_of_staff(id, ACTS).await?;
    let letters = Letters::from(&conn.staff_letters(id).await?);
    drop(conn);
    let profile = open(portal, &row)?;
    let away_until = row.away(day(portal.clock.now(), &portal.brand.time_zone));
    let acts = acts.into_iter().map(|act| OwnAct { seq: act.entry.seq, at: act.entry.at, action: act.entry.action });
    let reads = row.reads();
    Ok(Own { id, role, codes, letters, away_until, reads, acts: acts.collect(), name: profile.name, email: profile.email })
}

/// New recovery codes, shown this once; the ones before open nothing any more. `StepUp` without a fresh proof.
pub async fn new_codes(portal: &Portal, actor: Actor, proven_at: Option<Millis>) -> Result<Vec<String>, Error> {
    let (id, _) = authorise::staff(portal, actor, Deed::OwnAccount)?;
    fresh(portal, proven_at)?;
    let codes = change(portal, actor, move |portal, mut tx| {
        Box::pin(async move {
            let member = tx.lock_staff(id).await?;
            let codes = recovery::fresh(&*portal.entropy);
            let macs: Vec<[u8; 32]> = codes.iter().map(|code| portal.vault.recovery_mac(id.as_bytes(), code)).collect();
            tx.replace_recovery_codes(&member, &macs, ledger::codes(&portal, id)).await?;
            Ok(tx.commit(Event::of(Action::StaffCodesMade, Subject::Staff(id)), codes).await?)
        })
    })
    .await?;
    Ok(codes.iter().map(recovery::RecoveryCode::spaced).collect())
}
