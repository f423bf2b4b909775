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
    web::{two_steps::Drafted, visit::Visit},
};

/// A choice the customer is about to make: kept in the session, never in the address.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Pending {
    pub intent: Intent,
    pub sent: Sent,
}

/// The thing the customer is about to do with their choices.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub enum Intent {
    Wish(Wish),
    /// To take back the choice with this receipt.
    Undo(String),
}

impl Drafted for Pending {
    // Earlier programs left another form of it under `choice`.
    const OF: &'static str = "intent";
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
        match &self.intent {
            Intent::Wish(wish) => save::preview(visit.portal(), visit.actor, wish).await,
            Intent::Undo(receipt) => undo::preview(visit.portal(), visit.actor, receipt).await,
        }
    }
}
