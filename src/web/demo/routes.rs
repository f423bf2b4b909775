//! The demo's addresses, and the list of all pages for browser tests.

use axum::{
    Form, Json, Router,
    extract::State,
    response::{IntoResponse, Response},
    routing::{get, post},
};
use serde::Deserialize;
use serde_json::json;

use super::{cast, examples, made_up, pages, practice};
use crate::{
    catalog::demo::Shown,
    domain::{actor::Actor, signed_in::ProvenBy},
    usecases::{customers::lookup, error::Error, staff::member},
    web::{failure::Failure, front::Front, layout::menu::first_page, session::Proven},
};

pub fn all(shown: Shown) -> Router<Front> {
    let router = Router::new().route("/demo/mail", get(pages::mail)).route("/demo/sign-in", post(sign_in));
    match shown {
        Shown::Brand(_) => router
            .route("/demo", get(pages::people))
            .route("/demo/components", get(pages::components))
            .route("/demo/routes.json", get(list)),
        Shown::Practice => router.route("/demo", get(practice::page::people)),
    }
}

#[derive(Deserialize)]
struct Who {
    reference: String,
}

/// Signs in as one of the people, without a code.
async fn sign_in(pages::DemoVisit(mut visit): pages::DemoVisit, Form(who): Form<Who>) -> Response {
    let shown = visit.front.demo.as_ref().map_or(Shown::Practice, |demo| demo.shown);
    let (people, staff) = cast::everybody(shown);
    let enter = async {
        if let Some(worker) = staff.iter().find(|worker| worker.name == who.reference) {
            let member = member::all(visit.portal()).await?.into_iter().find(|member| member.name == worker.name);
            let member = member.ok_or(Error::NotFound)?;
            let actor = Actor::Staff(member.id, member.role);
            visit.begin(actor, Proven::Now).await?;
            return Ok(visit.redirect(first_page(actor)));
        }
        let found = people.iter().enumerate().find(|(_, person)| person.reference == who.reference);
        let (at, person) = found.ok_or(Error::NotFound)?;
        let customer = lookup(visit.portal(), Actor::House, person.reference).await?.ok_or(Error::NotFound)?;
        let next = visit.begin_as_customer(customer, Proven::Now, ProvenBy::HandOff).await?;
        visit.language = match shown {
            Shown::Brand(_) => person.language,
            Shown::Practice => made_up::language(&visit.portal().brand, at),
        };
        Ok::<_, Error>(visit.redirect(&next.path))
    };
    match enter.await {
        Ok(to) => to,
        Err(error) => Failure::from(error).page(&visit),
    }
}

/// `{"routes": [{"path", "signed_in", "person"?}]}`, with an example for every part of an address that varies.
async fn list(State(front): State<Front>) -> Response {
    match examples::all(&front).await {
        Ok(routes) => Json(json!({ "routes": routes })).into_response(),
        Err(error) => Failure::from(error).status().into_response(),
    }
}
