//! Whose turn a case is, and the next step in it.

use jiff::civil::Date;

use super::{Facts, Grant, Kind, OwnPart, Part, Refusal, Request, State, Task, Verb};
use crate::domain::{ids::StaffId, words::words};

words! {
    /// The side that has to do something next.
    Turn {
        /// Staff.
        Ours => "ours",
        /// The person, who was asked something.
        Theirs => "theirs",
        /// A system of the brand, or the portal's own work.
        Systems => "systems",
        /// Time: nothing happens before a day.
        Later => "later",
        OnHold => "on-hold",
        /// It has ended.
        Over => "over",
    }
}

impl Turn {
    pub fn of(kind: Kind, state: State, held: bool, tasks: &[Task]) -> Self {
        match state {
            State::Done | State::Declined | State::Withdrawn | State::Ended => Self::Over,
            _ if held => Self::OnHold,
            State::Waiting => Self::Theirs,
            State::Scheduled => Self::Later,
            State::Deleting => Self::Systems,
            State::Received | State::InProgress => match OwnPart::of(tasks) {
                OwnPart::Running => Self::Systems,
                OwnPart::Done if matches!(kind, Kind::Copy | Kind::Correct) && tasks.iter().any(|task| !task.state.is_settled()) => {
                    Self::Systems
                }
                OwnPart::Done | OwnPart::NotBegun => Self::Ours,
            },
        }
    }
}

/// The step that brings a case nearer to its end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NextStep {
    /// The person wrote something that no member of staff has opened.
    ReadReply,
    /// It waits to be looked at.
    Read,
    /// Asked for another person: whose account is meant has to be found out.
    FindAccount,
    /// A proof of who asks has to be recorded.
    MakeSure,
    Decide(Grant),
    Answer,
    /// These have to say what they did.
    Systems(Vec<Part>),
    /// People said that they could not do it in these, and nothing tries it again.
    Failed(Vec<Part>),
    /// Words for somebody who is reached by post alone wait to be printed and posted.
    Post,
    /// Candor's own work goes on by itself.
    Portal,
    /// The person was asked something.
    TheirAnswer,
    /// A planned deletion, which can be called off up to this day.
    NothingUntil(Date),
    /// The cause of the hold has to be looked at again.
    LookAtHold,
    /// A yes or a no to what this colleague asked for, by the one who looks.
    SayYes(StaffId),
    /// A decision waits for the yes of a colleague.
    Second,
    /// This colleague said no to what was asked for, and why.
    SaidNo(StaffId),
    /// The reader may not decide it: a colleague does.
    Colleagues,
    Nothing,
}

impl NextStep {
    /// By the facts of a case and the tasks of its systems. Whether somebody has read it makes no difference.
    pub fn of(row: &Request, facts: &Facts, tasks: &[Task]) -> Self {
        let turn = Turn::of(row.kind, row.state, row.is_held(), tasks);
        if row.replied_at.is_some() && turn != Turn::Over {
            return Self::ReadReply;
        }
        if row.post_from.is_some() {
            return Self::Post;
        }
        match (turn, row.undo_until) {
            (Turn::Over, _) => Self::Nothing,
            (Turn::OnHold, _) => Self::LookAtHold,
            (Turn::Theirs, _) => Self::TheirAnswer,
            (Turn::Later, Some(until)) => Self::NothingUntil(until),
            (Turn::Later, None) => Self::Portal,
            (Turn::Systems, _) => {
                let open = tasks.iter().filter(|task| task.part != Part::Portal && !task.state.is_settled());
                let open: Vec<Part> = open.map(|task| task.part.clone()).collect();
                if open.is_empty() { Self::Portal } else { Self::Systems(open) }
            }
            // A case of nobody's goes to the member of staff who reads it.
            (Turn::Ours, _) if row.is_new() => Self::Read,
            (Turn::Ours, _) => match (Facts { read: true, ..*facts }.after(Verb::Approve), facts.grant) {
                (Ok(_), Some(grant)) => Self::Decide(grant),
                (Err(Refusal::NotLinked), _) => Self::FindAccount,
                (Err(Refusal::NotShown | Refusal::MayAskUnsaid), _) => Self::MakeSure,
                _ => Self::Answer,
            },
        }
    }
}

impl NextStep {
    /// Whether it comes before a decision that waits for a second, or got a no. A reply, a hold and a question were after that, and a letter
    /// is another's work.
    pub const fn is_before_a_second(&self) -> bool {
        matches!(self, Self::ReadReply | Self::Post | Self::TheirAnswer | Self::LookAtHold | Self::Nothing)
    }

    /// The same while a decision that `asked_by` asked for waits for a second.
    pub fn while_second(self, asked_by: StaffId, may_agree: bool) -> Self {
        if self.is_before_a_second() {
            self
        } else if may_agree {
            Self::SayYes(asked_by)
        } else {
            Self::Second
        }
    }

    /// The same for somebody who may not decide it, while a colleague may. A letter is everybody's to post.
    pub fn for_somebody_barred(self) -> Self {
        match self {
            Self::ReadReply | Self::Read | Self::FindAccount | Self::Decide(_) | Self::Answer | Self::LookAtHold => Self::Colleagues,
            other => other,
        }
    }

    /// The same once a colleague has said no to what was asked for.
    pub fn after_no(self, by: StaffId) -> Self {
        if self.is_before_a_second() { self } else { Self::SaidNo(by) }
    }

