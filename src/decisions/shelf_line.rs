//! One customer as the shelf keeps them: the data nearly every question reads in one cache line, the rest beside it.

use super::{answer::ReferenceKey, code::Code};
use crate::domain::{
    boundaries::Boundaries,
    catalogue::Rank,
    choices::Choices,
    circumstances::Circumstances,
    decide::{Rule, Word},
    ids::{CustomerId, PurposeId},
    time::Millis,
};

/// The place of a purpose in this notice's catalogue.
pub type Slot = u16;

/// So many bytes of words fill the line. Two purposes share one; those of a larger catalogue stand in [`Rare`].
const INLINE: usize = 30;

/// The part of a customer a question reads: the key it is found by, the level, and a word about each purpose.
#[repr(align(64))]
pub struct ShelfLine {
    pub key: ReferenceKey,
    words: [u8; INLINE],
    pub level: Rank,
    kind: Kind,
}

/// The part read on changes and by few questions.
pub struct Beside {
    pub who: CustomerId,
    /// Grows with every change of this customer.
    pub revision: i64,
    /// `None` for the many customers with nothing but choices.
    rare: Option<Box<Rare>>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Plain,
    /// There is something to see in [`Rare`].
    WithMore,
    /// Erased or unreadable: answered like an unknown customer.
    Nobody,
}

/// Data few customers have.
#[derive(Default)]
pub(super) struct Rare {
    facts: Facts,
    /// The ends of words that have one, by purpose.
    ends: Box<[(Slot, Millis)]>,
    /// Words that did not fit [`ShelfLine`].
    words: Box<[u8]>,
}

/// Circumstances and boundaries.
#[derive(Default)]
pub struct Facts {
    pub circumstances: Circumstances,
    pub boundaries: Boundaries,
}

impl ShelfLine {
    /// Purposes that `rule` does not have are left out.
    pub fn new<'a>(
        key: ReferenceKey,
        (who, revision): (CustomerId, i64),
        level: Rank,
        choices: &Choices,
        rule: impl Fn(&PurposeId) -> Option<(Slot, &'a Rule)>,
    ) -> (Self, Beside) {
        let Choices { circumstances, boundaries, .. } = choices;
        let (mut words, mut more, mut ends) = ([0; INLINE], Vec::new(), Vec::new());
        for (slot, rule, standing) in
            choices.purposes.iter().filter_map(|(id, standing)| rule(id).map(|(slot, rule)| (slot, rule, standing)))
        {
            let word = Word::of(standing, rule, circumstances);
            let (at, shift) = place(slot);
            let code = Code::of(word);
            if let (Code::GivenUntil | Code::GivenDespiteSignalUntil, Some(end)) = (code, word.expires_at) {
                ends.push((slot, end));
            }
            if at >= INLINE && more.len() <= at - INLINE {
                more.resize(at - INLINE + 1, 0);
            }
            if let Some(byte) = words.get_mut(at).or_else(|| more.get_mut(at.saturating_sub(INLINE))) {
                *byte |= (code as u8) << shift;
            }
        }
        let ordinary = *circumstances == Circumstances::default() && boundaries.is_default();
        let rare = (!ordinary || !ends.is_empty() || !more.is_empty()).then(|| {
            let facts = Facts { circumstances: *circumstances, boundaries: boundaries.clone() };
            Box::new(Rare { facts, ends: ends.into(), words: more.into() })
        });
        let kind = if rare.is_some() { Kind::WithMore } else { Kind::Plain };
        (Self { key, words, level, kind }, Beside { who, revision, rare })
    }

    /// Vacates the customer's place until a newer one comes.
    pub fn nobody(key: ReferenceKey, who: CustomerId) -> (Self, Beside) {
        (Self { key, words: [0; INLINE], level: Rank(0), kind: Kind::Nobody }, Beside { who, revision: i64::MIN, rare: None })
    }

    pub fn is_nobody(&self) -> bool {
        self.kind == Kind::Nobody
    }

