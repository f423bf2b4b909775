//! The database's own check of its file, where a start finds it open: the machine lost power, a server was killed, or
//! another program has it open.

use super::raise::each_once;
use crate::{domain::item::ItemKind, usecases::portal::Portal};

/// The word that the item is about.
const DAMAGED: &str = "damaged";

/// Looks the whole file through, beside the work of the server. Damage is a duty of the house.
pub async fn look_through(portal: &Portal) {
    tracing::warn!(
        "the database's file was left open: a server was killed, the machine lost power, or another program has it open now; the database \
         looks it through"
    );
    match portal.store.quick_check().await {
        Ok(None) => tracing::info!("the database's file is sound"),
        Err(error) if error.is_away() => tracing::error!(?error, "the database could not look its file through"),
        found => {
            tracing::error!(
                ?found,
                "the database's file is damaged: stop the server, keep a copy of the file, and restore the newest backup"
            );
            if let Err(error) = each_once(portal, ItemKind::Database, vec![DAMAGED.to_owned()]).await {
                tracing::error!(?error, "no duty could be opened about it");
            }
        }
    }
}
