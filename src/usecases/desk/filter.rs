//! The filter within a view of the queue.

use jiff::{ToSpan, civil::Date, tz::TimeZone};

use super::{
    came::{Came, within},
    views::{Order, View},
};
use crate::{
    domain::{
        days::{Days, begins, offsets, typed},
        figures::month::Month,
        ids::StaffId,
        language::Language,
        regime::{REGIMES, Road},
        request::{Decline, Ending, Kind},
    },
    store::request_queue::{Wanted, Whose},
};

/// The word for the languages that the reader reads.
pub const MINE: &str = "mine";
/// The word for those that were answered after their last day.
pub const LATE: &str = "yes";
/// Some of those that ended may be few among all that ever did: they are looked for among those that came in within so many months.
const LOOKED_THROUGH: i32 = 12;

/// Everything that narrows the queue, as the address says it.
#[derive(Debug, Clone, Default, serde::Deserialize)]
#[serde(default)]
pub struct Filter {
    pub view: Option<String>,
    pub kind: Option<String>,
    pub law: Option<String>,
    /// The tag of one, or `mine` for those that the reader reads.
    pub language: Option<String>,
    /// `me`, `nobody`, or the id of a member of staff.
    pub whose: Option<String>,
    pub system: Option<String>,
    pub came: Option<String>,
    /// Days: from the first on, and up to the end of the second.
    pub from: Option<String>,
    pub until: Option<String>,
    /// The month in which it ended. This, how it ended, why, and whether late, are said of requests that have ended alone, in whichever view.
    pub ended: Option<String>,
    pub ending: Option<String>,
    pub reason: Option<String>,
    /// `yes` for those that were answered after their last day.
    pub late: Option<String>,
    /// By which road it disagrees or complains.
    pub road: Option<String>,
    pub order: Option<String>,
}

/// A filter is read by these.
#[derive(Debug, Clone, Copy)]
pub struct Around<'a> {
    /// The reader.
    pub staff: StaffId,
    pub today: Date,
    pub zone: &'a TimeZone,
    /// The systems there are.
    pub systems: &'a [String],
    /// The colleagues there are; who has left may still have a case of old.
    pub colleagues: &'a [StaffId],
    /// The languages that the reader reads.
    pub reads: &'a [Language],
}

/// A filter as understood.
#[derive(Debug, Clone)]
pub struct Understood {
    pub view: View,
    pub order: Order,
    pub(super) wanted: Wanted,
    /// The first day that is looked through, where that is chosen by nobody.
    pub only_from: Option<Date>,
    /// The names of those parts that mean nothing, and make no difference.
    pub passed_over: Vec<&'static str>,
}

impl Filter {
    pub fn of_view(view: View) -> Self {
        Self { view: Some(view.as_str().to_owned()), ..Self::default() }
    }

