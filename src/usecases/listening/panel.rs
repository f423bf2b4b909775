//! The panel: people who like to be asked more, how they are reached, and what they need to take part. No more than that.

use crate::{
    domain::{actor::Actor, ids::CustomerId, language::Language, staff::Deed, time::Millis},
    store::{
        self, Conn, Tx,
        event::{Action, Event, Subject, Unaudited},
        panel::Row,
    },
    usecases::{
        authorise,
        change::change,
        customers::their_language::TheirLanguage,
        error::{Error, Field, Flaw},
        keys::data_key,
        ledger,
        people::contact,
        portal::Portal,
    },
    vault::envelope::Place,
};

const MOST_WORDS: usize = 500;
const SHOWN: i64 = 500;

#[derive(Debug, Clone)]
pub struct Member {
    pub since: Millis,
    pub needs: String,
}

/// A member as staff reach them.
#[derive(Debug, Clone)]
pub struct Reached {
    pub email: Option<String>,
    pub language: Language,
    pub member: Member,
}

fn place(customer: CustomerId) -> Place {
    Place { table: "panel", column: "sealed", owner: Some(customer.into()), row: *customer.as_bytes() }
}

async fn opened(portal: &Portal, conn: &mut Conn, row: &Row) -> Result<Member, Error> {
    let (_, key) = data_key(portal, conn, row.customer_id).await?;
    Ok(Member { since: row.joined_at, needs: key.open_json(&place(row.customer_id), &row.sealed)? })
}

/// The membership of whoever asks.
pub async fn own(portal: &Portal, actor: Actor) -> Result<Option<Member>, Error> {
    let customer = authorise::customer(actor)?;
    let mut conn = portal.store.read().await?;
    match conn.panel_member(customer).await? {
        Some(row) => Ok(Some(opened(portal, &mut conn, &row).await?)),
        None => Ok(None),
    }
}

/// Joins, or says anew what is needed.
pub async fn join(portal: &Portal, actor: Actor, needs: Option<&str>) -> Result<(), Error> {
    let customer = authorise::customer(actor)?;
    let needs = needs.map(str::trim).unwrap_or_default().to_owned();
    if needs.chars().count() > MOST_WORDS {
        return Err(Error::invalid(Field::Words, Flaw::TooLong));
    }
    change(portal, actor, move |portal, mut tx| {
        Box::pin(async move {
            let held = tx.lock_customer(customer).await?;
            let (_, key) = data_key(&portal, &mut tx, customer).await?;
            let sealed = key.seal_json(&place(customer), &needs, &*portal.entropy)?;
            tx.join_panel(&held, &sealed).await?;
            Ok(tx.commit(Event::of(Action::PanelJoined, Subject::Customer(customer)), ()).await?)
        })
    })
    .await
}

/// Leaves, in one press. No effect for whoever is not in it.
pub async fn leave(portal: &Portal, actor: Actor) -> Result<(), Error> {
    let customer = authorise::customer(actor)?;
    change(portal, actor, move |portal, tx| Box::pin(forget(portal, tx, customer, Millis(i64::MAX)))).await?;
    ledger::mirror(portal).await
}

/// Takes somebody out who left at a moment and came back with a restored backup. Whoever joined since is not meant.
pub(in crate::usecases) async fn leave_again(portal: &Portal, customer: CustomerId, then: Millis) -> Result<(), Error> {
    let left = change(portal, Actor::House, move |portal, mut tx| {
        tx.say_as_of(then);
        Box::pin(forget(portal, tx, customer, then))
    });
    left.await
}

async fn forget(portal: Portal, mut tx: Tx, customer: CustomerId, until: Millis) -> Result<store::Committed<()>, Error> {
    let held = tx.lock_customer(customer).await?;
    let meant = tx.panel_member(customer).await?.is_some_and(|row| row.joined_at <= until);
    if !meant || !tx.leave_panel(&held, ledger::panel(&portal, customer)).await? {
        return Ok(tx.commit_unaudited(Unaudited::NothingStored, ()).await?);
    }
    Ok(tx.commit(Event::of(Action::PanelLeft, Subject::Customer(customer)), ()).await?)
}

/// The address list: for those who see customers' data, and nobody else.
pub async fn list(portal: &Portal, actor: Actor) -> Result<Vec<Reached>, Error> {
    authorise::desk(portal, actor, Deed::SeeCases).await?;
    let mut conn = portal.store.read().await?;
    let mut all = Vec::new();
    for row in conn.panel(SHOWN).await? {
        let member = opened(portal, &mut conn, &row).await?;
        let about = contact(portal, &mut conn, row.customer_id.into()).await?;
        let language = TheirLanguage::of_customer(portal, &mut conn, row.customer_id).await?.get();
        all.push(Reached { email: about.email.map(|email| email.as_str().to_owned()), language, member });
    }
    Ok(all)
}
