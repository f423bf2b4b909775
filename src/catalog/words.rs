//! A notice's words by typed accessors: `words.purpose(id).means()`.
//!
//! Keys stand here and in `keys`, which asks the lint for the same parts; no string key is known above this room. A notice in force has
//! every required word in every offered language. An older one may lack a language that was offered later, or be asked for a thing that
//! came later: then another of its languages stands in, and in the end the thing's id. Evidence takes no such word: [`Words::exactly`].

use std::borrow::Borrow;

use super::Beside;
use crate::domain::{language::Language, notice::Notice};

/// The words of one notice for one reader.
#[derive(Debug, Clone, Copy)]
pub struct Words<'a> {
    notice: &'a Notice,
    language: Language,
    missing: Missing,
}

/// The substitute for a required word that the notice lacks in the reader's language.
#[derive(Debug, Clone, Copy)]
enum Missing {
    /// The same in this language, or in any the notice has, or else the thing's id.
    StandIn(Language),
    Empty,
}

impl<'a> Words<'a> {
    /// For a reader; `default` is the brand's own language.
    pub fn of(notice: &'a Notice, language: Language, default: Language) -> Self {
        Self { notice, language, missing: Missing::StandIn(default) }
    }

    /// For evidence of what somebody was shown: in their language, empty where the notice has no such word.
    pub fn exactly(notice: &'a Notice, language: Language) -> Self {
        Self { notice, language, missing: Missing::Empty }
    }

    /// In the reader's language, or in another where that is allowed.
    fn optional(&self, key: &str) -> Option<&'a str> {
        match self.missing {
            Missing::Empty => self.notice.text(self.language, key),
            Missing::StandIn(default) => self.notice.text_or_stand_in(self.language, default, key),
        }
    }

    fn required(&self, key: &str, id: &str) -> String {
        match (self.optional(key), self.missing) {
            (Some(text), _) => text.to_owned(),
            (None, Missing::StandIn(_)) => id.to_owned(),
            (None, Missing::Empty) => String::new(),
        }
    }
}

/// The words of one kind of thing: an accessor for its name and for each part, those every such thing has and those that some have.
macro_rules! things {
    ($($(#[$doc:meta])* $Thing:ident $thing:ident $kind:literal [$($part:ident $name:literal)*] [$($some:ident $other:literal)*])*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy)]
        pub struct $Thing<'a> {
            words: Words<'a>,
            id: &'a str,
        }

        impl<'a> Words<'a> {
            pub fn $thing<'b, I: Borrow<str> + ?Sized>(&self, id: &'b I) -> $Thing<'b>
            where
                'a: 'b,
            {
                $Thing { words: *self, id: id.borrow() }
            }
        }

        impl $Thing<'_> {
            pub(super) const KIND: &'static str = $kind;
            /// The parts each has beside its name.
            pub(super) const PARTS: &'static [&'static str] = &[$($name),*];

            fn key(&self) -> String {
                format!("{}-{}", Self::KIND, self.id)
            }
            pub fn name(&self) -> String {
                self.words.required(&self.key(), self.id)
            }
            /// Its name; `None` where the notice has no such thing.
            pub fn known(&self) -> Option<String> {
                self.words.optional(&self.key()).map(str::to_owned)
            }
            $(pub fn $part(&self) -> String {
                self.words.required(&format!(concat!("{}.", $name), self.key()), self.id)
            })*
            $(pub fn $some(&self) -> Option<String> {
                self.words.optional(&format!(concat!("{}.", $other), self.key())).map(str::to_owned)
            })*
        }
    )*};
}

things! {
    LevelWords level "level" [summary "summary"] []
    TouchpointWords touchpoint "touchpoint" [what "what" notice "notice"] []
    CategoryWords category "category" [what "what" why "why" example "example" method "method" stored "stored"] [must_keep "must-keep"]
    PurposeWords purpose "purpose" [what "what" means "means" on "on" off "off" example "example" risk "risk"] [sensitive_reason "sensitive-reason" sensitive_ground "sensitive-ground"]
    RecipientWords recipient "recipient" [does "does"] []
    TopicWords topic "topic" [] []
    SystemWords system "system" [] [derived "derived"]
}

/// A thing by which a purpose ranks or picks, and why it counts.
impl PurposeWords<'_> {
    pub fn parameter(&self, id: &str) -> String {
        self.words.required(&format!("{}.parameter-{id}", self.key()), id)
    }
    pub fn counts(&self, id: &str) -> String {
        self.words.required(&format!("{}.counts-{id}", self.key()), id)
    }
}

macro_rules! about {
    ($($part:ident $key:literal)*) => {
        /// The brand's words about itself and a customer's rights.
        impl Words<'_> {
            pub(super) const ABOUT: &'static [&'static str] = &[$($key),*];

            $(pub fn $part(&self) -> String {
                self.required($key, $key)
            })*
            /// All of them, in this order.
            pub fn about(&self) -> Vec<String> {
                vec![$(self.$part()),*]
            }
        }
    };
}

