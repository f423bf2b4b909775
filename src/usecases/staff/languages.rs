//! The languages that a member of staff reads and writes: colleagues see them, and the queue can show the requests in these alone.

use crate::{
    domain::{actor::Actor, ids::StaffId, language::Language, staff::Deed},
    store::event::{Action, Event, Subject},
    usecases::{authorise, change::change, error::Error, portal::Portal},
};

/// One's own, by their tags; no tag says that nothing is known.
pub async fn choose(portal: &Portal, actor: Actor, tags: &[String]) -> Result<(), Error> {
    let (staff, _) = authorise::staff(portal, actor, Deed::OwnAccount)?;
    put(portal, actor, staff, tags).await
}

/// A colleague's. `NotFound` for somebody who has left.
pub async fn choose_for(portal: &Portal, actor: Actor, staff: StaffId, tags: &[String]) -> Result<(), Error> {
    authorise::staff(portal, actor, Deed::ChangePeople)?;
    put(portal, actor, staff, tags).await
}

async fn put(portal: &Portal, actor: Actor, staff: StaffId, tags: &[String]) -> Result<(), Error> {
    // A brand is written to in the languages that it offers.
    let offered = portal.brand.languages.offered.iter().copied();
    let languages: Vec<Language> = offered.filter(|language| tags.iter().any(|tag| tag == language.tag())).collect();
    change(portal, actor, move |_, mut tx| {
        Box::pin(async move {
            if tx.staff(staff).await?.is_none_or(|row| row.ended_at.is_some()) {
                return Err(Error::NotFound);
            }
            let member = tx.lock_staff(staff).await?;
            tx.set_staff_languages(&member, &languages).await?;
            Ok(tx.commit(Event::of(Action::StaffLanguagesChosen, Subject::Staff(staff)), ()).await?)
        })
    })
    .await
}
