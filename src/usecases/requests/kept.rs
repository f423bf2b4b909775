//! The stored parts of a request, and where they are sealed.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

pub use super::{
    behalf::{Behalf, Role},
    disputes::Disputes,
    receipt::{RECEIPT_RULE, Receipt, Stays, receipt_place},
    sealing::key_holder,
};

use super::look::Look;
use crate::{
    domain::{
        acting::OnBehalf,
        ids::{CategoryId, CustomerId, PurposeId, RecordId, RequestId, as_text_or_none},
        person::Person,
        request::{Extent, MayAsk, Showing, ShownBy, Why},
        signed_in::SignedIn,
        words::words,
    },
    usecases::{error::Error, portal::Portal, records::correction::Wish},
    vault::{
        envelope::{DataKey, Place},
        keys::KeyOwner,
    },
};

/// A person's request as asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Asked {
    pub what: What,
    /// In their own words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub words: String,
    /// For whom, when it is not for themself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub behalf: Option<Behalf>,
    /// The account of somebody who asked without one, once staff have named it.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "as_text_or_none")]
    pub account: Option<CustomerId>,
    /// Of somebody who disagrees: with what.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub disputes: Option<Disputes>,
    /// By whom of the staff it was written down, when one of them did it on behalf of the person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on_behalf: Option<OnBehalf>,
    /// How the one who asked while signed in had shown who they are.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signed_in: Option<SignedIn>,
    /// How staff made sure who asks, since they named the account where one is named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub proven: Option<ShownBy>,
    /// How they saw that whoever asks for another may.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub may_ask: Option<MayAsk>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "kind")]
pub enum What {
    Copy {
        scope: Extent,
        from: Option<Date>,
        to: Option<Date>,
        #[serde(default, skip_serializing_if = "Look::is_nothing")]
        look: Look,
    },
    Correct {
        category: CategoryId,
        /// The record, named by the person; `None` in a request for somebody else, whose records only staff can find.
        #[serde(default, skip_serializing_if = "Option::is_none", with = "as_text_or_none")]
        record: Option<RecordId>,
        field: String,
        /// The value it has; for somebody else, as far as the person who asks knows it.
        before: String,
        after: String,
        /// The value that was set, once it was granted.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        set: Option<Set>,
    },
    Delete {
        scope: Extent,
        when: When,
    },
    Stop {
        how: Stop,
    },
    Review {
        purpose: PurposeId,
    },
    Question {
        complaint: bool,
    },
}

/// A field of a record as a granted correction found and left it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Set {
    pub was: String,
    pub is: String,
    pub wish: Wish,
    /// The record that staff found, where the request names none.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "as_text_or_none")]
    pub record: Option<RecordId>,
}

words! {
    /// When a deletion begins.
    When {
        Now => "now",
        /// After time to think it over.
        Later => "later",
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Stop {
    /// GDPR Article 21.
    Object(PurposeId),
    /// GDPR Article 18.
    Restrict,
}

impl Asked {
    /// Whether a correction is made here already; others may have to follow.
    pub const fn is_corrected(&self) -> bool {
        matches!(self.what, What::Correct { set: Some(_), .. })
    }
    /// Whether the portal may act on it without staff: a customer asks, and for themself, and for nobody's look. Of what staff wrote down
    /// for them that is only what ends something.
    pub const fn needs_no_staff(&self, person: Person) -> bool {
        let ends = self.on_behalf.is_none() || matches!(self.what, What::Stop { how: Stop::Object(_) });
        ends && self.behalf.is_none() && !person.is_guest() && !self.wants_a_look()
    }
    /// Whether staff shall look over a copy before it is made.
    pub const fn wants_a_look(&self) -> bool {
        matches!(&self.what, What::Copy { look: Look { wanted: true, .. }, .. })
    }
    /// How a copy was looked over.
    pub const fn look(&self) -> Option<&Look> {
        match &self.what {
            What::Copy { look, .. } => Some(look),
            _ => None,
        }
    }
    pub const fn look_mut(&mut self) -> Option<&mut Look> {
        match &mut self.what {
            What::Copy { look, .. } => Some(look),
            _ => None,
        }
    }
    /// The person whose data it is about: the one who asks, or the one staff named.
    pub fn about(&self, asker: Person) -> Person {
        match self.named() {
            Some(account) => Person::from(account),
            None => asker,
        }
    }
    /// Whether it is about somebody without an account, and staff have named none: nothing but their own words is kept of them here.
    pub fn is_without_account(&self, asker: Person) -> bool {
        !self.is_for_another() && self.about(asker).is_guest()
    }
    /// Whether it is about somebody else than the one who asks.
    pub const fn is_for_another(&self) -> bool {
        self.behalf.is_some()
    }
    /// By what it is shown who asks, or not yet. A file that staff act in was opened by the brand's steps of proof.
    pub fn showing(&self, asker: Person) -> Showing {
        Showing {
            for_another: self.is_for_another(),
            named: self.named().is_some(),
            written_down: self.on_behalf.is_some() && asker.is_guest(),
            proven: self.proven,
            may_ask: self.may_ask,
        }
    }
    /// The account that staff have named.
    pub fn named(&self) -> Option<CustomerId> {
        self.behalf.as_ref().map_or(self.account, |behalf| behalf.account)
    }
    /// Whether it is known whose data it is about.
    pub fn is_linked(&self) -> bool {
        self.behalf.as_ref().is_none_or(|behalf| behalf.account.is_some())
    }
    /// When a deletion begins: only where no member of staff decides on it has somebody chosen that.
    pub const fn chosen_when(&self, asker: Person) -> Option<When> {
        match &self.what {
            What::Delete { when, .. } if self.needs_no_staff(asker) => Some(*when),
            _ => None,
        }
    }
    pub fn scope(&self) -> Option<&Extent> {
        match &self.what {
            What::Copy { scope, .. } | What::Delete { scope, .. } => Some(scope),
            _ => None,
        }
    }
}

pub fn contact_place(request: RequestId) -> Place {
    Place { table: "requests", column: "contact", owner: None, row: *request.as_bytes() }
}
pub fn failure_place(request: RequestId) -> Place {
    Place { table: "request_tasks", column: "failure", owner: None, row: *request.as_bytes() }
}

/// The request's own key; `None` once it is closed.
pub(super) async fn own_key(portal: &Portal, conn: &mut crate::store::Conn, request: RequestId) -> Result<Option<DataKey>, Error> {
    let Some(key) = conn.data_key(key_holder(request)).await? else { return Ok(None) };
    Ok(Some(portal.vault.unwrap(KeyOwner::Request(request), &key.wrapped)?))
}

/// Why a task failed. It can be read for as long as the request is open, also when its person is gone.
pub async fn seal_failure(portal: &Portal, conn: &mut crate::store::Conn, request: RequestId, why: &Why) -> Result<Option<Vec<u8>>, Error> {
    let key = own_key(portal, conn, request).await?;
    Ok(key.map(|key| key.seal(&failure_place(request), why.kept().as_bytes(), &*portal.entropy)))
}

/// The same, opened; `None` once the request is closed.
pub async fn failure(portal: &Portal, conn: &mut crate::store::Conn, request: RequestId, sealed: &[u8]) -> Result<Option<Why>, Error> {
    let Some(key) = own_key(portal, conn, request).await? else { return Ok(None) };
    Ok(Some(Why::read(String::from_utf8_lossy(&key.open(&failure_place(request), sealed)?).into_owned())))
}
