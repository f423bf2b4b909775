//! The groups of a day: each case once, in the first group it fits, and none that its reader may not take.

use jiff::civil::Date;

use super::{
    fits::Fits,
    pages::page,
    queue::{Days, Reader, Waiting, waiting},
    views::{Order, View},
};
use crate::{
    domain::{
        day::Which,
        ids::StaffId,
        request::{Bar, Kind, Request, Turn},
    },
    store::{
        Conn,
        request_queue::{self, Alike, Besides, Whose},
    },
    usecases::{
        error::Error,
        portal::Portal,
        requests::{asked::read_asked, disputes::bar},
    },
};

/// So many cases of a group are named; the rest stands in its view.
const NAMED: usize = 6;
/// So many with a letter to post are told apart from the other cases of their groups.
const TO_POST: usize = 200;
/// So many questions of nobody's are read for whether they disagree with the reader.
const BARRED: usize = 100;

impl Which {
    /// The view that holds all of it.
    pub const fn view(self) -> View {
        match self {
            Self::Late => View::Late,
            Self::Replied => View::Replied,
            Self::Post => View::ToPost,
            Self::Soon => View::Ours,
            Self::New => View::New,
            Self::Mine => View::Mine,
        }
    }

    /// The groups before it, for the first of which a case is.
    fn besides(self, today: Date, after_soon: Date) -> Besides {
        let earlier = |which: Self| which < self;
        Besides {
            late: earlier(Self::Late).then_some(today),
            replied: earlier(Self::Replied),
            to_post: earlier(Self::Post),
            soon: earlier(Self::Soon).then_some(after_soon),
            new: earlier(Self::New),
        }
    }
}

/// A group of cases, and the view that holds all of it.
#[derive(Debug, Clone)]
pub struct Group {
    pub which: Which,
    pub cases: Vec<Waiting>,
    /// How many there are, with those that are not named.
    pub count: i64,
    /// How many the view holds: more than the group, which leaves out what stands in the groups before it.
    pub in_view: i64,
}

impl Group {
    /// Whether its view holds more cases than are named here. That of those due soon holds all that are ours.
    pub fn has_more(&self) -> bool {
        let held = if self.which == Which::Soon { self.count } else { self.count.max(self.in_view) };
        usize::try_from(held).is_ok_and(|held| held > self.cases.len())
    }
}

pub(super) async fn groups(portal: &Portal, conn: &mut Conn, staff: StaffId, days: Days) -> Result<Vec<Group>, Error> {
    let Days { today: day, soon } = days;
    let after_soon = soon.tomorrow().unwrap_or(soon);
    let alike = conn.requests_alike(day, after_soon).await?;
    let reader = Reader::of(portal, conn, staff).await?;
    let to_post = page(conn, &View::ToPost.wanted(staff, day), Order::Due.after(None), TO_POST).await?;
    let to_post = waiting(portal, conn, to_post, &reader).await?;
    let to_post: Vec<Fits> =
        to_post.iter().map(|one| Fits::of(one, staff, days)).filter(|fits| fits.group() == Some(Which::Post)).collect();
    let letters = conn.requests_to_post().await?;
    let barred = not_theirs(portal, conn, &reader, (staff, days)).await?;
    let mut groups = Vec::new();
    for &which in Which::ALL {
        let of = |one: &Alike| {
            let mine = one.assignee.as_deref() == Some(staff.as_bytes().as_slice());
            let (late, replied, soon) = (one.late != 0, one.replied != 0, one.soon != 0);
            Fits { late, replied, post: false, soon, turn: one.turn, new: one.is_new(), mine }.group()
        };
        let counted = alike.iter().filter(|one| of(one) == Some(which)).map(|one| one.count).sum::<i64>();
        // Counted with their like, and named where the letter is.
        let elsewhere = to_post.iter().filter(|fits| fits.turn != Turn::Over && fits.but_for_the_letter() == Some(which)).count();
        let count = match which {
            Which::Post => i64::try_from(to_post.len()).unwrap_or(i64::MAX),
            _ => counted - i64::try_from(elsewhere).unwrap_or(0),
        };
        let not_theirs = barred.iter().filter(|one| which != Which::Post && Fits::of(one, staff, days).group() == Some(which)).count();
        let count = count - i64::try_from(not_theirs).unwrap_or(0);
        let mut wanted = which.view().wanted(staff, day);
        if which == Which::Soon {
            wanted.due_before = Some(after_soon);
        }
        wanted.besides = which.besides(day, after_soon);
        let order = if which == Which::New { Order::Newest } else { Order::Due };
        let rows = match which {
            Which::Late | Which::Replied => own_first(conn, wanted, order, (staff, NAMED + not_theirs)).await?,
            Which::Post | Which::Soon | Which::New | Which::Mine => page(conn, &wanted, order.after(None), NAMED + not_theirs).await?,
        };
        let theirs = |row: &Request| which == Which::Post || barred.iter().all(|one| one.row.id != row.id);
        let rows = rows.into_iter().filter(theirs).take(NAMED).collect();
        let cases = waiting(portal, conn, rows, &reader).await?;
        let in_view = which.view().count(staff, &alike, letters).unwrap_or(count);
        groups.push(Group { which, cases, count, in_view });
    }
    Ok(groups)
}

/// How many cases of the day's groups they cannot take; what is only somebody's own, or has a letter to post, is none of those.
pub(super) async fn left_out(portal: &Portal, conn: &mut Conn, staff: StaffId, days: Days) -> Result<usize, Error> {
    let reader = Reader::of(portal, conn, staff).await?;
    let barred = not_theirs(portal, conn, &reader, (staff, days)).await?;
    let group = |one: &Waiting| Fits::of(one, staff, days).group();
    Ok(barred.iter().filter(|one| group(one).is_some_and(|which| !matches!(which, Which::Post | Which::Mine))).count())
}

/// Cases of nobody's that they cannot take: disagreements with their own answers, while another may decide them.
async fn not_theirs(portal: &Portal, conn: &mut Conn, reader: &Reader, (staff, days): (StaffId, Days)) -> Result<Vec<Waiting>, Error> {
    let wanted = request_queue::Wanted { kind: Some(Kind::Question), ..View::Nobodys.wanted(staff, days.today) };
    let mut barred = Vec::new();
    for row in page(conn, &wanted, Order::Due.after(None), BARRED).await? {
        let asked = read_asked(portal, conn, &row).await?;
        if bar(portal, conn, &row, asked.as_ref(), staff).await? == Bar::Another {
            barred.push(row);
        }
    }
    waiting(portal, conn, barred, reader).await
}

/// Their own, and then those of all others: their work comes to them first.
async fn own_first(
    conn: &mut Conn,
    wanted: request_queue::Wanted,
    order: Order,
    (staff, size): (StaffId, usize),
) -> Result<Vec<Request>, Error> {
    let all = page(conn, &wanted, order.after(None), size).await?;
    let mut rows = page(conn, &request_queue::Wanted { whose: Some(Whose::Of(staff)), ..wanted }, order.after(None), size).await?;
    rows.extend(all.into_iter().filter(|row| row.assignee != Some(staff)));
    rows.truncate(size);
    Ok(rows)
}
