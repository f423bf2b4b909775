//! The whole log is verified, and the log says so.

use std::time::Duration;

use super::{checkpoint::written_out, entry::reader};
use crate::{
    domain::{
        actor::Actor,
        log_tree::{proof::Head, verdict::Verdict},
    },
    store::event::{Action, Event, Subject},
    usecases::{change::change, error::Error, oversight::raise, portal::Portal},
    vault::log_key::read,
};

const DAY: Duration = Duration::from_secs(24 * 60 * 60);

/// Whether it is whole: works every link and the tree out anew, in order, and compares them with what stands there, and with every
/// checkpoint that was written out. `Unavailable` while another does.
pub async fn verify(portal: &Portal, actor: Actor) -> Result<bool, Error> {
    reader(portal, actor)?;
    Ok(verified(portal, actor, &[]).await?.is_whole())
}

/// The same by the house itself or at the command line, with checkpoints that somebody else kept.
pub async fn verified(portal: &Portal, actor: Actor, kept: &[Head]) -> Result<Verdict, Error> {
    // One at a time: it reads everything.
    let _turn = portal.verifying.try_acquire().map_err(|_| Error::Unavailable)?;
    let verdict = match signed_before(portal).await? {
        Ok(mut signed) => {
            signed.extend(kept);
            portal.store.read().await?.verify_log(&signed).await?
        }
        Err(forged) => forged,
    };
    let event = Event::of(Action::LogVerified, Subject::Nobody).about(verdict.entry()).saying(verdict.as_str());
    change(portal, actor, move |_, tx| Box::pin(async move { Ok(tx.commit(event, ()).await?) })).await?;
    raise::log(portal, verdict).await?;
    Ok(verdict)
}

/// The heads that this log signed and wrote out; or which note of the file it did not sign.
async fn signed_before(portal: &Portal) -> Result<Result<Vec<Head>, Verdict>, Error> {
    let (notes, key) = (written_out(portal).await?, portal.vault.log_public_key());
    let heads = notes.iter().zip(1..).map(|(note, number)| read(&key, note).map_err(|_| Verdict::Forged { number }));
    Ok(heads.collect())
}

/// Verifies it at the start of a server, and once a day.
pub async fn verify_daily(portal: &Portal, started: bool) -> Result<(), Error> {
    let last = portal.store.read().await?.last_verified().await?.map(|verified| verified.at);
    if !started && last.is_some_and(|last| portal.clock.now() < last.plus(DAY)) {
        return Ok(());
    }
    match verified(portal, Actor::House, &[]).await {
        // Another verification is under way.
        Err(Error::Unavailable) => Ok(()),
        done => done.map(|_| ()),
    }
}
