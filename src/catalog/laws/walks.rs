//! People who choose in every order one can think of, in every catalogue that passes the lint.

use proptest::{prelude::*, sample::select};
use std::collections::BTreeMap;

use crate::{
    catalog::arbitrary::arbitrary_catalogue,
    domain::{
        boundaries::Frequency,
        catalogue::{Catalogue, Channel},
        choices::Choices,
        circumstances::{Circumstances, Erasure},
        effect::state,
        notice::{Notice, NoticeVersion},
        quiet::Quiet,
        time::Millis,
        wish::{Plan, Turn, Wish, plan},
    },
};

/// A Tuesday noon in Greenwich.
const START: i64 = 1_790_078_400_000;
pub const HOUR: i64 = 3_600_000;

/// The next choice of the person. Numbers are places in the catalogue's lists, and wrap.
#[derive(Debug, Clone)]
pub enum Step {
    Level(usize),
    Purposes(Vec<(usize, Turn)>),
    Contact(Vec<(Channel, Frequency)>, Option<Quiet>),
    Boundaries(u8, bool),
    /// For so many hours; `None` ends it.
    Pause(Option<i64>),
    Signal,
}

/// An event besides choosing.
#[derive(Debug, Clone)]
pub enum Event {
    /// A new version, with these purposes changed materially.
    Published(u8),
    Facts(Circumstances),
}

#[derive(Debug, Clone)]
pub struct Walk {
    pub catalogue: Catalogue,
    /// Each step so many hours after the one before, with what happened meanwhile.
    pub steps: Vec<(i64, Option<Event>, Step)>,
}

/// The state of the person between two steps.
pub struct Place {
    pub notice: Notice,
    pub choices: Choices,
    pub now: Millis,
}

pub fn walks() -> impl Strategy<Value = Walk> {
    let step = (0..30i64, prop::option::weighted(0.2, event()), step());
    (arbitrary_catalogue(), prop::collection::vec(step, 1..10)).prop_map(|(catalogue, steps)| Walk { catalogue, steps })
}

pub fn event() -> impl Strategy<Value = Event> {
    let erasure = select(vec![Erasure::None, Erasure::None, Erasure::Scheduled, Erasure::Running]);
    let facts = (erasure, any::<bool>(), any::<bool>()).prop_map(|(erasure, restricted, under_age)| {
        Event::Facts(Circumstances { erasure, restricted, under_age, ..Circumstances::default() })
    });
    prop_oneof![any::<u8>().prop_map(Event::Published), facts, Just(Event::Facts(Circumstances::default()))]
}

pub fn step() -> impl Strategy<Value = Step> {
    let turn = select(vec![Turn::On, Turn::OnDespiteSignal, Turn::Off]);
    let channels = prop::collection::vec((select(Channel::ALL.to_vec()), select(Frequency::ALL.to_vec())), 0..3);
    prop_oneof![
        3 => any::<usize>().prop_map(Step::Level),
        4 => prop::collection::vec((any::<usize>(), turn), 1..4).prop_map(Step::Purposes),
        1 => (channels, prop::option::of(quiet())).prop_map(|(channels, quiet)| Step::Contact(channels, quiet)),
        1 => any::<(u8, bool)>().prop_map(|(avoid, no_pressure)| Step::Boundaries(avoid, no_pressure)),
        1 => prop::option::of(-5..60i64).prop_map(Step::Pause),
        1 => Just(Step::Signal),
    ]
}

fn quiet() -> impl Strategy<Value = Quiet> {
    (0..24u8, 0..24u8, select(vec!["UTC", "Europe/Berlin", "Asia/Kolkata"])).prop_filter_map("a time and a zone", |(from, to, zone)| {
        let hour = |hour: u8| format!("{hour:02}:00").parse().ok();
        Some(Quiet { from: hour(from)?, to: hour(to).filter(|_| from != to)?, zone: zone.parse().ok()? })
    })
}

impl Walk {
    pub fn start(&self) -> Place {
        let notice = Notice {
            version: NoticeVersion(1),
            published_at: Millis(0),
            catalogue: self.catalogue.clone(),
            texts: BTreeMap::new(),
            material: BTreeMap::new(),
            sha256: String::new(),
        };
        Place { notice, choices: Choices::default(), now: Millis(START) }
    }
}

impl Place {
    pub fn hours_pass(&mut self, hours: i64) {
        // Never the same moment twice.
        self.now = Millis(self.now.0 + hours * HOUR + 1);
    }

    pub fn happens(&mut self, event: &Event) {
        match event {
            Event::Published(which) => {
                self.notice.version.0 += 1;
                let changed = self.notice.catalogue.purposes.iter().zip(0..8).filter(|(_, at)| which & (1 << at) != 0);
                self.notice.material.extend(changed.map(|(purpose, _)| (purpose.id.clone(), self.notice.version)));
            }
            Event::Facts(facts) => {
                let known = &mut self.choices.circumstances;
                *known = Circumstances { paused_until: known.paused_until, gpc_since: known.gpc_since, ..*facts };
            }
        }
    }

    /// `None` for a wish nobody can have in this catalogue.
    pub fn wish(&self, step: &Step) -> Option<Wish> {
        let catalogue = &self.notice.catalogue;
        Some(match step {
            Step::Level(at) => Wish::Level(catalogue.levels.get(at % catalogue.levels.len())?.id.clone()),
            Step::Purposes(turns) => {
                let switchable: Vec<_> = catalogue.purposes.iter().filter(|purpose| purpose.switchable()).collect();
                let turn = |(at, turn): &(usize, Turn)| Some((switchable.get(at.checked_rem(switchable.len())?)?.id.clone(), *turn));
                Wish::Purposes(turns.iter().map(turn).collect::<Option<_>>()?)
            }
            Step::Contact(channels, quiet) => Wish::Contact { channels: channels.iter().copied().collect(), quiet: quiet.clone() },
            Step::Boundaries(avoid, no_pressure) => {
                let avoid = catalogue.topics.iter().zip(0..8).filter(|(_, at)| avoid & (1 << at) != 0);
                Wish::Boundaries { avoid: avoid.map(|(topic, _)| topic.id.clone()).collect(), no_pressure: *no_pressure }
            }
            Step::Pause(hours) => Wish::Pause(hours.map(|hours| Millis(self.now.0 + hours * HOUR))),
            Step::Signal => Wish::Signal,
        })
    }

    /// Which purposes are allowed with these choices, at a moment.
    pub fn allowed(&self, choices: &Choices, now: Millis) -> Vec<bool> {
        self.notice.catalogue.purposes.iter().map(|purpose| state(&self.notice, choices, purpose, now).allows()).collect()
    }
}

fn planned(place: &Place, wish: &Wish) -> Result<Plan, TestCaseError> {
    plan(&place.notice, &place.choices, wish, place.now).ok_or_else(|| TestCaseError::fail("no plan"))
}

/// Goes along a walk, and looks at every step before it is taken.
pub fn along(walk: &Walk, mut look: impl FnMut(&Place, &Wish, &Plan) -> Result<(), TestCaseError>) -> Result<(), TestCaseError> {
    let mut place = walk.start();
    for (hours, event, step) in &walk.steps {
        place.hours_pass(*hours);
        event.iter().for_each(|event| place.happens(event));
        let Some(wish) = place.wish(step) else { continue };
        let plan = planned(&place, &wish)?;
        look(&place, &wish, &plan)?;
        place.choices = plan.after;
    }
    Ok(())
}
