//! A hold of a case: why it rests, the day on which staff look again, and whether its person may know.

use jiff::civil::Date;

use crate::domain::words::words;

words! {
    /// The kind of a hold. A law is the reason of each: without one, a request is answered in its time (GDPR Art. 12(3)).
    HoldKind {
        /// Data that a legal claim needs, or proceedings: it is not deleted meanwhile (GDPR Art. 17(3)(e)) and only stored (Art. 18(2)).
        Claim => "claim",
        /// An authority or a court ordered it, or inquires: GDPR Art. 17(3)(b) and 23(1)(c), (d) and (f).
        Authority => "authority",
        /// The request may be in another's name, or to misuse it: GDPR Art. 12(6); reports of fraud, Art. 6(1)(f), recital 47.
        Misuse => "misuse",
        /// A processor (GDPR Art. 28(3)(e)) or another company (Art. 19, 26) has to do its part first.
        Others => "others",
        /// In words of staff.
        Other => "other",
    }
}

/// The latest day to look again, in days from the day it is set.
pub const LONGEST_HOLD: i64 = 90;

impl HoldKind {
    /// After so many days staff look again, where they name no day.
    pub const fn usual_days(self) -> i64 {
        match self {
            Self::Claim => LONGEST_HOLD,
            Self::Authority | Self::Other => 30,
            Self::Misuse | Self::Others => 14,
        }
    }

    /// Whether a law can forbid to tell the person: the order of an authority with a duty of silence (GDPR Art. 23(2)(h); Regulation (EU)
    /// 2023/1543 Art. 13; 18 U.S.C. § 2705(b)). Nothing else takes away that they are told (GDPR Art. 12(4)).
    pub const fn may_be_untold(self) -> bool {
        matches!(self, Self::Authority)
    }

    /// Whether it says nothing without words of staff.
    pub const fn wants_words(self) -> bool {
        matches!(self, Self::Other)
    }
}

/// A case that rests.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hold {
    pub kind: HoldKind,
    /// A day in the brand's time zone.
    pub look_on: Date,
    /// The law forbids that the person knows.
    pub untold: bool,
}

/// The hold that an entry of a story tells of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HoldNews {
    pub kind: HoldKind,
    pub look_on: Date,
}

impl From<Hold> for HoldNews {
    fn from(Hold { kind, look_on, .. }: Hold) -> Self {
        Self { kind, look_on }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_has_a_usual_day_within_the_longest_and_silence_is_for_orders_alone() {
        assert!(HoldKind::ALL.iter().all(|kind| (1..=LONGEST_HOLD).contains(&kind.usual_days())));
        let untold: Vec<&HoldKind> = HoldKind::ALL.iter().filter(|kind| kind.may_be_untold()).collect();
        assert_eq!(untold, [&HoldKind::Authority]);
    }
}
