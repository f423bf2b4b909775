//! Requests that staff write down: several kinds of data at once, and a correction of the record that is meant.

use candor::{
    domain::{
        actor::Actor,
        ids::CustomerId,
        request::{Extent, State},
        staff::Role,
    },
    usecases::{
        desk::decide::Granted,
        records::list::{Filter, Record, list},
        requests::kept::What,
    },
};
use serde_json::json;

use super::{
    acted_for::{main_of, said},
    acting::{Desk, OPEN, WRITE, number},
};
use crate::{
    page::Page,
    records::sent::{record, send},
    requests::{
        agreed::approve,
        told::{at, letters, looked, member, read},
    },
    served::{Served, everywhere},
};

struct Intake {
    desk: Desk,
    today: String,
}

impl Intake {
    /// A member of staff who has somebody's data open.
    async fn of(served: &Served, role: Role) -> Self {
        let desk = Desk::of(served, member(served, role).await).await;
        desk.open("c-1").await;
        Self { desk, today: candor::domain::retention::day(served.clock.now(), &served.brand.time_zone).to_string() }
    }

    /// Sends the form, and answers the page it leads to, and that page's address.
    async fn write(&self, kind: &str, more: &[(&str, &str)]) -> (String, String) {
        let fields = [("form[way]", "letter"), ("form[came]", self.today.as_str()), ("form[kind]", kind)];
        let fields: Vec<_> = fields.into_iter().chain(more.iter().copied()).collect();
        let to = self.desk.send("write-down", &fields).await;
        let page = self.desk.browser.read(to.trim_end_matches("#saved")).await;
        (to, page)
    }
}

/// The number the page gives the request.
fn written(page: &str) -> String {
    number(page.split_once("The request has the number").unwrap().1)
}

async fn what(served: &Served, customer: CustomerId, reference: &str) -> What {
    read(served, customer, reference).await.asked.unwrap().what
}

#[tokio::test]
async fn several_kinds_of_data_are_asked_for_at_once_as_in_the_customers_own_form() {
    for served in everywhere().await {
        let amina = served.customer("c-1").await;
        let intake = Intake::of(&served, Role::Support).await;
        let (to, page) = intake.write("copy", &[("form[scope]", "some"), ("form[words]", "My orders, please")]).await;
        assert_eq!(to, WRITE);
        let page = Page::parse(&page);
        assert!(page.has("a[href='#categories']") && page.has("input[name='form[scope]'][value='some'][checked]"));
        let two = [("form[scope]", "some"), ("form[categories][]", "orders"), ("form[categories][]", "browsing")];
        let wrong: Vec<_> = two.into_iter().chain([("form[words]", "x".repeat(5_001).leak() as &str)]).collect();
        let (to, page) = intake.write("copy", &wrong).await;
        assert_eq!(to, WRITE);
        let kept = Page::parse(&page);
        assert_eq!(kept.attributes("input[name='form[categories][]'][checked]", "value").len(), 2, "ticks are given back");
        let (to, page) = intake.write("copy", &two).await;
        assert_eq!(to, format!("{OPEN}#saved"));
        let What::Copy { scope: Extent::Only(kinds), .. } = what(&served, amina, &written(&page)).await else { panic!("a copy of some") };
        assert_eq!(kinds.iter().map(|kind| kind.as_str()).collect::<Vec<_>>(), ["orders", "browsing"]);
    }
}

async fn orders(served: &Served, amina: CustomerId) -> Vec<Record> {
    list(served, Actor::Customer(amina), "orders", &Filter::default(), None, 9).await.unwrap().records
}

