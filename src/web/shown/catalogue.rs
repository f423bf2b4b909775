//! Things of the catalogue in words: origins, legal bases, recipients, how long a kind of data is kept; lists of names and links.

use leptos::prelude::*;

use super::not_now::NotNow;
use crate::{
    domain::{
        catalogue::{Basis, Category, Origin, Purpose, Recipient},
        notice::Notice,
        reach::Reach,
        special::Ground,
    },
    i18n::{
        countries::country,
        messages as m,
        periods::{brief, by_law},
    },
    web::{components::filled::filled, visit::Visit},
};

/// How long a kind of data is kept, and that a law keeps some of it longer.
pub fn kept(visit: &Visit, category: &Category) -> String {
    visit.teller().kept(visit.voice(), category)
}

/// The same in a few words, for a list: "13 months".
pub fn kept_for(visit: &Visit, category: &Category) -> String {
    let rule = brief(visit.voice(), category.retention);
    match category.must_keep.as_ref().filter(|law| !law.lasts_as(category.retention)) {
        Some(law) => visit.texts().kept_some_longer(m::KeptSomeLonger { kept: &rule, period: &by_law(visit.language, law) }),
        None => rule,
    }
}

pub fn origin(visit: &Visit, origin: Origin) -> String {
    visit.teller().origin(origin)
}

pub fn basis(visit: &Visit, basis: Basis) -> String {
    visit.teller().basis(basis)
}

/// The law's permission to use something sensitive without a yes (GDPR Article 9).
fn ground(visit: &Visit, ground: Ground) -> String {
    let words = visit.texts();
    match ground {
        Ground::Employment => words.ground_employment(),
        Ground::VitalInterests => words.ground_vital_interests(),
        Ground::NonProfit => words.ground_non_profit(),
        Ground::MadePublic => words.ground_made_public(),
        Ground::LegalClaims => words.ground_legal_claims(),
        Ground::PublicInterest => words.ground_public_interest(),
        Ground::HealthCare => words.ground_health_care(),
        Ground::PublicHealth => words.ground_public_health(),
        Ground::Research => words.ground_research(),
    }
}

/// Why a purpose may run at all: its basis, the law's ground, and the part that levels have in it.
pub fn why_allowed(visit: &Visit, notice: &Notice, purpose: &Purpose) -> AnyView {
    let law = purpose.article_9.map(|article| ground(visit, article));
    let lines = std::iter::once(basis(visit, purpose.basis)).chain(law).chain(levels(visit, notice, purpose));
    view! { {lines.map(|text| view! { <p>{text}</p> }).collect_view()} }.into_any()
}

/// The part that levels have in it.
fn levels(visit: &Visit, notice: &Notice, purpose: &Purpose) -> Option<String> {
    let words = visit.texts();
    let name = |level| visit.notice(notice).level(level).name();
    let asked = notice.catalogue.asked_by_itself(purpose);
    Some(match purpose.level.as_ref()? {
        Reach::Alone => words.purpose_alone(),
        // No level is above the last.
        Reach::From(level) if asked && notice.catalogue.levels.last().is_some_and(|last| last.id == *level) => {
            words.purpose_asked_from_highest(m::PurposeAskedFromHighest { level: &name(level) })
        }
        Reach::From(level) if asked => words.purpose_asked_from_level(m::PurposeAskedFromLevel { level: &name(level) }),
        Reach::From(level) => words.purpose_from_level(m::PurposeFromLevel { level: &name(level) }),
    })
}

/// That a purpose uses something sensitive, and the brand's word why; nothing where it does not.
pub fn sensitive(visit: &Visit, notice: &Notice, purpose: &Purpose) -> Vec<String> {
    if !notice.catalogue.uses_sensitive(purpose) {
        return Vec::new();
    }
    let said = visit.notice(notice).purpose(&purpose.id);
    let why = if purpose.basis == Basis::Consent { said.sensitive_reason() } else { said.sensitive_ground() };
    std::iter::once(visit.texts().details_sensitive()).chain(why).collect()
}

