//! The first page of the day: the work that comes to a member of staff, each case once, in the first group it fits.

use super::{
    groups::groups,
    hand_news::{News, news},
    jobs::counted,
    queue::Days,
};
use crate::{
    domain::{
        actor::Actor,
        day::Figure,
        ids::StaffId,
        staff::{Deed, Role},
    },
    usecases::{
        authorise,
        error::Error,
        lock::trained,
        oversight::{
            self,
            holds::{Rest, due},
            item::Duty,
        },
        portal::Portal,
        second::wanted::{Wanted, questions, wanted},
        staff::{
            away::{Waiting as Absent, waiting as waiting_for},
            looks_after::seen_by,
        },
    },
};

pub use super::{groups::Group, owed::Owed};
pub use crate::domain::day::Which;

#[derive(Debug, Clone)]
pub struct Today {
    pub days: Days,
    /// `None` for whoever may not see cases, or not now.
    pub cases: Option<Vec<Group>>,
    /// Acts of colleagues that wait for their yes.
    pub wanted: Vec<Wanted>,
    /// Cases that came to them or went from them by a colleague's hand.
    pub hands: Vec<News>,
    /// Holds whose day to look again has come, of those they may look at.
    pub rests: Vec<Rest>,
    /// Colleagues whose cases wait because they are away, for whoever may hand those over.
    pub away: Vec<Absent>,
    /// Whether they may see cases or tasks, once their training is valid.
    pub locked: bool,
    /// Systems with work left, of those they look after or of all: each with how many requests wait for it.
    pub systems: Vec<Owed>,
    /// Open items, by their day; `None` for whoever does not oversee.
    pub duties: Option<Vec<Duty>>,
    /// How many jobs do not go through; `None` for whoever does not look after them.
    pub stuck: Option<u64>,
    pub staff: StaffId,
    pub role: Role,
}

impl Today {
    /// The figures of a day that are worth a letter: what somebody has besides is not. Each part of a day is counted here, or says why not.
    pub fn figures(&self) -> Vec<(Figure, u64)> {
        // A case in other hands is told at once; a colleague's absence is no news of the morning.
        let Self { cases, wanted, rests, systems, duties, stuck, hands: _, away: _, days: _, locked: _, staff: _, role: _ } = self;
        let groups = cases.iter().flatten().filter(|group| group.which != Which::Mine);
        let mut figures: Vec<_> = groups.map(|group| (Figure::Group(group.which), u64::try_from(group.count).unwrap_or(0))).collect();
        let tasks = systems.iter().map(|owed| u64::try_from(owed.count).unwrap_or(0)).sum();
        let many = |count: usize| u64::try_from(count).unwrap_or(0);
        let (duties, jobs) = (many(duties.as_ref().map_or(0, Vec::len)), stuck.unwrap_or(0));
        figures.extend([
            (Figure::Wanted, many(questions(wanted))),
            (Figure::Tasks, tasks),
            (Figure::Holds, many(rests.len())),
            (Figure::Duties, duties),
            (Figure::Jobs, jobs),
        ]);
        figures.retain(|(_, count)| *count > 0);
        figures
    }
}

/// Whether somebody may see cases or tasks at this moment.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Work {
    Open,
    Locked,
    NotTheirs,
}

/// For every member of staff, by what their role may see.
pub async fn today(portal: &Portal, actor: Actor) -> Result<Today, Error> {
    let (staff, role) = authorise::staff(portal, actor, Deed::SeeToday)?;
    let work = match work_of(role) {
        Some(deed) => match authorise::desk(portal, actor, deed).await {
            Ok(_) => Work::Open,
            Err(Error::Untrained { .. }) => Work::Locked,
            Err(other) => return Err(other),
        },
        None => Work::NotTheirs,
    };
    see(portal, staff, role, work).await
}

/// The same for a letter: nobody stands before the lock, and it stays as it is.
pub async fn from_outside(portal: &Portal, staff: StaffId, role: Role) -> Result<Today, Error> {
    let work = if work_of(role).is_none() {
        Work::NotTheirs
    } else if trained(portal, staff).await?.is_open(portal.clock.now()) {
        Work::Open
    } else {
        Work::Locked
    };
    see(portal, staff, role, work).await
}

/// The deed that opens what waits for them: cases, or the tasks of systems alone.
pub(super) fn work_of(role: Role) -> Option<Deed> {
    [Deed::SeeCases, Deed::Tasks].into_iter().find(|deed| role.may(*deed))
}

async fn see(portal: &Portal, staff: StaffId, role: Role, sees: Work) -> Result<Today, Error> {
    let (actor, days) = (Actor::Staff(staff, role), Days::now(portal));
    let (mut cases, mut systems, mut wants, mut hands) = (None, Vec::new(), Vec::new(), Vec::new());
    let (mut rests, mut away) = (Vec::new(), Vec::new());
    if sees == Work::Open {
        let mut conn = portal.store.read().await?;
        systems = conn.systems_owing().await?.into_iter().map(Owed::from).collect();
        if !role.may(Deed::SeeCases) {
            let own = seen_by(portal, &mut conn, staff, role).await?;
            systems.retain(|owed| own.contains(&owed.system));
        }
    }
    if sees == Work::Open && role.may(Deed::SeeCases) {
        let mut conn = portal.store.read().await?;
        cases = Some(groups(portal, &mut conn, staff, days).await?);
        wants = wanted(portal, &mut conn, staff).await?;
        hands = news(portal, &mut conn, staff).await?;
        rests = due(portal, &mut conn, role).await?;
        if role.may(Deed::HandAll) {
            away = waiting_for(portal, &mut conn, days.today).await?;
        }
    }
    let duties = if role.may(Deed::Oversee) { Some(oversight::list::list(portal, actor).await?.open) } else { None };
    let stuck = if role.may(Deed::Jobs) { Some(counted(&mut portal.store.read_one().await?).await?.0) } else { None };
    Ok(Today { days, cases, wanted: wants, hands, rests, away, systems, locked: sees == Work::Locked, duties, stuck, staff, role })
}
