//! The hidden fields that every form of choices sends.

use serde::{Deserialize, Serialize};

use crate::{
    usecases::choices::save::{Confirmed, Screen},
    web::{pages::is_page, visit::Visit},
};

/// The fields that every form of choices sends besides its own.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Sent {
    pub locale: Option<String>,
    pub seen: Option<String>,
    pub against: Option<String>,
    /// The page it stands on.
    pub from: Option<String>,
    /// The page to go on to.
    pub then: Option<String>,
}

impl Sent {
    pub fn page(&self) -> String {
        known(self.from.as_deref()).unwrap_or_else(|| "/choices".to_owned())
    }
    pub fn next(&self) -> String {
        known(self.then.as_deref()).unwrap_or_else(|| self.page())
    }
    pub fn screen(&self, visit: &Visit, confirmed: Confirmed) -> Screen {
        Screen { seen: self.seen.clone(), against: self.against.clone(), confirmed, ticked: Vec::new(), language: visit.language }
    }
}

/// An address of ours, after the language; never anybody else's.
fn known(path: Option<&str>) -> Option<String> {
    path.filter(|path| is_page(path)).map(str::to_owned)
}
