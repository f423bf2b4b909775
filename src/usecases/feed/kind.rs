//! The kinds of change in the feed: a closed list, and the one place that says which changes are on it.

use crate::{
    domain::{data_change::DataChange, telling::RequestNews},
    store::changes,
};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// The permissions of a customer changed, by their choice or by a fact about them.
    ChoiceChanged,
    CustomerCreated,
    /// The brand said something else about them.
    CustomerUpdated,
    CustomerErased,
    /// The customer did something to their data.
    Data(DataChange),
    /// A request was opened, or has ended: for systems that the brand chose for that.
    Request(RequestNews),
    /// The customer's row cannot be read, so all is refused for them.
    CustomerUnreadable,
    NoticePublished,
    /// A backup was restored: whoever keeps a copy reads everything anew.
    Restarted,
}

impl Kind {
    /// The type of its events.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::ChoiceChanged => "choice.changed",
            Self::CustomerCreated => "customer.created",
            Self::CustomerUpdated => "customer.updated",
            Self::CustomerErased => "customer.erased",
            Self::Data(change) => change.as_str(),
            Self::Request(news) => news.as_str(),
            Self::CustomerUnreadable => "customer.unreadable",
            Self::NoticePublished => "notice.published",
            Self::Restarted => changes::Kind::Restarted.as_str(),
        }
    }

    /// `None` for what no decision of the brand's hangs on. What a newer program wrote about a customer is better told than
    /// missed.
    pub(super) const fn of(kind: Option<changes::Kind>, about_a_customer: bool) -> Option<Self> {
        match kind {
            Some(changes::Kind::Choices) => Some(Self::ChoiceChanged),
            Some(changes::Kind::CustomerCreated) => Some(Self::CustomerCreated),
            Some(changes::Kind::CustomerUpdated) => Some(Self::CustomerUpdated),
            Some(changes::Kind::CustomerErased) => Some(Self::CustomerErased),
            Some(changes::Kind::Data(change)) => Some(Self::Data(change)),
            Some(changes::Kind::Request(news)) => Some(Self::Request(news)),
            Some(changes::Kind::Notice) => Some(Self::NoticePublished),
            Some(changes::Kind::Restarted) => Some(Self::Restarted),
            Some(changes::Kind::Keys) => None,
            None if about_a_customer => Some(Self::ChoiceChanged),
            None => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_newer_program_wrote_about_a_customer_is_told() {
        assert_eq!(Kind::of(None, true), Some(Kind::ChoiceChanged));
        assert_eq!(Kind::of(None, false), None);
        assert_eq!(Kind::of(Some(changes::Kind::Keys), false), None);
    }
}
