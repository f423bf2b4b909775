//! The figures of a month, counted from the entries of the log: one after the other, with what was due from the requests.

use candor::{
    domain::{
        figures::{month::Month, sums::Sums},
        ids::{RequestId, StaffId},
        ports::Clock,
        regime::Road,
        request::{Request, State},
        retention::day,
        staff::Role,
        time::Millis,
    },
    store::audit::Row,
    usecases::desk::reveal::OWN_WORDS,
};
use std::collections::BTreeMap;

use super::life::Life;

/// By the role of that moment, the kind of the case and the reason: how many, and how many of them after its end.
pub type Looks = BTreeMap<(String, String, String), (u64, u64)>;

/// By language, channel and region, and by the name of each: how many came in, how many were answered, and how many of them late.
pub type Groups = BTreeMap<(&'static str, String), [u64; 3]>;

#[derive(Debug, Default, PartialEq, Eq)]
pub struct Counted {
    /// By law and kind.
    pub sums: BTreeMap<(String, String), Sums>,
    /// Of the same: after how many days each answer came, the shortest first.
    pub days: BTreeMap<(String, String), Vec<u32>>,
    pub looks: Looks,
    pub overseen: BTreeMap<String, u64>,
    pub groups: Groups,
}

/// A request as the log tells its life.
struct Told {
    row: Request,
    opened: Millis,
    owner: Option<Vec<u8>>,
    by_post: bool,
    country: &'static str,
    road: Option<Road>,
    end: Option<(Millis, &'static str, Option<String>)>,
    hold: Option<String>,
    posted: Option<Millis>,
}

/// `roles` are those with which the staff began.
pub async fn counted(life: &Life<'_>, roles: &BTreeMap<StaffId, Role>, month: Month) -> Counted {
    let (house, zone) = (life.house, &life.house.brand.time_zone);
    let mut conn = house.store.read().await.unwrap();
    let log: Vec<Row> = conn.audit_after(0, 100_000).await.unwrap();
    let mut told: BTreeMap<Vec<u8>, Told> = BTreeMap::new();
    let mut roles: BTreeMap<Vec<u8>, String> = roles.iter().map(|(id, role)| (id.as_bytes().to_vec(), role.as_str().to_owned())).collect();
    let names = ["four-eyes-refused", "training-opened-by-the-officer", "training-opened-by-the-house"];
    let overseen = names.map(|name| (name.to_owned(), 0)).into();
    let mut all = Counted { overseen, ..Counted::default() };
    for entry in log.into_iter().take_while(|entry| Month::at(entry.at, zone) <= month) {
        let within = Month::at(entry.at, zone) == month;
        let id = entry.subject_id;
        match entry.action.as_str() {
            "request.opened" => {
                let row = conn.request_by_id(RequestId::try_from(id.clone()).unwrap()).await.unwrap().unwrap();
                let known = life.known.iter().find(|known| known.reference == row.reference).unwrap();
                let (by_post, road, country) = (known.person.is_none(), known.road, life.country(known.person));
                let (opened, owner) = (entry.at, entry.actor_id);
                told.insert(id, Told { row, opened, owner, by_post, country, road, end: None, hold: None, posted: None });
            }
            "request.done" => told.get_mut(&id).unwrap().end = Some((entry.at, "done", entry.detail)),
            "request.declined" => told.get_mut(&id).unwrap().end = Some((entry.at, "declined", entry.detail)),
            "request.withdrawn" => told.get_mut(&id).unwrap().end = Some((entry.at, "withdrawn", None)),
            // Everything that was open ends with its person, but for the deletion itself.
            "customer.erased" => {
                let theirs = told.values_mut().filter(|one| one.owner.as_ref() == Some(&id) && one.end.is_none());
                theirs.filter(|one| one.row.state == State::Ended).for_each(|one| one.end = Some((entry.at, "ended", None)));
            }
            "request.held" => told.get_mut(&id).unwrap().hold = entry.detail,
            "request.resumed" => told.get_mut(&id).unwrap().hold = None,
            "request.posted" => {
                let one = told.get_mut(&id).unwrap();
                one.posted = one.posted.or(Some(entry.at));
            }
            "request.extended" if within => {
                let one = &told[&id];
                all.sums.entry(key(&one.row)).or_default().extended += 1;
            }
            "request.revealed" if within => {
                let (one, role) = (&told[&id], roles[&entry.actor_id.unwrap()].clone());
                let reason = entry.detail.unwrap();
                assert!(["to-answer", "to-verify", OWN_WORDS].contains(&reason.as_str()), "{reason}");
                let looks = all.looks.entry((role, one.row.kind.as_str().to_owned(), reason)).or_default();
                *looks = (looks.0 + 1, looks.1 + u64::from(one.end.is_some()));
            }
            "staff.role-changed" => drop(roles.insert(id, entry.detail.unwrap())),
            "second-look.refused" if within => *all.overseen.get_mut(names[0]).unwrap() += 1,
            "training.opened" if within => {
                let name = if entry.detail.as_deref() == Some("by-the-officer") { names[1] } else { names[2] };
                *all.overseen.get_mut(name).unwrap() += 1;
            }
            _ => {}
        }
    }
    let today = day(house.time.now(), zone).min(month.next().first_day());
    for one in told.values() {
        all.add(one, month, (today, zone));
    }
    all.sums.retain(|_, sums| *sums != Sums::default());
    all.days.values_mut().for_each(|days| days.sort_unstable());
    all
}

impl Told {
    fn groups(&self) -> [(&'static str, String); 3] {
        let language = self.row.last_language.unwrap().tag();
        let channel = if self.by_post { "letter" } else { "customer" };
        let region = format!("{} {}", self.row.regime, self.country);
        [("language", language.to_owned()), ("channel", channel.to_owned()), ("region", region)]
    }
}

fn key(row: &Request) -> (String, String) {
    (row.regime.to_string(), row.kind.as_str().to_owned())
}

impl Counted {
    fn add(&mut self, one: &Told, month: Month, (today, zone): (jiff::civil::Date, &jiff::tz::TimeZone)) {
        let (row, begins) = (&one.row, month.begins(zone));
        let sums = self.sums.entry(key(row)).or_default();
        if let Some(last) = row.acknowledge_by.filter(|last| month.first_day() <= *last && *last < today) {
            let at = if one.by_post { one.posted } else { Some(one.opened) };
            sums.to_acknowledge += 1;
            sums.acknowledged += u64::from(at.is_some_and(|at| day(at, zone) <= last));
        }
        if one.end.as_ref().is_some_and(|(at, ..)| *at < begins) {
            return;
        }
        let answered = one.end.as_ref().filter(|(_, how, _)| ["done", "declined"].contains(how));
        let late = answered.is_some_and(|(at, ..)| day(*at, zone) > row.due_on);
        let more = [one.opened >= begins, answered.is_some(), late];
        for group in one.groups() {
            let so_far = self.groups.entry(group).or_default();
            so_far.iter_mut().zip(more).for_each(|(sum, more)| *sum += u64::from(more));
        }
        if one.opened < begins {
            sums.open_before += 1;
        } else {
            sums.came_in += 1;
            sums.confirmed += u64::from(row.acknowledge_by.is_some());
        }
        let Some((at, how, why)) = &one.end else {
            sums.open_after += 1;
            sums.overdue += u64::from(row.paused_on.is_none() && row.due_on < today);
            if let Some(kind) = &one.hold {
                sums.on_hold += 1;
                *sums.holds.entry(kind.clone()).or_default() += 1;
            }
            return;
        };
        match (*how, why) {
            ("withdrawn", _) => sums.withdrawn += 1,
            ("ended", _) => sums.ended += 1,
            ("done", None) => sums.granted += 1,
            ("done", Some(why)) => *sums.in_part.entry(why.clone()).or_default() += 1,
            (_, why) => *sums.declined.entry(why.clone().unwrap()).or_default() += 1,
        }
        if ["withdrawn", "ended"].contains(how) {
            return;
        }
        let upheld = u64::from(*how == "done");
        match one.road {
            Some(Road::Complaint) => (sums.complaints, sums.upheld) = (sums.complaints + 1, sums.upheld + upheld),
            Some(Road::Appeal) => (sums.appeals, sums.overturned) = (sums.appeals + 1, sums.overturned + upheld),
            None => {}
        }
        sums.late += u64::from(day(*at, zone) > row.due_on);
        let days = u32::try_from((day(*at, zone) - day(one.opened, zone)).get_days()).unwrap();
        *sums.days.entry(days).or_default() += 1;
        self.days.entry(key(row)).or_default().push(days);
    }
}
