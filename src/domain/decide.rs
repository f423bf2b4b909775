//! May we, now? The order of the rules for one purpose and one customer; the first that matches answers.

use serde::{Deserialize, Serialize};

use super::{
    catalogue::{Basis, Catalogue, Purpose, Rank},
    choices::{Standing, Verb},
    circumstances::{Circumstances, Erasure},
    notice::{Notice, NoticeVersion},
    time::Millis,
};

/// Why the answer is what it is. The texts are the API's reason codes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reason {
    Necessary,
    Consented,
    NotObjected,
    Unknown,
    Erasure,
    Restricted,
    Minor,
    Paused,
    Gpc,
    NoConsent,
    Withdrawn,
    NoticeChanged,
    Expired,
    Objected,
    Level,
    /// A boundary of the person holds back what is allowed otherwise.
    Topic,
    Channel,
    Quiet,
    Frequency,
}

impl Reason {
    pub const ALL: [Self; 19] = [
        Self::Necessary,
        Self::Consented,
        Self::NotObjected,
        Self::Unknown,
        Self::Erasure,
        Self::Restricted,
        Self::Minor,
        Self::Paused,
        Self::Gpc,
        Self::NoConsent,
        Self::Withdrawn,
        Self::NoticeChanged,
        Self::Expired,
        Self::Objected,
        Self::Level,
        Self::Topic,
        Self::Channel,
        Self::Quiet,
        Self::Frequency,
    ];

    /// As the API and the metrics name it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Necessary => "necessary",
            Self::Consented => "consented",
            Self::NotObjected => "not-objected",
            Self::Unknown => "unknown",
            Self::Erasure => "erasure",
            Self::Restricted => "restricted",
            Self::Minor => "minor",
            Self::Paused => "paused",
            Self::Gpc => "gpc",
            Self::NoConsent => "no-consent",
            Self::Withdrawn => "withdrawn",
            Self::NoticeChanged => "notice-changed",
            Self::Expired => "expired",
            Self::Objected => "objected",
            Self::Level => "level",
            Self::Topic => "topic",
            Self::Channel => "channel",
            Self::Quiet => "quiet",
            Self::Frequency => "frequency",
        }
    }

    /// Only three reasons allow; a reason added later refuses until it is listed here.
    pub const fn allows(self) -> bool {
        matches!(self, Self::Necessary | Self::Consented | Self::NotObjected)
    }

    /// A fact about the person decided, whatever they chose.
    pub const fn outranks_choices(self) -> bool {
        matches!(self, Self::Erasure | Self::Restricted | Self::Minor | Self::Paused | Self::Gpc)
    }
}

/// The facts about a purpose that the rules need, made once per notice version.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rule {
    pub basis: Basis,
    /// The rank of the lowest level that reaches it; `None` where none does.
    pub rank: Option<Rank>,
    pub personalizes: bool,
    pub profiling: bool,
    pub sharing: bool,
    pub contacts: bool,
    /// Consent on an older notice has no effect.
    pub material_since: NoticeVersion,
}

impl Rule {
    pub fn of(purpose: &Purpose, notice: &Notice) -> Self {
        Self::with(purpose, &notice.catalogue, notice.material.get(&purpose.id).copied().unwrap_or(NoticeVersion(0)))
    }

    pub fn with(purpose: &Purpose, catalogue: &Catalogue, material_since: NoticeVersion) -> Self {
        Self {
            basis: purpose.basis,
            rank: catalogue.rank_of(purpose),
            personalizes: purpose.personalizes,
            profiling: purpose.profiling,
            sharing: purpose.sharing,
            contacts: !purpose.contacts.is_empty(),
            material_since,
        }
    }

    /// Whether the level decides about it, unless the person chose otherwise for this one purpose.
    pub const fn follows_level(&self) -> bool {
        matches!(self.basis, Basis::Consent) || self.personalizes || self.profiling || self.sharing || self.contacts
    }

    /// Whether `level` switches it on. A purpose whose level is unknown is never switched on.
    pub fn reached_by(&self, level: Rank) -> bool {
        self.rank.is_some_and(|rank| rank <= level)
    }
}

/// The newest word about a purpose as far as the rules ask about it: already compared with the notice and with the browser's
/// signal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Word {
    pub verb: Verb,
    /// A material change came after it.
    pub overtaken: bool,
    /// Said by a person who was shown their browser's signal.
    pub despite_signal: bool,
    pub expires_at: Option<Millis>,
}

impl Word {
    pub fn of(standing: &Standing, rule: &Rule, facts: &Circumstances) -> Self {
        Self {
            verb: standing.verb,
            overtaken: standing.notice < rule.material_since
                || (rule.profiling && facts.of_age_since.is_some_and(|since| standing.at < since)),
            despite_signal: facts.gpc_since.is_some_and(|since| standing.chose_despite_gpc(since)),
            expires_at: standing.expires_at,
        }
    }
}

/// The state of one purpose for one person, by rules 1 to 8.
pub fn decide(rule: &Rule, facts: &Circumstances, level: Rank, newest: Option<&Standing>, now: Millis) -> Reason {
    by_word(rule, facts, level, newest.map(|standing| Word::of(standing, rule, facts)), now)
}

/// [`decide`] for a caller that has compared the newest word already.
pub fn by_word(rule: &Rule, facts: &Circumstances, level: Rank, newest: Option<Word>, now: Millis) -> Reason {
    let necessary = matches!(rule.basis, Basis::Contract | Basis::LegalObligation);
    if rule.basis != Basis::LegalObligation {
        if facts.erasure == Erasure::Running {
            return Reason::Erasure;
        }
        if facts.restricted {
            return Reason::Restricted;
        }
    }
    if facts.erasure == Erasure::Scheduled && !necessary {
        return Reason::Erasure;
    }
    if necessary {
        return Reason::Necessary;
    }
    if facts.under_age && rule.profiling {
        return Reason::Minor;
    }
    if (rule.personalizes || rule.contacts) && facts.paused_until.is_some_and(|until| now < until) {
        return Reason::Paused;
    }
    if rule.sharing && facts.gpc_since.is_some() && !newest.is_some_and(|word| word.despite_signal) {
        return Reason::Gpc;
    }
    match rule.basis {
        Basis::Consent => by_consent(newest, now),
        Basis::LegitimateInterest => by_interest(rule, level, newest),
        Basis::Contract | Basis::LegalObligation => Reason::Necessary,
    }
}

fn by_consent(newest: Option<Word>, now: Millis) -> Reason {
    match newest {
        None => Reason::NoConsent,
        Some(word) => match word.verb {
            Verb::Given if word.overtaken => Reason::NoticeChanged,
            Verb::Given if word.expires_at.is_some_and(|at| at <= now) => Reason::Expired,
            Verb::Given => Reason::Consented,
            Verb::Withdrawn => Reason::Withdrawn,
            // Words of another basis say nothing about consent.
            Verb::Objected | Verb::Switched | Verb::Cleared => Reason::NoConsent,
        },
    }
}

fn by_interest(rule: &Rule, level: Rank, newest: Option<Word>) -> Reason {
    match newest.map(|word| word.verb) {
        // A withdrawal made while the purpose stood on consent still means no.
        Some(Verb::Objected | Verb::Withdrawn) => Reason::Objected,
        _ if !rule.follows_level() => Reason::NotObjected,
        Some(Verb::Switched) => Reason::NotObjected,
        _ if rule.reached_by(level) => Reason::NotObjected,
        _ => Reason::Level,
    }
}
