//! Staff have printed what waited for somebody who is reached by post alone, and posted it.

use super::change::{Seen, event_of};
use crate::{
    domain::{
        actor::Actor,
        request::{Author, Kind, Verb},
        staff::Deed,
    },
    store::event::Action,
    usecases::{
        authorise,
        change::change,
        copies::{download::may_be_fetched, printed::is_enclosed},
        error::{Clash, Error},
        people::contact,
        portal::Portal,
        requests::{
            case::Case,
            facts::facts,
            finish::forget,
            held::HeldCase,
            story::{Entry, Happened, tell},
        },
    },
};

/// The entries that wait to be printed, the oldest first; none where nothing waits.
pub fn waiting(case: &Case) -> Vec<&Entry> {
    let Some(from) = case.row.post_from else { return Vec::new() };
    let told = |entry: &&Entry| from <= entry.at && entry.author != Author::Person && entry.happened.is_on_paper();
    let all: Vec<&Entry> = case.story.iter().filter(told).collect();
    // Beside an answer, that it is done says nothing more; of a deletion, it is the answer.
    let more = case.row.kind != Kind::Delete && all.iter().any(|entry| entry.happened != Happened::Done);
    // A copy that was made again is enclosed once.
    let copy = all.iter().rposition(|entry| entry.happened == Happened::CopyReady);
    let said = |at: usize, happened: Happened| match happened {
        Happened::Done => !more,
        Happened::CopyReady => copy == Some(at),
        _ => true,
    };
    all.into_iter().enumerate().filter(|(at, entry)| said(*at, entry.happened)).map(|(_, entry)| entry).collect()
}

/// Whether the copy that the portal made goes with what waits.
pub fn encloses_copy(case: &Case) -> bool {
    waiting(case).iter().any(|entry| entry.happened == Happened::CopyReady)
}

/// Whether the address lasts once the last letter is posted: as long as the requests of somebody who is still there, since a disagreement is
/// answered by post, too.
pub async fn address_lasts(portal: &Portal, case: &Case) -> Result<bool, Error> {
    match contact(portal, &mut portal.store.read().await?, case.row.person).await {
        Err(Error::NotFound) => Ok(false),
        known => known.map(|_| true),
    }
}

/// It is on its way; of a case that has ended, how the person is reached is forgotten, and a copy that went with it is deleted here.
/// `ChangedElsewhere` when the case is another than they saw, `NotReady` while its copy is made again,
/// `CopyUnopened` while nobody has opened the copy to print it.
pub async fn posted(portal: &Portal, actor: Actor, seen: Seen<'_>) -> Result<(), Error> {
    let (staff, _) = authorise::desk(portal, actor, Deed::Answer).await?;
    let row = portal.store.read().await?.request(seen.reference).await?.ok_or(Error::NotFound)?;
    let revision = seen.revision();
    change(portal, actor, move |portal, mut tx| {
        Box::pin(async move {
            let mut case = HeldCase::hold(&mut tx, row.id, row.person.id).await?;
            if revision != Some(case.revision) {
                return Err(Error::Conflict(Clash::ChangedElsewhere));
            }
            facts(&portal, &mut tx, &case, Some(staff)).await?.after(Verb::Post)?;
            if is_enclosed(&mut tx, &case).await? {
                let copy = tx.copy(case.id).await?;
                // One that is gone is not enclosed, and the letter says so.
                let is_there = match may_be_fetched(&case, copy.as_ref(), tx.at) {
                    Err(Error::Conflict(Clash::NotReady)) => return Err(Error::Conflict(Clash::NotReady)),
                    fetched => fetched.is_ok(),
                };
                if is_there && !tx.is_copy_opened(case.id).await? {
                    return Err(Error::Conflict(Clash::CopyUnopened));
                }
                tx.withdraw_copy(&case.lock).await?;
            }
            tell(&portal, &mut tx, &case, actor, Happened::Posted, None).await?;
            case.post_from = None;
            if !case.state.is_open() {
                forget(&mut tx, &mut case).await?;
            }
            case.save(&mut tx).await?;
            Ok(tx.commit(event_of(&case, Action::RequestPosted), ()).await?)
        })
    })
    .await
}
