//! The demo's addresses, and the list of all pages for whoever checks them.

use axum::{
    Form, Json, Router,
    extract::State,
    response::{IntoResponse, Redirect, Response},
    routing::{get, post},
};
use serde::Deserialize;
use serde_json::{Value, json};

use super::{pages, people::PEOPLE};
use crate::{
    domain::actor::Actor,
    usecases::{customers::lookup::lookup, error::Error, history::list::newest},
    web::{
        customer::sign_in::actions::begin,
        failure::Failure,
        front::Front,
        routes::{PAGES, Reader},
    },
};

pub fn routes() -> Router<Front> {
    Router::new()
        .route("/demo", get(pages::people))
        .route("/demo/mail", get(pages::mail))
        .route("/demo/components", get(pages::components))
        .route("/demo/sign-in", post(sign_in))
        .route("/demo/routes.json", get(list))
}

#[derive(Deserialize)]
struct Who {
    reference: String,
}

/// Signs in as one of the people, without a code.
async fn sign_in(pages::DemoVisit(mut visit): pages::DemoVisit, Form(who): Form<Who>) -> Response {
    let enter = async {
        let person = PEOPLE.iter().find(|person| person.reference == who.reference).ok_or(Error::NotFound)?;
        let customer = lookup(visit.portal(), Actor::House, person.reference).await?.ok_or(Error::NotFound)?;
        let next = begin(&visit, customer).await?;
        visit.language = person.language;
        Ok::<_, Error>(visit.to(&next.path))
    };
    match enter.await {
        Ok(to) => Redirect::to(&to).into_response(),
        Err(error) => Failure::from(error).page(&visit),
    }
}

/// `{"routes": [{"path", "signed_in", "person"?}]}`, with an example for every part of an address that varies.
async fn list(State(front): State<Front>) -> Response {
    match examples(&front).await {
        Ok(routes) => Json(json!({ "routes": routes })).into_response(),
        Err(error) => Failure::from(error).status().into_response(),
    }
}

async fn examples(front: &Front) -> Result<Vec<Value>, Error> {
    let shelf = front.portal.shelf()?;
    let catalogue = &shelf.notice.catalogue;
    let reader = PEOPLE.iter().find(|person| person.name == "Farid").ok_or(Error::NotFound)?;
    let customer = lookup(&front.portal, Actor::House, reader.reference).await?.ok_or(Error::NotFound)?;
    let receipt = newest(&front.portal, customer).await?.ok_or(Error::NotFound)?.id.to_string();
    let mut routes = Vec::new();
    for page in PAGES {
        // A download is no page, and a preview needs a choice to be pending.
        if page.path.ends_with("/json") || page.path.ends_with("/preview") {
            continue;
        }
        let values: Vec<String> = match page.path {
            path if path.contains("{touchpoint}") => catalogue.touchpoints.iter().take(1).map(|it| it.id.to_string()).collect(),
            path if path.contains("{category}") => catalogue
                .categories
                .iter()
                .filter(|it| it.sensitive || it.must_keep.is_some())
                .take(2)
                .map(|it| it.id.to_string())
                .collect(),
            path if path.contains("{purpose}") => {
                catalogue.purposes.iter().filter(|it| it.profiling || !it.switchable()).take(2).map(|it| it.id.to_string()).collect()
            }
            path if path.contains("{token}") => vec!["A".repeat(43)],
            path if path.contains("{id}") => vec![receipt.clone()],
            _ => vec![String::new()],
        };
        for value in values {
            let path = match (page.path.find('{'), page.path.find('}')) {
                (Some(start), Some(_)) => format!("/en{}{value}", page.path.get(..start).unwrap_or_default()),
                _ => format!("/en{}", page.path),
            };
            routes.push(json!({"path": path, "signed_in": page.reader == Reader::Customer, "person": reader.name}));
            let both = ["", "/journey", "/purposes/{purpose}", "/help"];
            if both.contains(&page.path) {
                routes.push(json!({"path": path, "signed_in": true, "person": reader.name}));
            }
            if page.reader == Reader::Customer && !page.path.contains('{') {
                routes.push(json!({"path": path, "signed_in": true, "person": "Ben"}));
            }
        }
    }
    for path in ["/demo", "/demo/mail", "/demo/components", "/api/v1", "/api/problems/no-key"] {
        routes.push(json!({"path": path, "signed_in": false}));
    }
    Ok(routes)
}
