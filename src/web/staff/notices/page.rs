//! The published versions, and what the brand's folder would change: weighed and published by those who may.

use axum::response::Response;
use leptos::prelude::*;
use std::collections::BTreeMap;

use super::{
    changes::{structure, texts, uses},
    form::form,
    weighed::{ABOUT, Weighed},
    words::fault,
};
use crate::{
    catalog::finding::{Code, Finding},
    domain::{language::Language, staff::Deed},
    i18n::{dates, messages as m, numbers},
    usecases::{
        error::{Clash, Error},
        notices::{
            folder::{Changed, Folder, folder},
            list,
            list::Published,
        },
    },
    web::{
        components::{banner::Banner, crumb::Crumb, error_summary::ErrorSummary, own_name::with_own_names},
        failure::Failure,
        flash::{Done, Flash, Told},
        layout::page::{Head, Mood, respond},
        shown::{held::plural, version::summary},
        staff::oversight::known::may,
        two_steps::Proposal,
        visit::Visit,
    },
};

/// The name under which its form leaves word for it.
pub const PAGE: &str = "notices";

pub async fn get(visit: Visit) -> Response {
    show(&visit).await.unwrap_or_else(|error| Failure::from(error).page(&visit))
}

async fn show(visit: &Visit) -> Result<Response, Error> {
    let words = visit.texts();
    let folder = folder(visit.portal(), visit.actor, &visit.front.source).await?;
    let versions = list(visit.portal()).await?;
    let flash = visit.flash(PAGE).await;
    let errors = errors(visit, flash.as_ref());
    let published = matches!(flash.as_ref().map(|flash| &flash.told), Some(Told::Done(Done::NoticePublished)));
    let mood = match (errors.is_empty(), published) {
        (false, _) => Mood::Error,
        (true, true) => Mood::Saved,
        (true, false) => Mood::Plain,
    };
    let newest = versions.first().map_or(0, |newest| newest.version.0);
    let saved = published.then(|| {
        let said = words.publish_done(m::PublishDone { version: newest });
        view! { <Banner heading=words.saved_heading()><p>{said}</p></Banner> }
    });
    let summary = (!errors.is_empty()).then(|| view! { <ErrorSummary heading=words.problem_heading() errors=errors.clone() /> });
    let next = next(visit, &folder, flash, &errors).await?;
    let before = versions.iter().map(|version| entry(visit, version)).collect_view();
    let back = visit.to("/staff/oversight");
    Ok(respond(visit, Head::of(words.publish_title()).mood(mood), move || {
        view! {
            {summary}
            {saved}
            <Crumb href=back text=words.oversight_title() />
            <h1>{words.publish_title()}</h1>
            <p class="lede">{words.publish_lede()}</p>
            <section aria-labelledby="next">
                <h2 id="next" tabindex="-1">{words.publish_next()}</h2>
                {next}
            </section>
            <section aria-labelledby="before">
                <h2 id="before">{words.publish_before()}</h2>
                <ol class="entries" reversed>{before}</ol>
            </section>
        }
        .into_any()
    }))
}

fn errors(visit: &Visit, flash: Option<&Flash>) -> Vec<(&'static str, String)> {
    let words = visit.texts();
    match flash.map(|flash| &flash.told) {
        Some(Told::Faults(faults)) => faults.iter().map(|found| fault(words, found)).collect(),
        Some(Told::Clash(Clash::OrphansRecords)) => vec![("next", words.publish_error_held())],
        Some(Told::Clash(_)) => vec![("next", words.publish_overtaken())],
        _ => Vec::new(),
    }
}

