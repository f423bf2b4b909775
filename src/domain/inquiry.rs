//! Inquiries: the questions "may we?" that systems asked about one person, with the answers they got, counted.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};

use super::{decide::Reason, ids::ApiKeyId, time::Millis, words::words};

/// How often one system asked about one purpose and got one answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Inquiry {
    #[serde(serialize_with = "text", deserialize_with = "id")]
    pub system: ApiKeyId,
    pub purpose: String,
    pub reason: Reason,
    pub times: u64,
}

/// Everything that was asked about one person in a while: one entry for each system, purpose and answer.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Inquiries(Vec<Inquiry>);

impl Inquiries {
    /// Counts `times` more.
    pub fn add(&mut self, system: ApiKeyId, purpose: &str, reason: Reason, times: u64) {
        let same = |one: &&mut Inquiry| one.system == system && one.reason == reason && one.purpose == purpose;
        match self.0.iter_mut().find(same) {
            Some(one) => one.times = one.times.saturating_add(times),
            None => self.0.push(Inquiry { system, purpose: purpose.to_owned(), reason, times }),
        }
    }

    pub fn merge(&mut self, other: &Self) {
        other.iter().for_each(|one| self.add(one.system, &one.purpose, one.reason, one.times));
    }

    pub fn iter(&self) -> impl Iterator<Item = &Inquiry> {
        self.0.iter()
    }
}

words! {
    /// A deed of a system, counted without the person.
    SystemDeed {
        /// It asked, and the answer was yes.
        Allowed => "allowed",
        Refused => "refused",
        /// It said why somebody saw something, or tried to.
        Explained => "explained",
        /// It said that it contacted somebody, and no decision had reserved that.
        Contacted => "contacted",
        /// It fetched a list of everybody's choices, to decide by itself.
        List => "list",
    }
}

/// Deeds of one kind by one system for one purpose, counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SystemDeeds {
    pub system: ApiKeyId,
    pub deed: SystemDeed,
    /// Empty for a list of everybody's choices, and for a contact.
    pub purpose: String,
    pub times: i64,
    pub last_at: Millis,
}

/// How closely a brand counts what its systems ask.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Counting {
    /// By person, day, purpose and system: people read it.
    #[default]
    ByPerson,
    /// By day, purpose and system only.
    ByPurpose,
}

fn text<S: Serializer>(id: &ApiKeyId, to: S) -> Result<S::Ok, S::Error> {
    to.collect_str(id)
}

fn id<'de, D: Deserializer<'de>>(from: D) -> Result<ApiKeyId, D::Error> {
    String::deserialize(from)?.parse().map_err(|_| D::Error::custom("no id of a key"))
}

#[cfg(test)]
#[expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot go on should stop loudly")]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::HashMap;

    fn asked() -> impl Strategy<Value = Vec<(u8, u8, usize, u64)>> {
        prop::collection::vec((0_u8..3, 0_u8..3, 0..Reason::ALL.len(), 1_u64..9), 0..30)
    }

    fn all(asked: &[(u8, u8, usize, u64)]) -> Inquiries {
        let mut all = Inquiries::default();
        for (system, purpose, reason, times) in asked {
            all.add(ApiKeyId::from_bytes([*system; 16]), &format!("p-{purpose}"), Reason::ALL[*reason], *times);
        }
        all
    }

    fn sums(all: &Inquiries) -> HashMap<(ApiKeyId, String, Reason), u64> {
        all.iter().map(|one| ((one.system, one.purpose.clone(), one.reason), one.times)).collect()
    }

    proptest! {
        #[test]
        fn nothing_is_lost_or_invented_when_counts_of_several_servers_come_together(one in asked(), other in asked()) {
            let mut together = all(&one);
            together.merge(&all(&other));
            let both: Vec<_> = one.iter().chain(&other).copied().collect();
            prop_assert_eq!(sums(&together), sums(&all(&both)));
            prop_assert_eq!(together.iter().map(|one| one.times).sum::<u64>(), both.iter().map(|(.., times)| times).sum::<u64>());
            let text = serde_json::to_string(&together).unwrap();
            prop_assert_eq!(serde_json::from_str::<Inquiries>(&text).unwrap(), together);
        }
    }
}
