//! The views of the queue, and the filter within one.

use jiff::{civil::Date, tz::TimeZone};

pub use super::came::Came;
use super::came::within;
use crate::{
    domain::{
        days::Days,
        ids::StaffId,
        language::Language,
        regime::REGIMES,
        request::{Kind, Request, State, Turn},
        words::words,
    },
    store::request_queue::{After, Alike, Wanted, Whose},
};

words! {
    /// A view of the queue: one question that staff have about all requests.
    View {
        All => "all",
        Ours => "ours",
        Replied => "replied",
        New => "new",
        Mine => "mine",
        Nobodys => "nobodys",
        Late => "late",
        Theirs => "theirs",
        Systems => "systems",
        Later => "later",
        OnHold => "on-hold",
        ToPost => "to-post",
        Closed => "closed",
    }
}

words! {
    /// The order of a view.
    Order { Due => "due", Newest => "newest" }
}

impl Order {
    /// Those behind a request in this order, or all of them.
    pub(super) const fn after(self, row: Option<&Request>) -> After<'_> {
        match self {
            Self::Due => After::Due(row),
            Self::Newest => After::Came(row),
        }
    }

    /// Those before a request in this order, the nearest first.
    pub(super) const fn before(self, row: &Request) -> After<'_> {
        match self {
            Self::Due => After::BeforeDue(row),
            Self::Newest => After::BeforeCame(row),
        }
    }
}

/// The word for the languages that the reader reads.
pub const MINE: &str = "mine";

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
    /// The names of those parts that mean nothing, and make no difference.
    pub passed_over: Vec<&'static str>,
}

impl Filter {
    pub fn of_view(view: View) -> Self {
        Self { view: Some(view.as_str().to_owned()), ..Self::default() }
    }

    /// Its parts by their names in the address.
    pub const fn parts(&self) -> [(&'static str, &Option<String>); 10] {
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
            "order" => &mut self.order,
            _ => return,
        };
        *part = Some(value.to_owned());
    }

    pub fn understood(&self, Around { staff, today, zone, systems, colleagues, reads }: Around<'_>) -> Understood {
        let mut passed_over = Vec::new();
        let view = read(&mut passed_over, "view", self.view.as_deref(), |text| text.parse().ok()).unwrap_or(View::All);
        let order = read(&mut passed_over, "order", self.order.as_deref(), |text| text.parse().ok());
        let mut wanted = view.wanted(staff, today);
        wanted.kind = read(&mut passed_over, "kind", self.kind.as_deref(), |text| text.parse::<Kind>().ok());
        wanted.regime = read(&mut passed_over, "law", self.law.as_deref(), |text| {
            REGIMES.iter().find(|regime| regime.id == text).map(|regime| regime.id.to_owned())
        });
        let languages = read(&mut passed_over, "language", self.language.as_deref(), |text| match text {
            MINE => Some(reads.to_vec()).filter(|reads| !reads.is_empty()),
            other => other.parse::<Language>().ok().map(|language| vec![language]),
        });
        wanted.languages = languages.unwrap_or_default();
        wanted.system = read(&mut passed_over, "system", self.system.as_deref(), |text| systems.iter().find(|id| *id == text).cloned());
        let came = read(&mut passed_over, "came", self.came.as_deref(), |text| text.parse::<Came>().ok());
        let from = read(&mut passed_over, "from", self.from.as_deref(), |text| text.parse::<Date>().ok());
        let until = read(&mut passed_over, "until", self.until.as_deref(), |text| text.parse::<Date>().ok());
        (wanted.came_from, wanted.came_before) = within(came, Days { from, to: until }, today, zone);
        let whose = read(&mut passed_over, "whose", self.whose.as_deref(), |text| match text {
            "me" => Some(Whose::Of(staff)),
            "nobody" => Some(Whose::Nobodys),
            other => other.parse().ok().filter(|id| colleagues.contains(id)).map(Whose::Of),
        });
        wanted.whose = whose.or(wanted.whose);
        Understood { view, order: order.unwrap_or_else(|| view.order()), wanted, passed_over }
    }
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

impl View {
    const fn order(self) -> Order {
        match self {
            Self::New | Self::Closed => Order::Newest,
            _ => Order::Due,
        }
    }

    pub(super) fn wanted(self, staff: StaffId, today: Date) -> Wanted {
        let all = Wanted::default();
        match self {
            Self::All => all,
            Self::Ours => Wanted { turn: Some(Turn::Ours), ..all },
            Self::Replied => Wanted { replied: true, ..all },
            Self::New => Wanted { state: Some(State::Received), ..all },
            Self::Mine => Wanted { whose: Some(Whose::Of(staff)), ..all },
            Self::Nobodys => Wanted { turn: Some(Turn::Ours), whose: Some(Whose::Nobodys), ..all },
            Self::Late => Wanted { due_before: Some(today), ..all },
            Self::Theirs => Wanted { turn: Some(Turn::Theirs), ..all },
            Self::Systems => Wanted { turn: Some(Turn::Systems), ..all },
            Self::Later => Wanted { turn: Some(Turn::Later), ..all },
            Self::OnHold => Wanted { turn: Some(Turn::OnHold), ..all },
            Self::ToPost => Wanted { to_post: true, ..all },
            Self::Closed => Wanted { turn: Some(Turn::Over), ..all },
        }
    }

    fn holds(self, staff: StaffId, one: &Alike) -> bool {
        let mine = one.assignee.as_deref() == Some(staff.as_bytes().as_slice());
        match self {
            Self::All => true,
            Self::Ours => one.turn == Turn::Ours,
            Self::Replied => one.replied != 0,
            Self::New => one.state == State::Received,
            Self::Mine => mine,
            Self::Nobodys => one.turn == Turn::Ours && one.assignee.is_none(),
            Self::Late => one.late != 0,
            Self::Theirs => one.turn == Turn::Theirs,
            Self::Systems => one.turn == Turn::Systems,
            Self::Later => one.turn == Turn::Later,
            Self::OnHold => one.turn == Turn::OnHold,
            Self::ToPost | Self::Closed => false,
        }
    }

    /// How many open requests it holds, or letters; `None` for those that have ended, which are not counted.
    pub(super) fn count(self, staff: StaffId, alike: &[Alike], to_post: i64) -> Option<i64> {
        match self {
            Self::Closed => None,
            Self::ToPost => Some(to_post),
            _ => Some(alike.iter().filter(|one| self.holds(staff, one)).map(|one| one.count).sum()),
        }
    }
}
