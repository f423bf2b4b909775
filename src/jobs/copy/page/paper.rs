//! The paper a copy is written on: the reader's words, the notice, and the choices of the person it is about.

use super::pieces::file;
use crate::{
    domain::{
        catalogue::{Category, Purpose},
        choices::Choices,
        ids::PurposeId,
        language::Language,
        notice::Notice,
        time::Millis,
        use_state::{UseState, exceptions},
        voice::Voice,
    },
    i18n::{
        lists::of_names,
        messages as m,
        teller::Teller,
        texts::{Texts, texts},
        values::Reader,
    },
    usecases::{customers::their_language::TheirLanguage, portal::Portal, records::list::Record},
};

pub struct Paper<'a> {
    pub portal: &'a Portal,
    pub notice: &'a Notice,
    pub tell: Teller<'a>,
    /// `None` for somebody without an account.
    pub choices: Option<Choices>,
    /// Whether staff print it: what programs read does not go with the page then, and nobody opens a link.
    pub printed: bool,
    pub now: Millis,
}

impl<'a> Paper<'a> {
    pub fn new(portal: &'a Portal, notice: &'a Notice, reads: TheirLanguage, choices: Option<Choices>, printed: bool) -> Self {
        let language = reads.get();
        let tell = Teller { words: texts(portal.brand.voice(language)), language, zone: &portal.brand.time_zone };
        Self { portal, notice, tell, choices, printed, now: portal.clock.now() }
    }

    /// The way to a file that says the same as the page, for programs: nobody prints it.
    pub fn for_programs(&self, name: &str) -> String {
        if self.printed { String::new() } else { format!("<p>{}</p>", file(name)) }
    }

    pub const fn words(&self) -> &'static Texts {
        self.tell.words
    }

    pub const fn language(&self) -> Language {
        self.tell.language
    }

    pub fn voice(&self) -> Voice {
        self.portal.brand.voice(self.language())
    }

    /// How records read, as on the portal's own pages.
    pub fn values(&self) -> Reader<'a> {
        Reader {
            language: self.language(),
            default: self.portal.brand.languages.default,
            zone: &self.portal.brand.time_zone,
            notice: self.notice,
        }
    }

    pub fn kind_name(&self, id: &str) -> String {
        self.portal.words(self.notice, self.language()).category(id).name()
    }

    pub fn use_name(&self, id: &PurposeId) -> String {
        self.portal.words(self.notice, self.language()).purpose(id).name()
    }

    /// A record that a guess was worked out from; `None` for one that is deleted.
    pub fn ground(&self, record: Option<&Record>) -> String {
        let Some(record) = record else { return self.words().guess_from_gone() };
        let (kind, when) = (&self.kind_name(&record.category), &self.tell.date(record.occurred_at));
        self.words().guess_from_record(m::GuessFromRecord { kind, when })
    }

    /// Names as a list in a sentence.
    pub fn names(&self, names: &[String]) -> String {
        of_names(self.language(), names)
    }

    /// The name of the person's level, as it is now.
    pub fn level(&self) -> Option<String> {
        let level = self.choices.as_ref()?.level_in(&self.notice.catalogue)?;
        Some(self.portal.words(self.notice, self.language()).level(level).name())
    }

    /// The level, and how many uses are otherwise.
    pub fn level_standing(&self) -> Option<String> {
        let (level, choices) = (self.level()?, self.choices.as_ref()?);
        let except = u64::try_from(exceptions(self.notice, choices, self.now).len()).unwrap_or(u64::MAX);
        let (count, count_text) = self.tell.count(except);
        Some(self.words().level_standing(m::LevelStanding { level: &level, count, count_text: &count_text }))
    }

    /// The state of a use and the reason for it, as the portal's pages say them; `None` for somebody without choices.
    pub fn stated(&self, purpose: &Purpose) -> Option<(String, String)> {
        let choices = self.choices.as_ref()?;
        let state = UseState::of(self.notice, choices, purpose, self.now);
        let silent = choices.boundaries.silences(&purpose.contacts);
        Some((self.tell.state(&state), self.tell.because(&state, &self.level().unwrap_or_default(), silent)))
    }

    /// The same beside the name of the use.
    pub fn named(&self, purpose: &Purpose) -> Option<String> {
        let (state, _) = self.stated(purpose)?;
        Some(self.words().said_of(m::SaidOf { thing: &self.use_name(&purpose.id), said: &state }))
    }

    /// The uses of a kind of data.
    pub fn uses<'b>(&'b self, category: &'b Category) -> impl Iterator<Item = &'b Purpose> {
        self.notice.catalogue.purposes.iter().filter(|purpose| purpose.categories.contains(&category.id))
    }
}
