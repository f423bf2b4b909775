//! One item: what is known, whose it is, and its decision or the form for it.

use axum::{extract::Path, response::Response};
use leptos::prelude::*;

use super::{
    page::name,
    words::{clash, fault, field_id, outcome, title},
};
use crate::{
    domain::{
        item::{Decided, ItemOutcome},
        staff::Deed,
    },
    i18n::{dates, messages as m},
    usecases::{
        error::{Error, Fault},
        oversight::item::{Duty, decided_before, read},
        staff::member::{self, Member},
    },
    web::{
        components::{
            banner::Banner,
            choice_list::{Choice, ChoiceList, Pick},
            crumb::Crumb,
            error_summary::ErrorSummary,
            rows::Rows,
            text_area::TextArea,
            text_field::TextField,
        },
        failure::Failure,
        flash::{Flash, Told},
        layout::page::{Head, Mood, respond},
        visit::Visit,
    },
};

/// The name under which the forms of an item leave word for its page.
pub const PAGE: &str = "item";

pub async fn get(visit: Visit, Path(id): Path<String>) -> Response {
    show(&visit, &id).await.unwrap_or_else(|error| Failure::from(error).page(&visit))
}

async fn show(visit: &Visit, id: &str) -> Result<Response, Error> {
    let words = visit.texts();
    let duty = read(visit.portal(), visit.actor, id).await?;
    let staff = member::all(visit.portal()).await?;
    let before = decided_before(visit.portal(), visit.actor, duty.item.kind, &duty.item.about).await?;
    let before = before.filter(|before| before.item.id != duty.item.id);
    let flash = visit.flash(PAGE).await;
    let faults: Vec<Fault> = match flash.as_ref().map(|flash| &flash.told) {
        Some(Told::Faults(faults)) => faults.clone(),
        _ => Vec::new(),
    };
    let mut errors: Vec<_> = faults.iter().map(|found| (field_id(found.field), fault(words, found))).collect();
    if let Some(Told::Clash(found)) = flash.as_ref().map(|flash| &flash.told) {
        errors.push(("main", clash(words, *found)));
    }
    let saved = flash.as_ref().is_some_and(|flash| matches!(flash.told, Told::Done(_)));
    let mood = match (errors.is_empty(), saved) {
        (false, _) => Mood::Error,
        (true, true) => Mood::Saved,
        (true, false) => Mood::Plain,
    };
    let summary = (!errors.is_empty()).then(|| view! { <ErrorSummary heading=words.problem_heading() errors=errors /> });
    let item = &duty.item;
    let mut facts: Vec<(String, AnyView)> = vec![(words.oversight_due(), dates::day(visit.language, item.due_on).into_any())];
    facts.push((
        words.oversight_whose(),
        item.owner.map_or_else(|| words.oversight_nobody(), |owner| name(visit, &staff, owner)).into_any(),
    ));
    let since = words.item_since(m::ItemSince { when: &dates::date(visit.language, item.opened_at, visit.zone()) });
    let known = (!duty.words.opening.is_empty()).then(|| {
        let text = duty.words.opening.clone();
        view! { <section aria-labelledby="known"><h2 id="known">{words.item_about()}</h2><p class="said" dir="auto">{text}</p></section> }
    });
    let decided = item.decided.as_ref().map(|decided| decision(visit, &duty, decided, &staff));
    let may = matches!(visit.actor, crate::domain::actor::Actor::Staff(_, role) if role.may(Deed::DecideItems));
    let form = (item.is_open() && may).then(|| form(visit, &duty, flash.as_ref(), &faults));
    let before = before.map(|before| earlier(visit, &before));
    let heading = title(visit, &duty);
    let (back, head) = (visit.to("/staff/oversight"), Head::of(heading.clone()).mood(mood));
    Ok(respond(visit, head, move || {
        view! {
            {summary}
            {saved.then(|| view! { <Banner heading=words.saved_heading()><p>{words.item_saved()}</p></Banner> })}
            <Crumb href=back text=words.oversight_title() />
            <h1 dir="auto">{heading}</h1>
            <p class="lede">{since}</p>
            <Rows rows=facts />
            {known}
            {decided}
            {before}
            {form}
        }
        .into_any()
    }))
}

