//! The parts every page may reach for.

use axum::extract::FromRef;
use std::sync::Arc;
use url::Url;

use super::look::Look;
use crate::{
    catalog::{Source, demo::Shown},
    outbound::{http::sender::Sender, mail::memory::Memory},
    usecases::{passkeys::relying_party::RelyingParty, portal::Portal},
};

/// Cheap to clone; every clone is the same front.
#[derive(Clone)]
pub struct Front {
    pub portal: Portal,
    /// Where people find us, for links in mail and for the cookie's safety.
    pub public_url: Arc<Url>,
    pub look: Arc<Look>,
    /// The brand's files, for the next notice.
    pub source: Arc<Source>,
    /// `None` where browsers keep no passkeys.
    pub passkeys: Option<Arc<RelyingParty>>,
    /// For the test of a system that is told.
    pub sender: Sender,
    pub demo: Option<Arc<Demo>>,
}

/// The parts that exist only with `--demo`.
pub struct Demo {
    /// A key with every scope; empty in a practice house, which no system asks.
    pub key: String,
    pub mail: Option<Arc<Memory>>,
    /// The house whose people are in it.
    pub shown: Shown,
}

impl Front {
    /// Whether its people are made up on the brand's own words, for its staff to practise.
    pub fn is_practice(&self) -> bool {
        self.demo.as_ref().is_some_and(|demo| demo.shown == Shown::Practice)
    }
}

impl FromRef<Front> for Portal {
    fn from_ref(front: &Front) -> Self {
        front.portal.clone()
    }
}

impl FromRef<Front> for Arc<Look> {
    fn from_ref(front: &Front) -> Self {
        front.look.clone()
    }
}
