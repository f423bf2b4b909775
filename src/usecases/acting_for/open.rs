//! Opens the file of a customer once the brand's rule of proof is met. The person reads who did, when, and why.

use super::held::Held;
use crate::{
    domain::{
        acting::Way,
        actor::Actor,
        ids::{CustomerId, ProofId},
        staff::Deed,
    },
    store::event::{Action, Event, Subject},
    usecases::{
        authorise,
        change::change,
        error::{Error, Field, Flaw},
        portal::Portal,
    },
};

/// `Invalid` where fewer steps are ticked than the brand asks for; `NotFound` for somebody who is gone.
pub async fn open(portal: &Portal, actor: Actor, customer: CustomerId, way: Option<&str>, ticked: &[String]) -> Result<Held, Error> {
    let (staff, _) = authorise::desk(portal, actor, Deed::ActFor).await?;
    let way = way_of(way)?;
    let rule = &portal.brand.acting_for;
    let shown: Vec<ProofId> = rule.steps.iter().filter(|step| ticked.iter().any(|ticked| ticked == step.as_str())).cloned().collect();
    if shown.len() < rule.needed.min(rule.steps.len()) {
        return Err(Error::invalid(Field::Proof, Flaw::Missing));
    }
    let steps = i64::try_from(shown.len()).unwrap_or(i64::MAX);
    change(portal, actor, move |_, mut tx| {
        Box::pin(async move {
            let customer = tx.lock_customer(customer).await?;
            let event = Event::of(Action::CustomerOpened, Subject::Customer(customer.id())).saying(way.as_str()).about(steps);
            Ok(tx.commit(event, ()).await?)
        })
    })
    .await?;
    Ok(Held { customer, staff, way, shown, since: portal.clock.now() })
}

/// Whether somebody may act for others at all: `Forbidden` who may not, `Untrained` whose training is over.
pub async fn may_act(portal: &Portal, actor: Actor) -> Result<(), Error> {
    authorise::desk(portal, actor, Deed::ActFor).await.map(|_| ())
}

pub(super) fn way_of(way: Option<&str>) -> Result<Way, Error> {
    let way = way.filter(|way| !way.is_empty()).ok_or(Error::invalid(Field::Way, Flaw::Missing))?;
    way.parse().map_err(|_| Error::invalid(Field::Way, Flaw::Unknown))
}
