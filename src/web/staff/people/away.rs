//! A colleague who is away: until when, and to whom their open cases go meanwhile.

use leptos::prelude::*;

use super::actions::{PersonForm, about_somebody};
use crate::{
    domain::{actor::Actor, staff::Deed},
    i18n::{dates, messages as m, numbers},
    usecases::{
        desk::{hand_all::hand_all, hands::everybody},
        error::{Error, Fault, Field, Flaw},
        staff::{away::choose_for, member, people::Person},
    },
    web::{
        components::{select_field::SelectField, text_field::TextField},
        flash::{Done, Flash},
        shown::held::plural,
        staff::{languages::beside_name, oversight::known::may},
        visit::Visit,
    },
};

/// The fault of a day, in words, with the word that goes before it.
pub fn wrong(visit: &Visit, faults: &[Fault]) -> Option<(String, String)> {
    let words = visit.texts();
    let found = faults.iter().find(|found| found.field == Field::Until)?;
    Some((words.error_prefix(), said(visit, found)))
}

/// The fault of a form of this section, in words.
pub fn said(visit: &Visit, found: &Fault) -> String {
    let words = visit.texts();
    match (found.field, found.flaw) {
        (Field::Until, Flaw::Past) => words.away_error_past(),
        (Field::Until, Flaw::TooFar) => words.away_error_far(),
        (Field::Until, _) => words.away_error(),
        (_, Flaw::Missing) => words.hands_error_choose(),
        _ => words.away_error_to(),
    }
}

pub async fn section(visit: &Visit, person: &Person, flash: Option<&Flash>) -> Result<Option<AnyView>, Error> {
    let words = visit.texts();
    let own = matches!(visit.actor, Actor::Staff(id, _) if id == person.id);
    if person.ended_at.is_some() || own || !may(visit, Deed::SetAway) {
        return Ok(None);
    }
    let faults = flash.map(Flash::faults).unwrap_or_default();
    let typed = |name: &str| flash.and_then(|flash| flash.typed.get(name).cloned()).unwrap_or_default();
    let (locale, id) = (visit.language.tag(), person.id.to_string());
    let hidden = move || -> AnyView {
        view! {
            <input r#type="hidden" name="form[locale]" value=locale />
            <input r#type="hidden" name="form[member]" value=id.clone() />
        }
        .into_any()
    };
    let all = all(visit, person, faults, &hidden).await?;
    let back = person.away_until.map(|until| {
        let text = words.away_their(m::AwayTheir { name: &person.name, when: &dates::day(visit.language, until) });
        view! {
            <p>{text}</p>
            <form method="post" action="/ui/staff/end-their-away">
                {hidden()}
                <p class="acts"><button class="button button--plain" type="submit">{words.away_their_back()}</button></p>
            </form>
        }
    });
    let day = match typed("until") {
        none if none.is_empty() => person.away_until.map(|until| until.to_string()).unwrap_or_default(),
        typed => typed,
    };
    Ok(Some(
        view! {
            <section aria-labelledby="away">
                <h2 id="away">{words.away_title()}</h2>
                {back}
                <form method="post" action="/ui/staff/choose-their-away" novalidate>
                    {hidden()}
                    <TextField id=Field::Until.as_str() name="form[until]" label=words.away_until() hint=words.away_until_hint() value=day
                        error=wrong(visit, faults) autocomplete="off" kind="date" />
                    <p class="acts"><button class="button button--plain" type="submit">{words.away_go()}</button></p>
                </form>
                {all}
            </section>
        }
        .into_any(),
    ))
}

/// The form that hands over every open case, while they are away and have some.
async fn all(visit: &Visit, person: &Person, faults: &[Fault], hidden: &(dyn Fn() -> AnyView + Sync)) -> Result<Option<AnyView>, Error> {
    let words = visit.texts();
    if person.away_until.is_none() || person.cases == 0 || !may(visit, Deed::HandAll) {
        return Ok(None);
    }
    let fit = everybody(visit.portal(), person.id).await?;
    let names = member::all(visit.portal()).await?;
    let name = |id| {
        let member = names.iter().find(|member| member.id == id);
        member.map(|member| beside_name(visit, &member.name, &member.reads)).unwrap_or_default()
    };
    let first = (String::new(), words.hands_over_choose());
    let options = std::iter::once(first).chain(fit.into_iter().map(|id| (id.to_string(), name(id)))).collect();
    let error = faults.iter().find(|found| found.field == Field::To).map(|found| (words.error_prefix(), said(visit, found)));
    let count = numbers::count(visit.language, person.cases);
    let text = words.away_cases(m::AwayCases { count: plural(person.cases), count_text: &count });
    let list = format!("{}?whose={}", visit.to("/staff/requests"), person.id);
    Ok(Some(
        view! {
            <h3>{words.away_hand_all()}</h3>
            <p>{text}</p>
            <p><a class="go" href=list>{words.away_cases_see()}</a></p>
            <form method="post" action="/ui/staff/hand-all" novalidate>
                {hidden()}
                <SelectField id="to" name="form[to]" label=words.hands_over_to() options=options chosen=String::new() error=error />
                <p class="acts"><button class="button" type="submit">{words.away_hand_all_go()}</button></p>
            </form>
        }
        .into_any(),
    ))
}

/// Says until when a colleague is away.
#[server(prefix = "/ui", endpoint = "staff/choose-their-away")]
pub async fn staff_choose_their_away(form: PersonForm) -> Result<(), ServerFnError> {
    about_somebody(form, async |visit, id, form| {
        let until = form.until.as_deref().unwrap_or_default();
        choose_for(visit.portal(), visit.actor, id, Some(until)).await.map(|()| Some(Done::AwayChosen))
    })
    .await
}

/// Says that a colleague is back.
#[server(prefix = "/ui", endpoint = "staff/end-their-away")]
pub async fn staff_end_their_away(form: PersonForm) -> Result<(), ServerFnError> {
    about_somebody(form, async |visit, id, _| choose_for(visit.portal(), visit.actor, id, None).await.map(|()| Some(Done::Back))).await
}

/// Hands every open case of a colleague who is away to another.
#[server(prefix = "/ui", endpoint = "staff/hand-all")]
pub async fn staff_hand_all(form: PersonForm) -> Result<(), ServerFnError> {
    about_somebody(form, async |visit, id, form| {
        let handed = hand_all(visit.portal(), visit.actor, id, form.to.as_deref()).await?;
        Ok(Some(if handed.stayed.is_empty() { Done::CasesHanded } else { Done::CasesStayed }))
    })
    .await
}
