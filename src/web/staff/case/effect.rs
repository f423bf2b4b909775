//! The effect of a grant, for the page to check: about whom, how much of which kinds, and what ends with it; and the account that was found
//! before it is named.

use leptos::prelude::*;

use super::facts::{account, person};
use crate::{
    decisions::shelf::Shelf,
    domain::{
        ids::SystemId,
        request::{Extent, Grant},
    },
    i18n::{numbers, texts::Texts},
    usecases::{
        desk::{
            before::{Before, before},
            case::Desk,
            link::find_for,
        },
        error::Error,
        people::Contact,
        requests::{
            kept::{Asked, Behalf},
            plan,
        },
    },
    web::{
        components::free_text::FreeText,
        shown::{
            asked::asked_in_case,
            deletion::{self, Reader, ends, goes_and_stays, records},
        },
        visit::Visit,
    },
};

/// Rows of the page, and what stands below them.
#[derive(Default)]
pub(super) struct Effect {
    pub rows: Vec<(String, AnyView)>,
    pub view: Option<AnyView>,
}

/// The effect of granting the case. Before it is read, or once its person is gone, there is nothing to say: it cannot be granted.
pub(super) async fn whose_effect(visit: &Visit, desk: &Desk) -> Result<Effect, Error> {
    let words = visit.texts();
    let Some(Before { meant, plan, ends: ending }) = before(visit.portal(), visit.actor, desk).await? else { return Ok(Effect::default()) };
    let mut rows = whose(visit, desk, &meant);
    // A correction stands on the page value by value.
    if desk.facts.grant != Some(Grant::Correct) {
        rows.extend(asked_in_case(visit, &desk.case, Reader::Staff));
    }
    let shelf = visit.shelf()?;
    let view = match (desk.facts.grant, plan) {
        (Some(Grant::Delete), Some(plan)) => {
            let goes = goes_and_stays(visit, &shelf, &plan, words.delete_goes(), Reader::Staff);
            Some(view! { {goes}{ends(visit, &ending, Reader::Staff)} }.into_any())
        }
        // Without an account, nothing is held by kind.
        (Some(Grant::Delete), None) => {
            let ends = ends(visit, &ending, Reader::Staff);
            let scope = desk.case.asked.as_ref().and_then(Asked::scope);
            let made = scope.map(|scope| plan::derived(visit.portal(), scope)).transpose()?;
            let made = made.and_then(|made| deletion::derived(visit, &shelf, &made));
            Some(view! { <p>{words.staff_goes_guest()}</p>{made}{ends} }.into_any())
        }
        (Some(Grant::Copy), Some(plan)) => {
            let blots = desk.case.asked.as_ref().and_then(|asked| asked.look()).map_or(0, |look| look.blots.len());
            for (label, count) in [(words.black_list(), blots), (words.black_look(), desk.to_look.values.len())] {
                if count > 0 {
                    rows.push((label, numbers::count(visit.language, u64::try_from(count).unwrap_or(u64::MAX)).into_any()));
                }
            }
            let held = plan.lines.iter().map(|line| {
                let count = line.divided.goes + line.divided.stays.map_or(0, |stays| stays.count);
                view! { <li>{records(visit, &shelf, &line.category, count)}</li> }
            });
            let held = held.collect_view();
            let account = (plan.scope == Extent::Everything).then(|| view! { <li>{words.staff_copy_account()}</li> });
            let systems = others(visit, &shelf, words.staff_copy_systems(), &plan.systems);
            Some(
                view! {
                    <section aria-labelledby="goes"><h2 id="goes">{words.staff_copy_holds()}</h2><ul>{held}{account}</ul></section>
                    {systems}
                }
                .into_any(),
            )
        }
        (Some(Grant::Correct), _) => {
            let systems = desk.case.asked.as_ref().map(|asked| plan::correcting(visit.portal(), asked)).transpose()?;
            others(visit, &shelf, words.staff_correct_systems(), &systems.unwrap_or_default())
        }
        _ => None,
    };
    Ok(Effect { rows, view })
}

/// The person whose data it is, by the names of their account; and who asks for them. Staff compare the name that was typed: nothing else does.
pub(super) fn whose(visit: &Visit, desk: &Desk, meant: &Contact) -> Vec<(String, AnyView)> {
    let words = visit.texts();
    let another = desk.case.asked.as_ref().is_some_and(Asked::is_for_another);
    let asker = desk.contact.as_ref().filter(|_| another).map(|asker| (words.staff_asked_by(), person(asker)));
    let compare = another.then(|| {
        let href = visit.to(&format!("/staff/requests/{}#beside", desk.case.row.reference));
        view! { <p>{words.staff_whose_compare()}</p><p><a class="go" href=href>{words.staff_whose_look()}</a></p> }
    });
    let whose = view! { {person(meant)}{compare} }.into_any();
    std::iter::once((words.staff_whose(), whose)).chain(asker).collect()
}

/// The name as whoever asks for another wrote it: no account is known by it.
pub(super) fn typed_name(words: &Texts, behalf: &Behalf) -> (String, AnyView) {
    (words.staff_behalf_name(), view! { <FreeText text=behalf.name.clone() language=None /> }.into_any())
}

/// Systems that have a part in it, too.
fn others(visit: &Visit, shelf: &Shelf, heading: String, systems: &[SystemId]) -> Option<AnyView> {
    let names = systems.iter().map(|system| view! { <li>{visit.notice(shelf).system(system.as_str()).name()}</li> });
    let names: Vec<_> = names.collect();
    (!names.is_empty())
        .then(|| view! { <section aria-labelledby="others"><h2 id="others">{heading}</h2><ul>{names}</ul></section> }.into_any())
}

/// The account that would be named, beside whom the request names.
pub(super) async fn found(visit: &Visit, desk: &Desk, named: &str) -> Result<Vec<(String, AnyView)>, Error> {
    let words = visit.texts();
    let found = find_for(visit.portal(), visit.actor, &desk.case.row.reference, named).await?;
    let behalf = desk.case.asked.as_ref().and_then(|asked| asked.behalf.as_ref());
    let asked = behalf.into_iter().flat_map(|behalf| {
        let evidence = view! { <FreeText text=behalf.evidence.clone() language=desk.case.asked_in() /> }.into_any();
        [typed_name(words, behalf), (words.staff_evidence(), evidence)]
    });
    let found = match found {
        Some(found) => account(found.known_as()),
        None => words.staff_error_account().into_any(),
    };
    Ok(asked.chain([(words.staff_found(), found)]).collect())
}
