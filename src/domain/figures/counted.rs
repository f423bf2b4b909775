//! A month's figures, counted from its cases.

use jiff::{civil::Date, tz::TimeZone};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

use super::{month::Month, sums::Sums};
use crate::domain::{
    regime::Road,
    request::{Kind, State},
    retention::day,
    suppression::{Cell, parts},
    time::Millis,
};

/// The region of somebody whose country the brand has not said.
pub const NOWHERE: &str = "none";

/// A request as far as it is counted.
#[derive(Debug, Clone)]
pub struct Case {
    pub law: String,
    pub kind: Kind,
    pub state: State,
    pub language: String,
    /// The way they asked where staff wrote it down; else an account, or a mailbox that was proven.
    pub channel: String,
    /// Where they live, or [`NOWHERE`].
    pub region: String,
    /// How they disagree with the house, or complain.
    pub road: Option<Road>,
    pub received_at: Millis,
    pub closed_at: Option<Millis>,
    pub due_on: Date,
    /// Its time stands still.
    pub paused: bool,
    /// The law wants it confirmed that it came in.
    pub confirm: bool,
    pub decline: Option<String>,
}

/// The cases of one law and one kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LawAndKind {
    pub law: String,
    pub kind: String,
    pub sums: Sums,
}

/// The cases of one language or channel, as far as they may be told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Group {
    pub name: String,
    pub came_in: Cell,
    pub answered: Cell,
    pub late: Cell,
    /// Half were answered within so many days; only where their number is told.
    pub half: Option<u32>,
}

/// Looks of staff of a role at masked data.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Looks {
    pub role: String,
    /// The kind of case that was answered.
    pub kind: String,
    /// A listed reason, or that it was in words of their own; absent in months that older programs closed.
    #[serde(default)]
    pub reason: Option<String>,
    pub count: u64,
    /// After the case was closed.
    pub after: u64,
}

/// All figures of a month. They say nothing about anybody.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Figures {
    pub month: Month,
    pub rows: Vec<LawAndKind>,
    pub languages: Vec<Group>,
    pub channels: Vec<Group>,
    /// Named by their law and the country.
    #[serde(default)]
    pub regions: Vec<Group>,
    pub looks: Vec<Looks>,
    /// Customers by the level they chose, at the end; absent when it was not counted then.
    #[serde(default)]
    pub levels: BTreeMap<String, u64>,
    /// How often something happened, by its name.
    #[serde(default)]
    pub counts: BTreeMap<String, u64>,
    /// How often something happened that is told to those who oversee alone, by its name. Empty in months that older programs closed: of
    /// those, complaints, appeals and confirmations are not counted either.
    #[serde(default)]
    pub overseen: BTreeMap<String, u64>,
    /// The demonstration's figures: nobody asked, and nobody answered.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub made_up: bool,
}

/// The span that is counted: a month, or what there is of it so far.
#[derive(Debug, Clone, Copy)]
pub struct Span<'a> {
    pub month: Month,
    /// Cases that were due before this day are overdue.
    pub today: Date,
    pub zone: &'a TimeZone,
}

impl<'a> Span<'a> {
    pub fn whole(month: Month, zone: &'a TimeZone) -> Self {
        Self { month, today: month.next().first_day(), zone }
    }
    pub fn so_far(now: Millis, zone: &'a TimeZone) -> Self {
        Self { month: Month::at(now, zone), today: day(now, zone), zone }
    }
    pub fn from(&self) -> Millis {
        self.month.begins(self.zone)
    }
    pub fn to(&self) -> Millis {
        self.month.next().begins(self.zone)
    }

    /// The sums of one case alone.
    fn sums_of(&self, case: &Case) -> Sums {
        let (from, to) = (self.from(), self.to());
        let mut sums = Sums::default();
        if case.received_at >= to || case.closed_at.is_some_and(|at| at < from) {
            return sums;
        }
        if case.received_at < from {
            sums.open_before = 1;
        } else {
            sums.came_in = 1;
            sums.confirmed = case.confirm.into();
        }
        let Some(closed) = case.closed_at.filter(|at| *at < to) else {
            sums.open_after = 1;
            sums.overdue = (!case.paused && case.due_on < self.today).into();
            return sums;
        };
        match case.state {
            State::Withdrawn => sums.withdrawn = 1,
            State::Ended => sums.ended = 1,
            state => {
                if state == State::Declined {
                    sums.declined.insert(case.decline.clone().unwrap_or_else(|| "other".to_owned()), 1);
                } else if let Some(reason) = &case.decline {
                    sums.in_part.insert(reason.clone(), 1);
                } else {
                    sums.granted = 1;
                }
                let granted = u64::from(state != State::Declined);
                match case.road {
                    Some(Road::Complaint) => (sums.complaints, sums.upheld) = (1, granted),
                    Some(Road::Appeal) => (sums.appeals, sums.overturned) = (1, granted),
                    None => {}
                }
                sums.answer(day(closed, self.zone), (day(case.received_at, self.zone), case.due_on), 1);
            }
        }
        sums
    }
}

