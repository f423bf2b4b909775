//! A pasted receipt is looked at, and forgotten.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

use super::check::PAGE;
use crate::{
    usecases::history::verify::verify,
    web::{
        door::{Form, Next, through},
        flash::{Checked, Told},
    },
};

/// What cannot be read is given back up to this length; the session is no place for more.
const MOST_GIVEN_BACK: usize = 16 * 1024;

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct CheckForm {
    locale: Option<String>,
    receipt: Option<String>,
}

/// Says whether a receipt is genuine. Only the answer goes on to the page.
#[server(prefix = "/ui", endpoint = "receipts/check")]
pub async fn check_receipt(form: CheckForm) -> Result<(), ServerFnError> {
    let text = form.receipt.unwrap_or_default();
    let given_back = Some(&text).filter(|text| text.len() <= MOST_GIVEN_BACK).cloned();
    let typed = BTreeMap::from_iter(given_back.map(|text| ("receipt".to_owned(), text)));
    let here = Form { page: PAGE, path: "/receipts/check".into(), typed };
    through(form.locale, here, async |visit| {
        let verdict = verify(visit.portal(), &visit.front.public_url, &text).await?;
        Ok(Next::page("/receipts/check#saved").saying(PAGE, Told::Checked(Checked::from(verdict))))
    })
    .await
}
