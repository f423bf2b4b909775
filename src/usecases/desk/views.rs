//! The views of the queue.

use jiff::civil::Date;

pub use super::{
    came::Came,
    filter::{Filter, LATE, MINE},
};
use crate::{
    domain::{
        ids::StaffId,
        request::{Request, State, Turn},
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

impl View {
    pub(super) const fn order(self) -> Order {
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
            Self::New => Wanted { state: Some(State::Received), whose: Some(Whose::Nobodys), ..all },
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
            Self::New => one.is_new(),
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
