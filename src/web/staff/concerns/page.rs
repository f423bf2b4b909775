//! One concern: what was said, the options, the decision, and the forms of whoever decides it.

use axum::{extract::Path, response::Response};
use leptos::prelude::*;

use super::{
    deciding,
    form::PAGE,
    weighing,
    words::{fault, field_id, linked},
};
use crate::{
    domain::{actor::Actor, retention, staff::Deed},
    i18n::{dates, messages as m},
    usecases::{
        error::Error,
        oversight::concerns::{
            Choice,
            read::{Concern, read},
        },
        staff::member,
    },
    web::{
        components::{banner::Banner, crumb::Crumb, error_summary::ErrorSummary, free_text::FreeText, rows::Rows},
        failure::Failure,
        flash::{Done, Told},
        layout::page::{Head, Mood, respond},
        raised_from::RaisedFrom,
        staff::oversight::words::{clash, due, outcome, since, title},
        visit::Visit,
    },
};

pub async fn get(visit: Visit, Path((_, id)): Path<(String, String)>) -> Response {
    show(&visit, &id).await.unwrap_or_else(|error| Failure::from(error).page(&visit))
}

async fn show(visit: &Visit, id: &str) -> Result<Response, Error> {
    let words = visit.texts();
    let concern = read(visit.portal(), visit.actor, id).await?;
    let staff = member::all(visit.portal()).await?;
    let flash = visit.flash(PAGE).await;
    let told = flash.as_ref().map(|flash| &flash.told);
    let faults = flash.as_ref().map(|flash| flash.faults().to_vec()).unwrap_or_default();
    let mut errors: Vec<_> = faults.iter().map(|found| (field_id(found.field), fault(words, found))).collect();
    if let Some(Told::Clash(found)) = told {
        errors.push(("main", clash(words, *found)));
    }
    let saved = match told {
        Some(Told::Done(Done::ConcernRaised)) => Some(words.concern_raised()),
        Some(Told::Done(Done::ConcernRaisedNameless)) => Some(words.concern_raised_nameless()),
        Some(Told::Done(_)) => Some(words.item_saved()),
        _ => None,
    };
    let mood = match (errors.is_empty(), saved.is_some()) {
        (false, _) => Mood::Error,
        (true, true) => Mood::Saved,
        (true, false) => Mood::Plain,
    };
    let summary = (!errors.is_empty()).then(|| view! { <ErrorSummary heading=words.problem_heading() errors=errors /> });
    let name = |id| staff.iter().find(|member| member.id == id).map_or_else(|| words.nothing_to_say(), |member| member.name.clone());
    let item = &concern.duty.item;
    let mut facts: Vec<(String, AnyView)> = vec![
        (words.oversight_due(), due(visit, item, retention::day(visit.portal().clock.now(), visit.zone()))),
        (
            words.concern_by(),
            concern.raised_by.map_or_else(|| words.concern_by_nobody().into_any(), |id| view! { <bdi>{name(id)}</bdi> }.into_any()),
        ),
    ];
    let from = concern.weighed.page.as_str();
    if !from.is_empty() {
        let place = match RaisedFrom::read(visit, from) {
            Some(from) => linked(visit, from).await?,
            None => words.concern_about_other().into_any(),
        };
        facts.push((words.concern_page(), place));
    }
    let options = options(visit, &concern);
    let decision = decision(visit, &concern, name);
    let forms = (item.is_open() && concern.decides).then(|| {
        let weigh = weighing::form(visit, &concern, flash.as_ref(), &faults);
        let decide = deciding::form(visit, &concern, flash.as_ref(), &faults);
        view! { {weigh}{decide} }
    });
    let oversees = matches!(visit.actor, Actor::Staff(_, role) if role.may(Deed::Oversee));
    let back = if oversees { ("/staff/oversight", words.oversight_title()) } else { ("/staff/concerns", words.concerns_title()) };
    let (back, back_words) = (visit.to(back.0), back.1);
    let (heading, said) = (title(visit, &concern.duty), concern.duty.words.opening.clone());
    let since = since(visit, item);
    Ok(respond(visit, Head::of(heading.clone()).mood(mood), move || {
        view! {
            {summary}
            {saved.map(|text| view! { <Banner heading=words.saved_heading()><p>{text}</p></Banner> })}
            <Crumb href=back text=back_words />
            <h1>{heading}</h1>
            <p class="lede">{since}</p>
            <Rows rows=facts />
            <section aria-labelledby="known"><h2 id="known">{words.item_about()}</h2><FreeText text=said language=None /></section>
            {options}
            {decision}
            {forms}
        }
        .into_any()
    }))
}

fn options(visit: &Visit, concern: &Concern) -> Option<AnyView> {
    let words = visit.texts();
    let all = concern.weighed.options.iter().enumerate().map(|(at, option)| {
        let taken = (concern.weighed.chosen == Some(at)).then(|| view! { <p><strong>{words.concern_taken()}</strong></p> });
        let Choice { what, gains, hurt } = option.clone();
        let rows: Vec<(String, AnyView)> = [(words.concern_gains(), gains), (words.concern_hurt(), hurt)]
            .into_iter()
            .filter(|(_, text)| !text.is_empty())
            .map(|(name, text)| (name, view! { <span dir="auto">{text}</span> }.into_any()))
            .collect();
        let rows = (!rows.is_empty()).then(|| view! { <Rows rows=rows /> });
        view! { <li><p dir="auto"><strong>{what}</strong></p>{taken}{rows}</li> }
    });
    let all = all.collect_view();
    (!concern.weighed.options.is_empty()).then(|| {
        view! { <section aria-labelledby="options"><h2 id="options">{words.concern_options()}</h2><ol class="entries">{all}</ol></section> }.into_any()
    })
}

fn decision(visit: &Visit, concern: &Concern, name: impl Fn(crate::domain::ids::StaffId) -> String) -> Option<AnyView> {
    let words = visit.texts();
    let decided = concern.duty.item.decided.as_ref()?;
    let when = dates::date(visit.language, decided.at, visit.zone());
    let by = words.item_decided_by(m::ItemDecidedBy { name: &name(decided.by), when: &when });
    let again = decided.again_on.map(|on| words.item_look_again(m::ItemLookAgain { when: &dates::day(visit.language, on) }));
    let (what, _) = outcome(words, decided.outcome);
    let reasons = concern.duty.words.reasons.clone();
    let said = concern.weighed.public.get(&visit.language).cloned().filter(|_| concern.quoted);
    let quoted = said.map(|said| {
        view! {
            <h3>{words.concern_quoted()}</h3>
            <p dir="auto">{said.asked}</p>
            <p dir="auto">{said.decided}</p>
        }
    });
    let view = view! {
        <section class="panel" aria-labelledby="decision">
            <h2 id="decision">{words.item_decision()}</h2>
            <p><strong>{what}</strong></p>
            <FreeText text=reasons language=None />
            <p class="hint">{by}</p>
            {again.map(|text| view! { <p class="hint">{text}</p> })}
            {quoted}
        </section>
    };
    Some(view.into_any())
}
