//! The one way staff change a case.

use std::pin::Pin;

use crate::{
    domain::{
        actor::Actor,
        ids::StaffId,
        request::{Request, State, Step, Task},
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
            held::HeldCase,
            story::{Happened, tell},
        },
    },
};

/// The change an act makes to a held case, giving its events.
pub type Acting<'a> = Pin<Box<dyn Future<Output = Result<Events, Error>> + Send + 'a>>;

/// Something that happened to the case itself.
pub fn event_of(case: &Request, action: Action) -> Events {
    Event::of(action, Subject::Request(case.id)).into()
}

/// A case as somebody saw it when they decided to act.
pub struct Seen<'a> {
    pub reference: &'a str,
    /// The revision on their screen.
    pub revision: Option<&'a str>,
}

impl Seen<'_> {
    fn revision(&self) -> Option<i64> {
        self.revision.and_then(|text| text.parse().ok())
    }
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

/// The case, for an act that is looked at once more before it is done. Fails as `act` would, and changes nothing.
pub async fn look(portal: &Portal, actor: Actor, deed: Deed, seen: &Seen<'_>) -> Result<(Request, Vec<Task>), Error> {
    authorise::staff(portal, actor, deed)?;
    let mut conn = portal.store.read().await?;
    let row = conn.request(seen.reference).await?.ok_or(Error::NotFound)?;
    as_seen(&row, seen.revision())?;
    let tasks = conn.request_tasks(row.id).await?;
    Ok((row, tasks))
}

/// Acts on an open case. `ChangedElsewhere` when somebody else was there meanwhile, `RequestClosed` when it has ended.
pub async fn act<F>(portal: &Portal, actor: Actor, deed: Deed, seen: Seen<'_>, act: F) -> Result<(), Error>
where
    F: for<'a> FnOnce(&'a Portal, &'a mut Tx, &'a mut HeldCase, StaffId) -> Acting<'a> + Send + 'static,
{
    let (staff, _) = authorise::staff(portal, actor, deed)?;
    let row = portal.store.read().await?.request(seen.reference).await?.ok_or(Error::NotFound)?;
    let revision = seen.revision();
    change(portal, actor, move |portal, mut tx| {
        Box::pin(async move {
            let mut case = HeldCase::hold(&mut tx, row.id, row.person.id).await?;
            as_seen(&case, revision)?;
            let nobodys = case.assignee.is_none();
            let events = act(&portal, &mut tx, &mut case, staff).await?;
            // An unassigned case goes to the member of staff who acts on it.
            if nobodys && !events.name(Action::RequestAssigned) {
                case.assignee = Some(staff);
            }
            case.save(&mut tx).await?;
            Ok(tx.commit(events, ()).await?)
        })
    })
    .await
}

/// The first act of staff on a case starts it.
pub async fn take_up(portal: &Portal, tx: &mut Tx, case: &mut HeldCase, actor: Actor) -> Result<(), Error> {
    if matches!(case.state, State::Received | State::Verifying) {
        case.state = case.state.after(case.kind, Step::Start).unwrap_or(case.state);
        tell(portal, tx, case, actor, Happened::Started, None).await?;
    }
    Ok(())
}
