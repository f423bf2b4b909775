//! Copies that say what is not so any more.

use crate::{
    domain::ids::CustomerId,
    store::{
        Locked, Tx,
        event::{Action, Event, Subject},
    },
    usecases::error::Error,
};

/// Withdraws a person's copies after data in them was corrected or deleted. Returns the event, when one could be fetched until now.
pub async fn copies_withdrawn(tx: &mut Tx, whose: &Locked<CustomerId>) -> Result<Option<Event>, Error> {
    let count = tx.withdraw_copies_of(whose).await?;
    let amount = i64::try_from(count).unwrap_or(i64::MAX);
    Ok((count > 0).then(|| Event::of(Action::CopyWithdrawn, Subject::Customer(whose.id())).about(amount)))
}
