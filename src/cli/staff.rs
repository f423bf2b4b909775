//! `candor staff invite` and `candor staff end`.

use anyhow::Result;

use super::{open::open, options::Options, public_address::address, settings::Settings, wording::worded};
use crate::{
    domain::{actor::Actor, staff::Role},
    usecases::staff::invite,
};

/// The link is shown this once. It leads to the address people use.
pub async fn invite(options: Options, email: &str, role: Role) -> Result<()> {
    let settings = Settings::from_options(options)?;
    let (portal, _) = open(&settings).await?;
    let token = invite::invite(&portal, Actor::Operator, email, role).await.map_err(worded)?;
    let public_url = address(&settings, &portal.store).await?;
    portal.store.close().await;
    let language = portal.brand.languages.default;
    say!("{public_url}{language}/staff/join/{}", token.as_str());
    hint!("It works once, for three days. Give it to them alone: whoever opens it becomes staff.");
    Ok(())
}

pub async fn end(options: Options, email: &str) -> Result<()> {
    let (portal, _) = open(&Settings::from_options(options)?).await?;
    invite::end(&portal, Actor::Operator, email).await.map_err(worded)?;
    portal.store.close().await;
    say!("They are signed out, and cannot sign in again.");
    Ok(())
}
