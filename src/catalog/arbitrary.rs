//! Catalogues of every shape that pass the lint, for property tests.

use proptest::{prelude::*, sample::select};
use std::{fmt::Write, fs, io, path::Path};

use super::{demo, keys};
use crate::domain::{
    catalogue::{
        Basis, Catalogue, Category, Channel, LawStart, Level, MustKeep, Origin, Purpose, Recipient, Retention, RetentionStart, Safeguard,
        Topic, Touchpoint,
    },
    period::Period,
    reach::Reach,
    special::Ground,
};

/// Up to eight things of each kind, so that a byte says which of them are named.
type Some8 = u8;

#[derive(Debug, Clone)]
struct CategorySeed {
    origin: Origin,
    touchpoints: Some8,
    recipients: Some8,
    sensitive: bool,
    portable: bool,
    keep: Period,
    from: RetentionStart,
    must_keep: Option<Period>,
}

#[derive(Debug, Clone)]
struct PurposeSeed {
    basis: Basis,
    level: usize,
    alone: bool,
    categories: Some8,
    touchpoints: Some8,
    personalizes: bool,
    profiling: bool,
    sharing: bool,
    contacts: Vec<Channel>,
    ground: Ground,
    review_every: Period,
}

pub fn arbitrary_catalogue() -> impl Strategy<Value = Catalogue> {
    let purposes = prop::collection::vec(purpose(), 1..8);
    let categories = prop::collection::vec(category(), 1..8);
    (2..5_usize, 1..8_usize, 0..8_usize, 0..8_usize, categories, purposes).prop_map(
        |(levels, touchpoints, recipients, topics, categories, purposes)| {
            let categories: Vec<Category> =
                categories.into_iter().enumerate().map(|(at, seed)| seed.grow(at, touchpoints, recipients)).collect();
            let mut purposes: Vec<Purpose> =
                purposes.into_iter().enumerate().map(|(at, seed)| seed.grow(at, levels, touchpoints, &categories)).collect();
            purposes.push(everything_by_contract(&categories));
            Catalogue {
                levels: (0..levels).map(|at| Level { id: id("level", at), default: at == 0 }).collect(),
                touchpoints: (0..touchpoints).map(|at| Touchpoint { id: id("touchpoint", at) }).collect(),
                recipients: (0..recipients)
                    .map(|at| Recipient {
                        id: id("recipient", at),
                        country: "DE".into(),
                        safeguard: Safeguard::WithinEea,
                        review_every: None,
                    })
                    .collect(),
                topics: (0..topics).map(|at| Topic { id: id("topic", at), sensitive: at % 2 == 0 }).collect(),
                systems: Vec::new(),
                categories,
                purposes,
            }
        },
    )
}

/// Writes a whole brand around `catalogue`: the demo's `brand.toml`, and a text for every key.
pub fn write_out(catalogue: &Catalogue, folder: &Path) -> io::Result<()> {
    demo::write_out(folder)?;
    // It is about the demo's own kinds of data.
    fs::remove_file(folder.join("example.toml"))?;
    // So are its outcomes, and its questions have texts beside the notice.
    let brand = fs::read_to_string(folder.join("brand.toml"))?;
    let mut kept = String::new();
    for part in brand.split_inclusive("\n\n").filter(|part| !part.contains("[[outcome]]") && !part.contains("[[background]]")) {
        kept.push_str(part);
    }
    fs::write(folder.join("brand.toml"), kept)?;
    fs::write(folder.join("catalog.toml"), toml::to_string(catalogue).map_err(io::Error::other)?)?;
    for entry in fs::read_dir(folder.join("locales"))? {
        let texts = entry?.path();
        let language = texts.file_name().unwrap_or_default().display();
        let mut file = String::new();
        for key in keys::required(catalogue) {
            match key.split_once('.') {
                Some((_, part)) => writeln!(file, "    .{part} = The {part} in {language}."),
                None => writeln!(file, "{key} = The {key} in {language}"),
            }
            .map_err(io::Error::other)?;
        }
        fs::write(texts.join("catalog.ftl"), file)?;
    }
    Ok(())
}

fn period() -> impl Strategy<Value = Period> {
    (0..11_u16, 0..24_u16, 1..60_u16).prop_map(|(years, months, days)| Period { years, months, days })
}

fn category() -> impl Strategy<Value = CategorySeed> {
    let from = select(vec![RetentionStart::Collected, RetentionStart::LastActivity, RetentionStart::AccountClosed]);
    (select(Origin::ALL.to_vec()), any::<[u8; 2]>(), any::<[bool; 2]>(), period(), from, prop::option::of(period())).prop_map(
        |(origin, [touchpoints, recipients], [sensitive, portable], keep, from, must_keep)| CategorySeed {
            origin,
            touchpoints,
            recipients,
            sensitive,
            portable,
            keep,
            from,
            must_keep,
        },
    )
}

