//! Requests: the public figures of every month with their sums, and the portal's look at itself, which counts the same people.

use candor::domain::{
    fairness::{Compared, End, REQUESTS, Request, Tally, compare, own},
    figures::{
        counted::{Case, Figures, Looks, NOWHERE, Span, count},
        month::Month,
        sums::SOON,
        told::{COUNTS, DAYS, DECLINED, GRANTED, IN_TIME, LATE, OUTCOME, Publication, TIME, Told, WITHDRAWN, publish},
    },
    request::{Kind, State},
    time::Millis,
};
use jiff::{ToSpan, tz::TimeZone};
use std::collections::{BTreeMap, BTreeSet};

use super::{algebra::Secrets, chance::Chance};

const DAY: i64 = 24 * 3600 * 1000;
const LAST: [u32; 6] = [1, 3, 7, 14, 30, 90];
const WAYS: [&str; 3] = ["language", "region", "channel"];
const NAMES: [&str; 4] = ["a", "b", "c", "d"];

/// Requests that are alike in everything anybody could count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Alike {
    month: Month,
    /// By language, law and channel.
    groups: [usize; 3],
    /// As in `State`.
    state: &'static str,
    /// The group of days; the last one is late.
    days: usize,
}

type Fits = fn(&Alike) -> bool;

/// A house: how much comes in, and how it is divided.
struct Life {
    a_month: u64,
    groups: [Vec<u64>; 3],
    states: Vec<u64>,
    days: Vec<u64>,
    opened: u64,
}

impl Life {
    fn new(chance: &mut Chance) -> Self {
        let a_month = [3, 14, 40, 90, 300][chance.pick(&[1, 2, 3, 3, 2])];
        let mut weights =
            |some: usize| (0..some).map(|_| [0, 1, 4, 12, 60][chance.pick(&[1, 2, 3, 3, 4])]).chain([1]).collect::<Vec<u64>>();
        let groups = [weights(3), weights(2), weights(1)];
        Self { a_month, groups, states: weights(3), days: weights(5), opened: chance.below(30) + 1 }
    }

    fn month(&self, chance: &mut Chance, month: Month) -> Vec<(Alike, u8)> {
        let many = self.a_month / 2 + chance.below(self.a_month);
        let one = |_| {
            let groups = [0, 1, 2].map(|way| chance.pick(&self.groups[way]));
            let state = ["withdrawn", "declined", "ended", "done"][chance.pick(&self.states)];
            let days = if matches!(state, "done" | "declined") { chance.pick(&self.days) } else { 0 };
            (Alike { month, groups, state, days }, chance.byte())
        };
        (0..many).map(one).collect()
    }
}

/// Everything that may be in a month, whether it was or not: an attack does not know.
fn alike(month: Month) -> impl Iterator<Item = Alike> {
    let groups = (0..4).flat_map(|language| (0..3).flat_map(move |law| (0..2).map(move |channel| [language, law, channel])));
    let ends = ["done", "declined"].into_iter().flat_map(|state| (0..LAST.len()).map(move |days| (state, days)));
    let ends: Vec<_> = ends.chain([("withdrawn", 0), ("ended", 0)]).collect();
    groups.flat_map(move |groups| ends.clone().into_iter().map(move |(state, days)| Alike { month, groups, state, days }))
}

fn figures(month: Month, requests: &[(Alike, u8)], opened: u64) -> Figures {
    let zone = TimeZone::UTC;
    let closed = Millis(month.begins(&zone).0 + 5 * DAY);
    let case = |(alike, _): &(Alike, u8)| Case {
        law: NAMES[alike.groups[1]].to_owned(),
        kind: Kind::Copy,
        state: match alike.state {
            "withdrawn" => State::Withdrawn,
            "declined" => State::Declined,
            "ended" => State::Ended,
            _ => State::Done,
        },
        language: NAMES[alike.groups[0]].to_owned(),
        channel: NAMES[alike.groups[2]].to_owned(),
        region: NOWHERE.to_owned(),
        road: None,
        received_at: Millis(closed.0 - i64::from(LAST[alike.days]) * DAY),
        closed_at: Some(closed),
        paused: false,
        due_on: candor::domain::retention::day(closed, &zone).checked_add((30 - i64::from(LAST[alike.days])).days()).unwrap(),
        confirm: false,
        decline: None,
    };
    let cases: Vec<Case> = requests.iter().map(case).collect();
    let mut figures = count(Span::whole(month, &zone), &cases);
    figures.counts = BTreeMap::from([("opened".to_owned(), opened)]);
    figures.looks = vec![Looks { role: "support".to_owned(), kind: "copy".to_owned(), reason: None, count: opened * 2, after: 0 }];
    figures
}

