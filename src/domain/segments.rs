//! Where sentences and words begin and end, in any script (UAX #29; a dictionary where words stand without spaces).

use icu::segmenter::{SentenceSegmenter, WordSegmenter, WordSegmenterBorrowed};
use std::sync::LazyLock;

static WORDS: LazyLock<WordSegmenterBorrowed<'static>> = LazyLock::new(|| WordSegmenter::new_auto(Default::default()));

/// A piece of a text: a word, or what stands between two.
pub struct Piece<'a> {
    pub text: &'a str,
    pub is_word: bool,
}

/// The pieces of a text, which together are the text.
pub fn pieces(text: &str) -> impl Iterator<Item = Piece<'_>> {
    let mut begin = 0;
    WORDS.segment_str(text).iter_with_word_type().filter_map(move |(end, kind)| {
        let piece = text.get(std::mem::replace(&mut begin, end)..end)?;
        (!piece.is_empty()).then_some(Piece { text: piece, is_word: kind.is_word_like() })
    })
}

/// The words of a text.
pub fn words(text: &str) -> impl Iterator<Item = &str> {
    pieces(text).filter(|piece| piece.is_word).map(|piece| piece.text)
}

/// The sentences of a paragraph. A line of its own, and what leads to a colon and a space, stand alone as well; the full stop of
/// an ordinal (`4. März`) ends nothing.
pub fn sentences(paragraph: &str) -> impl Iterator<Item = &str> {
    paragraph.split('\n').flat_map(sentences_of_line)
}

fn sentences_of_line(line: &str) -> Vec<&str> {
    let (mut found, mut begin) = (Vec::new(), 0);
    let mut ends: Vec<usize> = SentenceSegmenter::new(Default::default()).segment_str(line).collect();
    ends.extend(line.match_indices(": ").map(|(at, colon)| at + colon.len()));
    ends.sort_unstable();
    for end in ends {
        let sentence = line.get(begin..end).unwrap_or_default();
        if end == line.len() || !is_ordinal(sentence) {
            found.push(sentence.trim());
            begin = end;
        }
    }
    found.retain(|sentence| !sentence.is_empty());
    found
}

fn is_ordinal(begin: &str) -> bool {
    begin.trim_end().strip_suffix('.').is_some_and(|number| number.ends_with(|letter: char| letter.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_are_the_text_and_words_are_told_from_what_is_between() {
        for text in ["", "E-Mail, don’t!", "メールの配信を停止する。", "رسالة ٣٠", "a\u{2068}b\u{2069} 🙂"] {
            assert_eq!(pieces(text).map(|piece| piece.text).collect::<String>(), text);
        }
        assert_eq!(words("We don’t, at 9.30!").collect::<Vec<_>>(), ["We", "don’t", "at", "9.30"]);
        assert_eq!(words("メールの配信を停止する。").collect::<Vec<_>>(), ["メール", "の", "配信", "を", "停止", "する"]);
    }

    #[test]
    fn sentences_end_where_a_reader_ends_them() {
        let sentences = |text| sentences(text).collect::<Vec<_>>();
        assert_eq!(sentences("At 9.30 write to a@example.org. Thank you!"), ["At 9.30 write to a@example.org.", "Thank you!"]);
        assert_eq!(sentences("Am 4. März kam es an. Gut."), ["Am 4. März kam es an.", "Gut."]);
        assert_eq!(sentences("هل تريد ذلك؟ نعم."), ["هل تريد ذلك؟", "نعم."]);
        assert_eq!(sentences("First line\nSecond: line"), ["First line", "Second:", "line"]);
        assert_eq!(sentences("設定を変えます。よいですか？はい！"), ["設定を変えます。", "よいですか？", "はい！"]);
    }
}
