//! Opens the file of a customer: to act for them once the brand's rule of proof is met, or to look at it beside a case of theirs. The person
//! reads who did, when, and why.

use super::held::{By, Held};
use crate::{
    domain::{
        acting::{BY_CASE, Way},
        actor::Actor,
        ids::{CustomerId, ProofId},
        staff::Deed,
    },
    store::event::{Action, Event, Subject},
    usecases::{
        authorise,
        change::change,
        desk,
        error::{Error, Field, Flaw, together},
        portal::Portal,
    },
};

/// `Invalid` where fewer steps are ticked than the brand asks for; `NotFound` for somebody who is gone.
pub async fn open(portal: &Portal, actor: Actor, customer: CustomerId, way: Option<&str>, ticked: &[String]) -> Result<Held, Error> {
    let (staff, _) = authorise::desk(portal, actor, Deed::ActFor).await?;
    let rule = &portal.brand.acting_for;
    let shown: Vec<ProofId> = rule.steps.iter().filter(|step| ticked.iter().any(|ticked| ticked == step.as_str())).cloned().collect();
    let enough = shown.len() >= rule.needed.min(rule.steps.len());
    let (way, ()) = together(way_of(way), if enough { Ok(()) } else { Err(Error::invalid(Field::Proof, Flaw::Missing)) })?;
    let steps = i64::try_from(shown.len()).unwrap_or(i64::MAX);
    log(portal, actor, customer, way.as_str(), steps).await?;
    Ok(Held { customer, staff, by: By::Proof { way, shown }, since: portal.clock.now() })
}

/// The file of the customer whom an open case is about, only to be looked at. `Invalid` before they said why they need to see the case;
/// `NotFound` where there is no such customer.
pub async fn open_beside(portal: &Portal, actor: Actor, reference: &str) -> Result<Held, Error> {
    let (staff, _) = authorise::desk(portal, actor, Deed::ActFor).await?;
    let case = desk::case(portal, actor, reference).await?;
    if !case.case.row.state.is_open() {
        return Err(Error::Forbidden);
    }
    if !case.revealed {
        return Err(Error::invalid(Field::Reason, Flaw::Missing));
    }
    let customer = desk::beside::whose(&case).ok_or(Error::NotFound)?;
    log(portal, actor, customer, BY_CASE, 0).await?;
    Ok(Held { customer, staff, by: By::Case { request: reference.to_owned() }, since: portal.clock.now() })
}

async fn log(portal: &Portal, actor: Actor, customer: CustomerId, by: &'static str, steps: i64) -> Result<(), Error> {
    change(portal, actor, move |_, mut tx| {
        Box::pin(async move {
            let customer = tx.lock_customer(customer).await?;
            let event = Event::of(Action::CustomerOpened, Subject::Customer(customer.id())).saying(by).about(steps);
            Ok(tx.commit(event, ()).await?)
        })
    })
    .await
}

/// Whether somebody may act for others at all: `Forbidden` who may not, `Untrained` whose training is over.
pub async fn may_act(portal: &Portal, actor: Actor) -> Result<(), Error> {
    authorise::desk(portal, actor, Deed::ActFor).await.map(|_| ())
}

pub(super) fn way_of(way: Option<&str>) -> Result<Way, Error> {
    let way = way.filter(|way| !way.is_empty()).ok_or(Error::invalid(Field::Way, Flaw::Missing))?;
    way.parse().map_err(|_| Error::invalid(Field::Way, Flaw::Unknown))
}
