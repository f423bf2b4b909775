//! `candor notice publish`.

use anyhow::{Result, bail};

use super::{
    args::by_language,
    key::worded,
    open::open,
    serve::{options::Options, settings::Settings},
};
use crate::{
    domain::{actor::Actor, ids::PurposeId, language::Language, notice::Weight},
    usecases::{
        notices::publish::{self, Changes},
        snapshot::load,
    },
};

pub async fn publish(
    options: Options,
    material: Vec<PurposeId>,
    editorial: Vec<PurposeId>,
    summaries: Vec<(Language, String)>,
) -> Result<()> {
    let (portal, draft) = open(&Settings::from_options(options)?).await?;
    if portal.store.read().await?.newest_notice().await?.is_some() {
        load::load(&portal).await.map_err(worded)?;
    }
    let editorial = editorial.into_iter().map(|purpose| (purpose, Weight::Editorial));
    let weights = editorial.chain(material.into_iter().map(|purpose| (purpose, Weight::Material))).collect();
    let untold = draft.texts.keys().filter(|language| !summaries.iter().any(|(told, words)| told == *language && !words.trim().is_empty()));
    let untold: Vec<String> = untold.map(|language| format!("--summary {language}=\"…\"")).collect();
    if portal.shelf().is_ok() && !untold.is_empty() {
        bail!("say in every language what changed: {}", untold.join(" "));
    }
    let changes = Changes { summaries: by_language(summaries), weights };
    let version = publish::publish(&portal, Actor::Operator, &draft, changes).await.map_err(worded)?;
    portal.store.close().await;
    println!("Published as notice version {}.", version.0);
    Ok(())
}
