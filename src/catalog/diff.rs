//! The differences between a published notice and its successor: structure by field, words by language.

use serde::Serialize;
use serde_json::Value;
use std::{
    collections::{BTreeMap, BTreeSet},
    fmt,
};

use super::parse::Draft;
use crate::domain::{
    catalogue::{Catalogue, Purpose},
    ids::PurposeId,
    language::Language,
    notice::{Notice, Texts},
};

#[derive(Debug, Clone, Default, PartialEq)]
pub struct Diff {
    pub structure: Vec<Change>,
    pub words: BTreeMap<Language, Vec<Change>>,
    /// Every purpose that is not what it was: by itself, its words, the data it uses, or who gets that data.
    pub purposes: BTreeMap<PurposeId, Touched>,
}

/// One field of one thing, or one text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// As `purpose-recommendations`.
    pub thing: String,
    pub part: Part,
    pub before: Option<String>,
    pub after: Option<String>,
}

/// The part of a thing that changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    /// All of it: it is new, or gone.
    Whole,
    Field(String),
    /// Its name, or the text that is called so.
    Text(Option<String>),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Touched {
    Added,
    Changed,
    /// The purpose has another legal basis, whatever else changed.
    OnAnotherBasis,
    Removed,
}

/// One kind of thing in a catalogue, by id, with its fields.
type Things = BTreeMap<String, Value>;

impl Diff {
    pub fn between(notice: &Notice, draft: &Draft) -> Self {
        let (before, after) = (things(&notice.catalogue), things(&draft.catalogue));
        let structure = changed_fields(&before, &after);
        let mut words = BTreeMap::new();
        for (language, texts) in &draft.texts {
            let none = Texts::new();
            let changes = changed_words(notice.texts.get(language).unwrap_or(&none), texts);
            if !changes.is_empty() {
                words.insert(*language, changes);
            }
        }
        let touched = touched(&structure, &words);
        let order = |catalogue: &Catalogue| catalogue.levels.iter().map(|level| level.id.clone()).collect::<Vec<_>>();
        let levels_moved = order(&notice.catalogue) != order(&draft.catalogue);
        Self { purposes: purposes(&notice.catalogue, &draft.catalogue, &touched, levels_moved), structure, words }
    }

    pub fn is_empty(&self) -> bool {
        self.structure.is_empty() && self.words.is_empty()
    }

    /// New purposes, and those on another legal basis than before.
    pub fn agreed_to_anew(&self) -> impl Iterator<Item = &PurposeId> {
        self.touched(&[Touched::Added, Touched::OnAnotherBasis])
    }

    /// Those whose change somebody has to weigh: what is new needs no weighing, nobody has agreed to it.
    pub fn to_weigh(&self) -> impl Iterator<Item = &PurposeId> {
        self.touched(&[Touched::Changed, Touched::OnAnotherBasis])
    }

    fn touched(&self, how: &'static [Touched]) -> impl Iterator<Item = &PurposeId> {
        self.purposes.iter().filter(|(_, touched)| how.contains(touched)).map(|(id, _)| id)
    }
}

fn things(catalogue: &Catalogue) -> Things {
    fn add<T: Serialize>(all: &mut Things, kind: &str, list: &[T]) {
        for thing in list {
            let value = serde_json::to_value(thing).unwrap_or(Value::Null);
            let id = value.get("id").and_then(Value::as_str).unwrap_or_default();
            all.insert(format!("{kind}-{id}"), value);
        }
    }
    let mut all = Things::new();
    add(&mut all, "level", &catalogue.levels);
    add(&mut all, "touchpoint", &catalogue.touchpoints);
    add(&mut all, "category", &catalogue.categories);
    add(&mut all, "purpose", &catalogue.purposes);
    add(&mut all, "recipient", &catalogue.recipients);
    add(&mut all, "topic", &catalogue.topics);
    add(&mut all, "system", &catalogue.systems);
    all
}

fn changed_fields(before: &Things, after: &Things) -> Vec<Change> {
    let names: BTreeSet<&String> = before.keys().chain(after.keys()).collect();
    let mut changes = Vec::new();
    for name in names {
        match (before.get(name), after.get(name)) {
            (Some(Value::Object(was)), Some(Value::Object(is))) => {
                let fields: BTreeSet<&String> = was.keys().chain(is.keys()).collect();
                for field in fields.into_iter().filter(|field| was.get(*field) != is.get(*field)) {
                    let text = |value: Option<&Value>| value.filter(|value| !value.is_null()).map(ToString::to_string);
                    let part = Part::Field(field.clone());
                    changes.push(Change { thing: name.clone(), part, before: text(was.get(field)), after: text(is.get(field)) });
                }
            }
            (was, is) => {
                let (before, after) = (was.map(Value::to_string), is.map(Value::to_string));
                changes.push(Change { thing: name.clone(), part: Part::Whole, before, after });
            }
        }
    }
    changes
}

fn changed_words(before: &Texts, after: &Texts) -> Vec<Change> {
    let keys: BTreeSet<&String> = before.keys().chain(after.keys()).collect();
    let changed = keys.into_iter().filter(|key| before.get(*key) != after.get(*key));
    let change = |key: &String| {
        let (thing, part) = key.split_once('.').map_or((key.as_str(), None), |(thing, part)| (thing, Some(part.to_owned())));
        let (before, after) = (before.get(key).cloned(), after.get(key).cloned());
        Change { thing: thing.to_owned(), part: Part::Text(part), before, after }
    };
    changed.map(change).collect()
}

