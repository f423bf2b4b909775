//! How hard a text is to read, by formulas that need no dictionary. They find hard pages; they do not prove easy ones.

use super::segments;

/// Formulas say little about fewer words than this.
const ENOUGH_WORDS: usize = 60;
/// Longer words than this count as long (Björnsson's LIX, and the Wiener Sachtextformel).
const LONG_WORD: usize = 6;

/// How hard a text in a language may be to read.
pub struct Gates {
    /// The formulas that hold for the language, each with the most it may find in a page.
    pub formulas: &'static [(Measure, f64)],
    /// Words in a sentence of a page, on average.
    pub average_sentence: f64,
    /// Words in one sentence.
    pub longest_sentence: usize,
    /// Words of lawyers and advertisers, in small letters; none may occur.
    pub legalese: &'static [&'static str],
}

/// A text as a person meets it: paragraph by paragraph. A sentence never goes on in the next one.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Reading<'a> {
    sentences: Vec<Sentence<'a>>,
}

#[derive(Debug, Clone, PartialEq)]
struct Sentence<'a> {
    text: &'a str,
    words: Vec<&'a str>,
}

/// A measure of a text. Smaller is easier.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Measure {
    /// Björnsson 1968: words per sentence, and the share of long words. Below 30 is very easy, above 60 hard.
    Lix,
    /// Flesch-Kincaid: years of American school.
    Grade,
    /// Wiener Sachtextformel 1 (Bamberger and Vanecek 1984): years of German-language school.
    Sachtext,
    AverageSentence,
    LongestSentence,
    /// A word of lawyers or advertisers.
    Legalese,
}

/// A text over its gate, with the sentences that weigh most.
#[derive(Debug, Clone, PartialEq)]
pub struct TooHard<'a> {
    pub measure: Measure,
    pub found: f64,
    pub limit: f64,
    /// The hardest first, at most three.
    pub worst: Vec<&'a str>,
}

impl<'a> Reading<'a> {
    pub fn of(paragraphs: impl IntoIterator<Item = &'a str>) -> Self {
        let sentences = paragraphs.into_iter().flat_map(segments::sentences).map(|text| Sentence { text, words: words(text) });
        Self { sentences: sentences.filter(|sentence| !sentence.words.is_empty()).collect() }
    }

    pub fn words(&self) -> usize {
        self.sentences.iter().map(|sentence| sentence.words.len()).sum()
    }

    /// Every gate of a language that the text does not pass.
    pub fn too_hard(&self, gates: &Gates) -> Vec<TooHard<'a>> {
        let Gates { formulas, average_sentence, longest_sentence, legalese } = *gates;
        let of_whole = formulas.iter().copied().chain([(Measure::AverageSentence, average_sentence)]);
        let over = of_whole.filter(|_| self.words() >= ENOUGH_WORDS).filter_map(|(measure, limit)| {
            let found = self.score(measure);
            (found > limit).then(|| TooHard { measure, found, limit, worst: self.worst() })
        });
        let long = self.sentences.iter().filter(|sentence| sentence.words.len() > longest_sentence).map(|sentence| TooHard {
            measure: Measure::LongestSentence,
            found: count(sentence.words.len()),
            limit: count(longest_sentence),
            worst: vec![sentence.text],
        });
        let banned = self.sentences.iter().filter(|sentence| has_one_of(sentence.text, legalese));
        let banned = banned.map(|sentence| TooHard { measure: Measure::Legalese, found: 1.0, limit: 0.0, worst: vec![sentence.text] });
        over.chain(long).chain(banned).collect()
    }

    pub fn score(&self, measure: Measure) -> f64 {
        let words = || self.sentences.iter().flat_map(|sentence| &sentence.words);
        let all = count(self.words().max(1));
        let per_sentence = all / count(self.sentences.len().max(1));
        let share = |fits: &dyn Fn(&str) -> bool| 100.0 * count(words().filter(|word| fits(word)).count()) / all;
        let long = || share(&|word| letters(word) > LONG_WORD);
        match measure {
            Measure::Lix => per_sentence + long(),
            Measure::Grade => 0.39 * per_sentence + 11.8 * count(words().map(|word| syllables(word, LastE::Silent)).sum()) / all - 15.59,
            Measure::Sachtext => {
                let many = share(&|word| syllables(word, LastE::Spoken) >= 3);
                let single = share(&|word| syllables(word, LastE::Spoken) == 1);
                0.1935 * many + 0.1672 * per_sentence + 0.1297 * long() - 0.0327 * single - 0.875
            }
            Measure::AverageSentence => per_sentence,
            // Read sentence by sentence, by the list of a language.
            Measure::Legalese => 0.0,
            Measure::LongestSentence => count(self.sentences.iter().map(|sentence| sentence.words.len()).max().unwrap_or(0)),
        }
    }

    fn worst(&self) -> Vec<&'a str> {
        let weight = |sentence: &Sentence<'_>| {
            let long = sentence.words.iter().filter(|word| letters(word) > LONG_WORD).count();
            sentence.words.len() + 3 * long
        };
        let mut sentences: Vec<_> = self.sentences.iter().collect();
        sentences.sort_by_key(|sentence| std::cmp::Reverse(weight(sentence)));
        sentences.into_iter().take(3).map(|sentence| sentence.text).collect()
    }
}