    pub fn has_more(&self) -> bool {
        self.kind == Kind::WithMore
    }

    /// Their newest word about a purpose. `beside` is theirs, for whoever [has more](Self::has_more).
    pub fn word(&self, slot: Slot, beside: Option<&Beside>) -> Option<Word> {
        let (at, shift) = place(slot);
        let rare = beside.and_then(|beside| beside.rare.as_deref());
        let byte = self.words.get(at).or_else(|| rare.and_then(|rare| rare.words.get(at.saturating_sub(INLINE))))?;
        let ends = || rare.and_then(|rare| rare.ends.iter().find(|(of, _)| *of == slot)).map(|(_, end)| *end);
        Code::read(byte >> shift & 0b1111).word(ends)
    }
}

impl Beside {
    pub fn facts(&self) -> Option<&Facts> {
        self.rare.as_deref().map(|rare| &rare.facts)
    }
}

/// The byte, and how far its half is shifted.
fn place(slot: Slot) -> (usize, u8) {
    (usize::from(slot / 2), if slot.is_multiple_of(2) { 0 } else { 4 })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        catalogue::Basis,
        choices::{Standing, Verb},
        decide::by_word,
        notice::NoticeVersion,
    };

    #[test]
    fn what_a_customer_takes_is_a_line_and_a_half() {
        assert_eq!((size_of::<ShelfLine>(), size_of::<Beside>()), (64, 32));
    }

    /// Every word there is, about a purpose that fits the line and about one that does not, under every basis.
    #[expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot go on should stop loudly")]
    #[test]
    fn a_word_in_four_bits_decides_as_the_word_itself() {
        let mut count = 0;
        for verb in [Verb::Given, Verb::Withdrawn, Verb::Objected, Verb::Switched, Verb::Cleared] {
            for (notice, despite_gpc, expires_at, basis, slot, odd) in (0..96).map(|bits: u16| {
                let basis = [Basis::Consent, Basis::LegitimateInterest, Basis::Contract][usize::from(bits / 32)];
                let end = [None, Some(Millis(-5)), Some(Millis(1_000)), Some(Millis(i64::MAX))][usize::from(bits / 8 % 4)];
                (u32::from(bits % 2), bits / 2 % 2 == 1, end, basis, [3, 200][usize::from(bits / 4 % 2)], bits % 2 == 1)
            }) {
                let rule = Rule {
                    basis,
                    rank: Some(Rank(1)),
                    personalizes: odd,
                    profiling: false,
                    sharing: true,
                    contacts: false,
                    material_since: NoticeVersion(1),
                };
                let standing = Standing { verb, notice: NoticeVersion(notice), at: Millis(700), expires_at, despite_gpc, by_itself: false };
                for circumstances in [Circumstances::default(), Circumstances { gpc_since: Some(Millis(500)), ..Circumstances::default() }]
                {
                    let choices = Choices { purposes: [("it".parse().unwrap(), standing)].into(), circumstances, ..Choices::default() };
                    let whole = Word::of(&standing, &rule, &circumstances);
                    let (entry, beside) =
                        ShelfLine::new([1; 32], (CustomerId::from_bytes([1; 16]), 1), Rank(1), &choices, |_| Some((slot, &rule)));
                    let packed = entry.word(slot, Some(&beside));
                    assert_eq!(entry.word(slot + 1, Some(&beside)), None);
                    assert_eq!(entry.word(slot - 1, Some(&beside)), None);
                    for now in [Millis(999), Millis(1_000)] {
                        let by = |word| by_word(&rule, &circumstances, Rank(1), word, now);
                        assert_eq!(by(packed), by(Some(whole)), "{whole:?}");
                        count += 1;
                    }
                }
            }
        }
        assert_eq!(count, 5 * 96 * 4);
    }

    #[test]
    fn every_code_is_read_as_it_was_written() {
        for (bits, code) in (0..).zip(Code::ALL) {
            assert_eq!((code as u8, Code::read(bits)), (bits, code));
        }
    }
}
