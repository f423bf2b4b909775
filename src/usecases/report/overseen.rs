//! Words under which things are counted for those who oversee alone, by the entries of the log that they are counted from.

use crate::store::event::Action;

/// A second said no to an act that asked for their yes.
pub const SECONDS_REFUSED: &str = "four-eyes-refused";
/// The officer opened the pages with customers' data for a colleague whose training had run out.
pub const OPENED_BY_THE_OFFICER: &str = "training-opened-by-the-officer";
/// The house opened them for the last who can answer.
pub const OPENED_BY_THE_HOUSE: &str = "training-opened-by-the-house";

pub const OVERSEEN: [&str; 3] = [SECONDS_REFUSED, OPENED_BY_THE_OFFICER, OPENED_BY_THE_HOUSE];

/// The word more that the log has of an opening by the officer.
pub const BY_THE_OFFICER: &str = "by-the-officer";

/// The word for an entry.
pub(super) fn overseen(action: &str, detail: Option<&str>) -> &'static str {
    match detail {
        _ if action == REFUSED => SECONDS_REFUSED,
        Some(BY_THE_OFFICER) => OPENED_BY_THE_OFFICER,
        _ => OPENED_BY_THE_HOUSE,
    }
}

/// The entries of the log that sums of a month count, each by its name there.
pub const OPENED_REQUESTS: &str = Action::RequestOpened.as_str();
pub const DECLINED: &str = Action::RequestDeclined.as_str();
pub const WITHDRAWN: &str = Action::RequestWithdrawn.as_str();
pub const EXTENDED: &str = Action::RequestExtended.as_str();
pub const LOOKED: &str = Action::RequestRevealed.as_str();
const REFUSED: &str = Action::SecondRefused.as_str();
const OPENED: &str = Action::TrainingOpened.as_str();

/// The entries of the log that a word stands for.
pub fn entries(name: &str) -> Option<&'static str> {
    match name {
        SECONDS_REFUSED => Some(REFUSED),
        OPENED_BY_THE_OFFICER | OPENED_BY_THE_HOUSE => Some(OPENED),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_has_its_entries() {
        assert!(OVERSEEN.into_iter().all(|name| entries(name).is_some()));
    }
}
