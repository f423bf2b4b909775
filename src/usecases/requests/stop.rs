//! An objection: on record as a choice like any other, and obeyed by the very next decision.

use super::{
    asked::read_asked,
    held::HeldCase,
    kept::{Stop, What},
    story::{Happened, tell},
};
use crate::{
    domain::{
        acting::OnBehalf,
        actor::Actor,
        catalogue::Basis,
        choices::Verb,
        ids::{CustomerId, PurposeId},
        language::Language,
        request::{Kind, Request, State},
        wish::plan_word,
    },
    store::{
        Conn, Locked, Tx,
        event::{Action, Event, Subject},
    },
    usecases::{
        authorise,
        change::change,
        choices::{
            current::{Current, of as current_of},
            put_on_record::{Decided, put, put_on_record, words_shown},
            record::Act,
        },
        customers::circumstances,
        error::{Error, Field, Flaw},
        jobs::{enqueue::enqueue, post::Post},
        portal::Portal,
    },
};

/// More than anybody has.
const LOOKED_AT: i64 = 200;

/// Does nothing when it is on record already. `whose` is who objects, and `by` who writes it down.
pub(in crate::usecases) async fn object(
    portal: &Portal,
    whose: CustomerId,
    by: (Actor, Option<OnBehalf>),
    purpose: &PurposeId,
    language: Language,
) -> Result<(), Error> {
    let current = current_of(&mut portal.store.read_one().await?, whose).await?;
    if let Some(decided) = objection(portal, &current, purpose, language)? {
        let (actor, on_behalf) = by;
        put_on_record(portal, actor, current, Decided { on_behalf, ..decided }).await?;
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
        on_behalf: None,
        plan,
    }))
}

/// Ends a restriction that was granted: the request that asked for it says so, and a letter. Does nothing when there is none.
pub async fn lift(portal: &Portal, actor: Actor) -> Result<(), Error> {
    let customer = authorise::customer(actor)?;
    change(portal, actor, move |portal, mut tx| {
        Box::pin(async move {
            let customer = tx.lock_customer(customer).await?;
            let mut was = false;
            circumstances::change(&mut tx, &customer, |facts| was = std::mem::take(&mut facts.restricted)).await?;
            let granted = if was { restriction_of(&portal, &mut tx, customer.id()).await? } else { None };
            if let Some(row) = granted {
                let case = HeldCase::hold(&mut tx, row.id, row.person.id).await?;
                tell(&portal, &mut tx, &case, actor, Happened::RestrictionLifted, None).await?;
            }
            if was {
                enqueue(&portal, &mut tx, &Post::RestrictionEnded { customer: customer.id() }).await?;
            }
            Ok(tx.commit(Event::of(Action::RestrictionLifted, Subject::Customer(customer.id())), ()).await?)
        })
    })
    .await
}

/// The newest request by which a restriction was granted.
async fn restriction_of(portal: &Portal, conn: &mut Conn, customer: CustomerId) -> Result<Option<Request>, Error> {
    let rows = conn.requests_of(customer.into(), LOOKED_AT).await?;
    let done = rows.into_iter().filter(|row| row.kind == Kind::Stop && row.state == State::Done);
    for row in done {
        if read_asked(portal, conn, &row).await?.is_some_and(|asked| asked.what == What::Stop { how: Stop::Restrict }) {
            return Ok(Some(row));
        }
    }
    Ok(None)
}
