//! The figures beside the desk's menu, in one statement: only what somebody may see is counted.

use jiff::civil::Date;

use super::{Conn, Result};
use crate::domain::ids::StaffId;

/// How much waits, by where it is found. Nothing where it is not seen.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, sqlx::FromRow)]
pub struct Counted {
    /// Open requests.
    pub open: i64,
    /// Cases of the day's groups, each once, but for those that are only somebody's own; letters to post among them.
    pub day: i64,
    /// Questions of nobody's among them: some may disagree with whoever looks.
    pub questions: i64,
    /// Holds whose day to look again has come.
    pub holds: i64,
    /// Acts that colleagues asked a second for, whoever may agree to them.
    pub asked: i64,
    /// Open tasks of systems.
    pub tasks: i64,
    pub duties: i64,
    pub voices: i64,
    /// Jobs that do not go through.
    pub stuck: i64,
}

/// The part of it that somebody sees.
#[derive(Debug, Clone, Default)]
pub struct Seen {
    pub cases: Option<Cases>,
    /// Systems whose tasks they see.
    pub systems: Vec<String>,
    pub duties: bool,
    pub voices: bool,
    pub jobs: bool,
}

/// Cases, as a member of staff sees them on a day.
#[derive(Debug, Clone, Copy)]
pub struct Cases {
    pub staff: StaffId,
    pub today: Date,
    /// The first day that is not soon.
    pub after_soon: Date,
    /// Whether they may know of holds that are not told.
    pub untold: bool,
}

const NOTHING: &str = "CAST(0 AS BIGINT)";

/// An open request of one of the day's groups.
macro_rules! of_the_day {
    ($query:ident, $cases:ident) => {
        $query
            .push("turn <> 'over' AND (replied_at IS NOT NULL OR (state = 'received' AND assignee IS NULL) OR (paused_on IS NULL AND (due_on < ")
            .push_bind($cases.today.to_string())
            .push(" OR (turn = 'ours' AND due_on < ")
            .push_bind($cases.after_soon.to_string())
            .push("))))")
    };
}

impl Conn {
    pub async fn desk_figures(&mut self, seen: &Seen) -> Result<Counted> {
        Ok(on!(self, c => {
                let mut query = sqlx::QueryBuilder::new("SELECT ");
                if let Some(cases) = seen.cases {
                    query.push("(SELECT count(*) FROM requests WHERE turn <> 'over') AS open, (SELECT count(*) FROM requests WHERE ");
                    of_the_day!(query, cases);
                    query.push(") + (SELECT count(*) FROM requests WHERE post_from IS NOT NULL AND NOT (");
                    of_the_day!(query, cases);
                    query.push(")) AS day, (SELECT count(*) FROM requests WHERE kind = 'question' AND assignee IS NULL AND ");
                    of_the_day!(query, cases);
                    query.push(") AS questions, (SELECT count(*) FROM requests WHERE turn = 'on-hold' AND coalesce(hold_until, due_on) <= ");
                    query.push_bind(cases.today.to_string());
                    if !cases.untold {
                        query.push(" AND hold_untold = 0");
                    }
                    query.push(") AS holds, (SELECT count(*) FROM second_looks WHERE asked_by <> ").push_bind(cases.staff.as_bytes().to_vec());
                    query.push(") + (SELECT count(*) FROM findings WHERE refused IS NULL AND asked_by <> ");
                    query.push_bind(cases.staff.as_bytes().to_vec()).push(") AS asked, ");
                } else {
                    query.push(NOTHING).push(" AS open, ").push(NOTHING).push(" AS day, ").push(NOTHING).push(" AS questions, ");
                    query.push(NOTHING).push(" AS holds, ").push(NOTHING).push(" AS asked, ");
                }
                if seen.systems.is_empty() {
                    query.push(NOTHING);
                } else {
                    query.push("(SELECT count(*) FROM requests JOIN request_tasks AS task ON task.request_id = requests.id
                        WHERE requests.turn = 'systems' AND task.state NOT IN ('done', 'not-found') AND task.system IN (");
                    let mut systems = query.separated(", ");
                    for system in &seen.systems {
                        systems.push_bind(system.clone());
                    }
                    query.push("))");
                }
                query.push(" AS tasks, ");
                query.push(if seen.duties { "(SELECT count(*) FROM items WHERE decided_at IS NULL)" } else { NOTHING }).push(" AS duties, ");
                let voices = "(SELECT count(*) FROM voices WHERE topic IS NULL AND sealed IS NOT NULL)";
                query.push(if seen.voices { voices } else { NOTHING }).push(" AS voices, ");
                let jobs = "(SELECT count(*) FROM jobs WHERE state = 'parked' OR (state = 'queued' AND last_error <> 'planned'))";
                query.push(if seen.jobs { jobs } else { NOTHING }).push(" AS stuck");
                query.build_query_as().fetch_one(c).await
        })?)
    }
}
