//! A file of a case, for staff who read the case.

use axum::{extract::Path, response::Response};

use crate::{
    domain::staff::Deed,
    usecases::{desk::files::open, error::Error},
    web::{failure::Failure, shown::files::hand_out, staff::oversight::known::may, visit::Visit},
};

pub async fn get(visit: Visit, Path((_, reference, file)): Path<(String, String, String)>) -> Response {
    match open(visit.portal(), visit.actor, &reference, &file).await {
        Ok(file) => hand_out(file),
        // They say on its page why they need to see it.
        Err(Error::Forbidden) if may(&visit, Deed::SeeCases) => visit.redirect(&format!("/staff/requests/{reference}")),
        Err(error) => Failure::from(error).page(&visit),
    }
}