async fn next(visit: &Visit, folder: &Folder, flash: Option<Flash>, errors: &[(&'static str, String)]) -> Result<AnyView, Error> {
    let words = visit.texts();
    Ok(match folder {
        Folder::Same => view! { <p>{words.publish_same()}</p> }.into_any(),
        Folder::Unsound(findings) => unsound(visit, findings),
        Folder::Changed(changed) => {
            let typed = match flash.filter(|flash| !flash.typed.is_empty()) {
                Some(flash) => flash.typed,
                None => Proposal::<Weighed>::waiting(visit, ABOUT).await?.map(|waiting| waiting.draft().typed()).unwrap_or_default(),
            };
            whole(visit, changed, &typed, errors)
        }
    })
}

fn whole(visit: &Visit, changed: &Changed, typed: &BTreeMap<String, String>, errors: &[(&'static str, String)]) -> AnyView {
    let held = held(visit, changed);
    let own = match may(visit, Deed::Publish) {
        true => Some(form(visit, changed, typed, errors)),
        false => uses(visit, changed),
    };
    view! {
        {held}
        {dropped(visit, changed)}
        {structure(visit, changed)}
        {texts(visit, changed)}
        {own}
    }
    .into_any()
}

/// Kinds of information that would be gone although something of them is held: nothing can be published until it is deleted.
fn held(visit: &Visit, changed: &Changed) -> Option<AnyView> {
    let words = visit.texts();
    let lines = changed.review.held.iter().map(|(category, count)| {
        let name = super::words::thing(visit, &changed.draft, &format!("category-{category}"));
        let count_text = numbers::count(visit.language, *count);
        let said = words.publish_held(m::PublishHeld { name: &name, count: plural(*count), count_text: &count_text });
        view! { <p><strong>{said}</strong></p> }
    });
    let lines: Vec<_> = lines.collect();
    (!lines.is_empty()).then(|| lines.into_any())
}

/// Connected systems that would be told of nothing any more.
pub(super) fn dropped(visit: &Visit, changed: &Changed) -> Option<AnyView> {
    let words = visit.texts();
    let lines = changed.review.dropped.iter().map(|system| {
        let name = super::words::thing(visit, &changed.draft, &format!("system-{system}"));
        view! { <p>{words.publish_dropped(m::PublishDropped { name: &name })}</p> }
    });
    let lines: Vec<_> = lines.collect();
    (!lines.is_empty()).then(|| view! { <div class="notice notice--warn">{lines}</div> }.into_any())
}

/// The faults of the folder: first which language lacks how many texts, then each by its file and line, as the program says it.
fn unsound(visit: &Visit, findings: &[Finding]) -> AnyView {
    let words = visit.texts();
    let missing = Language::ALL.into_iter().filter_map(|language| {
        let own = format!("locales/{language}/");
        let lacks = |finding: &&Finding| finding.code == Code::MissingText && finding.file.starts_with(&own);
        let count = u64::try_from(findings.iter().filter(lacks).count()).unwrap_or(0);
        let count_text = numbers::count(visit.language, count);
        let said = || words.publish_lacks(m::PublishLacks { name: language.own_name(), count: plural(count), count_text: &count_text });
        (count > 0).then(|| view! { <li>{with_own_names(&said())}</li> })
    });
    let missing: Vec<_> = missing.collect();
    let missing = (!missing.is_empty()).then(|| view! { <ul>{missing}</ul> });
    let lines = findings.iter().map(|finding| view! { <li><code lang="en" dir="ltr">{finding.to_string()}</code></li> }).collect_view();
    view! { <p>{words.publish_unsound()}</p>{missing}<ul class="entries">{lines}</ul> }.into_any()
}

fn entry(visit: &Visit, version: &Published) -> AnyView {
    let words = visit.texts();
    let href = visit.to(&format!("/notices/{}", version.version.0));
    let name = words.changes_version(m::ChangesVersion { version: version.version.0 });
    view! {
        <li>
            <time datetime=dates::machine(version.at)>{dates::date(visit.language, version.at, visit.zone())}</time>
            <p><a href=href>{name}</a></p>
            <p dir="auto">{summary(visit, version)}</p>
        </li>
    }
    .into_any()
}
