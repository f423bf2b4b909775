//! Counts what the brand's systems say came of a touchpoint: each outcome by itself, into sums over groups, and nothing else.

use std::collections::{BTreeMap, btree_map::Entry};

use super::background::{self, Answers};
use crate::{
    catalog::{Brand, OutcomeBands},
    domain::{
        actor::Actor,
        catalogue::Purpose,
        choices::Choices,
        customer::Reference,
        effect::state,
        fairness::{CHOICE, Choice, Dimension, LEVEL, Measure, UNKNOWN},
        ids::BandId,
        notice::Notice,
        retention::{day, month},
        suppression::Crowd,
        time::Millis,
    },
    store::{
        self, Committed, Tx,
        event::{Action, Event, Subject, Unaudited},
        fairness::CountKey,
    },
    usecases::{
        authorise,
        change::change,
        customers::erased::was_erased,
        error::{Error, named},
        portal::Portal,
    },
    vault::{index::IndexField, keys::KeyOwner},
};

/// One outcome as it came in.
#[derive(Debug, Clone)]
pub struct Draft {
    pub customer: Reference,
    pub touchpoint: String,
    pub purpose: String,
    /// Whether anything was shown.
    pub shown: Option<bool>,
    /// Whether they took it.
    pub chosen: Option<bool>,
    /// Bands that the brand declares for the touchpoint.
    pub offered: Option<String>,
    pub waited: Option<String>,
    pub answered: Option<bool>,
}

named! {
    /// Why an outcome is not counted.
    Refusal {
        UnknownCustomer => "unknown-customer", Erased => "erased", UnknownTouchpoint => "unknown-touchpoint",
        UnknownPurpose => "unknown-purpose", NotAtTouchpoint => "not-at-touchpoint",
        // The brand declares no outcomes for it.
        NotDeclared => "not-declared",
        // Outside the bands the brand declares.
        UnknownOffer => "unknown-offer", UnknownWait => "unknown-wait",
        // It says nothing that could be counted.
        Nothing => "nothing-said",
        Malformed => "malformed",
    }
}

pub type Outcomes = Vec<Result<(), Refusal>>;

/// A customer, as far as this call needs to know them.
struct Person {
    /// Of their id, by which ten people are told from one.
    byte: u8,
    choices: Choices,
    answers: Answers,
}

/// The sums of one call.
type Sums = BTreeMap<CountKey, Crowd>;

/// Counts those that fit, all in one change.
pub async fn count(portal: &Portal, actor: Actor, drafts: Vec<Draft>) -> Result<Outcomes, Error> {
    authorise::brand(actor)?;
    change(portal, actor, move |portal, tx| Box::pin(write(portal, tx, drafts))).await
}

async fn write(portal: Portal, mut tx: Tx, drafts: Vec<Draft>) -> Result<Committed<Outcomes>, Error> {
    let shelf = portal.shelf()?;
    let mut people: BTreeMap<String, Result<Person, Refusal>> = BTreeMap::new();
    let (mut sums, mut outcomes, now) = (Sums::new(), Vec::with_capacity(drafts.len()), tx.at);
    for draft in drafts {
        let person = match people.entry(draft.customer.as_str().to_owned()) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(place) => place.insert(meet(&portal, &mut tx, &draft.customer).await?),
        };
        outcomes.push(match person {
            Ok(person) => one(&portal.brand, &shelf.notice, person, &draft, now, &mut sums),
            Err(refusal) => Err(*refusal),
        });
    }
    if sums.is_empty() {
        return Ok(tx.commit_unaudited(Unaudited::NothingStored, outcomes).await?);
    }
    let this_month = month(day(now, &portal.brand.time_zone));
    // In the order of the keys, so that two calls never wait for each other.
    for (key, sum) in &sums {
        tx.count_outcomes(&this_month, key, *sum).await?;
    }
    let amount = outcomes.iter().filter(|outcome| outcome.is_ok()).count();
    let event = Event::of(Action::OutcomesCounted, Subject::Nobody).about(i64::try_from(amount).unwrap_or(i64::MAX));
    Ok(tx.commit(event, outcomes).await?)
}

