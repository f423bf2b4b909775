//! The report of a month for those who oversee, and for the operator: of a closed one as it was counted, of the running one as it is so far.

use super::{close, count::counted};
use crate::{
    domain::{
        actor::Actor,
        figures::{
            counted::{Figures, Span},
            month::Month,
        },
        staff::Deed,
        time::Millis,
    },
    usecases::{authorise, error::Error, portal::Portal},
};

/// So many months are offered.
const OFFERED: i64 = 60;

/// A month's figures, and whether they still change.
#[derive(Debug, Clone)]
pub struct Report {
    pub figures: Figures,
    /// `None` for the running month.
    pub closed_at: Option<Millis>,
    /// Closed months, the newest first.
    pub months: Vec<Month>,
}

/// `NotFound` for a month that was not closed, unless it is the running one.
pub async fn report(portal: &Portal, actor: Actor, month: Option<&str>) -> Result<Report, Error> {
    // Figures are about nobody: the operator, who has the whole database, reads them as those who oversee do.
    if !matches!(actor, Actor::Operator) {
        authorise::staff(portal, actor, Deed::Oversee)?;
    }
    let zone = &portal.brand.time_zone;
    let now = portal.clock.now();
    let running = Month::at(now, zone);
    let month: Month = month.map_or(Ok(running), str::parse).map_err(|_| Error::NotFound)?;
    let mut conn = portal.store.read().await?;
    let months = conn.names_of_closed_months(OFFERED).await?;
    if month == running {
        let mut figures = counted(&mut conn, Span::so_far(now, zone)).await?;
        // Groups that grow from day to day would give each case away.
        figures.languages.clear();
        figures.channels.clear();
        figures.regions.clear();
        return Ok(Report { figures, closed_at: None, months });
    }
    let closed = conn.closed_month(month).await?.ok_or(Error::NotFound)?;
    Ok(Report { figures: close::read(&closed.figures)?, closed_at: Some(closed.closed_at), months })
}
