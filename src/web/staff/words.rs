//! Staff matters in words.

use crate::{
    domain::staff::Role,
    i18n::texts::Texts,
    usecases::error::{Clash, Fault, Field, Flaw},
};

pub fn role(words: &Texts, role: Role) -> String {
    match role {
        Role::Support => words.role_support(),
        Role::PrivacyOfficer => words.role_privacy_officer(),
        Role::Administrator => words.role_administrator(),
    }
}

/// What is wrong with a field of a staff form: where it is on the page, and words.
pub fn fault(words: &Texts, fault: &Fault) -> (&'static str, String) {
    let text = match (fault.field, fault.flaw) {
        (Field::Name, _) => words.staff_error_name(),
        (Field::Email, _) => words.sign_in_email_missing(),
        (Field::Password, Flaw::Missing) => words.staff_error_password(),
        (Field::Password, Flaw::TooShort) => words.staff_error_password_short(),
        (Field::Password, Flaw::TooLong) => words.staff_error_password_long(),
        (Field::Password, Flaw::TooCommon) => words.staff_error_password_common(),
        (Field::Password, _) => words.staff_error_wrong(),
        (Field::OneTime, Flaw::Missing) => words.staff_error_one_time(),
        (Field::OneTime, _) => words.staff_error_one_time_wrong(),
        (Field::Link, _) => words.staff_error_link(),
        (Field::Reason, _) => words.staff_error_reason(),
        (Field::State, _) => words.staff_error_outcome(),
        (_, Flaw::TooLong) => words.error_too_long(),
        (Field::Answer, _) => words.staff_error_answer(),
        _ => words.error_message(),
    };
    (fault.field.as_str(), text)
}

pub fn clash(words: &Texts, clash: Clash) -> String {
    match clash {
        Clash::ChangedElsewhere => words.staff_clash_changed(),
        Clash::RequestClosed => words.clash_closed(),
        Clash::TooLate => words.staff_clash_too_late(),
        Clash::NotReady => words.staff_clash_not_ready(),
        _ => words.clash_changed(),
    }
}
