//! Staff: their roles, and the actions each role may take.

use super::words::words;

words! {
    /// A staff member's role. One each.
    Role {
        /// Answers requests.
        Support => "support",
        /// Privacy officer: takes the hard decisions.
        PrivacyOfficer => "privacy-officer",
        /// Administrator: runs the installation and invites staff; sees no personal data.
        Administrator => "administrator",
        /// Ethics lead: weighs concerns and flags of fairness; sees no personal data.
        EthicsLead => "ethics-lead",
        /// Auditor: reads how the house keeps its promises, and changes nothing.
        Auditor => "auditor",
        /// Task holder: looks after other systems, and sees the tasks of those alone.
        TaskHolder => "task-holder",
    }
}

words! {
    /// A way by which somebody is let in to a role.
    Entrance {
        /// A link for somebody who is not here.
        Invited => "invited",
        /// A link with which a member of staff sets up their password and telephone anew.
        NewLink => "new-link",
        /// Another role for a member of staff.
        NewRole => "new-role",
    }
}

words! {
    /// An action of staff that the policy allows or not.
    Deed {
        /// See what waits for them today.
        SeeToday => "see-today",
        /// See the queue and cases, with personal data masked.
        SeeCases => "see-cases",
        /// See personal data of a case, with a reason.
        Reveal => "reveal",
        /// Read a case that has ended, with a reason.
        ReadClosed => "read-closed",
        /// Find somebody who calls or writes, see what they see, and act for them.
        ActFor => "act-for",
        /// Write, note, take, ask back, do tasks and finish.
        Answer => "answer",
        /// Correct a record, grant a restriction.
        Approve => "approve",
        /// See the open tasks of other systems, and say what came of them.
        Tasks => "tasks",
        /// Say yes or no to what a colleague asked for.
        Agree => "agree",
        /// Decline for one of the listed reasons.
        Decline => "decline",
        /// Decline for a reason in their own words.
        DeclineOther => "decline-other",
        Extend => "extend",
        Hold => "hold",
        /// Put a case on hold without telling the person, where the law forbids to tell them; and look at such a hold again.
        HoldUntold => "hold-untold",
        /// Hand every open case of a colleague who is away to another.
        HandAll => "hand-all",
        /// Start jobs again that do not go through.
        Jobs => "jobs",
        /// See the duties of the house and the figures about it.
        Oversee => "oversee",
        /// Take a duty, and decide it with reasons.
        DecideItems => "decide-items",
        /// See what rests, how long everything is kept, and what is published.
        Inspect => "inspect",
        /// Publish the next privacy notice.
        Publish => "publish",
        /// Raise a concern about what the house does.
        Raise => "raise",
        /// Read what people said about pages and uses.
        ReadVoices => "read-voices",
        /// Group it, answer it and publish what came of it.
        AnswerVoices => "answer-voices",
        /// Do the training, and read the guidance.
        Learn => "learn",
        /// See the templates that texts to people begin with.
        ReadTemplates => "read-templates",
        /// Open the pages with customers' data for a colleague whose training has run out.
        LetIn => "let-in",
        /// See one's own account, and change what is one's own there.
        OwnAccount => "own-account",
        /// Say until when a colleague is away.
        SetAway => "set-away",
        /// See how the house is kept: its systems, what does not go through, and the way to all else that is of the house.
        SeeHouse => "see-house",
        /// See who belongs to the staff, and as what.
        SeePeople => "see-people",
        /// Invite people, change their role, end their sessions and their work here.
        ChangePeople => "change-people",
        /// See the keys of systems.
        SeeKeys => "see-keys",
        /// Make keys of systems and end them, and connect systems.
        Keys => "keys",
        /// Read the log of the house's own affairs, and verify the whole.
        ReadLog => "read-log",
        /// Read all of the log.
        ReadWholeLog => "read-whole-log",
    }
}

impl Deed {
    /// Making, keeping or ending a hold: one that its person may not know of is for fewer.
    pub const fn of_hold(untold: bool) -> Self {
        if untold { Self::HoldUntold } else { Self::Hold }
    }

    /// Whether it opens data of customers: only somebody with valid training may do it.
    pub const fn opens_data(self) -> bool {
        match self {
            Self::SeeCases
            | Self::Reveal
            | Self::ReadClosed
            | Self::ActFor
            | Self::Answer
            | Self::Approve
            | Self::Agree
            | Self::Tasks
            | Self::Decline
            | Self::DeclineOther
            | Self::Extend
            | Self::Hold
            | Self::HoldUntold
            | Self::HandAll => true,
            Self::SeeToday
            | Self::Jobs
            | Self::Oversee
            | Self::DecideItems
            | Self::Inspect
            | Self::Publish
            | Self::Raise
            | Self::ReadVoices
            | Self::AnswerVoices
            | Self::Learn
            | Self::ReadTemplates
            | Self::LetIn
            | Self::OwnAccount
            | Self::SetAway
            | Self::SeeHouse
            | Self::SeePeople
            | Self::ChangePeople
            | Self::SeeKeys
            | Self::Keys
            | Self::ReadLog
            | Self::ReadWholeLog => false,
        }
    }
}

