//! Saves a planned choice with its evidence, and makes the next decision obey it.

use sha2::{Digest, Sha256};

use super::{
    current::Current,
    record::{Act, AskedElsewhere, Header, Issuer, RULE, Record, place},
};
use crate::{
    catalog::words::Words,
    domain::{
        acting::OnBehalf,
        actor::Actor,
        ids::{CustomerId, KeyId, ReceiptId, RegimeId},
        language::Language,
        notice::{Notice, NoticeVersion},
        retention::{day, last_day, month},
        setting::Setting,
        wish::{No, Plan},
    },
    store::{
        self, Locked, Tx, consent_records,
        event::{Action, Event, Subject},
    },
    usecases::{
        change::change,
        customers::profile,
        error::{Clash, Error},
        jobs::{enqueue::enqueue, post::Post},
        keys::retained_key,
        ledger,
        portal::Portal,
    },
    vault::{
        commitment::{commit, salt},
        envelope::DataKey,
    },
};

/// Words of the log: where a choice led.
pub const LESS: &str = "less";
pub const MORE: &str = "more";
pub const BOTH: &str = "both";

/// A choice that is ready to be saved.
pub(in crate::usecases) struct Decided {
    pub act: Act,
    pub plan: Plan,
    pub notice: NoticeVersion,
    pub language: Language,
    pub words_sha256: String,
    pub against: i64,
    pub asked: Option<AskedElsewhere>,
    /// Set where staff chose on behalf of the person.
    pub on_behalf: Option<OnBehalf>,
}

/// A choice that was saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Saved {
    pub receipt: ReceiptId,
    pub record: Record,
}

/// `ChangedElsewhere` when something else was saved meanwhile.
pub(in crate::usecases) async fn put_on_record(portal: &Portal, actor: Actor, current: Current, decided: Decided) -> Result<Saved, Error> {
    change(portal, actor, move |portal, tx| Box::pin(write(portal, tx, actor, current, decided))).await
}

async fn write(portal: Portal, mut tx: Tx, actor: Actor, current: Current, decided: Decided) -> Result<store::Committed<Saved>, Error> {
    let whose = tx.lock_customer(current.customer).await?;
    let (event, saved) = put(&portal, &mut tx, &whose, actor, current, decided).await?;
    match &saved.record.on_behalf {
        Some(_) => enqueue(&portal, &mut tx, &Post::ChosenFor { customer: whose.id() }).await?,
        // A signal comes from a browser: nobody has read anything.
        None if saved.record.act == Act::Signal => {}
        // A customer who chooses has read the newest notice.
        None => tx.customer_saw_notice(whose.id(), saved.record.notice).await?,
    }
    Ok(tx.commit(event, saved).await?)
}

/// The same as a part of a change that does more: the event of it, and what was saved.
pub(in crate::usecases) async fn put(
    portal: &Portal,
    tx: &mut Tx,
    whose: &Locked<CustomerId>,
    actor: Actor,
    current: Current,
    decided: Decided,
) -> Result<(Event, Saved), Error> {
    let customer = whose.id();
    let row = tx.choices_to_change(whose).await?;
    if row.revision != current.revision {
        return Err(Error::Conflict(Clash::ChangedElsewhere));
    }
    let after = serde_json::to_string(&decided.plan.after).map_err(Error::internal)?;
    let towards = towards(&decided.plan);
    let revision = tx.update_choices(whose, &row, &after).await?;
    let nos = No::of(&portal.shelf()?.notice, &decided.plan, decided.act == Act::Level, tx.said_at());
    nos.iter().flat_map(No::names).for_each(|name| tx.remember_no(ledger::no(portal, customer, &name)));
    let known = tx.customer(customer).await?.ok_or(store::Error::Gone("the customer"))?;
    let region = profile::open(portal, tx, &known).await?.region;
    let law: RegimeId = portal.brand.law(region.as_deref()).id.parse().map_err(Error::internal)?;
    let receipt = ReceiptId::new(&*portal.clock, &*portal.entropy);
    let record = Record {
        salt: salt(&*portal.entropy),
        act: decided.act,
        by: actor.kind(),
        from: decided.plan.from,
        to: decided.plan.to,
        changes: decided.plan.changes,
        effect: decided.plan.effect,
        settings: decided.plan.settings,
        notice: decided.notice,
        language: decided.language,
        words_sha256: decided.words_sha256,
        before: current.choices,
        against: decided.against,
        revision,
        asked: decided.asked,
        on_behalf: decided.on_behalf,
        header: Some(Header { id: receipt, issuer: Issuer::of(&portal.brand, &law) }),
    };
    let canonical = serde_json::to_vec(&record).map_err(Error::internal)?;
    let commitment = commit(&record.salt, &canonical);
    let (key_id, key) = evidence_key(portal, tx, whose).await?;
    let sealed = key.seal(&place(customer, receipt), &canonical, &*portal.entropy);
    let new = consent_records::New { id: receipt, revision, notice: record.notice, key: key_id, sealed: &sealed, commitment: &commitment };
    tx.append_consent_record(whose, new).await?;
    let action = if matches!(record.act, Act::Undo { .. }) { Action::ChoiceUndone } else { Action::ChoiceSaved };
    let event = Event::of(action, Subject::Customer(customer)).committing_to(commitment);
    let event = towards.map_or(event, |towards| event.saying(towards));
    Ok((event, Saved { receipt, record }))
}

/// Whether uses ended or began, so that months can count both without reading what was chosen.
fn towards(plan: &Plan) -> Option<&'static str> {
    match (plan.effect.stops.is_empty(), plan.effect.starts.is_empty()) {
        (true, true) => None,
        (false, true) => Some(LESS),
        (true, false) => Some(MORE),
        (false, false) => Some(BOTH),
    }
}

/// The retained key of the month in which the evidence may go.
async fn evidence_key(portal: &Portal, tx: &mut Tx, whose: &Locked<CustomerId>) -> Result<(KeyId, DataKey), Error> {
    let last_day = last_day(day(tx.at, &portal.brand.time_zone), portal.brand.evidence);
    retained_key(portal, tx, whose, RULE, &month(last_day)).await
}

/// The words about a level, the purposes a choice touches and its topics, each with its key, in the order they are listed.
pub(in crate::usecases) fn words_shown(notice: &Notice, language: Language, plan: &Plan) -> String {
    let mut hash = Sha256::new();
    let words = Words::exactly(notice, language);
    let purposes = plan.effect.starts.iter().chain(&plan.effect.stops).chain(&plan.effect.stays);
    let topics = plan.settings.iter().filter_map(|setting| match setting {
        Setting::Topic { topic, .. } => Some(words.topic(topic).shown()),
        _ => None,
    });
    let shown = words.level(&plan.to).shown().into_iter();
    let shown = shown.chain(purposes.flat_map(|id| words.purpose(id).shown())).chain(topics.flatten());
    for (key, words) in shown {
        hash.update(format!("{}:{key}={}:{words}\n", key.len(), words.len()));
    }
    // Settings have no wording in the notice: their values are hashed.
    if !plan.settings.is_empty() {
        hash.update(serde_json::to_vec(&plan.settings).unwrap_or_default());
    }
    hex::encode(hash.finalize())
}
