//! The event of what a person said about one of their records.

use crate::{
    domain::ids::{CustomerId, RecordId},
    store::event::{Action, Event, Subject},
    usecases::portal::Portal,
    vault::commitment,
};

/// It commits to the record, and names it to nobody who does not know it.
pub(super) fn noted(portal: &Portal, action: Action, customer: CustomerId, record: RecordId) -> Event {
    let salt = commitment::salt(&*portal.entropy);
    Event::of(action, Subject::Customer(customer)).committing_to(commitment::commit(&salt, record.as_bytes()))
}
