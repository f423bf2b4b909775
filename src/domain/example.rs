//! A made-up person and a made-up shelf, in the order each level would put it in.
//!
//! No visitor data is used: the brand writes the example, and what counts at a level follows from its purposes. The same example and
//! catalogue always give the same shelves.

use serde::{Deserialize, Serialize};

use super::{
    catalogue::{Catalogue, Category, Purpose, Rank},
    ids::{CategoryId, FactId, ProductId},
};

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Example {
    /// The facts about the person. Where two count, the one named first counts more.
    #[serde(rename = "fact")]
    pub facts: Vec<Fact>,
    /// The shelf, best sellers first.
    #[serde(rename = "product")]
    pub products: Vec<Product>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fact {
    pub id: FactId,
    /// The kind of data it is.
    pub category: CategoryId,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Product {
    pub id: ProductId,
    /// The facts that bring the product forward.
    #[serde(default)]
    pub fits: Vec<FactId>,
}

/// A product in its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Placed<'a> {
    pub product: &'a Product,
    pub reason: PlacedBy<'a>,
}

/// Why a product stands where it does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PlacedBy<'a> {
    Fits(&'a Fact),
    /// Its place among the best sellers, counted from 1.
    Sells(usize),
}

/// Whether something of this kind changes what a person sees at `level`: a purpose that personalizes, and that the level
/// switches on, uses it.
pub fn counts(catalogue: &Catalogue, category: &CategoryId, level: Rank) -> bool {
    let uses = |purpose: &&Purpose| purpose.personalizes && purpose.categories.contains(category) && !catalogue.asked_by_itself(purpose);
    catalogue.purposes.iter().filter(uses).any(|purpose| catalogue.rank_of(purpose).is_some_and(|needs| needs <= level))
}

/// The kinds of data that change what a person sees at no level.
pub fn never_counting(catalogue: &Catalogue) -> impl Iterator<Item = &Category> {
    catalogue.categories.iter().filter(|category| {
        let mut purposes = catalogue.purposes.iter();
        !purposes.any(|purpose| purpose.personalizes && purpose.categories.contains(&category.id))
    })
}

impl Example {
    /// The facts that count at `level`, and those that do not.
    pub fn facts_at(&self, catalogue: &Catalogue, level: Rank) -> (Vec<&Fact>, Vec<&Fact>) {
        self.facts.iter().partition(|fact| counts(catalogue, &fact.category, level))
    }

    /// First what fits a fact that counts at `level`, in the order of the facts; then the rest. Within each, best sellers first.
    pub fn shelf(&self, catalogue: &Catalogue, level: Rank) -> Vec<Placed<'_>> {
        let (counting, _) = self.facts_at(catalogue, level);
        let placed = |(at, product)| {
            let product: &Product = product;
            let fits = counting.iter().position(|fact| product.fits.contains(&fact.id));
            let reason = fits.and_then(|at| counting.get(at)).map_or(PlacedBy::Sells(at + 1), |fact| PlacedBy::Fits(fact));
            (fits.unwrap_or(usize::MAX), Placed { product, reason })
        };
        let mut shelf: Vec<_> = self.products.iter().enumerate().map(placed).collect();
        // Products of one rank stay in the order they sell.
        shelf.sort_by_key(|(fits, _)| *fits);
        shelf.into_iter().map(|(_, placed)| placed).collect()
    }
}
