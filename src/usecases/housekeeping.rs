//! Removes what has lived its time, and begins what is due: in small steps, each a change of its own. What cannot be removed is
//! counted and left; everything else goes.

use super::{
    change::change,
    choices::record::RULE,
    desk::lookers,
    error::Error,
    fairness::close::close_months as close_fairness,
    inquiries::systems::forget,
    keeping::{keeps::keeps, ran, read::RECORDS},
    ledger,
    letters_to_staff::{at_once, morning},
    oversight::{again::look_again, raise, reviews::due::open_due},
    portal::Portal,
    records::purge::{self, Run},
    report::close::close_months,
    requests::{asked_back, kept::RECEIPT_RULE, scheduled},
    tasks::unanswered,
    telling::behind,
};
use crate::{
    domain::{
        actor::Actor,
        holding::{Holding, Outdated, Purged},
        retention::{day, month},
    },
    store::{
        self, Tx,
        event::{Action, Event, Subject, Unaudited},
        outdated::{Evidence, Removed, Slice},
    },
};

/// So many go in one change.
const AT_ONCE: i64 = 200;
/// When so many of a kind cannot be removed, the rest waits for the next round.
const MOST_FAILURES: usize = 100;

/// One part of a round.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Step {
    Outdated(Outdated),
    Records,
    PlannedDeletions,
    /// Questions to people, before their day and on it.
    OpenQuestions,
    /// Decisions whose day to look again has come.
    LookAgain,
    /// Practices to be reviewed soon.
    Reviews,
    /// Requests that rest on hold.
    Holds,
    /// Systems that do not obey.
    Disobedience,
    /// Systems that are behind with what they are told.
    Behind,
    /// Systems that say nothing about their tasks.
    Unanswered,
    /// Letters to staff about new troubles, and in the morning.
    Troubles,
    Mornings,
    /// Looks of staff at cases, of a while ago.
    Looks,
    /// Months that are over, before anything of them goes.
    Months,
    /// Months of outcomes that are over.
    Fairness,
    /// Deleted rows are in the log that the database writes ahead until that is emptied.
    Log,
}

impl Step {
    /// The steps of a round, holding by holding.
    fn all() -> impl Iterator<Item = Self> {
        Holding::ALL.iter().flat_map(|holding| match holding.purged() {
            Purged::ByAge(kinds) => kinds.iter().copied().map(Self::Outdated).collect(),
            Purged::ByRetention => vec![Self::Records],
            Purged::With(_) | Purged::Never(_) => Vec::new(),
        })
    }

    const fn as_str(self) -> &'static str {
        match self {
            Self::Outdated(what) => what.as_str(),
            Self::Records => RECORDS,
            Self::PlannedDeletions => "planned-deletions",
            Self::OpenQuestions => "open-questions",
            Self::LookAgain => "look-again",
            Self::Reviews => "reviews",
            Self::Holds => "holds",
            Self::Disobedience => "disobedience",
            Self::Behind => "behind",
            Self::Unanswered => "unanswered",
            Self::Troubles => "troubles",
            Self::Mornings => "mornings",
            Self::Looks => "looks",
            Self::Months => "months",
            Self::Fairness => "fairness",
            Self::Log => "log",
        }
    }

    /// How many could not be done.
    async fn run(self, portal: &Portal) -> Result<usize, Error> {
        match self {
            Self::Records => {
                let purged = purge::purge(portal, Actor::House, Run::Real).await?;
                purged.sums.iter().for_each(|(category, count)| tracing::info!(%category, count, "records were over their time"));
                Ok(purged.failed)
            }
            Self::PlannedDeletions => scheduled::look(portal).await,
            Self::OpenQuestions => asked_back::look(portal).await,
            Self::LookAgain => look_again(portal).await.map(|()| 0),
            Self::Reviews => open_due(portal).await.map(|()| 0),
            Self::Holds => raise::holds(portal).await.map(|()| 0),
            Self::Disobedience => {
                raise::disobedience(portal).await?;
                forget(portal).await.map(|()| 0)
            }
            Self::Behind => behind::look(portal).await.map(|()| 0),
            Self::Unanswered => unanswered::look(portal).await.map(|()| 0),
            Self::Troubles => at_once::look(portal).await.map(|()| 0),
            Self::Mornings => morning::look(portal).await,
            Self::Looks => lookers::forget(portal).await.map(|()| 0),
            Self::Months => close_months(portal).await.map(|()| 0),
            Self::Fairness => close_fairness(portal).await.map(|()| 0),
            // One that somebody reads in is emptied by the next round.
            Self::Log => portal.store.empty_log().await.map(|_| 0).map_err(Error::from),
            Self::Outdated(what) => sweep(portal, what).await,
        }
    }
}