fn compared(requests: &[&(Alike, u8)]) -> Vec<Compared> {
    let end = |alike: &Alike| {
        let soon = LAST[alike.days] <= SOON;
        Some(match alike.state {
            "done" => End::Done { soon },
            "declined" => End::Declined { soon },
            "withdrawn" => End::Withdrawn,
            _ => return None,
        })
    };
    let requests = requests.iter().filter_map(|(alike, byte)| {
        let [language, law, channel] = alike.groups.map(|group| NAMES[group]);
        Some(Request { byte: *byte, language, law, channel, end: end(alike)? })
    });
    let tally = |((measure, dimension), groups): (_, BTreeMap<String, _>)| Tally {
        about: REQUESTS.to_owned(),
        measure,
        dimension,
        groups: groups.into_iter().map(|(group, crowd)| (group, crowd, true)).collect(),
    };
    compare(&own(requests).into_iter().map(tally).collect::<Vec<_>>())
}

/// All that could be known of requests, as the cells of the attack.
struct Cells(Vec<Alike>);

impl Cells {
    fn of(&self, fits: impl Fn(&Alike) -> bool) -> BTreeSet<usize> {
        self.0.iter().enumerate().filter(|(_, alike)| fits(alike)).map(|(at, _)| at).collect()
    }

    fn add_figures(&self, secrets: &mut Secrets, told: &Told) {
        let span = format!("{}–{}", told.from, told.to);
        let answered = |alike: &Alike| matches!(alike.state, "done" | "declined") && (told.from..=told.to).contains(&alike.month);
        secrets.number(&format!("{span} answers"), self.of(answered), told.answers.count());
        secrets.number(&format!("{span} soon"), self.of(|it| answered(it) && LAST[it.days] <= SOON), told.soon.count());
        let fits = |line: &str, name: &str, alike: &Alike| match (line, name) {
            (TIME, IN_TIME) => alike.days < 5,
            (TIME, LATE) => alike.days == 5,
            (OUTCOME, GRANTED) => alike.state == "done",
            (OUTCOME, DECLINED) => alike.state == "declined",
            (DAYS, "longer") => alike.days > 3,
            (DAYS, name) => name.split_once('-').is_some_and(|(_, last)| last == LAST[alike.days].to_string()),
            other => panic!("{other:?}"),
        };
        for line in told.lines.iter().filter(|line| line.name != COUNTS) {
            for named in &line.cells {
                let cells = self.of(|alike| answered(alike) && fits(&line.name, &named.name, alike));
                secrets.number(&format!("{span} {} {}", line.name, named.name), cells, named.cell.count());
            }
        }
        let withdrawn = self.of(|alike| alike.state == "withdrawn" && (told.from..=told.to).contains(&alike.month));
        secrets.number(&format!("{span} withdrawn"), withdrawn, told.count(COUNTS, WITHDRAWN));
    }

