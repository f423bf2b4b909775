//! The open file of a customer: whose, by whom, since when, and by which right.

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
    #[serde(flatten)]
    pub by: By,
    pub since: Millis,
}

/// The right by which it is open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum By {
    /// The person asked, and showed by these steps who they are: what they could do can be done for them.
    Proof { way: Way, shown: Vec<ProofId> },
    /// A request of theirs is being worked on: it is only looked at.
    Case { request: String },
}

impl Held {
    /// Whether the time for it is not over.
    pub fn is_open(&self, now: Millis) -> bool {
        now < self.since.plus(OPEN)
    }

    /// The member of staff who holds it; `Invalid` with `Expired` once it is closed, or another's.
    pub(super) async fn check(&self, portal: &Portal, actor: Actor) -> Result<StaffId, Error> {
        let (staff, _) = authorise::desk(portal, actor, Deed::ActFor).await?;
        if self.is_open(portal.clock.now()) && staff == self.staff { Ok(staff) } else { Err(Error::invalid(Field::Proof, Flaw::Expired)) }
    }

    /// The person as the one who reads their own.
    pub const fn person(&self) -> Actor {
        Actor::Customer(self.customer)
    }

    /// Whether something can be done for them: they showed who they are.
    pub const fn is_proven(&self) -> bool {
        matches!(self.by, By::Proof { .. })
    }

    pub(super) async fn on_behalf(&self, portal: &Portal, staff: StaffId, reason: String) -> Result<OnBehalf, Error> {
        let By::Proof { way, shown } = &self.by else { return Err(Error::invalid(Field::Proof, Flaw::Missing)) };
        Ok(OnBehalf { staff, name: member::name(portal, staff).await?, way: *way, shown: shown.clone(), reason })
    }
}
