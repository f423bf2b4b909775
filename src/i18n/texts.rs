//! The messages of a language, loaded once.

use fluent::{FluentArgs, FluentResource, concurrent::FluentBundle};
use icu::{locale::Locale, plurals::PluralRules};
use std::sync::LazyLock;

use super::{dates::locale, marks::direction_of, messages};
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

/// Lets a text of a language that runs from right to left do so wherever it is put. By its first letter it would not where all its letters
/// are in arguments: letters between marks do not count (UAX #9, rule P2), and what has none of its own reads from left to right.
/// So an argument that holds arguments, and a text whose own letters do not lead, say which way they run.
fn led(text: &str) -> String {
    let (mut open, mut holding, mut isolates, mut own) = (Vec::new(), Vec::new(), false, None);
    for (at, letter) in text.char_indices() {
        match letter {
            '\u{2067}' | '\u{2068}' => {
                isolates = true;
                holding.extend(open.last().copied());
                open.push(at);
            }
            '\u{2069}' => drop(open.pop()),
            letter if open.is_empty() && own.is_none() => own = direction_of(letter),
            _ => {}
        }
    }
    let led: String = text.char_indices().map(|(at, letter)| if holding.contains(&at) { '\u{2067}' } else { letter }).collect();
    if isolates && own != Some(Direction::RightToLeft) { format!("\u{2067}{led}\u{2069}") } else { led }
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

    /// The way a text runs wherever it is put: its first letter says so, or the mark it stands in (UAX #9, rules P2 and X5a).
    fn runs(text: &str) -> Option<Direction> {
        let mut depth = 0;
        text.chars().find_map(|letter| {
            let before = depth;
            match letter {
                '\u{2067}' | '\u{2068}' => depth += 1,
                '\u{2069}' => depth -= 1,
                _ => {}
            }
            match letter {
                '\u{2067}' if before == 0 => Some(Direction::RightToLeft),
                letter if before == 0 => direction_of(letter),
                _ => None,
            }
        })
    }

    #[test]
    fn a_text_runs_as_its_language_does_whatever_it_is_filled_with() {
        let (mut filled, mut own) = (0, 0);
        for language in Language::ALL.into_iter().filter(|language| language.direction() == Direction::RightToLeft) {
            let texts = texts(Voice::impersonal(language));
            let files = messages::FILES.iter().find(|(tag, _)| *tag == language.tag()).unwrap().1.concat();
            let mut values = FluentArgs::new();
            for argument in files.split('$').skip(1) {
                let name: String = argument.chars().take_while(char::is_ascii_alphanumeric).collect();
                values.set(name, "Parcelo");
            }
            for id in files.lines().filter_map(|line| line.split_once(" =")).map(|(id, _)| id) {
                if !id.starts_with(|first: char| first.is_ascii_lowercase()) {
                    continue;
                }
                let text = texts.filled_in(id, &values);
                if text.contains(['\u{2067}', '\u{2068}']) {
                    assert_eq!(runs(&text), Some(Direction::RightToLeft), "{language}: {id}: {text:?}");
                    filled += 1;
                    own += usize::from(text.starts_with('\u{2067}'));
                }
            }
        }
        assert!(filled > 500 && own > 10, "{filled} texts, {own} of them with no letters of their own");
    }
}
