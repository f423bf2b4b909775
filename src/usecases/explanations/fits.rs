//! Whether what the brand says is whole, and says nothing the notice does not.

use std::{collections::BTreeMap, time::Duration};

use super::content::{Content, WhyShown, Words};
use crate::{
    catalog::Brand,
    domain::{
        catalogue::{Catalogue, Origin, Parameter, Purpose},
        customer::Reference,
        ids::{CategoryId, ParameterId},
        language::Language,
        line::is_odd,
        time::Millis,
    },
    usecases::{
        error::{Fault, Flaw, Pointer},
        received::SKEW,
    },
};

const LONGEST_LABEL: usize = 200;
const LONGEST_REASON: usize = 300;
const LONGEST_KEY: usize = 200;
const MOST_REASONS: usize = 10;
const MOST_DAYS: u64 = 90;

/// An explanation as it came in. Languages are BCP 47 tags.
#[derive(Debug, Clone)]
pub struct Draft {
    pub customer: Reference,
    pub label: BTreeMap<String, String>,
    pub touchpoint: String,
    pub purpose: String,
    pub categories: Vec<String>,
    pub reasons: Vec<DraftReason>,
    pub otherwise: Option<BTreeMap<String, String>>,
    pub expires_at: Millis,
}

#[derive(Debug, Clone)]
pub struct DraftReason {
    pub category: String,
    pub text: BTreeMap<String, String>,
    pub key: Option<String>,
    pub topic: Option<String>,
    /// The record it rests on, by the brand's own id.
    pub record: Option<String>,
    /// The declared parameter of the purpose that it names.
    pub parameter: Option<String>,
}

/// The purpose and what is to be sealed; else every fault there is.
pub fn fits<'a>(
    brand: &Brand,
    catalogue: &'a Catalogue,
    draft: &Draft,
    now: Millis,
) -> Result<(&'a Purpose, Content), Vec<Fault<Pointer>>> {
    let mut look = Look { brand, catalogue, faults: Vec::new() };
    let label = look.words("/label", &draft.label, LONGEST_LABEL);
    let purpose = catalogue.purpose(&draft.purpose);
    if purpose.is_none() {
        look.fault("/purpose", Flaw::Unknown);
    }
    match (catalogue.touchpoint(&draft.touchpoint), purpose) {
        (None, _) => look.fault("/touchpoint", Flaw::Unknown),
        (Some(touchpoint), Some(purpose)) if !purpose.is_at(touchpoint.id.as_str()) => {
            look.fault("/touchpoint", Flaw::NotShownThere);
        }
        _ => {}
    }
    let categories = look.categories(&draft.categories, purpose);
    let reasons = look.reasons(&draft.reasons, &draft.categories, purpose);
    let otherwise = draft.otherwise.as_ref().map(|words| look.words("/otherwise", words, LONGEST_REASON));
    let furthest = now.plus(Duration::from_secs(MOST_DAYS * 24 * 60 * 60)).plus(SKEW);
    if draft.expires_at <= now {
        look.fault("/expires_at", Flaw::Past);
    } else if draft.expires_at > furthest {
        look.fault("/expires_at", Flaw::TooFar);
    }
    match purpose {
        Some(purpose) if look.faults.is_empty() => Ok((purpose, Content { label, categories, reasons, otherwise })),
        _ => Err(look.faults),
    }
}

struct Look<'a> {
    brand: &'a Brand,
    catalogue: &'a Catalogue,
    faults: Vec<Fault<Pointer>>,
}

