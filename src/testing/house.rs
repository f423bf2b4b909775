//! A portal without a front: the demo brand, a clock that stands still, and everything else as in production.

use candor::{
    catalog,
    decisions::answer::{Answer, Question},
    domain::{actor::Actor, decide::Reason, ids::CustomerId, lane::Lane, language::Language, ports::Clock, wish::Wish},
    usecases::{
        choices::{
            save::{self, Confirmed, Screen, WishOutcome},
            wishes,
        },
        customers::put,
        error::Error,
        jobs::{self, take::Taken},
        portal::Portal,
        pulse::Pulse,
        snapshot::follow,
    },
    vault::index::IndexField,
};
use std::{ops::Deref, sync::Arc, time::Duration};

pub use crate::{clock::StandingClock, portal::draft};
use crate::{
    engines::{self, Engine},
    portal::{self, DEMO},
};

pub struct House {
    pub portal: Portal,
    pub time: Arc<StandingClock>,
    pub engine: Engine,
}

impl Deref for House {
    type Target = Portal;
    fn deref(&self) -> &Portal {
        &self.portal
    }
}

/// The form of the level page, as a browser sends it.
#[derive(Debug, Clone)]
pub struct LevelForm {
    pub level: Option<String>,
    pub seen: Option<String>,
    pub against: Option<String>,
    pub confirmed: Confirmed,
    pub ticked: Vec<String>,
}

/// One house per engine, each with the demo brand published.
pub async fn houses() -> Vec<House> {
    houses_of(&DEMO).await
}

/// The same of another brand.
pub async fn houses_of(brand: &catalog::Publishable) -> Vec<House> {
    let mut houses = Vec::new();
    for engine in engines::all().await {
        houses.push(house_on(engine, brand).await);
    }
    houses
}

pub async fn house() -> House {
    house_of(&DEMO).await
}

/// The house of another brand.
pub async fn house_of(brand: &catalog::Publishable) -> House {
    house_on(engines::sqlite(), brand).await
}

/// The house of a brand, in a database.
pub async fn house_on(engine: Engine, brand: &catalog::Publishable) -> House {
    let time = Arc::new(StandingClock::standing_at(1_790_000_000_000));
    let portal = ticking(portal::published(&engine, time.clone(), brand).await, &time);
    House { portal, time, engine }
}

/// Its workers' looks are timed by the same clock.
fn ticking(portal: Portal, time: &Arc<StandingClock>) -> Portal {
    let (clock, begun) = (time.clone(), time.now());
    portal.with_parts(|parts| parts.pulse = Pulse::told_by(move || begun.until(clock.now())))
}

impl House {
    /// A second server on the same database.
    pub async fn neighbour(&self) -> Portal {
        let portal = ticking(portal::beside(self, &self.engine).await, &self.time);
        candor::usecases::snapshot::load::load(&portal).await.unwrap();
        follow::catch_up(&portal).await.unwrap();
        portal
    }

    /// The same house on another database, its ledger's file where it is. Nothing is loaded yet.
    pub async fn on(&self, engine: Engine) -> Self {
        let portal = ticking(portal::beside(self, &engine).await, &self.time);
        let ledger = self.engine.ledger();
        Self { portal: portal.with_parts(|parts| parts.ledger = ledger), time: self.time.clone(), engine }
    }

    pub async fn customer(&self, reference: &str) -> CustomerId {
        put::put(self, Actor::Operator, draft(reference)).await.unwrap().id
    }

    pub async fn form(&self, customer: CustomerId, level: &str, confirmed: Confirmed) -> LevelForm {
        let current = candor::usecases::choices::current::current(self, Actor::Customer(customer)).await.unwrap();
        LevelForm {
            level: Some(level.to_owned()),
            seen: Some(self.shelf().unwrap().notice.version.0.to_string()),
            against: Some(current.revision.to_string()),
            confirmed,
            ticked: vec![],
        }
    }

    pub async fn save(&self, actor: Actor, form: LevelForm) -> Result<WishOutcome, Error> {
        let screen =
            Screen { seen: form.seen, against: form.against, confirmed: form.confirmed, ticked: form.ticked, language: Language::En };
        save::save(self, actor, wishes::level(form.level.as_deref())?, screen).await
    }

    /// Chooses as someone who read, ticked these of what is asked about by itself, and confirmed.
    pub async fn choose_ticking(&self, customer: CustomerId, level: &str, ticked: &[&str]) -> Result<WishOutcome, Error> {
        self.time.pass(Duration::from_millis(1));
        let ticked = ticked.iter().map(|id| (*id).to_owned()).collect();
        let form = LevelForm { ticked, ..self.form(customer, level, Confirmed::Yes).await };
        self.save(Actor::Customer(customer), form).await
    }

    /// The same, ticking whatever is asked.
    pub async fn choose_all(&self, customer: CustomerId, level: &str) -> Result<WishOutcome, Error> {
        let (_, plan) = save::preview(self, Actor::Customer(customer), &wishes::level(Some(level))?).await?;
        let ticked: Vec<_> = plan.offers.iter().map(|offer| offer.purpose.as_str()).collect();
        self.choose_ticking(customer, level, &ticked).await
    }

    /// Chooses as someone who read and confirmed, and ticked nothing.
    pub async fn choose(&self, customer: CustomerId, level: &str) -> Result<WishOutcome, Error> {
        self.choose_ticking(customer, level, &[]).await
    }

    /// Wishes as someone who read and confirmed.
    pub async fn wish(&self, customer: CustomerId, wish: Wish) -> Result<WishOutcome, Error> {
        self.time.pass(Duration::from_millis(1));
        let form = self.form(customer, "", Confirmed::Yes).await;
        let screen = Screen { seen: form.seen, against: form.against, confirmed: form.confirmed, ticked: vec![], language: Language::En };
        save::save(self, Actor::Customer(customer), wish, screen).await
    }

    /// Time passes, and the decisions go on being true.
    pub async fn later(&self, time: Duration) {
        self.time.pass(time);
        follow::catch_up(self).await.unwrap();
    }

    pub fn decide(&self, reference: &str, purpose: &str) -> Answer {
        decide(self, reference, purpose)
    }

    pub fn reason(&self, reference: &str, purpose: &str) -> Reason {
        self.decide(reference, purpose).reason
    }
}

pub fn decide(portal: &Portal, reference: &str, purpose: &str) -> Answer {
    let customer = portal.vault.blind_index(IndexField::Reference, reference);
    let question = Question { customer, purpose, touchpoint: None, channel: None, topic: None };
    portal.decisions.ask(&question, portal.clock.moment()).unwrap()
}

/// The next job of any lane, as the server's lanes would take it.
pub async fn take(portal: &Portal) -> Result<Option<Taken>, Error> {
    for lane in Lane::ALL {
        if let Some(job) = jobs::take::take(portal, lane).await? {
            return Ok(Some(job));
        }
    }
    Ok(None)
}

/// How many jobs there are by state, of every kind.
pub async fn job_counts(house: &House) -> Vec<(String, i64)> {
    let mut counts = std::collections::BTreeMap::new();
    for count in house.store.read().await.unwrap().job_counts().await.unwrap() {
        *counts.entry(count.state).or_insert(0) += count.count;
    }
    counts.into_iter().collect()
}
