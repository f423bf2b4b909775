//! The items of Article 30(1), (a) to (g): said by the notice and `brand.toml`, or named missing.

use serde::Serialize;

use crate::{
    catalog::{Brand, words::Words},
    domain::{
        catalogue::{Basis, Purpose, Recipient, Safeguard},
        language::Language,
        notice::Notice,
    },
    i18n::{
        countries::country,
        dates, messages as m,
        periods::{by_law, retention},
        texts::{Texts, texts},
    },
};

#[derive(Debug, Serialize)]
pub struct Record {
    /// BCP 47.
    pub language: &'static str,
    #[serde(skip)]
    pub direction: &'static str,
    pub title: String,
    pub notice: String,
    /// Items that are the same for every activity.
    pub house: Vec<RegisterItem>,
    pub activities: Vec<Activity>,
    #[serde(skip)]
    pub words: Columns,
}

/// The words of the table itself.
#[derive(Debug)]
pub struct Columns {
    pub activity: String,
    pub item: String,
    pub said: String,
    pub all: String,
}

#[derive(Debug, Serialize)]
pub struct Activity {
    pub id: String,
    pub name: String,
    pub entries: Vec<RegisterItem>,
}

/// One item. What is missing says so in words, too.
#[derive(Debug, Serialize)]
pub struct RegisterItem {
    /// The place in the GDPR.
    pub article: &'static str,
    pub item: String,
    pub said: Vec<String>,
    pub missing: bool,
}

fn said(article: &'static str, item: String, said: Vec<String>) -> RegisterItem {
    RegisterItem { article, item, said, missing: false }
}

fn missing(article: &'static str, item: String, why: String) -> RegisterItem {
    RegisterItem { article, item, said: vec![why], missing: true }
}

pub fn record(brand: &Brand, notice: &Notice, language: Language) -> Record {
    let texts = texts(brand.voice(language));
    let words = Words::of(notice, language, brand.languages.default);
    let writer = Writer { brand, notice, language, texts, words };
    let published = dates::date(language, notice.published_at, &brand.time_zone);
    Record {
        language: language.tag(),
        direction: language.direction().as_str(),
        title: texts.register_title(m::RegisterTitle { brand: &brand.legal_name }),
        notice: texts.review_version(m::ReviewVersion { number: &notice.version.0.to_string(), when: &published }),
        house: writer.house(),
        activities: notice.catalogue.purposes.iter().map(|purpose| writer.activity(purpose)).collect(),
        words: Columns {
            activity: texts.register_activity(),
            item: texts.register_item(),
            said: texts.register_said(),
            all: texts.register_all(),
        },
    }
}

struct Writer<'a> {
    brand: &'a Brand,
    notice: &'a Notice,
    language: Language,
    texts: &'static Texts,
    words: Words<'a>,
}

impl Writer<'_> {
    fn house(&self) -> Vec<RegisterItem> {
        let (brand, texts) = (self.brand, self.texts);
        let mut who = vec![brand.legal_name.clone()];
        who.extend(brand.address.iter().cloned());
        who.extend([country(self.language, &brand.country), brand.help.email.as_str().to_owned(), brand.help.phone.clone()]);
        let officer = vec![brand.privacy_officer.name.clone(), brand.privacy_officer.email.as_str().to_owned()];
        vec![
            said("30(1)(a)", texts.register_controller(), who),
            missing("30(1)(a)", texts.register_joint(), texts.register_none_named()),
            missing("30(1)(a)", texts.register_representative(), texts.register_none_named()),
            said("30(1)(a)", texts.register_officer(), officer),
            missing("30(1)(g)", texts.register_measures(), texts.register_missing()),
        ]
    }

    fn activity(&self, purpose: &Purpose) -> Activity {
        let (texts, catalogue) = (self.texts, &self.notice.catalogue);
        let own = self.words.purpose(&purpose.id);
        let categories: Vec<_> = purpose.categories.iter().filter_map(|id| catalogue.category(id.as_str())).collect();
        let kinds = categories.iter().map(|category| {
            let name = self.words.category(&category.id).name();
            if category.sensitive { texts.beside(m::Beside { one: &name, other: &texts.register_sensitive() }) } else { name }
        });
        let limits = categories.iter().map(|category| {
            let name = self.words.category(&category.id).name();
            let rule = retention(self.brand.voice(self.language), category.retention);
            let rule = match &category.must_keep {
                Some(law) if law.lasts_as(category.retention) => texts.must_keep_as_long(m::MustKeepAsLong { kept: &rule }),
                Some(law) => texts.must_keep(m::MustKeep { kept: &rule, period: &by_law(self.language, law) }),
                None => rule,
            };
            texts.said_of(m::SaidOf { thing: &name, said: &rule })
        });
        let recipients = catalogue.recipients_of(purpose);
        let to = |recipient: &&Recipient| {
            let (name, does) = (self.words.recipient(&recipient.id).name(), self.words.recipient(&recipient.id).does());
            texts.recipient_in(m::RecipientIn { name: &name, country: &country(self.language, &recipient.country), does: &does })
        };
        let abroad = recipients.iter().filter(|recipient| recipient.safeguard != Safeguard::WithinEea);
        let abroad = abroad.map(|recipient| {
            let name = self.words.recipient(&recipient.id).name();
            let what = match recipient.safeguard {
                Safeguard::WithinEea => texts.safeguard_within_eea(),
                Safeguard::Adequacy => texts.safeguard_adequacy(),
                Safeguard::StandardClauses => texts.safeguard_standard_clauses(),
            };
            let place = texts.beside(m::Beside { one: &name, other: &country(self.language, &recipient.country) });
            texts.said_of(m::SaidOf { thing: &place, said: &what })
        });
        let or = |list: Vec<String>, nothing: String| if list.is_empty() { vec![nothing] } else { list };
        let basis = match purpose.basis {
            Basis::Consent => texts.basis_consent(),
            Basis::Contract => texts.basis_contract(),
            Basis::LegalObligation => texts.basis_legal_obligation(),
            Basis::LegitimateInterest => texts.basis_legitimate_interest(),
        };
        Activity {
            id: purpose.id.to_string(),
            name: own.name(),
            entries: vec![
                said("30(1)(b)", texts.register_purpose(), vec![own.what()]),
                said("6(1)", texts.register_basis(), vec![basis]),
                said("30(1)(c)", texts.register_people(), vec![texts.register_customers()]),
                said("30(1)(c)", texts.register_kinds(), kinds.collect()),
                said("30(1)(d)", texts.register_recipients(), or(recipients.iter().map(to).collect(), texts.details_nobody_else())),
                said("30(1)(e)", texts.register_transfers(), or(abroad.collect(), texts.register_no_transfer())),
                said("30(1)(f)", texts.register_limits(), limits.collect()),
            ],
        }
    }
}