impl Look<'_> {
    fn fault(&mut self, pointer: impl Into<String>, flaw: Flaw) {
        self.faults.push(Fault { field: Pointer(pointer.into()), flaw });
    }

    fn words(&mut self, pointer: &str, words: &BTreeMap<String, String>, longest: usize) -> Words {
        let languages = &self.brand.languages;
        if !words.contains_key(languages.default.tag()) {
            self.fault(format!("{pointer}/{}", languages.default), Flaw::Missing);
        }
        let mut found = Words::new();
        for (tag, text) in words {
            let language = tag.parse::<Language>().ok().filter(|language| self.brand.languages.offered.contains(language));
            let at = format!("{pointer}/{}", tag.replace('~', "~0").replace('/', "~1"));
            match (language, unfit(text, longest)) {
                (None, _) => self.fault(at, Flaw::NotOffered),
                (Some(_), Some(flaw)) => self.fault(at, flaw),
                (Some(language), None) => drop(found.insert(language, text.trim().to_owned())),
            }
        }
        found
    }

    fn categories(&mut self, ids: &[String], purpose: Option<&Purpose>) -> Vec<CategoryId> {
        if ids.is_empty() {
            self.fault("/categories", Flaw::Missing);
        }
        let mut found: Vec<CategoryId> = Vec::new();
        for (at, id) in ids.iter().enumerate() {
            let pointer = format!("/categories/{at}");
            match self.catalogue.category(id) {
                None => self.fault(pointer, Flaw::Unknown),
                Some(category) if purpose.is_some_and(|purpose| !purpose.categories.contains(&category.id)) => {
                    self.fault(pointer, Flaw::NotUsed);
                }
                Some(category) if found.contains(&category.id) => self.fault(pointer, Flaw::Twice),
                Some(category) => found.push(category.id.clone()),
            }
        }
        found
    }

    fn reasons(&mut self, drafts: &[DraftReason], used: &[String], purpose: Option<&Purpose>) -> Vec<WhyShown> {
        match drafts.len() {
            0 => self.fault("/reasons", Flaw::Missing),
            1..=MOST_REASONS => {}
            _ => self.fault("/reasons", Flaw::TooMany),
        }
        drafts.iter().enumerate().take(MOST_REASONS).filter_map(|(at, draft)| self.reason(at, draft, used, purpose)).collect()
    }

    fn reason(&mut self, at: usize, draft: &DraftReason, used: &[String], purpose: Option<&Purpose>) -> Option<WhyShown> {
        let text = self.words(&format!("/reasons/{at}/text"), &draft.text, LONGEST_REASON);
        let category = self.catalogue.category(&draft.category);
        if category.is_none() {
            self.fault(format!("/reasons/{at}/category"), Flaw::Unknown);
        } else if !used.contains(&draft.category) {
            self.fault(format!("/reasons/{at}/category"), Flaw::NotListed);
        }
        if let Some(key) = &draft.key {
            let pointer = format!("/reasons/{at}/key");
            if category.is_some_and(|category| category.origin != Origin::Inferred) {
                self.fault(pointer, Flaw::Needless);
            } else if let Some(flaw) = unfit(key, LONGEST_KEY) {
                self.fault(pointer, flaw);
            }
        }
        let topic = draft.topic.as_ref().map(|id| self.catalogue.topic(id));
        if topic == Some(None) {
            self.fault(format!("/reasons/{at}/topic"), Flaw::Unknown);
        }
        let topic = topic.flatten().map(|topic| topic.id.clone());
        let parameter = purpose.and_then(|purpose| self.parameter(at, draft, purpose));
        let (key, record) = (draft.key.clone(), None);
        category.map(|category| WhyShown { category: category.id.clone(), text, key, record, topic, parameter })
    }

    /// Where a purpose declares by what it ranks or picks, a reason is one of those things: by its name, or by the data it rests on.
    fn parameter(&mut self, at: usize, draft: &DraftReason, purpose: &Purpose) -> Option<ParameterId> {
        let rests = |parameter: &&Parameter| parameter.categories.iter().any(|id| id.as_str() == draft.category);
        match &draft.parameter {
            Some(id) => match purpose.parameter(id) {
                None => self.fault(format!("/reasons/{at}/parameter"), Flaw::Unknown),
                Some(parameter) if !rests(&parameter) => self.fault(format!("/reasons/{at}/category"), Flaw::NotDeclared),
                Some(parameter) => return Some(parameter.id.clone()),
            },
            None if purpose.parameters.is_empty() => {}
            None => match purpose.parameters.iter().find(rests) {
                None => self.fault(format!("/reasons/{at}/category"), Flaw::NotDeclared),
                Some(parameter) => return Some(parameter.id.clone()),
            },
        }
        None
    }
}

/// `longest` counts characters.
fn unfit(text: &str, longest: usize) -> Option<Flaw> {
    match text.trim().chars().count() {
        0 => Some(Flaw::Missing),
        _ if text.contains(is_odd) => Some(Flaw::Malformed),
        length if length > longest => Some(Flaw::TooLong),
        _ => None,
    }
}
