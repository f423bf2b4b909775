//! An objection: on record as a choice like any other, and obeyed by the very next decision.

use crate::{
    domain::{actor::Actor, catalogue::Basis, choices::Verb, ids::{CustomerId, PurposeId}, language::Language, wish::plan_word},
    store::{
        Locked, Tx,
        event::{Action, Event, Subject},
    },
    usecases::{
        authorise,
        change::change,
        choices::{
            current::{Current, current, of as current_of},
            put_on_record::{Decided, put, put_on_record, words_shown},
            record::Act,
        },
        customers::circumstances,
        error::{Error, Field, Flaw},
        portal::Portal,
    },
};

/// Does nothing when it is on record already.
pub async fn object(portal: &Portal, actor: Actor, purpose: &PurposeId, language: Language) -> Result<(), Error> {
    let current = current(portal, actor).await?;
    if let Some(decided) = objection(portal, &current, purpose, language)? {
        put_on_record(portal, actor, current, decided).await?;
    }
    Ok(())
}

/// The same by staff, for the account they have found to be meant, as a part of the change that grants it.
pub async fn object_for(
    portal: &Portal,
    tx: &mut Tx,
    whose: &Locked<CustomerId>,
    staff: Actor,
    purpose: &PurposeId,
    language: Language,
) -> Result<Option<Event>, Error> {
    let current = current_of(tx, whose.id()).await?;
    match objection(portal, &current, purpose, language)? {
        Some(decided) => Ok(Some(put(portal, tx, whose, staff, current, decided).await?.0)),
        None => Ok(None),
    }
}

/// `None` when it is on record already.
fn objection(portal: &Portal, current: &Current, purpose: &PurposeId, language: Language) -> Result<Option<Decided>, Error> {
    let shelf = portal.shelf()?;
    let purpose = shelf.notice.catalogue.purpose(purpose.as_str()).ok_or(Error::invalid(Field::Purpose, Flaw::Unknown))?;
    let verb = if purpose.basis == Basis::Consent { Verb::Withdrawn } else { Verb::Objected };
    if current.choices.purposes.get(&purpose.id).is_some_and(|standing| standing.verb == verb) {
        return Ok(None);
    }
    let plan = plan_word(&shelf.notice, &current.choices, &purpose.id, verb, portal.clock.now());
    let plan = plan.ok_or(Error::invalid(Field::Purpose, Flaw::Unknown))?;
    Ok(Some(Decided {
        act: Act::Purpose,
        notice: shelf.notice.version,
        language,
        words_sha256: words_shown(&shelf.notice, language, &plan),
        against: current.revision,
        asked: None,
        plan,
    }))
}

/// Ends a restriction that was granted. Does nothing when there is none.
pub async fn lift(portal: &Portal, actor: Actor) -> Result<(), Error> {
    let customer = authorise::customer(actor)?;
    change(portal, actor, move |_, mut tx| {
        Box::pin(async move {
            let customer = tx.lock_customer(customer).await?;
            circumstances::change(&mut tx, &customer, |facts| facts.restricted = false).await?;
            Ok(tx.commit(Event::of(Action::RestrictionLifted, Subject::Customer(customer.id())), ()).await?)
        })
    })
    .await
}
