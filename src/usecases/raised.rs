//! A duty of the house is raised: by what makes it one, as a part of that change or alone; and whose hands it waits for.

use jiff::{ToSpan, civil::Date};
use serde::Serialize;

use crate::{
    domain::{
        actor::Actor,
        ids::{ItemId, StaffId},
        item::ItemKind,
        retention::day,
        staff::Deed,
    },
    store::{
        Conn, Tx,
        event::{Action, Event, Subject, Unaudited},
        items::NewItem,
    },
    usecases::{change::change, error::Error, portal::Portal},
    vault::{envelope::Place, keys::HouseUse},
};

/// So long is there time to look.
const DAYS: i64 = 14;

/// An item to open.
#[derive(Debug, Clone)]
pub struct Raised {
    pub kind: ItemKind,
    /// A word of the catalogue, the number of a request, the name of a system: never anything personal.
    pub about: String,
    pub due_on: Date,
    /// Facts for whoever decides.
    pub opening: String,
}

/// The words of an item nobody has decided yet.
#[derive(Serialize)]
struct Opening<'a> {
    opening: &'a str,
}

/// The last day for what was found today.
pub fn due_on(today: Date) -> Date {
    today.saturating_add(DAYS.days())
}

/// The event of it; `None` when one about the same is open already, which stays as it is.
pub async fn open(portal: &Portal, tx: &mut Tx, raised: &Raised) -> Result<Option<Event>, Error> {
    open_about(portal, tx, raised, None).await
}

/// The same about an act of a member of staff, or about their place here: they decide it only where nobody else may.
pub async fn open_about(portal: &Portal, tx: &mut Tx, raised: &Raised, whose: Option<StaffId>) -> Result<Option<Event>, Error> {
    let id = ItemId::new(&*portal.clock, &*portal.entropy);
    let sealed = seal(portal, id, &Opening { opening: &raised.opening })?;
    let new = NewItem { id, kind: raised.kind, about: &raised.about, due_on: raised.due_on, whose, sealed: &sealed };
    let stored = tx.insert_item(new).await?;
    Ok(stored.then(|| Event::of(Action::ItemOpened, Subject::Item(id)).saying(raised.kind.as_str())))
}

/// The same as a change of its own, by the house.
pub async fn open_alone(portal: &Portal, raised: Raised) -> Result<(), Error> {
    change(portal, Actor::House, move |portal, mut tx| {
        Box::pin(async move {
            match open(&portal, &mut tx, &raised).await? {
                Some(event) => Ok(tx.commit(event, ()).await?),
                None => Ok(tx.commit_unaudited(Unaudited::NothingChanged, ()).await?),
            }
        })
    })
    .await
}

/// Whether somebody besides them may decide what is raised: their work here goes on, and they are not away.
pub async fn another_decides(portal: &Portal, conn: &mut Conn, but: Option<StaffId>) -> Result<bool, Error> {
    let today = day(portal.clock.now(), &portal.brand.time_zone);
    let here = conn.all_staff().await?;
    Ok(here.iter().any(|row| Some(row.id) != but && row.is_here(today) && row.role.may(Deed::DecideItems)))
}

pub(super) fn place(id: ItemId) -> Place {
    Place { table: "items", column: "sealed", owner: None, row: *id.as_bytes() }
}

pub(super) fn seal(portal: &Portal, id: ItemId, words: &impl Serialize) -> Result<Vec<u8>, Error> {
    Ok(portal.vault.house_key(HouseUse::Oversight)?.seal_json(&place(id), words, &*portal.entropy)?)
}
