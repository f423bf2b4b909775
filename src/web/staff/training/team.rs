//! For the officer: how colleagues stand, whom to let in for a week, and who was let in.

use leptos::prelude::*;

use crate::{
    domain::{actor::Actor, training::Ahead},
    i18n::{dates, messages as m},
    usecases::{
        error::{Error, Field, Flaw},
        lock::Trained,
        training::team::{Colleague, LetIn, Team, team},
    },
    web::{
        components::{banner::Banner, error_summary::ErrorSummary, free_text::FreeText, select_field::SelectField, text_area::TextArea},
        flash::{Flash, Told},
        visit::Visit,
    },
};

/// The section, what stands above the page, and whether something was saved.
pub(super) async fn section(visit: &Visit, flash: Option<&Flash>) -> Result<(AnyView, AnyView, bool), Error> {
    let words = visit.texts();
    let team = team(visit.portal(), visit.actor).await?;
    let typed = |name: &str| flash.and_then(|flash| flash.typed.get(name).cloned()).unwrap_or_default();
    let said = |field: Field, flaw: Flaw| match (field, flaw) {
        (Field::Name, _) => words.training_error_colleague(),
        (_, Flaw::TooLong) => words.error_too_long(),
        _ => words.training_error_reason(),
    };
    let faults = flash.map(Flash::faults).unwrap_or_default();
    let id = |field: Field| if field == Field::Name { "colleague" } else { "reason" };
    let errors: Vec<_> = faults.iter().map(|fault| (id(fault.field), said(fault.field, fault.flaw))).collect();
    let error = |wanted: Field| {
        let fault = faults.iter().find(|fault| (fault.field == Field::Name) == (wanted == Field::Name))?;
        Some((words.error_prefix(), said(fault.field, fault.flaw)))
    };
    let saved = flash.is_some_and(|flash| matches!(flash.told, Told::Done(_)));
    let above = view! {
        {(!errors.is_empty()).then(|| view! { <ErrorSummary heading=words.problem_heading() errors=errors /> })}
        {saved.then(|| view! { <Banner heading=words.saved_heading()><p>{words.training_let_in_saved()}</p></Banner> })}
    };
    let own = |id| matches!(visit.actor, Actor::Staff(own, _) if own == id);
    let rows = team.colleagues.iter().map(|colleague| line(visit, colleague)).collect_view();
    let others = team.colleagues.iter().filter(|colleague| !own(colleague.member.id));
    let options = std::iter::once((String::new(), words.training_choose_colleague()))
        .chain(others.map(|colleague| (colleague.member.id.to_string(), colleague.member.name.clone())))
        .collect::<Vec<_>>();
    let none = options.len() == 1;
    let let_in = team.let_in.iter().map(|one| entry(visit, &team, one)).collect_view();
    let any = !team.let_in.is_empty();
    let locale = visit.language.tag();
    let view = view! {
        <section aria-labelledby="team">
            <h2 id="team">{words.training_team()}</h2>
            <div class="table">
                <table>
                    <caption class="vh">{words.training_team()}</caption>
                    <thead><tr><th scope="col">{words.training_colleague()}</th><th scope="col">{words.training_state()}</th></tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
            {(!none).then(|| view! {
                <h3>{words.training_let_in_heading()}</h3>
                <form method="post" action="/ui/staff/let-in" novalidate>
                    <input r#type="hidden" name="form[locale]" value=locale />
                    <SelectField id="colleague" name="form[colleague]" label=words.training_colleague() options=options chosen=typed("colleague") error=error(Field::Name) />
                    <TextArea id="reason" name="form[reason]" label=words.training_reason() hint=words.training_reason_hint() value=typed("reason") error=error(Field::Reason) />
                    <p class="acts"><button class="button" type="submit">{words.training_let_in_go()}</button></p>
                </form>
            })}
            {any.then(|| view! { <h3>{words.training_were_let_in()}</h3><ul class="entries">{let_in}</ul> })}
        </section>
    };
    Ok((view.into_any(), above.into_any(), saved))
}

/// How a colleague stands, in words.
pub fn stands(visit: &Visit, trained: &Trained) -> String {
    let words = visit.texts();
    let (when, now) = (dates::date(visit.language, trained.standing.until, visit.zone()), visit.portal().clock.now());
    match trained.standing.ahead(now) {
        Ahead::Over if trained.is_open(now) => words.training_their_let_in(),
        Ahead::Over if trained.standing.not_begun => words.training_open(),
        Ahead::Over => words.training_their_over(m::TrainingTheirOver { when: &when }),
        Ahead::Month | Ahead::Week | Ahead::Day => words.training_their_soon(m::TrainingTheirSoon { when: &when }),
        Ahead::Far => words.training_their_good(m::TrainingTheirGood { when: &when }),
    }
}

fn line(visit: &Visit, colleague: &Colleague) -> AnyView {
    let words = visit.texts();
    let state = stands(visit, &colleague.trained);
    let name = colleague.member.name.clone();
    view! { <tr><th scope="row"><bdi>{name}</bdi></th><td data-label=words.training_state()>{state}</td></tr> }.into_any()
}

fn entry(visit: &Visit, team: &Team, one: &LetIn) -> AnyView {
    let words = visit.texts();
    let name = |id| team.members.iter().find(|member| member.id == id).map_or_else(|| words.nothing_to_say(), |member| member.name.clone());
    let (at, until) = (dates::date(visit.language, one.at, visit.zone()), dates::date(visit.language, one.until, visit.zone()));
    let (staff, machine) = (name(one.staff), dates::machine(one.at));
    let said = match one.by {
        Some(by) => words.training_entry(m::TrainingEntry { name: &staff, by: &name(by), until: &until }),
        None => words.training_entry_last(m::TrainingEntryLast { name: &staff, until: &until }),
    };
    let reason = (!one.reason.is_empty()).then(|| one.reason.clone());
    view! {
        <li>
            <time datetime=machine>{at}</time>
            <p>{said}</p>
            {reason.map(|text| view! { <FreeText text=text language=None /> })}
        </li>
    }
    .into_any()
}
