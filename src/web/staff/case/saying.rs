//! The words of the page that shows an act once more before it is done: its heading, its button, and what exactly it does.

use super::{came, correction::effect_of, holding, proving, written::Written};
use crate::{
    domain::request::Grant,
    i18n::messages as m,
    usecases::desk::case::Desk,
    web::{shown::request::day, visit::Visit},
};

/// The page's words for one act.
pub(super) struct Said {
    pub(super) heading: String,
    /// The label of what staff wrote.
    pub(super) own: String,
    pub(super) go: String,
    /// The exact effect.
    pub(super) effect: String,
}

pub(super) fn said(visit: &Visit, desk: &Desk, written: &Written) -> Said {
    let words = visit.texts();
    let grant = |go: String, effect: String| Said { heading: words.staff_check_grant(), own: words.staff_value_why(), go, effect };
    let last = if desk.facts.by_post { words.staff_check_final_post() } else { words.staff_check_final() };
    match (written.form.as_str(), desk.facts.grant) {
        ("write", _) => Said {
            heading: words.check_message(),
            own: words.compose_words(),
            go: words.staff_message_send(),
            effect: if desk.facts.by_post { words.effect_write_post() } else { words.effect_write() },
        },
        ("ask-back", _) => Said {
            heading: words.check_question(),
            own: words.compose_words(),
            go: words.staff_ask_go(),
            effect: asking(visit, desk, written),
        },
        ("arrived", _) => came::said(visit, desk),
        ("prove", _) => proving::said(words),
        ("stand-in", _) => Said {
            heading: words.check_stand_in(),
            own: words.staff_stand_in_why(),
            go: words.staff_stand_in_go(),
            effect: words.effect_stand_in(),
        },
        ("approve", Some(Grant::Correct)) => grant(words.staff_correct(), effect_of(visit, desk)),
        ("approve", Some(Grant::Restrict)) => grant(words.staff_restrict(), words.staff_effect_restrict()),
        ("approve", Some(Grant::Object)) => grant(words.staff_object(), words.staff_effect_object()),
        ("approve", Some(Grant::Delete)) => grant(words.staff_begin_delete(), words.staff_effect_delete()),
        ("approve", _) => {
            let effect = if desk.facts.by_post { words.staff_effect_copy_post() } else { words.staff_effect_copy() };
            grant(words.staff_begin_copy(), effect)
        }
        ("link", _) => Said {
            heading: words.staff_check_link(),
            own: words.staff_account(),
            go: words.staff_link_go(),
            effect: words.staff_effect_link(),
        },
        ("resume", _) => Said {
            heading: words.staff_check_resume(),
            own: String::new(),
            go: words.staff_resume(),
            effect: holding::effect_of_end(visit, desk),
        },
        ("extend", _) => Said {
            heading: words.staff_check_extend(),
            own: words.staff_extend_more(),
            go: words.staff_extend_go(),
            effect: words.staff_effect_extend(),
        },
        ("hold", _) => Said {
            heading: words.staff_check_hold(),
            own: if written.is_untold() { words.hold_words_file() } else { words.staff_hold_why() },
            go: words.staff_hold_go(),
            effect: holding::effect(visit, desk, written),
        },
        ("decline", _) => {
            Said { heading: words.staff_check_decline(), own: words.staff_decline_words(), go: words.staff_decline_go(), effect: last }
        }
        _ => Said { heading: words.staff_check_answer(), own: words.staff_answer(), go: words.staff_finish_go(), effect: last },
    }
}

/// Whose turn it is after a question, and whether the days count.
fn asking(visit: &Visit, desk: &Desk, written: &Written) -> String {
    let words = visit.texts();
    let when = written.by.parse().map(|by| day(visit, by)).unwrap_or_default();
    let effect = match desk.facts.by_post {
        true => words.effect_ask_post(m::EffectAskPost { when: &when }),
        false => words.effect_ask(m::EffectAsk { when: &when }),
    };
    if written.need.is_empty() { effect } else { words.sentences(m::Sentences { one: &effect, other: &words.effect_ask_paused() }) }
}
