//! The one way a decision about a case is made: at once, or once a second has agreed.

use super::decision::Decision;
use crate::{
    domain::{
        actor::Actor,
        ids::{SecondLookId, SeveralId, StaffId},
        request::{Grave, Request, Second, Verb, asks_for_a_right},
    },
    store::{
        Conn,
        event::{Action, Event, Subject},
        second_looks::New,
    },
    usecases::{
        authorise,
        desk::{
            change::{Seen, act},
            reveal::reason_of,
        },
        error::{Error, Field, Flaw},
        portal::Portal,
        requests::{
            asked::read_asked,
            facts::facts,
            story::{Happened, tell},
        },
        second::{
            kept::{seal, stands},
            need::need,
            pass::{Alone, By},
        },
    },
};

/// The outcome of a decision.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Came {
    Done,
    /// It waits for the yes of a second.
    Waits,
}

/// `alone` says why it does not wait, where nobody else may say yes: `Invalid` without it.
pub async fn decide(portal: &Portal, actor: Actor, seen: Seen<'_>, decision: &Decision, alone: Option<&str>) -> Result<Came, Error> {
    let (staff, _) = authorise::desk(portal, actor, decision.deed()).await?;
    decision.check(portal, actor, seen).await?;
    let mut conn = portal.store.read().await?;
    let row = conn.request(seen.reference).await?.ok_or(Error::NotFound)?;
    let need = need_of(portal, &mut conn, &row, staff, decision).await?;
    drop(conn);
    let by = match need {
        Second::Waits(kind) => {
            return ask(portal, actor, seen, decision, Together { kind, several: None }).await.map(|()| Came::Waits);
        }
        Second::Needless => By::One(actor),
        Second::Alone(_) => By::Alone(actor, Alone::with(why_alone(alone)?)),
    };
    decision.carry_out(portal, by, seen).await.map(|()| Came::Done)
}

/// Whether it has to wait, as the case stands.
pub async fn need_of(portal: &Portal, conn: &mut Conn, row: &Request, staff: StaffId, decision: &Decision) -> Result<Second, Error> {
    let asked = read_asked(portal, conn, row).await?;
    let right = asks_for_a_right(row, asked.is_some_and(|asked| asked.disputes.is_some()));
    let grant = facts(portal, conn, row, None).await?.grant;
    need(portal, conn, row, staff, decision.grave(grant, right)).await
}

/// The reason for which it does not wait for a second.
pub(in crate::usecases::desk) fn why_alone(reason: Option<&str>) -> Result<String, Error> {
    reason_of(reason).map_err(|_| Error::invalid(Field::Alone, Flaw::Missing))
}

/// The gravity of an act that waits, and those it waits together with.
#[derive(Debug, Clone, Copy)]
pub(in crate::usecases::desk) struct Together {
    pub(in crate::usecases::desk) kind: Grave,
    pub(in crate::usecases::desk) several: Option<SeveralId>,
}

/// Leaves it for a second. Whatever waited before is gone.
pub(in crate::usecases::desk) async fn ask(
    portal: &Portal,
    actor: Actor,
    seen: Seen<'_>,
    decision: &Decision,
    Together { kind, several }: Together,
) -> Result<(), Error> {
    let decision = decision.clone();
    act(portal, actor, decision.deed(), Verb::SecondLook, seen, move |portal, tx, case, taking| {
        Box::pin(async move {
            taking.facts.after(decision.verb())?;
            let sealed = seal(portal, tx, case, &decision).await?;
            tell(portal, tx, case, actor, Happened::SecondAsked, None).await?;
            let stood = stands(tx, case).await?;
            let id = SecondLookId::new(&*portal.clock, &*portal.entropy);
            tx.keep_second_look(&case.lock, New { id, asked_by: taking.staff, kind, stood, sealed: &sealed, several }).await?;
            Ok(Event::of(Action::SecondAsked, Subject::Request(case.id)).saying(kind.as_str()).into())
        })
    })
    .await
}
