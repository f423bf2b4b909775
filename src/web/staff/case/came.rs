//! A file that came from the person beside the portal: while it waits to be looked over, and on the page where that is done.

use leptos::prelude::*;

use super::{
    forms::Forms,
    mirror::{case_page, file, runs_on},
    saying::Said,
    written::Written,
};
use crate::{
    usecases::{desk::case::Desk, error::Error},
    web::{shown::files, visit::Visit},
};

impl Forms<'_> {
    /// The one that waits, with the button that leaves it out.
    pub(super) fn came(&self) -> Option<AnyView> {
        let (came, words) = (self.came?, self.visit.texts());
        Some(self.waits(came, words.arrived_waits(), Some("came"), words.arrived_drop()))
    }
}

/// A person who is reached by post alone has no page, and reads that the days count again.
pub(super) fn said(visit: &Visit, desk: &Desk) -> Said {
    let words = visit.texts();
    let effect = match (desk.facts.by_post, runs_on(desk)) {
        (false, false) => words.effect_arrived(),
        (false, true) => words.effect_arrived_runs_on(),
        (true, false) => words.effect_arrived_post(),
        (true, true) => words.effect_arrived_post_runs_on(),
    };
    Said { heading: words.check_arrived(), own: words.arrived_words(), go: words.arrived_go(), effect }
}

/// The file, where nothing shows it as the person sees it.
pub(super) async fn rows(visit: &Visit, desk: &Desk, written: &Written) -> Result<Option<(String, AnyView)>, Error> {
    if !desk.facts.by_post || runs_on(desk) {
        return Ok(None);
    }
    let list = file(visit, desk, written).await?.and_then(|file| files::list(visit, &[file], &case_page(desk)));
    Ok(list.map(|list| (visit.texts().arrived_file(), list)))
}
