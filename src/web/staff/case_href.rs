//! The way to a case, by what the reader's role opens of it and by its state.

use crate::{
    domain::{actor::Actor, staff::Deed},
    web::visit::Visit,
};

/// Its page, or the file of one that has ended. `None` for whoever reads neither: its number is plain text to them.
pub fn case_href(visit: &Visit, reference: &str, is_open: bool) -> Option<String> {
    let Actor::Staff(_, role) = visit.actor else { return None };
    if role.may(Deed::SeeCases) {
        return Some(visit.to(&format!("/staff/requests/{reference}")));
    }
    (!is_open && role.may(Deed::ReadClosed)).then(|| file_href(visit, reference))
}

/// The file of a case, for whoever reads it there.
pub fn file_href(visit: &Visit, reference: &str) -> String {
    visit.to(&format!("/staff/requests/{reference}/file"))
}
