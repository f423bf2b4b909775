//! A notice as it was weighed: it waits in the session for the press that publishes it.

use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

use crate::{
    domain::{ids::PurposeId, language::Language, notice::Weight},
    usecases::notices::publish::Changes,
    web::two_steps::Drafted,
};

/// One waits at a time.
pub const ABOUT: &str = "notice";
pub const MATERIAL: &str = "material";
pub const EDITORIAL: &str = "editorial";

#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Weighed {
    pub weights: BTreeMap<PurposeId, Weight>,
    pub summaries: BTreeMap<Language, String>,
    pub retire: BTreeSet<PurposeId>,
}

impl Drafted for Weighed {
    const OF: &'static str = "notice";
}

pub fn weight(text: &str) -> Option<Weight> {
    match text {
        MATERIAL => Some(Weight::Material),
        EDITORIAL => Some(Weight::Editorial),
        _ => None,
    }
}

impl Weighed {
    pub fn changes(&self) -> Changes {
        Changes { summaries: self.summaries.clone(), weights: self.weights.clone(), retire: self.retire.clone() }
    }

    /// The text of each field, by the name under which a form gives it back.
    pub fn typed(&self) -> BTreeMap<String, String> {
        let word = |weight: Weight| if weight == Weight::Material { MATERIAL } else { EDITORIAL };
        let weights = self.weights.iter().map(|(id, weight)| (format!("weight-{id}"), word(*weight).to_owned()));
        let summaries = self.summaries.iter().map(|(language, text)| (format!("summary-{language}"), text.clone()));
        let retire = self.retire.iter().map(|id| (format!("retire-{id}"), String::new()));
        weights.chain(summaries).chain(retire).collect()
    }
}
