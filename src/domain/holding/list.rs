//! Every holding, and the tables that are none.

use super::{Copied, CopyPart, Erased, ErasedByKind, Outdated, Purged};

macro_rules! holdings {
    ($($(#[$doc:meta])* $name:ident = $place:literal:
        copied $copied:expr, erased $erased:expr, by_kind $by_kind:ident, purged $purged:expr;)+) => {
        /// One holding of personal data: a table, or a file of the installation.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Holding { $($(#[$doc])* $name),+ }

        impl Holding {
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// The table's name, or the file's.
            pub const fn place(self) -> &'static str { match self { $(Self::$name => $place),+ } }
            pub const fn copied(self) -> Copied { use Copied::{In, No}; match self { $(Self::$name => $copied),+ } }
            pub const fn erased(self) -> Erased {
                use Erased::{Afterwards, AtOnce, ByItsJob, Emptied, Stays};
                match self { $(Self::$name => $erased),+ }
            }
            pub const fn erased_by_kind(self) -> ErasedByKind { match self { $(Self::$name => ErasedByKind::$by_kind),+ } }
            pub const fn purged(self) -> Purged {
                use Purged::{ByAge, ByRetention, Never, With};
                match self { $(Self::$name => $purged),+ }
            }
        }
    };
}

holdings! {
    /// Wrapped keys of customers, guests and requests. Deleting one makes all data sealed under it unreadable. Keys of a law go with the
    /// last record under them.
    Keys = "wrapped_keys":
        copied No("a key says nothing about anybody"),
        erased AtOnce, by_kind Untouched, purged ByAge(&[Outdated::EvidenceKeys]);
    Customers = "customers":
        copied In(CopyPart::Account),
        erased AtOnce, by_kind Untouched, purged Never("the account is open");
    Choices = "choices":
        copied In(CopyPart::Account),
        erased AtOnce, by_kind Untouched, purged With(Holding::Customers);
    /// Sealed under retained keys, which outlive the account.
    Evidence = "consent_records":
        copied In(CopyPart::Receipts),
        erased Stays("evidence of what was agreed to, unreadable when its key goes with its month"), by_kind Untouched,
        purged Never("rows are only ever added to, so that the log can be checked; without their key they are noise");
    Records = "records":
        copied In(CopyPart::Records),
        erased Afterwards, by_kind Records, purged ByRetention;
    UnwantedGuesses = "unwanted_inferences":
        copied No("a blind index, which nobody can read back"),
        erased AtOnce, by_kind Untouched, purged ByAge(&[Outdated::Unwanted]);
    GoneRecords = "gone_records":
        copied No("a blind index, which nobody can read back"),
        erased Stays("a load must not bring back what was deleted: an id that nothing leads to any more"), by_kind Untouched,
        purged ByAge(&[Outdated::GoneRecords]);
    ClosedCategories = "closed_categories":
        copied No("the deletion that closed it stands among the requests"),
        erased AtOnce, by_kind Untouched, purged ByAge(&[Outdated::ClosedCategories]);
    ErasedPeople = "erased_people":
        copied No("whoever is in it has no account any more"),
        erased Stays("a load must not bring back who was erased: a blind index, which nobody can read back"), by_kind Untouched,
        purged ByAge(&[Outdated::ErasedPeople]);
    RefusedAttempts = "refused_attempts":
        copied In(CopyPart::Account),
        erased AtOnce, by_kind Untouched, purged ByAge(&[Outdated::RefusedAttempts]);
    Inquiries = "inquiries":
        copied In(CopyPart::Account),
        erased AtOnce, by_kind Untouched, purged ByAge(&[Outdated::Inquiries]);
    Explanations = "explanations":
        copied In(CopyPart::Explanations),
        erased AtOnce, by_kind WhatUsedThem, purged ByAge(&[Outdated::Explanations]);
    Contacts = "contacts":
        copied In(CopyPart::Account),
        erased AtOnce, by_kind Untouched, purged ByAge(&[Outdated::Contacts]);
    /// Questions they were asked, and whether they said no.
    Asks = "asks":
        copied In(CopyPart::Account),
        erased AtOnce, by_kind Untouched, purged ByAge(&[Outdated::Asks]);
    /// Said without the person: nothing leads from a row to anybody. The words may name somebody all the same.
    Voices = "voices":
        copied No("nobody is named in it, so that nobody finds their own"),
        erased Stays("what was said about a page: nothing leads from it to a person"), by_kind Untouched,
        purged ByAge(&[Outdated::Voices]);
    Panel = "panel":
        copied In(CopyPart::Account),
        erased AtOnce, by_kind Untouched, purged With(Holding::Customers);
    Passkeys = "passkeys":
        copied In(CopyPart::Account),
        erased AtOnce, by_kind Untouched, purged With(Holding::Customers);
    /// Answers about themselves, given so that groups can be compared, under their key.
    Backgrounds = "backgrounds":
        copied In(CopyPart::Account),
        erased AtOnce, by_kind Untouched, purged With(Holding::Customers);
    KnownBrowsers = "known_browsers":
        copied No("a blind index, which nobody can read back"),
        erased AtOnce, by_kind Untouched, purged With(Holding::Customers);
    EmailChanges = "email_changes":
        copied No("an address that is not theirs before both mailboxes have said yes; gone after a day"),
        erased AtOnce, by_kind Untouched, purged ByAge(&[Outdated::EmailChanges]);
    Handoffs = "handoffs":
        copied No("a one-time address; gone after a day"),
        erased AtOnce, by_kind Untouched, purged ByAge(&[Outdated::Handoffs]);
    /// Found by the blind index of the address.
    SignIns = "sign_ins":
        copied No("a one-time code; gone after a day"),
        erased AtOnce, by_kind Untouched, purged ByAge(&[Outdated::SignIns]);
    /// Found by the blind index of the address.
    Tries = "tries":
        copied No("a blind index and a time; gone after a day"),
        erased AtOnce, by_kind Untouched, purged ByAge(&[Outdated::Tries]);
    Sessions = "sessions":
        copied No("which browsers are signed in stands on the account page; gone with the session"),
        erased AtOnce, by_kind Untouched, purged ByAge(&[Outdated::Sessions]);
    KeptForms = "kept_forms":
        copied No("a form that was not sent; gone after an hour"),
        erased AtOnce, by_kind Untouched, purged ByAge(&[Outdated::KeptForms]);
    Requests = "requests":
        copied In(CopyPart::Requests),
        erased Emptied, by_kind BeforeAndAfter, purged ByAge(&[Outdated::Requests]);
    RequestEntries = "request_entries":
        copied In(CopyPart::Requests),
        erased Emptied, by_kind Untouched, purged With(Holding::Requests);
    RequestFiles = "request_files":
        copied In(CopyPart::Requests),
        erased Emptied, by_kind Untouched, purged With(Holding::Requests);
    RequestLetters = "request_letters":
        copied No("they went to the person; each says only that there is news"),
        erased Emptied, by_kind Untouched, purged With(Holding::Requests);
    /// Acts of staff on a case that wait for the yes of a second.
    SecondLooks = "second_looks":
        copied No("what was not done; what is done stands in the request"),
        erased AtOnce, by_kind Untouched, purged With(Holding::Requests);
    /// Pasted by whoever looks after a system, and not yet agreed to by a second, or refused.
    Findings = "findings":
        copied No("what was not taken into a copy; what was stands there"),
        erased AtOnce, by_kind Found, purged With(Holding::Requests);
    RequestTasks = "request_tasks":
        copied In(CopyPart::Answers),
        erased Emptied, by_kind Found, purged With(Holding::Requests);
    Copies = "copies":
        copied No("a copy holds no copies"),
        erased Emptied, by_kind Withdrawn, purged With(Holding::Requests);
    CopyParts = "copy_parts":
        copied No("a copy holds no copies"),
        erased AtOnce, by_kind Untouched, purged ByAge(&[Outdated::Copies, Outdated::UnfinishedCopies]);
    Guests = "guests":
        copied No("a guest has an address and nothing else, and typed it when they asked"),
        erased AtOnce, by_kind Untouched, purged ByAge(&[Outdated::Guests]);
    /// Letters and work, under a key of the house; a letter names its person by a blind index or an id. Those of a deletion are still sent.
    Jobs = "jobs":
        copied No("a letter that waits holds an address and nothing else"),
        erased AtOnce, by_kind Untouched, purged ByAge(&[Outdated::ParkedLetters]);
    /// Answers to the brand's systems, and for a minute where a press of a form led, under a key of the house.
    AnsweredCalls = "repeatable_calls":
        copied No("what a system sent stands where it belongs"),
        erased AtOnce, by_kind Untouched, purged ByAge(&[Outdated::Answers]);
    /// Ids without any link to a person.
    Log = "audit_log":
        copied No("what happened to their choices stands in the receipts, and to their requests in each"),
        erased Stays("evidence of who changed what: an id that nothing leads to any more"), by_kind Untouched,
        purged Never("the log is only ever added to");
    Changes = "changes":
        copied No("what changed stands where it belongs"),
        erased Stays("followers have to learn that somebody is gone: an id that nothing leads to any more"), by_kind Untouched,
        purged Never("the brand's systems read it from any point on");
    /// Keyed hashes of what was erased, of what somebody said no to, and of ways in that ended.
    Erasures = "erasures":
        copied No("a keyed hash, which nobody can read back"),
        erased Stays("a restored backup must not bring back what is gone"), by_kind Untouched,
        purged Never("backups may be of any age");
    /// The same outside the database.
    Ledger = "erasures.jsonl":
        copied No("a keyed hash, which nobody can read back"),
        erased Stays("a restored backup must not bring back what is gone"), by_kind Untouched,
        purged Never("backups may be of any age");
    /// Letters of an installation without a mail server.
    MailFolder = "mail":
        copied No("letters went to the person already"),
        erased ByItsJob("letters about the deletion itself are removed after a day"), by_kind Untouched,
        purged Never("the mailer itself removes what is older than a day");
}

/// Tables that hold no data about customers or guests, each with the reason.
pub const NOT_ABOUT_PEOPLE: &[(&str, &str)] = &[
    ("api_keys", "the brand's systems"),
    ("case_looks", "requests by their ids, and people who answer, for half an hour"),
    ("concerns", "what staff think about; who writes is told to name no customer"),
    ("cosignatures", "signatures of witnesses outside over hashes of the log"),
    ("counted_batches", "ids of counts that were written, for a day"),
    ("deeds_of_systems", "what the brand's systems did, counted by day and purpose"),
    ("deliveries", "which change a system took, and nothing of what it was told"),
    ("fairness_months", "figures of closed months, with small groups withheld"),
    ("hand_news", "requests by their ids, until a member of staff opens them"),
    ("heartbeat", "one row: whether changes are kept"),
    ("housekeeping", "one row for each step: when it last ran"),
    ("installation", "one row: the root key, and where the portal is found"),
    ("items", "duties of the house; who writes is told to name nobody"),
    ("leases", "the brand's servers"),
    ("log_checkpoints", "signed hashes over entries of the log"),
    ("log_head", "one row: where the log ends"),
    ("log_tiles", "hashes over entries of the log"),
    ("log_tree", "one row: how far the tree over the log has grown"),
    ("month_counts", "sums of what happened in a month"),
    ("month_figures", "sums of closed months"),
    ("notice_changes", "the brand's words"),
    ("notice_texts", "the brand's words"),
    ("notices", "the brand's words"),
    ("outcome_counts", "sums over groups of a month that is not over; nothing leads to anybody in them"),
    ("receivers", "the brand's systems"),
    ("survey_sums", "how often each answer was given, and by nobody in particular"),
    ("surveys", "questions of the house"),
    ("topics", "words of the house about what came of what people said"),
    ("servers", "the brand's servers"),
    ("staff", "people who answer, for as long as they do"),
    ("staff_browsers", "people who answer"),
    ("staff_invitations", "people who shall answer"),
    ("staff_letters", "people who answer"),
    ("staff_passkeys", "people who answer"),
    ("staff_recovery_codes", "people who answer"),
    ("staff_systems", "people who answer"),
    ("told_troubles", "requests, jobs and systems by their ids, for as long as they are in trouble"),
    ("training_modules", "what there is to learn"),
    ("training_openings", "people who answer"),
    ("training_records", "people who answer"),
];

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn whatever_housekeeping_can_remove_belongs_to_one_holding() {
        let purged = Holding::ALL.iter().map(|holding| holding.purged());
        let steps: Vec<_> = purged.flat_map(|purged| if let Purged::ByAge(steps) = purged { steps } else { &[] }).copied().collect();
        assert_eq!(steps.iter().collect::<BTreeSet<_>>(), Outdated::ALL.iter().collect(), "each step");
        assert_eq!(steps.len(), Outdated::ALL.len(), "and once");
    }

    #[test]
    fn what_belongs_to_something_else_goes_with_what_goes_by_itself() {
        for holding in Holding::ALL {
            if let Purged::With(owner) = holding.purged() {
                assert!(!matches!(owner.purged(), Purged::With(_)), "{}", holding.place());
            }
        }
    }
}
