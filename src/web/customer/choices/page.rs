use axum::response::Response;
use leptos::prelude::*;

use super::model::{Tense, groups, options};
use crate::{
    decisions::shelf::Shelf,
    domain::{choices::Choices, effect::asked_again},
    i18n::dates,
    islands::LevelPreview,
    store::session_store::IDLE,
    usecases::{
        choices::current::current,
        error::{Clash, Error, Flaw},
        history::receipt::receipt,
    },
    web::{
        components::{banner::Banner, effects::Effects, error_summary::ErrorSummary, level_picker::LevelPicker},
        failure::Failure,
        flash::{Flash, Told},
        layout::page::{Head, Mood, respond},
        visit::Visit,
    },
};

/// The name under which forms leave word for this page.
pub const PAGE: &str = "choices";

pub async fn page(visit: Visit) -> Response {
    show(&visit).await.unwrap_or_else(|error| Failure::from(error).page(&visit))
}

async fn show(visit: &Visit) -> Result<Response, Error> {
    let words = visit.texts();
    let current = current(visit.portal(), visit.actor).await?;
    let shelf = visit.shelf()?;
    let flash = visit.flash(PAGE).await;
    let problem = flash.as_ref().and_then(|flash| problem(visit, &flash.told));
    let marked = flash.as_ref().and_then(|flash| flash.typed.get("level"));
    let (options, announcements) = options(visit, &shelf, &current, marked.map(String::as_str));
    let mood = match &flash {
        Some(Flash { told: Told::Saved(_), .. }) => Mood::Saved,
        _ if problem.is_some() => Mood::Error,
        _ => Mood::Plain,
    };
    let news = match flash {
        Some(flash) => news(visit, flash.told).await?,
        None => None,
    };
    let summary = problem.clone().map(|text| view! { <ErrorSummary heading=words.problem_heading() errors=vec![("level", text)] /> });
    let error = problem.map(|text| (words.error_prefix(), text));
    let (locale, seen, against) = (visit.language.tag(), shelf.notice.version.0, current.revision);
    let minor = current.choices.circumstances.under_age;
    let again = again(visit, &shelf, &current.choices);
    let minutes = u32::try_from(IDLE.as_secs() / 60).unwrap_or(30);
    Ok(respond(visit, Head::of(words.choices_title()).about(words.choices_hint()).mood(mood).with_islands(), move || {
        view! {
            {summary}
            {news}
            {again}
            <form method="post" action="/ui/choices/save" novalidate>
                <input type="hidden" name="form[locale]" value=locale />
                <input type="hidden" name="form[seen]" value=seen />
                <input type="hidden" name="form[against]" value=against />
                <LevelPreview texts=announcements>
                    <LevelPicker legend=words.choices_title() hint=words.choices_hint() error=error options=options />
                </LevelPreview>
                <p class="acts"><button class="button" type="submit">{words.choices_save()}</button></p>
            </form>
            {minor.then(|| view! { <p>{words.choices_minor()}</p> })}
            <p>{words.choices_always()}</p>
            <p class="hint">{words.time_limit(minutes)}</p>
        }
        .into_any()
    }))
}

/// What the person agreed to and has changed since. Asked here, and nowhere twice.
fn again(visit: &Visit, shelf: &Shelf, choices: &Choices) -> Option<AnyView> {
    let words = visit.texts();
    let overtaken = asked_again(&shelf.notice, choices);
    if overtaken.is_empty() {
        return None;
    }
    let when = dates::date(visit.language, shelf.notice.published_at, visit.zone());
    let entries = overtaken.into_iter().map(|purpose| {
        let href = visit.to(&format!("/purposes/{}", purpose.id));
        let means = visit.word(shelf, &format!("purpose-{}.means", purpose.id));
        view! { <li><a href=href>{visit.word(shelf, &format!("purpose-{}", purpose.id))}</a><p>{means}</p></li> }
    });
    let changes = visit.to("/changes");
    Some(
        view! {
            <section class="notice notice--warn" aria-labelledby="again">
                <h2 id="again">{words.again_title()}</h2>
                <p>{words.again_text(when)}</p>
                <ul>{entries.collect_view()}</ul>
                <p><a href=changes>{words.changes_banner_see()}</a></p>
            </section>
        }
        .into_any(),
    )
}

fn problem(visit: &Visit, told: &Told) -> Option<String> {
    let words = visit.texts();
    match told {
        Told::Faults(faults) => Some(match faults.first().map(|fault| (fault.field.as_str(), fault.flaw)) {
            Some(("level", Flaw::Missing)) => words.choices_missing(),
            Some(("level", _)) => words.choices_unknown(),
            _ => words.choices_form_broken(),
        }),
        Told::Clash(Clash::ChangedElsewhere) => Some(words.choices_changed_elsewhere()),
        Told::Clash(Clash::NewerNotice) => Some(words.choices_newer_notice()),
        Told::Clash(_) => Some(words.choices_nothing_to_undo()),
        _ => None,
    }
}

async fn news(visit: &Visit, told: Told) -> Result<Option<AnyView>, Error> {
    let words = visit.texts();
    Ok(match told {
        Told::Saved(id) => Some(saved(visit, &id).await?),
        Told::Unchanged => Some(view! { <div class="notice" id="saved" tabindex="-1"><p>{words.choices_unchanged()}</p></div> }.into_any()),
        Told::Kept => Some(
            view! { <div class="notice" id="saved" tabindex="-1"><h2>{words.kept_heading()}</h2><p>{words.kept_text()}</p></div> }
                .into_any(),
        ),
        _ => None,
    })
}

/// What changed, undo, and the receipt.
async fn saved(visit: &Visit, id: &str) -> Result<AnyView, Error> {
    let words = visit.texts();
    let shelf = visit.shelf()?;
    let record = receipt(visit.portal(), visit.actor, id).await?.entry.record;
    let level = visit.word(&shelf, &format!("level-{}", record.to));
    let changed = record.from != record.to || !record.changes.is_empty();
    let groups = groups(visit, &shelf, &record.effect, Tense::Past);
    let (href, id) = (visit.to(&format!("/receipts/{id}")), id.to_owned());
    let locale = visit.language.tag();
    Ok(view! {
        <Banner heading=words.saved_heading()>
            <p>{words.saved_text(level)}</p>
            <Effects groups=groups />
            <div class="acts">
                {changed.then(|| view! {
                    <form method="post" action="/ui/choices/undo">
                        <input type="hidden" name="form[locale]" value=locale />
                        <input type="hidden" name="form[receipt]" value=id />
                        <button class="button button--plain" type="submit">{words.saved_undo()}</button>
                    </form>
                })}
                <a href=href>{words.saved_receipt()}</a>
            </div>
        </Banner>
    }
    .into_any())
}
