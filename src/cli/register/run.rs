use anyhow::{Context, Result, ensure};

use super::{record::record, written::Format};
use crate::{
    cli::{open::open_without_root_key, options::Options, print::text, settings::Settings, wording::worded},
    domain::language::Language,
    usecases::published,
};

pub async fn register(options: Options, format: Format, language: Option<Language>) -> Result<()> {
    let portal = open_without_root_key(&Settings::from_options(options)?).await?;
    let notice = published::newest(&mut portal.store.read().await?).await.map_err(worded);
    portal.store.close().await;
    let notice = notice?.context("no notice is published yet: `candor serve` publishes the first")?;
    let languages = &portal.brand.languages;
    let language = language.unwrap_or(languages.default);
    let offered: Vec<&str> = languages.offered.iter().map(|language| language.tag()).collect();
    ensure!(languages.offered.contains(&language), "the brand does not offer `{language}`: use {}", offered.join(" or "));
    text(&format.written(&record(&portal.brand, &notice, language)));
    Ok(())
}
