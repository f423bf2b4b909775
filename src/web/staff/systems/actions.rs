//! The forms about a system: connect it, try it, tell it again, give it another secret, disconnect it.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::{disconnect, page::PAGE, secret::show_once};
use crate::{
    domain::{ids::SystemId, telling::Acknowledges},
    jobs::telling::test::test,
    usecases::{
        error::{Error, Field},
        telling::{
            again::{Draft, again},
            connect,
            requests::tell_requests,
        },
    },
    web::{
        door::{Form, through},
        flash::{Done, Next, Told},
        staff::{jobs::page::PAGE as SYSTEMS, people::actions::hand},
        visit::Visit,
    },
};

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct SystemForm {
    locale: Option<String>,
    system: Option<String>,
    link: Option<String>,
    answer: Option<String>,
    scope: Option<String>,
    after: Option<String>,
    reason: Option<String>,
    understood: Vec<String>,
    turn: Option<String>,
}

impl SystemForm {
    fn id(&self) -> Result<SystemId, Error> {
        self.system.as_deref().and_then(|text| text.parse().ok()).ok_or(Error::NotFound)
    }

    fn path(&self) -> String {
        self.id().map_or_else(|_| "/staff/systems".to_owned(), |id| format!("/staff/systems/{id}"))
    }

    fn here(&self) -> Form {
        let kept =
            [("link", &self.link), ("answer", &self.answer), ("scope", &self.scope), ("after", &self.after), ("reason", &self.reason)];
        let typed = kept.into_iter().filter_map(|(name, text)| Some((name.to_owned(), text.clone()?)));
        Form { page: PAGE, path: self.path().into(), typed: typed.collect() }
    }
}

async fn about_one(
    form: SystemForm,
    act: impl AsyncFnOnce(&Visit, &SystemId, &SystemForm) -> Result<Option<Told>, Error>,
) -> Result<(), ServerFnError> {
    through(form.locale.clone(), form.here(), async |visit| {
        let id = form.id()?;
        let next = Next::page(format!("{}#saved", form.path()));
        match act(visit, &id, &form).await {
            Ok(Some(told)) => Ok(next.saying(PAGE, told)),
            Ok(None) => Ok(next),
            // A system that no notice names has no page of its own.
            Err(Error::Invalid(faults)) if faults.iter().any(|fault| fault.field == Field::What) => {
                Ok(Next::page("/staff/systems").saying(SYSTEMS, Told::Faults(faults)))
            }
            Err(other) => Err(other),
        }
    })
    .await
}

/// Connects a system by a webhook, or gives it another address.
#[server(prefix = "/ui", endpoint = "staff/connect-system")]
pub async fn staff_connect_system(form: SystemForm) -> Result<(), ServerFnError> {
    about_one(form, async |visit, id, form| {
        let acknowledges: Option<Acknowledges> = form.answer.as_deref().and_then(|text| text.parse().ok());
        let url = form.link.as_deref().unwrap_or_default();
        let secret = connect::connect(visit.portal(), hand(visit).await, id.as_str(), url, acknowledges).await?;
        show_once(visit, id, secret.text()).await.map(|()| None)
    })
    .await
}

/// Makes another secret.
#[server(prefix = "/ui", endpoint = "staff/new-system-secret")]
pub async fn staff_new_system_secret(form: SystemForm) -> Result<(), ServerFnError> {
    about_one(form, async |visit, id, _| {
        let secret = connect::rotate(visit.portal(), hand(visit).await, id.as_str()).await?;
        show_once(visit, id, secret.text()).await.map(|()| None)
    })
    .await
}

/// Sends an event that tells of nothing.
#[server(prefix = "/ui", endpoint = "staff/test-system")]
pub async fn staff_test_system(form: SystemForm) -> Result<(), ServerFnError> {
    about_one(form, async |visit, id, _| {
        let front = &visit.front;
        let ended = test(visit.portal(), &front.sender, &front.public_url, hand(visit).await, id.as_str()).await?;
        let took_ms = i64::try_from(ended.took.as_millis()).unwrap_or(i64::MAX);
        Ok(Some(Told::Tried { word: ended.word, took_ms }))
    })
    .await
}

/// Delivers changes once more.
#[server(prefix = "/ui", endpoint = "staff/tell-system-again")]
pub async fn staff_tell_system_again(form: SystemForm) -> Result<(), ServerFnError> {
    about_one(form, async |visit, id, form| {
        let draft = Draft { extent: form.scope.clone(), number: form.after.clone(), reason: form.reason.clone() };
        again(visit.portal(), hand(visit).await, id.as_str(), &draft).await.map(|after| Some(Told::ToldAgain(after)))
    })
    .await
}

/// Tells a system of requests, too, or no more.
#[server(prefix = "/ui", endpoint = "staff/tell-system-requests")]
pub async fn staff_tell_system_requests(form: SystemForm) -> Result<(), ServerFnError> {
    about_one(form, async |visit, id, form| {
        let tell = form.turn.as_deref() == Some("on");
        tell_requests(visit.portal(), hand(visit).await, id.as_str(), tell).await.map(|()| Some(Told::Done(Done::RequestsChosen)))
    })
    .await
}

/// Tells a system no more.
#[server(prefix = "/ui", endpoint = "staff/disconnect-system")]
pub async fn staff_disconnect_system(form: SystemForm) -> Result<(), ServerFnError> {
    let sure = !form.understood.is_empty();
    let typed = sure.then(|| ("understood".to_owned(), String::new())).into_iter().collect();
    let here = Form { page: disconnect::PAGE, path: format!("{}/disconnect", form.path()).into(), typed };
    through(form.locale.clone(), here, async |visit| {
        connect::disconnect(visit.portal(), hand(visit).await, form.id()?.as_str(), sure).await?;
        Ok(Next::page("/staff/systems#saved").saying(SYSTEMS, Told::Done(Done::SystemDisconnected)))
    })
    .await
}