impl Role {
    /// Whether the policy lets them do anything that opens data of customers. Ethics leads read the cases that their duties name.
    pub fn opens_data(self) -> bool {
        self == Self::EthicsLead || Deed::ALL.iter().any(|deed| deed.opens_data() && self.may(*deed))
    }
    /// Whether nothing that another role may do is refused to this one.
    pub fn may_all_of(self, other: Self) -> bool {
        Deed::ALL.iter().all(|deed| self.may(*deed) || !other.may(*deed))
    }
    /// The whole policy.
    pub const fn may(self, deed: Deed) -> bool {
        match deed {
            Deed::SeeCases
            | Deed::Reveal
            | Deed::ActFor
            | Deed::Answer
            | Deed::Approve
            | Deed::Agree
            | Deed::Decline
            | Deed::Extend
            | Deed::Hold => {
                matches!(self, Self::Support | Self::PrivacyOfficer)
            }
            Deed::Tasks => matches!(self, Self::Support | Self::PrivacyOfficer | Self::TaskHolder),
            Deed::ReadTemplates => matches!(self, Self::Support | Self::PrivacyOfficer | Self::Auditor),
            Deed::ReadClosed | Deed::Inspect => matches!(self, Self::PrivacyOfficer | Self::Auditor),
            Deed::DeclineOther | Deed::HoldUntold | Deed::LetIn | Deed::HandAll | Deed::Publish => matches!(self, Self::PrivacyOfficer),
            Deed::Jobs => matches!(self, Self::PrivacyOfficer | Self::Administrator),
            Deed::Oversee => matches!(self, Self::PrivacyOfficer | Self::EthicsLead | Self::Auditor),
            Deed::DecideItems => matches!(self, Self::PrivacyOfficer | Self::EthicsLead),
            Deed::ReadVoices => matches!(self, Self::Support | Self::PrivacyOfficer | Self::EthicsLead | Self::Auditor),
            Deed::AnswerVoices => matches!(self, Self::Support | Self::PrivacyOfficer | Self::EthicsLead),
            Deed::SeeHouse | Deed::SeePeople => matches!(self, Self::PrivacyOfficer | Self::Administrator | Self::Auditor),
            Deed::SetAway => matches!(self, Self::PrivacyOfficer | Self::Administrator),
            Deed::SeeKeys => matches!(self, Self::Administrator | Self::Auditor),
            Deed::ChangePeople | Deed::Keys => matches!(self, Self::Administrator),
            Deed::ReadLog => matches!(self, Self::PrivacyOfficer | Self::Administrator | Self::Auditor),
            Deed::ReadWholeLog => matches!(self, Self::PrivacyOfficer | Self::Auditor),
            Deed::SeeToday | Deed::Raise | Deed::Learn | Deed::OwnAccount => true,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_role_may_do_this_and_nothing_else() {
        let table = [
            (
                Role::Support,
                "see-today see-cases reveal act-for answer approve tasks agree decline extend hold raise read-voices answer-voices learn read-templates own-account",
            ),
            (
                Role::PrivacyOfficer,
                "see-today see-cases reveal read-closed act-for answer approve tasks agree decline decline-other extend hold hold-untold hand-all jobs oversee decide-items inspect publish raise read-voices answer-voices learn read-templates let-in own-account set-away see-house see-people read-log read-whole-log",
            ),
            (
                Role::Administrator,
                "see-today jobs raise learn own-account set-away see-house see-people change-people see-keys keys read-log",
            ),
            (Role::EthicsLead, "see-today oversee decide-items raise read-voices answer-voices learn own-account"),
            (Role::TaskHolder, "see-today tasks raise learn own-account"),
            (
                Role::Auditor,
                "see-today read-closed oversee inspect raise read-voices learn read-templates own-account see-house see-people see-keys read-log read-whole-log",
            ),
        ];
        assert_eq!(table.len(), Role::ALL.len());
        for (role, may) in table {
            let deeds: Vec<&str> = Deed::ALL.iter().filter(|deed| role.may(**deed)).map(|deed| deed.as_str()).collect();
            assert_eq!(deeds.join(" "), may, "{role:?}");
            assert_eq!(role.opens_data(), role != Role::Administrator, "{role:?}");
        }
    }
}
