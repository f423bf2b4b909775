//! The preview: purposes that a choice would start, before it is saved.

use axum::response::Response;
use leptos::prelude::*;

use super::{
    asked::boxes,
    model::{groups, off_lines},
    pending::{CHOICE, Intent, Pending, shown},
};
use crate::{
    decisions::shelf::Shelf,
    domain::{
        effect::Effect,
        ids::PurposeId,
        turning::Turning,
        wish::{Plan, Wish},
    },
    i18n::{messages as m, texts::plain},
    usecases::{authorise, choices::current::Current, error::Error},
    web::{
        components::{crumb::Crumb, effects::Effects},
        failure::Failure,
        layout::page::{Head, respond},
        shown::{
            catalogue::{Thing, names, recipients_named, sensitive_view},
            choice_news::News,
            standing::{setting_lines, until},
        },
        two_steps::Proposal,
        visit::Visit,
    },
};

pub async fn get(visit: Visit) -> Response {
    let to_choices = || visit.redirect("/choices");
    show(&visit).await.map(|page| page.unwrap_or_else(to_choices)).unwrap_or_else(|error| match error {
        // The pending choice no longer applies: the level page shows how things stand.
        Error::Conflict(_) | Error::Invalid(_) => to_choices(),
        other => Failure::from(other).page(&visit),
    })
}

async fn show(visit: &Visit) -> Result<Option<Response>, Error> {
    authorise::customer(visit.actor)?;
    let Some(proposal) = Proposal::<Pending>::waiting(visit, CHOICE).await? else { return Ok(None) };
    let pending = proposal.draft();
    let (current, plan) = pending.worked_out(visit).await?;
    if !plan.asks() {
        return Ok(None);
    }
    let words = visit.texts();
    let shelf = visit.shelf()?;
    let level = visit.notice(&shelf).level(&plan.to).name();
    let (title, yes) = match &pending.intent {
        Intent::Wish(Wish::Level(_)) => {
            (words.preview_title(m::PreviewTitle { level: &level }), words.preview_yes(m::PreviewYes { level: &level }))
        }
        Intent::Wish(Wish::Pause(_)) => (words.preview_title_resume(), words.pause_end()),
        Intent::Wish(_) => (words.preview_title_change(), words.preview_yes_change()),
        Intent::Undo(_) => (words.preview_title_undo(), words.preview_yes_undo()),
    };
    let (title, yes) = (plain(&title), plain(&yes));
    let Coming { turning: now, starts, next_start, held } = Coming::of(visit, &shelf, &current, &plan);
    let stops: Vec<_> = groups(visit, &shelf, &now, &plan.after.boundaries).into_iter().filter(|(_, kind, _)| *kind == "stops").collect();
    let off = vec![(words.stays_off_title(), "off", off_lines(visit, &shelf, &plan))];
    let resumes = matches!(pending.intent, Intent::Wish(Wish::Pause(_)));
    let lede = match plan.adds() {
        true if now.starts.is_empty() => words.preview_lede_waits(),
        true if resumes => words.preview_lede_resume(),
        true => words.preview_lede(),
        false => words.preview_lede_nothing(),
    };
    let undoes = matches!(pending.intent, Intent::Undo(_)) && !plan.offers.is_empty();
    let unless_ticked = undoes.then(|| view! { <p class="notice">{words.preview_undo_by_itself()}</p> });
    let boxes = boxes(visit, &shelf, &plan);
    let settings = if resumes { Vec::new() } else { setting_lines(visit, &shelf, &plan.settings) };
    let settings = settings.into_iter().map(|line| view! { <p>{line}</p> }).collect_view();
    let back = visit.to(pending.sent.from.as_deref().unwrap_or("/choices"));
    let news = News::of(visit, &["main"]).await;
    let told = news.view(visit).await?;
    let (locale, seen, against) = (visit.language.tag(), shelf.notice.version.0, current.revision);
    let (from, field) = (pending.sent.from.clone(), proposal.field(&shown(&shelf, &current, &plan))?);
    let keep = back.clone();
    let before = current.choices.level_in(&shelf.notice.catalogue).map(|level| visit.notice(&shelf).level(level).name());
    let goes = plan.from != plan.to;
    let becomes = (goes && matches!(pending.intent, Intent::Undo(_))).then(|| words.preview_becomes(m::PreviewBecomes { level: &level }));
    let becomes = becomes.map(|text| view! { <p>{text}</p> });
    let still = before.filter(|_| goes).map(|level| view! { <p>{words.preview_still(m::PreviewStill { level: &level })}</p> });
    Ok(Some(respond(visit, Head::of(title.clone()).mood(news.mood()), move || {
        view! {
            {told}
            <Crumb href=back text=words.preview_back() />
            <h1>{title}</h1>
            {still}
            {becomes}
            <p class="lede">{lede}</p>
            <form method="post" action="/ui/choices/confirm">
                <div class="split"><div>
                {starts}
                {held}
                <Effects groups=stops />
                <Effects groups=off />
                {settings}
                <input type="hidden" name="form[sent][locale]" value=locale />
                <input type="hidden" name="form[sent][seen]" value=seen />
                <input type="hidden" name="form[sent][against]" value=against />
                <input type="hidden" name="form[sent][from]" value=from />
                {field}
                {unless_ticked}
                {boxes}
                <p class="twin">
                    <button class="button button--plain" type="submit">{yes}</button>
                    <a class="button button--plain" href=keep>{words.preview_no()}</a>
                </p>
                </div>
                <section class="panel" aria-labelledby="next">
                    <h2 id="next">{words.preview_next()}</h2>
                    {next_start.map(|text| view! { <p>{text}</p> })}
                    <p>{words.preview_next_undo()}</p>
                    <p>{words.preview_next_receipt()}</p>
                </section></div>
            </form>
        }
        .into_any()
    })))
}