    /// The same while something that was found in systems waits for a second: of each system, whose finding it is, and whether the reader may
    /// say yes to it.
    pub fn while_found(self, found: &[(Part, StaffId, bool)]) -> Self {
        let mut open = match self {
            Self::Systems(open) => open,
            other => return other,
        };
        if let Some((_, by, _)) = found.iter().find(|(part, _, may_agree)| *may_agree && open.contains(part)) {
            return Self::SayYes(*by);
        }
        open.retain(|part| found.iter().all(|(other, ..)| other != part));
        if open.is_empty() { Self::Second } else { Self::Systems(open) }
    }

    /// The same once people have said that they could not do it in some of the systems: those come before others that have not answered.
    pub fn after_failure(self, failed: &[Part]) -> Self {
        let mut open = match self {
            Self::Systems(open) => open,
            other => return other,
        };
        if open.iter().any(|part| failed.contains(part)) {
            open.retain(|part| failed.contains(part));
            return Self::Failed(open);
        }
        Self::Systems(open)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::request::TaskState;

    fn task(part: &str, state: TaskState) -> Task {
        let part = part.parse().unwrap_or(Part::Portal);
        Task { part, state, done: 0, total: 0, failure: None, settled_at: None, answer: None }
    }

    #[test]
    fn each_case_is_somebodys_turn_and_only_an_ended_one_is_over() {
        let mixes = [
            vec![],
            vec![task("portal", TaskState::Waiting), task("calls", TaskState::Waiting)],
            vec![task("portal", TaskState::Running), task("calls", TaskState::Done)],
            vec![task("portal", TaskState::Done), task("calls", TaskState::Failed)],
            vec![task("portal", TaskState::Done), task("calls", TaskState::NotFound)],
        ];
        for (kind, state) in Kind::ALL.iter().flat_map(|kind| State::ALL.iter().map(|state| (*kind, *state))) {
            for (tasks, held) in mixes.iter().flat_map(|tasks| [(tasks, false), (tasks, true)]) {
                let turn = Turn::of(kind, state, held, tasks);
                assert_eq!(turn == Turn::Over, !state.is_open(), "{kind:?} {state:?}");
                assert_eq!(turn == Turn::OnHold, state.is_open() && held, "{kind:?} {state:?}");
            }
        }
    }

    #[test]
    fn a_decision_that_waits_for_a_second_is_the_next_step_but_for_what_came_after_it() {
        let robin = StaffId::from_bytes([1; 16]);
        for (step, may, mine) in [
            (NextStep::Decide(Grant::Delete), NextStep::SayYes(robin), NextStep::Second),
            (NextStep::Answer, NextStep::SayYes(robin), NextStep::Second),
            (NextStep::ReadReply, NextStep::ReadReply, NextStep::ReadReply),
            (NextStep::LookAtHold, NextStep::LookAtHold, NextStep::LookAtHold),
            (NextStep::Post, NextStep::Post, NextStep::Post),
            (NextStep::Nothing, NextStep::Nothing, NextStep::Nothing),
        ] {
            assert_eq!((step.clone().while_second(robin, true), step.while_second(robin, false)), (may, mine));
        }
    }

    #[test]
    fn a_finding_that_waits_is_the_next_step_of_whoever_may_agree_and_no_more_a_systems() {
        let (tomasz, part) = (StaffId::from_bytes([1; 16]), |name: &str| name.parse::<Part>().unwrap_or(Part::Portal));
        let systems = |names: &[&str]| NextStep::Systems(names.iter().map(|name| part(name)).collect());
        for (open, may, expected) in [
            (vec!["calls"], true, NextStep::SayYes(tomasz)),
            (vec!["calls"], false, NextStep::Second),
            (vec!["calls", "letters"], true, NextStep::SayYes(tomasz)),
            (vec!["calls", "letters"], false, systems(&["letters"])),
            (vec!["letters"], true, systems(&["letters"])),
        ] {
            assert_eq!(systems(&open).while_found(&[(part("calls"), tomasz, may)]), expected, "{open:?} {may}");
        }
        assert_eq!(systems(&["calls"]).while_found(&[]), systems(&["calls"]));
        assert_eq!(NextStep::Answer.while_found(&[(part("calls"), tomasz, true)]), NextStep::Answer);
        assert_eq!(NextStep::Answer.after_no(tomasz), NextStep::SaidNo(tomasz));
        assert_eq!(NextStep::ReadReply.after_no(tomasz), NextStep::ReadReply);
        let (all, failed) = (|| systems(&["calls", "letters"]), [part("calls"), part("portal")]);
        assert_eq!(all().after_failure(&failed), NextStep::Failed(vec![part("calls")]));
        assert_eq!((all().after_failure(&[]), NextStep::Answer.after_failure(&failed)), (all(), NextStep::Answer));
    }

    #[test]
    fn a_case_is_a_systems_turn_only_once_the_system_was_asked() {
        let waiting = [task("portal", TaskState::Waiting), task("calls", TaskState::Waiting)];
        assert_eq!(Turn::of(Kind::Delete, State::Received, false, &waiting), Turn::Ours);
        assert_eq!(Turn::of(Kind::Delete, State::Deleting, false, &waiting), Turn::Systems);
        let made = [task("portal", TaskState::Done), task("calls", TaskState::Waiting)];
        assert_eq!(Turn::of(Kind::Copy, State::InProgress, false, &made), Turn::Systems);
        assert_eq!(Turn::of(Kind::Correct, State::InProgress, false, &made), Turn::Systems);
        assert_eq!(Turn::of(Kind::Question, State::InProgress, false, &[]), Turn::Ours);
    }
}
