//! Requests in words: their names, their states and their stories.

use super::{messages as m, texts::Texts};
use crate::domain::request::{Author, Decline, Ground, Happened, Hindrance, HoldKind, HoldNews, Kind, LookReason, MayAsk, ShownBy, State};

/// "Copy of data": what a request is called once it is one.
pub fn title(words: &Texts, kind: Kind) -> String {
    match kind {
        Kind::Copy => words.title_copy(),
        Kind::Correct => words.title_correct(),
        Kind::Delete => words.title_delete(),
        Kind::Stop => words.title_stop(),
        Kind::Review => words.title_review(),
        Kind::Question => words.title_question(),
    }
}

pub fn state(words: &Texts, state: State) -> String {
    match state {
        State::Received => words.state_received(),
        State::InProgress => words.state_in_progress(),
        State::Waiting => words.state_waiting(),
        State::Scheduled => words.state_scheduled(),
        State::Deleting => words.state_deleting(),
        State::Done => words.state_done(),
        State::Declined => words.state_declined(),
        State::Withdrawn => words.state_withdrawn(),
        State::Ended => words.state_ended(),
    }
}

/// As the person reads it in a request of this kind.
pub fn happened_to(words: &Texts, kind: Kind, what: Happened, author: Author) -> String {
    match (what, kind) {
        (Happened::Withdrawn, Kind::Delete) => words.story_cancelled(),
        _ => happened(words, what, author),
    }
}

/// The same on paper, which nobody downloads.
pub fn happened_on_paper(words: &Texts, kind: Kind, what: Happened, author: Author) -> String {
    match what {
        Happened::CopyBegun => words.story_copy_begun_post(),
        Happened::CopyReady => words.story_copy_ready_post(),
        _ => happened_to(words, kind, what, author),
    }
}

/// As the person reads it.
pub fn happened(words: &Texts, happened: Happened, author: Author) -> String {
    match happened {
        Happened::Received => words.story_received(),
        Happened::Message if author == Author::Person => words.story_you_wrote(),
        Happened::Message => words.story_we_wrote(),
        Happened::AskedBack => words.story_asked_back(),
        Happened::NoReply => words.story_no_reply(),
        Happened::Note => words.story_note(),
        Happened::Started => words.story_started(),
        Happened::Granted => words.story_granted(),
        Happened::Scheduled => words.story_scheduled(),
        Happened::Extended => words.story_extended(),
        Happened::RunsOn => words.story_runs_on(),
        Happened::DecidesAlone => words.story_decides_alone(),
        Happened::SecondAsked => words.story_second_asked(),
        Happened::SecondYes => words.story_second_yes(),
        Happened::SecondNo => words.story_second_no(),
        Happened::SecondTakenBack => words.story_second_taken_back(),
        Happened::NoSecond => words.story_no_second(),
        Happened::FileCame => words.story_file_came(),
        Happened::Held => words.story_held(),
        Happened::Resumed => words.story_resumed(),
        Happened::HeldUntold => words.story_held_untold(),
        Happened::ResumedUntold => words.story_resumed_untold(),
        Happened::LookedAgain => words.story_looked_again(),
        Happened::Assigned => words.story_assigned(),
        Happened::Revealed => words.story_revealed(),
        Happened::LookedFor => words.story_looked_for(),
        Happened::Linked => words.staff_story_linked(),
        Happened::Proven => words.story_proven(),
        Happened::TaskDone => words.story_task_done(),
        Happened::TaskFailed => words.story_task_failed(),
        Happened::TaskMoved => words.story_task_moved(),
        Happened::TaskAskedAgain => words.story_task_asked_again(),
        Happened::TaskNotFound => words.story_task_not_found(),
        Happened::TaskUnsearched => words.story_nobody_looked(),
        Happened::CopyBegun => words.story_copy_begun(),
        Happened::CopyReady => words.story_copy_ready(),
        Happened::CopyAgain => words.story_copy_again(),
        Happened::Downloaded => words.story_downloaded(),
        Happened::Corrected => words.story_corrected(),
        Happened::Objected => words.story_objected(),
        Happened::Restricted => words.story_restricted(),
        Happened::RestrictionLifted => words.story_restriction_lifted(),
        Happened::Erasing => words.story_erasing(),
        Happened::Erased => words.story_erased(),
        Happened::Declined => words.story_declined(),
        Happened::Withdrawn => words.story_withdrawn(),
        Happened::Posted => words.story_posted(),
        Happened::Done => words.story_done(),
    }
}

