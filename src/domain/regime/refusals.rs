//! The reasons for which a request can be declined, by its kind and its law.

use super::law::Regime;
use crate::domain::request::{Decline, Kind};

/// The reasons a law knows, as far as laws differ in them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Refusable {
    /// Asking excessively often is one.
    pub excess: bool,
    /// The law is for those who live in its country or state, and for nobody else.
    pub residents_only: bool,
    /// Stopping can be refused to somebody who does not prove who they are.
    pub unproven_stop: bool,
}

impl Regime {
    /// Whether it can be the reason for such a request under this law.
    pub const fn may_decline(&self, kind: Kind, reason: Decline) -> bool {
        if !reason.fits(kind) {
            return false;
        }
        match reason {
            Decline::TooManyRequests => self.refusable.excess,
            Decline::OutsideJurisdiction => self.refusable.residents_only,
            Decline::NotVerified => self.refusable.unproven_stop || !matches!(kind, Kind::Stop),
            Decline::SuspectedFraud | Decline::NoMatch | Decline::NotCovered | Decline::NotWrong | Decline::Other => true,
            // Of these the law says nothing.
            Decline::NotUpheld | Decline::NoAnswer | Decline::Duplicate | Decline::Spam | Decline::WrongDoor => true,
        }
    }
}
