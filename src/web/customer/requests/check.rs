//! The page that shows a filled-in request before it is sent. A deletion is confirmed here, beside an equally large way out.

use axum::{extract::Path, response::Response};
use jiff::civil::Date;
use leptos::prelude::*;
use serde::Serialize;

use super::{
    disagree::{self, road},
    faults::worded,
    matter::About,
};
use crate::{
    domain::{
        catalogue::Derived,
        ids::SystemId,
        person::Person,
        regime::Road,
        request::{Extent, Kind, Request},
        retention::day,
    },
    i18n::{dates, messages as m, periods::period},
    usecases::{
        authorise,
        customers::their_language::TheirLanguage,
        error::{Error, Field},
        requests::{
            disputes::{find, matter},
            draft::{Draft, parse},
            kept::{Asked, Stop, What, When},
            plan,
            plan::{Plan, derived, ending, law},
        },
    },
    web::{
        components::{crumb::Crumb, error_summary::ErrorSummary, own_name::with_own_names, rows::Rows},
        failure::Failure,
        flash::Told,
        layout::page::{Head, Mood, respond},
        query::Query,
        shown::{
            asked::{asked, send},
            deletion::{self, Reader, ends, goes_and_stays},
            files,
            request::{title, verb},
        },
        two_steps::Proposal,
        visit::Visit,
    },
};

pub const PAGE: &str = "request-check";

/// The page's content besides the typed draft: worked out when it is shown, and once more when the request is sent.
pub struct Shown {
    asked: Asked,
    person: Person,
    /// For a customer who deletes their own data.
    plan: Option<Plan>,
    /// Systems that say what becomes of what was made from the data, also where nobody can say yet what is held.
    derived: Vec<(SystemId, Derived)>,
    /// Open requests of theirs that end with everything about them.
    ends: Vec<Request>,
    /// When it is done, or until when it can be called off.
    day: Date,
    /// The request somebody disagrees with.
    disputed: Option<Request>,
}

impl Shown {
    pub async fn of(visit: &Visit, kind: Kind, draft: &Draft) -> Result<Self, Error> {
        let portal = visit.portal();
        let person = authorise::person(visit.actor)?;
        let asked = parse(portal, person, kind, draft).await?;
        let when = asked.chosen_when(person);
        let plan = match asked.scope().filter(|_| when.is_some()) {
            Some(scope) => Some(plan(portal, visit.actor, scope).await?),
            None => None,
        };
        let derived = asked.scope().filter(|_| kind == Kind::Delete).map(|scope| derived(portal, scope)).transpose()?.unwrap_or_default();
        let whole = kind == Kind::Delete && !asked.is_for_another() && asked.scope() == Some(&Extent::Everything);
        let ends = if whole { ending(&mut portal.store.read().await?, person, None).await? } else { Vec::new() };
        let (law, holidays) = (law(portal, visit.actor).await?, &portal.brand.holidays);
        let today = day(portal.clock.now(), visit.zone());
        let day =
            if when == Some(When::Later) { law.undo_until(today, holidays) } else { law.due(matter(kind, Some(&asked)), today, holidays) };
        let disputed = match draft.disputes.as_deref() {
            Some(reference) => Some(find(portal, person, reference).await?.row),
            None => None,
        };
        Ok(Self { person, asked, plan, derived, ends, day, disputed })
    }

    /// Whether somebody deletes data about themself here, and nobody decides on it any more.
    pub const fn deletes(&self) -> bool {
        self.plan.is_some()
    }

    /// Whether the person is signed out as soon as it is sent.
    pub fn ends_the_account(&self) -> bool {
        self.asked.chosen_when(self.person) == Some(When::Now) && self.asked.scope() == Some(&Extent::Everything)
    }

    fn due(&self, visit: &Visit) -> String {
        let (words, day) = (visit.texts(), dates::day(visit.language, self.day));
        match (&self.asked.what, self.asked.chosen_when(self.person)) {
            (What::Stop { how: Stop::Object(_) }, _) if self.asked.needs_no_staff(self.person) => words.check_stops(),
            (What::Stop { .. }, _) if self.asked.behalf.is_none() && self.person.is_guest() => {
                words.check_stops_guest(m::CheckStopsGuest { when: &day })
            }
            (_, Some(When::Later)) => words.next_scheduled_until(m::NextScheduledUntil { when: &day }),
            (What::Delete { scope: Extent::Everything, .. }, Some(When::Now)) => words.check_account_ends(),
            (_, Some(When::Now)) => words.delete_now_hint(),
            (_, None) => words.check_due(m::CheckDue { when: &day }),
        }
    }

