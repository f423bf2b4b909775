//! A kind of data, divided by its deletion: what goes with it, and what a law keeps until when.

use jiff::civil::Date;

use super::figures::Held;
use crate::{
    domain::{
        catalogue::Category,
        ids::CustomerId,
        retention::{goes_before, stays_until},
        time::Millis,
    },
    store::Conn,
    usecases::{error::Error, portal::Portal},
};

/// How many of a kind a deletion deletes, and how many stay.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Divided {
    pub goes: u64,
    pub stays: Option<Staying>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Staying {
    pub count: u64,
    /// The last day any of it is here.
    pub until: Date,
}

/// As it would be deleted at this moment: for the page that says so beforehand, and for the receipt.
pub(in crate::usecases) async fn divided(
    portal: &Portal,
    conn: &mut Conn,
    customer: CustomerId,
    category: &Category,
    held: Held,
    now: Millis,
) -> Result<Divided, Error> {
    let zone = &portal.brand.time_zone;
    let goes = conn.count_records_before(customer, category.id.as_str(), goes_before(category, now, zone)).await?;
    let goes = u64::try_from(goes).unwrap_or(0).min(held.count);
    let stays = stays_until(category, held.newest, now, zone).map(|until| Staying { count: held.count - goes, until });
    Ok(Divided { goes, stays: stays.filter(|stays| stays.count > 0) })
}