fn decision(visit: &Visit, duty: &Duty, decided: &Decided, staff: &[Member]) -> AnyView {
    let words = visit.texts();
    let when = dates::date(visit.language, decided.at, visit.zone());
    let by = words.item_decided_by(m::ItemDecidedBy { name: &name(visit, staff, decided.by), when: &when });
    let again = decided.again_on.map(|on| words.item_look_again(m::ItemLookAgain { when: &dates::day(visit.language, on) }));
    let (what, _) = outcome(words, decided.outcome);
    let reasons = duty.words.reasons.clone();
    view! {
        <section class="panel" aria-labelledby="decision">
            <h2 id="decision">{words.item_decision()}</h2>
            <p><strong>{what}</strong></p>
            <p class="said" dir="auto">{reasons}</p>
            <p class="hint">{by}</p>
            {again.map(|text| view! { <p class="hint">{text}</p> })}
        </section>
    }
    .into_any()
}

/// The decision about the same before this one.
fn earlier(visit: &Visit, before: &Duty) -> AnyView {
    let words = visit.texts();
    let Some(decided) = &before.item.decided else { return ().into_any() };
    let heading = words.item_before(m::ItemBefore { when: &dates::date(visit.language, decided.at, visit.zone()) });
    let (what, _) = outcome(words, decided.outcome);
    let reasons = before.words.reasons.clone();
    view! {
        <section aria-labelledby="before">
            <h2 id="before">{heading}</h2>
            <p><strong>{what}</strong></p>
            <p class="said" dir="auto">{reasons}</p>
        </section>
    }
    .into_any()
}

fn form(visit: &Visit, duty: &Duty, flash: Option<&Flash>, faults: &[Fault]) -> AnyView {
    let words = visit.texts();
    let typed = |name: &str| flash.and_then(|flash| flash.typed.get(name).cloned()).unwrap_or_default();
    let error = |id: &str| {
        let found = faults.iter().find(|fault| field_id(fault.field) == id)?;
        Some((words.error_prefix(), fault(words, found)))
    };
    let chosen = typed("outcome");
    let options = ItemOutcome::ALL.iter().map(|one| {
        let (label, hint) = outcome(words, *one);
        Choice { value: one.as_str().to_owned(), label, hint, checked: chosen == one.as_str(), more: None }
    });
    let options: Vec<_> = options.collect();
    let own = matches!(visit.actor, crate::domain::actor::Actor::Staff(id, _) if duty.item.owner == Some(id));
    let take = if own { words.item_give_back() } else { words.item_take() };
    let hidden = || {
        let (locale, item, seen) = (visit.language.tag(), duty.item.id.to_string(), duty.item.revision.to_string());
        view! {
            <input r#type="hidden" name="form[locale]" value=locale />
            <input r#type="hidden" name="form[item]" value=item />
            <input r#type="hidden" name="form[seen]" value=seen />
        }
    };
    view! {
        <form class="acts" method="post" action="/ui/staff/take-item">
            {hidden()}
            <button class="button button--plain" type="submit">{take}</button>
        </form>
        <section class="panel" aria-labelledby="decide">
            <h2 id="decide">{words.item_decide()}</h2>
            <form method="post" action="/ui/staff/decide-item" novalidate>
                {hidden()}
                <ChoiceList id="outcome" name="form[outcome]" legend=words.item_outcome() hint=String::new() pick=Pick::One options=options error=error("outcome") />
                <TextArea id="reasons" name="form[reasons]" label=words.item_reasons() hint=words.item_reasons_hint() value=typed("reasons") error=error("reasons") />
                <TextField id="again" name="form[again]" label=words.item_again() hint=words.item_again_hint() value=typed("again") error=error("again") autocomplete="off" kind="date" />
                <p class="acts"><button class="button" type="submit">{words.item_decide_go()}</button></p>
            </form>
        </section>
    }
    .into_any()
}
