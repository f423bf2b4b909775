//! The form that finds a request, and the button that takes the next.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::{find::FIND, words::query};
use crate::{
    usecases::desk::{find::find, take, views::View},
    web::{
        door::{Form, through, typed},
        flash::{Next, Told},
    },
};

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct FindForm {
    locale: Option<String>,
    search: Option<String>,
}

/// Finds requests by a number or an address, which stand in no address of a page. A single one is opened.
#[server(prefix = "/ui", endpoint = "staff/find")]
pub async fn staff_find(form: FindForm) -> Result<(), ServerFnError> {
    let page = Form { page: FIND, path: "/staff/requests".into(), typed: typed([("search", &form.search)]) };
    through(form.locale.clone(), page, async |visit| {
        let found = find(visit.portal(), visit.actor, form.search.as_deref()).await?;
        let numbers: Vec<String> = found.into_iter().map(|waiting| waiting.row.reference).collect();
        Ok(match numbers.as_slice() {
            [only] => Next::page(format!("/staff/requests/{only}")),
            _ => Next::page("/staff/requests#found").saying(FIND, Told::Found(numbers)),
        })
    })
    .await
}

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct TakeForm {
    locale: Option<String>,
}

/// Takes the most urgent case that is nobody's, and opens it.
#[server(prefix = "/ui", endpoint = "staff/take-next")]
pub async fn staff_take_next(form: TakeForm) -> Result<(), ServerFnError> {
    let page = Form { page: FIND, path: "/staff/requests".into(), typed: typed([]) };
    through(form.locale.clone(), page, async |visit| {
        let view = query(View::Nobodys);
        Ok(match take::next(visit.portal(), visit.actor).await? {
            Some(reference) => Next::page(format!("/staff/requests/{reference}{view}")),
            None => Next::page("/staff/requests#found").saying(FIND, Told::NothingToTake),
        })
    })
    .await
}
