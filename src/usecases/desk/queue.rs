//! The queue: requests by whose turn they are, each with its next step.

use jiff::civil::Date;
use std::collections::BTreeMap;

use super::{
    case::Desk,
    drafts::others,
    file_out::is_for_several,
    filter::{Around, Understood},
    next_step::next_step,
    pages::{At, Page, named, page, page_at},
    since::{Since, since},
    views::{Filter, Order, View},
};
use crate::{
    domain::{
        actor::Actor,
        figures::amount::amount,
        ids::{RequestId, StaffId},
        regime::business_days,
        request::{NextStep, Request, Turn},
        retention::day,
        staff::Deed,
        time::Millis,
    },
    store::{Conn, staff::Row},
    usecases::{
        authorise,
        error::Error,
        portal::Portal,
        requests::{asked::read_asked, facts, kept::Asked},
    },
};

/// So many decisions that wait for a second are shown as that.
const SECONDS: i64 = 1_000;
/// So many working days.
const SOON: u16 = 5;

/// Today, and the last day that is soon, in the brand's time zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Days {
    pub today: Date,
    /// Within five working days.
    pub soon: Date,
}

impl Days {
    pub fn now(portal: &Portal) -> Self {
        let today = day(portal.clock.now(), &portal.brand.time_zone);
        Self { today, soon: business_days(SOON).after(today, &portal.brand.holidays) }
    }
}

/// One case of the queue.
#[derive(Debug, Clone)]
pub struct Waiting {
    pub row: Request,
    pub turn: Turn,
    pub next: NextStep,
    /// Whether it is about somebody else than the one who asks. Who that is, the case says.
    pub another: bool,
    /// The member of staff who looks at the queue has typed something there and not sent it.
    pub drafted: bool,
    /// Colleagues who have.
    pub begun_by: Vec<StaffId>,
}

#[derive(Debug, Clone)]
pub struct Queue {
    pub rows: Vec<Waiting>,
    /// The request before which the page before this one ends, and the one after which the next begins.
    pub previous: Option<String>,
    pub next: Option<String>,
    /// The place of the first in its view, from one, and how many there are; `None` where nothing is, and of those that have ended, which are
    /// not counted.
    pub place: Option<(u64, u64)>,
    pub days: Days,
    pub understood: Understood,
    /// Each view, and how many open requests it holds.
    pub views: Vec<(View, Option<i64>)>,
    pub staff: StaffId,
    /// The moment of which it is.
    pub as_of: Millis,
    pub since: Option<Since>,
}

/// The queue under a filter; unknown values of the filter are passed over and named.
pub async fn queue(portal: &Portal, actor: Actor, filter: &Filter, at: At<'_>) -> Result<Queue, Error> {
    let (staff, _) = authorise::desk(portal, actor, Deed::SeeCases).await?;
    let (as_of, days) = (portal.clock.now(), Days::now(portal));
    let mut conn = portal.store.read().await?;
    let mut understood = understood(portal, &mut conn, filter, staff).await?;
    let after = named(&mut conn, &mut understood, "after", at.after).await?;
    let before = named(&mut conn, &mut understood, "before", at.before).await?;
    let since = since(&mut conn, &mut understood, at.since, as_of).await?;
    let Page { rows, more_before, more_behind } = page_at(&mut conn, &understood, after.as_ref(), before.as_ref()).await?;
    let place = match rows.first().filter(|_| understood.view != View::Closed) {
        Some(first) => Some(conn.request_place(&understood.wanted, first, understood.order == Order::Newest).await?),
        None => None,
    };
    let place = place.map(|place| (amount(place.before) + 1, amount(place.count)));
    // The case that the address names may have left the view, and others with it.
    let shown = u64::try_from(rows.len()).unwrap_or(0);
    let more_before = place.map_or(more_before, |(first, _)| first > 1);
    let more_behind = place.map_or(more_behind, |(first, count)| first + shown <= count);
    let previous = rows.first().filter(|_| more_before).map(|row| row.reference.clone());
    let next = rows.last().filter(|_| more_behind).map(|row| row.reference.clone());
    let alike = conn.requests_alike(days.today, days.today).await?;
    let to_post = conn.requests_to_post().await?;
    let views = View::ALL.iter().map(|view| (*view, view.count(staff, &alike, to_post))).collect();
    let reader = Reader::of(portal, &mut conn, staff).await?;
    let rows = waiting(portal, &mut conn, rows, &reader).await?;
    Ok(Queue { rows, previous, next, place, days, understood, views, staff, as_of, since })
}

async fn understood(portal: &Portal, conn: &mut Conn, filter: &Filter, staff: StaffId) -> Result<Understood, Error> {
    let all = conn.all_staff().await?;
    let colleagues: Vec<StaffId> = all.iter().map(|row| row.id).collect();
    let reads = all.iter().find(|row| row.id == staff).map(Row::reads).unwrap_or_default();
    let (today, zone, systems) = (Days::now(portal).today, &portal.brand.time_zone, systems(portal)?);
    Ok(filter.understood(Around { staff, today, zone, systems: &systems, colleagues: &colleagues, reads: &reads }))
}

