//! A choice of the past in words.

use super::{messages as m, teller::Teller};
use crate::domain::{act::Act, actor::ActorKind, time::Millis};

/// Levels by their names, and how many uses changed.
pub struct Chosen<'a> {
    pub act: &'a Act,
    pub from: &'a str,
    pub to: &'a str,
    pub same: bool,
    pub changes: u64,
}

impl Teller<'_> {
    /// "From Off to Full".
    pub fn choice(&self, chosen: &Chosen<'_>) -> String {
        let words = self.words;
        match chosen.act {
            Act::Level if chosen.same => words.history_kept(m::HistoryKept { level: chosen.to }),
            Act::Level => words.history_change(m::HistoryChange { from: chosen.from, to: chosen.to }),
            Act::Purpose => {
                let (count, count_text) = self.count(chosen.changes);
                words.history_single(m::HistorySingle { level: chosen.to, count, count_text: &count_text })
            }
            Act::Contact => words.history_contact(),
            Act::Pause => words.history_pause(),
            Act::Boundaries => words.history_boundaries(),
            Act::Signal if chosen.changes > 0 => words.history_signal_ended(),
            Act::Signal => words.history_signal(),
            Act::Undo { .. } if chosen.same => words.history_undone(),
            Act::Undo { .. } => words.history_undone_level(m::HistoryUndoneLevel { from: chosen.from, to: chosen.to }),
        }
    }

    /// The one who chose; `asked` is where and when a system of the brand asked the person, or saw
    /// their browser's signal.
    pub fn chooser(&self, by: ActorKind, act: &Act, asked: Option<(&str, Millis)>) -> String {
        let words = self.words;
        match (by, act, asked) {
            (_, Act::Signal, Some((place, at))) => {
                words.history_by_browser_there(m::HistoryByBrowserThere { place, when: &self.moment(at) })
            }
            (ActorKind::Customer, Act::Signal, _) => words.history_by_browser(),
            (ActorKind::Customer, ..) => words.history_by_you(),
            (ActorKind::System, _, Some((place, at))) => {
                words.history_by_system_asked(m::HistoryBySystemAsked { place, when: &self.moment(at) })
            }
            (ActorKind::System, ..) => words.history_by_system(),
            (ActorKind::Staff, ..) => words.history_by_staff(),
            _ => words.history_by_other(),
        }
    }
}
