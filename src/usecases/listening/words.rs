//! The sealed words of voices, topics and surveys.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

use crate::{
    domain::{
        ids::{GroupId, SurveyId, VoiceId},
        language::Language,
        voices::{Counted, Ending},
    },
    usecases::{error::Error, portal::Portal},
    vault::{envelope::Place, keys::HouseUse},
};

/// The words of a topic.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Written {
    /// Among staff.
    pub name: String,
    #[serde(default)]
    pub outcome: Option<Ending>,
    #[serde(default)]
    pub texts: BTreeMap<Language, Text>,
    #[serde(default)]
    pub counted: Option<Counted>,
}

/// The published words, in one language.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Text {
    pub title: String,
    pub said: String,
    pub did: String,
}

impl Text {
    pub fn is_whole(&self) -> bool {
        [&self.title, &self.said, &self.did].iter().all(|text| !text.trim().is_empty())
    }
}

/// The words of a survey: its name, then one to five questions.
pub type Questions = BTreeMap<Language, Vec<String>>;

const fn place(table: &'static str, row: [u8; 16]) -> Place {
    Place { table, column: "sealed", owner: None, row }
}

pub(super) fn voice(id: VoiceId) -> Place {
    place("voices", *id.as_bytes())
}
pub(super) fn topic(id: GroupId) -> Place {
    place("topics", *id.as_bytes())
}
pub(super) fn survey(id: SurveyId) -> Place {
    place("surveys", *id.as_bytes())
}

pub(super) fn seal<T: Serialize>(portal: &Portal, place: &Place, words: &T) -> Result<Vec<u8>, Error> {
    Ok(portal.vault.house_key(HouseUse::Listening)?.seal_json(place, words, &*portal.entropy)?)
}

pub(super) fn open<T: serde::de::DeserializeOwned>(portal: &Portal, place: &Place, sealed: &[u8]) -> Result<T, Error> {
    Ok(portal.vault.house_key(HouseUse::Listening)?.open_json(place, sealed)?)
}
