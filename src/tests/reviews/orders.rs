//! A deletion that rests by an order: its person is told nothing of that, and nothing untrue; the house looks again on the day.

use candor::{
    domain::{
        actor::Actor,
        item::ItemKind,
        request::{Happened, Kind, State},
        retention::day,
        staff::Role,
    },
    usecases::{
        desk::decide::{Ordered, hold_by_order, resume},
        error::{Clash, Error, Field, Flaw},
        housekeeping::round,
        oversight::holds::{Cause, holds},
        requests::{draft::Draft, scheduled},
    },
};
use jiff::{Span, civil::Date};
use std::time::Duration;

use super::told::{decided, draft, officer, open};
use crate::{
    house::{House, houses},
    requests::told::{asked, at, delete, letters, looked, member, read, seen, staff, work_off},
    served::{everywhere, hidden, location},
    web::acted_for::main_of,
};

const DAY: Duration = Duration::from_secs(24 * 60 * 60);
const WHY: &str = "Local court of Berlin, 12 Gs 4711/26";

fn in_days(house: &House, days: i64) -> Date {
    day(house.clock.now(), &house.brand.time_zone).checked_add(Span::new().days(days)).unwrap()
}

async fn ordered(house: &House, actor: Actor, reference: &str, (by, again_on, words): (&str, &str, &str)) -> Result<(), Error> {
    let ordered = Ordered { by: Some(by), again_on: Some(again_on), words: Some(words) };
    hold_by_order(house, actor, at(&seen(house, reference).await), ordered).await
}

#[tokio::test]
async fn only_an_officer_orders_it_with_a_ground_a_day_and_a_reason_and_only_for_a_deletion() {
    for house in houses().await {
        let (_, robin) = staff(&house, Role::Support).await;
        let jana = officer(&house).await;
        let amina = house.customer("c-1").await;
        let deletion = asked(&house, amina, Kind::Delete, &delete("later")).await;
        let question = asked(&house, amina, Kind::Question, &Draft { words: Some("Why?".to_owned()), ..Draft::default() }).await;
        let soon = in_days(&house, 20).to_string();
        assert!(matches!(ordered(&house, robin, &deletion, ("court", &soon, WHY)).await, Err(Error::Forbidden)));
        for (what, field, flaw) in [
            (("", soon.as_str(), WHY), Field::Ground, Flaw::Missing),
            (("king", &soon, WHY), Field::Ground, Flaw::Unknown),
            (("court", "", WHY), Field::Until, Flaw::Missing),
            (("court", "soon", WHY), Field::Until, Flaw::Malformed),
            (("court", &in_days(&house, 0).to_string(), WHY), Field::Until, Flaw::Past),
            (("court", &in_days(&house, 400).to_string(), WHY), Field::Until, Flaw::TooFar),
            (("court", &soon, " "), Field::Words, Flaw::Missing),
        ] {
            let refused = ordered(&house, jana, &deletion, what).await;
            let Err(Error::Invalid(faults)) = refused else { panic!("{what:?}: {refused:?}") };
            assert_eq!((faults[0].field, faults[0].flaw), (field, flaw), "{what:?}");
        }
        let other = ordered(&house, jana, &question, ("court", &soon, WHY)).await;
        assert!(matches!(other, Err(Error::Conflict(Clash::Case(_)))), "{other:?}");
        ordered(&house, jana, &deletion, ("authority", &soon, WHY)).await.unwrap();
        let twice = ordered(&house, jana, &deletion, ("court", &soon, WHY)).await;
        assert!(matches!(twice, Err(Error::Conflict(Clash::Case(_)))), "{twice:?}");
    }
}

