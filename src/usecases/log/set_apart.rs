//! Ends a past of the log: checkpoints that it does not go on from are set apart, as evidence, and the log says so. Until then nothing is signed.

use super::{
    kept::{fits, keep, mirror, of_the_table},
    tree::grow,
};
use crate::{
    domain::{actor::Actor, log_tree::ended::WhyEnded},
    store::{
        event::{Action, Event, Subject},
        log_checkpoints::New,
    },
    usecases::{change::change, error::Error, portal::Portal},
    vault::log_key::read,
};

/// Sets apart what the log of now does not go on from. How many.
///
/// # Errors
/// Those of the store.
pub async fn set_apart(portal: &Portal, why: WhyEnded) -> Result<usize, Error> {
    grow(portal).await?;
    // Those of this server's file as well.
    mirror(portal).await?;
    let (key, mut ended) = (portal.vault.log_public_key(), Vec::new());
    for note in of_the_table(portal).await?.0 {
        let signed = read(&key, &note).ok();
        let stays = match signed {
            Some(head) => fits(portal, head).await?,
            None => false,
        };
        if !stays {
            ended.push((signed.map_or(0, |head| head.size), note));
        }
    }
    end(portal, ended, why).await
}

/// Brings checkpoints along with a log that was put back: those of its entries, and those of a past that ended with it.
///
/// # Errors
/// Those of the store.
pub async fn bring(portal: &Portal, here: Vec<(u64, String)>, ended: Vec<(u64, String)>) -> Result<usize, Error> {
    let here = here.into_iter().map(|(size, note)| New { size, note, from_file: true, apart: false });
    keep(portal, here.collect()).await?;
    let count = end(portal, ended, WhyEnded::Restored).await?;
    mirror(portal).await?;
    Ok(count)
}

async fn end(portal: &Portal, ended: Vec<(u64, String)>, why: WhyEnded) -> Result<usize, Error> {
    let count = ended.len();
    if count == 0 {
        return Ok(0);
    }
    let ended: Vec<New> = ended.into_iter().map(|(size, note)| New { size, note, from_file: true, apart: true }).collect();
    let event =
        Event::of(Action::CheckpointsSetApart, Subject::Nobody).about(i64::try_from(count).unwrap_or(i64::MAX)).saying(why.as_str());
    let write = change(portal, Actor::Operator, move |_, mut tx| {
        Box::pin(async move {
            tx.keep_log_checkpoints(&ended).await?;
            Ok(tx.commit(event, count).await?)
        })
    });
    write.await
}
