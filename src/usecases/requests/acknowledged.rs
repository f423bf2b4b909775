//! That a request came in, confirmed: by the email of that moment or on the person's page, or else by a letter that staff post.

use super::{case::Case, story::Happened};
use crate::domain::time::Millis;

/// The moment in which it was confirmed; `None` while the letter to somebody who is reached by post alone waits.
pub fn acknowledged(case: &Case) -> Option<Millis> {
    let first = |happened: Happened| case.story.iter().find(|entry| entry.happened == happened).map(|entry| entry.at);
    // The first letter says it. Once the last one was posted, nothing else tells how they were reached.
    first(Happened::Posted).or_else(|| if case.facts.by_post { None } else { first(Happened::Received) })
}
