//! Staff matters in words.

use crate::{
    domain::request::{Author, State, TaskState},
    i18n::{messages as m, texts::Texts},
    usecases::{
        error::{Fault, Field, Flaw},
        requests::story::Happened,
    },
    web::{
        shown::{files, request as customers},
        visit::Visit,
    },
};

pub use super::{
    clashes::{clash, ended, refusal},
    outcomes::{outcome, outcome_of_complaint, outcome_of_several},
};

/// A state, as those who answer read it.
pub fn state(words: &Texts, state: State) -> String {
    match state {
        State::Waiting => words.staff_state_waiting(),
        State::Scheduled => words.staff_state_scheduled(),
        other => customers::state(words, other),
    }
}

/// An event of a request, as staff read it. What speaks to the person stands here in words about them; the rest is the same for both.
pub fn happened(words: &Texts, happened: Happened, author: Author) -> String {
    match happened {
        Happened::Received => words.staff_story_received(),
        Happened::Message if author == Author::Person => words.staff_story_wrote(),
        Happened::Message => words.staff_story_answered(),
        Happened::AskedBack => words.staff_story_asked_back(),
        Happened::FileCame => words.proof_file(),
        Happened::Revealed => words.staff_story_revealed(),
        Happened::TaskNotFound => words.staff_story_task_not_found(),
        Happened::TaskDone if author == Author::House => words.staff_story_system_answered(),
        Happened::TaskFailed if author == Author::House => words.staff_story_system_failed(),
        Happened::TaskFailed => words.staff_story_task_failed(),
        Happened::CopyBegun => words.staff_story_copy_begun(),
        Happened::CopyReady => words.staff_story_copy_ready(),
        Happened::Downloaded => words.staff_story_downloaded(),
        Happened::Restricted => words.staff_story_restricted(),
        Happened::RestrictionLifted => words.staff_story_restriction_lifted(),
        Happened::Withdrawn => words.staff_story_withdrawn(),
        Happened::Note
        | Happened::NoReply
        | Happened::Started
        | Happened::Granted
        | Happened::Scheduled
        | Happened::Extended
        | Happened::RunsOn
        | Happened::DecidesAlone
        | Happened::SecondAsked
        | Happened::SecondYes
        | Happened::SecondNo
        | Happened::SecondTakenBack
        | Happened::NoSecond
        | Happened::Held
        | Happened::Resumed
        | Happened::HeldUntold
        | Happened::ResumedUntold
        | Happened::LookedAgain
        | Happened::Assigned
        | Happened::LookedFor
        | Happened::Linked
        | Happened::Proven
        | Happened::CopyAgain
        | Happened::TaskDone
        | Happened::TaskMoved
        | Happened::TaskAskedAgain
        | Happened::TaskUnsearched
        | Happened::Corrected
        | Happened::Objected
        | Happened::Erasing
        | Happened::Erased
        | Happened::Declined
        | Happened::Posted
        | Happened::Done => customers::happened(words, happened, author),
    }
}

/// How far a system's task is, as staff read it.
pub fn task(words: &Texts, state: TaskState) -> String {
    match state {
        TaskState::NotFound => words.task_they_are_not_found(),
        TaskState::Failed => words.task_has_not_worked(),
        other => customers::task(words, other),
    }
}

/// Faults in the form that signs staff in, or lets them join: the id of the field, and words.
pub fn errors(visit: &Visit, faults: &[Fault]) -> Vec<(&'static str, String)> {
    faults.iter().map(|found| (found.field.as_str(), fault(visit.texts(), "", found))).collect()
}

/// The same beside one of its fields.
pub fn error(visit: &Visit, faults: &[Fault], field: Field) -> Option<(String, String)> {
    let found = faults.iter().find(|fault| fault.field == field)?;
    Some((visit.texts().error_prefix(), fault(visit.texts(), "", found)))
}

/// The label of a text of a case that cannot be left empty.
fn label(words: &Texts, form: &str, field: Field) -> Option<String> {
    Some(match (form, field) {
        ("write" | "ask-back" | "finish" | "decline", Field::Words | Field::Answer) => words.compose_words(),
        ("note", Field::Words) => words.staff_note(),
        ("extend", Field::Words) => words.staff_extend_more(),
        ("hold", Field::Words) => words.staff_hold_why(),
        ("keep-hold", Field::Words) => words.hold_keep_why(),
        ("stand-in", Field::Words | Field::Reason) => words.staff_stand_in_why(),
        ("task", Field::Answer) => words.task_answer(),
        _ => return None,
    })
}

