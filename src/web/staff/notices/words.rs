//! Parts of a notice by their names, as its text calls them, and how they changed.

use crate::{
    catalog::{
        Publishable,
        diff::{Change, Part, Touched},
    },
    domain::ids::PurposeId,
    i18n::texts::Texts,
    usecases::error::{Fault, Field},
    web::visit::Visit,
};

/// The name of a thing such as `purpose-newsletter`: as the folder has it, as it is published, or its id.
pub fn thing(visit: &Visit, draft: &Publishable, id: &str) -> String {
    let in_folder = draft.texts.get(&visit.language).or_else(|| draft.texts.get(&visit.portal().brand.languages.default));
    let named = in_folder.and_then(|texts| texts.get(id)).filter(|name| !name.is_empty()).cloned();
    let published = || {
        let shelf = visit.shelf().ok()?;
        shelf.notice.text_or_stand_in(visit.language, visit.portal().brand.languages.default, id).map(str::to_owned)
    };
    named.or_else(published).unwrap_or_else(|| id.to_owned())
}

pub fn purpose(visit: &Visit, draft: &Publishable, id: &PurposeId) -> String {
    thing(visit, draft, &format!("purpose-{id}"))
}

/// The part of a thing that changed, as the brand's files call it; empty for the whole of it.
pub fn part(change: &Change) -> &str {
    match &change.part {
        Part::Whole | Part::Text(None) => "",
        Part::Field(name) | Part::Text(Some(name)) => name,
    }
}

pub fn touched(words: &Texts, touched: Touched) -> String {
    match touched {
        Touched::Added => words.publish_added(),
        Touched::Changed => words.publish_changed(),
        Touched::OnAnotherBasis => words.publish_basis(),
        Touched::Removed => words.publish_removed(),
    }
}

/// The place on the page that a fault belongs to, and what is wrong there.
pub fn fault(words: &Texts, fault: &Fault) -> (&'static str, String) {
    match fault.field {
        Field::Texts => ("texts", words.publish_error_texts()),
        Field::Purposes => ("retire", words.publish_error_retire()),
        _ => ("weights", words.publish_error_weights()),
    }
}
