//! How often the brand may write on each channel; the quiet hours.

use leptos::prelude::*;

use crate::{
    decisions::shelf::Shelf,
    domain::{boundaries::Frequency, catalogue::Channel, quiet::Zone},
    i18n::{dates, messages as m},
    usecases::{
        choices::{current::Current, wishes::lengths},
        customers::profile::zone,
        error::Error,
    },
    web::{
        components::{
            filled::apart,
            radio_cards::{Card, RadioCards},
            select_field::SelectField,
            text_field::TextField,
        },
        shown::{
            catalogue::Thing,
            choice_news::News,
            purpose::hidden,
            standing::{channel, frequency},
            use_control::pause_notice,
            use_state::stated,
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
        let error = news.problem_at(id).map(|text| (words.error_prefix(), text));
        view! { <SelectField id=id name=name label=channel(visit, *on) options=options chosen=chosen error=error /> }
    };
    let cards = |on: &Channel| {
        let (id, name) = field(*on);
        let now = boundaries.frequency(*on);
        // A limit that nobody chose is said, and not ticked.
        let own = boundaries.channels.contains_key(on).then_some(now.as_str());
        let chosen = news.typed(id).or(own);
        let card = |each: Frequency| Card {
            value: each.as_str().to_owned(),
            label: frequency(visit, each),
            small: if each == now { words.contact_as_now() } else { String::new() },
            checked: Some(each.as_str()) == chosen,
        };
        let error = news.problem_at(id).map(|text| (words.error_prefix(), text));
        view! { <RadioCards id=id name=name legend=channel(visit, *on) cards=Frequency::ALL.map(card).to_vec() error=error body=None /> }
    };
    let used = used.iter().map(cards).collect_view();
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
            <section aria-labelledby="often">
                <h2 id="often">{words.contact_often()}</h2>
                <p class="hint">{words.contact_often_hint()}</p>
                {used}
                {some_unused.then(|| view! {
                    <details class="more">
                        <summary>{words.contact_unused()}</summary>
                        <div class="more__body"><p class="hint">{words.contact_unused_hint()}</p>{unused}</div>
                    </details>
                })}
            </section>
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

/// How things are now, in one sentence a channel, with the one press that stops all news.
pub fn standing(visit: &Visit, shelf: &Shelf, current: &Current) -> AnyView {
    let words = visit.texts();
    let boundaries = &current.choices.boundaries;
    let used: Vec<Channel> = Channel::ALL.into_iter().filter(|on| is_used(shelf, *on)).collect();
    let lines = used.iter().map(|on| {
        let name = channel(visit, *on);
        let channel = name.as_str();
        let line = match boundaries.frequency(*on) {
            Frequency::Needed => words.contact_now_needed(m::ContactNowNeeded { channel }),
            Frequency::Monthly => words.contact_now_monthly(m::ContactNowMonthly { channel }),
            Frequency::Weekly => words.contact_now_weekly(m::ContactNowWeekly { channel }),
            Frequency::Any => words.contact_now_any(m::ContactNowAny { channel }),
        };
        view! { <p class="standing__words">{line}</p> }
    });
    let mut writes = shelf.notice.catalogue.purposes.iter().filter(|purpose| purpose.switchable() && !purpose.contacts.is_empty());
    let comes = writes.clone().any(|purpose| stated(visit, shelf, &current.choices, purpose).is_on());
    let open = used.iter().any(|on| boundaries.frequency(*on) != Frequency::Needed);
    let lines = match comes || !open || writes.next().is_none() {
        true => lines.collect_view().into_any(),
        false => view! { <p class="standing__words">{words.contact_now_none()}</p> }.into_any(),
    };
    let stop = (comes && open).then(|| {
        view! {
            <form method="post" action="/ui/choices/stop-news">
                {hidden(visit, shelf, current, None)}
                <button class="button" type="submit">{words.contact_stop()}</button>
            </form>
        }
    });
    let writes = shelf.notice.catalogue.purposes.iter().filter(|purpose| purpose.switchable() && !purpose.contacts.is_empty());
    let writes = writes.map(|purpose| {
        let name = Thing::Purpose.link(visit, shelf, purpose.id.as_str());
        view! { <li>{apart(name, stated(visit, shelf, &current.choices, purpose).view())}</li> }
    });
    let writes: Vec<_> = writes.collect();
    let some = !writes.is_empty();
    view! {
        <div class="standing"><div>{lines}</div>{stop}</div>
        {some.then(|| view! { <h2>{words.contact_now_uses()}</h2><ul>{writes}</ul> })}
    }
    .into_any()
}

/// Stops everything but what is needed, for a while.
pub async fn pause(visit: &Visit, shelf: &Shelf, current: &Current, news: &News) -> Result<AnyView, Error> {
    let words = visit.texts();
    if let Some(told) = pause_notice(visit, shelf, current) {
        return Ok(told);
    }
    let error = news.problem_at("until").map(|text| (words.error_prefix(), text));
    let chosen = news.typed("long").unwrap_or_default().to_owned();
    // The field with the fault carries the name that the error summary points to: the day, or the answers when none was given.
    let own_day = chosen == "day";
    let (of_cards, of_day) = if own_day { ("long", "until") } else { ("until", "day") };
    let (wrong_day, wrong_cards) = if own_day { (error, None) } else { (None, error) };
    let zone: Zone = zone(visit.portal(), current.customer).await?.parse().map_err(|_| Error::internal("a time zone that is none"))?;
    let card = |value: &str, label: String, small: String| Card { value: value.to_owned(), label, small, checked: chosen == value };
    let mut cards: Vec<Card> = Vec::new();
    for (name, day) in lengths(&zone, visit.portal().clock.now()) {
        let label = match name {
            "week" => words.pause_week(),
            "fortnight" => words.pause_fortnight(),
            _ => words.pause_month(),
        };
        cards.push(card(name, label, words.pause_to(m::PauseTo { day: &dates::day(visit.language, day) })));
    }
    cards.push(card("day", words.pause_own(), words.pause_own_small()));
    let value = news.typed("until").unwrap_or_default().to_owned();
    let day = view! {
        <TextField id=of_day name="form[until]" label=words.pause_until() hint=words.pause_until_hint() value=value error=wrong_day
            autocomplete="off" kind="date" />
    };
    let day = Some(day.into_any());
    Ok(view! {
        <form method="post" action="/ui/choices/pause" novalidate>
            {hidden(visit, shelf, current, None)}
            <RadioCards id=of_cards name="form[long]" legend=words.pause_how_long() cards=cards error=wrong_cards body=day />
            <p class="acts"><button class="button" type="submit">{words.pause_save()}</button></p>
        </form>
    }
    .into_any())
}
