//! Public figures: read as it was stored, and never counted again.

use super::close::read;
use crate::{
    domain::figures::{month::Month, told::Publication},
    usecases::{error::Error, portal::Portal},
};

/// So many publications are a year's at most.
const MOST: i64 = 13;
/// Levels are compared with those of a year ago, or nearly.
const A_YEAR: i64 = 12;

/// The public figures.
#[derive(Debug, Clone)]
pub struct Trust {
    pub newest: Option<Publication>,
    /// The one about a year before it.
    pub before: Option<Publication>,
    /// The first month that is counted.
    pub since: Option<Month>,
}

pub async fn trust(portal: &Portal) -> Result<Trust, Error> {
    let mut conn = portal.store.read().await?;
    let told = conn.told_months(MOST).await?;
    let since = conn.log_begins().await?.map(|at| Month::at(at, &portal.brand.time_zone));
    drop(conn);
    let mut told = told.iter().map(|text| read::<Publication>(text)).collect::<Result<Vec<_>, _>>()?.into_iter();
    let newest = told.next();
    let before = newest.as_ref().and_then(|newest| told.find(|one| one.block.to.until(newest.block.to) > A_YEAR));
    Ok(Trust { newest, before, since })
}
