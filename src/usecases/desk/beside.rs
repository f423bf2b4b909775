//! The person beside their case: what they chose and what is held about them; of a decision that is looked at again, what was shown and
//! why.

use super::case::Desk;
use crate::{
    domain::{
        actor::Actor,
        ids::{CustomerId, PurposeId},
        request::Who,
        staff::Deed,
    },
    usecases::{
        authorise,
        choices::{current, current::Current},
        error::Error,
        explanations::{
            guesses::{Guesses, held},
            list::{Explanation, list},
        },
        portal::Portal,
        records::figures::Figures,
        requests::{kept::What, planned::figures_planned},
    },
};

/// So many explanations stand beside a review.
const SHOWN: usize = 3;
/// So many of all that a person was shown are read for them, a page at a time.
const PAGE: usize = 100;
const PAGES: usize = 5;

#[derive(Debug)]
pub enum Beside {
    /// Before they said why they need to see the case.
    Masked,
    /// A person without an account.
    Guest,
    /// About somebody whose account is not named yet.
    Unnamed,
    /// Deleted since they asked.
    Gone,
    Theirs(Box<Theirs>),
}

#[derive(Debug)]
pub struct Theirs {
    pub current: Current,
    pub figures: Figures,
    /// Of a decision that is looked at again.
    pub review: Option<Review>,
}

#[derive(Debug)]
pub struct Review {
    pub purpose: PurposeId,
    /// The newest that was shown for this use, each with the guesses that are still held.
    pub shown: Vec<(Explanation, Guesses)>,
}

/// The customer whom a case is about, to whoever has opened it.
pub fn whose(desk: &Desk) -> Option<CustomerId> {
    let asked = desk.case.asked.as_ref().filter(|asked| asked.is_linked())?;
    asked.about(desk.case.row.person).customer()
}

pub async fn beside(portal: &Portal, actor: Actor, desk: &Desk) -> Result<Beside, Error> {
    authorise::desk(portal, actor, Deed::SeeCases).await?;
    if !desk.revealed {
        return Ok(if desk.facts.who == Who::Guest { Beside::Guest } else { Beside::Masked });
    }
    let Some(asked) = &desk.case.asked else { return Ok(Beside::Gone) };
    let customer = match whose(desk) {
        Some(customer) => customer,
        None if asked.is_for_another() || desk.facts.who == Who::Known => return Ok(Beside::Unnamed),
        None => return Ok(Beside::Guest),
    };
    let review = match &asked.what {
        What::Review { purpose } => Some(purpose),
        _ => None,
    };
    match theirs(portal, customer, review).await {
        Err(Error::NotFound) => Ok(Beside::Gone),
        found => Ok(Beside::Theirs(Box::new(found?))),
    }
}

async fn theirs(portal: &Portal, customer: CustomerId, review: Option<&PurposeId>) -> Result<Theirs, Error> {
    let person = Actor::Customer(customer);
    let current = current(portal, person).await?;
    let review = match review {
        Some(purpose) => Some(Review { purpose: purpose.clone(), shown: shown(portal, person, purpose).await? }),
        None => None,
    };
    Ok(Theirs { current, figures: figures_planned(portal, person).await?, review })
}

async fn shown(portal: &Portal, person: Actor, purpose: &PurposeId) -> Result<Vec<(Explanation, Guesses)>, Error> {
    let (mut found, mut after) = (Vec::new(), None);
    for _ in 0..PAGES {
        let listed = list(portal, person, None, after, PAGE).await?;
        found.extend(listed.explanations.into_iter().filter(|one| one.purpose == purpose.as_str()));
        after = listed.next;
        if found.len() >= SHOWN || after.is_none() {
            break;
        }
    }
    found.truncate(SHOWN);
    let mut shown = Vec::new();
    for explanation in found {
        let guesses = held(portal, person, &explanation.content).await?;
        shown.push((explanation, guesses));
    }
    Ok(shown)
}
