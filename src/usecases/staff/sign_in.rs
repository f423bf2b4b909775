//! Staff sign in with a password and a one-time password, or with a recovery code when the telephone is gone.
//!
//! Wrong is wrong: nobody learns whether the address, the password or the code was, nor whether the address is anybody's. Too many wrong
//! tries slow down whoever makes them, and not the browser that its owner signed in with before.

use std::time::Duration;

use super::{
    join::{hash, turn_to_hash},
    member::open,
};
use crate::{
    domain::{actor::Actor, customer::Email, ids::StaffId, tries::PASSWORDS},
    store::{
        self, Tx,
        event::{Action, Event, Subject, Unaudited},
        staff::Row,
    },
    usecases::{
        askers::Asker,
        change::change,
        error::{Error, Fault, Field, Flaw},
        ledger,
        portal::Portal,
        refusals,
    },
    vault::{
        index::IndexField,
        password::{Password, decoy, is_outdated},
        recovery::RecoveryCode,
        totp::TotpSecret,
    },
};

/// The form as sent.
#[derive(Debug, Clone, Default)]
pub struct Form {
    pub email: Option<String>,
    pub password: Option<String>,
    /// Six digits, or a recovery code.
    pub one_time: Option<String>,
}

pub async fn sign_in(portal: &Portal, form: Form, by: &Asker) -> Result<StaffId, Error> {
    let mut faults = Vec::new();
    let mut filled = |field: Field, text: Option<String>| {
        let text = text.unwrap_or_default();
        if text.trim().is_empty() {
            faults.push(Fault { field, flaw: Flaw::Missing });
        }
        text
    };
    let email = filled(Field::Email, form.email);
    let (password, one_time) = (filled(Field::Password, form.password), filled(Field::OneTime, form.one_time));
    if !faults.is_empty() {
        return Err(Error::Invalid(faults));
    }
    let wrong = || Error::invalid(Field::Password, Flaw::Wrong);
    let email = Email::try_from(email).map_err(|_| wrong())?;
    let index = portal.vault.blind_index(IndexField::Staff, &email.normalised());
    let mut try_id = [0; 16];
    portal.entropy.fill(&mut try_id);
    if let Some(retry_after) = count(portal, index, by, try_id).await? {
        refusals::note(portal, Event::of(Action::LimitReached, Subject::Nobody).saying("staff-sign-in"));
        return Err(Error::TooMany { retry_after });
    }
    let row = portal.store.read().await?.staff_by_email(&index).await?.filter(|row| row.ended_at.is_none());
    // An unknown account takes as long to check as a known one.
    let stored = row.as_ref().map_or_else(|| decoy().to_owned(), |row| row.password_hash.clone());
    let typed = Password::typed(&password);
    let held = turn_to_hash().await?;
    let (fits, outdated) =
        tokio::task::spawn_blocking(move || (typed.fits(&stored), is_outdated(&stored))).await.map_err(Error::internal)?;
    drop(held);
    let Some(row) = row else {
        refusals::note(portal, Event::of(Action::StaffSignInFailed, Subject::Nobody));
        return Err(wrong());
    };
    let fresh_hash = if fits && outdated { Some(hash(portal, Password::typed(&password)).await?) } else { None };
    let tried = change(portal, Actor::Anonymous, move |portal, tx| {
        Box::pin(attempt(portal, tx, row.id, Proof { fits, one_time, fresh_hash, try_id }))
    });
    match tried.await? {
        Tried::In(id) => Ok(id),
        Tried::Wrong => Err(wrong()),
    }
}

/// Counts the try before it is one, whether the address is anybody's or not; the right proof takes it back.
pub(in crate::usecases) async fn count(portal: &Portal, index: [u8; 32], by: &Asker, id: [u8; 16]) -> Result<Option<Duration>, Error> {
    let by = by.clone();
    change(portal, Actor::Anonymous, move |portal, mut tx| {
        Box::pin(async move {
            let address = tx.hold_address(&index).await?;
            let wait = by.at_staff(&portal, &mut tx, &address, &PASSWORDS, &id).await?;
            Ok(tx.commit_unaudited(Unaudited::SignInTried, wait).await?)
        })
    })
    .await
}

/// The proof as it came, and the try it counts as.
struct Proof {
    /// The password does.
    fits: bool,
    one_time: String,
    fresh_hash: Option<String>,
    try_id: [u8; 16],
}

enum Tried {
    In(StaffId),
    Wrong,
}

async fn attempt(portal: Portal, mut tx: Tx, id: StaffId, proof: Proof) -> Result<store::Committed<Tried>, Error> {
    let member = tx.lock_staff(id).await?;
    let row = tx.staff_to_change(&member).await?;
    let about = Subject::Staff(id);
    let refused = Event::of(Action::StaffSignInFailed, about);
    if row.ended_at.is_some() {
        return Ok(tx.commit(refused.saying("ended"), Tried::Wrong).await?);
    }
    let second = if proof.fits { second_proof(&portal, &mut tx, &row, &proof.one_time).await? } else { Second::Wrong };
    let step = match second {
        Second::Step(step) => Some(step),
        Second::Recovery => None,
        Second::Wrong => {
            return Ok(tx.commit(refused, Tried::Wrong).await?);
        }
    };
    if !tx.staff_is_in(&member, step, proof.fresh_hash.as_deref()).await? {
        return Err(store::Error::Changed("the staff member").into());
    }
    tx.forgive_tries(&proof.try_id).await?;
    let signed_in = Event::of(Action::StaffSignedIn, about).saying(if step.is_some() { "one-time-password" } else { "recovery-code" });
    Ok(tx.commit(signed_in, Tried::In(id)).await?)
}

/// The second proof, by its kind.
#[derive(PartialEq)]
pub(super) enum Second {
    /// A one-time password, by the step of time it is of.
    Step(i64),
    Recovery,
    Wrong,
}

pub(super) async fn second_proof(portal: &Portal, tx: &mut Tx, row: &Row, text: &str) -> Result<Second, Error> {
    let profile = open(portal, row)?;
    let secret = hex::decode(&profile.totp).ok().and_then(|bytes| TotpSecret::from_bytes(&bytes));
    let secret = secret.ok_or_else(|| Error::internal("a staff member without a secret"))?;
    let step = secret.step_of(text, tx.at).and_then(|step| i64::try_from(step).ok());
    // A one-time password is used up once used, also by a person who looked over a shoulder.
    if let Some(step) = step.filter(|step| row.totp_step < *step) {
        return Ok(Second::Step(step));
    }
    let Some(code) = RecoveryCode::parse(text) else { return Ok(Second::Wrong) };
    let mac = portal.vault.recovery_mac(row.id.as_bytes(), &code);
    let used = tx.use_recovery_code(row.id, &mac, ledger::codes(portal, row.id)).await?;
    Ok(if used { Second::Recovery } else { Second::Wrong })
}
