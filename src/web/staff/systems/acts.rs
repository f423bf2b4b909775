//! The forms of an administrator about a system.

use leptos::prelude::*;

use super::state::acknowledges;
use crate::{
    domain::telling::{Acknowledges, AgainExtent, AgainReason},
    i18n::messages as m,
    usecases::{error::Field, telling::look::Looked},
    web::{
        components::{
            choice_list::{Choice, ChoiceList, Pick},
            text_field::TextField,
        },
        flash::Flash,
        visit::Visit,
    },
};

/// The words that a form left for the page.
pub struct Shown<'a> {
    pub flash: Option<&'a Flash>,
    pub errors: &'a [(&'static str, String)],
}

impl Shown<'_> {
    fn typed(&self, field: Field) -> Option<String> {
        self.flash.and_then(|flash| flash.typed.get(field.as_str()).cloned())
    }

    pub fn error(&self, visit: &Visit, field: Field) -> Option<(String, String)> {
        let found = self.errors.iter().find(|(at, _)| *at == field.as_str())?;
        Some((visit.texts().error_prefix(), found.1.clone()))
    }
}

/// A form about this system.
fn form(visit: &Visit, system: &Looked, action: &'static str, fields: AnyView, go: String, is_first: bool) -> AnyView {
    let (locale, id) = (visit.language.tag(), system.id.to_string());
    let class = if is_first { "button" } else { "button button--plain" };
    view! {
        <form method="post" action=format!("/ui/staff/{action}") novalidate>
            <input r#type="hidden" name="form[locale]" value=locale />
            <input r#type="hidden" name="form[system]" value=id />
            {fields}
            <p class="acts"><button class=class type="submit">{go}</button></p>
        </form>
    }
    .into_any()
}

