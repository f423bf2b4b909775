//! `candor retention`.

use anyhow::Result;

use super::{open::open, options::Options, settings::Settings, wording::worded};
use crate::{
    domain::actor::Actor,
    usecases::{
        records::purge::{Run, purge},
        snapshot::load,
    },
};

pub async fn retention(options: Options, dry_run: bool) -> Result<()> {
    let (portal, _) = open(&Settings::from_options(options)?).await?;
    load::load(&portal).await.map_err(worded)?;
    let run = if dry_run { Run::Dry } else { Run::Real };
    let purged = purge(&portal, Actor::Operator, run).await.map_err(worded)?;
    portal.store.close().await;
    let verb = if dry_run { "would go" } else { "deleted" };
    for (category, count) in &purged.sums {
        say!("{category}: {count} {verb}");
    }
    anyhow::ensure!(purged.failed == 0, "{} could not be deleted: the log says why", purged.failed);
    if purged.sums.is_empty() {
        say!("Nothing is over its time.");
    }
    Ok(())
}
