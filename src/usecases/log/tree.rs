//! Takes new entries into the tree.

use crate::{
    domain::{
        actor::Actor,
        log_tree::{growing::Growing, tiles::TreeError},
    },
    store::{audit::written, event::Unaudited},
    usecases::{change::change, error::Error, portal::Portal},
};

/// So many entries are taken in with one change.
const STRIDE: i64 = 10_000;

/// Takes in every entry there is. Returns the size of the tree. Several servers may do so at once: each stride is one server's.
pub async fn grow(portal: &Portal) -> Result<u64, Error> {
    loop {
        let mut conn = portal.store.read().await?;
        let size = conn.log_tree_size().await?;
        let entries = conn.entries_after(size, STRIDE).await?;
        if entries.is_empty() {
            return Ok(size);
        }
        let edge = conn.log_tiles(&Growing::needs(size)).await?;
        drop(conn);
        let mut tree = Growing::of(size, edge);
        for linked in &entries {
            tree.push(&written(&linked.entry)).map_err(broken)?;
        }
        let (grown, to) = (tree.grown().map_err(broken)?, tree.size());
        change(portal, Actor::House, move |portal, mut tx| {
            Box::pin(async move {
                tx.grow_log_tree(size, to, &grown, &portal.vault.log_public_key()).await?;
                Ok(tx.commit_unaudited(Unaudited::LogTreeGrown, ()).await?)
            })
        })
        .await?;
    }
}

fn broken(error: TreeError) -> Error {
    Error::internal(format!("the log's tree: {error}"))
}
