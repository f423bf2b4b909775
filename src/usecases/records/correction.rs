//! Granted corrections of a record: each wins over what the person called wrong, however often the source sends that again.
//!
//! GDPR Articles 16 and 19; under the CCPA regulations (§ 7023) a correction must stay one.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use std::collections::BTreeMap;

use crate::domain::{time::Millis, words::words};

words! {
    /// How a granted value stands to what the person asked for.
    Wish {
        /// The very value.
        Asked => "asked",
        /// Another value, for a reason.
        Otherwise => "otherwise",
        /// Another person asked for them.
        ForThem => "for-them",
    }
}

/// Corrections by field.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Corrections(BTreeMap<String, Granted>);

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct Granted {
    /// Every value the person had called wrong.
    wrong: Vec<Value>,
    right: Value,
    at: Millis,
    /// `None` for what the first programs granted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    wish: Option<Wish>,
}

/// How a correction stands to what the source says now.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Mark<'a> {
    /// The source still says what was called wrong; the correction counts.
    Stands { said: &'a Value, at: Millis, wish: Option<Wish> },
    /// The source says it as corrected.
    Taken { at: Millis, wish: Option<Wish> },
    /// The source says something else, which was never called wrong and came after the correction: that counts.
    Later { corrected_to: &'a Value, at: Millis },
}

impl Mark<'_> {
    /// When it was granted.
    pub const fn at(&self) -> Millis {
        match self {
            Self::Stands { at, .. } | Self::Taken { at, .. } | Self::Later { at, .. } => *at,
        }
    }
}

impl Corrections {
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(super) fn forget(&mut self, field: &str) {
        self.0.remove(field);
    }

    pub(super) fn each_value(&mut self, mut other: impl FnMut(&Value) -> Value) {
        for granted in self.0.values_mut() {
            granted.right = other(&granted.right);
            granted.wrong = granted.wrong.iter().map(&mut other).collect();
        }
    }

    pub(super) fn grant(&mut self, field: &str, said: &Value, right: Value, at: Millis, wish: Wish) {
        let mut wrong = self.0.remove(field).map(|before| {
            let mut wrong = before.wrong;
            wrong.push(before.right);
            wrong
        });
        let wrong = wrong.get_or_insert_default();
        wrong.push(said.clone());
        let mut distinct: Vec<Value> = Vec::new();
        for value in wrong.drain(..) {
            if value != right && !distinct.contains(&value) {
                distinct.push(value);
            }
        }
        self.0.insert(field.to_owned(), Granted { wrong: distinct, right, at, wish: Some(wish) });
    }

    pub(super) fn of<'a>(&'a self, field: &str, said: &'a Value) -> &'a Value {
        self.0.get(field).filter(|granted| granted.wrong.contains(said)).map_or(said, |granted| &granted.right)
    }

    pub(super) fn over(&self, data: &Map<String, Value>) -> Map<String, Value> {
        data.iter().map(|(field, said)| (field.clone(), self.of(field, said).clone())).collect()
    }

    pub(super) fn mark<'a>(&'a self, field: &str, said: &'a Value) -> Option<Mark<'a>> {
        let granted = self.0.get(field)?;
        Some(if granted.wrong.contains(said) {
            Mark::Stands { said, at: granted.at, wish: granted.wish }
        } else if *said == granted.right {
            Mark::Taken { at: granted.at, wish: granted.wish }
        } else {
            Mark::Later { corrected_to: &granted.right, at: granted.at }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde_json::json;

    fn value(text: &str) -> Value {
        json!(text)
    }

    proptest! {
        #[test]
        fn the_last_correction_wins_over_every_value_that_was_ever_called_wrong(
            acts in prop::collection::vec((0..5_u8, 0..5_u8, any::<bool>()), 1..20)
        ) {
            // The source says one of five values; now and then the person corrects whatever counts to another.
            let (mut corrections, mut wrong, mut right) = (Corrections::default(), Vec::new(), None);
            for (said, corrected, corrects) in acts {
                let (said, corrected) = (json!(said), json!(corrected));
                if corrects {
                    let counted = corrections.of("f", &said).clone();
                    corrections.grant("f", &said, corrected.clone(), Millis(1), Wish::Asked);
                    wrong.extend([said.clone(), counted].into_iter().chain(right.take()));
                    wrong.retain(|value| *value != corrected);
                    right = Some(corrected);
                }
                let expected = right.clone().filter(|_| wrong.contains(&said)).unwrap_or(said.clone());
                prop_assert_eq!(corrections.of("f", &said), &expected);
            }
        }
    }

    #[test]
    fn a_correction_says_how_it_stands_to_its_source() {
        let mut corrections = Corrections::default();
        corrections.grant("total", &value("89"), value("59"), Millis(7), Wish::Otherwise);
        let (at, wish) = (Millis(7), Some(Wish::Otherwise));
        assert_eq!(corrections.mark("total", &value("89")), Some(Mark::Stands { said: &value("89"), at, wish }));
        assert_eq!(corrections.mark("total", &value("59")), Some(Mark::Taken { at, wish }));
        assert_eq!(corrections.mark("total", &value("70")), Some(Mark::Later { corrected_to: &value("59"), at }));
        assert_eq!(corrections.mark("item", &value("89")), None);
    }
}
