//! Acts of people and of staff, in an order that chance has.

use candor::{
    domain::{
        actor::Actor,
        country::country_of,
        figures::counted::NOWHERE,
        ids::{CustomerId, StaffId},
        ports::Clock,
        regime::Road,
        request::Kind,
        retention::day,
        staff::Role,
    },
    usecases::{
        acting_for::write_down::{Intake, write_down},
        customers::put::{self, put},
        desk::{
            decide::{self, Longer},
            posted::posted,
            reveal::reveal,
            second::{Came, Decision, decide as resolve, say_no, say_yes},
        },
        requests::{draft::Draft, open::Opened, withdraw::withdraw},
        staff::roles::change_role,
        training::let_in::{self, let_in},
    },
};
use proptest::prelude::*;
use std::time::Duration;
use testing::portal::draft;

use crate::{
    house::House,
    lived::{DAY, PLANTED},
    requests::{
        agreed::look,
        disputes::disagree,
        told::{all, ask, at, at_address, delete, rest, seen, work_off},
    },
};

const MINUTE: Duration = Duration::from_secs(60);
/// One of each law with a road or a day of its own.
const REGIONS: [&str; 5] = ["DE-BE", "GB", "US-CA", "US-VA", "US-CO"];
const APPEALS: [&str; 2] = ["vcdpa", "cpa"];
const WHY_NOT: [&str; 6] = ["not-covered", "no-match", "duplicate", "spam", "not-upheld", "wrong-door"];
const WHY_LOOK: [&str; 3] = ["to-answer", "to-verify", PLANTED];

#[derive(Debug, Clone, Copy)]
pub enum What {
    Pass,
    Ask,
    Letter,
    Disagree,
    End,
    Extend,
    Hold,
    Resume,
    TakeBack,
    Look,
    Post,
    Become,
    LetIn,
    Erase,
}

/// One of them, with whom and what it is about, as far as there is such a one.
#[derive(Debug, Clone, Copy)]
pub struct Act {
    what: What,
    about: usize,
    by: usize,
    way: usize,
}

impl Act {
    /// One of the people asks something.
    pub const fn question(about: usize) -> Self {
        Self { what: What::Ask, about, by: 0, way: 0 }
    }
    /// One of the cases is answered, and nothing of it declined.
    pub const fn granted(about: usize) -> Self {
        Self { what: What::End, about, by: 0, way: 0 }
    }
}

pub fn acts() -> impl Strategy<Value = Vec<Act>> {
    let often = prop::sample::select(vec![What::Pass, What::Ask, What::End, What::End]);
    let sometimes = prop::sample::select(vec![What::Letter, What::Disagree, What::Extend, What::Hold, What::Look, What::Post]);
    let seldom = prop::sample::select(vec![What::Resume, What::TakeBack, What::Become, What::LetIn, What::Erase]);
    let act = (prop_oneof![5 => often, 4 => sometimes, 2 => seldom], 0..64_usize, 0..3_usize, 0..64_usize);
    prop::collection::vec(act.prop_map(|(what, about, by, way)| Act { what, about, by, way }), 30..60)
}

/// A case, and what is known of it besides the log.
pub struct Known {
    pub reference: String,
    /// The account that asked; somebody without one is reached by post alone.
    pub person: Option<CustomerId>,
    pub road: Option<Road>,
}

pub struct Life<'a> {
    pub house: &'a House,
    pub staff: Vec<(StaffId, Role)>,
    pub known: Vec<Known>,
    /// Each with the region they live in.
    people: Vec<(CustomerId, &'static str)>,
}

impl<'a> Life<'a> {
    pub async fn begin(house: &'a House) -> Self {
        Self::of(house, &REGIONS.map(|region| (region, "en"))).await
    }

