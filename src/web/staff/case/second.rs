//! Four eyes on the pages of a case: the act that waits for a yes, and what the page to check says before it is asked for.

use leptos::prelude::*;

use super::written::Written;
use crate::{
    domain::request::Grave,
    i18n::{dates, messages as m, texts::Texts},
    usecases::{
        desk::{
            case::Desk,
            second::{Look, need_of},
        },
        error::Error,
        staff::member::Member,
    },
    web::{
        flash::Flash,
        shown::request::day,
        staff::before_yes::{BeforeYes, before_yes},
        visit::Visit,
    },
};

pub fn kind(words: &Texts, kind: Grave) -> String {
    match kind {
        Grave::Delete => words.second_kind_delete(),
        Grave::ForAnother => words.second_kind_for_another(),
        Grave::Refuse => words.second_kind_refuse(),
        Grave::RefusePart => words.second_kind_refuse_part(),
        Grave::Found => words.second_kind_found(),
        Grave::Several => words.second_kind_several(),
    }
}

/// The line that says who asked for it, and when.
pub(super) fn asked(visit: &Visit, look: &Look, staff: &[Member]) -> Result<String, Error> {
    let words = visit.texts();
    let (shelf, what) = (visit.shelf()?, kind(words, look.kind));
    let what = match &look.system {
        Some(system) => words.with_note(m::WithNote { text: &what, note: &visit.notice(&shelf).system(system).name() }),
        None => what,
    };
    let name = staff.iter().find(|member| member.id == look.asked_by).map(|member| member.name.clone()).unwrap_or_default();
    let when = dates::date_and_time(visit.language, look.asked_at, visit.zone());
    Ok(words.second_asked(m::SecondAsked { name: &name, when: &when, what: &what }))
}

/// The act that waits, and findings of systems, above everything else.
pub(super) fn panels(visit: &Visit, desk: &Desk, looks: &[Look], staff: &[Member]) -> Result<Vec<AnyView>, Error> {
    looks.iter().map(|look| panel(visit, desk, look, staff)).collect()
}

/// One of them: to be taken back, or to be agreed to.
fn panel(visit: &Visit, desk: &Desk, look: &Look, staff: &[Member]) -> Result<AnyView, Error> {
    let (words, row) = (visit.texts(), &desk.case.row);
    let id = look.system.as_ref().map_or_else(|| "second".to_owned(), |system| format!("second-{system}"));
    let heading = if look.own { words.second_waits() } else { words.second_wanted() };
    let outdated = look.outdated.then(|| view! { <p>{words.second_outdated()}</p> });
    let way = match (look.own, look.decision.is_some()) {
        // All of them are looked over on one page.
        _ if look.several.is_some() => {
            let several = look.several.map(|several| several.to_string()).unwrap_or_default();
            let href = visit.to(&format!("/staff/several/{several}"));
            view! { <p><a class="go" href=href>{words.second_look()}</a></p> }.into_any()
        }
        (true, _) => hidden(visit, desk, look, "take-back", words.second_take_back()),
        (false, true) => {
            let chosen = look.system.as_ref().map(|_| look.id.to_string());
            let href = visit.to(&yes(&row.reference, chosen.as_deref()));
            view! { <p><a class="go" href=href>{words.second_look()}</a></p> }.into_any()
        }
        (false, false) => view! { <p>{words.second_read_first()}</p> }.into_any(),
    };
    let due = words.second_due(m::SecondDue { when: &day(visit, row.due_on) });
    let (asked, labelled) = (asked(visit, look, staff)?, id.clone());
    Ok(view! {
        <section class="panel" aria-labelledby=labelled>
            <h2 id=id>{heading}</h2>
            <p>{asked}</p>
            {outdated}
            <p>{due}</p>
            {way}
        </section>
    }
    .into_any())
}

/// The address where a colleague says yes or no, after the language: to a finding by its id, or else to what waits first.
pub(super) fn yes(reference: &str, chosen: Option<&str>) -> String {
    match chosen.filter(|chosen| !chosen.is_empty()) {
        Some(chosen) => format!("/staff/requests/{reference}/yes?look={chosen}"),
        None => format!("/staff/requests/{reference}/yes"),
    }
}

/// A form that needs nothing typed.
fn hidden(visit: &Visit, desk: &Desk, look: &Look, endpoint: &str, go: String) -> AnyView {
    view! {
        <form method="post" action=format!("/ui/staff/{endpoint}") novalidate>
            {fields(visit, desk, look)}
            <p class="acts"><button class="button button--plain" type="submit">{go}</button></p>
        </form>
    }
    .into_any()
}

/// The hidden fields of a form about what waits.
pub(super) fn fields(visit: &Visit, desk: &Desk, look: &Look) -> AnyView {
    let (locale, row) = (visit.language.tag(), &desk.case.row);
    let (request, revision, id) = (row.reference.clone(), row.revision, look.id.to_string());
    view! {
        <input r#type="hidden" name="form[locale]" value=locale />
        <input r#type="hidden" name="form[request]" value=request />
        <input r#type="hidden" name="form[seen]" value=revision />
        <input r#type="hidden" name="form[look]" value=id />
    }
    .into_any()
}

pub(super) async fn before(visit: &Visit, desk: &Desk, written: &Written, flash: Option<&Flash>) -> Result<BeforeYes, Error> {
    let words = visit.texts();
    let decision = written.decision().or_else(|| written.finding(desk.case.row.kind));
    let Some(decision) = decision else { return Ok(BeforeYes::default()) };
    let mut conn = visit.portal().store.read().await?;
    let need = need_of(visit.portal(), &mut conn, &desk.case.row, desk.staff, &decision).await?;
    let due = words.second_due(m::SecondDue { when: &day(visit, desk.case.row.due_on) });
    Ok(before_yes(words, need, flash, Some(due)))
}