    fn add_compared(&self, secrets: &mut Secrets, block: &Told, all: &[Compared]) {
        for compared in all {
            let way = WAYS.iter().position(|way| *way == compared.dimension.0).unwrap();
            let (size, good): (Fits, Fits) = match compared.measure.as_str() {
                "soon" => (|it| matches!(it.state, "done" | "declined"), |it| LAST[it.days] <= SOON),
                "granted" => (|it| matches!(it.state, "done" | "declined"), |it| it.state == "done"),
                _ => (|it| it.state != "ended", |it| it.state != "withdrawn"),
            };
            let here = |alike: &Alike| (block.from..=block.to).contains(&alike.month) && size(alike);
            let name = format!("{} {} by {}", block.to, compared.measure.as_str(), compared.dimension.0);
            for one in &compared.groups {
                let inside = |alike: &Alike| here(alike) && NAMES[alike.groups[way]] == one.group;
                let share = one.told.as_ref().map(|told| told.share);
                secrets.number(&format!("{name} {}", one.group), self.of(inside), share.map(|share| share.of));
                secrets.number(&format!("{name} {} good", one.group), self.of(|it| inside(it) && good(it)), share.map(|share| share.good));
                secrets.number(
                    &format!("{name} {} other", one.group),
                    self.of(|it| inside(it) && !good(it)),
                    share.map(|share| share.other()),
                );
            }
            // Each group that is told is told next to all others: with it, all together are.
            if let Some(told) = compared.groups.iter().find_map(|one| one.told.as_ref().filter(|told| told.share.of > 0)) {
                let (of, well) = (self.of(here), self.of(|it| here(it) && good(it)));
                let (of_count, well_count) = (secrets.sum(&of), secrets.sum(&well));
                assert!(told.share.of <= of_count);
                secrets.number(&format!("{name} all"), of, Some(of_count));
                secrets.number(&format!("{name} all good"), well, Some(well_count));
            }
        }
    }
}

/// Closes month after month as the house does, and attacks what became public.
fn house(seed: u64) -> (usize, usize, Vec<String>) {
    let mut chance = Chance::new(seed);
    let life = Life::new(&mut chance);
    let start: Month = "2025-03".parse().unwrap();
    let months = 8 + chance.below(20);
    let (mut all, mut waiting, mut blocks): (Vec<(Alike, u8)>, Vec<Figures>, Vec<Told>) = (Vec::new(), Vec::new(), Vec::new());
    let mut public: Vec<(Publication, Vec<Compared>)> = Vec::new();
    for ahead in 0..i32::try_from(months).unwrap() {
        let month = start.plus(ahead);
        let requests = life.month(&mut chance, month);
        let opened = chance.below(life.opened) + 9 * u64::from(life.a_month > 50);
        waiting.push(figures(month, &requests, opened));
        all.extend(requests);
        if let Some(publication) = publish(&waiting, &blocks) {
            waiting.clear();
            let block = &publication.block;
            let inside: Vec<&(Alike, u8)> = all.iter().filter(|(alike, _)| (block.from..=block.to).contains(&alike.month)).collect();
            blocks.insert(0, block.clone());
            public.push((publication.clone(), compared(&inside)));
        }
    }
    let mut counted: BTreeMap<Alike, u64> = blocks.iter().flat_map(|block| alike(block.to)).map(|alike| (alike, 0)).collect();
    // Months that are always told together are one.
    all.retain_mut(|(alike, _)| {
        let block = blocks.iter().find(|block| (block.from..=block.to).contains(&alike.month));
        block.is_some_and(|block| {
            alike.month = block.to;
            true
        })
    });
    all.into_iter().for_each(|(alike, _)| *counted.entry(alike).or_default() += 1);
    let mut secrets = Secrets::new(counted.values().copied().collect());
    let cells = Cells(counted.into_keys().collect());
    for (publication, compared) in &public {
        // Differences of sums give each block: nothing less is published.
        cells.add_figures(&mut secrets, &publication.sum);
        cells.add_figures(&mut secrets, &publication.block);
        cells.add_compared(&mut secrets, &publication.block, compared);
    }
    let (told, withheld) = secrets.size();
    (told, withheld, secrets.attack())
}

#[test]
fn nothing_withheld_follows_from_all_that_is_published_about_requests() {
    let (mut told, mut withheld) = (0, 0);
    for seed in 0..40 {
        let (more, hidden, found) = house(seed);
        assert!(found.is_empty(), "seed {seed}: {found:#?}");
        told += more;
        withheld += hidden;
    }
    assert!(told > 1_000 && withheld > 1_000, "{told} told, {withheld} withheld");
}