    /// Of people who live there and read this language.
    pub async fn of(house: &'a House, all: &[(&'static str, &str)]) -> Self {
        let mut staff = Vec::new();
        for (role, address) in [(Role::Support, "robin"), (Role::Support, "sam"), (Role::PrivacyOfficer, "jana")] {
            staff.push((at_address(house, role, &format!("{address}@example.org")).await, role));
        }
        let mut people = Vec::new();
        for (number, (region, language)) in all.iter().copied().enumerate() {
            let person = draft(&format!("{PLANTED}-{number}"));
            let person = put::Draft { region: Some(region.to_owned()), language: language.to_owned(), ..person };
            people.push((put(house, Actor::Operator, person).await.unwrap().id, region));
        }
        Self { house, staff, known: Vec::new(), people }
    }

    /// The country of whoever asked, as far as the house knows it.
    pub fn country(&self, person: Option<CustomerId>) -> &'static str {
        let known = person.and_then(|person| self.people.iter().find(|(one, _)| *one == person));
        known.map_or(NOWHERE, |&(_, region)| country_of(region))
    }

    fn actor(&self, by: usize) -> Actor {
        let (id, role) = self.staff[by];
        Actor::Staff(id, role)
    }

    /// An act that the table or the policy refuses did not happen, and the log does not say it did.
    pub async fn act(&mut self, act: Act) {
        let house = self.house;
        let (person, _) = self.people[act.about % self.people.len()];
        let case = self.known.get(act.about % self.known.len().max(1)).map(|known| (known.reference.clone(), known.person));
        match (act.what, case) {
            (What::Pass, _) => house.time.pass(DAY * u32::try_from(act.way % 13).unwrap()),
            (What::Ask, _) => {
                let (kind, draft, road) = self.wished(act.way % 5);
                self.asks(person, kind, &draft, road).await;
            }
            (What::Letter, _) => self.letter(act).await,
            (What::Erase, _) => self.asks(person, Kind::Delete, &delete("now"), None).await,
            (What::Disagree, Some((reference, Some(person)))) => self.disagrees(person, &reference).await,
            (What::End, Some((reference, _))) => self.end(act, &reference).await,
            (What::Extend, Some((reference, _))) => {
                let longer = Longer { ground: Some("complexity"), words: Some(PLANTED) };
                let _ = decide::extend(house, self.actor(act.by), at(&seen(house, &reference).await), longer).await;
            }
            (What::Hold, Some((reference, _))) => {
                let _ = decide::hold(house, self.actor(act.by), at(&seen(house, &reference).await), rest(PLANTED)).await;
            }
            (What::Resume, Some((reference, _))) => {
                let _ = decide::resume(house, self.actor(act.by), at(&seen(house, &reference).await)).await;
            }
            (What::TakeBack, Some((reference, Some(person)))) => {
                let _ = withdraw(house, Actor::Customer(person), &reference).await;
            }
            (What::Look, Some((reference, _))) => {
                self.looks(act.by, &reference, WHY_LOOK[act.way % WHY_LOOK.len()]).await;
            }
            (What::Post, Some((reference, _))) => {
                let may = self.looks(act.by, &reference, WHY_LOOK[0]).await;
                let now = seen(house, &reference).await;
                if may {
                    let _ = posted(house, self.actor(act.by), at(&now)).await;
                }
            }
            (What::Become, _) => {
                let role = [Role::Support, Role::PrivacyOfficer, Role::Auditor][act.way % 3];
                let changed = change_role(house, Actor::Operator.into(), self.staff[act.by].0, Some(role.as_str())).await;
                if changed.is_ok() {
                    self.staff[act.by].1 = role;
                }
            }
            (What::LetIn, _) => {
                let colleague = self.staff[act.about % self.staff.len()].0.to_string();
                let draft = let_in::Draft { colleague: Some(colleague), reason: Some(PLANTED.to_owned()) };
                let _ = let_in(house, self.actor(act.by), &draft).await;
            }
            _ => {}
        }
        work_off(house).await;
        // No two acts are at the same moment.
        house.time.pass(MINUTE);
    }

    fn wished(&self, way: usize) -> (Kind, Draft, Option<Road>) {
        let words = Some(format!("{PLANTED}? {}", self.known.len()));
        let draft = Draft { words: words.clone(), ..Draft::default() };
        match way {
            0 => (Kind::Question, draft, None),
            1 => (Kind::Question, Draft { complaint: Some("yes".to_owned()), ..draft }, Some(Road::Complaint)),
            2 => (Kind::Stop, Draft { stop: Some("restrict".to_owned()), ..draft }, None),
            3 => (Kind::Copy, Draft { words, ..all() }, None),
            _ => (Kind::Delete, Draft { words, ..delete("later") }, None),
        }
    }

    async fn asks(&mut self, person: CustomerId, kind: Kind, draft: &Draft, road: Option<Road>) {
        if let Ok(Opened::New(reference)) = ask(self.house, Actor::Customer(person), kind, draft).await {
            self.known.push(Known { reference, person: Some(person), road });
        }
    }

    async fn letter(&mut self, act: Act) {
        let some = |text: &str| Some(text.to_owned());
        let (kind, draft, road) = self.wished(act.way % 4);
        let came = Some(day(self.house.time.now(), &self.house.brand.time_zone).to_string());
        let postal = Some(format!("{PLANTED} {}", self.known.len()));
        let intake =
            Intake { way: some("letter"), came, kind: some(kind.as_str()), draft, postal, language: some("en"), ..Intake::default() };
        if let Ok(Opened::New(reference)) = write_down(self.house, self.actor(act.by), None, intake).await {
            self.known.push(Known { reference, person: None, road });
        }
    }

    async fn disagrees(&mut self, person: CustomerId, with: &str) {
        let before = self.known.len();
        self.asks(person, Kind::Question, &disagree(with, None), Some(Road::Complaint)).await;
        if let Some(opened) = self.known.get_mut(before) {
            let row = self.house.store.read().await.unwrap().request(&opened.reference).await.unwrap().unwrap();
            opened.road = Some(if APPEALS.contains(&row.regime.as_str()) { Road::Appeal } else { Road::Complaint });
        }
    }

    /// Whether they may.
    async fn looks(&self, by: usize, reference: &str, why: &str) -> bool {
        let looked = reveal(self.house, self.actor(by), at(&seen(self.house, reference).await), Some(why)).await.is_ok();
        self.house.time.pass(MINUTE);
        looked
    }

    /// Granted, granted in part, or declined; a colleague says yes or no where that is needed.
    async fn end(&self, act: Act, reference: &str) {
        let text = || PLANTED.to_owned();
        let decision = match act.way % 9 {
            0 | 1 => Decision::Finish { words: text(), partly: String::new(), file: String::new() },
            2 => Decision::Finish { words: text(), partly: WHY_NOT[0].to_owned(), file: String::new() },
            way => Decision::Decline { reason: WHY_NOT[way - 3].to_owned(), words: text(), file: String::new() },
        };
        if !self.looks(act.by, reference, WHY_LOOK[0]).await {
            return;
        }
        let now = seen(self.house, reference).await;
        let came = resolve(self.house, self.actor(act.by), at(&now), &decision, Some(PLANTED)).await;
        let second = (act.by + 1 + act.way % 2) % self.staff.len();
        if matches!(came, Ok(Came::Waits)) && self.looks(second, reference, WHY_LOOK[0]).await {
            let (now, look) = (seen(self.house, reference).await, look(self.house, reference).await);
            let _ = match act.about % 3 {
                0 => say_no(self.house, self.actor(second), at(&now), Some(&look), Some(PLANTED)).await,
                _ => say_yes(self.house, self.actor(second), at(&now), Some(&look)).await,
            };
        }
    }
}
