//! Facts of a case that say nothing about who asks: they are open to staff at once, before anybody looks at data.

use crate::{
    domain::{
        circumstances::{Circumstances, Erasure},
        ids::PurposeId,
        request::{Author, Extent, Happened, Request},
    },
    store::Conn,
    usecases::{
        choices::current,
        error::Error,
        requests::{
            case::Case,
            kept::{Asked, Stop, What},
        },
    },
};

/// So many of their other requests stand beside it.
const OTHERS: i64 = 20;

#[derive(Debug, Clone, Default)]
pub struct Unmasked {
    /// How much a copy or a deletion is about.
    pub extent: Option<Extent>,
    /// The purpose of an objection or of a decision that is looked at again.
    pub purpose: Option<PurposeId>,
    pub complaint: bool,
    pub for_another: bool,
    /// How often the person has written.
    pub messages: usize,
    pub restricted: bool,
    pub under_age: bool,
    pub erasing: bool,
    /// The person's other requests, newest first.
    pub others: Vec<Request>,
}

impl Unmasked {
    /// Before anything of the case is masked.
    pub(super) async fn of(conn: &mut Conn, case: &Case) -> Result<Self, Error> {
        let asked = case.asked.as_ref();
        let written = case.story.iter().filter(|entry| entry.author == Author::Person && entry.happened == Happened::Message).count();
        // How it stands with the person whose data it is: of another, not before their account is named.
        let whose = match asked {
            Some(asked) if !asked.is_linked() => None,
            Some(asked) => asked.about(case.row.person).customer(),
            None => case.row.person.customer(),
        };
        let facts = match whose {
            Some(customer) => match current::of(conn, customer).await {
                // Gone since they asked.
                Err(Error::NotFound) => Circumstances::default(),
                found => found?.choices.circumstances,
            },
            None => Circumstances::default(),
        };
        let others = conn.requests_of(case.row.person.id, OTHERS).await?;
        Ok(Self {
            extent: asked.and_then(Asked::scope).cloned(),
            purpose: asked.and_then(|asked| match &asked.what {
                What::Review { purpose } | What::Stop { how: Stop::Object(purpose) } => Some(purpose.clone()),
                _ => None,
            }),
            complaint: asked.is_some_and(|asked| matches!(asked.what, What::Question { complaint: true })),
            for_another: asked.is_some_and(Asked::is_for_another),
            messages: written,
            restricted: facts.restricted,
            under_age: facts.under_age,
            erasing: facts.erasure != Erasure::None,
            others: others.into_iter().filter(|other| other.id != case.row.id).collect(),
        })
    }
}
