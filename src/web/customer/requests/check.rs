//! The page that shows a filled-in request before it is sent. A deletion is confirmed here, beside an equally large way out.

use axum::{
    extract::{Path, Query},
    response::Response,
};
use jiff::civil::Date;
use leptos::prelude::*;
use serde::Serialize;

use super::{faults::worded, fields::Fields, matter::About};
use crate::{
    domain::{
        request::{Extent, Kind},
        retention::day,
    },
    i18n::{dates, messages as m, periods::period},
    usecases::{
        authorise,
        error::Error,
        requests::{
            draft::{Draft, parse},
            kept::{Asked, Stop, What, When},
            plan,
            plan::{Plan, law},
        },
    },
    web::{
        components::{crumb::Crumb, error_summary::ErrorSummary, rows::Rows},
        failure::Failure,
        flash::Told,
        layout::page::{Head, Mood, respond},
        shown::request::{asked, verb},
        two_steps::Proposal,
        visit::Visit,
    },
};

pub const PAGE: &str = "request-check";

/// The page's content besides the typed draft: worked out when it is shown, and once more when the request is sent.
pub struct Shown {
    asked: Asked,
    /// For a customer who deletes everything.
    plan: Option<Plan>,
    /// When it is done, or until when it can be called off.
    day: Date,
}

impl Shown {
    pub async fn of(visit: &Visit, kind: Kind, draft: &Draft) -> Result<Self, Error> {
        let portal = visit.portal();
        let asked = parse(portal, authorise::person(visit.actor)?, kind, draft).await?;
        let everything = matches!(asked.what, What::Delete { scope: Extent::Everything, .. });
        let plan = if everything && visit.signed_in() { Some(plan(portal, visit.actor).await?) } else { None };
        let (law, holidays) = (law(portal, visit.actor).await?, &portal.brand.holidays);
        let today = day(portal.clock.now(), visit.zone());
        let later = visit.signed_in() && matches!(asked.what, What::Delete { when: When::Later, .. });
        let day = if later { law.undo_until(today, holidays) } else { law.due(kind, today, holidays) };
        Ok(Self { asked, plan, day })
    }

    /// How many records there are makes no difference: new ones may come in at any moment.
    pub fn said(&self) -> impl Serialize + '_ {
        let plan = self.plan.as_ref();
        let lines = plan.map(|plan| plan.lines.iter().map(|line| (&line.category, line.stays_until)).collect::<Vec<_>>());
        (&self.asked, lines, plan.map(|plan| &plan.systems), self.day)
    }
}

pub async fn get(visit: Visit, Path((_, kind)): Path<(String, String)>, Query(about): Query<About>) -> Response {
    show(&visit, &kind, about).await.unwrap_or_else(|error| Failure::from(error).page(&visit))
}

async fn show(visit: &Visit, kind: &str, about: About) -> Result<Response, Error> {
    authorise::person(visit.actor)?;
    let words = visit.texts();
    let kind: Kind = kind.parse().map_err(|_| Error::NotFound)?;
    let matter = about.matter(kind);
    let Some(proposal) = Proposal::<Draft>::waiting(visit, &matter.name()).await? else { return Ok(visit.redirect(&matter.form())) };
    let draft = proposal.draft();
    let shown = match Shown::of(visit, kind, draft).await {
        Ok(shown) => shown,
        // The request no longer fits: the form says why.
        Err(Error::Invalid(_)) => return Ok(visit.redirect(&matter.form())),
        Err(error) => return Err(error),
    };
    let told = visit.flash(PAGE).await.map(|flash| flash.told);
    let faults = match &told {
        Some(Told::Faults(faults)) => faults.as_slice(),
        _ => &[],
    };
    let again = (told == Some(Told::ShownAgain)).then(|| ("main", words.shown_again()));
    let problem = faults.first().map(|fault| worded(visit, fault).1);
    let errors: Vec<(&'static str, String)> = faults.iter().map(|fault| worded(visit, fault)).chain(again).collect();
    let mood = if errors.is_empty() { Mood::Plain } else { Mood::Error };
    let summary = (!errors.is_empty()).then(|| view! { <ErrorSummary heading=words.problem_heading() errors=errors /> });
    let rows = asked(visit, &shown.asked);
    let shelf = visit.shelf()?;
    let own_delete = kind == Kind::Delete && visit.signed_in();
    let what = shown.plan.as_ref().map(|plan| Fields { visit, shelf: &shelf, draft, faults: &[] }.goes_and_stays(plan));
    let day = dates::day(visit.language, shown.day);
    let due = match &shown.asked.what {
        What::Stop { how: Stop::Object(_) } if shown.asked.behalf.is_none() => words.check_stops(),
        What::Delete { when: When::Later, .. } if own_delete => words.next_scheduled_until(m::NextScheduledUntil { when: &day }),
        What::Delete { scope: Extent::Everything, when: When::Now } if own_delete => words.check_account_ends(),
        _ => words.check_due(m::CheckDue { when: &day }),
    };
    let field = proposal.field(&shown.said())?;
    let record = matter.record.map(|id| view! { <input type="hidden" name="form[record]" value=id.to_string() /> });
    let (overview, form, locale, title) = (visit.to(""), visit.to(&matter.form()), visit.language.tag(), verb(words, kind));
    let heading = words.check_title(m::CheckTitle { title: &title });
    let send = if own_delete { words.delete_go() } else { words.request_send() };
    let error_prefix = words.error_prefix();
    let copies = words.delete_copies(m::DeleteCopies { period: &period(visit.language, visit.portal().brand.backups_kept) });
    Ok(respond(visit, Head::of(heading.clone()).mood(mood), move || {
        view! {
            {summary}
            <Crumb href=form.clone() text=title />
            <h1>{heading}</h1>
            <Rows rows=rows />
            {what}
            <p class="check__due">{due}</p>
            <form method="post" action="/ui/requests/send" novalidate>
                <input type="hidden" name="form[locale]" value=locale />
                <input type="hidden" name="form[kind]" value=kind.as_str() />
                {record}
                {field}
                {own_delete.then(|| view! {
                    <div class="notice notice--danger"><p>{words.delete_warning()}</p><p>{copies.clone()}</p></div>
                    {problem.map(|text| view! { <p class="error" id="understood-error"><span class="vh">{error_prefix}</span>{text}</p> })}
                    <div class="choice choice--alone">
                        <input type="checkbox" id="understood" name="form[understood]" value="yes" />
                        <label for="understood">{words.delete_understood()}</label>
                    </div>
                })}
                <p class="acts">
                    <button class=if own_delete { "button button--danger" } else { "button" } type="submit">{send}</button>
                    {own_delete.then(|| view! { <a class="button button--plain" href=overview>{words.delete_keep()}</a> })}
                    {(!own_delete).then(|| view! { <a href=form>{words.check_change()}</a> })}
                </p>
            </form>
        }
        .into_any()
    }))
}
