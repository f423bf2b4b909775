//! The keys in force with what each may do, those that ended below them, and the form that makes one.

use axum::response::Response;
use leptos::prelude::*;

use crate::{
    domain::{scope::Scope, staff::Deed, time::Millis},
    i18n::{dates, messages as m, numbers},
    usecases::{
        api_keys::{list, list::IssuedKey, rotate::OVERLAPS},
        error::{Error, Fault, Field},
    },
    web::{
        components::{
            banner::Banner,
            choice_list::{Choice, ChoiceList, Pick},
            error_summary::ErrorSummary,
            filled::apart,
            rows::Rows,
            select_field::SelectField,
            text_field::TextField,
        },
        failure::Failure,
        flash::{Done, Flash, Told},
        layout::page::{Head, Mood, respond},
        session::NEW_KEY,
        shown::{held::plural, request::moment},
        staff::oversight::known::may,
        visit::Visit,
    },
};

/// The name under which the forms leave word for their page.
pub const PAGE: &str = "keys";

pub async fn get(visit: Visit) -> Response {
    show(&visit).await.unwrap_or_else(|error| Failure::from(error).page(&visit))
}

fn fault(visit: &Visit, found: &Fault) -> (&'static str, String) {
    let words = visit.texts();
    match found.field {
        Field::Name => ("name", words.keys_error_name()),
        Field::Until => ("keys", words.keys_error_days()),
        Field::What => ("system", words.keys_error_system()),
        _ => ("scopes", words.keys_error_scope()),
    }
}

async fn show(visit: &Visit) -> Result<Response, Error> {
    let words = visit.texts();
    let now = visit.portal().clock.now();
    let (here, gone): (Vec<_>, Vec<_>) = list(visit.portal(), visit.actor).await?.into_iter().partition(|key| key.is_in_force(now));
    let new = visit.session.take(NEW_KEY).await?;
    let flash = visit.flash(PAGE).await;
    let faults = flash.as_ref().map(Flash::faults).unwrap_or_default().to_vec();
    let errors: Vec<_> = faults.iter().map(|found| fault(visit, found)).collect();
    let ended = matches!(flash.as_ref().map(|flash| &flash.told), Some(Told::Done(Done::KeyEnded)));
    let mood = match (errors.is_empty(), new.is_some() || ended) {
        (false, _) => Mood::Error,
        (true, true) => Mood::Saved,
        (true, false) => Mood::Plain,
    };
    let summary = (!errors.is_empty()).then(|| view! { <ErrorSummary heading=words.problem_heading() errors=errors /> });
    let new = new.map(|text| {
        view! {
            <Banner heading=words.keys_made()>
                <p>{words.keys_made_text()}</p>
                <p><code dir="ltr">{text}</code></p>
            </Banner>
        }
    });
    let none = here.is_empty();
    let keeps = may(visit, Deed::Keys);
    let keys = here.iter().map(|key| in_force(visit, key, keeps)).collect_view();
    let past = gone.iter().map(|key| over(visit, key)).collect::<Vec<_>>();
    let past = (!past.is_empty()).then(|| {
        view! { <section aria-labelledby="past"><h2 id="past">{words.keys_past()}</h2><ul class="entries">{past}</ul></section> }
    });
    let form = keeps.then(|| form(visit, flash.as_ref(), &faults));
    Ok(respond(visit, Head::of(words.keys_title()).mood(mood), move || {
        view! {
            {summary}
            {new}
            {ended.then(|| view! { <Banner heading=words.saved_heading()><p>{words.keys_ended()}</p></Banner> })}
            <h1>{words.keys_title()}</h1>
            <p class="lede">{words.keys_lede()}</p>
            <section aria-labelledby="keys">
                <h2 id="keys" tabindex="-1">{words.keys_in_force()}</h2>
                {none.then(|| view! { <p>{words.keys_none()}</p> })}
                {keys}
            </section>
            {past}
            {form}
        }
        .into_any()
    }))
}

fn name(key: &IssuedKey) -> AnyView {
    view! { <bdi>{key.name.clone()}</bdi> }.into_any()
}

fn used(visit: &Visit, at: Option<Millis>) -> String {
    at.map_or_else(|| visit.texts().keys_used_never(), |at| moment(visit, at))
}

