//! A month's figures as files.

use axum::{extract::Path, response::Response};

use crate::{
    usecases::report::{
        read::report,
        table::{report_csv, report_json},
    },
    web::{
        failure::Failure,
        shown::figures::{CSV, JSON, file},
        visit::Visit,
    },
};

pub async fn csv(visit: Visit, Path((_, month)): Path<(String, String)>) -> Response {
    match report(visit.portal(), visit.actor, Some(&month)).await {
        Ok(report) => file(&format!("month-{}.csv", report.figures.month), CSV, report_csv(&report)),
        Err(error) => Failure::from(error).page(&visit),
    }
}

pub async fn json(visit: Visit, Path((_, month)): Path<(String, String)>) -> Response {
    match report(visit.portal(), visit.actor, Some(&month)).await {
        Ok(report) => file(&format!("month-{}.json", report.figures.month), JSON, format!("{:#}", report_json(&report))),
        Err(error) => Failure::from(error).page(&visit),
    }
}
