//! The open file of a customer: whose, by whom, since when, and how sure it is.

use serde::{Deserialize, Serialize};
use std::time::Duration;

use crate::{
    domain::{
        acting::{OnBehalf, Way},
        actor::Actor,
        ids::{CustomerId, ProofId, StaffId, as_text},
        staff::Deed,
        time::Millis,
    },
    usecases::{
        authorise,
        error::{Error, Field, Flaw},
        portal::Portal,
        staff::member,
    },
};

/// A file stays open so long: a call that takes longer begins anew.
const OPEN: Duration = Duration::from_secs(30 * 60);

/// Kept in the session of the member of staff.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Held {
    #[serde(with = "as_text")]
    pub customer: CustomerId,
    #[serde(with = "as_text")]
    pub(super) staff: StaffId,
    pub way: Way,
    pub shown: Vec<ProofId>,
    pub since: Millis,
}

impl Held {
    /// The member of staff who holds it; `Invalid` with `Expired` once it is closed, or another's.
    pub(super) async fn check(&self, portal: &Portal, actor: Actor) -> Result<StaffId, Error> {
        let (staff, _) = authorise::desk(portal, actor, Deed::ActFor).await?;
        let open = portal.clock.now() < self.since.plus(OPEN);
        if open && staff == self.staff { Ok(staff) } else { Err(Error::invalid(Field::Proof, Flaw::Expired)) }
    }

    /// The person as the one who reads their own.
    pub const fn person(&self) -> Actor {
        Actor::Customer(self.customer)
    }

    pub(super) async fn on_behalf(&self, portal: &Portal, staff: StaffId, reason: String) -> Result<OnBehalf, Error> {
        Ok(OnBehalf { staff, name: member::name(portal, staff).await?, way: self.way, shown: self.shown.clone(), reason })
    }
}
