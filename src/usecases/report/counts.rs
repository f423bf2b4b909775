//! Words under which things are counted in a month.

pub use crate::usecases::choices::put_on_record::{BOTH, LESS, MORE};

use crate::{
    domain::figures::month::Month,
    store::Tx,
    usecases::{error::Error, portal::Portal},
};

/// An explanation was opened by the person it is for.
pub const EXPLANATIONS_OPENED: &str = "explanations-opened";
/// A review was held by its day, or after it.
pub const REVIEWS_IN_TIME: &str = "reviews-in-time";
pub const REVIEWS_LATE: &str = "reviews-late";
/// A training was passed by somebody of the staff.
pub const TRAININGS_PASSED: &str = "trainings-passed";
/// Something people said was answered in public.
pub const SAID_AND_DONE: &str = "said-and-done";

/// All of them, in the order in which they are told.
pub const TOLD: [&str; 8] = [LESS, MORE, BOTH, EXPLANATIONS_OPENED, SAID_AND_DONE, REVIEWS_IN_TIME, REVIEWS_LATE, TRAININGS_PASSED];

/// Counts one more in the month of a change, with it.
pub async fn count(portal: &Portal, tx: &mut Tx, word: &'static str) -> Result<(), Error> {
    let month = Month::at(tx.at, &portal.brand.time_zone);
    Ok(tx.count_in_month(month, word, 1).await?)
}
