//! The group of a day that a case falls into: the first it fits.

use super::queue::{Days, Waiting};
use crate::domain::{day::Which, ids::StaffId, request::Turn};

/// Everything by which a case falls into its group.
pub(super) struct Fits {
    pub(super) late: bool,
    pub(super) replied: bool,
    pub(super) post: bool,
    pub(super) soon: bool,
    pub(super) turn: Turn,
    pub(super) new: bool,
    pub(super) mine: bool,
}

impl Fits {
    /// One that has ended fits nothing but that its letter waits.
    pub(super) fn of(Waiting { row, turn, .. }: &Waiting, staff: StaffId, Days { today, soon }: Days) -> Self {
        let (late, open) = (row.is_overdue(today), row.state.is_open());
        Self {
            late,
            replied: open && row.replied_at.is_some(),
            post: row.post_from.is_some(),
            soon: !late && row.paused_on.is_none() && row.due_on <= soon,
            turn: *turn,
            new: row.is_new(),
            mine: open && row.assignee == Some(staff),
        }
    }

    pub(super) fn group(&self) -> Option<Which> {
        let groups = [
            (Which::Late, self.late),
            (Which::Replied, self.replied),
            (Which::Post, self.post),
            (Which::Soon, self.soon && self.turn == Turn::Ours),
            (Which::New, self.new),
            (Which::Mine, self.mine),
        ];
        groups.into_iter().find(|(_, fits)| *fits).map(|(which, _)| which)
    }

    /// The group it would fit without its letter.
    pub(super) fn but_for_the_letter(&self) -> Option<Which> {
        Self { post: false, ..*self }.group()
    }
}
