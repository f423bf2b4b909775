//! `candor migrate`.

use anyhow::Result;

use super::{installation, options::Options, settings::Settings};
use crate::store::Schema;

pub async fn migrate(options: Options) -> Result<()> {
    let settings = Settings::from_options(options)?;
    let installation = installation::begin(&settings).await?;
    installation.store.close().await;
    say!("The database ({}) is up to date: schema {}.", settings.shown_database(), Schema::newest());
    Ok(())
}
