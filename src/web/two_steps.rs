//! Drafts that a page shows before they are carried out: they wait in the session, and the page's form names the draft it showed.
//!
//! A person with two tabs agrees to the page before them. So a draft comes out of here to be carried out only beside the digest of
//! the page it was shown on; a form without one carries nothing out. To add something of two steps: a `Drafted`, one function that
//! works out what its page shows besides, called by the page and by the form, and `Told::ShownAgain` where the two differ. Where nothing
//! waits any more, `came_before` tells a second press from a page that another tab has overtaken.

use leptos::prelude::*;
use serde::{Serialize, de::DeserializeOwned};
use sha2::{Digest, Sha256};

use super::{session::Key, visit::Visit};
use crate::usecases::error::{Clash, Error};

/// A form that was sent and waits for the person's yes.
pub trait Drafted: Serialize + DeserializeOwned + Send + Sync {
    /// The name of its kind.
    const OF: &'static str;
}

/// A draft that waits, and the thing it is about: there is one for each.
pub struct Proposal<D> {
    about: String,
    draft: D,
}

impl<D: Drafted> Proposal<D> {
    fn key(about: &str) -> Key<D> {
        Key::named(format!("draft {} {about}", D::OF))
    }

    /// Takes the place of the one before.
    pub async fn leave(visit: &Visit, about: &str, draft: &D) -> Result<(), Error> {
        visit.session.put(Self::key(about), draft).await
    }

    pub async fn waiting(visit: &Visit, about: &str) -> Result<Option<Self>, Error> {
        Ok(visit.session.get(Self::key(about)).await?.map(|draft| Self { about: about.to_owned(), draft }))
    }

    /// It is done.
    pub async fn forget(visit: &Visit, about: &str) -> Result<(), Error> {
        visit.session.forget(Self::key(about)).await
    }

    /// Notes that the page with this digest was agreed to, and what came of it: the same press may come twice.
    pub async fn done(visit: &Visit, about: &str, shown: Option<&str>, came: &str) -> Result<(), Error> {
        Self::forget(visit, about).await?;
        match shown {
            Some(shown) => visit.session.put(Self::last(about), &(shown.to_owned(), came.to_owned())).await,
            None => Ok(()),
        }
    }

    /// Nothing waits for a yes: what came of the same press a moment ago. `ChangedElsewhere` for any other, since another tab has
    /// carried it out or changed it meanwhile.
    pub async fn came_before(visit: &Visit, about: &str, shown: Option<&str>) -> Result<String, Error> {
        match visit.session.get(Self::last(about)).await? {
            Some((of, came)) if shown == Some(of.as_str()) => Ok(came),
            _ => Err(Error::Conflict(Clash::ChangedElsewhere)),
        }
    }

    fn last(about: &str) -> Key<(String, String)> {
        Key::named(format!("agreed {} {about}", D::OF))
    }

    /// To be shown, or filled into its form again.
    pub const fn draft(&self) -> &D {
        &self.draft
    }

    /// `beside` is the page's content besides the draft: the facts it was worked out against.
    fn digest(&self, beside: &impl Serialize) -> Result<String, Error> {
        let shown = serde_json::to_vec(&(D::OF, &self.about, &self.draft, beside)).map_err(Error::internal)?;
        Ok(hex::encode(Sha256::digest(shown)))
    }

    /// The hidden field by which the page's form says what was shown.
    pub fn field(&self, beside: &impl Serialize) -> Result<AnyView, Error> {
        let digest = self.digest(beside)?;
        Ok(view! { <input r#type="hidden" name="form[shown]" value=digest /> }.into_any())
    }

    /// The draft, to be carried out; `None` when it is another one than the page showed, or would do something else by now.
    pub fn agreed(self, shown: Option<&str>, beside: &impl Serialize) -> Result<Option<D>, Error> {
        let same = shown == Some(self.digest(beside)?.as_str());
        Ok(same.then_some(self.draft))
    }
}