/// The case that comes after one in the same view, in its order; from the start when there is none behind it. `None` when it was the last.
pub async fn next_after(portal: &Portal, actor: Actor, filter: &Filter, reference: &str) -> Result<Option<String>, Error> {
    let (staff, _) = authorise::desk(portal, actor, Deed::SeeCases).await?;
    let mut conn = portal.store.read().await?;
    let understood = understood(portal, &mut conn, filter, staff).await?;
    let Some(last) = conn.request(reference).await? else { return Ok(None) };
    let mut rows = page(&mut conn, &understood.wanted, understood.order.after(Some(&last)), 1).await?;
    if rows.is_empty() {
        rows = page(&mut conn, &understood.wanted, understood.order.after(None), 2).await?;
    }
    Ok(rows.into_iter().map(|row| row.reference).find(|other| other != reference))
}

/// The numbers of the cases before and behind one in a view, in its order, and where it stands among them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Neighbours {
    pub before: Option<String>,
    pub behind: Option<String>,
    /// Its place in the view, from one, and how many there are; `None` once it has left the view.
    pub place: Option<(u64, u64)>,
}

/// None for a case at an end of its view; one that has left the view still has those around its place.
pub async fn neighbours(portal: &Portal, actor: Actor, filter: &Filter, row: &Request) -> Result<Neighbours, Error> {
    let (staff, _) = authorise::desk(portal, actor, Deed::SeeCases).await?;
    let mut conn = portal.store.read().await?;
    let understood = understood(portal, &mut conn, filter, staff).await?;
    let (wanted, order) = (&understood.wanted, understood.order);
    let first = |rows: Vec<Request>| rows.into_iter().next().map(|row| row.reference);
    let before = first(page(&mut conn, wanted, order.before(row), 1).await?);
    let behind = first(page(&mut conn, wanted, order.after(Some(row)), 1).await?);
    let place = conn.request_place(wanted, row, order == Order::Newest).await?;
    Ok(Neighbours { before, behind, place: (place.here > 0).then(|| (amount(place.before) + 1, amount(place.count))) })
}

/// The brand's systems that have a part in requests.
pub fn systems(portal: &Portal) -> Result<Vec<String>, Error> {
    Ok(portal.shelf()?.notice.catalogue.with_tasks().map(|system| system.id.to_string()).collect())
}

/// The member of staff who looks at cases in lists, and all that is read once for every list of a page.
pub(super) struct Reader {
    staff: StaffId,
    /// The requests in which they, or colleagues, typed something, each with its authors.
    drafts: BTreeMap<RequestId, Vec<StaffId>>,
    /// Cases in which a decision waits for a second, each with whoever asked for it.
    seconds: BTreeMap<RequestId, StaffId>,
}

impl Reader {
    pub(super) async fn of(portal: &Portal, conn: &mut Conn, staff: StaffId) -> Result<Self, Error> {
        let mut drafts: BTreeMap<RequestId, Vec<StaffId>> = BTreeMap::new();
        let begun = conn.requests_drafted(portal.clock.now()).await?.into_iter();
        // A file that goes to several was not begun in each.
        for (_, request, author) in begun.filter(|(row, request, author)| !is_for_several(*author, *request, *row)) {
            drafts.entry(request).or_default().push(author);
        }
        let seconds = conn.second_looks_asked(SECONDS).await?.into_iter().collect();
        Ok(Self { staff, drafts, seconds })
    }

    fn begun_in(&self, request: RequestId) -> &[StaffId] {
        self.drafts.get(&request).map(Vec::as_slice).unwrap_or_default()
    }
}

pub(super) async fn waiting(portal: &Portal, conn: &mut Conn, rows: Vec<Request>, reader: &Reader) -> Result<Vec<Waiting>, Error> {
    let mut all = Vec::with_capacity(rows.len());
    for row in rows {
        let asked = read_asked(portal, conn, &row).await?;
        let tasks = conn.request_tasks(row.id).await?;
        let facts = facts::with_asker(portal, conn, &row, facts::of(portal, &row, asked.as_ref(), &tasks, false)).await?;
        let next = NextStep::of(&row, &facts, &tasks);
        let second = reader.seconds.get(&row.id).copied();
        all.push(Waiting {
            turn: Turn::of(row.kind, row.state, row.is_held(), &tasks),
            next: next_step(portal, conn, &row, asked.as_ref(), (next, second), reader.staff).await?,
            another: asked.as_ref().is_some_and(Asked::is_for_another),
            drafted: reader.begun_in(row.id).contains(&reader.staff),
            begun_by: others(portal, conn, (&row, asked.as_ref()), reader.staff, reader.begun_in(row.id)).await?,
            row,
        });
    }
    Ok(all)
}

/// A case as its own page shows it.
pub async fn of_a_page(portal: &Portal, desk: &Desk) -> Result<Waiting, Error> {
    let (case, mut conn) = (&desk.case, portal.store.read().await?);
    let second = conn.second_look(case.row.id).await?.map(|look| look.asked_by);
    let next = NextStep::of(&case.row, &case.facts, &case.tasks);
    // The page's own is masked until somebody says why they read it.
    let asked = read_asked(portal, &mut conn, &case.row).await?;
    let begun = conn.drafts_of_request(case.row.id, portal.clock.now()).await?.into_iter();
    let begun = begun.filter(|(row, author)| !is_for_several(*author, case.row.id, *row));
    let begun: Vec<StaffId> = begun.map(|(_, author)| author).collect();
    Ok(Waiting {
        turn: Turn::of(case.row.kind, case.row.state, case.row.is_held(), &case.tasks),
        next: next_step(portal, &mut conn, &case.row, asked.as_ref(), (next, second), desk.staff).await?,
        another: false,
        drafted: false,
        begun_by: others(portal, &mut conn, (&case.row, asked.as_ref()), desk.staff, &begun).await?,
        row: case.row.clone(),
    })
}
