//! The parts of a brand's folder beside its notice: an example of how levels differ, and the words people use for things.
//!
//! Customers agree to none of it. So it is no part of a notice: not hashed, not compared, and free to change without asking anyone again.

use std::collections::BTreeMap;

use super::{acting::ActingFor, fairness::Background};
use crate::domain::{
    catalogue::Catalogue,
    example::{Example, Fact, Product},
    ids::{AnswerId, ProofId},
    language::Language,
    notice::Texts,
};

/// The part of a message that holds other words for the same thing, for those who search.
const ALSO: &str = "also";
/// How the keys of an example's texts begin.
const EXAMPLE: &str = "example-";
/// The person of the example, in a few sentences.
const PERSON: &str = "example-person";
/// How the keys of questions about people's background begin.
const BACKGROUND: &str = "background-";
/// How the keys of steps of proof begin.
const PROOF: &str = "proof-";

#[derive(Debug, Clone, PartialEq, Default)]
pub struct Beside {
    pub example: Option<Example>,
    /// Like a notice's texts, by the same kind of key.
    pub texts: BTreeMap<Language, Texts>,
}

impl Beside {
    /// Whether the text of this key stands here instead of in the notice.
    pub fn owns(key: &str) -> bool {
        let (message, part) = key.split_once('.').map_or((key, None), |(message, part)| (message, Some(part)));
        part == Some(ALSO) || message.starts_with(EXAMPLE) || message.starts_with(BACKGROUND) || message.starts_with(PROOF)
    }

    fn word(&self, language: Language, key: &str) -> String {
        self.texts.get(&language).and_then(|texts| texts.get(key)).cloned().unwrap_or_default()
    }

    /// The person of the example.
    pub fn person(&self, language: Language) -> String {
        self.word(language, PERSON)
    }
    /// A fact about that person.
    pub fn fact(&self, language: Language, fact: &Fact) -> String {
        self.word(language, &fact_key(fact))
    }
    /// Why a product that fits a fact stands where it does.
    pub fn reason(&self, language: Language, fact: &Fact) -> String {
        self.word(language, &reason_key(fact))
    }
    pub fn product(&self, language: Language, product: &Product) -> String {
        self.word(language, &product_key(product))
    }

    /// A question about people's background.
    pub fn question(&self, language: Language, question: &Background) -> String {
        self.word(language, &format!("{BACKGROUND}{}", question.id))
    }
    /// One of its answers.
    pub fn answer(&self, language: Language, question: &Background, answer: &AnswerId) -> String {
        self.word(language, &format!("{BACKGROUND}{}.{answer}", question.id))
    }
    /// A step of proof that is the brand's own.
    pub fn proof(&self, language: Language, step: &ProofId) -> String {
        self.word(language, &format!("{PROOF}{step}"))
    }
    /// The keys of the brand's own steps, which every offered language must have.
    pub(super) fn proofs(rule: &ActingFor) -> Vec<String> {
        rule.own().map(|step| format!("{PROOF}{step}")).collect()
    }
    /// The keys of questions and their answers, which every offered language must have.
    pub(super) fn questions(asked: &[Background]) -> Vec<String> {
        let keys = asked.iter().flat_map(|question| {
            let key = format!("{BACKGROUND}{}", question.id);
            let answers: Vec<String> = question.answers.iter().map(|answer| format!("{key}.{answer}")).collect();
            std::iter::once(key).chain(answers)
        });
        keys.collect()
    }

    /// Other words for the thing behind `message`, such as `purpose-newsletter`.
    pub(super) fn also(&self, language: Language, message: &str) -> Vec<String> {
        listed(&self.word(language, &format!("{message}.{ALSO}")))
    }

    /// The keys every offered language must have.
    pub fn required(&self) -> Vec<String> {
        let Some(example) = &self.example else { return Vec::new() };
        let named = |fact: &Fact| example.products.iter().any(|product| product.fits.contains(&fact.id));
        let facts = example.facts.iter().flat_map(|fact| {
            let reason = named(fact).then(|| reason_key(fact));
            std::iter::once(fact_key(fact)).chain(reason)
        });
        let products = example.products.iter().map(product_key);
        std::iter::once(PERSON.to_owned()).chain(facts).chain(products).collect()
    }

    /// The keys a language has if it likes.
    pub fn optional(catalogue: &Catalogue) -> Vec<String> {
        let purposes = catalogue.purposes.iter().map(|purpose| format!("purpose-{}.{ALSO}", purpose.id));
        let categories = catalogue.categories.iter().map(|category| format!("category-{}.{ALSO}", category.id));
        let topics = catalogue.topics.iter().map(|topic| format!("topic-{}.{ALSO}", topic.id));
        purposes.chain(categories).chain(topics).collect()
    }
}

fn product_key(product: &Product) -> String {
    format!("example-product-{}", product.id)
}

/// Where a brand says what is known about the person.
fn fact_key(fact: &Fact) -> String {
    format!("example-fact-{}", fact.id)
}

/// Where it says why a product that fits stands where it does.
fn reason_key(fact: &Fact) -> String {
    format!("example-fact-{}.reason", fact.id)
}

