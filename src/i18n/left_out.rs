//! The reasons to leave something out of a copy, in words.

use super::texts::Texts;
use crate::domain::request::LeftOut;

pub fn why(words: &Texts, reason: LeftOut) -> String {
    match reason {
        LeftOut::Others => words.left_out_others(),
        LeftOut::Secret => words.left_out_secret(),
        LeftOut::Security => words.left_out_security(),
        LeftOut::Unseen => words.left_out_unseen(),
    }
}
