//! Facts of an item that the house found by itself: the way to the case, or what a system did.

use leptos::prelude::*;

use crate::{
    domain::{actor::Actor, item::ItemKind, staff::Deed},
    i18n::{dates, messages as m, numbers},
    usecases::{
        desk::by_duty::case_of,
        error::Error,
        explanations::refused::{Disobedience, of_system},
        inquiries::systems::never_asks,
        oversight::item::Duty,
        telling::look::look,
    },
    web::{
        components::with_numbers::with_numbers,
        shown::held::plural,
        staff::case_href::{case_href, file_href},
        visit::Visit,
    },
};

pub fn may(visit: &Visit, deed: Deed) -> bool {
    matches!(visit.actor, Actor::Staff(_, role) if role.may(deed))
}

/// The page of a system, for those who may see it. It may be disconnected by now, and named no more.
async fn way_to(visit: &Visit, system: &str) -> Option<String> {
    if !may(visit, Deed::SeeHouse) {
        return None;
    }
    look(visit.portal(), visit.actor, system).await.ok().map(|system| visit.to(&format!("/staff/systems/{}", system.id)))
}

/// How often a system went on, with how many people, and when it did so last.
pub fn sum(visit: &Visit, one: &Disobedience) -> String {
    visit.texts().disobeyed_sum(m::DisobeyedSum {
        people: plural(one.people),
        people_text: &numbers::count(visit.language, one.people),
        count: plural(one.count),
        count_text: &numbers::count(visit.language, one.count),
        when: &dates::date(visit.language, one.last_at, visit.zone()),
    })
}

pub async fn section(visit: &Visit, duty: &Duty) -> Result<Option<AnyView>, Error> {
    let words = visit.texts();
    let about = duty.item.about.as_str();
    let body = match duty.item.kind {
        kind @ (ItemKind::Hold | ItemKind::DecidedAlone | ItemKind::NoSecond | ItemKind::Look) => {
            let text = match kind {
                ItemKind::Hold => words.item_hold_text(),
                ItemKind::NoSecond => words.item_no_second_text(),
                ItemKind::Look => words.item_look_text(),
                _ => words.item_decided_alone_text(),
            };
            let found = case_of(visit.portal(), visit.actor, &duty.item).await?;
            let href = found.and_then(|(row, opens)| {
                case_href(visit, &row.reference, row.state.is_open()).or_else(|| opens.then(|| file_href(visit, &row.reference)))
            });
            let way =
                href.map(|href| view! { <p><a href=href>{with_numbers(&words.item_to_case(m::ItemToCase { reference: about }))}</a></p> });
            view! { <p>{text}</p>{way} }.into_any()
        }
        ItemKind::Disobedience => {
            let found = of_system(visit.portal(), visit.actor, about).await?;
            let never = never_asks(visit.portal(), visit.actor, about).await?;
            let gone = (found.is_empty() && never.is_none()).then(|| view! { <p>{words.item_obeys_now()}</p> });
            let lede = (!found.is_empty()).then(|| view! { <p>{words.disobeyed_lede()}</p> });
            let counted = |times: i64| (numbers::count(visit.language, times.unsigned_abs()), plural(times.unsigned_abs()));
            let never = never.map(|one| {
                let explained = (one.explained > 0).then(|| {
                    let (count_text, count) = counted(one.explained);
                    view! { <p>{words.item_never_asks(m::ItemNeverAsks { system: about, count, count_text: &count_text })}</p> }
                });
                let contacted = (one.contacted > 0).then(|| {
                    let (count_text, count) = counted(one.contacted);
                    view! { <p>{words.item_contacts_unasked(m::ItemContactsUnasked { system: about, count, count_text: &count_text })}</p> }
                });
                view! { {explained}{contacted} }
            });
            let sums = found.iter().map(|one| view! { <p>{sum(visit, one)}</p> }).collect_view();
            let href = visit.to("/staff/systems#disobeyed");
            let way = may(visit, Deed::SeeHouse).then(|| view! { <p><a href=href>{words.disobeyed_title()}</a></p> });
            view! { {never}{lede}{gone}{sums}{way} }.into_any()
        }
        ItemKind::Unanswered => {
            let way = way_to(visit, about).await.map(|href| view! { <p><a href=href>{words.item_behind_way()}</a></p> });
            view! { <p>{words.item_unanswered_text()}</p>{way} }.into_any()
        }
        ItemKind::Behind => {
            let way = way_to(visit, about).await.map(|href| view! { <p><a href=href>{words.item_behind_way()}</a></p> });
            view! { <p>{words.item_behind_text()}</p>{way} }.into_any()
        }
        ItemKind::Log => {
            let href = visit.to("/staff/log");
            let way = may(visit, Deed::ReadLog).then(|| view! { <p><a href=href>{words.log_heading()}</a></p> });
            view! { <p>{words.item_log_text()}</p>{way} }.into_any()
        }
        ItemKind::Database => view! { <p>{words.item_database_text()}</p> }.into_any(),
        ItemKind::WayIn if duty.item.is_of_key() => {
            let href = visit.to("/staff/keys");
            let way = may(visit, Deed::SeeKeys).then(|| view! { <p><a href=href>{words.keys_title()}</a></p> });
            view! { <p>{words.item_key_text()}</p>{way} }.into_any()
        }
        ItemKind::WayIn => {
            let href = visit.to(&duty.item.whose.map_or_else(|| "/staff/people".to_owned(), |whose| format!("/staff/people/{whose}")));
            let way = may(visit, Deed::SeePeople).then(|| view! { <p><a href=href>{words.people_title()}</a></p> });
            view! { <p>{words.item_way_in_text()}</p>{way} }.into_any()
        }
        ItemKind::Review | ItemKind::Fairness | ItemKind::Concern => return Ok(None),
    };
    Ok(Some(view! { <section aria-labelledby="found"><h2 id="found">{words.item_about()}</h2>{body}</section> }.into_any()))
}
