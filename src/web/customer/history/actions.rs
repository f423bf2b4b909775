//! A receipt that somebody hands in, as a file or as text, is looked at and forgotten.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

use super::{
    about::parts,
    check::{FROM_FILE, PAGE},
};
use crate::{
    usecases::history::{
        verify,
        verify::{MOST_BYTES, Verdict},
    },
    web::{
        door::{Form, through},
        flash::{Checked, Flash, Next, Told},
        limits::{Limited, Limits},
    },
};

/// A receipt is pasted whole, and almost every sign of Arabic is escaped. The form needs no sign-in, so little is given back.
impl Limited for CheckReceipt {
    const LIMITS: Limits = Limits { body: 3 * MOST_BYTES + Limits::USUAL.body, kept: 16 * 1024, part: Some(MOST_BYTES), ..Limits::USUAL };
}

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct CheckForm {
    locale: Option<String>,
    /// The file, when one was chosen: it goes before what was pasted.
    file: Option<String>,
    receipt: Option<String>,
}

/// Says whether a receipt is genuine. Only the answer goes on to the page, and for a genuine one what it is about.
#[server(prefix = "/ui", endpoint = "receipts/check")]
pub async fn check_receipt(form: CheckForm) -> Result<(), ServerFnError> {
    let file = form.file.filter(|file| !file.is_empty());
    let pasted = form.receipt.unwrap_or_default();
    let mut typed = BTreeMap::from([("receipt".to_owned(), pasted.clone())]);
    typed.extend(file.is_some().then(|| (FROM_FILE.to_owned(), String::new())));
    let text = file.unwrap_or(pasted);
    let here = Form { page: PAGE, path: "/receipts/check".into(), typed };
    through(form.locale, here, async |visit| {
        let verdict = verify(visit.portal(), &visit.front.public_url, &text).await?;
        let typed = if verdict == Verdict::Genuine { parts(&visit.shelf()?.notice, &text) } else { BTreeMap::new() };
        Ok(Next::page("/receipts/check#saved").giving_back(PAGE, Flash { told: Told::Checked(Checked::from(verdict)), typed }))
    })
    .await
}
