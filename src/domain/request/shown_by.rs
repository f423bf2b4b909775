//! How it is shown who asks: by the door a request came through, or as staff made sure and recorded it.

use super::Refusal;
use crate::domain::words::words;

words! {
    /// The ways in which staff made sure who asks, as they record it.
    ShownBy {
        Document => "document",
        /// A question that was asked to make sure of them, and its answer.
        Question => "question",
        /// Of a request for somebody else.
        KnownAgent => "known-agent",
    }
}

words! {
    /// The ways in which staff saw that somebody may ask for another, as they record it.
    MayAsk {
        /// A mandate that the other has signed.
        Mandate => "mandate",
        /// The other was asked, and said so.
        Confirmed => "confirmed",
        /// A document shows that a law lets them, as it lets a parent.
        Law => "law",
    }
}

impl ShownBy {
    /// Whether it can show who asks: an agent is one for another alone.
    pub const fn fits(self, for_another: bool) -> bool {
        match self {
            Self::Document | Self::Question => true,
            Self::KnownAgent => for_another,
        }
    }
}

/// Everything about a case by which it is shown who asks, or not yet. Asked where staff begin something: what an earlier program granted
/// runs on to its end, also where nothing says that whoever asked for another may.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Showing {
    /// One person asks for another.
    pub for_another: bool,
    /// The account that is meant was named.
    pub named: bool,
    /// Staff wrote it down for somebody without an account: no code was entered, and the brand's steps of proof were not taken.
    pub written_down: bool,
    /// As staff recorded it, since the account was named.
    pub proven: Option<ShownBy>,
    /// How staff saw that they may ask for another: recorded with the proof.
    pub may_ask: Option<MayAsk>,
}

impl Showing {
    /// Why it is not shown who asks, where it is not. For another, only a proof shows it that was recorded for the account that is meant, and
    /// says how it was seen that they may: one that an earlier program recorded does not.
    pub const fn unshown(self) -> Option<Refusal> {
        let proven = match self.proven {
            Some(by) => by.fits(self.for_another),
            None => false,
        };
        let shown = if self.for_another { self.named && proven } else { proven || !self.written_down };
        match (shown, self.for_another && self.may_ask.is_none()) {
            (false, _) => Some(Refusal::NotShown),
            (true, true) => Some(Refusal::MayAskUnsaid),
            (true, false) => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SIGNED_IN: Showing = Showing { for_another: false, named: false, written_down: false, proven: None, may_ask: None };

    #[test]
    fn a_sign_in_and_a_code_show_who_asks_for_themself_and_a_letter_shows_nothing() {
        assert_eq!(SIGNED_IN.unshown(), None);
        let letter = Showing { written_down: true, ..SIGNED_IN };
        assert_eq!(letter.unshown(), Some(Refusal::NotShown));
        assert_eq!(Showing { named: true, ..letter }.unshown(), Some(Refusal::NotShown), "an account that was named is no proof");
        assert_eq!(Showing { proven: Some(ShownBy::Question), ..letter }.unshown(), None);
        assert_eq!(Showing { proven: Some(ShownBy::KnownAgent), ..letter }.unshown(), Some(Refusal::NotShown));
    }

    #[test]
    fn an_agent_is_shown_by_a_proof_for_the_account_that_is_meant_and_by_nothing_else() {
        for written_down in [false, true] {
            let agent = Showing { for_another: true, written_down, ..SIGNED_IN };
            for named in [false, true] {
                assert_eq!(Showing { named, ..agent }.unshown(), Some(Refusal::NotShown));
            }
            for by in ShownBy::ALL.iter().copied() {
                let who = Showing { named: true, proven: Some(by), ..agent };
                assert_eq!(who.unshown(), Some(Refusal::MayAskUnsaid), "nothing says that they may");
                for may_ask in MayAsk::ALL.iter().copied().map(Some) {
                    assert_eq!(Showing { may_ask, ..who }.unshown(), None);
                    for less in [Showing { may_ask, named: false, ..who }, Showing { may_ask, proven: None, ..who }] {
                        assert_eq!(less.unshown(), Some(Refusal::NotShown));
                    }
                }
            }
        }
    }
}