about! {
    about_controller "about-controller"
    about_rights "about-rights"
    about_complaints "about-complaints"
    about_transfers "about-transfers"
    about_retention "about-retention"
    about_storage "about-storage"
    about_off "about-off"
}

/// The words that a choice shows of a thing, each with its key, those that every such thing has and those that some have: evidence
/// hashes them.
macro_rules! shown {
    ($($Thing:ident [$($part:literal)*] [$($some:literal)*])*) => {$(
        impl $Thing<'_> {
            pub fn shown(&self) -> Vec<(String, String)> {
                let said = |part: &str| {
                    let key = format!("{}{part}", self.key());
                    let text = self.words.optional(&key).map(str::to_owned);
                    (key, text)
                };
                let each = [$(said($part)),*].map(|(key, text)| (key, text.unwrap_or_default()));
                let some: [(String, Option<String>); _] = [$(said($some)),*];
                each.into_iter().chain(some.into_iter().filter_map(|(key, text)| Some((key, text?)))).collect()
            }
        }
    )*};
}

shown! {
    LevelWords ["" ".summary"] []
    PurposeWords ["" ".means" ".on" ".off"] [".sensitive-reason"]
    TopicWords [""] []
}

/// Other words for a thing, for a search.
macro_rules! also {
    ($($Thing:ident)*) => {$(
        impl $Thing<'_> {
            pub fn also(&self, beside: &Beside) -> Vec<String> {
                beside.also(self.words.language, &self.key())
            }
        }
    )*};
}

also! { LevelWords TouchpointWords CategoryWords PurposeWords TopicWords }

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test that cannot go on should stop loudly")]
mod tests {
    use super::*;
    use crate::{
        catalog::{Source, check, keys::required},
        domain::{notice::NoticeVersion, time::Millis},
    };

    fn demo() -> Notice {
        let draft = check(&Source::Demo).unwrap();
        let (catalogue, texts, material) = (draft.catalogue, draft.texts, Default::default());
        Notice { version: NoticeVersion(1), published_at: Millis(0), catalogue, texts, material, sha256: String::new() }
    }

    #[test]
    fn every_word_the_lint_asks_for_has_an_accessor_and_every_accessor_finds_its_word() {
        let notice = demo();
        let english = notice.texts.get(&Language::En).unwrap();
        let words = Words::exactly(&notice, Language::En);
        let mut said: Vec<String> = words.about();
        let catalogue = &notice.catalogue;
        for level in &catalogue.levels {
            let level = words.level(&level.id);
            said.extend([level.name(), level.summary()]);
        }
        for touchpoint in &catalogue.touchpoints {
            let touchpoint = words.touchpoint(&touchpoint.id);
            said.extend([touchpoint.name(), touchpoint.what(), touchpoint.notice()]);
        }
        for category in &catalogue.categories {
            let category = words.category(&category.id);
            said.extend([category.name(), category.what(), category.why(), category.example(), category.method(), category.stored()]);
            said.extend(category.must_keep());
        }
        for purpose in &catalogue.purposes {
            let (parameters, purpose) = (&purpose.parameters, words.purpose(&purpose.id));
            said.extend(parameters.iter().flat_map(|it| [purpose.parameter(it.id.as_str()), purpose.counts(it.id.as_str())]));
            said.extend([purpose.name(), purpose.what(), purpose.means(), purpose.on(), purpose.off(), purpose.example(), purpose.risk()]);
            said.extend(purpose.sensitive_reason().into_iter().chain(purpose.sensitive_ground()));
        }
        let recipients = catalogue.recipients.iter().map(|recipient| words.recipient(&recipient.id));
        said.extend(recipients.flat_map(|it| [it.name(), it.does()]));
        said.extend(catalogue.topics.iter().map(|topic| words.topic(&topic.id).name()));
        let systems = catalogue.systems.iter().map(|system| words.system(&system.id));
        said.extend(systems.flat_map(|it| [Some(it.name()), it.derived()]).flatten());
        // Records name the texts of fields by their own keys.
        let field = |key: &&String| ["field-", "unit-", "value-"].iter().any(|part| key.contains(&format!(".{part}")));
        let mut needed: Vec<String> =
            required(catalogue).iter().filter(|key| !field(key)).map(|key| english.get(key).unwrap().clone()).collect();
        needed.sort();
        said.sort();
        assert_eq!(said, needed);
    }

    #[test]
    fn a_word_that_is_missing_is_another_languages_or_the_id_and_in_evidence_nothing() {
        let mut notice = demo();
        let german = notice.texts.get(&Language::De).unwrap().get("purpose-newsletter.means").unwrap().clone();
        notice.texts.remove(&Language::En);
        let words = Words::of(&notice, Language::En, Language::De);
        assert_eq!(words.purpose("newsletter").means(), german);
        assert_eq!((words.purpose("gone").name(), words.purpose("gone").known()), ("gone".to_owned(), None));
        assert_eq!(Words::exactly(&notice, Language::En).purpose("newsletter").means(), "");
    }
}
