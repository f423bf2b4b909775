//! How a person's yeses were taken back: by a word about the one use, or with a level that leaves it out.

use std::time::Duration;

use super::evidence::{PastChoice, keys, opened};
use crate::{
    domain::{actor::Actor, choices::Verb, ids::PurposeId, time::Millis},
    usecases::{authorise, error::Error, portal::Portal},
};

/// So many choices are looked at in one go.
const AT_ONCE: i64 = 20;
/// From the noon of a day to its end.
const HALF_A_DAY: Duration = Duration::from_secs(12 * 60 * 60);

/// The way a yes was taken back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TakenBack {
    ByItself,
    ByLevel,
    /// The choice that gave it was undone.
    ByUndoing,
}

/// Every yes of one person that was taken back, the newest first.
#[derive(Debug, Clone, Default)]
pub struct Withdrawals(Vec<(Millis, PurposeId, TakenBack)>);

impl Withdrawals {
    /// As to a purpose on a day, by its noon; `None` where the evidence can be read no more.
    pub fn on(&self, purpose: &str, noon: Millis) -> Option<TakenBack> {
        let over = noon.plus(HALF_A_DAY);
        self.0.iter().find(|(at, id, _)| *at < over && id.as_str() == purpose).map(|(_, _, how)| *how)
    }
}

/// For a customer, about themself.
pub async fn withdrawals(portal: &Portal, actor: Actor) -> Result<Withdrawals, Error> {
    let customer = authorise::customer(actor)?;
    let mut conn = portal.store.read().await?;
    let keys = keys(portal, &mut conn, customer).await?;
    let (mut found, mut before) = (Vec::new(), None);
    loop {
        let rows = conn.consent_records(customer, before, AT_ONCE).await?;
        let Some(last) = rows.last() else { return Ok(Withdrawals(found)) };
        before = Some(last.revision);
        for row in &rows {
            let Some((PastChoice { at, record, .. }, _)) = opened(&keys, customer, row)? else { continue };
            for change in record.changes.into_iter().filter(|change| change.verb == Verb::Withdrawn) {
                let how = match (change.by_itself, record.from == record.to) {
                    (true, _) => TakenBack::ByItself,
                    (false, false) => TakenBack::ByLevel,
                    (false, true) => TakenBack::ByUndoing,
                };
                found.push((at, change.purpose, how));
            }
        }
    }
}
