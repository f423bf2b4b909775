//! How much is held about a person, since when, from where, and when the next of it goes.

use jiff::civil::Date;
use std::collections::BTreeMap;

use super::deleted::deleted_at;
use crate::{
    domain::{
        actor::Actor,
        catalogue::{Category, RetentionStart},
        ids::{CategoryId, CustomerId},
        retention::{Activity, last_day_here},
        time::Millis,
    },
    store::{Conn, record_figures::Figure},
    usecases::{error::Error, portal::Portal},
};

/// All figures at once: one statement, however much there is, and one more for each kind of which a law keeps something.
#[derive(Debug, Clone, Default)]
pub struct Figures {
    rows: Vec<Figure>,
    pub activity: Activity,
    /// The oldest record of each kind that was deleted, and of which a law keeps something.
    kept_by_law: BTreeMap<CategoryId, Millis>,
    /// The last day of each kind that a planned deletion deletes.
    planned: BTreeMap<CategoryId, Date>,
}

/// Records of one category, or at one step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Held {
    pub count: u64,
    pub oldest: Millis,
    pub newest: Millis,
}

/// When the oldest record of a category goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Goes {
    /// At the end of this day.
    After(Date),
    /// Not while the account is open.
    WithTheAccount,
}

/// The customer's figures; empty for anyone else.
pub async fn figures(portal: &Portal, actor: Actor) -> Result<Figures, Error> {
    let Actor::Customer(customer) = actor else { return Ok(Figures::default()) };
    let mut conn = portal.store.read().await?;
    let (rows, activity) = (conn.record_figures(customer).await?, activity(&mut conn, customer).await?);
    let mut kept_by_law = BTreeMap::new();
    let shelf = portal.shelf()?;
    let held = |category: &&Category| rows.iter().any(|row| row.category == category.id.as_str());
    for category in shelf.notice.catalogue.categories.iter().filter(held) {
        if let Some(at) = deleted_at(portal, &mut conn, customer, category).await?
            && let Some(oldest) = conn.oldest_received_until(customer, category.id.as_str(), at).await?
        {
            kept_by_law.insert(category.id.clone(), oldest);
        }
    }
    Ok(Figures { rows, activity, kept_by_law, planned: BTreeMap::new() })
}

/// The figures of a person in a change, whoever they are.
pub(in crate::usecases) async fn figures_of(conn: &mut Conn, customer: CustomerId) -> Result<Figures, Error> {
    Ok(Figures { rows: conn.record_figures(customer).await?, ..Figures::default() })
}

/// The dates the end of a person's records can depend on.
pub(super) async fn activity(conn: &mut Conn, customer: CustomerId) -> Result<Activity, Error> {
    let row = conn.customer(customer).await?.ok_or(Error::NotFound)?;
    Ok(Activity { last_active: row.last_active_at.map(Millis), closed: row.closed_at.map(Millis) })
}

impl Figures {
    pub fn total(&self) -> Option<Held> {
        self.sum(|_| true)
    }
    /// How many kinds something is held of.
    pub fn categories(&self) -> usize {
        let mut categories: Vec<_> = self.rows.iter().map(|row| row.category.as_str()).collect();
        categories.dedup();
        categories.len()
    }
    pub fn of_category(&self, category: &str) -> Option<Held> {
        self.sum(|row| row.category == category)
    }
    pub fn at_touchpoint(&self, touchpoint: &str) -> Option<Held> {
        self.sum(|row| row.touchpoint == touchpoint)
    }
    pub fn of_category_at(&self, category: &str, touchpoint: &str) -> Option<Held> {
        self.sum(|row| row.category == category && row.touchpoint == touchpoint)
    }
    /// The steps a category's records came from.
    pub fn touchpoints_of(&self, category: &str) -> impl Iterator<Item = &str> {
        self.rows.iter().filter(move |row| row.category == category).map(|row| row.touchpoint.as_str())
    }

    pub fn with_planned(self, planned: BTreeMap<CategoryId, Date>) -> Self {
        Self { planned, ..self }
    }
    /// The day after which a planned deletion deletes what can go of a kind.
    pub fn planned(&self, category: &CategoryId) -> Option<Date> {
        self.planned.get(category).copied()
    }

    pub fn goes(&self, portal: &Portal, category: &Category) -> Option<Goes> {
        let held = self.of_category(category.id.as_str())?;
        let day = |oldest, deleted| last_day_here(category, oldest, self.activity, deleted, &portal.brand.time_zone);
        let deleted = self.kept_by_law.get(&category.id).and_then(|oldest| day(*oldest, true));
        Some(match day(held.oldest, false).into_iter().chain(deleted).chain(self.planned(&category.id)).min() {
            Some(day) => Goes::After(day),
            None if category.retention.from == RetentionStart::AccountClosed => Goes::WithTheAccount,
            None => return None,
        })
    }

    fn sum(&self, fits: impl Fn(&Figure) -> bool) -> Option<Held> {
        let held = |row: &Figure| Held { count: u64::try_from(row.count).unwrap_or(0), oldest: row.oldest, newest: row.newest };
        self.rows.iter().filter(|row| fits(row)).map(held).reduce(|sum, next| Held {
            count: sum.count + next.count,
            oldest: sum.oldest.min(next.oldest),
            newest: sum.newest.max(next.newest),
        })
    }
}