/// A key, with the forms of those who keep keys.
fn in_force(visit: &Visit, key: &IssuedKey, keeps: bool) -> AnyView {
    let words = visit.texts();
    let id = key.id.to_string();
    let may = key.may().into_iter().map(|scope| view! { <li><code dir="ltr">{scope}</code></li> }).collect_view();
    let ends = key.ends_at.map_or_else(|| words.keys_ends_never(), |at| moment(visit, at));
    let of = key.system.as_ref().map(|system| (words.keys_system(), named_in_notice(visit, system).into_any()));
    let rows: Vec<(String, AnyView)> = vec![
        (words.keys_id(), view! { <code dir="ltr">{id.clone()}</code> }.into_any()),
        (words.keys_may(), view! { <ul>{may}</ul> }.into_any()),
        (words.keys_since(), moment(visit, key.created_at).into_any()),
        (words.keys_used(), used(visit, key.used_at).into_any()),
        (words.keys_ends(), ends.into_any()),
    ];
    let rows: Vec<_> = of.into_iter().chain(rows).collect();
    let (locale, named) = (visit.language.tag(), key.name.clone());
    let options = OVERLAPS.map(|days| {
        let count = u64::from(days);
        let text = words.keys_days(m::KeysDays { count: plural(count), count_text: &numbers::count(visit.language, count) });
        (days.to_string(), text)
    });
    let (rotated, ended) = (id.clone(), id.clone());
    let rotate = (keeps && key.ends_at.is_none()).then(|| {
        let named = named.clone();
        let field = days_id(&id);
        view! {
            <form method="post" action="/ui/staff/rotate-key" novalidate>
                <input r#type="hidden" name="form[locale]" value=locale />
                <input r#type="hidden" name="form[key]" value=rotated />
                <div class="field">
                    <label class="field__label" for=field.clone()>{words.keys_overlap()}<span class="vh">{named.clone()}</span></label>
                    <select class="input input--short" id=field name="form[days]">
                        {options.into_iter().map(|(value, text)| view! { <option value=value>{text}</option> }).collect_view()}
                    </select>
                </div>
                <button class="button button--plain" type="submit">{words.keys_rotate()}<span class="vh">{named}</span></button>
            </form>
        }
    });
    let end = keeps.then(|| {
        view! {
            <form method="post" action="/ui/staff/end-key">
                <input r#type="hidden" name="form[locale]" value=locale />
                <input r#type="hidden" name="form[key]" value=ended />
                <button class="button button--plain" type="submit">{words.keys_end()}<span class="vh">{named}</span></button>
            </form>
        }
    });
    view! { <section class="panel"><h3>{name(key)}</h3><Rows rows=rows />{rotate}{end}</section> }.into_any()
}

/// A system by the name that the notice in force gives it.
fn named_in_notice(visit: &Visit, system: &str) -> String {
    visit.shelf().map_or_else(|_| system.to_owned(), |shelf| visit.notice(&shelf).system(system).name())
}

/// The systems that call, or are called, by a program; nothing to choose from where the notice names none.
fn system(visit: &Visit, chosen: String, error: Option<(String, String)>) -> Option<AnyView> {
    let (words, shelf) = (visit.texts(), visit.shelf().ok()?);
    let called = shelf.notice.catalogue.systems.iter().filter(|system| system.kind.is_connected());
    let called: Vec<_> = called.map(|system| (system.id.to_string(), visit.notice(&shelf).system(&system.id).name())).collect();
    if called.is_empty() {
        return None;
    }
    let options = [(String::new(), words.keys_system_none())].into_iter().chain(called).collect();
    let label = words.keys_system();
    Some(view! { <SelectField id="system" name="form[system]" label=label options=options chosen=chosen error=error /> }.into_any())
}

fn days_id(key: &str) -> String {
    format!("days-{key}")
}

fn over(visit: &Visit, key: &IssuedKey) -> AnyView {
    let words = visit.texts();
    let at = key.revoked_at.or(key.ends_at).map(|at| dates::date(visit.language, at, visit.zone())).unwrap_or_default();
    let id = key.id.to_string();
    let who = apart(name(key), view! { <code dir="ltr">{id}</code> });
    view! { <li><p>{who}</p><p class="hint">{words.keys_ended_on(m::KeysEndedOn { when: &at })}</p></li> }.into_any()
}

fn form(visit: &Visit, flash: Option<&Flash>, faults: &[Fault]) -> AnyView {
    let words = visit.texts();
    let typed = |name: &str| flash.and_then(|flash| flash.typed.get(name).cloned());
    let error = |id: &str| {
        let found = faults.iter().map(|found| fault(visit, found)).find(|(at, _)| *at == id)?;
        Some((words.error_prefix(), found.1))
    };
    let option = |scope: &Scope| Choice::new(scope.as_str(), scope.as_str().to_owned(), typed(scope.as_str()).is_some());
    let options = Scope::ALL.iter().map(option).collect();
    view! {
        <section aria-labelledby="make">
            <h2 id="make">{words.keys_make()}</h2>
            <form method="post" action="/ui/staff/make-key" novalidate>
                <input r#type="hidden" name="form[locale]" value=visit.language.tag() />
                <TextField id="name" name="form[name]" label=words.keys_name() hint=words.keys_name_hint() value=typed("name").unwrap_or_default()
                    error=error("name") autocomplete="off" kind="text" />
                {system(visit, typed("system").unwrap_or_default(), error("system"))}
                <ChoiceList id="scopes" name="form[scopes][]" legend=words.keys_may() hint=words.keys_may_hint() pick=Pick::Any options=options
                    error=error("scopes") />
                <p class="acts"><button class="button" type="submit">{words.keys_make_go()}</button></p>
            </form>
        </section>
    }
    .into_any()
}
