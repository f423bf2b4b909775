//! Why something cannot be done as the house stands, in the words of staff.

use crate::{
    domain::request::{Refusal, State},
    i18n::{messages as m, texts::Texts},
    usecases::error::Clash,
};

pub fn clash(words: &Texts, clash: Clash) -> String {
    match clash {
        Clash::ChangedElsewhere => words.staff_clash_changed(),
        Clash::RequestClosed => words.staff_clash_closed(),
        Clash::Case(why) => refusal(words, why),
        Clash::TooLate => words.staff_clash_too_late(),
        Clash::NotReady => words.staff_clash_not_ready(),
        Clash::CopyUnopened => words.staff_clash_copy_unopened(),
        Clash::LastAdministrator => words.clash_last_administrator(),
        Clash::Oneself => words.clash_oneself(),
        Clash::OwnWish => words.clash_own_wish(),
        Clash::OwnAct => words.clash_own_act(),
        Clash::StoodOtherwise => words.clash_stood_otherwise(),
        Clash::WaitsAlready => words.clash_waits_already(),
        Clash::HereAlready => words.clash_here_already(),
        Clash::InvitationOver => words.clash_invitation_over(),
        _ => words.clash_changed(),
    }
}

/// The same of a case that ended meanwhile, by how it ended and whoever of the staff ended it.
pub fn ended(words: &Texts, state: State, by: Option<&str>) -> String {
    match (state, by) {
        (State::Withdrawn, _) => words.staff_clash_withdrawn(),
        (State::Ended, _) => words.staff_clash_gone(),
        (_, Some(name)) => words.staff_clash_closed_by(m::StaffClashClosedBy { name }),
        (_, None) => words.staff_clash_closed(),
    }
}

/// Why the table of acts says no.
pub fn refusal(words: &Texts, refusal: Refusal) -> String {
    match refusal {
        Refusal::Closed => words.staff_clash_closed(),
        Refusal::Held => words.staff_no_held(),
        Refusal::NotHeld => words.staff_no_not_held(),
        Refusal::Deleting => words.staff_no_deleting(),
        Refusal::Planned => words.staff_no_planned(),
        Refusal::NotBegun => words.staff_no_not_begun(),
        Refusal::Begun => words.staff_no_begun(),
        Refusal::Waiting => words.staff_no_waiting(),
        Refusal::TasksOpen => words.staff_no_tasks_open(),
        Refusal::NoTask => words.staff_no_task(),
        Refusal::EndsByItself => words.staff_no_ends_by_itself(),
        Refusal::Undecided => words.staff_no_undecided(),
        Refusal::NothingToGrant => words.staff_no_nothing_to_grant(),
        Refusal::NotLinked => words.staff_no_not_linked(),
        Refusal::NotShown => words.staff_no_not_shown(),
        Refusal::MayAskUnsaid => words.staff_no_may_ask_unsaid(),
        Refusal::ForThemself => words.staff_no_for_themself(),
        Refusal::Unread => words.staff_no_unread(),
        Refusal::DecidedBefore => words.staff_no_decided_before(),
        Refusal::Alone => words.staff_no_alone(),
        Refusal::NotAlone => words.staff_no_not_alone(),
        Refusal::Anothers => words.staff_no_anothers(),
        Refusal::NotAnothers => words.staff_no_not_anothers(),
        Refusal::Extended => words.staff_no_extended(),
        Refusal::Overdue => words.staff_no_overdue(),
        Refusal::NothingToPost => words.staff_no_nothing_to_post(),
        Refusal::PageGone => words.staff_no_page_gone(),
        Refusal::NoExtension => words.staff_no_extension(),
    }
}
