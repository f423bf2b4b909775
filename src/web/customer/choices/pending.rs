//! The choice that waits for the customer's yes.

use serde::{Deserialize, Serialize};

use super::fields::Sent;
use crate::{
    decisions::shelf::Shelf,
    domain::wish::{Plan, Wish},
    usecases::{
        choices::{current::Current, save, undo},
        error::Error,
    },
    web::{two_steps::Draft, visit::Visit},
};

/// A choice the customer is about to make: kept in the session, never in the address.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Pending {
    pub wish: Option<Wish>,
    pub undo: Option<String>,
    pub sent: Sent,
}

impl Draft for Pending {
    const OF: &'static str = "choice";
}

/// There is one choice at a time.
pub const CHOICE: &str = "";

/// The preview's content: the effect of the choice as things stand.
pub fn shown(shelf: &Shelf, current: &Current, plan: &Plan) -> impl Serialize {
    let said = (plan.changes.clone(), plan.offers.clone(), plan.settings.clone());
    (shelf.notice.version, current.revision, plan.to.clone(), said, plan.effect.clone())
}

impl Pending {
    /// The plan of the choice as things stand.
    pub async fn worked_out(&self, visit: &Visit) -> Result<(Current, Plan), Error> {
        match (&self.wish, &self.undo) {
            (Some(wish), _) => save::preview(visit.portal(), visit.actor, wish).await,
            (None, receipt) => undo::preview(visit.portal(), visit.actor, receipt.as_deref().unwrap_or_default()).await,
        }
    }
}
