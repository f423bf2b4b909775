//! Refused things are not explained to a person as if they were used: a guess they deleted or called wrong, a record they want kept and not
//! used, a topic they left out, a use they switched off. Attempts are counted from the person's no; systems that still ask a day after it are
//! shown to the person and to staff.

use super::content::Content;
use crate::{
    domain::{
        actor::Actor,
        catalogue::Purpose,
        choices::Choices,
        decide::Reason,
        gone::remembered_since,
        ids::{ApiKeyId, CustomerId, PurposeId, TopicId},
        setting::Setting,
        staff::Deed,
        time::Millis,
    },
    store::{Conn, Tx},
    usecases::{
        attempts::{GRACE, Refused, Since, place},
        authorise,
        choices::evidence::{keys, opened},
        error::Error,
        keys::data_key,
        portal::Portal,
        records::content::inference_name,
    },
    vault::index::IndexField,
};

/// So many choices are looked at in one go.
const AT_ONCE: i64 = 20;

/// Something refused, and its place in the call: JSON Pointer (RFC 6901).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct At {
    pub pointer: String,
    pub refused: Refused,
}

/// The no to a purpose that is off by the person's own word.
pub(in crate::usecases) fn purpose_refused(choices: &Choices, purpose: &PurposeId, reason: Reason) -> Option<Since<Refused>> {
    let since = choices.purposes.get(purpose).map(|standing| standing.at).or(choices.chosen_at);
    matches!(reason, Reason::Withdrawn | Reason::Objected).then(|| (Refused::Purpose(purpose.clone()), since))
}

/// When a person left out a topic that they avoid now: the newest of their choices that did.
async fn left_out_since(portal: &Portal, conn: &mut Conn, whose: CustomerId, topic: &TopicId) -> Result<Option<Millis>, Error> {
    let (keys, mut before) = (keys(portal, conn, whose).await?, None);
    let did = |setting: &Setting| matches!(setting, Setting::Topic { topic: left_out, avoid: true } if left_out == topic);
    loop {
        let rows = conn.consent_records(whose, before, AT_ONCE).await?;
        let Some(last) = rows.last() else { return Ok(None) };
        before = Some(last.revision);
        for row in &rows {
            if let Some((choice, _)) = opened(&keys, whose, row)?
                && choice.record.settings.iter().any(did)
            {
                return Ok(Some(choice.at));
            }
        }
    }
}

/// Everything in an explanation that the person refused.
pub(super) async fn refused(
    portal: &Portal,
    tx: &mut Tx,
    whose: CustomerId,
    (purpose, reason): (&Purpose, Reason),
    content: &Content,
    choices: &Choices,
) -> Result<Vec<Since<At>>, Error> {
    let mut found = Vec::new();
    if let Some((refused, since)) = purpose_refused(choices, &purpose.id, reason) {
        found.push((At { pointer: "/purpose".to_owned(), refused }, since));
    }
    let now = tx.at;
    for (number, reason) in content.reasons.iter().enumerate() {
        if let Some(key) = &reason.key {
            let index = portal.vault.blind_index(IndexField::Inference, &inference_name(reason.category.as_str(), key));
            if let Some(until) = tx.unwanted_until(whose, &index).await?.filter(|until| now < *until) {
                let refused = Refused::Guess(reason.category.clone(), key.clone());
                found.push((At { pointer: format!("/reasons/{number}/key"), refused }, remembered_since(until)));
            }
        }
        if let Some(id) = reason.record
            && let Some(since) = tx.record(whose, id).await?.and_then(|row| row.excluded_at)
        {
            let refused = Refused::Record(reason.category.clone(), id);
            found.push((At { pointer: format!("/reasons/{number}/record"), refused }, Some(Millis(since))));
        }
        if let Some(topic) = reason.topic.as_ref().filter(|topic| choices.boundaries.avoid.contains(*topic)) {
            let since = left_out_since(portal, tx, whose, topic).await?;
            found.push((At { pointer: format!("/reasons/{number}/topic"), refused: Refused::Topic(topic.clone()) }, since));
        }
    }
    Ok(found)
}

/// A system that went on with something a person refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attempt {
    pub refused: Refused,
    pub system: ApiKeyId,
    pub count: u64,
    pub last_at: Millis,
}

/// Those about the person who asks, newest first.
pub async fn attempts(portal: &Portal, actor: Actor) -> Result<Vec<Attempt>, Error> {
    let customer = authorise::customer(actor)?;
    let mut conn = portal.store.read().await?;
    let rows = conn.refused_attempts(customer, GRACE).await?;
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let (_, key) = data_key(portal, &mut conn, customer).await?;
    let open = |row: crate::store::refused_attempts::Row| {
        let index: [u8; 32] = row.matter.try_into().map_err(|_| crate::store::Error::Damaged("an attempt"))?;
        let refused = key.open_json(&place(customer, &index), &row.sealed)?;
        Ok(Attempt { refused, system: row.api_key, count: u64::try_from(row.count).unwrap_or(0), last_at: row.last_at })
    };
    rows.into_iter().map(open).collect()
}

/// A system's attempts about everybody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Disobedience {
    pub system: String,
    pub people: u64,
    pub count: u64,
    pub last_at: Millis,
}

/// Every system that went on with what people refused, for staff.
pub async fn by_system(portal: &Portal, actor: Actor) -> Result<Vec<Disobedience>, Error> {
    authorise::staff(portal, actor, Deed::SeeHouse)?;
    all_systems(&mut portal.store.read().await?).await
}

/// The same of one system, for those who oversee.
pub async fn of_system(portal: &Portal, actor: Actor, system: &str) -> Result<Vec<Disobedience>, Error> {
    authorise::staff(portal, actor, Deed::Oversee)?;
    let all = all_systems(&mut portal.store.read().await?).await?;
    Ok(all.into_iter().filter(|one| one.system == system).collect())
}

pub(in crate::usecases) async fn all_systems(conn: &mut Conn) -> Result<Vec<Disobedience>, Error> {
    let (sums, keys) = (conn.refused_by_system(GRACE).await?, conn.api_keys().await?);
    let name = |id: ApiKeyId| keys.iter().find(|key| key.id == id).map_or_else(|| id.to_string(), |key| key.name.clone());
    let count = |number: i64| u64::try_from(number).unwrap_or(0);
    let one = |sum: crate::store::refused_attempts::Sum| Disobedience {
        system: name(sum.api_key),
        people: count(sum.people),
        count: count(sum.count),
        last_at: sum.last_at,
    };
    Ok(sums.into_iter().map(one).collect())
}
