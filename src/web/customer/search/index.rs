//! The index of a search: things of the catalogue and places of the portal, each with its page and its other words.

use crate::{
    catalog::{Beside, beside::listed, words::Words},
    domain::{
        language::Language,
        notice::Notice,
        request::Kind,
        search::{self, find},
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
    Topic,
}

impl Group {
    /// In the order of the contents.
    pub const ALL: [Self; 6] = [Self::Place, Self::Level, Self::Purpose, Self::Category, Self::Touchpoint, Self::Topic];

    pub fn name(self, words: &Texts) -> String {
        match self {
            Self::Place => words.search_group_places(),
            Self::Level => words.search_group_levels(),
            Self::Purpose => words.search_group_purposes(),
            Self::Category => words.search_group_categories(),
            Self::Touchpoint => words.search_group_touchpoints(),
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

pub struct Index {
    entries: Vec<search::Findable<Found>>,
    little: Vec<String>,
    language: Language,
}

impl Index {
    pub fn new(notice: &Notice, beside: &Beside, voice: Voice, looker: Looker) -> Self {
        let (language, words) = (voice.language, texts(voice));
        let mut index = Self { entries: Vec::new(), little: listed(&words.search_little_words()), language };
        for (found, also) in places(words, looker) {
            let about = found.about.clone();
            index.add(found, &listed(&also), &about);
        }
        let mut thing = |group, name: String, said: &[String], also: &[String], path: String| {
            let about = said.first().cloned().unwrap_or_default();
            index.add(Found { group, name, about, path }, also, &said.join(" "));
        };
        let (catalogue, said) = (&notice.catalogue, Words::of(notice, language, language));
        for level in catalogue.levels.iter().map(|level| said.level(&level.id)) {
            thing(Group::Level, level.name(), &[level.summary()], &level.also(beside), "/choices".to_owned());
        }
        for purpose in &catalogue.purposes {
            let (path, said) = (format!("/purposes/{}", purpose.id), said.purpose(&purpose.id));
            thing(Group::Purpose, said.name(), &[said.what(), said.means()], &said.also(beside), path);
        }
        for category in &catalogue.categories {
            let (path, said) = (format!("/data/{}", category.id), said.category(&category.id));
            thing(Group::Category, said.name(), &[said.what()], &said.also(beside), path);
        }
        for touchpoint in &catalogue.touchpoints {
            let (path, said) = (format!("/journey/{}", touchpoint.id), said.touchpoint(&touchpoint.id));
            thing(Group::Touchpoint, said.name(), &[said.what()], &said.also(beside), path);
        }
        for topic in catalogue.topics.iter().map(|topic| said.topic(&topic.id)) {
            thing(Group::Topic, topic.name(), &[], &topic.also(beside), "/choices/boundaries#topic".to_owned());
        }
        index
    }

    /// The things that fit the words, best first.
    pub fn find(&self, query: &str) -> Vec<&Found> {
        find(&self.entries, query, &self.little, self.language)
    }

    pub fn all(&self) -> impl Iterator<Item = &Found> {
        self.entries.iter().map(|entry| &entry.thing)
    }

    fn add(&mut self, found: Found, also: &[String], said: &str) {
        let name = found.name.clone();
        self.entries.push(search::Findable::new(found, self.language, &name, also, said));
    }
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
        place("/help", words.help_title(), words.help_lede(), words.search_also_help()),
        place("/accessibility", words.accessibility_title(), words.accessibility_lede(), words.search_also_accessibility()),
    ]);
    all
}
