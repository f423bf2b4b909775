//! The one way staff change a case.

use std::pin::Pin;

use crate::{
    domain::{
        actor::Actor,
        ids::{CustomerId, StaffId},
        request::{Facts, Hands, Request, State, Verb},
        staff::Deed,
    },
    store::{
        Tx,
        event::{Action, Event, Events, Subject},
    },
    usecases::{
        authorise,
        change::change,
        error::{Clash, Error},
        portal::Portal,
        requests::{
            asked::read_asked,
            begin::go_on,
            clock::run_on,
            facts::facts,
            held::HeldCase,
            story::{Happened, tell},
        },
        second::pass::{By, Door, refuse_unseconded},
        staff::ends::hold_working,
    },
};

/// The change an act makes to a held case, giving its events.
pub type Acting<'a> = Pin<Box<dyn Future<Output = Result<Events, Error>> + Send + 'a>>;

/// Something that happened to the case itself.
pub fn event_of(case: &Request, action: Action) -> Events {
    Event::of(action, Subject::Request(case.id)).into()
}

/// A case as somebody saw it when they decided to act.
#[derive(Debug, Clone, Copy)]
pub struct Seen<'a> {
    pub reference: &'a str,
    /// The revision on their screen.
    pub revision: Option<&'a str>,
}

impl Seen<'_> {
    pub(super) fn revision(&self) -> Option<i64> {
        self.revision.and_then(|text| text.parse().ok())
    }
}

/// The member of staff who acts, and the case as it stood before.
#[derive(Debug, Clone, Copy)]
pub struct Taking {
    pub staff: StaffId,
    pub facts: Facts,
}

fn as_seen(row: &Request, revision: Option<i64>) -> Result<(), Error> {
    if !row.state.is_open() {
        return Err(Error::Conflict(Clash::RequestClosed));
    }
    if revision != Some(row.revision) {
        return Err(Error::Conflict(Clash::ChangedElsewhere));
    }
    Ok(())
}

/// A task is done by what the system keeps the person by: the case itself stays unread.
fn as_read(facts: Facts, deed: Deed) -> Facts {
    Facts { read: facts.read || deed == Deed::Tasks, ..facts }
}

/// The case, for an act that is looked at once more before it is done. Fails as `act` would, and changes nothing.
pub async fn look(portal: &Portal, actor: Actor, deed: Deed, verb: Verb, seen: &Seen<'_>) -> Result<Request, Error> {
    let (staff, _) = authorise::desk(portal, actor, deed).await?;
    let mut conn = portal.store.read().await?;
    let row = conn.request(seen.reference).await?.ok_or(Error::NotFound)?;
    as_seen(&row, seen.revision())?;
    as_read(facts(portal, &mut conn, &row, Some(staff)).await?, deed).after(verb)?;
    Ok(row)
}

/// Acts on an open case, when the table of acts allows it. `ChangedElsewhere` when somebody else was there meanwhile,
/// `RequestClosed` when it has ended.
pub async fn act<F>(portal: &Portal, by: impl Into<By>, deed: Deed, verb: Verb, seen: Seen<'_>, act: F) -> Result<(), Error>
where
    F: for<'a> FnOnce(&'a Portal, &'a mut Tx, &'a mut HeldCase, Taking) -> Acting<'a> + Send + 'static,
{
    act_about(portal, by.into(), deed, verb, (seen, None), act).await
}

/// The same, holding the customer whom the act is about to name.
pub(super) async fn act_about<F>(
    portal: &Portal,
    by: By,
    deed: Deed,
    verb: Verb,
    (seen, about): (Seen<'_>, Option<CustomerId>),
    act: F,
) -> Result<(), Error>
where
    F: for<'a> FnOnce(&'a Portal, &'a mut Tx, &'a mut HeldCase, Taking) -> Acting<'a> + Send + 'static,
{
    let (actor, deed) = (by.hand(), if by.is_seconded() { Deed::Agree } else { deed });
    let (staff, _) = authorise::desk(portal, actor, deed).await?;
    let mut conn = portal.store.read().await?;
    let row = conn.request(seen.reference).await?.ok_or(Error::NotFound)?;
    // A grant changes things of the person it is about: they are held too. Naming another moves the revision.
    let named = match verb {
        Verb::Approve => read_asked(portal, &mut conn, &row).await?.and_then(|asked| asked.named()),
        _ => about,
    };
    drop(conn);
    let revision = seen.revision();
    change(portal, actor, move |portal, mut tx| {
        Box::pin(async move {
            let mut case = HeldCase::hold_with(&mut tx, row.id, row.person.id, named).await?;
            as_seen(&case, revision)?;
            let facts = as_read(facts(&portal, &mut tx, &case, Some(staff)).await?, deed);
            let holds = deed == Deed::Tasks;
            let after = facts.after(verb)?;
            let (door, passed) = Door::pass(&portal, &mut tx, &case, &by).await?;
            let nobodys = case.assignee.is_none();
            // A member of staff who has read it and acts has seen what is said in it; who hands over all cases of another looks at none.
            case.replied_at = if facts.read && !holds && deed != Deed::HandAll { None } else { case.replied_at };
            move_to(&portal, &mut tx, &mut case, by.decider(), after).await?;
            let events = act(&portal, &mut tx, &mut case, Taking { staff, facts }).await?;
            refuse_unseconded(&door, &by, verb, &facts, &case)?;
            // An unassigned case goes to the member of staff who acts on it; a yes to what another asked for leaves it where it is.
            if nobodys && !holds && facts.may_have().is_ok() && !by.is_seconded() && !events.name(Action::RequestAssigned) {
                hold_working(&mut tx, staff).await?;
                // The story says who has it from here on.
                let entry = tell(&portal, &mut tx, &case, actor, Happened::Assigned, None).await?;
                tx.note_hands(&case.lock, entry, Hands { had: None, has: Some(staff) }).await?;
                case.assignee = Some(staff);
            }
            case.save(&mut tx).await?;
            Ok(tx.commit(events.and_also(passed), ()).await?)
        })
    })
    .await
}

/// The first act that moves a case starts it. An end is written by whatever ends it.
async fn move_to(portal: &Portal, tx: &mut Tx, case: &mut HeldCase, actor: Actor, after: State) -> Result<(), Error> {
    if !after.is_open() || after == case.state {
        return Ok(());
    }
    if case.state == State::Received && after != State::Deleting {
        tell(portal, tx, case, actor, Happened::Started, None).await?;
    }
    let waited = case.state == State::Waiting;
    case.state = after;
    if after != State::Waiting {
        run_on(portal, tx, case).await?;
    }
    if waited {
        go_on(portal, tx, case).await?;
    }
    Ok(())
}
