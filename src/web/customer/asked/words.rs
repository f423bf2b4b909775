//! Answers that systems got, in words.

use crate::{domain::decide::Reason, i18n::texts::Texts, usecases::choices::withdrawals::TakenBack};

/// Why the answer was what it was; `taken_back` is how the yes was that counted no more.
pub fn why(words: &Texts, reason: Reason, taken_back: Option<TakenBack>) -> String {
    match reason {
        Reason::Necessary => words.told_necessary(),
        Reason::Consented => words.told_consented(),
        Reason::NotObjected => words.told_not_objected(),
        Reason::Unknown => words.told_unknown(),
        Reason::Erasure => words.told_erasure(),
        Reason::Restricted => words.told_restricted(),
        Reason::Minor => words.told_minor(),
        Reason::Paused => words.told_paused(),
        Reason::Gpc => words.told_gpc(),
        Reason::NoConsent => words.told_no_consent(),
        Reason::Withdrawn => match taken_back {
            Some(TakenBack::ByItself) => words.told_withdrawn(),
            Some(TakenBack::ByLevel) => words.told_level(),
            Some(TakenBack::ByUndoing) | None => words.told_no_consent(),
        },
        Reason::NoticeChanged => words.told_notice_changed(),
        Reason::Expired => words.told_expired(),
        Reason::Objected => words.told_objected(),
        Reason::Level => words.told_level(),
        Reason::Topic => words.told_topic(),
        Reason::Channel => words.told_channel(),
        Reason::Quiet => words.told_quiet(),
        Reason::Frequency => words.told_frequency(),
    }
}
