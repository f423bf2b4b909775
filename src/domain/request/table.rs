//! The one table of a case: kind, state, person, hold and act; what becomes of it, or why not.

use super::{Bar, Facts, Grant, Kind, OwnPart, Refusal, State, Who, verb::Verb};

/// Whether the portal's own work may go on.
pub const fn may_work(kind: Kind, state: State, held: bool) -> Result<(), Refusal> {
    match (state, kind) {
        (State::Done | State::Declined | State::Withdrawn | State::Ended, _) => Err(Refusal::Closed),
        _ if held => Err(Refusal::Held),
        (State::Waiting, _) => Err(Refusal::Waiting),
        (State::Deleting, Kind::Delete) | (State::InProgress, Kind::Copy) => Ok(()),
        _ => Err(Refusal::NotBegun),
    }
}

impl Facts {
    /// The state after the act; or why it cannot be done.
    pub fn after(&self, verb: Verb) -> Result<State, Refusal> {
        if !self.state.is_open() {
            return match verb {
                // It can still be read, by those who may and say why.
                Verb::Reveal => Ok(self.state),
                // Its last letter is posted once it has ended.
                Verb::Post if self.to_post => self.post(),
                _ => Err(Refusal::Closed),
            };
        }
        // The person sees that somebody began. What only leads up to the work tells them nothing: who is meant, who asks, and what a copy
        // leaves out would show that there is an account, before it is known who asks for it.
        let looked_at = if self.state == State::Received { State::InProgress } else { self.state };
        // A note of theirs, handing it to somebody else and the way to the post are all that is left to those whom it is about.
        let open_to_all = matches!(verb, Verb::HandOver | Verb::Note | Verb::StandIn | Verb::Post);
        let not_of_staff = matches!(verb, Verb::Say | Verb::Withdraw | Verb::Begin | Verb::Complete);
        if !open_to_all && !not_of_staff {
            self.may_have()?;
        }
        match verb {
            Verb::Take | Verb::HandOver | Verb::Note | Verb::Reveal => Ok(self.state),
            Verb::StandIn if self.bar == Bar::Alone => Ok(self.state),
            Verb::StandIn => Err(Refusal::NotAlone),
            Verb::Write => self.is_read().map(|()| looked_at),
            Verb::SecondLook => Ok(looked_at),
            Verb::Say => Ok(if self.state == State::Waiting { State::InProgress } else { self.state }),
            Verb::AskBack => self.ends_nothing_planned().and_then(|()| self.is_read()).map(|()| State::Waiting),
            Verb::Prove => self.seen().map(|()| self.state),
            Verb::Link => self.link().map(|()| self.state),
            Verb::Approve => self.approve(),
            Verb::Settle => self.settle().map(|()| looked_at),
            Verb::BlackOut => self.black_out().map(|()| self.state),
            Verb::Extend => self.is_read().and_then(|()| self.no_extension.map_or(Ok(self.state), Err)),
            Verb::Hold if self.held => Err(Refusal::Held),
            Verb::Hold => self.before_deleting().map(|()| self.state),
            Verb::Resume | Verb::KeepHold if !self.held => Err(Refusal::NotHeld),
            Verb::Resume | Verb::KeepHold => Ok(self.state),
            Verb::Decline => self.before_correcting().and_then(|()| self.decider()).map(|()| State::Declined),
            Verb::Finish => self.finish().map(|()| State::Done),
            Verb::Post => self.post(),
            Verb::Withdraw => self.before_correcting().map(|()| State::Withdrawn),
            Verb::Begin => self.begin().map(|()| State::Deleting),
            Verb::Complete => self.complete().map(|()| State::Done),
        }
    }

    /// Whether a proof of who asks is next: without it nothing of what was asked can be granted.
    pub fn wants_proof(&self) -> bool {
        matches!(self.after(Verb::Approve), Err(Refusal::NotShown | Refusal::MayAskUnsaid))
    }

    /// Whether a page offers it.
    pub fn offers(&self, verb: Verb) -> bool {
        self.after(verb).is_ok()
    }

    /// Words to the person need somebody who can read them.
    const fn is_read(&self) -> Result<(), Refusal> {
        if self.page_gone { Err(Refusal::PageGone) } else { Ok(()) }
    }

    fn before_deleting(&self) -> Result<(), Refusal> {
        if self.state == State::Deleting { Err(Refusal::Deleting) } else { Ok(()) }
    }

    /// Once it is corrected here, others follow: it is neither refused nor taken back.
    fn before_correcting(&self) -> Result<(), Refusal> {
        let corrected = self.kind == Kind::Correct && self.work != OwnPart::NotBegun;
        if corrected { Err(Refusal::Begun) } else { self.before_deleting() }
    }

    fn ends_nothing_planned(&self) -> Result<(), Refusal> {
        if self.state == State::Scheduled { Err(Refusal::Planned) } else { self.before_deleting() }
    }

    fn seen(&self) -> Result<(), Refusal> {
        if self.read { Ok(()) } else { Err(Refusal::Unread) }
    }

    /// Whether a case can be given to them: somebody's disagreement with them never is, while another can have it.
    ///
    /// # Errors
    ///
    /// `DecidedBefore` for whoever decided what the person disagrees with, or whom it is about.
    pub fn may_have(&self) -> Result<(), Refusal> {
        if self.bar == Bar::Another { Err(Refusal::DecidedBefore) } else { Ok(()) }
    }

