//! The whole difference, and the purposes it is about.

use std::collections::{BTreeMap, BTreeSet};

use super::change::{Change, changed_fields, changed_words, things};
use crate::{
    catalog::Publishable,
    domain::{
        catalogue::{Catalogue, Purpose},
        ids::PurposeId,
        language::Language,
        notice::{Notice, Texts},
    },
};

#[derive(Debug, Clone, Default, PartialEq)]
pub struct Diff {
    pub structure: Vec<Change>,
    pub words: BTreeMap<Language, Vec<Change>>,
    /// Every purpose that is not what it was: by itself, its words, the data it uses, or who gets that data.
    pub purposes: BTreeMap<PurposeId, Touched>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Touched {
    Added,
    Changed,
    /// The purpose has another legal basis, whatever else changed.
    OnAnotherBasis,
    Removed,
}

impl Diff {
    pub fn between(notice: &Notice, draft: &Publishable) -> Self {
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

/// The things, as `category-orders`, of which a field or a word is not what it was.
fn touched<'a>(structure: &'a [Change], words: &'a BTreeMap<Language, Vec<Change>>) -> BTreeSet<&'a str> {
    let all = structure.iter().chain(words.values().flatten());
    all.map(|change| change.thing.as_str()).collect()
}

pub(super) fn purposes(
    before: &Catalogue,
    after: &Catalogue,
    touched: &BTreeSet<&str>,
    levels_moved: bool,
) -> BTreeMap<PurposeId, Touched> {
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
    static DEMO: LazyLock<Publishable> = LazyLock::new(|| check(&Source::Demo).unwrap_or_else(|_| panic!("the demo brand is sound")));

    fn draft(catalogue: Catalogue) -> Publishable {
        Publishable { catalogue, texts: BTreeMap::new(), ..DEMO.clone() }
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