#[tokio::test]
async fn a_correction_is_of_the_record_that_says_so_and_is_checked_and_applied_like_ones_own() {
    for served in everywhere().await {
        let amina = served.customer("c-1").await;
        let order = |id: &str, total: f64| record(&served, id, "orders", "buy", json!({"items": [id], "total": total, "state": "sent"}));
        send(&served, vec![order("Raincoat", 89.0), order("Boots", 120.0), order("Tent", 120.0)]).await;
        letters(&served).await;
        let intake = Intake::of(&served, Role::PrivacyOfficer).await;
        let (to, page) = intake.write("correct", &[]).await;
        assert_eq!(to, WRITE);
        for field in ["field", "before", "after"] {
            assert!(Page::parse(&page).has(&format!("a[href='#{field}']")), "{field}: {page}");
        }
        let field = ("form[field]", "orders/total");
        let after = ("form[after]", "59,00 €");
        let (to, page) = intake.write("correct", &[field, ("form[before]", "77"), after]).await;
        assert!(to == WRITE && page.contains("Nothing of this kind says that"), "{page}");
        let (_, strange) = intake.write("correct", &[("form[field]", "orders/nothing"), ("form[before]", "89"), after]).await;
        assert!(Page::parse(&strange).has("a[href='#field']"));

        // Two say this: which one is asked, and the others are not offered.
        let (to, page) = intake.write("correct", &[field, ("form[before]", "120,00"), after]).await;
        assert_eq!(to, WRITE);
        let offered = Page::parse(&page);
        let ids = offered.attributes("input[name='form[record]']", "value").into_iter().map(str::to_owned).collect::<Vec<_>>();
        assert!(ids.len() == 2 && offered.has("a[href='#record']") && page.contains("Tent") && !page.contains("Raincoat"), "{page}");
        let tent = orders(&served, amina).await.into_iter().find(|order| order.content.data()["items"][0] == "Tent").unwrap();
        let chosen = tent.id.to_string();
        let (to, page) = intake.write("correct", &[field, ("form[before]", "120,00"), after, ("form[record]", &chosen)]).await;
        assert_eq!(to, format!("{OPEN}#saved"));
        let reference = written(&page);
        let What::Correct { record, before, after: wished, .. } = what(&served, amina, &reference).await else { panic!("a correction") };
        assert_eq!((record, wished.as_str()), (Some(tent.id), "59,00 €"));
        assert_eq!(before, "120.0".parse::<f64>().map(|total| json!(total).to_string()).unwrap());
        let text = said(&letters(&served).await[0]);
        assert!(text.contains("A member of our team wrote it down for you"), "{text}");
        let row = served.store.read().await.unwrap().request(&reference).await.unwrap().unwrap();
        assert_eq!(row.state, State::Received, "it is looked at like any other");

        let officer = Actor::Staff(member(&served, Role::Support).await, Role::Support);
        let seen = looked(&served, officer, &reference).await;
        approve(&served, officer, at(&seen), Granted::default()).await.unwrap();
        let now = orders(&served, amina).await.into_iter().find(|order| order.id == tent.id).unwrap();
        assert_eq!(now.content.data()["total"], json!(59));
        assert_eq!(read(&served, amina, &reference).await.row.state, State::Done);
        let hers = served.signed_in("c-1").await;
        let page = main_of(&hers, &format!("/en/requests/{reference}")).await;
        assert!(page.contains("Written down by our staff") && page.contains("By letter"), "{page}");

        // One that says so needs no choice.
        let (to, page) = intake.write("correct", &[field, ("form[before]", "89"), after]).await;
        assert_eq!(to, format!("{OPEN}#saved"));
        assert!(matches!(what(&served, amina, &written(&page)).await, What::Correct { before, .. } if before.starts_with("89")));
    }
}

#[tokio::test]
async fn somebody_without_an_account_disagrees_by_the_number_of_their_request() {
    for served in everywhere().await {
        let desk = Desk::of(&served, member(&served, Role::Support).await).await;
        let today = candor::domain::retention::day(served.clock.now(), &served.brand.time_zone).to_string();
        let fields = [
            ("form[way]", "telephone"),
            ("form[came]", today.as_str()),
            ("form[kind]", "question"),
            ("form[words]", "No."),
            ("form[disputes]", "R-1"),
        ];
        assert_eq!(desk.send("write-down", &fields).await, WRITE);
        let page = desk.browser.read(WRITE).await;
        assert!(Page::parse(&page).has("a[href='#disputes']") && page.contains("by this number"), "{page}");
        assert!(Page::parse(&page).has("input#disputes[value='R-1']"), "it is given back: {page}");
    }
}

#[tokio::test]
async fn somebody_without_an_account_is_offered_no_correction_and_no_kinds() {
    for served in everywhere().await {
        let desk = Desk::of(&served, member(&served, Role::Support).await).await;
        let form = Page::parse(&desk.browser.read(WRITE).await);
        assert!(
            !form.has("input[value='correct']")
                && !form.has("#field")
                && !form.has("#categories")
                && form.has("input[type='hidden'][value='all']")
        );
    }
}
