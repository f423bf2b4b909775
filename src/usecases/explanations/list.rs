//! A person's explanations, opened: one by its address, or the newest, a page at a time.

use super::content::{Content, place};
use crate::{
    domain::{
        actor::Actor,
        explanation::Opinion,
        ids::{CustomerId, ExplanationId},
        time::Millis,
    },
    store::{
        Conn,
        explanations::{Row, Span},
    },
    usecases::{authorise, error::Error, keys::data_key, portal::Portal},
};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Explanation {
    pub id: ExplanationId,
    pub touchpoint: String,
    pub purpose: String,
    pub content: Content,
    pub created_at: Millis,
    pub expires_at: Millis,
    pub opinion: Option<Opinion>,
}

/// One page, newest first, and where the next begins.
#[derive(Debug, Clone)]
pub struct Listed {
    pub explanations: Vec<Explanation>,
    pub next: Option<ExplanationId>,
}

/// `NotFound` for what is someone else's, over, or was never there.
pub async fn one(portal: &Portal, actor: Actor, id: &str) -> Result<Explanation, Error> {
    let customer = authorise::customer(actor)?;
    let id = id.parse().map_err(|_| Error::NotFound)?;
    let mut conn = portal.store.read().await?;
    let row = conn.explanation(customer, id, portal.clock.now()).await?.ok_or(Error::NotFound)?;
    open(portal, &mut conn, customer, vec![row]).await?.pop().ok_or(Error::NotFound)
}

/// Those that are not over: all of them, or those of one step. Older than `after`, or from the newest.
pub async fn list(
    portal: &Portal,
    actor: Actor,
    touchpoint: Option<&str>,
    after: Option<ExplanationId>,
    size: usize,
) -> Result<Listed, Error> {
    let customer = authorise::customer(actor)?;
    let span = Span { touchpoint, alive_at: portal.clock.now(), before: after };
    let mut conn = portal.store.read().await?;
    let mut rows = conn.explanations(customer, span, i64::try_from(size).unwrap_or(i64::MAX - 1) + 1).await?;
    let more = rows.len() > size;
    rows.truncate(size);
    let next = rows.last().filter(|_| more).map(|row| row.id);
    Ok(Listed { explanations: open(portal, &mut conn, customer, rows).await?, next })
}

pub(super) async fn open(portal: &Portal, conn: &mut Conn, customer: CustomerId, rows: Vec<Row>) -> Result<Vec<Explanation>, Error> {
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let (_, key) = data_key(portal, conn, customer).await?;
    let open = |row: Row| {
        let content = key.open_json(&place(customer, row.id), &row.sealed)?;
        Ok(Explanation {
            id: row.id,
            touchpoint: row.touchpoint,
            purpose: row.purpose,
            content,
            created_at: row.created_at,
            expires_at: row.expires_at,
            opinion: row.opinion.as_deref().and_then(Opinion::parse),
        })
    };
    rows.into_iter().map(open).collect()
}
