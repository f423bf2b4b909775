//! Goes through the one-time address.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

use crate::{
    domain::signed_in::ProvenBy,
    usecases::{
        customers::profile,
        error::Error,
        handoffs::{destination::Destination, redeem},
    },
    web::{
        door::{Form, through},
        flash::Next,
        limits::{Limited, Limits},
        session::Proven,
    },
};

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct HandoffForm {
    locale: Option<String>,
    token: Option<String>,
}

/// Signs in whom the brand vouched for, and shows the page they wanted.
#[server(prefix = "/ui", endpoint = "hand-off")]
pub async fn hand_off(form: HandoffForm) -> Result<(), ServerFnError> {
    let here = Form { page: "sign-in", path: "/sign-in".into(), typed: BTreeMap::new() };
    through(form.locale, here, async |visit| match redeem(visit.portal(), form.token.as_deref()).await {
        Ok((customer, to)) => {
            // A customer without an address for a code can prove it in this way only.
            let proven = if profile::of(visit.portal(), customer).await?.email.is_none() { Proven::Now } else { Proven::NotHere };
            Ok(visit.begin_as_customer(customer, proven, ProvenBy::HandOff).await?.or(path(to)))
        }
        Err(Error::Invalid(_)) => Ok(Next::page("/sign-in?link=gone")),
        Err(error) => Err(error),
    })
    .await
}

const fn path(to: Destination) -> &'static str {
    match to {
        Destination::Overview => "",
        Destination::Journey => "/journey",
        Destination::Data => "/data",
        Destination::Choices => "/choices",
        Destination::History => "/history",
        Destination::Changes => "/changes",
    }
}

impl Limited for HandOff {
    const LIMITS: Limits = Limits::ENTERING;
}