/// Counts cases: by law and kind, and by language, channel and region.
pub fn count(span: Span<'_>, cases: &[Case]) -> Figures {
    let (mut rows, mut languages, mut channels) = (BTreeMap::new(), BTreeMap::new(), BTreeMap::new());
    let mut regions: BTreeMap<String, BTreeMap<String, Sums>> = BTreeMap::new();
    for case in cases {
        let sums = span.sums_of(case);
        let add = |so_far: &mut Sums| *so_far = std::mem::take(so_far).plus(&sums);
        add(rows.entry((case.law.clone(), case.kind.as_str().to_owned())).or_default());
        add(languages.entry(case.language.clone()).or_default());
        add(channels.entry(case.channel.clone()).or_default());
        add(regions.entry(case.law.clone()).or_default().entry(case.region.clone()).or_default());
    }
    Figures {
        month: span.month,
        rows: rows.into_iter().map(|((law, kind), sums)| LawAndKind { law, kind, sums }).collect(),
        languages: groups(&languages),
        channels: groups(&channels),
        regions: regions.into_iter().flat_map(|(law, regions)| of_law(&law, &regions)).collect(),
        looks: Vec::new(),
        levels: BTreeMap::new(),
        counts: BTreeMap::new(),
        overseen: BTreeMap::new(),
        made_up: false,
    }
}

/// Groups through the door: their totals stand in the rows by law.
pub fn groups(groups: &BTreeMap<String, Sums>) -> Vec<Group> {
    let column = |of: fn(&Sums) -> u64| parts(&groups.values().map(of).collect::<Vec<_>>());
    let (came_in, answered, late) = (column(|sums| sums.came_in), column(Sums::answered), column(|sums| sums.late));
    let cells = came_in.into_iter().zip(answered).zip(late);
    let shown = groups.iter().zip(cells).map(|((name, sums), ((came_in, answered), late))| Group {
        name: name.clone(),
        came_in,
        answered,
        late,
        half: answered.count().and_then(|_| sums.within(50)),
    });
    shown.collect()
}

/// Regions under one law. Small groups are hidden within each law, whose total is told.
fn of_law(law: &str, regions: &BTreeMap<String, Sums>) -> Vec<Group> {
    groups(regions).into_iter().map(|group| Group { name: format!("{law} {}", group.name), ..group }).collect()
}

impl Figures {
    pub fn all(&self) -> Sums {
        self.rows.iter().fold(Sums::default(), |sum, row| sum.plus(&row.sums))
    }
    pub fn counted(&self, name: &str) -> u64 {
        self.counts.get(name).copied().unwrap_or(0)
    }
    pub fn looks_in_all(&self) -> u64 {
        self.looks.iter().map(|looks| looks.count).sum()
    }
    /// Whether everything was counted that is counted today.
    pub fn is_whole(&self) -> bool {
        !self.overseen.is_empty()
    }
    /// Sums of one law, and of those kinds of its cases that it wants told apart.
    pub fn by_law(&self) -> Vec<(&str, Option<&str>, Sums)> {
        let mut laws: BTreeMap<&str, Sums> = BTreeMap::new();
        for row in &self.rows {
            let sum = laws.entry(row.law.as_str()).or_default();
            *sum = std::mem::take(sum).plus(&row.sums);
        }
        let mut all = Vec::new();
        for (law, sums) in laws {
            all.push((law, None, sums));
            let apart = self.rows.iter().filter(|row| row.law == law && stands_apart(law, &row.kind));
            all.extend(apart.map(|row| (law, Some(row.kind.as_str()), row.sums.clone())));
        }
        all
    }
}

/// CCPA regulations § 7102 wants each kind of request counted; the United Kingdom's Data (Use and Access) Act 2025, section 103, complaints.
fn stands_apart(law: &str, kind: &str) -> bool {
    law == "ccpa" || (law == "uk-gdpr" && kind == Kind::Question.as_str())
}
