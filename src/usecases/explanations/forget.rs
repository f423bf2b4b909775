//! Explanations that used a kind of data go with it, also where a law keeps the data itself.

use super::list::open;
use crate::{
    domain::{
        actor::Actor,
        ids::{CustomerId, ExplanationId},
        request::Extent,
        time::Millis,
    },
    store::{
        event::{Action, Event, Subject},
        explanations::Span,
    },
    usecases::{change::change, error::Error, portal::Portal},
};

const AT_ONCE: i64 = 200;

/// Those told until then. May be done again: what is gone is not found. In the log as sums.
pub async fn forget_what_used(portal: &Portal, customer: CustomerId, scope: &Extent, until: Millis) -> Result<(), Error> {
    let mut before = None;
    loop {
        let mut conn = portal.store.read().await?;
        // Those that are over, too: nothing of a deleted kind waits for the next purge.
        let rows = conn.explanations(customer, Span { touchpoint: None, alive_at: Millis(i64::MIN), before }, AT_ONCE).await?;
        let Some(last) = rows.last() else { return Ok(()) };
        before = Some(last.id);
        let rows = rows.into_iter().filter(|row| row.created_at <= until).collect();
        let opened = open(portal, &mut conn, customer, rows).await?;
        drop(conn);
        let used = opened.into_iter().filter(|explanation| explanation.content.categories.iter().any(|id| scope.covers(id)));
        delete(portal, customer, used.map(|explanation| explanation.id).collect()).await?;
    }
}

async fn delete(portal: &Portal, customer: CustomerId, ids: Vec<ExplanationId>) -> Result<(), Error> {
    if ids.is_empty() {
        return Ok(());
    }
    change(portal, Actor::House, move |_, mut tx| {
        Box::pin(async move {
            for id in &ids {
                tx.delete_explanation(*id).await?;
            }
            let amount = i64::try_from(ids.len()).unwrap_or(i64::MAX);
            Ok(tx.commit(Event::of(Action::ExplanationsForgotten, Subject::Customer(customer)).about(amount), ()).await?)
        })
    })
    .await
}