/// Runs every step and returns how many failed; a failure does not stop the others.
pub async fn round(portal: &Portal) -> usize {
    let due = [Step::PlannedDeletions, Step::OpenQuestions, Step::LookAgain, Step::Reviews, Step::Holds, Step::Disobedience, Step::Behind];
    let due = due.into_iter().chain([Step::Unanswered, Step::Troubles, Step::Mornings, Step::Looks, Step::Log]);
    run(portal, [Step::Months, Step::Fairness].into_iter().chain(Step::all()).chain(due)).await
}

/// Removes everything that goes by its age alone. How much failed.
pub async fn purge(portal: &Portal) -> usize {
    run(portal, Step::all().filter(|step| matches!(step, Step::Outdated(_)))).await
}

/// A step that fails is counted and said once a round, and the others run all the same. When each ran is noted.
async fn run(portal: &Portal, steps: impl IntoIterator<Item = Step>) -> usize {
    let (mut all, mut noted) = (0, Vec::new());
    for step in steps {
        let failed = step.run(portal).await.unwrap_or_else(|error| {
            tracing::error!(step = step.as_str(), ?error, "a step of housekeeping failed");
            1
        });
        if failed > 0 {
            tracing::error!(step = step.as_str(), failed, "housekeeping could not do everything");
            metrics::counter!("candor_housekeeping_failed_total", "step" => step.as_str()).increment(u64::try_from(failed).unwrap_or(0));
        }
        noted.push((step.as_str(), failed));
        all += failed;
    }
    if let Err(error) = ran::note(portal, noted).await {
        tracing::error!(?error, "housekeeping could not note that it ran");
    }
    all
}

/// Many at once; where that fails, one after the other until the bad one is found, which is left where it is.
async fn sweep(portal: &Portal, what: Outdated) -> Result<usize, Error> {
    let (mut some, mut failed) = (Slice { most: AT_ONCE, after: 0 }, 0);
    loop {
        match delete(portal, what, some).await {
            Ok(count) if count < some.most => return Ok(failed),
            Ok(_) => {}
            // No row's fault.
            Err(Error::Unavailable) => return Err(Error::Unavailable),
            Err(_) if some.most > 1 => some.most = 1,
            Err(error) => {
                if failed == 0 {
                    tracing::error!(step = what.as_str(), ?error, "something cannot be removed");
                }
                failed += 1;
                some = Slice { most: AT_ONCE, after: some.after + 1 };
                if failed >= MOST_FAILURES {
                    return Ok(failed);
                }
            }
        }
    }
}

/// How many went.
async fn delete(portal: &Portal, what: Outdated, some: Slice) -> Result<i64, Error> {
    change(portal, Actor::House, move |portal, mut tx| {
        Box::pin(async move {
            if what == Outdated::EvidenceKeys {
                return evidence_over(&portal, tx, some).await;
            }
            let before = keeps(what, &portal.brand).over_before(tx.at, &portal.brand.time_zone);
            let (event, count) = match tx.delete_outdated(what, before, some).await? {
                Removed::Rows(count) => return Ok(tx.commit_unaudited(Unaudited::OutdatedPurged, count).await?),
                Removed::Requests(gone) => {
                    (gone.first().map(|first| (Action::RequestsPurged, Subject::Request(*first))), amount(gone.len()))
                }
                Removed::Guests(gone) => {
                    // A backup of before still knows them: the ledger says that their key is no loss.
                    gone.iter().for_each(|guest| tx.remember_person(ledger::person(&portal, (*guest).into())));
                    (gone.first().map(|first| (Action::GuestsForgotten, Subject::Guest(*first))), amount(gone.len()))
                }
            };
            match event {
                Some((action, first)) => Ok(tx.commit(many(action, first, count), count).await?),
                None => Ok(tx.commit_unaudited(Unaudited::NothingPurged, 0).await?),
            }
        })
    })
    .await
}

/// The proof of choices and deletions whose last day is in a month that is over: their keys go, and what they sealed is noise.
async fn evidence_over(portal: &Portal, mut tx: Tx, some: Slice) -> Result<store::Committed<i64>, Error> {
    let this_month = month(day(tx.at, &portal.brand.time_zone));
    let count = tx.destroy_evidence_keys(Evidence { rules: [RULE, RECEIPT_RULE], month: &this_month }, some).await?;
    if count == 0 {
        return Ok(tx.commit_unaudited(Unaudited::NothingPurged, 0).await?);
    }
    Ok(tx.commit(Event::of(Action::EvidenceOver, Subject::Nobody).about(count), count).await?)
}

/// One event about many: the first of them, and how many.
const fn many(action: Action, first: Subject, count: i64) -> Event {
    Event::of(action, first).about(count)
}

fn amount(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}
