//! An item is opened: by what raised it, as a part of that change or by itself.

use jiff::civil::Date;

use super::item::{Words, seal};
use crate::{
    domain::{actor::Actor, ids::ItemId, item::ItemKind},
    store::{
        Tx,
        event::{Action, Event, Subject, Unaudited},
        items::NewItem,
    },
    usecases::{change::change, error::Error, portal::Portal},
};

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

/// The event of it; `None` when one about the same is open already, which stays as it is.
pub async fn open(portal: &Portal, tx: &mut Tx, raised: &Raised) -> Result<Option<Event>, Error> {
    let id = ItemId::new(&*portal.clock, &*portal.entropy);
    let sealed = seal(portal, id, &Words { opening: raised.opening.clone(), ..Words::default() })?;
    let new = NewItem { id, kind: raised.kind, about: &raised.about, due_on: raised.due_on, sealed: &sealed };
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
