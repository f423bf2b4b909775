//! Personal data of a case is shown to somebody who says why. The person sees who looked, when, and the reason.

use super::{
    by_duty::reader,
    change::{Seen, act},
};
use crate::{
    domain::{
        acting::BY_CASE,
        actor::Actor,
        request::{LookReason, Request, Verb},
        staff::Deed,
    },
    store::event::{Action, Event, Events, Subject},
    usecases::{
        authorise,
        change::change,
        error::{Error, Field, Flaw},
        portal::Portal,
        requests::{
            asked::read_asked,
            held::HeldCase,
            kept::Asked,
            sealing::CaseKeys,
            story::{Happened, tell},
            talk::message,
        },
        staff::looks::tell_of_look,
    },
};

/// A reason that is none of the listed ones, as the log and the month report name it.
pub const OWN_WORDS: &str = "own-words";

/// Letters and digits of a reason.
const LEAST: usize = 4;

/// A reason that says something.
pub(in crate::usecases) fn reason_of(reason: Option<&str>) -> Result<String, Error> {
    let reason = message(reason).map_err(|_| Error::invalid(Field::Reason, Flaw::Missing))?;
    // The person reads it: a dot says nothing.
    if reason.chars().filter(|letter| letter.is_alphanumeric()).count() < LEAST {
        return Err(Error::invalid(Field::Reason, Flaw::TooShort));
    }
    Ok(reason)
}

/// The log has the listed reason, and of one in words of their own that it was one.
fn looked(case: &Request, reason: &str) -> Event {
    let listed = reason.parse::<LookReason>().map_or(OWN_WORDS, LookReason::as_str);
    Event::of(Action::RequestRevealed, Subject::Request(case.id)).saying(listed)
}

/// A look at somebody for whom another asked: they read of it on their own pages, as if they had asked themselves.
pub(super) fn looked_at(asked: &Asked) -> Option<Event> {
    let meant = asked.named().filter(|_| asked.is_for_another())?;
    Some(Event::of(Action::CustomerOpened, Subject::Customer(meant)).saying(BY_CASE).about(0))
}

pub async fn reveal(portal: &Portal, actor: Actor, seen: Seen<'_>, reason: Option<&str>) -> Result<(), Error> {
    let reason = reason_of(reason)?;
    let row = portal.store.read().await?.request(seen.reference).await?;
    if let Some(row) = row.filter(|row| !row.state.is_open()) {
        return reveal_closed(portal, actor, row, reason).await;
    }
    act(portal, actor, Deed::Reveal, Verb::Reveal, seen, move |portal, tx, case, _| {
        Box::pin(async move {
            tell(portal, tx, case, actor, Happened::Revealed, Some(&reason)).await?;
            let about = read_asked(portal, tx, case).await?.as_ref().and_then(looked_at);
            Ok(Events::from(looked(case, &reason)).and_also(about))
        })
    })
    .await
}

/// In the file of a case: one that is open is read there by whoever reads it by a duty alone.
pub async fn reveal_file(portal: &Portal, actor: Actor, reference: &str, reason: Option<&str>) -> Result<(), Error> {
    let (_, role) = reader(portal, actor, reference).await?;
    let row = portal.store.read().await?.request(reference).await?.ok_or(Error::NotFound)?;
    if row.state.is_open() && role.may(Deed::ReadClosed) {
        return reveal(portal, actor, Seen { reference, revision: None }, reason).await;
    }
    reveal_closed(portal, actor, row, reason_of(reason)?).await
}

/// A case that has ended: for the few who may, and for those who post its last letter. `NotFound` once its person is gone, and with them its words.
async fn reveal_closed(portal: &Portal, actor: Actor, row: Request, reason: String) -> Result<(), Error> {
    if matches!(actor, Actor::Staff(_, role) if row.is_in_hand() && role.may(Deed::Reveal)) {
        authorise::desk(portal, actor, Deed::Reveal).await?;
    } else {
        reader(portal, actor, &row.reference).await?;
    }
    change(portal, actor, move |portal, mut tx| {
        Box::pin(async move {
            let case = HeldCase::hold(&mut tx, row.id, row.person.id).await?;
            if !CaseKeys::of(&portal, &mut tx, &case).await?.can_seal() {
                return Err(Error::NotFound);
            }
            tell(&portal, &mut tx, &case, actor, Happened::Revealed, Some(&reason)).await?;
            // Others than those who work on cases get here alone.
            let told = tell_of_look(&portal, &mut tx, actor, &case).await?;
            Ok(tx.commit(Events::from(looked(&case, &reason)).and_also(told), ()).await?)
        })
    })
    .await
}
