//! The page that shows a notice once more before it is published: whom it asks again, and what people read about it.

use axum::response::Response;
use leptos::prelude::*;

use super::{
    page::dropped,
    weighed::{ABOUT, Weighed},
    words::purpose,
};
use crate::{
    catalog::diff::Touched,
    domain::{ids::PurposeId, notice::Weight},
    i18n::messages as m,
    usecases::{
        error::Error,
        notices::folder::{Changed, to_publish},
    },
    web::{
        components::{crumb::Crumb, error_summary::ErrorSummary, rows::Rows},
        failure::Failure,
        layout::page::{Head, Mood, respond},
        two_steps::Proposal,
        visit::Visit,
    },
};

/// The name under which its form leaves word for it.
pub const CHECK: &str = "notice-check";

pub async fn get(visit: Visit) -> Response {
    show(&visit).await.unwrap_or_else(|error| Failure::from(error).page(&visit))
}

/// The facts it was worked out against: what the folder says, the version before, and systems that would be told of nothing any more.
pub(super) fn beside(changed: &Changed) -> (&str, u32, &[String]) {
    (&changed.sha256, changed.review.since.0, &changed.review.dropped)
}

async fn show(visit: &Visit) -> Result<Response, Error> {
    let words = visit.texts();
    let changed = match to_publish(visit.portal(), visit.actor, &visit.front.source).await {
        // Published, or the folder is another by now: its page says so.
        Err(Error::Conflict(_)) => return Ok(visit.redirect("/staff/notices")),
        changed => changed?,
    };
    let Some(proposal) = Proposal::<Weighed>::waiting(visit, ABOUT).await? else { return Ok(visit.redirect("/staff/notices")) };
    if changed.check(&proposal.draft().changes()).is_err() {
        return Ok(visit.redirect("/staff/notices"));
    }
    let again = visit.flash(CHECK).await.is_some();
    let mood = if again { Mood::Error } else { Mood::Plain };
    let again = again.then(|| view! { <ErrorSummary heading=words.problem_heading() errors=vec![("main", words.shown_again())] /> });
    let field = proposal.field(&beside(&changed))?;
    let rows = effect(visit, &changed, proposal.draft());
    let dropped = dropped(visit, &changed);
    let version = changed.review.since.0 + 1;
    let (locale, back) = (visit.language.tag(), visit.to("/staff/notices"));
    let change = back.clone();
    Ok(respond(visit, Head::of(words.publish_check_go()).mood(mood), move || {
        view! {
            {again}
            <Crumb href=back text=words.publish_title() />
            <h1>{words.publish_check_go()}</h1>
            <Rows rows=rows />
            {dropped}
            <div class="notice notice--danger"><p>{words.publish_final()}</p></div>
            <form method="post" action="/ui/staff/publish-notice" novalidate>
                <input type="hidden" name="form[locale]" value=locale />
                {field}
                <p class="acts">
                    <button class="button button--danger" type="submit">{words.publish_go(m::PublishGo { version })}</button>
                    <a href=change>{words.staff_check_change()}</a>
                </p>
            </form>
        }
        .into_any()
    }))
}

/// Exactly what it does for people, and the words they read about it.
fn effect(visit: &Visit, changed: &Changed, weighed: &Weighed) -> Vec<(String, AnyView)> {
    let words = visit.texts();
    let of = |weight: Weight| weighed.weights.iter().filter(move |(_, its)| **its == weight).map(|(id, _)| id).collect::<Vec<_>>();
    let touched = |how: Touched| changed.review.diff.purposes.iter().filter(move |(_, its)| **its == how).map(|(id, _)| id);
    let groups = [
        (words.publish_again(), of(Weight::Material)),
        (words.publish_clearer(), of(Weight::Editorial)),
        (words.publish_new_uses(), touched(Touched::Added).collect()),
        (words.publish_ending(), touched(Touched::Removed).collect()),
    ];
    let groups = groups.into_iter().map(|(heading, ids)| (heading, names(visit, changed, &ids)));
    let texts = weighed.summaries.iter().map(|(language, text)| {
        let (tag, dir) = (language.tag(), language.direction().as_str());
        let said = view! { <p class="said" lang=tag dir=dir>{text.clone()}</p> }.into_any();
        (words.publish_reads(m::PublishReads { name: language.own_name() }), said)
    });
    groups.chain(texts).collect()
}

fn names(visit: &Visit, changed: &Changed, ids: &[&PurposeId]) -> AnyView {
    if ids.is_empty() {
        return visit.texts().publish_none().into_any();
    }
    let names = ids.iter().map(|id| view! { <li dir="auto">{purpose(visit, &changed.draft, id)}</li> }).collect_view();
    view! { <ul>{names}</ul> }.into_any()
}
