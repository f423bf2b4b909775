//! The facts of a review: what happened to a practice since it was looked at.

use crate::{
    catalog::diff::is_changed,
    domain::{
        actor::Actor,
        catalogue::{Practice, RetentionStart},
        ids::CategoryId,
        item::{Item, ItemKind},
        notice::NoticeVersion,
        period::Period,
        request::State,
        retention::may_be_over_before,
        staff::Deed,
        suppression::{Cell, line},
        time::Millis,
    },
    store::{Conn, items::Which},
    usecases::{
        authorise,
        error::Error,
        explanations::refused::{Disobedience, all_systems},
        oversight::reviews::due::first_published,
        portal::Portal,
        published,
        requests::{
            asked::read_asked,
            kept::{Stop, What},
        },
    },
};

/// Of so many requests the texts are opened, the newest first.
const OPENED: i64 = 2_000;
const ITEMS: i64 = 500;

#[derive(Debug, Clone)]
pub struct Facts {
    pub since: Millis,
    pub every: Option<Period>,
    /// Versions that changed it since.
    pub changed: Vec<(NoticeVersion, Millis)>,
    pub asked: Said<Cell>,
    pub kept: Vec<Held>,
    /// Systems that went on with something people refused, whatever it was.
    pub disobeyed: Vec<Disobedience>,
    /// Flags of fairness about it, the newest first.
    pub fairness: Vec<Item>,
}

/// How often people said something about it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Said<T> {
    /// In all: a complaint names no use.
    pub complaints: T,
    pub objections: T,
    /// A person shall look again at what a computer decided.
    pub looks: T,
    pub corrections: T,
    /// Of those, declined.
    pub refusals: T,
    pub explained: T,
    pub odd: T,
}

/// A kind of data as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    pub category: CategoryId,
    pub oldest: Option<Millis>,
    /// Something is here that its rule says is not.
    pub too_long: bool,
}

/// `None` for an item that is about nothing in the catalogue.
pub async fn facts(portal: &Portal, actor: Actor, item: &Item) -> Result<Option<Facts>, Error> {
    let (_, role) = authorise::staff(portal, actor, Deed::Oversee)?;
    let Some(practice) = Practice::parse(&item.about) else { return Ok(None) };
    let shelf = portal.shelf()?;
    let catalogue = &shelf.notice.catalogue;
    if !catalogue.has(&practice) {
        return Ok(None);
    }
    let mut conn = portal.store.read().await?;
    let last = conn.decided_item(ItemKind::Review, &item.about).await?.filter(|kept| kept.item.id != item.id);
    let since = match last.and_then(|kept| kept.item.decided) {
        Some(decided) => decided.at,
        None => first_published(&mut conn).await?.get(&practice).copied().unwrap_or(shelf.notice.published_at),
    };
    let counts = asked(portal, &mut conn, &practice, since).await?;
    let mut kept = Vec::new();
    for category in catalogue.categories_of(&practice).iter().filter_map(|id| catalogue.category(id.as_str())) {
        let oldest = conn.oldest_record(category.id.as_str()).await?;
        let before = may_be_over_before(category, portal.clock.now(), &portal.brand.time_zone);
        // Of the other rules only each person's own days tell.
        let exact = category.retention.from == RetentionStart::Collected;
        kept.push(Held { category: category.id.clone(), oldest, too_long: exact && oldest.is_some_and(|at| at < before) });
    }
    let mut fairness = Vec::new();
    for which in [Which::Open, Which::Decided] {
        let about = conn.items_of(ItemKind::Fairness, which, ITEMS).await?.into_iter().map(|kept| kept.item);
        fairness.extend(about.filter(|flag| flag.about == item.about && flag.opened_at >= since));
    }
    Ok(Some(Facts {
        since,
        every: catalogue.practices().into_iter().find(|(known, _)| *known == practice).map(|(_, every)| every),
        changed: changed(&mut conn, &practice, since).await?,
        asked: told(counts, role.may(Deed::SeeCases)),
        kept,
        disobeyed: all_systems(&mut conn).await?,
        fairness,
    }))
}

/// Counts as they are for readers of cases; for all others through the door of published figures, since small ones are as good as names.
fn told(counts: Said<u64>, exact: bool) -> Said<Cell> {
    let Said { complaints, objections, looks, corrections, refusals, explained, odd } = counts;
    let all = [complaints, objections, looks, corrections, refusals, explained, odd];
    let cells = line(&all).cells.concat();
    let at = |at: usize, count: u64| if exact { Cell::Count(count) } else { cells.get(at).copied().unwrap_or(Cell::Withheld) };
    Said {
        complaints: at(0, complaints),
        objections: at(1, objections),
        looks: at(2, looks),
        corrections: at(3, corrections),
        refusals: at(4, refusals),
        explained: at(5, explained),
        odd: at(6, odd),
    }
}

async fn asked(portal: &Portal, conn: &mut Conn, practice: &Practice, since: Millis) -> Result<Said<u64>, Error> {
    let shelf = portal.shelf()?;
    let catalogue = &shelf.notice.catalogue;
    let (purposes, categories) = (catalogue.purposes_of(practice), catalogue.categories_of(practice));
    let mut counts = Said::default();
    for row in conn.requests_about_practices(since, OPENED).await? {
        // The texts of those who were erased went with them.
        let Ok(Some(asked)) = read_asked(portal, conn, &row).await else { continue };
        let about = match &asked.what {
            What::Question { complaint: true } => {
                counts.complaints += 1;
                continue;
            }
            What::Stop { how: Stop::Object(purpose) } if purposes.contains(purpose) => &mut counts.objections,
            What::Review { purpose } if purposes.contains(purpose) => &mut counts.looks,
            What::Correct { category, .. } if categories.contains(category) => &mut counts.corrections,
            _ => continue,
        };
        *about += 1;
        counts.refusals += u64::from(row.state == State::Declined);
    }
    if let Practice::Purpose(id) = practice {
        let opinions = conn.opinions_since(id.as_str(), since).await?;
        let count = |number: i64| u64::try_from(number).unwrap_or(0);
        (counts.explained, counts.odd) = (count(opinions.explained), count(opinions.odd));
    }
    Ok(counts)
}

async fn changed(conn: &mut Conn, practice: &Practice, since: Millis) -> Result<Vec<(NoticeVersion, Millis)>, Error> {
    let versions = conn.notice_versions().await?;
    let begin = versions.iter().rposition(|version| version.published_at <= since).unwrap_or(0);
    let (mut before, mut found) = (None, Vec::new());
    for version in versions.iter().skip(begin) {
        let Some(notice) = published::version(conn, version.version).await? else { continue };
        if before.as_ref().is_some_and(|before| is_changed(before, &notice, practice)) {
            found.push((version.version, version.published_at));
        }
        before = Some(notice);
    }
    Ok(found)
}