pub fn look_reason(words: &Texts, reason: LookReason) -> String {
    match reason {
        LookReason::Answer => words.look_answer(),
        LookReason::Identity => words.look_identity(),
        LookReason::Find => words.look_find(),
        LookReason::Quality => words.look_quality(),
    }
}

/// How staff made sure who asks.
pub fn shown_by(words: &Texts, by: ShownBy) -> String {
    match by {
        ShownBy::Document => words.proof_by_document(),
        ShownBy::Question => words.proof_by_question(),
        ShownBy::KnownAgent => words.proof_known_agent(),
    }
}

/// How staff saw that somebody may ask for another.
pub fn may_ask(words: &Texts, by: MayAsk) -> String {
    match by {
        MayAsk::Mandate => words.may_ask_mandate(),
        MayAsk::Confirmed => words.may_ask_confirmed(),
        MayAsk::Law => words.may_ask_law(),
    }
}

/// Both, as the person reads it.
pub fn proof(words: &Texts, by: ShownBy, may: Option<MayAsk>) -> String {
    let by = shown_by(words, by);
    match may {
        Some(may) => words.beside(m::Beside { one: &by, other: &may_ask(words, may) }),
        None => by,
    }
}

/// The same, as its entry keeps it.
fn proof_kept(words: &Texts, kept: &str) -> Option<String> {
    let (by, may) = match kept.split_once(' ') {
        Some((by, may)) => (by, Some(may.parse().ok()?)),
        None => (kept, None),
    };
    Some(proof(words, by.parse().ok()?, may))
}

/// Why a request is on hold, as the person reads it; `None` where the words of staff say all of it.
pub fn hold_why(words: &Texts, kind: HoldKind) -> Option<String> {
    match kind {
        HoldKind::Claim => Some(words.hold_why_claim()),
        HoldKind::Authority => Some(words.hold_why_authority()),
        HoldKind::Misuse => Some(words.hold_why_misuse()),
        HoldKind::Others => Some(words.hold_why_others()),
        HoldKind::Other => None,
    }
}

/// The same, and more about it where somebody wrote more.
pub fn held(words: &Texts, hold: Option<HoldNews>, more: Option<&str>) -> Option<String> {
    let why = hold.and_then(|hold| hold_why(words, hold.kind));
    match (why, more) {
        (Some(why), Some(more)) => Some(words.story_held_why(m::StoryHeldWhy { why: &why, words: more })),
        (why, more) => why.or_else(|| more.map(str::to_owned)),
    }
}

/// Why it is declined, all of it or a part.
pub fn decline(words: &Texts, reason: Decline) -> String {
    match reason {
        Decline::SuspectedFraud => words.decline_suspected_fraud(),
        Decline::NotVerified => words.decline_not_verified(),
        Decline::NoMatch => words.decline_no_match(),
        Decline::NotCovered => words.decline_not_covered(),
        Decline::OutsideJurisdiction => words.decline_outside_jurisdiction(),
        Decline::TooManyRequests => words.decline_too_many_requests(),
        Decline::NotWrong => words.decline_not_wrong(),
        Decline::NotUpheld => words.decline_not_upheld(),
        Decline::NoAnswer => words.decline_no_answer(),
        Decline::Duplicate => words.decline_duplicate(),
        Decline::Spam => words.decline_spam(),
        Decline::WrongDoor => words.decline_wrong_door(),
        Decline::Other => words.decline_other(),
    }
}

/// Why it takes longer.
pub fn ground(words: &Texts, ground: Ground) -> String {
    match ground {
        Ground::Complexity => words.ground_complexity(),
        Ground::Number => words.ground_number(),
        Ground::Interference => words.ground_interference(),
        Ground::Consultation => words.ground_consultation(),
    }
}

/// The same, and more about it where somebody wrote more.
pub fn extended(words: &Texts, why: Ground, more: Option<&str>) -> String {
    let ground = ground(words, why);
    more.map_or_else(|| ground.clone(), |more| words.story_extended_why(m::StoryExtendedWhy { ground: &ground, words: more }))
}

/// The text of an entry: a reason from the list in words, and what somebody wrote as they wrote it.
pub fn said(words: &Texts, happened: Happened, text: &str) -> String {
    let listed = match happened {
        Happened::Revealed => text.parse().ok().map(|reason| look_reason(words, reason)),
        Happened::Proven => proof_kept(words, text),
        Happened::TaskUnsearched if text == Hindrance::NothingKnown.as_str() => Some(words.story_nothing_known()),
        _ => None,
    };
    listed.unwrap_or_else(|| text.to_owned())
}
