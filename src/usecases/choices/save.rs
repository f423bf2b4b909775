//! Chooses a level. Going down is saved at once; when something would start, the person sees it first.

use super::{
    current::{Current, current},
    put_on_record::{Decided, Saved, put_on_record, words_shown},
    record::Act,
};
use crate::{
    domain::{
        actor::Actor,
        choices::Verb,
        effect::{Plan, plan_level},
        ids::LevelId,
        language::Language,
        notice::{Notice, NoticeVersion},
    },
    usecases::{
        error::{Clash, Error, Field, Flaw},
        history::list::newest,
        portal::Portal,
    },
};

/// A level as a form sent it.
#[derive(Debug, Clone)]
pub struct Form {
    pub level: Option<String>,
    /// The notice version that was on the screen.
    pub seen: Option<String>,
    /// The revision of the choices that were on the screen.
    pub against: Option<String>,
    pub confirmed: Confirmed,
    pub language: Language,
}

/// Whether the person was shown what starts, and said yes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Confirmed {
    No,
    Yes,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// Everything is as it was.
    Unchanged,
    /// Something would start: show it and ask again.
    Asks(Box<Plan>),
    Saved(Box<Saved>),
}

/// What a choice of a level would change now, for the preview.
pub async fn preview(portal: &Portal, actor: Actor, level: &str) -> Result<(Current, Plan), Error> {
    let current = current(portal, actor).await?;
    let shelf = portal.shelf()?;
    let plan = plan(&shelf.notice, &current, Some(level), portal)?;
    Ok((current, plan))
}

/// `ChangedElsewhere` and `NewerNotice` only ever hold back what would start; whoever wants less gets it at once.
pub async fn save(portal: &Portal, actor: Actor, form: Form) -> Result<Outcome, Error> {
    let current = current(portal, actor).await?;
    let shelf = portal.shelf()?;
    let notice = &shelf.notice;
    let plan = plan(notice, &current, form.level.as_deref(), portal)?;
    let seen = number(form.seen.as_deref(), Field::Seen)?;
    if !(1..=i64::from(notice.version.0)).contains(&seen) {
        return Err(Error::invalid(Field::Seen, Flaw::Unknown));
    }
    let against = number(form.against.as_deref(), Field::Against)?;
    if plan.is_idle() && current.choices.level.is_some() {
        return Ok(repeated(portal, &current, &plan, against).await?.map_or(Outcome::Unchanged, |saved| Outcome::Saved(Box::new(saved))));
    }
    if plan.adds() {
        if against != current.revision {
            return Err(Error::Conflict(Clash::ChangedElsewhere));
        }
        if overtaken(notice, &plan, seen) {
            return Err(Error::Conflict(Clash::NewerNotice));
        }
        if form.confirmed == Confirmed::No {
            return Ok(Outcome::Asks(Box::new(plan)));
        }
    }
    let decided = Decided {
        act: Act::Level,
        notice: notice.version,
        language: form.language,
        words_sha256: words_shown(notice, form.language, &plan),
        against,
        plan,
    };
    Ok(Outcome::Saved(Box::new(put_on_record(portal, actor, current, decided).await?)))
}

fn plan(notice: &Notice, current: &Current, level: Option<&str>, portal: &Portal) -> Result<Plan, Error> {
    let level = level.filter(|level| !level.is_empty()).ok_or(Error::invalid(Field::Level, Flaw::Missing))?;
    let level: LevelId = level.parse().map_err(|_| Error::invalid(Field::Level, Flaw::Unknown))?;
    plan_level(notice, &current.choices, &level, portal.clock.now()).ok_or(Error::invalid(Field::Level, Flaw::Unknown))
}

fn number(text: Option<&str>, field: Field) -> Result<i64, Error> {
    text.ok_or(Error::invalid(field, Flaw::Missing))?.parse().map_err(|_| Error::invalid(field, Flaw::Malformed))
}

/// Whether a purpose that would be agreed to reads differently from what the person saw.
fn overtaken(notice: &Notice, plan: &Plan, seen: i64) -> bool {
    let seen = u32::try_from(seen).map_or(NoticeVersion(0), NoticeVersion);
    let mut given = plan.changes.iter().filter(|change| change.verb == Verb::Given);
    seen < notice.version && given.any(|change| notice.material.get(&change.purpose).is_some_and(|since| seen < *since))
}

/// The same form sent twice gets the same answer.
async fn repeated(portal: &Portal, current: &Current, plan: &Plan, against: i64) -> Result<Option<Saved>, Error> {
    let newest = newest(portal, current.customer).await?;
    Ok(newest
        .filter(|entry| entry.record.against == against && entry.record.to == plan.to && entry.record.revision == current.revision)
        .map(|entry| Saved { receipt: entry.id, record: entry.record }))
}