fn purpose() -> impl Strategy<Value = PurposeSeed> {
    let bases = select(vec![Basis::Consent, Basis::Contract, Basis::LegalObligation, Basis::LegitimateInterest]);
    let contacts = select(vec![vec![], vec![Channel::Email], vec![Channel::Sms, Channel::Push], vec![Channel::Post, Channel::Phone]]);
    let grounds = select(Ground::ALL);
    (bases, any::<usize>(), any::<[u8; 2]>(), any::<[bool; 4]>(), contacts, grounds, period()).prop_map(
        |(basis, level, [categories, touchpoints], [personalizes, profiling, sharing, alone], contacts, ground, review_every)| {
            PurposeSeed { basis, level, alone, categories, touchpoints, personalizes, profiling, sharing, contacts, ground, review_every }
        },
    )
}

impl CategorySeed {
    fn grow(self, at: usize, touchpoints: usize, recipients: usize) -> Category {
        Category {
            id: id("category", at),
            origin: self.origin,
            touchpoints: named("touchpoint", self.touchpoints, touchpoints),
            sensitive: self.sensitive,
            portable: self.portable,
            retention: Retention { keep: self.keep, from: self.from },
            must_keep: self.must_keep.map(|keep| MustKeep {
                keep,
                from: LawStart::default(),
                because: "tax-law".into(),
                review_every: None,
            }),
            recipients: named("recipient", self.recipients, recipients),
            term: "pd:Contact".into(),
            fields: Vec::new(),
            correct: Default::default(),
        }
    }
}

impl PurposeSeed {
    /// Bends what the rules forbid: no reach without a choice, no profiling of sensitive things without consent, no other use of them
    /// without a ground.
    fn grow(self, at: usize, levels: usize, touchpoints: usize, categories: &[Category]) -> Purpose {
        let mut purpose = Purpose {
            id: id("purpose", at),
            basis: self.basis,
            article_9: None,
            categories: named("category", self.categories, categories.len()),
            touchpoints: named("touchpoint", self.touchpoints, touchpoints),
            level: None,
            personalizes: self.personalizes,
            profiling: self.profiling,
            sharing: self.sharing,
            contacts: self.contacts,
            recipients: None,
            review_every: self.review_every,
            ranks: None,
            prices: false,
            parameters: Vec::new(),
            term: "dpv:Purpose".into(),
        };
        if !purpose.switchable() {
            (purpose.personalizes, purpose.profiling, purpose.sharing) = (false, false, false);
        }
        let sensitive = categories.iter().any(|category| category.sensitive && purpose.categories.contains(&category.id));
        let unasked = sensitive && purpose.basis != Basis::Consent;
        purpose.profiling &= !unasked;
        purpose.article_9 = unasked.then_some(self.ground);
        let needs = purpose.basis == Basis::Consent || (purpose.switchable() && purpose.reaches_the_person());
        purpose.level = match purpose.basis {
            Basis::Consent if self.alone => Some(Reach::Alone),
            _ => needs.then(|| Reach::From(id("level", 1 + self.level % (levels - 1)))),
        };
        purpose
    }
}

/// So that no category is without a use.
fn everything_by_contract(categories: &[Category]) -> Purpose {
    Purpose {
        id: id("contract", 0),
        basis: Basis::Contract,
        article_9: categories.iter().any(|category| category.sensitive).then_some(Ground::HealthCare),
        categories: categories.iter().map(|category| category.id.clone()).collect(),
        touchpoints: vec![],
        level: None,
        personalizes: false,
        profiling: false,
        sharing: false,
        contacts: vec![],
        recipients: None,
        review_every: Period { years: 1, months: 0, days: 0 },
        ranks: None,
        prices: false,
        parameters: Vec::new(),
        term: "dpv:Purpose".into(),
    }
}

#[expect(clippy::unwrap_used, reason = "a kind and a number always make an id")]
fn id<T: std::str::FromStr<Err: std::fmt::Debug>>(kind: &str, at: usize) -> T {
    format!("{kind}-{at}").parse().unwrap()
}

fn named<T: std::str::FromStr<Err: std::fmt::Debug>>(kind: &str, which: Some8, of: usize) -> Vec<T> {
    (0..of.min(8)).filter(|at| which & (1 << at) != 0).map(|at| id(kind, at)).collect()
}
