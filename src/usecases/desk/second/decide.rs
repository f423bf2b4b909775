//! The one way a decision about a case is made: at once, or once a second has agreed.

use super::{agree::back_to_its_author, decision::Decision, look::is_outdated};
use crate::{
    domain::{
        actor::Actor,
        ids::{SecondLookId, SeveralId, StaffId},
        request::{Grave, Request, Second, Verb},
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
            task::not_anothers_finding,
        },
        error::{Clash, Error, Field, Flaw},
        portal::Portal,
        requests::{
            asked::read_asked,
            facts::facts,
            story::{Happened, tell},
        },
        second::{
            kept,
            need::{asks, need},
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
    let facts = facts(portal, conn, row, None).await?;
    need(portal, conn, row, staff, decision.grave(&portal.brand, &facts, asks(row, asked.as_ref()))).await
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

/// Leaves it for a second, in the place of what they asked before. `WaitsAlready` where a yes to another's question would count.
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
            match decision.system() {
                Some(system) => not_anothers_finding(portal, tx, case, system, taking.staff).await?,
                None => not_anothers(portal, tx, case, taking.staff).await?,
            }
            // A colleague's question from before, which can count no more, is theirs to ask anew.
            if decision.system().is_none()
                && let Some(before) = tx.second_look(case.id).await?.filter(|before| before.asked_by != taking.staff)
            {
                back_to_its_author(portal, tx, case, &before).await?;
            }
            tell(portal, tx, case, actor, Happened::SecondAsked, None).await?;
            let stood = kept::stands(portal, tx, case, decision.system()).await?;
            let id = SecondLookId::new(&*portal.clock, &*portal.entropy);
            let new = New { id, asked_by: taking.staff, kind, stood, sealed: &[], several };
            kept::keep(portal, tx, case, decision.system(), (new, &decision)).await?;
            Ok(Event::of(Action::SecondAsked, Subject::Request(case.id)).saying(kind.as_str()).into())
        })
    })
    .await
}

/// The question of another about the case stays where a yes to it would count.
async fn not_anothers(portal: &Portal, conn: &mut Conn, row: &Request, staff: StaffId) -> Result<(), Error> {
    let Some(waits) = conn.second_look(row.id).await?.filter(|waits| waits.asked_by != staff) else { return Ok(()) };
    let decision: Option<Decision> = kept::open(portal, conn, row, &waits).await?;
    let outdated = is_outdated(portal, conn, row, &waits, decision.as_ref()).await?;
    if outdated { Ok(()) } else { Err(Error::Conflict(Clash::WaitsAlready)) }
}
