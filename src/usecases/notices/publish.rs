//! Publishes the brand's folder as the next notice version.

use std::collections::{BTreeMap, BTreeSet};

use super::{missing::Missing, review::review};
use crate::{
    catalog::{Publishable, notice::snapshot},
    domain::{
        ids::PurposeId,
        language::Language,
        notice::{NoticeVersion, Weight},
        staff::Deed,
    },
    store::{
        event::{Action, Event, Subject},
        notices::{Stored, StoredChange, StoredTexts},
    },
    usecases::{
        authorise::{self, Hand},
        change::change,
        error::{Clash, Error, Field, Flaw},
        portal::Portal,
        published,
    },
};

/// The declared changes: words in every language, and a weight for every purpose they touch.
#[derive(Debug, Clone, Default)]
pub struct Changes {
    pub summaries: BTreeMap<Language, String>,
    pub weights: BTreeMap<PurposeId, Weight>,
    /// Purposes people agreed to that are meant to go, or to stand on another basis.
    pub retire: BTreeSet<PurposeId>,
}

/// For the operator, and for staff who may publish and proved a moment ago who they are. `NothingChanged` when the folder says what the newest version says; `Invalid` while a changed purpose is not weighed or a
/// language has no summary; `OrphansConsent` and `OrphansRecords` when people's consent or data would hang in the air.
pub async fn publish(portal: &Portal, by: impl Into<Hand>, draft: &Publishable, changes: Changes) -> Result<NoticeVersion, Error> {
    let actor = authorise::of_the_house(portal, by.into(), Deed::Publish)?;
    let newest = published::newest(&mut portal.store.read().await?).await?;
    let review = review(portal, draft).await?;
    if newest.is_some() && review.is_none() {
        return Err(Error::Conflict(Clash::NothingChanged));
    }
    if changes.weights.keys().any(|purpose| draft.catalogue.purpose(purpose.as_str()).is_none()) {
        return Err(Error::invalid(Field::Purpose, Flaw::Unknown));
    }
    if let Some(review) = &review {
        stands_in_the_way(&Missing::of(review, draft, &changes))?;
    }
    let mut weights = changes.weights;
    if let Some(review) = &review {
        // New purposes weigh as material, even when an older one had the same name.
        weights.extend(review.diff.agreed_to_anew().map(|purpose| (purpose.clone(), Weight::Material)));
    }
    let version = NoticeVersion(newest.map_or(1, |notice| notice.version.0 + 1));
    let snapshot = snapshot(draft);
    let texts = snapshot.texts.into_iter().map(|(language, part)| StoredTexts {
        language,
        texts: part.json,
        sha256: part.sha256,
        summary: changes.summaries.get(&language).cloned().unwrap_or_default(),
    });
    let mut stored = Stored {
        version,
        published_at: portal.clock.now(),
        structure: snapshot.structure.json,
        sha256: snapshot.sha256,
        texts: texts.collect(),
    };
    let weights = weights.into_iter().map(|(purpose, weight)| StoredChange {
        version,
        purpose: purpose.into(),
        material: weight == Weight::Material,
    });
    let weights: Vec<_> = weights.collect();
    change(portal, actor, move |_, mut tx| {
        Box::pin(async move {
            stored.published_at = tx.at;
            tx.insert_notice(&stored, &weights).await?;
            Ok(tx.commit(Event::of(Action::NoticePublished, Subject::Notice(version)), version).await?)
        })
    })
    .await
}

fn stands_in_the_way(missing: &Missing) -> Result<(), Error> {
    if !missing.untold.is_empty() {
        return Err(Error::invalid(Field::Texts, Flaw::Missing));
    }
    if !missing.unweighed.is_empty() {
        return Err(Error::invalid(Field::Purpose, Flaw::Missing));
    }
    if !missing.orphans.is_empty() {
        return Err(Error::Conflict(Clash::OrphansConsent));
    }
    if !missing.held.is_empty() {
        return Err(Error::Conflict(Clash::OrphansRecords));
    }
    Ok(())
}