/// The same as paragraphs, the first of them strong.
pub fn sensitive_view(visit: &Visit, notice: &Notice, purpose: &Purpose) -> AnyView {
    let paragraphs = sensitive(visit, notice, purpose).into_iter().enumerate().map(|(at, text)| match at {
        0 => view! { <p><strong>{text}</strong></p> }.into_any(),
        _ => view! { <p>{text}</p> }.into_any(),
    });
    view! { {paragraphs.collect_view()} }.into_any()
}

/// The recipients of any of these kinds of data, for whatever purpose.
pub fn recipients_of_kinds<'a>(notice: &'a Notice, categories: &[&Category]) -> Vec<&'a Recipient> {
    let gets = |recipient: &&Recipient| categories.iter().any(|category| category.recipients.contains(&recipient.id));
    notice.catalogue.recipients.iter().filter(gets).collect()
}

/// The names of those who get data for a purpose; none where nobody does besides the brand.
pub fn recipients_named(visit: &Visit, notice: &Notice, purpose: &Purpose) -> Vec<String> {
    let name = |recipient: &Recipient| visit.notice(notice).recipient(&recipient.id).name();
    notice.catalogue.recipients_of(purpose).into_iter().map(name).collect()
}

/// The safeguard of the data where the recipient is.
pub fn safeguard(visit: &Visit, recipient: &Recipient) -> String {
    visit.teller().safeguard(recipient)
}

/// A list of recipients: where they are, what protects the data there, and which of them get nothing now.
pub fn recipients(visit: &Visit, notice: &Notice, recipients: &[&Recipient], not_now: &NotNow<'_>) -> AnyView {
    let words = visit.texts();
    if recipients.is_empty() {
        return view! { <p>{words.details_nobody_else()}</p> }.into_any();
    }
    let entries = recipients.iter().map(|recipient| {
        let name = visit.notice(notice).recipient(&recipient.id).name();
        let does = visit.notice(notice).recipient(&recipient.id).does();
        let country = country(visit.language, &recipient.country);
        let named = view! { <strong>{name}</strong> }.into_any();
        let named = filled(|[name]| words.recipient_in(m::RecipientIn { name, country: &country, does: &does }), [named]);
        let safeguard = safeguard(visit, recipient);
        let not_now = not_now(recipient).map(|why| view! { <div><strong>{words.not_now()}</strong></div><div>{why}</div> });
        view! { <li><div>{named}</div>{not_now}<div class="hint">{safeguard}</div></li> }
    });
    view! { <ul>{entries.collect_view()}</ul><p><a href=visit.to("/recipients")>{words.recipients_title()}</a></p> }.into_any()
}

/// A kind of thing in the catalogue that has a page for each.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Thing {
    Category,
    Purpose,
    Touchpoint,
}

impl Thing {
    const fn folder(self) -> &'static str {
        match self {
            Self::Category => "data",
            Self::Purpose => "purposes",
            Self::Touchpoint => "journey",
        }
    }
    pub fn name(self, visit: &Visit, notice: &Notice, id: &str) -> String {
        match self {
            Self::Category => visit.notice(notice).category(id).name(),
            Self::Purpose => visit.notice(notice).purpose(id).name(),
            Self::Touchpoint => visit.notice(notice).touchpoint(id).name(),
        }
    }
    /// Its name, leading to its page.
    pub fn link(self, visit: &Visit, notice: &Notice, id: &str) -> AnyView {
        let href = visit.to(&format!("/{}/{id}", self.folder()));
        view! { <a href=href>{self.name(visit, notice, id)}</a> }.into_any()
    }
}

/// Links to things of the catalogue, as a list.
pub fn links<'a>(visit: &Visit, notice: &Notice, thing: Thing, ids: impl Iterator<Item = &'a str>) -> AnyView {
    let entries = ids.map(|id| view! { <li>{thing.link(visit, notice, id)}</li> });
    view! { <ul>{entries.collect_view()}</ul> }.into_any()
}

/// Names of things, one under the other: read in one breath they would be too long a sentence.
pub fn names<'a>(visit: &Visit, notice: &Notice, thing: Thing, ids: impl Iterator<Item = &'a str>) -> AnyView {
    let entries = ids.map(|id| view! { <li>{thing.name(visit, notice, id)}</li> });
    view! { <ul>{entries.collect_view()}</ul> }.into_any()
}