async fn meet(portal: &Portal, tx: &mut Tx, reference: &Reference) -> Result<Result<Person, Refusal>, Error> {
    let index = portal.vault.blind_index(IndexField::Reference, reference.as_str());
    let Some(row) = tx.customer_grouped(&index).await? else {
        let now = tx.at;
        let erased = was_erased(portal, tx, reference, now).await?;
        return Ok(Err(if erased { Refusal::Erased } else { Refusal::UnknownCustomer }));
    };
    let choices = serde_json::from_str(&row.state).map_err(|_| store::Error::Damaged("a row of choices"))?;
    let answers = match row.background {
        Some(sealed) => background::open(&portal.vault.unwrap(KeyOwner::Person(row.id.into()), &row.wrapped)?, row.id, &sealed)?.answers,
        None => Answers::new(),
    };
    let [.., byte] = *row.id.as_bytes();
    Ok(Ok(Person { byte, choices, answers }))
}

fn one(brand: &Brand, notice: &Notice, person: &Person, draft: &Draft, now: Millis, sums: &mut Sums) -> Result<(), Refusal> {
    let catalogue = &notice.catalogue;
    catalogue.touchpoint(&draft.touchpoint).ok_or(Refusal::UnknownTouchpoint)?;
    let purpose = catalogue.purpose(&draft.purpose).ok_or(Refusal::UnknownPurpose)?;
    if !purpose.touchpoints.iter().any(|touchpoint| touchpoint.as_str() == draft.touchpoint) {
        return Err(Refusal::NotAtTouchpoint);
    }
    let declared = brand.outcomes.iter().find(|declared| declared.touchpoint.as_str() == draft.touchpoint).ok_or(Refusal::NotDeclared)?;
    let measured = measured(declared, draft)?;
    if measured.is_empty() {
        return Err(Refusal::Nothing);
    }
    let groups = groups(brand, notice, person, purpose, now);
    for (measure, went_well) in measured {
        let fits = |(dimension, _): &&(Dimension, String)| measure.by_choice() || !matches!(dimension.0.as_str(), LEVEL | CHOICE);
        for (dimension, group) in groups.iter().filter(fits) {
            let key = CountKey {
                touchpoint: draft.touchpoint.clone(),
                purpose: draft.purpose.clone(),
                measure: measure.as_str().to_owned(),
                dimension: dimension.0.clone(),
                grouped: group.clone(),
            };
            let sum = sums.entry(key).or_default();
            *sum = sum.plus(Crowd::one(went_well, person.byte));
        }
    }
    Ok(())
}

/// The measures it speaks of, and whether each went well: the first band is the best.
fn measured(declared: &OutcomeBands, draft: &Draft) -> Result<Vec<(Measure, bool)>, Refusal> {
    let band = |bands: &[BandId], said: &Option<String>, refusal: Refusal| match said {
        None => Ok(None),
        Some(said) => bands.iter().position(|band| band.as_str() == said).map(|at| Some(at == 0)).ok_or(refusal),
    };
    let offered = band(&declared.offered, &draft.offered, Refusal::UnknownOffer)?;
    let waited = band(&declared.waited, &draft.waited, Refusal::UnknownWait)?;
    let all = [
        (Measure::Shown, draft.shown),
        (Measure::Offered, offered),
        (Measure::Waited, waited),
        (Measure::Answered, draft.answered),
        (Measure::Chosen, draft.chosen),
    ];
    Ok(all.into_iter().filter_map(|(measure, said)| said.map(|said| (measure, said))).collect())
}

/// The groups somebody belongs to just now: one of each way to divide.
fn groups(brand: &Brand, notice: &Notice, person: &Person, purpose: &Purpose, now: Millis) -> Vec<(Dimension, String)> {
    let Person { choices, answers, .. } = person;
    let never = choices.last_chosen().is_none();
    // Those who never chose are a group of their own here too: taken from a level, they would leave the few who chose it.
    let level = match choices.level_in(&notice.catalogue) {
        _ if never => Choice::Never.as_str().to_owned(),
        Some(level) => level.to_string(),
        None => UNKNOWN.to_owned(),
    };
    let choice = match () {
        () if never => Choice::Never,
        () if state(notice, choices, purpose, now).allows() => Choice::On,
        () => Choice::Off,
    };
    let own = [(Dimension(LEVEL.to_owned()), level), (Dimension(CHOICE.to_owned()), choice.as_str().to_owned())];
    let said = brand.backgrounds.iter().map(|question| {
        let answer = answers.get(&question.id).filter(|answer| question.answers.contains(answer));
        (Dimension::background(question.id.as_str()), answer.map_or_else(|| UNKNOWN.to_owned(), ToString::to_string))
    });
    own.into_iter().chain(said).collect()
}
