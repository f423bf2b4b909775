//! The filter of the staff's queue, and its condition.

use jiff::civil::Date;

use crate::domain::{
    ids::StaffId,
    language::Language,
    regime::Road,
    request::{Decline, Ending, Kind, State, Turn},
    time::Millis,
};

/// The filter of the staff's queue: everything named has to fit.
#[derive(Debug, Clone, Default)]
pub struct Wanted {
    /// Those with a letter that waits to be posted, whether they have ended or not: `turn` makes no difference then.
    pub to_post: bool,
    /// `None` for every open one.
    pub turn: Option<Turn>,
    pub state: Option<State>,
    pub kind: Option<Kind>,
    /// The short name of a law.
    pub regime: Option<String>,
    /// Any where it is empty.
    pub languages: Vec<Language>,
    pub whose: Option<Whose>,
    /// A system that has something left to do.
    pub system: Option<String>,
    pub replied: bool,
    /// Only what came at this moment or later.
    pub came_from: Option<Millis>,
    /// Only what came before this moment.
    pub came_before: Option<Millis>,
    /// Only what was entered at this moment or later, on whichever day it came.
    pub entered_from: Option<Millis>,
    /// Only what was due before this day.
    pub due_before: Option<Date>,
    /// Only what ended at this moment or later.
    pub ended_from: Option<Millis>,
    /// Only what ended before this moment.
    pub ended_before: Option<Millis>,
    pub ending: Option<Ending>,
    /// Declined for this, as a whole or in part.
    pub reason: Option<Decline>,
    /// Only what was answered after its last day, by days of the place whose clocks these are; all where there are none.
    pub late: Vec<(Millis, i64)>,
    /// Only disagreements and complaints that take this road.
    pub road: Option<Road>,
    pub besides: Besides,
}

/// Requests that are not wanted: those in the groups before one of a day's.
#[derive(Debug, Clone, Copy, Default)]
pub struct Besides {
    /// Due before this day.
    pub late: Option<Date>,
    pub replied: bool,
    /// Their letter waits to be posted.
    pub to_post: bool,
    /// Of our turn, and due before this day.
    pub soon: Option<Date>,
    /// Received, and nobody's.
    pub new: bool,
}

/// The member of staff who has a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whose {
    Nobodys,
    Of(StaffId),
}

/// The states, and the reasons, of requests that ended so.
pub(super) const fn ended_so(ending: Ending) -> &'static str {
    match ending {
        Ending::Answered => " AND state IN ('done', 'declined')",
        Ending::GrantedInAll => " AND state = 'done'",
        Ending::Granted => " AND state = 'done' AND decline IS NULL",
        Ending::InPart => " AND state = 'done' AND decline IS NOT NULL",
        Ending::Declined => " AND state = 'declined'",
        Ending::Withdrawn => " AND state = 'withdrawn'",
        Ending::Account => " AND state = 'ended'",
    }
}

/// Everything that a filter names, as the condition of a statement.
macro_rules! filtered {
    ($query:ident, $wanted:ident) => {{
        let (query, wanted) = (&mut $query, $wanted);
        match (wanted.to_post, wanted.turn) {
            (true, _) => query.push("post_from IS NOT NULL"),
            // Those that ended within a month are found by their end alone, and by no index that holds all that ever ended.
            (false, Some(turn)) if wanted.ended_from.is_some() => query.push("'' || turn = ").push_bind(turn.as_str()),
            (false, Some(turn)) => query.push("turn = ").push_bind(turn.as_str()),
            (false, None) => query.push("turn <> 'over'"),
        };
        if let Some(state) = wanted.state {
            query.push(" AND state = ").push_bind(state.as_str());
        }
        if let Some(kind) = wanted.kind {
            query.push(" AND kind = ").push_bind(kind.as_str());
        }
        if let Some(regime) = &wanted.regime {
            query.push(" AND regime = ").push_bind(regime.clone());
        }
        if !wanted.languages.is_empty() {
            query.push(" AND language IN (");
            let mut languages = query.separated(", ");
            for language in &wanted.languages {
                languages.push_bind(language.tag());
            }
            query.push(")");
        }
        if let Some(from) = wanted.came_from {
            query.push(" AND received_at >= ").push_bind(from.0);
        }
        if let Some(before) = wanted.came_before {
            query.push(" AND received_at < ").push_bind(before.0);
        }
        if let Some(from) = wanted.entered_from {
            let first = $crate::domain::ids::RequestId::from_moment(from);
            query.push(" AND id >= ").push_bind(first.as_bytes().to_vec());
        }
        match wanted.whose {
            Some(Whose::Nobodys) => {
                query.push(" AND assignee IS NULL");
            }
            Some(Whose::Of(staff)) => {
                query.push(" AND assignee = ").push_bind(staff.as_bytes().to_vec());
            }
            None => {}
        }
        if wanted.replied {
            query.push(" AND replied_at IS NOT NULL");
        }
        if let Some(system) = &wanted.system {
            query.push(" AND turn = 'systems' AND EXISTS (SELECT 1 FROM request_tasks AS task WHERE task.request_id = requests.id AND task.system = ");
            query.push_bind(system.clone()).push(" AND task.state NOT IN ('done', 'not-found'))");
        }
        if let Some(day) = wanted.due_before {
            query.push(" AND paused_on IS NULL AND due_on < ").push_bind(day.to_string());
        }
        if let Some(from) = wanted.ended_from {
            query.push(" AND closed_at >= ").push_bind(from.0);
        }
        if let Some(before) = wanted.ended_before {
            query.push(" AND closed_at < ").push_bind(before.0);
        }
        if let Some(ending) = wanted.ending {
            query.push($crate::store::request_filter::ended_so(ending));
        }
        if let Some(reason) = wanted.reason {
            query.push(if wanted.ended_from.is_some() { " AND '' || " } else { " AND " });
            query.push("coalesce(decline, CASE WHEN state = 'declined' THEN 'other' END) = ").push_bind(reason.as_str());
        }
        if !wanted.late.is_empty() {
            let clocks = &wanted.late;
            query.push(" AND state IN ('done', 'declined') AND ");
            $crate::store::by_day::day_of!(query, "closed_at", clocks);
            query.push(" > ").push($crate::store::by_day::DUE_DAY);
        }
        if let Some(road) = wanted.road {
            query.push(" AND road = ").push_bind(road.as_str());
        }
        if let Some(day) = wanted.besides.late {
            query.push(" AND (turn = 'over' OR paused_on IS NOT NULL OR due_on >= ").push_bind(day.to_string()).push(")");
        }
        if wanted.besides.replied {
            query.push(" AND (turn = 'over' OR replied_at IS NULL)");
        }
        if wanted.besides.to_post {
            query.push(" AND post_from IS NULL");
        }
        if let Some(day) = wanted.besides.soon {
            query.push(" AND (turn <> 'ours' OR paused_on IS NOT NULL OR due_on >= ").push_bind(day.to_string()).push(")");
        }
        if wanted.besides.new {
            query.push(" AND (state <> 'received' OR assignee IS NOT NULL)");
        }
    }};
}

pub(super) use filtered;
