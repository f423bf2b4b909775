//! The texts a catalogue needs, by key. The lint asks for them, pages show them.

use crate::domain::catalogue::{Catalogue, Purpose};

/// What a brand says about itself and a person's rights.
pub const ABOUT: [&str; 7] =
    ["about-controller", "about-rights", "about-complaints", "about-transfers", "about-retention", "about-storage", "about-off"];
/// What every category says beside its name.
pub const CATEGORY: [&str; 5] = ["what", "why", "example", "method", "stored"];
/// What every purpose says beside its name.
pub const PURPOSE: [&str; 6] = ["what", "means", "on", "off", "example", "risk"];

/// The keys every offered language must have for `catalogue`, in the order of its file.
pub fn required(catalogue: &Catalogue) -> Vec<String> {
    let mut keys = Keys(Vec::new());
    for level in &catalogue.levels {
        keys.message("level", level.id.as_str(), &["summary"]);
    }
    for touchpoint in &catalogue.touchpoints {
        keys.message("touchpoint", touchpoint.id.as_str(), &["what", "notice"]);
    }
    for category in &catalogue.categories {
        keys.message("category", category.id.as_str(), &CATEGORY);
        if category.must_keep.is_some() {
            keys.0.push(format!("category-{}.must-keep", category.id));
        }
        let fields = category.fields.iter().flat_map(|field| field.texts());
        keys.0.extend(fields.map(|part| format!("category-{}.{part}", category.id)));
    }
    for purpose in &catalogue.purposes {
        keys.message("purpose", purpose.id.as_str(), &PURPOSE);
        if profiles_sensitive(purpose, catalogue) {
            keys.0.push(sensitive_reason(purpose));
        }
    }
    for recipient in &catalogue.recipients {
        keys.message("recipient", recipient.id.as_str(), &["does"]);
    }
    for topic in &catalogue.topics {
        keys.message("topic", topic.id.as_str(), &[]);
    }
    for system in &catalogue.systems {
        keys.message("system", system.id.as_str(), &[]);
    }
    keys.0.extend(ABOUT.map(str::to_owned));
    keys.0
}

/// Where a brand writes why a purpose draws conclusions from a sensitive category.
pub fn sensitive_reason(purpose: &Purpose) -> String {
    format!("purpose-{}.sensitive-reason", purpose.id)
}

pub fn profiles_sensitive(purpose: &Purpose, catalogue: &Catalogue) -> bool {
    purpose.profiling && purpose.categories.iter().any(|id| catalogue.category(id.as_str()).is_some_and(|category| category.sensitive))
}

struct Keys(Vec<String>);

impl Keys {
    fn message(&mut self, kind: &str, id: &str, parts: &[&str]) {
        self.0.push(format!("{kind}-{id}"));
        self.0.extend(parts.iter().map(|part| format!("{kind}-{id}.{part}")));
    }
}
