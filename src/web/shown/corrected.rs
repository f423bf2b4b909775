//! A correction as its person reads it: another value than they asked for, or what it said and what it says now.

use leptos::prelude::*;
use serde_json::Value;

use super::asked::worded;
use crate::{
    domain::ids::CategoryId,
    i18n::messages as m,
    usecases::{
        records::{
            correction::Wish,
            fields::{typed, value},
        },
        requests::kept::{Asked, What},
    },
    web::{components::free_text::FreeText, visit::Visit},
};

/// The heading and the sentence for another value than was asked for; nothing where `set` is the very value.
pub fn instead(visit: &Visit, category: &CategoryId, field: &str, asked: &str, set: &str) -> Option<[String; 2]> {
    let words = visit.texts();
    let kind = visit.shelf().ok().and_then(|shelf| {
        let category = shelf.notice.catalogue.category(category.as_str())?;
        category.fields.iter().find(|known| known.key.as_str() == field).map(|known| known.kind.clone())
    });
    let read = value(kind.as_ref(), &Value::Null, asked).as_ref().and_then(typed);
    if read.as_deref() == Some(set) {
        return None;
    }
    // Both in one form, where what was asked for can be read.
    let asked = worded(visit, category, field, read.as_deref().unwrap_or(asked));
    let set = worded(visit, category, field, set);
    Some([words.corrected_otherwise(), words.corrected_instead(m::CorrectedInstead { set: &set, asked: &asked })])
}

/// The same of what was set.
pub fn set_instead(visit: &Visit, asked: &Asked) -> Option<[String; 2]> {
    let What::Correct { category, field, after, set, .. } = &asked.what else { return None };
    let set = set.as_ref().filter(|set| set.wish != Wish::Asked)?;
    instead(visit, category, field, after, &set.is)
}

/// The value before and the value now, where a value was set as its person asked; nothing of what was deleted meanwhile.
pub fn as_asked(visit: &Visit, asked: &Asked) -> Option<Vec<(String, AnyView)>> {
    let words = visit.texts();
    let What::Correct { category, field, set, .. } = &asked.what else { return None };
    let set = set.as_ref().filter(|set| set.wish == Wish::Asked && !set.is.is_empty())?;
    let said = |text: &str| view! { <FreeText text=worded(visit, category, field, text) language=None /> }.into_any();
    let was = (!set.was.is_empty()).then(|| (words.ask_was(), said(&set.was)));
    Some(was.into_iter().chain([(words.corrected_now(), said(&set.is))]).collect())
}
