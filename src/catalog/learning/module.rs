//! The modules and guides there are: ours, and the brand's.

use std::collections::BTreeMap;

use super::{guide::Guide, lesson::Lesson, shipped, template::Template};
use crate::domain::{language::Language, staff::Role};

/// The people a module is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum For {
    /// Those who answer people, and all who read what they do.
    Desk,
    /// Those who look after other systems. It comes before their first task.
    TaskHolders,
}

impl From<Role> for For {
    fn from(role: Role) -> Self {
        match role {
            Role::TaskHolder => Self::TaskHolders,
            Role::Support | Role::PrivacyOfficer | Role::Administrator | Role::EthicsLead | Role::Auditor => Self::Desk,
        }
    }
}

/// A module of the training.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Module {
    pub id: String,
    pub version: u32,
    pub whose: For,
    /// Never empty; with the same questions in every language.
    pub(super) lessons: BTreeMap<Language, Lesson>,
}

impl Module {
    /// In this language, or in the first there is.
    pub fn lesson(&self, language: Language) -> &Lesson {
        self.lessons.get(&language).unwrap_or_else(|| self.any())
    }
    /// The language in which somebody who reads `language` reads it.
    pub fn spoken(&self, language: Language) -> Language {
        if self.lessons.contains_key(&language) { language } else { self.lessons.keys().next().copied().unwrap_or(language) }
    }
    /// In one of its languages: for what is the same in all of them.
    pub fn any(&self) -> &Lesson {
        static NONE: Lesson = Lesson { title: String::new(), text: String::new(), questions: Vec::new() };
        self.lessons.values().next().unwrap_or(&NONE)
    }
    pub fn questions(&self) -> u32 {
        u32::try_from(self.any().questions.len()).unwrap_or(0)
    }
}

/// Modules and guides that the brand adds to ours.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Learning {
    pub(super) modules: Vec<Module>,
    pub(super) guides: Vec<Guide>,
    pub(super) templates: Vec<Template>,
}

impl Learning {
    /// Every module, ours first.
    pub fn modules(&self) -> impl Iterator<Item = &Module> {
        shipped::modules().iter().chain(&self.modules)
    }
    /// The modules that somebody of this role does.
    pub fn modules_of(&self, role: Role) -> impl Iterator<Item = &Module> {
        self.modules().filter(move |module| module.whose == role.into())
    }
    pub fn module(&self, id: &str) -> Option<&Module> {
        self.modules().find(|module| module.id == id)
    }
    /// Every guide, ours first.
    pub fn guides(&self) -> impl Iterator<Item = &Guide> {
        shipped::guides().iter().chain(&self.guides)
    }
    pub fn guide(&self, id: &str) -> Option<&Guide> {
        self.guides().find(|guide| guide.id == id)
    }
    /// Every template, the brand's first: it writes as the brand does.
    pub fn templates(&self) -> impl Iterator<Item = &Template> {
        self.own_templates().iter().chain(Self::shipped_templates())
    }
    /// The templates of the brand's folder.
    pub fn own_templates(&self) -> &[Template] {
        &self.templates
    }
    /// The templates that ship in the program, with every brand.
    pub fn shipped_templates() -> &'static [Template] {
        shipped::templates()
    }
}
