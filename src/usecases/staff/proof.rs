//! A member of staff who is signed in proves again who they are: by a one-time password or a recovery code, and by their password where it
//! is about that.

use super::{
    join::{hash, turn_to_hash},
    member::{address, open},
    sign_in::{Second, count, second_proof},
};
use crate::{
    domain::{actor::Actor, ids::StaffId, staff::Deed},
    store::{
        self,
        event::{Action, Event, Subject},
    },
    usecases::{
        askers::Asker,
        authorise,
        change::change,
        error::{Error, Fault, Field, Flaw},
        ledger,
        portal::Portal,
        refusals,
    },
    vault::password::Password,
};

/// The one-time password as typed. `Missing` without one.
fn filled(text: Option<&str>, field: Field, faults: &mut Vec<Fault>) -> String {
    let text = text.unwrap_or_default().to_owned();
    if text.trim().is_empty() {
        faults.push(Fault { field, flaw: Flaw::Missing });
    }
    text
}

/// Proves it for a few minutes. `Wrong` for a code that does not fit or was used; `TooMany` after many.
pub async fn step_up(portal: &Portal, actor: Actor, one_time: Option<&str>, by: &Asker) -> Result<(), Error> {
    let (staff, _) = authorise::staff(portal, actor, Deed::OwnAccount)?;
    let mut faults = Vec::new();
    let one_time = filled(one_time, Field::OneTime, &mut faults);
    if !faults.is_empty() {
        return Err(Error::Invalid(faults));
    }
    let proven = Event::of(Action::SteppedUp, Subject::Staff(staff));
    tried(portal, actor, staff, Tried { one_time, fits: true, change: None, done: proven }, by).await
}

/// The form as sent.
#[derive(Debug, Clone, Default)]
pub struct Draft {
    /// The password there is.
    pub password: Option<String>,
    /// The one there shall be.
    pub fresh: Option<String>,
    pub one_time: Option<String>,
}

/// Replaces the password; every other session of theirs ends, and `current` stays. Names every fault of the form.
pub async fn change_password(portal: &Portal, actor: Actor, draft: Draft, current: Option<[u8; 32]>, by: &Asker) -> Result<(), Error> {
    let (staff, _) = authorise::staff(portal, actor, Deed::OwnAccount)?;
    let mut faults = Vec::new();
    let old = filled(draft.password.as_deref(), Field::Password, &mut faults);
    let fresh = match filled(draft.fresh.as_deref(), Field::NewPassword, &mut faults) {
        text if text.trim().is_empty() => None,
        text if text == old => {
            faults.push(Fault { field: Field::NewPassword, flaw: Flaw::Same });
            None
        }
        text => Password::parse(&text).map_err(|weak| faults.push(Fault { field: Field::NewPassword, flaw: weak.into() })).ok(),
    };
    let one_time = filled(draft.one_time.as_deref(), Field::OneTime, &mut faults);
    let (Some(fresh), true) = (fresh, faults.is_empty()) else { return Err(Error::Invalid(faults)) };
    let stored = portal.store.read().await?.staff(staff).await?.ok_or(Error::NotSignedIn)?.password_hash;
    let (typed, compared) = (Password::typed(&old), stored.clone());
    let held = turn_to_hash().await?;
    let fits = tokio::task::spawn_blocking(move || typed.fits(&compared)).await.map_err(Error::internal)?;
    drop(held);
    let change = NewPassword { stored, hash: hash(portal, fresh).await?, current };
    let changed = Event::of(Action::StaffPasswordChanged, Subject::Staff(staff));
    tried(portal, actor, staff, Tried { one_time, fits, change: Some(change), done: changed }, by).await
}

struct NewPassword {
    /// The hash that the old one was compared with.
    stored: String,
    hash: String,
    current: Option<[u8; 32]>,
}

struct Tried {
    one_time: String,
    /// The password that was asked for beside it does.
    fits: bool,
    change: Option<NewPassword>,
    done: Event,
}

/// Counts the try before it is one; the right proof takes it back.
async fn tried(portal: &Portal, actor: Actor, staff: StaffId, tried: Tried, by: &Asker) -> Result<(), Error> {
    let row = portal.store.read().await?.staff(staff).await?.filter(|row| row.ended_at.is_none()).ok_or(Error::NotSignedIn)?;
    let index = address(portal, &open(portal, &row)?.email);
    let mut try_id = [0; 16];
    portal.entropy.fill(&mut try_id);
    if let Some(retry_after) = count(portal, index, by, try_id).await? {
        refusals::note(portal, Event::of(Action::LimitReached, Subject::Nobody).saying("staff-sign-in"));
        return Err(Error::TooMany { retry_after });
    }
    let wrong_password = !tried.fits;
    let fitting = change(portal, actor, move |portal, mut tx| {
        Box::pin(async move {
            let member = tx.lock_staff(staff).await?;
            let row = tx.staff_to_change(&member).await?;
            let second = if tried.fits { second_proof(&portal, &mut tx, &row, &tried.one_time).await? } else { Second::Wrong };
            let step = match second {
                Second::Step(step) => Some(step),
                Second::Recovery => None,
                Second::Wrong => {
                    let refused = Event::of(Action::StaffSignInFailed, Subject::Staff(staff)).saying("proof");
                    return Ok(tx.commit(refused, false).await?);
                }
            };
            let unchanged = tried.change.as_ref().is_none_or(|change| change.stored == row.password_hash);
            if !unchanged || !tx.staff_is_in(&member, step, tried.change.as_ref().map(|change| change.hash.as_str())).await? {
                return Err(store::Error::Changed("the staff member").into());
            }
            if let Some(change) = &tried.change {
                tx.remember_ended(ledger::password(&portal, staff));
                tx.delete_other_sessions_of_staff(&member, change.current).await?;
            }
            tx.forgive_tries(&try_id).await?;
            Ok(tx.commit(tried.done, true).await?)
        })
    });
    match (fitting.await?, wrong_password) {
        (true, _) => Ok(()),
        (false, true) => Err(Error::invalid(Field::Password, Flaw::Wrong)),
        (false, false) => Err(Error::invalid(Field::OneTime, Flaw::Wrong)),
    }
}
