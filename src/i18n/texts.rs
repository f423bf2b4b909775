//! The messages of a language, loaded once.

use fluent::{FluentArgs, FluentResource, concurrent::FluentBundle};
use icu::{locale::Locale, plurals::PluralRules};
use std::sync::LazyLock;

use super::{dates::locale, messages};
use crate::domain::{
    language::{Direction, Language},
    voice::{FormOfAddress, Voice},
};

/// Every message in one language and form of address; its functions are in [`messages`].
pub struct Texts {
    /// Where the language stands among those the build has read.
    at: Option<usize>,
    bundle: FluentBundle<FluentResource>,
    locale: Option<Locale>,
    direction: Direction,
}

static TEXTS: LazyLock<Vec<(Voice, Texts)>> = LazyLock::new(|| {
    let voices = Language::ALL.into_iter().flat_map(|language| [Voice::impersonal(language), Voice::familiar(language)]);
    voices.filter_map(|voice| Some((voice, Texts::load(voice)?))).collect()
});
/// Of a language the portal does not speak, which does not occur.
static SILENT: LazyLock<Texts> =
    LazyLock::new(|| Texts { at: None, bundle: FluentBundle::new_concurrent(Vec::new()), locale: None, direction: Direction::LeftToRight });

/// End of the name of a folder with familiar messages: `de-familiar`.
const FAMILIAR: &str = "-familiar";
/// Has every plural form below it.
const LARGEST: u32 = 100;

/// Every message in one language. One that has a single form of address speaks so to everybody.
pub fn texts(voice: Voice) -> &'static Texts {
    let of = |wanted: Voice| TEXTS.iter().find(|(one, _)| *one == wanted);
    of(voice).or_else(|| of(Voice::impersonal(voice.language))).map_or(&SILENT, |(_, texts)| texts)
}

impl Texts {
    /// The build has read the same files: what could be wrong with them was refused there. `None` where a language has none.
    fn load(Voice { language, form }: Voice) -> Option<Self> {
        let more = if form == FormOfAddress::Familiar { FAMILIAR } else { "" };
        let at = messages::FILES.iter().position(|(tag, _)| tag.strip_prefix(language.tag()) == Some(more));
        match at.and_then(|at| messages::FILES.get(at)) {
            Some((_, files)) => Some(Self { at, ..Self::of(language, files) }),
            None if form == FormOfAddress::Formal => Self::unread(language),
            None => None,
        }
    }

    #[cfg(not(test))]
    const fn unread(_: Language) -> Option<Self> {
        None
    }

    fn of(language: Language, files: &[&str]) -> Self {
        let mut bundle = FluentBundle::new_concurrent(language.tag().parse().into_iter().collect());
        let _ = bundle.add_builtins();
        for file in files {
            let resource = FluentResource::try_new((*file).to_owned()).unwrap_or_else(|(resource, _)| resource);
            bundle.add_resource_overriding(resource);
        }
        Self { at: None, bundle, locale: locale(language), direction: language.direction() }
    }

    fn plurals(&self) -> Option<PluralRules> {
        PluralRules::try_new_cardinal(self.locale.clone()?.into()).ok()
    }

    /// A number that has the plural form of `count`, and Fluent finds it. Fluent's own rules do not look at the last digits alone
    /// where CLDR does (103 in Arabic), so it never sees more than 100: the number a text writes is a text beside it.
    pub(super) fn counted(&self, count: u32) -> u32 {
        let Some(plurals) = self.plurals().filter(|_| count > LARGEST) else { return count };
        let form = plurals.category_for(count);
        (0..=LARGEST).rev().find(|same| plurals.category_for(*same) == form).unwrap_or(count)
    }

    /// A message with nothing to fill in, of those in the languages the build has read; one that mentions others has no text there.
    pub(super) fn whole(&self, id: &str, written: &[Option<&'static str>]) -> String {
        let text = self.at.and_then(|at| *written.get(at)?);
        text.map_or_else(|| self.filled_in(id, &FluentArgs::new()), str::to_owned)
    }

    /// A message with its arguments, each between U+2068 and U+2069, so that it reads in its own direction.
    pub(super) fn filled_in(&self, id: &str, values: &FluentArgs) -> String {
        let Some(pattern) = self.bundle.get_message(id).and_then(|message| message.value()) else { return id.to_owned() };
        let text = self.bundle.format_pattern(pattern, Some(values), &mut Vec::new()).into_owned();
        if self.direction == Direction::RightToLeft { led(&text) } else { text }
    }
}

/// Lets an argument that holds arguments of its own read from right to left: it is a text of the language. By its first letter it would
/// not, since letters between marks do not count (UAX #9, rule P2), and what has none of its own reads from left to right.
fn led(text: &str) -> String {
    let (mut open, mut holding) = (Vec::new(), Vec::new());
    for (at, letter) in text.char_indices() {
        match letter {
            '\u{2067}' | '\u{2068}' => {
                holding.extend(open.last().copied());
                open.push(at);
            }
            '\u{2069}' => drop(open.pop()),
            _ => {}
        }
    }
    text.char_indices().map(|(at, letter)| if holding.contains(&at) { '\u{2067}' } else { letter }).collect()
}

/// Without the isolating marks Fluent puts around arguments, for places that are not paragraphs: titles, values.
pub fn plain(text: &str) -> String {
    text.replace(['\u{2067}', '\u{2068}', '\u{2069}'], "")
}

#[cfg(test)]
impl Texts {
    /// The planted language has no files of its own.
    fn unread(language: Language) -> Option<Self> {
        let english = messages::FILES.iter().find(|(tag, _)| *tag == "en").map_or(&[] as &[&str], |(_, files)| *files);
        let marked: Vec<_> = english.iter().map(|file| super::planted::marked(file)).collect();
        Some(Self::of(language, &marked.iter().map(String::as_str).collect::<Vec<_>>()))
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test that cannot go on should stop loudly")]
mod tests {
    use icu::plurals::PluralCategory::{Few, Many, One, Other, Two, Zero};

    use super::*;

    const FORMS: &str =
        "some = { $count ->\n    [zero] Zero\n    [one] One\n    [two] Two\n    [few] Few\n    [many] Many\n   *[other] Other\n}\n";

    #[test]
    fn every_count_has_the_plural_form_that_cldr_gives_it() {
        for language in Language::ALL {
            let texts = Texts::of(language, &[FORMS]);
            let rules = texts.plurals().unwrap();
            for count in (0..=1_000).chain([1_003, 12_345, u32::MAX]) {
                let mut values = FluentArgs::new();
                values.set("count", texts.counted(count));
                assert_eq!(texts.filled_in("some", &values), format!("{:?}", rules.category_for(count)), "{language}: {count}");
            }
        }
        let arabic = Texts::of(Language::Ar, &[]);
        let rules = arabic.plurals().unwrap();
        let forms = [0, 1, 2, 3, 10, 11, 99, 100, 101, 102, 103, 110, 111, 296, 300].map(|count| rules.category_for(arabic.counted(count)));
        assert_eq!(forms, [Zero, One, Two, Few, Few, Many, Many, Other, Other, Other, Few, Few, Many, Many, Other]);
    }
}
