//! The kinds of request, and the states each goes through.

use crate::domain::words::words;

words! {
    /// The kind of request.
    Kind {
        /// A copy of everything (GDPR Articles 15 and 20).
        Copy => "copy",
        /// Correction of wrong data (Article 16).
        Correct => "correct",
        /// Deletion of everything, or of some kinds of data (Article 17).
        Delete => "delete",
        /// An objection, or a restriction (Articles 21 and 18).
        Stop => "stop",
        /// A person shall look again at what a computer decided (Article 22).
        Review => "review",
        /// A question or a complaint.
        Question => "question",
    }
}

words! {
    /// How far a request has come. "Overdue" is no state but a fact about an open one.
    State {
        Received => "received",
        /// We have to make sure who asks.
        Verifying => "verifying",
        InProgress => "in-progress",
        /// The person has been asked something.
        Waiting => "waiting",
        /// A deletion that can still be taken back.
        Scheduled => "scheduled",
        Done => "done",
        Declined => "declined",
        Withdrawn => "withdrawn",
    }
}

words! {
    /// The step that moves a request on.
    Step {
        Verify => "verify",
        Start => "start",
        AskBack => "ask-back",
        Reply => "reply",
        Schedule => "schedule",
        Finish => "finish",
        Decline => "decline",
        Withdraw => "withdraw",
    }
}

words! {
    /// Why a request is declined: a closed list, each with its own wording for the customer.
    Decline {
        SuspectedFraud => "suspected-fraud",
        NotVerified => "not-verified",
        NoMatch => "no-match",
        NotCovered => "not-covered",
        OutsideJurisdiction => "outside-jurisdiction",
        TooManyRequests => "too-many-requests",
        /// In the privacy officer's own words.
        Other => "other",
    }
}

words! {
    /// The author of an entry in a request's story.
    Author { Person => "person", Staff => "staff", House => "house" }
}

words! {
    /// How far a system has come with its part.
    TaskState { Waiting => "waiting", Running => "running", Done => "done", Failed => "failed" }
}

impl State {
    pub const fn is_open(self) -> bool {
        !matches!(self, Self::Done | Self::Declined | Self::Withdrawn)
    }

    /// The state after a step; `None` when the step is not one to take from here.
    ///
    /// Once a deletion is running there is no way but to its end.
    pub const fn after(self, kind: Kind, step: Step) -> Option<Self> {
        let deleting = matches!((self, kind), (Self::InProgress, Kind::Delete));
        match (self, step) {
            (Self::Done | Self::Declined | Self::Withdrawn, _) => None,
            (Self::Received, Step::Verify) => Some(Self::Verifying),
            (Self::Received | Self::Verifying | Self::Scheduled, Step::Start) => Some(Self::InProgress),
            (Self::Received | Self::Verifying, Step::Schedule) if matches!(kind, Kind::Delete) => Some(Self::Scheduled),
            (Self::Received | Self::Verifying | Self::InProgress, Step::AskBack) if !deleting => Some(Self::Waiting),
            (Self::Waiting, Step::Reply) => Some(Self::InProgress),
            (Self::InProgress, Step::Finish) => Some(Self::Done),
            (_, Step::Decline) if !deleting => Some(Self::Declined),
            (_, Step::Withdraw) if !deleting => Some(Self::Withdrawn),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The same machine, told as the arrows somebody would draw.
    const ARROWS: &[(&str, &str, &str)] = &[
        ("received", "verify", "verifying"),
        ("received verifying scheduled", "start", "in-progress"),
        ("received verifying", "schedule", "scheduled"),
        ("received verifying in-progress", "ask-back", "waiting"),
        ("waiting", "reply", "in-progress"),
        ("in-progress", "finish", "done"),
        ("received verifying in-progress waiting scheduled", "decline", "declined"),
        ("received verifying in-progress waiting scheduled", "withdraw", "withdrawn"),
    ];

    fn model(state: State, kind: Kind, step: Step) -> Option<&'static str> {
        let arrow = ARROWS.iter().find(|(from, by, _)| *by == step.as_str() && from.split(' ').any(|from| from == state.as_str()))?;
        let deleting = kind == Kind::Delete && state.as_str() == "in-progress";
        let forbidden = (step == Step::Schedule && kind != Kind::Delete) || (deleting && step != Step::Finish);
        (!forbidden).then_some(arrow.2)
    }

    proptest! {
        #[test]
        fn a_request_moves_as_the_model_does_and_never_comes_back_from_its_end(
            kind in prop::sample::select(Kind::ALL.to_vec()),
            steps in prop::collection::vec(prop::sample::select(Step::ALL.to_vec()), 0..12)
        ) {
            let mut state = State::Received;
            for step in steps {
                let next = state.after(kind, step);
                prop_assert_eq!(next.map(State::as_str), model(state, kind, step));
                prop_assert!(state.is_open() || next.is_none());
                state = next.unwrap_or(state);
            }
        }
    }
}
