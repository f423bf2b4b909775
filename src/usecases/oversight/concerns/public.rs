//! The decisions that may be quoted, for public pages: without names, and in every language that was offered when they were decided.

use std::collections::BTreeMap;

use super::sealed::{Said, opened};
use crate::{
    domain::{item::ItemOutcome, language::Language, time::Millis},
    usecases::{error::Error, portal::Portal},
};

/// So many are quoted.
const SHOWN: i64 = 50;

#[derive(Debug, Clone)]
pub struct Quoted {
    pub decided_at: Millis,
    pub outcome: ItemOutcome,
    pub said: BTreeMap<Language, Said>,
}

impl Quoted {
    /// In this language, or in the brand's own.
    pub fn in_language(&self, language: Language, default: Language) -> Option<&Said> {
        self.said.get(&language).or_else(|| self.said.get(&default))
    }
}

/// The newest first. Nothing in them was written for anybody but the public.
pub async fn public(portal: &Portal) -> Result<Vec<Quoted>, Error> {
    let mut conn = portal.store.read().await?;
    let mut all = Vec::new();
    for row in conn.concerns_quoted(SHOWN).await? {
        let decided = conn.item(row.item).await?.and_then(|kept| kept.item.decided);
        if let Some(decided) = decided {
            all.push(Quoted { decided_at: decided.at, outcome: decided.outcome, said: opened(portal, &row)?.public });
        }
    }
    Ok(all)
}
