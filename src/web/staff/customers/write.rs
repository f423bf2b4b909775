//! The form by which a request is written down for somebody.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::{
    file,
    found::proven,
    intake::PAGE,
    page,
    whose::{FIND, OPEN, WRITE, Whose},
};
use crate::{
    domain::file::LARGEST,
    usecases::{
        acting_for::write_down::{Intake, write_down},
        requests::{draft::Draft, open::Opened},
    },
    web::{
        door::{through, typed},
        flash::{Flash, Next, Told},
        limits::{Limited, Limits},
        upload::sent,
    },
};

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct WriteDownForm {
    locale: Option<String>,
    of: Option<String>,
    way: Option<String>,
    came: Option<String>,
    email: Option<String>,
    postal: Option<String>,
    language: Option<String>,
    kind: Option<String>,
    scope: Option<String>,
    categories: Vec<String>,
    field: Option<String>,
    before: Option<String>,
    after: Option<String>,
    record: Option<String>,
    stop: Option<String>,
    review: Option<String>,
    words: Option<String>,
    behalf: Option<String>,
    behalf_name: Option<String>,
    behalf_evidence: Option<String>,
    disputes: Option<String>,
    about: Option<String>,
}

impl WriteDownForm {
    fn intake(&self) -> Intake {
        let filled = |text: &Option<String>| text.clone().filter(|text| !text.is_empty());
        Intake {
            way: self.way.clone(),
            came: self.came.clone(),
            kind: self.kind.clone(),
            draft: Draft {
                scope: filled(&self.scope),
                categories: self.categories.clone(),
                field: filled(&self.field),
                before: self.before.clone(),
                after: self.after.clone(),
                record: filled(&self.record),
                stop: filled(&self.stop),
                purpose: filled(&self.review),
                words: self.words.clone(),
                behalf: filled(&self.behalf),
                behalf_name: self.behalf_name.clone(),
                behalf_evidence: self.behalf_evidence.clone(),
                disputes: filled(&self.disputes),
                about: filled(&self.about),
                ..Draft::default()
            },
            email: self.email.clone(),
            postal: self.postal.clone(),
            language: self.language.clone(),
            file: sent("form[file]"),
        }
    }
}

/// Writes a request down: for the customer whose data is open, or for somebody without an account.
#[server(prefix = "/ui", endpoint = "staff/write-down")]
pub async fn staff_write_down(form: WriteDownForm) -> Result<(), ServerFnError> {
    let categories = Some(form.categories.join(","));
    let typed = typed([
        ("way", &form.way),
        ("came", &form.came),
        ("email", &form.email),
        ("postal", &form.postal),
        ("language", &form.language),
        ("kind", &form.kind),
        ("scope", &form.scope),
        ("categories", &categories),
        ("field", &form.field),
        ("before", &form.before),
        ("after", &form.after),
        ("record", &form.record),
        ("stop", &form.stop),
        ("review", &form.review),
        ("words", &form.words),
        ("behalf", &form.behalf),
        ("behalf_name", &form.behalf_name),
        ("behalf_evidence", &form.behalf_evidence),
        ("disputes", &form.disputes),
        ("about", &form.about),
    ]);
    let whose = Whose::sent(form.of.as_deref());
    through(form.locale.clone(), whose.form(PAGE, WRITE, typed.clone()), async |visit| {
        let held = proven(visit, &whose).await?;
        let told = match write_down(visit.portal(), visit.actor, held.as_ref(), form.intake()).await? {
            Opened::New(reference) => Told::WrittenDown(reference),
            // Nothing of it was written down: it is all given back.
            Opened::Already(reference) => {
                let flash = Flash { told: Told::OpenAlready(reference), typed: typed.clone() };
                return Ok(Next::page(format!("{}#saved", whose.at(WRITE))).giving_back(PAGE, flash));
            }
        };
        Ok(match held {
            Some(_) => Next::page(format!("{}#saved", whose.at(OPEN))).saying(file::PAGE, told),
            None => Next::page(format!("{FIND}#saved")).saying(page::PAGE, told),
        })
    })
    .await
}

/// It may come with a file, in parts.
impl Limited for StaffWriteDown {
    const LIMITS: Limits = Limits { part: Some(Limits::USUAL.body), file: Some(LARGEST), ..Limits::USUAL };
}
