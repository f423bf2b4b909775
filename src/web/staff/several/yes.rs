//! The forms about answers that wait together.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::wanted::PAGE;
use crate::{
    domain::{ids::SeveralId, staff::Deed},
    usecases::{
        authorise,
        desk::several::{Agreed, Part, say_no, say_yes, take_back, unmask},
        error::{Clash, Error},
    },
    web::{
        door::{Form, through, typed},
        flash::{Done, Many, Next, Told},
        staff::queue::find::FIND,
        visit::Visit,
    },
};

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct TogetherForm {
    locale: Option<String>,
    several: Option<String>,
    /// Each by its number, its revision and the id of what waits there.
    parts: Vec<String>,
    words: Option<String>,
    reason: Option<String>,
}

impl TogetherForm {
    fn parts(&self) -> Vec<Part> {
        let part = |text: &String| {
            let mut of = text.split('/').map(str::to_owned);
            Some(Part { reference: of.next()?, revision: of.next()?, look: of.next()? })
        };
        self.parts.iter().filter_map(part).collect()
    }
}

async fn about(form: TogetherForm, act: impl AsyncFnOnce(&Visit, SeveralId, &[Part]) -> Result<Next, Error>) -> Result<(), ServerFnError> {
    let path = format!("/staff/several/{}", form.several.as_deref().unwrap_or_default());
    let here = Form { page: PAGE, path: path.into(), typed: typed([("words", &form.words)]) };
    through(form.locale.clone(), here, async |visit| {
        authorise::desk(visit.portal(), visit.actor, Deed::Agree).await?;
        let id = form.several.as_deref().unwrap_or_default().parse().map_err(|_| Error::Conflict(Clash::ChangedElsewhere))?;
        act(visit, id, &form.parts()).await
    })
    .await
}

fn told(what: Many, Agreed { done, left }: Agreed) -> Next {
    let count = u64::try_from(done.len()).unwrap_or(0);
    Next::page("/staff/requests#found").saying(FIND, Told::Many { what, count, left })
}

/// Agrees: every person gets exactly what the page showed.
#[server(prefix = "/ui", endpoint = "staff/several-yes")]
pub async fn staff_several_yes(form: TogetherForm) -> Result<(), ServerFnError> {
    about(form, async |visit, id, parts| Ok(told(Many::Sent, say_yes(visit.portal(), visit.actor, id, parts).await?))).await
}

/// Disagrees, and says why.
#[server(prefix = "/ui", endpoint = "staff/several-no")]
pub async fn staff_several_no(form: TogetherForm) -> Result<(), ServerFnError> {
    let words = form.words.clone();
    about(form, async |visit, id, parts| Ok(told(Many::Refused, say_no(visit.portal(), visit.actor, id, parts, words.as_deref()).await?)))
        .await
}

/// Takes back what they asked for.
#[server(prefix = "/ui", endpoint = "staff/several-take-back")]
pub async fn staff_several_take_back(form: TogetherForm) -> Result<(), ServerFnError> {
    about(form, async |visit, id, parts| Ok(told(Many::TakenBack, take_back(visit.portal(), visit.actor, id, parts).await?))).await
}

/// Opens the cases for a reason, so that their answers can be read.
#[server(prefix = "/ui", endpoint = "staff/several-open")]
pub async fn staff_several_open(form: TogetherForm) -> Result<(), ServerFnError> {
    let reason = form.reason.clone();
    about(form, async |visit, id, parts| {
        unmask(visit.portal(), visit.actor, id, parts, reason.as_deref()).await?;
        Ok(Next::page(format!("/staff/several/{id}#saved")).saying(PAGE, Told::Done(Done::CaseChanged)))
    })
    .await
}
