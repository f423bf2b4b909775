//! One version of the notice, whole: everything it said, on one page to read, print or compare. Its contents come first, and each part
//! has a number, by which it is found on paper too.

use axum::{extract::Path, response::Response};
use leptos::prelude::*;

use super::parts::{About, Part, parts};
use crate::{
    domain::notice::NoticeVersion,
    i18n::{dates, messages as m, numbers},
    usecases::{error::Error, notices::list, published},
    web::{
        components::{crumb::Crumb, filled::apart},
        failure::Failure,
        layout::page::{Head, respond},
        visit::Visit,
    },
};

pub async fn get(visit: Visit, Path((_, version)): Path<(String, String)>) -> Response {
    show(&visit, &version).await.unwrap_or_else(|error| Failure::from(error).page(&visit))
}

async fn show(visit: &Visit, version: &str) -> Result<Response, Error> {
    let words = visit.texts();
    let version: u32 = version.parse().map_err(|_| Error::NotFound)?;
    let notice = published::notice(visit.portal(), NoticeVersion(version)).await?;
    let next = list(visit.portal()).await?.into_iter().rev().find(|published| published.version > notice.version);
    let from = dates::date(visit.language, notice.published_at, visit.zone());
    let when = match next {
        Some(next) => words.notice_was(m::NoticeWas { from: &from, to: &dates::date(visit.language, next.at, visit.zone()) }),
        None => words.notice_published(m::NoticePublished { when: &from }),
    };
    let title = words.notice_title(m::NoticeTitle { version });
    let parts = parts(visit, &notice);
    let contents = contents(visit, &parts);
    let sections = parts.into_iter().enumerate().map(|(at, part)| section(visit, at, part)).collect_view();
    let hash = notice.sha256.clone();
    let back = visit.to("/changes");
    Ok(respond(visit, Head::of(crate::i18n::texts::plain(&title)).about(&when), move || {
        view! {
            <Crumb href=back text=words.changes_title() />
            <h1>{title}</h1>
            <p class="lede">{when}</p>
            <p class="hint screen-only">{words.notice_print()}</p>
            {contents}
            <div class="whole">{sections}</div>
            <p class="hint">{apart(words.notice_hash(), view! { <code dir="ltr">{hash}</code> })}</p>
        }
        .into_any()
    }))
}

/// "3" and "3.2", in the digits of the language.
fn number(visit: &Visit, part: usize, inside: Option<usize>) -> AnyView {
    let written = |at: usize| numbers::count(visit.language, u64::try_from(at + 1).unwrap_or(u64::MAX));
    let text = inside.map_or_else(|| written(part), |inside| format!("{}.{}", written(part), written(inside)));
    view! { <bdi class="whole__n">{text}</bdi> }.into_any()
}

fn contents(visit: &Visit, parts: &[Part]) -> AnyView {
    let entries = parts.iter().enumerate().map(|(at, part)| {
        let inside = match &part.about {
            About::Several(all) => all
                .iter()
                .enumerate()
                .map(|(inside, one)| view! { <li><a href=format!("#{}", one.id)>{apart(number(visit, at, Some(inside)), one.name.clone())}</a></li> })
                .collect_view()
                .into_any(),
            About::Whole(_) => ().into_any(),
        };
        view! {
            <li><a href=format!("#{}", part.id)>{apart(number(visit, at, None), part.heading.clone())}</a></li>
            {inside}
        }
    });
    let heading = visit.texts().notice_contents();
    view! {
        <nav class="whole__contents" aria-labelledby="contents">
            <h2 id="contents">{heading}</h2>
            <ul class="contents">{entries.collect_view()}</ul>
        </nav>
    }
    .into_any()
}

fn section(visit: &Visit, at: usize, part: Part) -> AnyView {
    let inside = match part.about {
        About::Whole(inside) => inside,
        About::Several(all) => {
            let all = all.into_iter().enumerate().map(|(inside, one)| {
                view! { <div class="whole__one"><h3 id=one.id>{apart(number(visit, at, Some(inside)), one.name)}</h3>{one.about}</div> }
            });
            all.collect_view().into_any()
        }
    };
    view! { <section><h2 id=part.id>{apart(number(visit, at, None), part.heading)}</h2>{inside}</section> }.into_any()
}
