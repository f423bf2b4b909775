//! The one way staff change a case.

use std::pin::Pin;

use crate::{
    domain::{
        actor::Actor,
        ids::StaffId,
        request::{State, Step},
        staff::Deed,
    },
    store::{
        Tx,
        event::{Action, Event, Subject},
        request_story::Task,
        requests::Row,
    },
    usecases::{
        authorise,
        error::{Clash, Error},
        portal::Portal,
        requests::{
            story::{Happened, tell},
            talk::changed,
        },
    },
};

/// What an act does to a case whose row it may change: the name of what happened.
pub type Acting<'a> = Pin<Box<dyn Future<Output = Result<Done, Error>> + Send + 'a>>;

/// What happened, and whether decisions have to be told.
pub struct Done {
    pub action: Action,
    pub decisions: bool,
}

impl Done {
    pub const fn of(action: Action) -> Self {
        Self { action, decisions: false }
    }
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

fn as_seen(row: &Row, revision: Option<i64>) -> Result<(), Error> {
    if !row.state.is_open() {
        return Err(Error::Conflict(Clash::RequestClosed));
    }
    if revision != Some(row.revision) {
        return Err(Error::Conflict(Clash::ChangedElsewhere));
    }
    Ok(())
}

/// The case, for an act that is looked at once more before it is done. Fails as `change` would, and changes nothing.
pub async fn look(portal: &Portal, actor: Actor, deed: Deed, seen: &Seen<'_>) -> Result<(Row, Vec<Task>), Error> {
    authorise::staff(actor, deed)?;
    let mut conn = portal.store.read().await?;
    let row = conn.request(seen.reference).await?.ok_or(Error::NotFound)?;
    as_seen(&row, seen.revision())?;
    let tasks = conn.request_tasks(row.id).await?;
    Ok((row, tasks))
}

/// Acts on an open case. `ChangedElsewhere` when somebody else was there meanwhile, `RequestClosed` when it has ended.
pub async fn change<F>(portal: &Portal, actor: Actor, deed: Deed, seen: Seen<'_>, act: F) -> Result<(), Error>
where
    F: for<'a> FnOnce(&'a Portal, &'a mut Tx, &'a mut Row, StaffId) -> Acting<'a> + Send + 'static,
{
    let (staff, _) = authorise::staff(actor, deed)?;
    let row = portal.store.read().await?.request(seen.reference).await?.ok_or(Error::NotFound)?;
    let revision = seen.revision();
    let (id, person, inside) = (row.id, row.person_id, portal.clone());
    let write = portal.store.write::<_, Error>(actor, move |mut tx| {
        Box::pin(async move {
            let mut row = tx.request_by_id(id).await?.ok_or(Error::NotFound)?;
            as_seen(&row, revision)?;
            let nobodys = row.assignee.is_none();
            let done = act(&inside, &mut tx, &mut row, staff).await?;
            // Whoever does something about a case nobody has, has it.
            if nobodys && done.action != Action::RequestAssigned {
                row.assignee = Some(staff.as_bytes().to_vec());
            }
            tx.update_request(&row).await.map_err(changed)?;
            let subject = if done.decisions { Subject::Customer(row.person_id) } else { Subject::Request(row.id) };
            Ok(tx.commit(Event::of(done.action, subject), done.decisions).await?)
        })
    });
    if write.await.map_err(Error::settled)?.value {
        crate::usecases::customers::put::make_known(portal, person).await?;
    }
    portal.new_jobs.notify_one();
    Ok(())
}

/// Whoever is first to do something about a case begins it.
pub async fn take_up(portal: &Portal, tx: &mut Tx, row: &mut Row, actor: Actor) -> Result<(), Error> {
    if matches!(row.state, State::Received | State::Verifying) {
        row.state = row.state.after(row.kind, Step::Start).unwrap_or(row.state);
        tell(portal, tx, (row.id, row.person_id), actor, Happened::Started, None).await?;
    }
    Ok(())
}
