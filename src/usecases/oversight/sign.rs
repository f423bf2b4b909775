//! The answers of a review, as its form sent them.

use super::item::Answer;
use crate::{
    domain::item::{ItemOutcome, Question},
    usecases::error::{Fault, Field, Flaw},
};

const MOST_WORDS: usize = 2_000;
/// A question is answered with one of these.
pub const FINE: &str = "fine";
pub const CHANGE: &str = "change";

/// An answer as text: `FINE` or `CHANGE`, and what must change.
#[derive(Debug, Clone, Default)]
pub struct DraftAnswer {
    pub answer: Option<String>,
    pub words: Option<String>,
}

pub const fn field(question: Question) -> Field {
    match question {
        Question::Needed => Field::Needed,
        Question::Least => Field::Least,
        Question::Texts => Field::Texts,
    }
}

/// Every question is answered, and what must change is said. Words where nothing must change are left out.
pub(super) fn answers(drafts: &[(Question, DraftAnswer)], outcome: Option<ItemOutcome>) -> Result<Vec<Answer>, Vec<Fault>> {
    let (mut found, mut faults) = (Vec::new(), Vec::new());
    for question in Question::ALL.iter().copied() {
        let draft = drafts.iter().find(|(asked, _)| *asked == question).map(|(_, draft)| draft.clone()).unwrap_or_default();
        let words = draft.words.unwrap_or_default().trim().to_owned();
        let mut fault = |flaw| faults.push(Fault { field: field(question), flaw });
        match draft.answer.as_deref() {
            Some(FINE) => found.push(Answer { question, fine: true, words: String::new() }),
            Some(CHANGE) if words.is_empty() => fault(Flaw::TooShort),
            Some(CHANGE) if words.chars().count() > MOST_WORDS => fault(Flaw::TooLong),
            Some(CHANGE) => found.push(Answer { question, fine: false, words }),
            _ => fault(Flaw::Missing),
        }
    }
    if outcome == Some(ItemOutcome::Keep) && found.iter().any(|answer| !answer.fine) {
        faults.push(Fault { field: Field::Answer, flaw: Flaw::Wrong });
    }
    if faults.is_empty() { Ok(found) } else { Err(faults) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drafts(given: [(&str, &str); 3]) -> Vec<(Question, DraftAnswer)> {
        let draft = |(answer, words): (&str, &str)| DraftAnswer { answer: Some(answer.to_owned()), words: Some(words.to_owned()) };
        Question::ALL.iter().copied().zip(given.map(draft)).collect()
    }

    #[test]
    fn every_question_is_answered_and_a_change_is_said_and_never_kept_silent() {
        let fine = drafts([("fine", "lost"), ("fine", ""), ("fine", "")]);
        let found = answers(&fine, Some(ItemOutcome::Keep));
        assert!(found.is_ok_and(|all| all.len() == 3 && all.iter().all(|one| one.fine && one.words.is_empty())));
        for (given, outcome, field, flaw) in [
            ([("fine", ""), ("", ""), ("fine", "")], ItemOutcome::Keep, Field::Least, Flaw::Missing),
            ([("change", " "), ("fine", ""), ("fine", "")], ItemOutcome::Change, Field::Needed, Flaw::TooShort),
            ([("fine", ""), ("fine", ""), ("change", "Say it shorter.")], ItemOutcome::Keep, Field::Answer, Flaw::Wrong),
        ] {
            assert_eq!(answers(&drafts(given), Some(outcome)), Err(vec![Fault { field, flaw }]), "{given:?}");
        }
        assert_eq!(answers(&[], None).map_err(|faults| faults.len()), Err(3));
    }
}
