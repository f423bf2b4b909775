//! Whether a person has seen what changed: they are told once.

use crate::{
    domain::{actor::Actor, notice::NoticeVersion},
    store::event::Unaudited,
    usecases::{
        authorise,
        change::change,
        error::{Error, Field, Flaw},
        portal::Portal,
    },
};

/// The newest version, when the person has not seen that it changed something.
pub async fn news(portal: &Portal, actor: Actor) -> Result<Option<NoticeVersion>, Error> {
    let customer = authorise::customer(actor)?;
    let newest = portal.shelf()?.notice.version;
    // The first version changed nothing.
    if newest <= NoticeVersion(1) {
        return Ok(None);
    }
    let row = portal.store.read_one().await?.customer(customer).await?.ok_or(Error::NotFound)?;
    Ok((row.seen_notice < i64::from(newest.0)).then_some(newest))
}

/// They need not be told of this version again.
pub async fn saw(portal: &Portal, actor: Actor, version: Option<&str>) -> Result<(), Error> {
    let customer = authorise::customer(actor)?;
    let version =
        version.and_then(|version| version.parse().ok()).map(NoticeVersion).ok_or(Error::invalid(Field::Seen, Flaw::Malformed))?;
    change(portal, actor, move |_, mut tx| {
        Box::pin(async move {
            tx.customer_saw_notice(customer, version).await?;
            Ok(tx.commit_unaudited(Unaudited::NoticeSeen, ()).await?)
        })
    })
    .await
}