impl Measure {
    pub const fn name(self) -> &'static str {
        match self {
            Self::Lix => "LIX",
            Self::Grade => "Flesch-Kincaid grade",
            Self::Sachtext => "Wiener Sachtextformel",
            Self::AverageSentence => "words per sentence",
            Self::LongestSentence => "words in one sentence",
            Self::Legalese => "words that hide what is meant",
        }
    }
}

impl std::fmt::Display for TooHard<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {:.1}, at most {:.0}: “{}”", self.measure.name(), self.found, self.limit, self.worst.join("” “"))
    }
}

fn count(number: usize) -> f64 {
    u32::try_from(number).map_or(f64::MAX, f64::from)
}

/// Words with a letter or a digit.
fn words(sentence: &str) -> Vec<&str> {
    segments::words(sentence).filter(|word| letters(word) > 0).collect()
}

fn has_one_of(sentence: &str, listed: &[&str]) -> bool {
    let plain = |text: &str| format!(" {} ", words(&text.to_lowercase()).join(" "));
    let sentence = plain(sentence);
    listed.iter().any(|words| sentence.contains(&plain(words)))
}

fn letters(word: &str) -> usize {
    word.chars().filter(|c| c.is_alphanumeric()).count()
}

/// English does not speak the last e of most words, German does.
#[derive(Clone, Copy, PartialEq)]
enum LastE {
    Spoken,
    Silent,
}

/// Groups of vowels.
fn syllables(word: &str, last: LastE) -> usize {
    let word: String = word.chars().filter(|c| c.is_alphabetic()).flat_map(char::to_lowercase).collect();
    let is_vowel = |c: char| matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'ä' | 'ö' | 'ü' | 'é');
    let (mut groups, mut inside) = (0, false);
    for letter in word.chars() {
        let vowel = is_vowel(letter);
        groups += usize::from(vowel && !inside);
        inside = vowel;
    }
    let silent = last == LastE::Silent && word.ends_with('e') && !word.ends_with("le") && !word.ends_with("ee");
    (groups - usize::from(silent && groups > 1)).max(1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::language::Language;

    const PLAIN: &str =
        "We use what you buy from us to suggest things like them. You can stop this at any time. Your orders and prices do not change.";
    const HARD: &str = "We may process your personal data, including transactional and behavioural information, for the purposes of personalisation and in order to develop new services pursuant to our legitimate interests.";

    #[test]
    fn plain_words_score_lower_than_the_words_of_lawyers() {
        let (plain, hard) = (Reading::of([PLAIN]), Reading::of([HARD]));
        for measure in [Measure::Lix, Measure::Grade, Measure::AverageSentence] {
            assert!(plain.score(measure) < hard.score(measure), "{measure:?}");
        }
        assert!(plain.score(Measure::Grade) < 4.0 && plain.score(Measure::Lix) < 25.0);
        assert!(hard.score(Measure::Grade) > 15.0 && hard.score(Measure::Lix) > 60.0);
    }

    #[test]
    fn what_is_too_hard_is_named_with_its_worst_sentences() {
        let page = [PLAIN, HARD, PLAIN, HARD];
        let found = Reading::of(page).too_hard(&Language::En.traits().gates);
        assert!(found.iter().any(|found| found.measure == Measure::Lix && found.worst.first() == Some(&HARD)));
        assert!(found.iter().any(|found| found.measure == Measure::LongestSentence));
        assert!(Reading::of([PLAIN, PLAIN, PLAIN]).too_hard(&Language::En.traits().gates).is_empty());
        let banned =
            |text| Reading::of([text]).too_hard(&Language::En.traits().gates).iter().any(|found| found.measure == Measure::Legalese);
        assert!(banned(HARD) && banned("We value you, and might call.") && !banned(PLAIN) && !banned("A mighty oak."));
        assert!(Reading::of([PLAIN]).too_hard(&Language::De.traits().gates).is_empty(), "too short for a formula");
    }

    #[test]
    fn words_are_counted_as_a_reader_counts_them() {
        let words = |text: &'static str| Reading::of([text]).sentences.iter().map(|s| s.words.len()).collect::<Vec<_>>();
        assert_eq!(words("At 9.30 write to us. Thank you!"), [5, 2]);
        assert_eq!(words("Am 4. März kam es an. Gut."), [6, 1]);
        assert_eq!(words("هل تريد ذلك؟ نعم."), [3, 1]);
        assert_eq!(words("First line\nSecond-hand line"), [2, 3]);
        let english = ["table", "like", "idea"].map(|word| syllables(word, LastE::Silent));
        assert_eq!((english, syllables("habe", LastE::Spoken)), ([2, 1, 2], 2));
    }

    #[test]
    fn a_script_without_spaces_passes_no_gate_unread() {
        let reading = Reading::of(["お客様が購入された商品をもとに、似た商品をおすすめします。いつでも停止できます。"]);
        let words: Vec<usize> = reading.sentences.iter().map(|sentence| sentence.words.len()).collect();
        assert_eq!(words.len(), 2);
        assert!(words.iter().all(|words| (3..25).contains(words)), "{words:?}");
        let endless = "商品の購入と設定と配信と履歴と".repeat(4) + "停止。";
        let found = Reading::of([endless.as_str()]).too_hard(&Language::En.traits().gates);
        assert_eq!(found.iter().map(|found| found.measure).collect::<Vec<_>>(), [Measure::LongestSentence]);
    }
}
