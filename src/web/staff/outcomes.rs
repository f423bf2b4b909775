//! The outcome of a case in words, as those who answer choose it.

use crate::{
    domain::request::{Kind, LastAnswer},
    i18n::texts::Texts,
};

/// An outcome, in the words of a kind of case where it has its own.
pub fn outcome(words: &Texts, came: LastAnswer, kind: Option<Kind>) -> String {
    match (came, kind) {
        (LastAnswer::Granted, Some(Kind::Question)) => words.compose_granted_question(),
        (LastAnswer::Granted, Some(Kind::Review)) => words.compose_granted_review(),
        (LastAnswer::Granted, _) => words.compose_granted(),
        (LastAnswer::InPart, _) => words.compose_in_part(),
        (LastAnswer::NotGranted, _) => words.compose_not_granted(),
        (LastAnswer::NotVerified, _) => words.compose_not_verified(),
        (LastAnswer::NoAnswer, _) => words.compose_no_answer(),
        (LastAnswer::Duplicate, _) => words.compose_duplicate(),
        (LastAnswer::Spam, _) => words.compose_spam(),
        (LastAnswer::WrongDoor, _) => words.compose_wrong_door(),
    }
}

/// The same of a complaint, or of a disagreement: whether it is upheld is for staff to choose, and months count it.
pub fn outcome_of_complaint(words: &Texts, came: LastAnswer) -> String {
    match came {
        LastAnswer::Granted => words.compose_upheld(),
        LastAnswer::InPart => words.compose_upheld_in_part(),
        LastAnswer::NotGranted => words.compose_not_upheld(),
        other => outcome(words, other, Some(Kind::Question)),
    }
}

/// The same of several cases of a kind: among questions, one may be a `complaint`.
pub fn outcome_of_several(words: &Texts, came: LastAnswer, kind: Option<Kind>, complaint: bool) -> String {
    match (came, kind) {
        (LastAnswer::Granted, Some(Kind::Question)) if complaint => words.compose_granted_several(),
        (came, kind) => outcome(words, came, kind),
    }
}