    /// Has read it, and decides about nobody's disagreement with themself.
    fn decider(&self) -> Result<(), Refusal> {
        match self.bar {
            Bar::No => self.seen(),
            Bar::Another => Err(Refusal::DecidedBefore),
            Bar::Alone => Err(Refusal::Alone),
        }
    }

    /// Nothing is given out, changed or deleted by staff for somebody who has not shown who they are.
    const fn known(&self) -> Result<(), Refusal> {
        match self.unshown {
            None => Ok(()),
            Some(why) => Err(why),
        }
    }

    fn running(&self) -> Result<(), Refusal> {
        if self.held { Err(Refusal::Held) } else { Ok(()) }
    }

    fn link(&self) -> Result<(), Refusal> {
        match (self.who, self.grant) {
            (Who::Other | Who::Known | Who::Linked, Some(_)) | (Who::Guest, Some(Grant::Restrict | Grant::Object)) => {}
            (Who::Other | Who::Known | Who::Linked, None) => return Err(Refusal::NothingToGrant),
            (Who::Customer | Who::Guest, _) => return Err(Refusal::ForThemself),
        }
        self.before_deleting()?;
        if self.work == OwnPart::NotBegun { self.seen() } else { Err(Refusal::Begun) }
    }

    /// The state after a grant of what was asked; or why there is nothing to grant, or not yet.
    const fn granted(&self) -> Result<State, Refusal> {
        match (self.grant, self.who) {
            (Some(_), Who::Other | Who::Known) | (Some(Grant::Restrict | Grant::Object), Who::Guest) => Err(Refusal::NotLinked),
            (Some(Grant::Copy), _) => Ok(State::InProgress),
            (Some(Grant::Delete), _) => Ok(State::Deleting),
            (Some(Grant::Correct), Who::Customer | Who::Linked) if self.held_elsewhere => Ok(State::InProgress),
            (Some(Grant::Correct | Grant::Restrict | Grant::Object), Who::Customer | Who::Linked) => Ok(State::Done),
            _ => Err(Refusal::NothingToGrant),
        }
    }

    fn approve(&self) -> Result<State, Refusal> {
        let after = self.granted()?;
        self.ends_nothing_planned()?;
        if self.work != OwnPart::NotBegun {
            return Err(Refusal::Begun);
        }
        self.known()?;
        self.running()?;
        self.decider()?;
        Ok(after)
    }

    /// Others are asked to do something only once it is sure that it shall be done.
    fn settle(&self) -> Result<(), Refusal> {
        if self.state == State::Scheduled {
            return Err(Refusal::Planned);
        }
        if !self.tasks_open {
            return Err(Refusal::NoTask);
        }
        let begun = if self.kind == Kind::Delete { self.state == State::Deleting } else { self.work != OwnPart::NotBegun };
        if !begun {
            return Err(Refusal::NotBegun);
        }
        self.running()?;
        self.seen()
    }

    /// Also once the copy is made, while the case waits for others: then it is made again.
    fn black_out(&self) -> Result<(), Refusal> {
        match (self.grant, self.who) {
            (Some(Grant::Copy), Who::Other | Who::Known) => return Err(Refusal::NotLinked),
            (Some(Grant::Copy), _) => {}
            _ => return Err(Refusal::NothingToGrant),
        }
        self.running()?;
        self.seen()
    }

    fn finish(&self) -> Result<(), Refusal> {
        let by_itself = self.kind == Kind::Delete && self.who != Who::Other;
        if by_itself || self.state == State::Deleting {
            return Err(Refusal::EndsByItself);
        }
        // An answer cannot say that something is granted which a grant would do, and did not.
        // A copy on paper may be one that staff put together and enclose.
        let by_words = match self.granted() {
            Ok(_) => self.by_post && self.grant == Some(Grant::Copy),
            Err(refusal) => refusal == Refusal::NothingToGrant,
        };
        if self.work == OwnPart::NotBegun {
            if !by_words {
                return Err(Refusal::Undecided);
            }
            if self.grant == Some(Grant::Copy) {
                self.known()?;
            }
        }
        self.running()?;
        // Corrected here, and not to be corrected there: the answer says what was not, and why.
        let left = self.kind == Kind::Correct && self.tasks_failed;
        if (self.tasks_open && !left) || self.work == OwnPart::Running {
            return Err(Refusal::TasksOpen);
        }
        self.decider()
    }

    /// Masked, a letter could not be printed.
    fn post(&self) -> Result<State, Refusal> {
        if !self.to_post {
            return Err(Refusal::NothingToPost);
        }
        self.seen().map(|()| self.state)
    }

    fn begin(&self) -> Result<(), Refusal> {
        self.running()?;
        if self.state == State::Scheduled && self.kind == Kind::Delete { Ok(()) } else { Err(Refusal::NotBegun) }
    }

    fn complete(&self) -> Result<(), Refusal> {
        // The portal's own part of a correction was done with the grant.
        if self.kind == Kind::Correct && self.state == State::InProgress {
            self.running()?;
        } else {
            may_work(self.kind, self.state, self.held)?;
        }
        if self.tasks_open || self.work != OwnPart::Done { Err(Refusal::TasksOpen) } else { Ok(()) }
    }
}