/// A fault in a field of one of the staff's forms, in words. That of a text that is missing names its field.
pub fn fault(words: &Texts, form: &str, fault: &Fault) -> String {
    if let (Flaw::Missing, Some(field)) = (fault.flaw, label(words, form, fault.field)) {
        return words.staff_error_empty(m::StaffErrorEmpty { field: &field });
    }
    if fault.field == Field::File {
        return if form == "task" {
            files::fault_of_text(words, fault.flaw)
        } else if fault.flaw == Flaw::Missing && form == "arrived" {
            words.arrived_error_none()
        } else if fault.flaw == Flaw::NotOffered && form != "arrived" {
            words.file_out_error_kind()
        } else {
            files::fault(words, fault).unwrap_or_default()
        };
    }
    match (fault.field, fault.flaw) {
        (Field::Reason, _) if matches!(form, "decline" | "write" | "black-out") => words.staff_error_decline_reason(),
        (Field::Value, _) if form == "black-out" => words.black_error_which(),
        (Field::Words, Flaw::Missing | Flaw::TooShort) if form == "black-out" => words.black_error_words(),
        (Field::Words, Flaw::Unknown) if form == "black-out" => words.black_error_nowhere(),
        (Field::Account, Flaw::Wrong) => words.staff_error_account_other(),
        (Field::Account, _) => words.staff_error_account(),
        (Field::Value, _) => words.staff_error_value(),
        (Field::Record, _) => words.staff_error_record(),
        (Field::Words, Flaw::Missing) if form == "approve" => words.staff_error_other_value(),
        (Field::Kind, _) if form == "hold" => words.hold_error_kind(),
        (Field::What, _) if form == "hold" => words.hold_error_told(),
        (Field::Until, _) if matches!(form, "hold" | "keep-hold") => words.hold_error_by(),
        (Field::Name, _) => words.staff_error_name(),
        (Field::Email, _) => words.email_missing(),
        (Field::Password | Field::NewPassword, Flaw::Missing) => words.staff_error_password(),
        (Field::Password, Flaw::TooShort) => words.staff_error_password_short(),
        (Field::Password, Flaw::TooLong) => words.staff_error_password_long(),
        (Field::Password, Flaw::TooCommon) => words.staff_error_password_common(),
        (Field::Password, _) if form == "me" => words.me_error_password_old(),
        (Field::Password, _) => words.staff_error_wrong(),
        (Field::NewPassword, Flaw::TooShort) => words.staff_error_password_short(),
        (Field::NewPassword, Flaw::TooLong) => words.staff_error_password_long(),
        (Field::NewPassword, Flaw::Same) => words.me_error_password_same(),
        (Field::NewPassword, _) => words.staff_error_password_common(),
        (Field::Passkey, Flaw::TooLong) => words.passkey_many(),
        (Field::Passkey, _) => words.staff_passkey_wrong(),
        (Field::Role, _) => words.people_error_role(),
        (Field::OneTime, Flaw::Missing) => words.staff_error_one_time(),
        (Field::OneTime, _) => words.staff_error_one_time_wrong(),
        (Field::Link, _) => words.staff_error_link(),
        (Field::Reason, _) => words.staff_error_reason(),
        (Field::State, Flaw::NotOffered) if form == "task" => words.task_error_nameless(),
        (Field::State, _) => words.staff_error_outcome(),
        (Field::Ground, _) => words.staff_error_ground(),
        (Field::Until, _) => words.compose_error_by(),
        (Field::Need, _) => words.staff_error_need(),
        (Field::Template, Flaw::NotOffered) => words.template_not_last(),
        (Field::Template, _) => words.template_error(),
        (Field::Alone, _) => words.second_alone_error(),
        (Field::Partly, _) => words.staff_error_partly(),
        (Field::Words | Field::Answer, Flaw::TooShort) => words.compose_error_opening(),
        (_, Flaw::TooLong) => words.error_too_long(),
        _ => words.error_message(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        domain::{language::Language, voice::Voice},
        i18n::texts::texts,
    };

    /// Words by which a text speaks to the customer. A member of staff who reads them takes them for their own.
    fn speaks_to_the_person(language: Language, text: &str) -> bool {
        let said: Vec<&str> = text.split(|letter: char| !letter.is_alphabetic()).collect();
        let any = |words: &[&str]| said.iter().any(|word| words.contains(word));
        match language {
            Language::En => any(&["you", "You", "your", "Your"]),
            Language::De => any(&["Sie", "Ihnen", "Ihr", "Ihre", "Ihrer", "Ihren", "Ihrem", "Ihres"]),
            Language::Ar => any(&["بياناتك", "نسختك", "نجدك", "طلبك", "كتبت", "نزّلت", "سحبت"]),
            _ => false,
        }
    }

    /// A form, its field, and the field's name.
    type Named = (&'static str, Field, fn(&Texts) -> String);

    const EMPTY: [Named; 11] = [
        ("write", Field::Words, Texts::compose_words),
        ("write", Field::Answer, Texts::compose_words),
        ("ask-back", Field::Words, Texts::compose_words),
        ("finish", Field::Answer, Texts::compose_words),
        ("decline", Field::Words, Texts::compose_words),
        ("note", Field::Words, Texts::staff_note),
        ("extend", Field::Words, Texts::staff_extend_more),
        ("hold", Field::Words, Texts::staff_hold_why),
        ("keep-hold", Field::Words, Texts::hold_keep_why),
        ("stand-in", Field::Reason, Texts::staff_stand_in_why),
        ("task", Field::Answer, Texts::task_answer),
    ];

    #[test]
    fn the_error_of_a_text_that_is_missing_names_its_field() {
        for language in [Language::En, Language::De, Language::Ar] {
            let words = texts(Voice::impersonal(language));
            for (form, field, label) in EMPTY {
                let said = fault(words, form, &Fault { field, flaw: Flaw::Missing });
                assert!(said.contains(&label(words)), "{form}: {said}");
                let long = fault(words, form, &Fault { field, flaw: Flaw::TooLong });
                assert!(!long.contains(&words.staff_error_empty(m::StaffErrorEmpty { field: &label(words) })), "{form}: {long}");
            }
        }
    }

    #[test]
    fn the_story_and_the_tasks_of_a_case_speak_to_staff_about_the_person_and_not_to_them() {
        for language in [Language::En, Language::De, Language::Ar] {
            let words = texts(Voice::impersonal(language));
            let authors = [Author::Person, Author::Staff, Author::House];
            let story = Happened::ALL.iter().flat_map(|what| authors.map(|author| happened(words, *what, author)));
            let tasks = TaskState::ALL.iter().map(|one| task(words, *one));
            for text in story.chain(tasks).chain(State::ALL.iter().map(|one| state(words, *one))) {
                assert!(!speaks_to_the_person(language, &text), "{text}");
            }
        }
    }
}