    /// Its parts by their names in the address.
    pub const fn parts(&self) -> [(&'static str, &Option<String>); 15] {
        [
            ("view", &self.view),
            ("kind", &self.kind),
            ("law", &self.law),
            ("language", &self.language),
            ("whose", &self.whose),
            ("system", &self.system),
            ("came", &self.came),
            ("from", &self.from),
            ("until", &self.until),
            ("ended", &self.ended),
            ("ending", &self.ending),
            ("reason", &self.reason),
            ("late", &self.late),
            ("road", &self.road),
            ("order", &self.order),
        ]
    }

    /// A name of no part makes no difference.
    pub fn set(&mut self, name: &str, value: &str) {
        let part = match name {
            "view" => &mut self.view,
            "kind" => &mut self.kind,
            "law" => &mut self.law,
            "language" => &mut self.language,
            "whose" => &mut self.whose,
            "system" => &mut self.system,
            "came" => &mut self.came,
            "from" => &mut self.from,
            "until" => &mut self.until,
            "ended" => &mut self.ended,
            "ending" => &mut self.ending,
            "reason" => &mut self.reason,
            "late" => &mut self.late,
            "road" => &mut self.road,
            "order" => &mut self.order,
            _ => return,
        };
        *part = Some(value.to_owned());
    }

    pub fn understood(&self, Around { staff, today, zone, systems, colleagues, reads }: Around<'_>) -> Understood {
        let mut passed_over = Vec::new();
        let view = read(&mut passed_over, "view", self.view.as_deref(), |text| text.parse().ok()).unwrap_or(View::All);
        let order = read(&mut passed_over, "order", self.order.as_deref(), |text| text.parse().ok());
        let ended = read(&mut passed_over, "ended", self.ended.as_deref(), |text| text.parse::<Month>().ok());
        let ending = read(&mut passed_over, "ending", self.ending.as_deref(), |text| text.parse::<Ending>().ok());
        let reason = read(&mut passed_over, "reason", self.reason.as_deref(), |text| text.parse::<Decline>().ok());
        // The clocks are asked up to the end of the last month that is looked through.
        let until = ended.unwrap_or_else(|| Month::of(today)).next().begins(zone);
        let late = read(&mut passed_over, "late", self.late.as_deref(), |text| (text == LATE).then(|| offsets(zone, until)));
        let is_of_the_past = ended.is_some() || ending.is_some() || reason.is_some() || late.is_some();
        let view = if is_of_the_past { View::Closed } else { view };
        let mut wanted = Wanted { ending, reason, late: late.unwrap_or_default(), ..view.wanted(staff, today) };
        (wanted.ended_from, wanted.ended_before) = (ended.map(|month| month.begins(zone)), ended.map(|month| month.next().begins(zone)));
        wanted.kind = read(&mut passed_over, "kind", self.kind.as_deref(), |text| text.parse::<Kind>().ok());
        wanted.regime = read(&mut passed_over, "law", self.law.as_deref(), |text| {
            REGIMES.iter().find(|regime| regime.id == text).map(|regime| regime.id.to_owned())
        });
        wanted.road = read(&mut passed_over, "road", self.road.as_deref(), |text| text.parse::<Road>().ok());
        let languages = read(&mut passed_over, "language", self.language.as_deref(), |text| match text {
            MINE => Some(reads.to_vec()).filter(|reads| !reads.is_empty()),
            other => other.parse::<Language>().ok().map(|language| vec![language]),
        });
        wanted.languages = languages.unwrap_or_default();
        wanted.system = read(&mut passed_over, "system", self.system.as_deref(), |text| systems.iter().find(|id| *id == text).cloned());
        let came = read(&mut passed_over, "came", self.came.as_deref(), |text| text.parse::<Came>().ok());
        let from = read(&mut passed_over, "from", self.from.as_deref(), typed);
        let until = read(&mut passed_over, "until", self.until.as_deref(), typed);
        (wanted.came_from, wanted.came_before) = within(came, Days { from, to: until }, today, zone);
        let whose = read(&mut passed_over, "whose", self.whose.as_deref(), |text| match text {
            "me" => Some(Whose::Of(staff)),
            "nobody" => Some(Whose::Nobodys),
            other => other.parse().ok().filter(|id| colleagues.contains(id)).map(Whose::Of),
        });
        wanted.whose = whose.or(wanted.whose);
        // A month, a first day and a reason have an index each.
        let is_bounded = ended.is_some() || wanted.came_from.is_some() || reason.is_some();
        let only_from = (view == View::Closed && !is_bounded && is_some_of_them(&wanted))
            .then(|| until.map_or(today, |until| until.min(today)).saturating_sub(LOOKED_THROUGH.months()));
        wanted.came_from = wanted.came_from.or_else(|| only_from.map(|day| begins(day, zone)));
        Understood { view, order: order.unwrap_or_else(|| view.order()), wanted, only_from, passed_over }
    }
}

/// Whether anything but days, a month or a reason narrows it.
const fn is_some_of_them(wanted: &Wanted) -> bool {
    let (of_a_kind, of_a_law, of_a_road) = (wanted.kind.is_some(), wanted.regime.is_some(), wanted.road.is_some());
    let (in_a_language, somebodys, of_a_system) = (!wanted.languages.is_empty(), wanted.whose.is_some(), wanted.system.is_some());
    of_a_kind || of_a_law || of_a_road || in_a_language || somebodys || of_a_system || wanted.ending.is_some() || !wanted.late.is_empty()
}

fn read<T>(
    passed_over: &mut Vec<&'static str>,
    name: &'static str,
    text: Option<&str>,
    parse: impl FnOnce(&str) -> Option<T>,
) -> Option<T> {
    let text = text.map(str::trim).filter(|text| !text.is_empty())?;
    let parsed = parse(text);
    if parsed.is_none() {
        passed_over.push(name);
    }
    parsed
}