    /// How many records there are makes no difference: new ones may come in at any moment.
    pub fn said(&self) -> impl Serialize + '_ {
        let plan = self.plan.as_ref();
        let lines = plan.map(|plan| {
            plan.lines
                .iter()
                .map(|line| (&line.category, line.divided.goes > 0, line.divided.stays.map(|stays| stays.until)))
                .collect::<Vec<_>>()
        });
        let systems = plan.map(|plan| plan.systems.iter().map(ToString::to_string).collect::<Vec<_>>());
        let ends = self.ends.iter().map(|row| row.reference.clone()).collect::<Vec<_>>();
        let derived = self.derived.iter().map(|(system, derived)| (system.to_string(), derived.as_str())).collect::<Vec<_>>();
        (&self.asked, lines, systems, derived, ends, self.day)
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
    let flash = visit.flash(PAGE).await;
    let wrong_file = files::wrong(visit, flash.as_ref());
    let confirmed = flash.as_ref().filter(|flash| flash.told == Told::Kept);
    let ticked = confirmed.is_some_and(|flash| flash.typed.get("understood").is_some_and(|said| said == "yes"));
    let proven = authorise::fresh(visit.portal(), visit.proven_at().await).is_ok();
    let confirmed = confirmed.filter(|_| proven).map(|_| (words.check_confirmed_title(), words.check_confirmed_text()));
    let told = flash.map(|flash| flash.told);
    let faults = match &told {
        Some(Told::Faults(faults)) => faults.as_slice(),
        _ => &[],
    };
    let again = match &told {
        Some(Told::ShownAgain) => Some(("main", words.shown_again())),
        Some(Told::Clash(_)) => Some(("main", words.clash_changed())),
        _ => None,
    };
    let problem = faults.iter().find(|fault| fault.field == Field::Understood).map(|fault| worded(visit, fault).1);
    let wrong = problem.is_some();
    let others = faults.iter().filter(|fault| fault.field != Field::File).map(|fault| worded(visit, fault));
    let errors: Vec<(&'static str, String)> = others.chain(again).chain(wrong_file.clone().map(|text| ("file", text))).collect();
    let mood = if errors.is_empty() { Mood::Plain } else { Mood::Error };
    let summary = (!errors.is_empty()).then(|| view! { <ErrorSummary heading=words.problem_heading() errors=errors /> });
    let rows = asked(visit, shown.person, &shown.asked, Reader::Person, Some(visit.language));
    let shelf = visit.shelf()?;
    let (own_delete, due) = (shown.deletes(), shown.due(visit));
    let what = shown.plan.as_ref().map(|plan| goes_and_stays(visit, &shelf, plan, words.delete_goes(), Reader::Person));
    let derived = shown.plan.is_none().then(|| deletion::derived(visit, &shelf, &shown.derived));
    let ends = ends(visit, &shown.ends, Reader::Person);
    let language = other_language(visit, shown.person).await?;
    let whole = shown.asked.scope() == Some(&Extent::Everything);
    let field = proposal.field(&shown.said())?;
    let record = matter.record.map(|id| view! { <input type="hidden" name="form[record]" value=id.to_string() /> });
    let disputes = matter.disputes.clone().map(|reference| view! { <input type="hidden" name="form[disputes]" value=reference /> });
    let name = match &shown.disputed {
        Some(row) => disagree::name(visit, row),
        None if shown.asked.is_for_another() => title(words, kind),
        None => verb(words, kind),
    };
    let (overview, form, locale, title) = (visit.to(""), visit.to(&matter.form()), visit.language.tag(), name);
    let heading = words.check_title(m::CheckTitle { title: &title });
    let appeals = shown.disputed.as_ref().and_then(road) == Some(Road::Appeal);
    let send = if appeals { words.send_appeal() } else { send(words, shown.person, &shown.asked) };
    // Decisions know of a planned deletion of everything, and of no other.
    let less = (whole && shown.asked.chosen_when(shown.person) == Some(When::Later)).then(|| words.planned_uses_less());
    let error_prefix = words.error_prefix();
    // A file would go at once with everything else.
    let file = (!own_delete).then(|| files::field(visit, wrong_file.map(|text| (words.error_prefix(), text))));
    let copies = words.delete_copies(m::DeleteCopies { period: &period(visit.language, visit.portal().brand.backups_kept) });
    Ok(respond(visit, Head::of(heading.clone()).mood(mood), move || {
        view! {
            {summary}
            {confirmed.map(|(heading, text)| view! { <div class="notice"><h2>{heading}</h2><p>{text}</p></div> })}
            <Crumb href=form.clone() text=title />
            <h1>{heading}</h1>
            <Rows rows=rows />
            {what}
            {derived}
            {ends}
            <p class="check__due">{due}</p>
            {less.map(|text| view! { <p>{text}</p> })}
            {language}
            <form method="post" action="/ui/requests/send" enctype="multipart/form-data" novalidate>
                <input type="hidden" name="form[locale]" value=locale />
                <input type="hidden" name="form[kind]" value=kind.as_str() />
                {record}
                {disputes}
                {field}
                {file}
                {own_delete.then(|| view! {
                    <div class="notice notice--danger"><p>{words.delete_warning()}</p><p>{copies.clone()}</p></div>
                    {problem.map(|text| view! { <p class="error" id="understood-error"><span class="vh">{error_prefix}</span>{text}</p> })}
                    <div class="choice choice--alone">
                        <input type="checkbox" id="understood" name="form[understood]" value="yes" checked=ticked aria-describedby=wrong.then_some("understood-error") aria-invalid=wrong.then_some("true") />
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

/// Said where the account's language, in which they are written to, is not the page's.
async fn other_language(visit: &Visit, person: Person) -> Result<Option<AnyView>, Error> {
    let Some(customer) = person.customer() else { return Ok(None) };
    let language = TheirLanguage::of_customer(visit.portal(), &mut visit.portal().store.read().await?, customer).await?.get();
    if language == visit.language {
        return Ok(None);
    }
    let (words, to) = (visit.texts(), visit.to("/account#language"));
    let text = words.check_language(m::CheckLanguage { language: language.own_name() });
    Ok(Some(view! { <p>{with_own_names(&text)}</p><p><a href=to>{words.account_language_label()}</a></p> }.into_any()))
}
