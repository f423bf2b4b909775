//! Files that were chosen on the page of a case, and did not come along with the button that was pressed, or not for it: the page says so.

use super::{
    forms::{ARRIVED, FILE, FOUND},
    sent::{CaseForm, PAGE},
    written::CHECK,
};
use crate::{
    usecases::{desk::file_out, error::Error},
    web::{
        flash::{Flash, Next, Spot, Told},
        upload::{self, AGAIN},
        visit::Visit,
    },
};

/// The fields in which a file can be chosen.
pub(super) const FILES: [&str; 3] = [FILE, ARRIVED, FOUND];

/// Whether a field is among those that are named, as what is given back names those to be chosen again.
pub(super) fn is_named(named: &str, field: &str) -> bool {
    named.split(',').any(|name| name == field)
}

/// The fields in which a file was chosen: its name came along, or all of it.
pub(super) fn chosen(form: &CaseForm) -> Vec<&'static str> {
    let came = |field: &str| upload::sent(&format!("form[{field}]")).is_some_and(|sent| !sent.name.is_empty());
    let chosen = |field: &&str| came(field) || form.typed(field).is_some_and(|name| !name.is_empty());
    FILES.into_iter().filter(chosen).collect()
}

/// The field of the file that goes with an act.
pub(super) fn file_of(act: &str) -> Option<&'static str> {
    match act {
        "write" => Some(FILE),
        "arrived" => Some(ARRIVED),
        "task" => Some(FOUND),
        _ => None,
    }
}

/// The field whose file a button takes, where files come along with it.
pub(super) fn takes(act: &str) -> Option<&'static str> {
    file_of(act).filter(|_| upload::came())
}

/// A file that was chosen for a text waits there, whatever it came along with. Whether it fits, its own button says.
pub(super) async fn keep_beside(visit: &Visit, reference: &str) -> Result<bool, Error> {
    let sent = upload::sent("form[file]");
    if sent.is_none() {
        return Ok(false);
    }
    match file_out::keep(visit.portal(), visit.actor, reference, sent).await {
        Ok(()) => Ok(true),
        Err(Error::Invalid(_) | Error::NotFound) => Ok(false),
        Err(other) => Err(other),
    }
}

/// Says that files were left: on the page to check, or on that of the case, whenever it is seen next.
pub(super) async fn saying_again(visit: &Visit, mut next: Next, case: &str, left: String) -> Result<Next, Error> {
    let spot = Spot::new(PAGE, case);
    let again = Flash { told: Told::Kept, typed: [(AGAIN.to_owned(), left)].into() };
    match &mut next.flash {
        Some((at, flash)) if *at == spot => flash.typed.extend(again.typed),
        None if next.path.ends_with("/check") => return Ok(next.giving_back(CHECK, again)),
        _ => visit.session.leave_flash(&spot, &again).await?,
    }
    Ok(next)
}
