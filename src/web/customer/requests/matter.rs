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
    /// The number of the request whose answer somebody disagrees with.
    disputes: Option<String>,
}

impl About {
    /// Writes it over what was typed; what was typed about another use does not count.
    pub fn fill(self, typed: Option<Draft>) -> Draft {
        let other = |typed: &Draft| self.purpose.is_some() && typed.stop.as_ref().or(typed.purpose.as_ref()) != self.purpose.as_ref();
        let mut draft = typed.filter(|typed| !other(typed)).unwrap_or_default();
        draft.record = self.record.or(draft.record);
        draft.purpose = self.purpose.or(draft.purpose);
        draft.field = self.field.or(draft.field);
        draft.disputes = self.disputes;
        let turned = self.behalf.is_some() && (self.behalf.as_deref() == Some("self")) == draft.is_for_another();
        draft.behalf = if turned { self.behalf } else { draft.behalf.or(self.behalf) };
        draft
    }
    pub fn matter(&self, kind: Kind) -> Matter {
        Matter::of(kind, self.record.as_deref(), self.disputes.as_deref())
    }
}

/// A kind, for a correction the record, and for somebody who disagrees the number of the request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Matter {
    pub kind: Kind,
    pub record: Option<RecordId>,
    pub disputes: Option<String>,
}

impl Matter {
    pub fn of(kind: Kind, record: Option<&str>, disputes: Option<&str>) -> Self {
        let is_number = |text: &&str| text.len() <= 40 && text.chars().all(|one| one.is_ascii_alphanumeric() || one == '-');
        Self {
            kind,
            record: record.and_then(|id| id.parse().ok()).filter(|_| kind == Kind::Correct),
            disputes: disputes.filter(is_number).filter(|_| kind == Kind::Question).map(str::to_owned),
        }
    }
    fn page(&self, step: &str) -> String {
        let about = match (&self.record, &self.disputes) {
            (Some(id), _) => format!("?record={id}"),
            (None, Some(reference)) => format!("?disputes={reference}"),
            (None, None) => String::new(),
        };
        format!("/requests/new/{}{step}{about}", self.kind.as_str())
    }
    pub fn form(&self) -> String {
        self.page("")
    }
    pub fn check(&self) -> String {
        self.page("/check")
    }
    /// The name of its draft.
    pub fn name(&self) -> String {
        let about = self.record.map(|id| id.to_string()).or_else(|| self.disputes.clone()).unwrap_or_default();
        format!("{}/{about}", self.kind.as_str())
    }
}
