//! Every call of version 1: the router and the reference are both made from this list, and each call's file says its address
//! below `/api/v1`.

use axum::extract::DefaultBodyLimit;
use utoipa_axum::{
    router::{OpenApiRouter, UtoipaMethodRouterExt},
    routes,
};

use super::{
    changes, contacts, customers, decisions, explanations, handoffs, outcomes, preferences, records, signals, snapshot, tasks, touchpoints,
};
use crate::{
    api::body::{LARGEST, OF_A_TASK},
    usecases::portal::Portal,
};

/// Calls that create something, and may be sent again under one `Idempotency-Key`.
pub fn creating() -> OpenApiRouter<Portal> {
    OpenApiRouter::new()
        .routes(routes!(records::take_in::store_records).layer(DefaultBodyLimit::max(LARGEST)))
        .routes(routes!(handoffs::create::create_handoff))
        .routes(routes!(explanations::create::create_explanation))
        .routes(routes!(outcomes::count::count_outcomes))
}

/// All others.
pub fn calls() -> OpenApiRouter<Portal> {
    OpenApiRouter::new()
        .routes(routes!(decisions::ask::ask))
        .routes(routes!(decisions::batch::batch))
        .routes(routes!(customers::put::put_customer))
        .routes(routes!(customers::query::query_customer))
        .routes(routes!(records::withdraw::withdraw_records))
        .routes(routes!(preferences::replace::replace_preferences))
        .routes(routes!(preferences::query::query_preferences))
        .routes(routes!(signals::report::report_signal))
        .routes(routes!(contacts::settle::settle_contact))
        .routes(routes!(changes::list::list_changes))
        .routes(routes!(changes::acknowledge::acknowledge_changes))
        .routes(routes!(snapshot::read::read_snapshot))
        .routes(routes!(tasks::list::list_tasks))
        .routes(routes!(tasks::answer::answer_task).layer(DefaultBodyLimit::max(OF_A_TASK)))
        .routes(routes!(touchpoints::notice::touchpoint_notice))
}
