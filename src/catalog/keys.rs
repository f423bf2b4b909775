//! The texts a catalogue needs, by key. The lint asks for them; `words` reads them.

use super::words::{CategoryWords, LevelWords, PurposeWords, RecipientWords, SystemWords, TopicWords, TouchpointWords, Words};
use crate::domain::catalogue::{Basis, Catalogue, Purpose};

/// The keys every offered language must have for `catalogue`, in the order of its file.
pub fn required(catalogue: &Catalogue) -> Vec<String> {
    let mut keys = Keys(Vec::new());
    for level in &catalogue.levels {
        keys.message(LevelWords::KIND, level.id.as_str(), LevelWords::PARTS);
    }
    for touchpoint in &catalogue.touchpoints {
        keys.message(TouchpointWords::KIND, touchpoint.id.as_str(), TouchpointWords::PARTS);
    }
    for category in &catalogue.categories {
        keys.message(CategoryWords::KIND, category.id.as_str(), CategoryWords::PARTS);
        if category.must_keep.is_some() {
            keys.0.push(format!("category-{}.must-keep", category.id));
        }
        let fields = category.fields.iter().flat_map(|field| field.texts());
        keys.0.extend(fields.map(|part| format!("category-{}.{part}", category.id)));
    }
    for purpose in &catalogue.purposes {
        keys.message(PurposeWords::KIND, purpose.id.as_str(), PurposeWords::PARTS);
        keys.0.extend(sensitive_reason(purpose, catalogue));
        let parts = purpose.parameters.iter().flat_map(|it| [format!("parameter-{}", it.id), format!("counts-{}", it.id)]);
        keys.0.extend(parts.map(|part| format!("purpose-{}.{part}", purpose.id)));
    }
    for recipient in &catalogue.recipients {
        keys.message(RecipientWords::KIND, recipient.id.as_str(), RecipientWords::PARTS);
    }
    for topic in &catalogue.topics {
        keys.message(TopicWords::KIND, topic.id.as_str(), TopicWords::PARTS);
    }
    for system in &catalogue.systems {
        keys.message(SystemWords::KIND, system.id.as_str(), SystemWords::PARTS);
        if system.tells_of_derived() {
            keys.0.push(format!("system-{}.derived", system.id));
        }
    }
    keys.0.extend(Words::ABOUT.iter().map(|key| (*key).to_owned()));
    keys.0
}

/// The key of the brand's word about something sensitive that a purpose uses: why it needs it, where people are asked, or why the law
/// lets it, where they are not.
pub fn sensitive_reason(purpose: &Purpose, catalogue: &Catalogue) -> Option<String> {
    let part = match (purpose.basis, purpose.article_9) {
        _ if !catalogue.uses_sensitive(purpose) => return None,
        (Basis::Consent, _) => "sensitive-reason",
        (_, Some(_)) => "sensitive-ground",
        (_, None) => return None,
    };
    Some(format!("purpose-{}.{part}", purpose.id))
}

struct Keys(Vec<String>);

impl Keys {
    fn message(&mut self, kind: &str, id: &str, parts: &[&str]) {
        self.0.push(format!("{kind}-{id}"));
        self.0.extend(parts.iter().map(|part| format!("{kind}-{id}.{part}")));
    }
}
