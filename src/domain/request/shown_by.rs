//! How it is shown who asks: by the door a request came through, or as staff made sure and recorded it.

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

/// Everything about a case by which it is shown who asks, or not yet.
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
    /// Whether it is shown who asks. For another, only a proof shows it that was recorded for the account that is meant, and says how it
    /// was seen that they may.
    pub const fn is_shown(self) -> bool {
        let proven = match self.proven {
            Some(by) => by.fits(self.for_another),
            None => false,
        };
        if self.for_another { self.named && proven && self.may_ask.is_some() } else { proven || !self.written_down }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SIGNED_IN: Showing = Showing { for_another: false, named: false, written_down: false, proven: None, may_ask: None };

    #[test]
    fn a_sign_in_and_a_code_show_who_asks_for_themself_and_a_letter_shows_nothing() {
        assert!(SIGNED_IN.is_shown());
        let letter = Showing { written_down: true, ..SIGNED_IN };
        assert!(!letter.is_shown());
        assert!(!Showing { named: true, ..letter }.is_shown(), "an account that was named is no proof");
        assert!(Showing { proven: Some(ShownBy::Question), ..letter }.is_shown());
        assert!(!Showing { proven: Some(ShownBy::KnownAgent), ..letter }.is_shown());
    }

    #[test]
    fn an_agent_is_shown_by_a_proof_for_the_account_that_is_meant_and_by_nothing_else() {
        for written_down in [false, true] {
            let agent = Showing { for_another: true, written_down, ..SIGNED_IN };
            assert!(!agent.is_shown() && !Showing { named: true, ..agent }.is_shown());
            for by in ShownBy::ALL.iter().copied() {
                let who = Showing { named: true, proven: Some(by), ..agent };
                assert!(!who.is_shown(), "nothing says that they may");
                for may_ask in MayAsk::ALL.iter().copied().map(Some) {
                    assert!(Showing { may_ask, ..who }.is_shown());
                    assert!(!Showing { may_ask, named: false, ..who }.is_shown() && !Showing { may_ask, proven: None, ..who }.is_shown());
                }
            }
        }
    }
}
