//! The rule of proof: how staff make sure of somebody who calls or writes, before they see anything of theirs.

use serde::Deserialize;

use crate::domain::{acting::SHIPPED, ids::ProofId};

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ActingFor {
    /// In the order they are asked.
    pub steps: Vec<ProofId>,
    /// So many of them have to be ticked.
    pub needed: usize,
}

impl Default for ActingFor {
    fn default() -> Self {
        Self { steps: SHIPPED.iter().filter_map(|id| id.parse().ok()).collect(), needed: 2 }
    }
}

impl ActingFor {
    /// The steps whose words are the brand's own.
    pub fn own(&self) -> impl Iterator<Item = &ProofId> {
        self.steps.iter().filter(|step| !SHIPPED.contains(&step.as_str()))
    }
}
