//! The index of a search: things of the catalogue and places of the portal, each with its page and its other words.

use crate::{
    catalog::{Beside, beside::listed, words::Words},
    domain::{
        language::Language,
        notice::Notice,
        request::Kind,
        search::{Answer, Findable, Finder, Tongue},
        voice::Voice,
    },
    i18n::texts::{Texts, texts},
    web::shown::request::{hint, verb},
};

/// The kind of a thing that was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Group {
    Place,
    Level,
    Purpose,
    Category,
    Touchpoint,
    Recipient,
    Topic,
}

impl Group {
    /// In the order of the contents.
    pub const ALL: [Self; 7] = [Self::Place, Self::Level, Self::Purpose, Self::Category, Self::Touchpoint, Self::Recipient, Self::Topic];

    pub fn name(self, words: &Texts) -> String {
        match self {
            Self::Place => words.search_group_places(),
            Self::Level => words.search_group_levels(),
            Self::Purpose => words.search_group_purposes(),
            Self::Category => words.search_group_categories(),
            Self::Touchpoint => words.search_group_touchpoints(),
            Self::Recipient => words.search_group_recipients(),
            Self::Topic => words.search_group_topics(),
        }
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    pub group: Group,
    pub name: String,
    /// A sentence about it, or nothing.
    pub about: String,
    /// Where it is decided, after the language.
    pub path: String,
}

/// Whether the visitor is signed in: one who is not is led to where they can ask without an account.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Looker {
    Known,
    Unknown,
}

pub struct Index(Finder<Found>);

impl Index {
    /// In the reader's language, and by the words of every other.
    pub fn new(notice: &Notice, beside: &Beside, voice: Voice, looker: Looker) -> Self {
        let language = voice.language;
        let entry = |(found, also, said): (Found, Vec<String>, String)| {
            let entry = Findable::new(language, &found.name, &also, &said);
            (found, entry)
        };
        let own = all(Words::of(notice, language, language), notice, beside, voice, looker);
        let mut finder = Finder::new(tongue(voice), own.into_iter().map(entry).collect());
        for other in Language::ALL.into_iter().filter(|other| *other != language) {
            let voice = Voice::impersonal(other);
            let all = all(Words::exactly(notice, other), notice, beside, voice, looker);
            // Sentences about a thing are there to be read.
            finder = finder.also(tongue(voice), all.iter().map(|(found, also, _)| Findable::new(other, &found.name, also, "")).collect());
        }
        Self(finder)
    }

    /// The things that fit the words, best first, and the words that nothing has.
    pub fn find(&self, query: &str) -> Answer<'_, Found> {
        self.0.find(query)
    }

    pub fn all(&self) -> impl Iterator<Item = &Found> {
        self.0.things()
    }
}

/// The words the search knows of a language: data beside its messages.
fn tongue(voice: Voice) -> Tongue {
    let words = texts(voice);
    let same: Vec<_> = words.search_same().lines().map(listed).collect();
    Tongue::new(voice.language, &listed(&words.search_little_words()), &same)
}

/// Everything there is, each with its other words and what is said about it.
fn all(said: Words<'_>, notice: &Notice, beside: &Beside, voice: Voice, looker: Looker) -> Vec<(Found, Vec<String>, String)> {
    let (mut all, words, catalogue) = (Vec::new(), texts(voice), &notice.catalogue);
    for (found, also) in places(words, looker) {
        let about = found.about.clone();
        all.push((found, listed(&also), about));
    }
    let mut thing = |group, name: String, said: &[String], also: Vec<String>, path: String| {
        let about = said.first().cloned().unwrap_or_default();
        all.push((Found { group, name, about, path }, also, said.join(" ")));
    };
    for level in catalogue.levels.iter().map(|level| said.level(&level.id)) {
        thing(Group::Level, level.name(), &[level.summary()], level.also(beside), "/choices".to_owned());
    }
    for purpose in &catalogue.purposes {
        let (path, said) = (format!("/purposes/{}", purpose.id), said.purpose(&purpose.id));
        thing(Group::Purpose, said.name(), &[said.what(), said.means()], said.also(beside), path);
    }
    for category in &catalogue.categories {
        let (path, said) = (format!("/data/{}", category.id), said.category(&category.id));
        thing(Group::Category, said.name(), &[said.what(), said.example()], said.also(beside), path);
    }
    for touchpoint in &catalogue.touchpoints {
        let (path, said) = (format!("/journey/{}", touchpoint.id), said.touchpoint(&touchpoint.id));
        thing(Group::Touchpoint, said.name(), &[said.what()], said.also(beside), path);
    }
    for recipient in &catalogue.recipients {
        let said = said.recipient(&recipient.id);
        thing(Group::Recipient, said.name(), &[said.does()], Vec::new(), format!("/recipients#who-{}", recipient.id));
    }
    for topic in catalogue.topics.iter().map(|topic| said.topic(&topic.id)) {
        thing(Group::Topic, topic.name(), &[], topic.also(beside), "/choices/boundaries#topic".to_owned());
    }
    all
}

