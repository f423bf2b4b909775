//! Whether a record gets in: by the catalogue, by the person's choices, and by what they deleted.

use super::{
    content::{Ground, Inference, inference_name},
    person::Person,
    refusal::Refusal,
    take_in::Draft,
};
use crate::{
    domain::{
        actor::Actor,
        catalogue::{Catalogue, Category, Origin},
        effect::state,
        notice::Notice,
        retention,
        time::Millis,
    },
    store::{Tx, gone::Under},
    usecases::{
        attempts::{Refused, note},
        error::{Error, Flaw},
        portal::Portal,
        received::{SKEW, plausible},
    },
    vault::index::IndexField,
};

const MOST_DATA_BYTES: usize = 64 * 1024;

/// The category, when the notice says that it is collected there.
pub(in crate::usecases) fn collected<'a>(catalogue: &'a Catalogue, category: &str, touchpoint: &str) -> Result<&'a Category, Refusal> {
    let category = catalogue.category(category).ok_or(Refusal::UnknownCategory)?;
    let touchpoint = catalogue.touchpoint(touchpoint).ok_or(Refusal::UnknownTouchpoint)?;
    if category.touchpoints.contains(&touchpoint.id) { Ok(category) } else { Err(Refusal::NotCollectedThere) }
}

/// Checks a record against the catalogue and the person's choices.
pub(super) fn fits<'a>(portal: &Portal, notice: &'a Notice, person: &Person, draft: &Draft, now: Millis) -> Result<&'a Category, Refusal> {
    let catalogue = &notice.catalogue;
    let category = collected(catalogue, &draft.category, &draft.touchpoint)?;
    plausible(draft.occurred_at, now.plus(SKEW))
        .map_err(|flaw| if flaw == Flaw::TooEarly { Refusal::TooEarly } else { Refusal::Future })?;
    if serde_json::to_vec(&draft.data).map_or(true, |bytes| bytes.len() > MOST_DATA_BYTES) {
        return Err(Refusal::TooLarge);
    }
    let zone = &portal.brand.time_zone;
    let holder = retention::Holder::Here(person.activity);
    if retention::last_day_of(category, draft.occurred_at, holder, zone).is_some_and(|last| retention::is_over(last, now, zone)) {
        return Err(Refusal::Over);
    }
    let mut uses = catalogue.purposes.iter().filter(|purpose| purpose.categories.contains(&category.id));
    // A kind of data the person deleted takes in only what happened since.
    let closed = person.closed.iter().filter(|closed| closed.category == category.id.as_str()).map(|closed| closed.before);
    if closed.chain(person.new_since).any(|before| draft.occurred_at < before) {
        return Err(Refusal::Erased);
    }
    if uses.any(|purpose| state(notice, &person.choices, purpose, now).allows()) { Ok(category) } else { Err(Refusal::NotAllowed) }
}

/// `None` for what is no guess.
pub(super) async fn inference(
    portal: &Portal,
    tx: &mut Tx,
    notice: &Notice,
    person: &Person,
    category: &Category,
    draft: &Draft,
    actor: Actor,
) -> Result<Result<Option<Inference>, Refusal>, Error> {
    let Some(name) = draft.key.clone() else {
        let missing = category.origin == Origin::Inferred;
        let needless = !draft.from.is_empty();
        return Ok(if missing {
            Err(Refusal::NameMissing)
        } else if needless {
            Err(Refusal::NameNeedless)
        } else {
            Ok(None)
        });
    };
    if category.origin != Origin::Inferred {
        return Ok(Err(Refusal::NameNeedless));
    }
    let index = portal.vault.blind_index(IndexField::Inference, &inference_name(category.id.as_str(), &name));
    let unwanted = tx.unwanted_until(person.id, &index).await?.is_some_and(|until| tx.at < until);
    let from = grounds(portal, tx, notice, person, draft, actor).await?;
    Ok(match from {
        Err(Refusal::Excluded) => Err(Refusal::Excluded),
        _ if unwanted => Err(Refusal::Unwanted),
        Err(refusal) => Err(refusal),
        Ok(from) => Ok(Some(Inference { key: name, from })),
    })
}

/// The grounds of a guess. A record that the person does not want used is none: the attempt is counted.
async fn grounds(
    portal: &Portal,
    tx: &mut Tx,
    notice: &Notice,
    person: &Person,
    draft: &Draft,
    actor: Actor,
) -> Result<Result<Vec<Ground>, Refusal>, Error> {
    let (mut from, now) = (Vec::with_capacity(draft.from.len()), tx.at);
    for source in &draft.from {
        from.push(if let Some(category) = notice.catalogue.category(source) {
            Ground::Category(category.id.clone())
        } else {
            match tx.under_key(&portal.vault.blind_index(IndexField::RecordKey, source), now).await? {
                Some(Under::Kept(kept)) if kept.customer == person.id => {
                    if kept.excluded_at.is_some() {
                        let refused = Refused::Record(kept.category.parse().map_err(Error::internal)?, kept.id);
                        note(portal, tx, (&person.lock, &person.key), actor, (&refused, kept.excluded_at)).await?;
                        return Ok(Err(Refusal::Excluded));
                    }
                    Ground::Record(kept.id)
                }
                _ => return Ok(Err(Refusal::UnknownFrom)),
            }
        });
    }
    Ok(if from.is_empty() { Err(Refusal::UnknownFrom) } else { Ok(from) })
}
