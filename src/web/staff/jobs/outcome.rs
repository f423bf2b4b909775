//! The outcome of a delivery, in words.

use crate::i18n::{messages as m, texts::Texts};

/// `word` is the answer's number, or the trouble on the way there.
pub fn outcome(words: &Texts, word: &str) -> String {
    match word {
        "unreachable" => words.connected_unreachable(),
        "not-allowed" => words.connected_not_allowed(),
        "too-slow" => words.connected_too_slow(),
        "no-secret" => words.connected_no_secret(),
        "410" => words.connected_answered_gone(m::ConnectedAnsweredGone { answer: word }),
        "401" | "403" => words.connected_answered_refused(m::ConnectedAnsweredRefused { answer: word }),
        word if word.starts_with('2') => words.connected_taken(m::ConnectedTaken { answer: word }),
        word if word.starts_with('3') => words.connected_answered_elsewhere(m::ConnectedAnsweredElsewhere { answer: word }),
        word => words.connected_answered_failed(m::ConnectedAnsweredFailed { answer: word }),
    }
}