/// The portal's own places, with their other words.
fn places(words: &Texts, looker: Looker) -> Vec<(Found, String)> {
    let place =
        |path: &str, name: String, about: String, also: String| (Found { group: Group::Place, name, about, path: path.to_owned() }, also);
    let mut all = vec![
        place("/choices", words.nav_choices(), words.choices_hint(), words.search_also_choices()),
        place("/choices/purposes", words.purposes_title(), words.purposes_hint(), words.search_also_purposes()),
        place("/choices/contact", words.contact_title(), words.contact_hint(), words.search_also_contact()),
        place("/choices/contact#quiet_from", words.quiet_title(), words.search_quiet_hint(), words.search_also_quiet()),
        place("/choices/contact#pause", words.pause_title(), words.pause_text(), words.search_also_pause()),
        place("/choices/boundaries", words.boundaries_title(), words.boundaries_hint(), words.search_also_boundaries()),
        place("/choices/signals", words.signals_title(), words.signals_hint(), words.search_also_signals()),
        place("/check", words.privacy_check_title(), words.privacy_check_hint(), words.search_also_check()),
    ];
    for kind in Kind::ALL.iter().copied() {
        let also = match kind {
            Kind::Copy => words.search_also_copy(),
            Kind::Correct => words.search_also_correct(),
            Kind::Delete => words.search_also_delete(),
            Kind::Stop => words.search_also_stop(),
            Kind::Review => words.search_also_review(),
            Kind::Question => words.search_also_question(),
        };
        let path = match (looker, kind) {
            // There, people without an account can ask as well.
            (Looker::Unknown, _) => "/requests".to_owned(),
            // A correction begins at its record.
            (Looker::Known, Kind::Correct) => "/data".to_owned(),
            (Looker::Known, kind) => format!("/requests/new/{}", kind.as_str()),
        };
        all.push(place(&path, verb(words, kind), hint(words, kind), also));
    }
    all.extend([
        place("/history", words.home_task_history(), words.home_task_history_hint(), words.search_also_history()),
        place("/receipts/check", words.receipt_check_title(), words.receipt_check_lede(), words.search_also_receipt_check()),
        place("/recent", words.recent_title(), words.recent_lede(), words.search_also_recent()),
        place("/account#language-head", words.account_language_label(), String::new(), words.search_also_language()),
        place("/account#email-head", words.account_email(), words.account_new_email_hint(), words.search_also_email()),
        place("/account#passkeys", words.passkeys(), words.passkeys_about(), words.search_also_passkeys()),
        place("/account#sessions", words.account_everywhere(), words.account_sessions(), words.search_also_everywhere()),
        place("/account#end", words.account_end(), words.account_end_text(), words.search_also_close()),
    ]);
    if looker == Looker::Unknown {
        all.push(place("/sign-in", words.sign_in_link(), String::new(), words.search_also_sign_in()));
    }
    all.extend([
        place("/data", words.data_title(), words.data_lede(), words.search_also_data()),
        place("/recipients", words.recipients_title(), words.recipients_about(), words.search_also_recipients()),
        place("/journey", words.home_task_journey(), words.home_task_journey_hint(), words.search_also_journey()),
        place("/how-it-works", words.how_title(), words.how_lede(), words.search_also_how()),
        place("/changes", words.changes_title(), words.changes_lede(), words.search_also_changes()),
        place("/requests", words.requests_title(), words.requests_lede(), words.search_also_requests()),
        place("/how-it-works#rights", words.how_rights(), String::new(), words.search_also_rights()),
        place("/help#code", words.help_code(), words.help_code_text(), words.search_also_code()),
        place("/help#authority", words.help_authority(), words.help_authority_hint(), words.search_also_authority()),
        place("/help", words.help_title(), words.help_lede(), words.search_also_help()),
        place("/fairness", words.fairness_title(), words.fairness_lede(), words.search_also_fairness()),
        place("/trust", words.trust_title(), words.trust_about(), words.search_also_trust()),
        place("/said-and-done", words.said_title(), words.said_lede(), words.search_also_said()),
        place("/panel", words.panel_title(), words.panel_lede(), words.search_also_panel()),
        place("/accessibility", words.accessibility_title(), words.accessibility_lede(), words.search_also_accessibility()),
    ]);
    all
}