#[tokio::test]
async fn the_deletion_rests_untold_until_the_order_ends_and_then_goes_on() {
    for house in houses().await {
        let (_, robin) = staff(&house, Role::Support).await;
        let jana = officer(&house).await;
        let amina = house.customer("c-1").await;
        let deletion = asked(&house, amina, Kind::Delete, &delete("later")).await;
        work_off(&house).await;
        let before = read(&house, amina, &deletion).await.story.len();
        ordered(&house, jana, &deletion, ("court", &in_days(&house, 60).to_string(), WHY)).await.unwrap();
        assert!(work_off(&house).await.is_empty(), "no letter");
        let told = read(&house, amina, &deletion).await.story.into_iter().filter(|entry| entry.happened.is_for_everyone()).count();
        assert_eq!(told, before, "nothing in their story");
        let rest = holds(&house, jana).await.unwrap().all.remove(0);
        assert_eq!((rest.cause, rest.cause.is_told(), rest.look_on), (Cause::ByOrder, false, Some(in_days(&house, 60))));
        house.later(DAY * 45).await;
        scheduled::look(&house).await.unwrap();
        round(&house).await;
        let theirs = letters(&house).await.into_iter().filter(|letter| letter.to.as_str() == "c-1@example.org").count();
        assert_eq!(theirs, 0, "no letter of a deletion that is near");
        assert_eq!(read(&house, amina, &deletion).await.row.state, State::Scheduled, "nothing begins");
        assert!(open(&house, ItemKind::Hold, &deletion).await.is_none(), "not before its day");
        house.later(DAY * 15).await;
        round(&house).await;
        assert!(open(&house, ItemKind::Hold, &deletion).await.is_some(), "on its day");
        decided(&house, jana, ItemKind::Hold, &deletion, &draft("keep", None, None)).await.unwrap();
        round(&house).await;
        assert!(open(&house, ItemKind::Hold, &deletion).await.is_none(), "it was looked at");
        looked(&house, robin, &deletion).await;
        let not_theirs = resume(&house, robin, at(&seen(&house, &deletion).await)).await;
        assert!(matches!(not_theirs, Err(Error::Forbidden)), "{not_theirs:?}");
        resume(&house, jana, at(&seen(&house, &deletion).await)).await.unwrap();
        let case = read(&house, amina, &deletion).await;
        assert!(!case.row.held && case.row.order.is_none());
        assert!(!case.story.iter().any(|entry| entry.happened == Happened::Resumed), "the end is as quiet");
        scheduled::look(&house).await.unwrap();
        assert_eq!(read(&house, amina, &deletion).await.row.state, State::Deleting);
    }
}

#[tokio::test]
async fn the_person_reads_no_more_than_that_a_law_has_data_kept_and_staff_read_the_order() {
    for served in everywhere().await {
        let amina = served.customer("c-1").await;
        let deletion = asked(&served, amina, Kind::Delete, &delete("later")).await;
        let id = member(&served, Role::PrivacyOfficer).await;
        let jana = served.staff(id).await;
        looked(&served, Actor::Staff(id, Role::PrivacyOfficer), &deletion).await;
        let case = format!("/en/staff/requests/{deletion}");
        let page = jana.read(&case).await;
        let again_on = in_days(&served, 30).to_string();
        let typed = [("form[order-by]", "court"), ("form[order-on]", again_on.as_str()), ("form[order]", WHY)];
        let hidden = hidden(&page, "/ui/staff/keep");
        let fields: Vec<_> = hidden.iter().map(|(name, value)| (name.as_str(), value.as_str())).chain(typed).collect();
        let answer = jana.post("/ui/staff/order-check", &fields).send().await.unwrap();
        assert_eq!(location(&answer), format!("{case}/check"));
        let check = jana.read(&format!("{case}/check")).await;
        assert!(check.contains(WHY) && check.contains("The customer is told nothing."), "{check}");
        jana.press(&check, "/ui/staff/order", &[]).await;
        let page = main_of(&jana, &case).await;
        assert!(page.contains("they may not be told") && page.contains(WHY), "{page}");
        assert!(jana.read("/en/staff/holds").await.contains("By an order"));
        let hers = served.signed_in("c-1").await;
        for path in [format!("/en/requests/{deletion}"), "/en/requests".to_owned(), "/en".to_owned(), "/en/account".to_owned()] {
            let page = hers.read(&path).await;
            for betrayed in ["on hold", "On hold", "order says", "court", "may not be told"] {
                assert!(!page.contains(betrayed), "{path}: {betrayed}");
            }
        }
        assert!(main_of(&hers, &format!("/en/requests/{deletion}")).await.contains("a law says that data must be kept"));
        assert!(main_of(&hers, "/en").await.contains("a law says that data must be kept"), "and not that it is deleted on a day");
    }
}
