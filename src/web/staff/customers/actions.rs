//! The forms that find somebody, open and close their data, and change a choice for them.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

use super::{
    file,
    found::{FOUND, FoundPeople, HELD, close, found, held},
    page::PAGE,
    whose::{FIND, OPEN, Whose},
};
use crate::{
    usecases::{
        acting_for::{
            choose::{Draft, choose},
            find::find,
            open::open,
        },
        choices::save::WishOutcome,
    },
    web::{
        door::{Form, through, typed},
        flash::{Done, Flash, Next, Told},
    },
};

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct FindPersonForm {
    locale: Option<String>,
    search: Option<String>,
}

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct OpenPersonForm {
    locale: Option<String>,
    of: Option<String>,
    way: Option<String>,
    proof: Vec<String>,
}

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct ClosePersonForm {
    locale: Option<String>,
    of: Option<String>,
}

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct ChooseForForm {
    locale: Option<String>,
    of: Option<String>,
    what: Option<String>,
    reason: Option<String>,
    seen: Option<String>,
    against: Option<String>,
    confirmed: Option<String>,
}

/// Finds somebody by exactly what they say, which stands in no address.
#[server(prefix = "/ui", endpoint = "staff/find-person")]
pub async fn staff_find_person(form: FindPersonForm) -> Result<(), ServerFnError> {
    let here = Form { page: PAGE, path: FIND.into(), typed: typed([("search", &form.search)]) };
    through(form.locale.clone(), here, async |visit| {
        let found = find(visit.portal(), visit.actor, form.search.as_deref()).await?;
        let customer = found.customer.and_then(|person| person.customer()).map(|id| id.to_string());
        let people = FoundPeople { customer, guest: found.guest.is_some() };
        visit.session.put(FOUND, &people).await?;
        let page = people.whose(visit).map_or_else(|| FIND.to_owned(), |whose| whose.at(FIND));
        Ok(Next::page(format!("{page}#found")))
    })
    .await
}

/// Opens somebody's data once the brand's rule of proof is met.
#[server(prefix = "/ui", endpoint = "staff/open-person")]
pub async fn staff_open_person(form: OpenPersonForm) -> Result<(), ServerFnError> {
    let mut typed: BTreeMap<String, String> = form.proof.iter().map(|step| (step.clone(), String::new())).collect();
    typed.insert("way".to_owned(), form.way.clone().unwrap_or_default());
    let whose = Whose::sent(form.of.as_deref());
    through(form.locale.clone(), whose.form(PAGE, FIND, typed), async |visit| {
        let customer = found(visit, &whose).await?;
        let held = open(visit.portal(), visit.actor, customer, form.way.as_deref(), &form.proof).await?;
        visit.session.put(HELD, &held).await?;
        visit.session.forget(FOUND).await?;
        Ok(Next::page(whose.at(OPEN)))
    })
    .await
}

/// Closes it again.
#[server(prefix = "/ui", endpoint = "staff/close-person")]
pub async fn staff_close_person(form: ClosePersonForm) -> Result<(), ServerFnError> {
    let whose = Whose::sent(form.of.as_deref());
    through(form.locale.clone(), whose.form(PAGE, FIND, BTreeMap::new()), async |visit| {
        close(visit, &whose).await?;
        Ok(Next::page(format!("{FIND}#saved")).saying(PAGE, Told::Done(Done::FileClosed)))
    })
    .await
}

/// Changes one choice for somebody; when something would start, it is read to them first.
#[server(prefix = "/ui", endpoint = "staff/choose-for")]
pub async fn staff_choose_for(form: ChooseForForm) -> Result<(), ServerFnError> {
    let typed = typed([("what", &form.what), ("reason", &form.reason), ("seen", &form.seen), ("against", &form.against)]);
    let whose = Whose::sent(form.of.as_deref());
    through(form.locale.clone(), whose.form(file::PAGE, OPEN, typed.clone()), async |visit| {
        let held = held(visit, &whose).await?;
        let page = whose.at(OPEN);
        let saved = format!("{page}#saved");
        let draft = Draft {
            what: form.what.clone(),
            reason: form.reason.clone(),
            seen: form.seen.clone(),
            against: form.against.clone(),
            confirmed: form.confirmed.as_deref() == Some("yes"),
            language: Some(visit.language),
        };
        Ok(match choose(visit.portal(), visit.actor, &held, draft).await? {
            WishOutcome::Asks(_) => {
                Next::page(format!("{page}#check")).giving_back(file::PAGE, Flash { told: Told::AskedFirst, typed: typed.clone() })
            }
            WishOutcome::Saved(_) => Next::page(saved).saying(file::PAGE, Told::Done(Done::ChosenForThem)),
            WishOutcome::Unchanged => Next::page(saved).saying(file::PAGE, Told::Unchanged),
        })
    })
    .await
}
