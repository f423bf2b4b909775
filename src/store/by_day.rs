//! Days as numbers that a statement compares: those of moments, by the clocks of a place, and the last day of a request.

/// The number of a moment's day.
macro_rules! day_of {
    ($query:ident, $column:literal, $offsets:ident) => {{
        $query.push(concat!("(", $column, " + CASE"));
        for (from, offset) in $offsets {
            $query.push(concat!(" WHEN ", $column, " >= ")).push_bind(from.0);
            $query.push(" THEN CAST(").push_bind(*offset).push(" AS BIGINT)");
        }
        $query.push(" END) / 86400000");
    }};
}

/// The year of the last day. Years begin with March here, so that a leap day is their last.
macro_rules! year {
    () => {
        "(CAST(substr(due_on, 1, 4) AS BIGINT) - CASE WHEN substr(due_on, 6, 2) < '03' THEN 1 ELSE 0 END)"
    };
}

/// Its month, from none for March to eleven for February.
macro_rules! month {
    () => {
        "(CAST(substr(due_on, 6, 2) AS BIGINT) + CASE WHEN substr(due_on, 6, 2) < '03' THEN 9 ELSE -3 END)"
    };
}

/// The number of the last day, counted as those of moments are.
pub(super) const DUE_DAY: &str = concat!(
    "(365 * ",
    year!(),
    " + ",
    year!(),
    " / 4 - ",
    year!(),
    " / 100 + ",
    year!(),
    " / 400 + (153 * ",
    month!(),
    " + 2) / 5 + CAST(substr(due_on, 9, 2) AS BIGINT) - 719469)"
);

pub(super) use day_of;