/// The things, as `category-orders`, of which a field or a word is not what it was.
fn touched<'a>(structure: &'a [Change], words: &'a BTreeMap<Language, Vec<Change>>) -> BTreeSet<&'a str> {
    let all = structure.iter().chain(words.values().flatten());
    all.map(|change| change.thing.as_str()).collect()
}

fn purposes(before: &Catalogue, after: &Catalogue, touched: &BTreeSet<&str>, levels_moved: bool) -> BTreeMap<PurposeId, Touched> {
    let ids: BTreeSet<&PurposeId> = before.purposes.iter().chain(&after.purposes).map(|purpose| &purpose.id).collect();
    let mut all = BTreeMap::new();
    for id in ids {
        let touch = match (before.purpose(id.as_str()), after.purpose(id.as_str())) {
            (None, _) => Touched::Added,
            (_, None) => Touched::Removed,
            (Some(was), Some(is)) if was.basis != is.basis => Touched::OnAnotherBasis,
            (Some(was), Some(is)) => {
                let moved = levels_moved && after.rank_of(is).is_some();
                if moved || rests_on(was, before).chain(rests_on(is, after)).any(|thing| touched.contains(thing.as_str())) {
                    Touched::Changed
                } else {
                    continue;
                }
            }
        };
        all.insert(id.clone(), touch);
    }
    all
}

/// The parts of the notice a person agrees to with a purpose.
fn rests_on<'a>(purpose: &'a Purpose, catalogue: &'a Catalogue) -> impl Iterator<Item = String> + 'a {
    let categories = purpose.categories.iter();
    let recipients = catalogue.recipients_of(purpose).into_iter();
    std::iter::once(format!("purpose-{}", purpose.id))
        .chain(categories.map(|id| format!("category-{id}")))
        .chain(recipients.map(|recipient| format!("recipient-{}", recipient.id)))
}

/// As people read it in a terminal: what was, and what would be.
impl fmt::Display for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let what = match &self.part {
            Part::Whole | Part::Text(None) => self.thing.clone(),
            Part::Field(field) => format!("{} {field}", self.thing),
            Part::Text(Some(text)) => format!("{}.{text}", self.thing),
        };
        match (&self.before, &self.after) {
            (None, Some(after)) => write!(f, "+ {what}: {after}"),
            (Some(before), None) => write!(f, "- {what}: {before}"),
            (Some(before), Some(after)) => write!(f, "~ {what}\n    - {before}\n    + {after}"),
            (None, None) => write!(f, "  {what}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        catalog::{Source, arbitrary::arbitrary_catalogue, check},
        domain::{notice::NoticeVersion, time::Millis},
    };
    use proptest::prelude::*;
    use std::sync::LazyLock;

    fn published(catalogue: Catalogue) -> Notice {
        Notice {
            version: NoticeVersion(1),
            published_at: Millis(0),
            catalogue,
            texts: BTreeMap::new(),
            material: BTreeMap::new(),
            sha256: String::new(),
        }
    }

    #[expect(clippy::panic, reason = "a test that cannot go on should stop loudly")]
    static DEMO: LazyLock<Draft> = LazyLock::new(|| check(&Source::Demo).unwrap_or_else(|_| panic!("the demo brand is sound")));

    fn draft(catalogue: Catalogue) -> Draft {
        Draft { catalogue, texts: BTreeMap::new(), ..DEMO.clone() }
    }

    proptest! {
        #[test]
        fn whatever_else_changes_a_new_basis_is_agreed_to_anew_and_an_old_one_is_not(before in arbitrary_catalogue(), after in arbitrary_catalogue()) {
            let diff = Diff::between(&published(before.clone()), &draft(after.clone()));
            let anew: BTreeSet<_> = diff.agreed_to_anew().cloned().collect();
            let stands = |purpose: &Purpose| before.purpose(purpose.id.as_str()).is_some_and(|was| was.basis == purpose.basis);
            let expected: BTreeSet<_> = after.purposes.iter().filter(|purpose| !stands(purpose)).map(|purpose| purpose.id.clone()).collect();
            prop_assert_eq!(anew, expected);
        }
    }

    #[test]
    fn a_purpose_on_another_basis_is_weighed_and_agreed_to_anew_and_one_with_other_words_is_weighed() {
        let notice = published(DEMO.catalogue.clone());
        let mut changed = draft(DEMO.catalogue.clone());
        for purpose in &mut changed.catalogue.purposes {
            match purpose.id.as_str() {
                "newsletter" => purpose.basis = crate::domain::catalogue::Basis::LegitimateInterest,
                "suggestions" => purpose.term = "dpv:Basis".to_owned(),
                _ => {}
            }
        }
        let diff = Diff::between(&notice, &changed);
        let texts = |ids: Vec<&PurposeId>| ids.into_iter().map(PurposeId::as_str).map(str::to_owned).collect::<Vec<_>>();
        assert_eq!(texts(diff.agreed_to_anew().collect()), ["newsletter"]);
        assert_eq!(texts(diff.to_weigh().collect()), ["newsletter", "suggestions"]);
        // The order shown is another matter.
        let shown: Vec<_> = diff.structure.iter().map(|change| format!("{change}")).collect();
        assert!(shown.iter().any(|line| line.starts_with("~ purpose-newsletter basis\n")), "{shown:?}");
    }
}
