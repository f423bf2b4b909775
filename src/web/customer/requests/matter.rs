//! The matter of a new request: its kind, for a correction its record, and its two pages, the form and the check.

use serde::Deserialize;

use crate::{
    domain::{ids::RecordId, request::Kind},
    usecases::requests::draft::Draft,
    web::two_steps,
};

impl two_steps::Drafted for Draft {
    const OF: &'static str = "request";
}

/// The part of a request that the page before knows already.
#[derive(Deserialize, Default)]
pub struct About {
    record: Option<String>,
    purpose: Option<String>,
    field: Option<String>,
    /// For whom, where the page before leads to asking for somebody else.
    behalf: Option<String>,
}

impl About {
    /// Writes it over what was typed; what was typed about another use does not count.
    pub fn fill(self, typed: Option<Draft>) -> Draft {
        let other = |typed: &Draft| self.purpose.is_some() && typed.stop.as_ref().or(typed.purpose.as_ref()) != self.purpose.as_ref();
        let mut draft = typed.filter(|typed| !other(typed)).unwrap_or_default();
        draft.record = self.record.or(draft.record);
        draft.purpose = self.purpose.or(draft.purpose);
        draft.field = self.field.or(draft.field);
        let turned = self.behalf.is_some() && (self.behalf.as_deref() == Some("self")) == draft.is_for_another();
        draft.behalf = if turned { self.behalf } else { draft.behalf.or(self.behalf) };
        draft
    }
    pub fn matter(&self, kind: Kind) -> Matter {
        Matter::of(kind, self.record.as_deref())
    }
}

/// A kind, and for a correction the record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Matter {
    pub kind: Kind,
    pub record: Option<RecordId>,
}

impl Matter {
    pub fn of(kind: Kind, record: Option<&str>) -> Self {
        Self { kind, record: record.and_then(|id| id.parse().ok()).filter(|_| kind == Kind::Correct) }
    }
    fn page(&self, step: &str) -> String {
        let record = self.record.map(|id| format!("?record={id}")).unwrap_or_default();
        format!("/requests/new/{}{step}{record}", self.kind.as_str())
    }
    pub fn form(&self) -> String {
        self.page("")
    }
    pub fn check(&self) -> String {
        self.page("/check")
    }
    /// The name of its draft.
    pub fn name(&self) -> String {
        let record = self.record.map(|id| id.to_string()).unwrap_or_default();
        format!("{} {record}", self.kind.as_str())
    }
}
