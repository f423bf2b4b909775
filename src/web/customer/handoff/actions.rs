//! Goes through the one-time address.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

use crate::{
    usecases::{
        customers::profile,
        error::Error,
        handoffs::{destination::Destination, redeem::redeem},
    },
    web::{
        customer::sign_in::actions::{Proven, begin},
        door::{Form, Next, through},
        middleware::limits::{ENTERING, Limited, Limits},
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
            // Who has no address we could send a code to can only prove it this way.
            let proven = if profile::of(visit.portal(), customer).await?.email.is_none() { Proven::Now } else { Proven::NotHere };
            let next = begin(visit, customer, proven).await?;
            // A form that was kept goes before the page that was asked for.
            Ok(if next.path.is_empty() { Next::page(path(to)) } else { next })
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
    const LIMITS: Limits = ENTERING;
}
