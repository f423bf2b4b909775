use candor::{
    domain::{
        item::{ItemKind, ItemOutcome},
        staff::Role,
    },
    usecases::{
        fairness::{
            close::close_months,
            count::Draft,
            published::{flag_of, flags, months},
        },
        oversight::{
            decide::{Draft as Decision, SeenItem, decide},
            list::list,
        },
    },
};

use super::told::{draft, next_month, offers, send, three};
use crate::{house::houses, requests::told::staff};

#[tokio::test]
async fn a_month_is_closed_once_and_its_figures_stay_as_they_are() {
    for house in houses().await {
        three(&house).await;
        send(&house, [offers("c-on", 60, 100), offers("c-off", 58, 100), offers("c-never", 61, 100)].concat()).await;
        assert_eq!(months(&house).await.unwrap(), vec![], "a month that is not over is not told");
        next_month(&house).await;
        let closed = months(&house).await.unwrap();
        assert_eq!(closed.len(), 1);
        let choice = closed[0].compared.iter().find(|one| one.dimension.0 == "choice").unwrap();
        let off = choice.group("off").unwrap();
        assert_eq!((off.share.good, off.share.of, off.flagged, off.differs()), (58, 100, false, false));
        close_months(&house).await.unwrap();
        next_month(&house).await;
        assert_eq!(months(&house).await.unwrap(), closed, "closed once, and never worked out again");
        let mut conn = house.store.read().await.unwrap();
        assert_eq!(conn.months_counted().await.unwrap(), Vec::<String>::new(), "the counts behind it are gone");
    }
}

#[tokio::test]
async fn a_flag_becomes_an_item_and_its_reasons_and_effect_are_told() {
    for house in houses().await {
        three(&house).await;
        send(&house, [offers("c-on", 300, 500), offers("c-off", 180, 500), offers("c-never", 300, 500)].concat()).await;
        next_month(&house).await;
        let (_, ines) = staff(&house, Role::EthicsLead).await;
        let items = list(&house, ines).await.unwrap().open;
        let read = months(&house).await.unwrap();
        let choice = read[0].compared.iter().find(|one| one.dimension.0 == "choice").unwrap();
        assert_eq!(flag_of(choice, "off"), "buy/suggestions/offered/choice/off");
        let item = items.iter().find(|duty| duty.item.about == flag_of(choice, "off")).expect("an item");
        assert_eq!(item.item.kind, ItemKind::Fairness);
        let found = flags(&house, &read).await.unwrap();
        let flag = found.iter().find(|flag| flag.group == "off" && flag.compared.dimension.0 == "choice").unwrap();
        assert!(flag.item.as_ref().is_some_and(|(item, reasons)| item.is_open() && reasons.is_empty()) && flag.since.is_none());

        let decision = Decision {
            outcome: Some("change".into()),
            reasons: Some("Prices no longer depend on it.".into()),
            again: None,
            ..Decision::default()
        };
        let (id, revision) = (item.item.id.to_string(), item.item.revision.to_string());
        decide(&house, ines, SeenItem { id: &id, revision: Some(&revision) }, &decision).await.unwrap();
        send(&house, [offers("c-on", 300, 500), offers("c-off", 301, 500), offers("c-never", 300, 500)].concat()).await;
        next_month(&house).await;
        let read = months(&house).await.unwrap();
        let found = flags(&house, &read).await.unwrap();
        let flag = found.iter().find(|flag| flag.group == "off" && flag.compared.dimension.0 == "choice").unwrap();
        let (item, reasons) = flag.item.as_ref().unwrap();
        assert_eq!(item.decided.as_ref().map(|decided| decided.outcome), Some(ItemOutcome::Change));
        assert_eq!(reasons, "Prices no longer depend on it.");
        let (_, since) = flag.since.as_ref().expect("what came of it");
        assert_eq!((since.share.good, since.flagged), (301, false));
    }
}

#[tokio::test]
async fn what_is_small_is_withheld_and_raises_no_flag() {
    for house in houses().await {
        three(&house).await;
        send(&house, [offers("c-on", 300, 500), offers("c-off", 0, 9), offers("c-never", 300, 500)].concat()).await;
        next_month(&house).await;
        let read = months(&house).await.unwrap();
        let choice = read[0].compared.iter().find(|one| one.dimension.0 == "choice").unwrap();
        assert!(choice.group("off").is_none() && choice.flagged().next().is_none());
        assert!(choice.group("never").is_none() || choice.group("on").is_none(), "and another with it");
    }
}

#[tokio::test]
async fn one_person_who_comes_often_is_not_shown() {
    for house in houses().await {
        three(&house).await;
        let often = house.customer("c-often").await;
        house.choose(often, "full").await.unwrap();
        let band = |at: usize| if at < 20 { "best-price" } else { "other-price" };
        let one = (0..60).map(|at| Draft { offered: Some(band(at).to_owned()), ..draft("c-often") }).collect();
        send(&house, [one, offers("c-on", 48, 96), offers("c-off", 48, 96), offers("c-never", 48, 96)].concat()).await;
        next_month(&house).await;
        let read = months(&house).await.unwrap();
        let level = read[0].compared.iter().find(|one| one.dimension.0 == "level").unwrap();
        assert!(level.group("full").is_none(), "sixty times are no ten people");
    }
}
