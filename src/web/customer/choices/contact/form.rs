//! How often the brand may write on each channel; the quiet hours.

use leptos::prelude::*;

use crate::{
    decisions::shelf::Shelf,
    domain::{boundaries::Frequency, catalogue::Channel},
    i18n::{dates, messages as m},
    usecases::{choices::current::Current, customers::profile::zone, error::Error},
    web::{
        components::{select_field::SelectField, text_field::TextField},
        shown::{
            choice_news::News,
            purpose::hidden,
            standing::{channel, frequency, pause as paused},
        },
        visit::Visit,
    },
};

/// Whether the brand writes on it about more than what is needed.
fn is_used(shelf: &Shelf, on: Channel) -> bool {
    shelf.notice.catalogue.purposes.iter().any(|purpose| purpose.switchable() && purpose.contacts.contains(&on))
}

const fn field(on: Channel) -> (&'static str, &'static str) {
    match on {
        Channel::Email => ("email", "form[email]"),
        Channel::Sms => ("sms", "form[sms]"),
        Channel::Push => ("push", "form[push]"),
        Channel::Post => ("post", "form[post]"),
        Channel::Phone => ("phone", "form[phone]"),
    }
}

pub async fn fields(visit: &Visit, shelf: &Shelf, current: &Current, news: &News, then: Option<&str>) -> Result<AnyView, Error> {
    let words = visit.texts();
    let boundaries = &current.choices.boundaries;
    let (used, unused): (Vec<_>, Vec<_>) = Channel::ALL.into_iter().partition(|on| is_used(shelf, *on));
    let select = |on: &Channel| {
        let (id, name) = field(*on);
        let options = Frequency::ALL.map(|each| (each.as_str().to_owned(), frequency(visit, each))).to_vec();
        let chosen = news.typed(id).map_or(boundaries.frequency(*on).as_str(), |typed| typed).to_owned();
        view! { <SelectField id=id name=name label=channel(visit, *on) options=options chosen=chosen /> }
    };
    let used = used.iter().map(select).collect_view();
    let some_unused = !unused.is_empty();
    let unused = unused.iter().map(select).collect_view();
    let error = |field: &str| news.problem_at(field).map(|text| (words.error_prefix(), text));
    let quiet = boundaries.quiet.as_ref();
    let value = |field: &str, now: Option<String>| news.typed(field).map(str::to_owned).or(now).unwrap_or_default();
    let from = value("quiet_from", quiet.map(|quiet| quiet.from.to_string()));
    let to = value("quiet_to", quiet.map(|quiet| quiet.to.to_string()));
    let zone = words.quiet_zone(m::QuietZone { zone: &dates::city(visit.language, &zone(visit.portal(), current.customer).await?) });
    let hidden = hidden(visit, shelf, current, then);
    let save = if then.is_some() { words.privacy_check_save() } else { words.contact_save() };
    Ok(view! {
        <form method="post" action="/ui/choices/contact" novalidate>
            {hidden}
            <fieldset>
                <legend><h2>{words.contact_often()}</h2></legend>
                <p class="hint">{words.contact_often_hint()}</p>
                {used}
                {some_unused.then(|| view! { <h3>{words.contact_unused()}</h3><p class="hint">{words.contact_unused_hint()}</p>{unused} })}
            </fieldset>
            <fieldset>
                <legend><h2>{words.quiet_title()}</h2></legend>
                <p class="hint">{words.quiet_hint()}</p>
                <p class="hint">{zone}</p>
                <TextField id="quiet_from" name="form[quiet_from]" label=words.quiet_from() hint=words.quiet_from_hint() value=from
                    error=error("quiet_from") autocomplete="off" kind="time" />
                <TextField id="quiet_to" name="form[quiet_to]" label=words.quiet_to() hint=words.quiet_to_hint() value=to
                    error=error("quiet_to") autocomplete="off" kind="time" />
            </fieldset>
            <p class="acts"><button class="button" type="submit">{save}</button></p>
        </form>
    }
    .into_any())
}

/// Stops everything but what is needed, for a while.
pub fn pause(visit: &Visit, shelf: &Shelf, current: &Current, news: &News) -> AnyView {
    let words = visit.texts();
    if let Some(text) = paused(visit, &current.choices) {
        return view! {
            <p><strong>{text}</strong></p>
            <form method="post" action="/ui/choices/resume">
                {hidden(visit, shelf, current, None)}
                <p class="acts"><button class="button" type="submit">{words.pause_end()}</button></p>
            </form>
        }
        .into_any();
    }
    let error = news.problem_at("until").map(|text| (words.error_prefix(), text));
    let value = news.typed("until").unwrap_or_default().to_owned();
    view! {
        <form method="post" action="/ui/choices/pause" novalidate>
            {hidden(visit, shelf, current, None)}
            <TextField id="until" name="form[until]" label=words.pause_until() hint=words.pause_until_hint() value=value error=error
                autocomplete="off" kind="date" />
            <p class="acts"><button class="button" type="submit">{words.pause_save()}</button></p>
        </form>
    }
    .into_any()
}
