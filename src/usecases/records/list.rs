//! A person's records of one kind, opened, a page at a time.

use jiff::civil::Date;

use super::{
    content::{Content, place, rule},
    deleted::deleted_at,
    figures::activity,
    keys_of::keys_of,
};
use crate::{
    domain::{
        actor::Actor,
        catalogue::Category,
        days::Days,
        ids::{CustomerId, RecordId},
        retention::{last_day_here, must_keep_until},
        time::Millis,
    },
    store::{
        Conn, Error as StoreError,
        records::{Row, Span},
    },
    usecases::{authorise, error::Error, portal::Portal},
};

/// So many are opened at a time.
const AT_ONCE: i64 = 500;

#[derive(Debug, Clone)]
pub struct Record {
    pub id: RecordId,
    pub category: String,
    pub touchpoint: String,
    pub source: String,
    pub occurred_at: Millis,
    pub received_at: Millis,
    pub content: Content,
    pub marked_wrong_at: Option<Millis>,
    /// Since when the person wants it kept and not used.
    pub excluded_at: Option<Millis>,
    /// It goes at the end of this day; `None` while the account is open.
    pub last_day: Option<Date>,
    /// A law wants it kept this long.
    pub must_keep_until: Option<Date>,
}

/// Which records of a kind.
#[derive(Debug, Clone, Default)]
pub struct Filter {
    pub touchpoint: Option<String>,
    /// From this day on.
    pub from: Option<Date>,
    /// Up to the end of this day.
    pub to: Option<Date>,
}

/// One page, newest first, and where the next begins.
#[derive(Debug, Clone)]
pub struct Listed {
    pub records: Vec<Record>,
    pub next: Option<RecordId>,
}

/// `NotFound` for a kind the notice does not have, and for a beginning that is not theirs.
pub async fn list(
    portal: &Portal,
    actor: Actor,
    category: &str,
    filter: &Filter,
    after: Option<RecordId>,
    size: usize,
) -> Result<Listed, Error> {
    let customer = authorise::customer(actor)?;
    let shelf = portal.shelf()?;
    let category = shelf.notice.catalogue.category(category).ok_or(Error::NotFound)?;
    let mut conn = portal.store.read().await?;
    let moments = Days { from: filter.from, to: filter.to }.moments(&portal.brand.time_zone);
    let before = match after {
        Some(id) => {
            let row = conn.record(customer, id).await?.filter(|row| row.category == category.id.as_str()).ok_or(Error::NotFound)?;
            (row.occurred_at, Some(id))
        }
        None => (moments.end, None),
    };
    let span = Span { category: category.id.as_str(), touchpoint: filter.touchpoint.as_deref(), since: moments.start, before };
    let mut rows = conn.records(customer, span, i64::try_from(size).unwrap_or(i64::MAX - 1) + 1).await?;
    let more = rows.len() > size;
    rows.truncate(size);
    let next = rows.last().filter(|_| more).map(|row| row.id);
    Ok(Listed { records: open(portal, &mut conn, customer, category, rows).await?, next })
}

/// One record by its address. `NotFound` for someone else's, and for what is of another kind.
pub async fn one_of(portal: &Portal, actor: Actor, category: &str, id: &str) -> Result<Record, Error> {
    authorise::customer(actor)?;
    let id = id.parse().map_err(|_| Error::NotFound)?;
    find(portal, actor, id).await?.filter(|record| record.category == category).ok_or(Error::NotFound)
}

/// `None` for what is gone.
pub async fn find(portal: &Portal, actor: Actor, id: RecordId) -> Result<Option<Record>, Error> {
    let customer = authorise::customer(actor)?;
    match one(portal, &mut portal.store.read().await?, customer, id).await {
        Ok(record) => Ok(Some(record)),
        Err(Error::NotFound) => Ok(None),
        Err(error) => Err(error),
    }
}

pub(in crate::usecases) async fn one(portal: &Portal, conn: &mut Conn, customer: CustomerId, id: RecordId) -> Result<Record, Error> {
    let row = conn.record(customer, id).await?.ok_or(Error::NotFound)?;
    let shelf = portal.shelf()?;
    let category = shelf.notice.catalogue.category(&row.category).ok_or(Error::NotFound)?;
    open(portal, conn, customer, category, vec![row]).await?.pop().ok_or(Error::NotFound)
}

/// Every record that makes a guess: the same one made again has its stable name.
pub(super) async fn same_guess(
    portal: &Portal,
    conn: &mut Conn,
    customer: CustomerId,
    category: &str,
    key: &str,
) -> Result<Vec<Record>, Error> {
    let shelf = portal.shelf()?;
    let category = shelf.notice.catalogue.category(category).ok_or(Error::NotFound)?;
    let mut guesses = guesses_of(portal, conn, customer, category).await?;
    guesses.retain(|record| record.content.inference.as_ref().is_some_and(|made| made.key == key));
    Ok(guesses)
}

/// Every guess of a kind.
pub(super) async fn guesses_of(portal: &Portal, conn: &mut Conn, customer: CustomerId, category: &Category) -> Result<Vec<Record>, Error> {
    let (mut guesses, mut before) = (Vec::new(), (Millis(i64::MAX), None));
    loop {
        let span = Span { category: category.id.as_str(), touchpoint: None, since: Millis(i64::MIN), before };
        let rows = conn.records(customer, span, AT_ONCE).await?;
        let Some(last) = rows.last() else { return Ok(guesses) };
        before = (last.occurred_at, Some(last.id));
        let opened = open(portal, conn, customer, category, rows).await?;
        guesses.extend(opened.into_iter().filter(|record| record.content.inference.is_some()));
    }
}

async fn open(portal: &Portal, conn: &mut Conn, customer: CustomerId, category: &Category, rows: Vec<Row>) -> Result<Vec<Record>, Error> {
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let activity = activity(conn, customer).await?;
    let deleted = deleted_at(portal, conn, customer, category).await?;
    let keys = keys_of(portal, conn, customer, rule(category)).await?;
    let zone = &portal.brand.time_zone;
    let open = |row: Row| {
        let key = keys.get(&row.key_id).ok_or(StoreError::Gone("a record's key"))?;
        let content = key.open_json(&place(customer, row.id), &row.sealed)?;
        Ok(Record {
            last_day: last_day_here(category, row.occurred_at, activity, deleted >= Some(row.received_at), zone),
            must_keep_until: must_keep_until(category, row.occurred_at, zone),
            id: row.id,
            category: row.category,
            touchpoint: row.touchpoint,
            source: row.source,
            occurred_at: row.occurred_at,
            received_at: row.received_at,
            content,
            marked_wrong_at: row.marked_wrong_at.map(Millis),
            excluded_at: row.excluded_at.map(Millis),
        })
    };
    rows.into_iter().map(open).collect()
}
