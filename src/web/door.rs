//! The way through a form: read it, act, and go to the page that shows what came of it.

use axum::http::{StatusCode, header, request::Parts};
use leptos::prelude::{ServerFnError, use_context};
use leptos_axum::ResponseOptions;
use std::{borrow::Cow, collections::BTreeMap};

use super::{
    failure::Failure,
    flash::{Flash, Next, Spot, Told},
    limits::Limits,
    local::Local,
    press::Press,
    session::KEPT,
    upload,
    visit::Visit,
};
use crate::usecases::{
    error::Error,
    kept_forms::{keep, keep::Kept},
};

/// A form: the page it stands on, and what to give back when it does not fit.
pub struct Form {
    /// The name under which it leaves word there.
    pub page: &'static str,
    pub path: Cow<'static, str>,
    pub typed: BTreeMap<String, String>,
}

impl Form {
    /// Without what was typed, when it is more than such a form may hold.
    fn fitting(mut self) -> Self {
        let limits = use_context::<Parts>().and_then(|parts| parts.extensions.get().copied()).unwrap_or(Limits::USUAL);
        if self.typed.values().map(String::len).sum::<usize>() > limits.kept {
            self.typed.clear();
        }
        // No browser gives a file back: the page says that it has to be chosen again.
        if upload::came() {
            self.typed.entry(upload::AGAIN.to_owned()).or_default();
        }
        self
    }
}

/// The text of a form's fields, by name. A browser sends an emptied field as nothing, and it is given back empty: what is stored never takes
/// its place beside its error.
pub fn typed<'a>(fields: impl IntoIterator<Item = (&'a str, &'a Option<String>)>) -> BTreeMap<String, String> {
    fields.into_iter().map(|(name, text)| (name.to_owned(), text.clone().unwrap_or_default())).collect()
}

/// The way of every form. What a page can show goes back to the form's page with everything typed; who is no longer
/// signed in signs in first, and finds it there; the rest is a page of its own.
pub async fn through(
    locale: Option<String>,
    form: Form,
    act: impl AsyncFnOnce(&Visit) -> Result<Next, Error>,
) -> Result<(), ServerFnError> {
    let form = form.fitting();
    let visit = match Visit::of_form(locale.as_deref()).await {
        Ok(visit) => visit,
        Err(error) => return show(Failure::from(error)),
    };
    let next = match act(&visit).await {
        Ok(next) => next,
        Err(Error::NotSignedIn) => return to_sign_in(&visit, form).await,
        Err(Error::StepUp) => to_confirm(form),
        Err(Error::Untrained { .. }) => to_training(form),
        Err(error) => match Told::of(error) {
            Ok(told) => Next::page(form.path).giving_back(form.page, Flash { told, typed: form.typed }),
            Err(error) => return show(Failure::from(error)),
        },
    };
    if let Some((spot, flash)) = &next.flash {
        if let Err(error) = visit.session.leave_flash(spot, flash).await {
            return show(Failure::from(error));
        }
        if let Some(press) = use_context::<Parts>().and_then(|parts| parts.extensions.get::<Press>().cloned()) {
            press.leaves(spot, flash);
        }
    }
    go(&visit, &next.path);
    Ok(())
}

/// The way of what an island asks for: text, or a status it can tell.
pub async fn answer(act: impl AsyncFnOnce(&Visit) -> Result<String, Error>) -> Result<String, ServerFnError> {
    let answered = match Visit::of_form(None).await {
        Ok(visit) => act(&visit).await,
        Err(error) => Err(error),
    };
    match answered {
        Ok(text) => Ok(text),
        Err(error) => show(Failure::from(error)).map(|()| String::new()),
    }
}

/// An act that cannot be taken back needs a fresh proof first; typed fields wait where they were.
fn to_confirm(form: Form) -> Next {
    let to: String = url::form_urlencoded::byte_serialize(form.path.as_bytes()).collect();
    let spot = Spot::new(form.page, &form.path);
    let flash = (!form.typed.is_empty()).then_some((spot, Flash { told: Told::Kept, typed: form.typed }));
    let page = if form.path.starts_with("/staff") { "/staff/confirm" } else { "/confirm" };
    Next { path: format!("{page}?to={to}"), flash }
}

/// Pages with customers' data are locked: the training says how to mend it, and typed fields wait where they were.
fn to_training(form: Form) -> Next {
    let spot = Spot::new(form.page, &form.path);
    let flash = (!form.typed.is_empty()).then_some((spot, Flash { told: Told::Kept, typed: form.typed }));
    Next { path: "/staff/training#locked".to_owned(), flash }
}

async fn to_sign_in(visit: &Visit, form: Form) -> Result<(), ServerFnError> {
    let page = if form.path.starts_with("/staff") { "/staff/sign-in" } else { "/sign-in" };
    let path = form.path.clone().into_owned();
    let kept = Kept { page: form.page.to_owned(), path: form.path.into_owned(), typed: form.typed };
    let cookie = visit.cookie.map(|id| id.0);
    match keep(visit.portal(), cookie, &kept).await {
        Ok(Some(id)) => {
            visit.session.put(KEPT, &id.to_string()).await.map_err(|_| ServerFnError::new("session"))?;
            go(visit, &format!("{page}?ended=kept"));
        }
        Ok(None) => {
            let to: String = url::form_urlencoded::byte_serialize(path.as_bytes()).collect();
            go(visit, &format!("{page}?ended=lost&to={to}"));
        }
        Err(error) => return show(Failure::from(error)),
    }
    Ok(())
}

/// See Other: the browser fetches the page instead of posting again.
fn go(visit: &Visit, path: &str) {
    if let Some(response) = use_context::<ResponseOptions>() {
        response.set_status(StatusCode::SEE_OTHER);
        response.insert_header(header::LOCATION, Local::new(&visit.to(path)).header());
    }
}

/// The page itself is made by the layer around `/ui`, which sees the status and the failure's name.
fn show(failure: Failure) -> Result<(), ServerFnError> {
    if let Some(response) = use_context::<ResponseOptions>() {
        response.set_status(failure.status());
        for (name, value) in failure.headers() {
            response.insert_header(name, value);
        }
    }
    Ok(())
}
