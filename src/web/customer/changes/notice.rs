//! One version of the notice, whole: everything it said, on one page to read, print or compare.

use axum::{extract::Path, response::Response};
use leptos::prelude::*;

use crate::{
    domain::notice::{Notice, NoticeVersion},
    i18n::{dates, messages as m, periods::retention},
    usecases::{error::Error, notices::list, published},
    web::{
        components::{crumb::Crumb, kind_mark::KindMark, rows::Rows},
        failure::Failure,
        layout::page::{Head, respond},
        shown::catalogue::{Thing, names, origin, recipients, recipients_of_kinds, sensitive_view, why_allowed},
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
    let sections =
        view! { {levels(visit, &notice)}{purposes(visit, &notice)}{kinds(visit, &notice)}{steps(visit, &notice)}{about(visit, &notice)} };
    let sections = sections.into_any();
    let hash = notice.sha256.clone();
    let back = visit.to("/changes");
    Ok(respond(visit, Head::of(crate::i18n::texts::plain(&title)).about(&when), move || {
        view! {
            <Crumb href=back text=words.changes_title() />
            <h1>{title}</h1>
            <p class="lede">{when}</p>
            <p class="hint">{words.notice_print()}</p>
            {sections}
            <section><h2>{words.notice_hash()}</h2><p><code dir="ltr">{hash}</code></p></section>
        }
        .into_any()
    }))
}

fn levels(visit: &Visit, notice: &Notice) -> AnyView {
    let rows = notice.catalogue.levels.iter().map(|level| {
        let said = visit.notice(notice).level(&level.id);
        (said.name(), said.summary().into_any())
    });
    let rows: Vec<_> = rows.collect();
    section(visit.texts().notice_levels(), view! { <Rows rows=rows /> }.into_any())
}

fn purposes(visit: &Visit, notice: &Notice) -> AnyView {
    let words = visit.texts();
    let catalogue = &notice.catalogue;
    let all = catalogue.purposes.iter().map(|purpose| {
        let said = visit.notice(notice).purpose(&purpose.id);
        let sensitive = sensitive_view(visit, notice, purpose);
        let means = view! { <p>{said.means()}</p><p class="hint">{said.example()}</p>{sensitive} };
        let rows = vec![
            (words.touchpoint_why(), said.what().into_any()),
            (words.details_means(), means.into_any()),
            (words.details_when_on(), said.on().into_any()),
            (words.details_when_off(), said.off().into_any()),
            (words.details_uses(), names(visit, notice, Thing::Category, purpose.categories.iter().map(|id| id.as_str()))),
            (words.details_where(), names(visit, notice, Thing::Touchpoint, purpose.touchpoints.iter().map(|id| id.as_str()))),
            (words.details_who(), recipients(visit, notice, &catalogue.recipients_of(purpose), &|_| None)),
            (words.details_risk(), said.risk().into_any()),
            (words.details_basis(), why_allowed(visit, notice, purpose)),
        ];
        view! { <h3>{said.name()}</h3><Rows rows=rows /> }
    });
    section(words.notice_purposes(), all.collect_view().into_any())
}

fn kinds(visit: &Visit, notice: &Notice) -> AnyView {
    let words = visit.texts();
    let all = notice.catalogue.categories.iter().map(|category| {
        let said = visit.notice(notice).category(&category.id);
        let kept = view! { <p>{retention(visit.voice(), category.retention)}</p><p>{said.must_keep()}</p> };
        let rows = vec![
            (words.touchpoint_collect(), view! { <p>{said.what()}</p><p class="hint">{said.example()}</p> }.into_any()),
            (words.data_origin(), view! { <KindMark kind=category.origin.as_str() />{origin(visit, category.origin)} }.into_any()),
            (words.details_method(), said.method().into_any()),
            (words.details_how_long(), kept.into_any()),
            (words.details_stored(), said.stored().into_any()),
            (words.details_who(), recipients(visit, notice, &recipients_of_kinds(notice, &[category]), &|_| None)),
        ];
        view! { <h3>{said.name()}</h3><Rows rows=rows /> }
    });
    section(words.notice_kinds(), all.collect_view().into_any())
}

fn steps(visit: &Visit, notice: &Notice) -> AnyView {
    let rows = notice.catalogue.touchpoints.iter().map(|touchpoint| {
        let said = visit.notice(notice).touchpoint(&touchpoint.id);
        (said.name(), view! { <p>{said.what()}</p><p class="hint">{said.notice()}</p> }.into_any())
    });
    let rows: Vec<_> = rows.collect();
    section(visit.texts().notice_steps(), view! { <Rows rows=rows /> }.into_any())
}

fn about(visit: &Visit, notice: &Notice) -> AnyView {
    let texts = visit.notice(notice).about().into_iter().map(|text| view! { <p>{text}</p> });
    section(visit.texts().notice_about(), texts.collect_view().into_any())
}

fn section(heading: String, inside: AnyView) -> AnyView {
    view! { <section><h2>{heading}</h2>{inside}</section> }.into_any()
}
