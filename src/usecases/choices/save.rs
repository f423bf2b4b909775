//! The one way a choice is saved. Wanting less is saved at once; when something would start, the person sees it first.

use serde::{Deserialize, Serialize};

use super::{
    current::{Current, current, of},
    evidence::newest,
    put_on_record::{Decided, Saved, put_on_record, words_shown},
    record::Act,
};
use crate::{
    domain::{
        acting::OnBehalf,
        actor::Actor,
        choices::Verb,
        ids::CustomerId,
        language::Language,
        notice::{Notice, NoticeVersion},
        wish::{Plan, Wish, plan},
    },
    usecases::{
        authorise,
        error::{Clash, Error, Field, Flaw},
        portal::Portal,
    },
};

/// The state the form was shown with.
#[derive(Debug, Clone)]
pub struct Screen {
    /// The notice version.
    pub seen: Option<String>,
    /// The revision of the choices.
    pub against: Option<String>,
    pub confirmed: Confirmed,
    /// Purposes that were asked about by themselves, and ticked.
    pub ticked: Vec<String>,
    pub language: Language,
}

/// Whether the person was shown what starts, and said yes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Confirmed {
    No,
    Yes,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WishOutcome {
    /// No change.
    Unchanged,
    /// The wish starts a purpose, or asks about one by itself: show it and ask again.
    Asks(Box<Plan>),
    Saved(Box<Saved>),
}

/// The changes a wish would make now, for the preview.
pub async fn preview(portal: &Portal, actor: Actor, wish: &Wish) -> Result<(Current, Plan), Error> {
    let current = current(portal, actor).await?;
    let plan = worked_out(portal, &current, wish)?;
    Ok((current, plan))
}

/// `ChangedElsewhere` and `NewerNotice` only ever hold back what would start or widen; whoever wants less gets it at once.
///
/// Saves a wish. When another change comes in between, a wish for less is tried again.
pub async fn save(portal: &Portal, actor: Actor, wish: Wish, screen: Screen) -> Result<WishOutcome, Error> {
    let chooser = Chooser { actor, customer: authorise::customer(actor)?, on_behalf: None };
    save_by(portal, &chooser, wish, screen).await
}

/// The one who chooses, and whose choices they are.
pub(in crate::usecases) struct Chooser {
    pub actor: Actor,
    pub customer: CustomerId,
    /// Set where it is a member of staff.
    pub on_behalf: Option<OnBehalf>,
}

/// The same by whoever was found to be allowed.
pub(in crate::usecases) async fn save_by(portal: &Portal, chooser: &Chooser, wish: Wish, screen: Screen) -> Result<WishOutcome, Error> {
    let mut tries = 0..3;
    loop {
        tries.next();
        match attempt(portal, chooser, &wish, &screen).await? {
            Attempt::Was(outcome) => return Ok(outcome),
            Attempt::Overtaken { wants_less: true } if !tries.is_empty() => {}
            Attempt::Overtaken { .. } => return Err(Error::Conflict(Clash::ChangedElsewhere)),
        }
    }
}

enum Attempt {
    Was(WishOutcome),
    /// Another change was saved between the read and the write.
    Overtaken {
        wants_less: bool,
    },
}

async fn attempt(portal: &Portal, chooser: &Chooser, wish: &Wish, screen: &Screen) -> Result<Attempt, Error> {
    let current = of(&mut portal.store.read_one().await?, chooser.customer).await?;
    let shelf = portal.shelf()?;
    let notice = &shelf.notice;
    let plan = worked_out(portal, &current, wish)?;
    let asks = plan.asks();
    let plan = with_ticked(portal, &current, plan, &screen.ticked)?;
    let seen = number(screen.seen.as_deref(), Field::Seen)?;
    if !(1..=i64::from(notice.version.0)).contains(&seen) {
        return Err(Error::invalid(Field::Seen, Flaw::Unknown));
    }
    let against = number(screen.against.as_deref(), Field::Against)?;
    let first_level = matches!(wish, Wish::Level(_)) && current.choices.level.is_none();
    if plan.is_idle() && !first_level && !(asks && screen.confirmed == Confirmed::No) {
        let before = repeated(portal, &current, &plan, against).await?;
        return Ok(Attempt::Was(before.map_or(WishOutcome::Unchanged, |saved| WishOutcome::Saved(Box::new(saved)))));
    }
    if plan.widens() && against != current.revision {
        return Err(Error::Conflict(Clash::ChangedElsewhere));
    }
    if asks {
        if overtaken(notice, &plan, seen) {
            return Err(Error::Conflict(Clash::NewerNotice));
        }
        if screen.confirmed == Confirmed::No {
            return Ok(Attempt::Was(WishOutcome::Asks(Box::new(plan))));
        }
    }
    let wants_less = !plan.widens();
    let decided = Decided {
        act: Act::from(wish),
        notice: notice.version,
        language: screen.language,
        words_sha256: words_shown(notice, screen.language, &plan),
        against,
        asked: None,
        on_behalf: chooser.on_behalf.clone(),
        plan,
    };
    match put_on_record(portal, chooser.actor, current, decided).await {
        Ok(saved) => Ok(Attempt::Was(WishOutcome::Saved(Box::new(saved)))),
        Err(Error::Conflict(Clash::ChangedElsewhere)) => Ok(Attempt::Overtaken { wants_less }),
        Err(error) => Err(error),
    }
}

pub(in crate::usecases) fn worked_out(portal: &Portal, current: &Current, wish: &Wish) -> Result<Plan, Error> {
    let plan = plan(&portal.shelf()?.notice, &current.choices, wish, portal.clock.now());
    plan.ok_or_else(|| {
        let field = match wish {
            Wish::Level(_) => Field::Level,
            Wish::Purposes(_) => Field::Purpose,
            Wish::Contact { .. } => Field::Channel,
            Wish::Pause(_) => Field::Until,
            Wish::Boundaries { .. } | Wish::Signal => Field::Topic,
        };
        Error::invalid(field, Flaw::Unknown)
    })
}

/// With what was ticked beside it.
pub(in crate::usecases) fn with_ticked(portal: &Portal, current: &Current, plan: Plan, ticked: &[String]) -> Result<Plan, Error> {
    let unknown = Error::invalid(Field::Purpose, Flaw::Unknown);
    let Ok(ticked) = ticked.iter().map(|id| id.parse()).collect() else { return Err(unknown) };
    plan.ticking(&portal.shelf()?.notice, &current.choices, &ticked, portal.clock.now()).ok_or(unknown)
}

fn number(text: Option<&str>, field: Field) -> Result<i64, Error> {
    text.ok_or(Error::invalid(field, Flaw::Missing))?.parse().map_err(|_| Error::invalid(field, Flaw::Malformed))
}

/// Whether a purpose that would be agreed to reads differently from what the person saw.
pub(in crate::usecases) fn overtaken(notice: &Notice, plan: &Plan, seen: i64) -> bool {
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