pub fn acts(visit: &Visit, system: &Looked, shown: &Shown<'_>) -> AnyView {
    let words = visit.texts();
    let has_webhook = system.connected.as_ref().is_some_and(|it| it.by_webhook);
    let sent = has_webhook.then(|| {
        let test = form(visit, system, "test-system", ().into_any(), words.connected_test_go(), true);
        let secret = form(visit, system, "new-system-secret", ().into_any(), words.connected_secret_go(), false);
        view! {
            <section aria-labelledby="test"><h2 id="test">{words.connected_test()}</h2><p>{words.connected_test_text()}</p>{test}</section>
            {system.tasks.is_none().then(|| again(visit, system, shown))}
            <section aria-labelledby="secret">
                <h2 id="secret">{words.connected_secret()}</h2>
                <p>{words.connected_secret_text()}</p>
                {secret}
            </section>
        }
    });
    // A system that no notice names as told is connected by none.
    let connect = system.is_named.then(|| connect(visit, system, shown, has_webhook));
    let told = system.connected.as_ref().filter(|_| system.tasks.is_none());
    let requests = told.map(|it| {
        let (turn, go) = match it.requests {
            true => ("off", words.connected_requests_stop()),
            false => ("on", words.connected_requests_go()),
        };
        let fields = view! { <input r#type="hidden" name="form[turn]" value=turn /> };
        let form = form(visit, system, "tell-system-requests", fields.into_any(), go, false);
        view! {
            <section aria-labelledby="requests">
                <h2 id="requests">{words.connected_requests()}</h2>
                <p>{words.connected_requests_text()}</p>
                {form}
            </section>
        }
    });
    let disconnect = told.is_some().then(|| {
        let href = visit.to(&format!("/staff/systems/{}/disconnect", system.id));
        view! {
            <section aria-labelledby="disconnect">
                <h2 id="disconnect">{words.connected_disconnect()}</h2>
                <p>{words.connected_disconnect_text()}</p>
                <p><a class="go" href=href>{words.connected_disconnect_look()}</a></p>
            </section>
        }
    });
    view! { {sent}{requests}{connect}{disconnect} }.into_any()
}

fn again(visit: &Visit, system: &Looked, shown: &Shown<'_>) -> AnyView {
    let words = visit.texts();
    let extent = |extent: &AgainExtent| {
        let label = match extent {
            AgainExtent::After => words.connected_again_after(),
            AgainExtent::Newest => words.connected_again_newest(),
        };
        Choice::new(extent.as_str(), label, shown.typed(Field::Extent).as_deref() == Some(extent.as_str()))
    };
    let reason = |reason: &AgainReason| {
        let label = match reason {
            AgainReason::Restored => words.connected_again_restored(),
            AgainReason::Lost => words.connected_again_lost(),
            AgainReason::Missed => words.connected_again_missed(),
            AgainReason::Trial => words.connected_again_trial(),
        };
        Choice::new(reason.as_str(), label, shown.typed(Field::Reason).as_deref() == Some(reason.as_str()))
    };
    let (extents, reasons) = (AgainExtent::ALL.iter().map(extent).collect(), AgainReason::ALL.iter().map(reason).collect());
    let hint = words.connected_again_number_hint(m::ConnectedAgainNumberHint { number: &system.last.to_string() });
    let number = shown.typed(Field::After).unwrap_or_default();
    let fields = view! {
        <ChoiceList id=Field::Extent.as_str() name="form[scope]" legend=words.connected_again_extent() hint=String::new() pick=Pick::One
            options=extents error=shown.error(visit, Field::Extent) />
        <TextField id=Field::After.as_str() name="form[after]" label=words.connected_again_number() hint=hint value=number
            error=shown.error(visit, Field::After) autocomplete="off" kind="text" />
        <ChoiceList id=Field::Reason.as_str() name="form[reason]" legend=words.connected_again_reason() hint=String::new() pick=Pick::One
            options=reasons error=shown.error(visit, Field::Reason) />
    };
    let form = form(visit, system, "tell-system-again", fields.into_any(), words.connected_again_go(), false);
    view! {
        <section aria-labelledby="again">
            <h2 id="again">{words.connected_again()}</h2>
            <p>{words.connected_again_text()}</p>
            {form}
        </section>
    }
    .into_any()
}

/// Connects it, or gives it another address.
fn connect(visit: &Visit, system: &Looked, shown: &Shown<'_>, has_webhook: bool) -> AnyView {
    let words = visit.texts();
    let url = shown.typed(Field::Link).or_else(|| system.webhook.as_ref().map(|webhook| webhook.url.to_string()));
    let now = system.connected.as_ref().filter(|it| it.by_webhook).map_or(Acknowledges::ByAnswer, |it| it.acknowledges);
    let chosen = shown.typed(Field::Answer).unwrap_or_else(|| now.as_str().to_owned());
    let option = |by: &Acknowledges| Choice::new(by.as_str(), acknowledges(visit, *by), chosen == by.as_str());
    let options = Acknowledges::ALL.iter().map(option).collect();
    let (title, text, go) = match (has_webhook, system.tasks.is_some()) {
        (true, _) => (words.connected_move(), words.connected_move_text(), words.connected_move_go()),
        (false, true) => (words.connected_connect(), words.connected_connect_tasks(), words.connected_connect_go()),
        (false, false) => (words.connected_connect(), words.connected_connect_text(), words.connected_connect_go()),
    };
    let answer = match system.tasks.is_some() {
        // An answer to a task says that it was heard, and no more.
        true => view! { <input r#type="hidden" name="form[answer]" value=Acknowledges::ByAnswer.as_str() /> }.into_any(),
        false => view! {
            <ChoiceList id=Field::Answer.as_str() name="form[answer]" legend=words.connected_says() hint=String::new() pick=Pick::One
                options=options error=shown.error(visit, Field::Answer) />
        }
        .into_any(),
    };
    let fields = view! {
        <TextField id=Field::Link.as_str() name="form[link]" label=words.connected_link() hint=words.connected_link_hint()
            value=url.unwrap_or_default() error=shown.error(visit, Field::Link) autocomplete="off" kind="url" />
        {answer}
    };
    let form = form(visit, system, "connect-system", fields.into_any(), go, !has_webhook);
    view! {
        <section aria-labelledby="connect">
            <h2 id="connect">{title}</h2>
            <p>{text}</p>
            {form}
        </section>
    }
    .into_any()
}