/// The part about what starts: now, or once what holds it is over.
struct Coming {
    turning: Turning,
    starts: AnyView,
    next_start: Option<String>,
    held: AnyView,
}

impl Coming {
    fn of(visit: &Visit, shelf: &Shelf, current: &Current, plan: &Plan) -> Self {
        let words = visit.texts();
        // As it is afterwards: a pause that ends with this makes nothing wait.
        let (before, after) = (&current.choices.circumstances, &plan.after.circumstances);
        let turned = |effect: &Effect| Turning::of(&shelf.notice, effect, before, after, visit.portal().clock.now());
        let turning = turned(&plan.effect);
        // With each use that can be ticked.
        let offered = plan.offers.iter().map(|offer| offer.purpose.clone());
        let at_most = turned(&Effect { starts: plan.effect.starts.iter().cloned().chain(offered).collect(), ..Effect::default() });
        let next_start = match (at_most.starts.is_empty(), at_most.waits.is_empty()) {
            (_, true) => Some(words.preview_next_start()),
            (false, false) => Some(words.preview_next_rest()),
            // When that starts is told beside it.
            (true, false) => None,
        };
        let groups = [(words.preview_comes(), &turning.starts), (words.saved_later(), &turning.waits)];
        let starts = groups.into_iter().filter(|(_, ids)| !ids.is_empty()).map(|(heading, ids)| {
            let entries = starts(visit, shelf, plan, ids);
            view! { <h2>{heading}</h2><ul class="entries">{entries}</ul> }
        });
        let starts = view! { {starts.collect_view()} }.into_any();
        let held = held(visit, plan, &at_most);
        Self { turning, starts, next_start, held }
    }
}

/// Each of these purposes with what it means and uses, and who gets it.
fn starts(visit: &Visit, shelf: &Shelf, plan: &Plan, ids: &[PurposeId]) -> Vec<AnyView> {
    let words = visit.texts();
    let starts = ids.iter().map(|id| {
        let purpose = shelf.notice.catalogue.purpose(id.as_str());
        let sensitive = purpose.map(|purpose| sensitive_view(visit, shelf, purpose));
        let shared = purpose.filter(|purpose| purpose.sharing).map(|_| view! { <p><strong>{words.details_sharing()}</strong></p> });
        let silent = purpose.filter(|purpose| plan.after.boundaries.silences(&purpose.contacts));
        let silent = silent.map(|_| view! { <p><strong>{words.held_channel()}</strong></p> });
        let used = purpose.into_iter().flat_map(|purpose| &purpose.categories).map(|id| id.as_str());
        let used = names(visit, shelf, Thing::Category, used);
        let who = purpose.map(|purpose| gets_it(visit, recipients_named(visit, shelf, purpose)));
        let href = visit.to(&format!("/purposes/{id}"));
        view! {
            <li>
                <p><a href=href><strong>{visit.notice(shelf).purpose(id).name()}</strong></a></p>
                <p>{visit.notice(shelf).purpose(id).means()}</p>
                {silent}
                {sensitive}
                {shared}
                <p class="hint">{words.preview_needs()}</p>
                {used}
                {who}
            </li>
        }
        .into_any()
    });
    starts.collect()
}

fn gets_it(visit: &Visit, names: Vec<String>) -> AnyView {
    let words = visit.texts();
    if names.is_empty() {
        return view! { <p>{words.asked_nobody()}</p> }.into_any();
    }
    let names = names.into_iter().map(|name| view! { <li>{name}</li> }).collect_view();
    view! { <p class="hint">{words.asked_who()}</p><ul>{names}</ul> }.into_any()
}

/// When that starts which waits, and the browser's signal: part of the preview that the customer agrees to.
fn held(visit: &Visit, plan: &Plan, turning: &Turning) -> AnyView {
    let words = visit.texts();
    let despite = plan.changes.iter().any(|change| change.despite_gpc).then(|| words.preview_signal());
    let waits = turning.until.iter().map(|wait| until(visit, *wait));
    let lines = despite.into_iter().chain(waits).map(|text| view! { <p class="notice notice--warn">{text}</p> });
    view! { {lines.collect_view()} }.into_any()
}