/// `spam | junk mail` as its parts.
pub fn listed(text: &str) -> Vec<String> {
    text.split('|').map(str::trim).filter(|part| !part.is_empty()).map(str::to_owned).collect()
}

#[cfg(test)]
#[expect(clippy::unwrap_used, clippy::expect_used, reason = "a test may fail")]
mod tests {
    use super::*;
    use crate::catalog::{Source, arbitrary::arbitrary_catalogue, check};
    use crate::domain::{catalogue::Rank, example::PlacedBy};
    use proptest::prelude::*;

    /// A shelf for any catalogue: a fact of each of its kinds, and products that fit some of them.
    fn example_for(catalogue: &Catalogue, fits: &[u8]) -> Example {
        let facts = catalogue.categories.iter().enumerate();
        let facts: Vec<_> = facts.map(|(at, it)| Fact { id: format!("fact-{at}").parse().unwrap(), category: it.id.clone() }).collect();
        let fitting =
            |which: u8| facts.iter().enumerate().filter(move |(at, _)| which & (1 << (at % 8)) != 0).map(|(_, fact)| fact.id.clone());
        let product = |(at, which): (usize, &u8)| Product { id: format!("product-{at}").parse().unwrap(), fits: fitting(*which).collect() };
        Example { products: fits.iter().enumerate().map(product).collect(), facts }
    }

    fn ranks(catalogue: &Catalogue) -> Vec<Rank> {
        catalogue.levels.iter().filter_map(|level| catalogue.rank(&level.id)).collect()
    }

    proptest! {
        #[test]
        fn at_the_lowest_level_no_reason_names_anything_about_the_person(catalogue in arbitrary_catalogue(), fits in prop::collection::vec(any::<u8>(), 1..12)) {
            let example = example_for(&catalogue, &fits);
            let shelf = example.shelf(&catalogue, Rank(0));
            let order: Vec<_> = shelf.iter().map(|placed| placed.product).collect();
            prop_assert_eq!(order, example.products.iter().collect::<Vec<_>>(), "best sellers, in their order");
            for (at, placed) in shelf.iter().enumerate() {
                prop_assert_eq!(placed.reason, PlacedBy::Sells(at + 1));
            }
        }

        #[test]
        fn a_reason_uses_only_what_a_personalizing_purpose_of_the_level_uses(catalogue in arbitrary_catalogue(), fits in prop::collection::vec(any::<u8>(), 1..12)) {
            let example = example_for(&catalogue, &fits);
            for level in ranks(&catalogue) {
                for placed in example.shelf(&catalogue, level) {
                    let PlacedBy::Fits(fact) = placed.reason else { continue };
                    prop_assert!(placed.product.fits.contains(&fact.id));
                    let reached = catalogue.purposes.iter().filter(|it| catalogue.rank_of(it).is_some_and(|needs| needs <= level));
                    prop_assert!(reached.filter(|it| it.personalizes).any(|it| it.categories.contains(&fact.category)), "{:?} at {:?}", fact, level);
                }
            }
        }

        #[test]
        fn the_same_example_gives_the_same_shelf_with_every_product_once_and_higher_levels_only_add(catalogue in arbitrary_catalogue(), fits in prop::collection::vec(any::<u8>(), 1..12)) {
            let example = example_for(&catalogue, &fits);
            let mut before = 0;
            for level in ranks(&catalogue) {
                let shelf = example.shelf(&catalogue, level);
                let (again, same) = (example.clone(), catalogue.clone());
                prop_assert_eq!(&shelf, &again.shelf(&same, level));
                let products: std::collections::BTreeSet<_> = shelf.iter().map(|placed| &placed.product.id).collect();
                prop_assert_eq!((products.len(), shelf.len()), (example.products.len(), example.products.len()));
                let (counting, _) = example.facts_at(&catalogue, level);
                prop_assert!(counting.len() >= before);
                before = counting.len();
            }
        }
    }

    #[test]
    fn the_demo_shelf_differs_at_each_level_and_how_they_paid_counts_at_none() {
        let draft = check(&Source::Demo).expect("the demo brand is sound");
        let example = draft.brand.beside.example.expect("an example");
        let order = |rank| {
            let shelf = example.shelf(&draft.catalogue, Rank(rank));
            shelf.iter().map(|placed| placed.product.id.to_string()).collect::<Vec<_>>().join(" ")
        };
        assert_eq!(order(0), "linen-shirt flower-pot rubber-boots garden-chair watering-can sleeping-bag umbrella dog-blanket");
        assert_eq!(order(1), "rubber-boots umbrella linen-shirt flower-pot garden-chair watering-can sleeping-bag dog-blanket");
        assert_eq!(order(2), "sleeping-bag rubber-boots umbrella flower-pot watering-can dog-blanket linen-shirt garden-chair");
        let (_, without_effect) = example.facts_at(&draft.catalogue, Rank(2));
        assert_eq!(without_effect.iter().map(|fact| fact.id.as_str()).collect::<Vec<_>>(), ["card"]);
    }
}
