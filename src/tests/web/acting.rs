//! Staff act for somebody who calls or writes: found exactly, sure who it is, seen as they see it, and read by them afterwards.

use candor::{
    domain::{ids::StaffId, request::State, staff::Role},
    store::event::Action,
};

use reqwest::Response;

use super::acted_for::{main_of, said};
use crate::{
    page::Page,
    requests::told::{guest, letters, member},
    served::{Browser, Served, everywhere, hidden, location},
};

pub(super) const CUSTOMERS: &str = "/en/staff/customers";
pub(super) const OPEN: &str = "/en/staff/customers/open";
pub(super) const WRITE: &str = "/en/staff/customers/request";

/// A member of staff at the telephone.
pub(super) struct Desk {
    pub browser: Browser,
}

impl Desk {
    pub async fn of(served: &Served, staff: StaffId) -> Self {
        Self { browser: served.staff(staff).await }
    }

    /// Sends a form as its page has it, and answers where it leads.
    pub async fn send(&self, form: &str, fields: &[(&str, &str)]) -> String {
        let of = if form == "find-person" { String::new() } else { self.mark(form).await };
        bare(location(&self.send_as(form, &of, fields).await))
    }

    /// The mark of the person whom a form is about, as its page has it now.
    pub async fn mark(&self, form: &str) -> String {
        let page = match form {
            "open-person" => CUSTOMERS,
            "write-down" => WRITE,
            _ => OPEN,
        };
        let fields = hidden(&self.browser.read(page).await, &format!("/ui/staff/{form}"));
        fields.into_iter().find_map(|(name, value)| (name == "form[of]").then_some(value)).unwrap_or_else(|| panic!("{form}: whose is it?"))
    }

    /// Sends a form about somebody.
    pub async fn send_as(&self, form: &str, of: &str, fields: &[(&str, &str)]) -> Response {
        let fields: Vec<_> = [("form[locale]", "en"), ("form[of]", of)].into_iter().chain(fields.iter().copied()).collect();
        self.browser.post(&format!("/ui/staff/{form}"), &fields).send().await.unwrap()
    }

    pub async fn find(&self, words: &str) -> String {
        assert_eq!(self.send("find-person", &[("form[search]", words)]).await, format!("{CUSTOMERS}#found"));
        main_of(&self.browser, CUSTOMERS).await
    }

    pub async fn open(&self, words: &str) {
        self.find(words).await;
        let steps = [("form[way]", "telephone"), ("form[proof][]", "known-contact"), ("form[proof][]", "own-facts")];
        assert_eq!(self.send("open-person", &steps).await, OPEN);
    }

    /// The first of the changes that are offered which begins so.
    async fn offered(&self, begins: &str) -> String {
        let html = self.browser.read(OPEN).await;
        let values = Page::parse(&html).attributes("#what option", "value").into_iter().map(str::to_owned).collect::<Vec<_>>();
        values.into_iter().find(|value| value.starts_with(begins)).unwrap_or_else(|| panic!("no {begins}: {html}"))
    }

    /// Presses the button under the page's first form about choices, or its last.
    async fn choose(&self, what: &str, confirmed: bool) -> String {
        let html = self.browser.read(OPEN).await;
        let (seen, against) = (held(&html, "seen"), held(&html, "against"));
        let mut fields =
            vec![("form[what]", what), ("form[reason]", "Too many emails about bulbs"), ("form[seen]", &seen), ("form[against]", &against)];
        if confirmed {
            fields.push(("form[confirmed]", "yes"));
        }
        self.send("choose-for", &fields).await
    }
}

/// Where it leads, without the mark of whose page it is.
pub(super) fn bare(to: &str) -> String {
    let (page, mark) = to.split_once("?of=").unwrap_or((to, ""));
    let place = mark.split_once('#').map(|(_, place)| format!("#{place}"));
    format!("{page}{}", place.unwrap_or_default())
}

pub(super) fn held(html: &str, name: &str) -> String {
    let found = Page::parse(html);
    found.attributes(&format!("input[name='form[{name}]']"), "value").first().map(|value| (*value).to_owned()).unwrap()
}

/// The numbers of all requests in a text.
pub(super) fn number(text: &str) -> String {
    let at = text.find("R-").unwrap_or_else(|| panic!("no number: {text}"));
    text[at..at + 11].to_owned()
}

#[tokio::test]
async fn nothing_of_somebodys_is_shown_before_the_rule_of_proof_is_met_and_they_read_who_looked() {
    for served in everywhere().await {
        served.customer("customer-1").await;
        let desk = Desk::of(&served, member(&served, Role::Support).await).await;
        assert!(desk.find("c-9@example.org").await.contains("Nobody is known by exactly that"));
        let found = desk.find("customer-1@example.org").await;
        assert!(found.contains("There is a customer") && !found.contains("customer-1"), "{found}");
        let html = desk.browser.read(CUSTOMERS).await;
        assert!(!Page::parse(&html).has("input[checked]"), "nothing is ticked before somebody ticks it");
        // One step is less than the brand asks for, and a step that the brand has not is none.
        for steps in [&[("form[proof][]", "known-contact")][..], &[("form[proof][]", "known-contact"), ("form[proof][]", "a-hunch")]] {
            let fields: Vec<_> = [("form[way]", "telephone")].into_iter().chain(steps.iter().copied()).collect();
            assert_eq!(desk.send("open-person", &fields).await, CUSTOMERS);
            let html = desk.browser.read(CUSTOMERS).await;
            assert!(
                Page::parse(&html).has("a[href='#proof']") && Page::parse(&html).has("input[value='known-contact'][checked]"),
                "{html}"
            );
        }
        assert_eq!(location(&desk.browser.get(OPEN).send().await.unwrap()), CUSTOMERS, "nothing is open yet");
        desk.open("customer-1").await;
        let open = main_of(&desk.browser, OPEN).await;
        assert!(open.contains("customer-1") && open.contains("What they see") && open.contains("By telephone"), "{open}");
        let hers = served.signed_in("customer-1").await;
        let requests = main_of(&hers, "/en/requests").await;
        assert!(requests.contains("opened your data, because you called"), "{requests}");
        assert!(main_of(&hers, "/en").await.contains("opened your data, because you called"));
        let log = served.store.read().await.unwrap().audit_after(0, 1_000).await.unwrap();
        let opened: Vec<_> = log.iter().filter(|entry| entry.action == Action::CustomerOpened.as_str()).collect();
        assert_eq!(opened.len(), 1);
        assert_eq!((opened[0].detail.as_deref(), opened[0].amount), (Some("telephone"), Some(2)));
        assert_eq!(desk.send("close-person", &[]).await, format!("{CUSTOMERS}#saved"));
        assert_eq!(location(&desk.browser.get(OPEN).send().await.unwrap()), CUSTOMERS);
    }
}

#[tokio::test]
async fn off_is_saved_at_once_on_is_read_out_first_and_receipt_and_letter_say_that_staff_did_it() {
    for served in everywhere().await {
        served.customer("customer-1").await;
        letters(&served).await;
        let desk = Desk::of(&served, member(&served, Role::Support).await).await;
        desk.open("customer-1").await;
        assert_eq!(desk.choose("", false).await, OPEN, "nothing is chosen before somebody chooses");
        let on = desk.offered("on:").await;
        assert_eq!(desk.choose(&on, false).await, format!("{OPEN}#check"));
        assert!(main_of(&desk.browser, OPEN).await.contains("Read this to them first"));
        assert!(letters(&served).await.is_empty(), "nothing is saved yet");
        assert_eq!(desk.choose(&on, true).await, format!("{OPEN}#saved"));
        assert_eq!(desk.choose(&on.replace("on:", "off:"), false).await, format!("{OPEN}#saved"), "off takes one press");
        assert!(main_of(&desk.browser, OPEN).await.contains("The choice is saved"));
        let sent = letters(&served).await;
        assert_eq!(sent.len(), 2);
        let text = said(&sent[0]);
        assert!(
            text.contains("because you asked for it") && text.contains("If you did not ask for it") && !text.contains("bulbs"),
            "{text}"
        );
        let hers = served.signed_in("customer-1").await;
        let history = hers.read("/en/history").await;
        let receipt = Page::parse(&history).attributes("a[href^='/en/receipts/']", "href").first().map(|href| (*href).to_owned()).unwrap();
        let receipt = main_of(&hers, &receipt).await;
        for told in ["from our team, because you called", "Too many emails about bulbs", "If you did not ask for this"] {
            assert!(receipt.contains(told), "{told}: {receipt}");
        }
        assert!(hers.read("/en").await.contains("from our team"));
    }
}

#[tokio::test]
async fn a_request_by_letter_counts_from_its_day_and_a_day_to_come_or_too_long_ago_is_refused() {
    for served in everywhere().await {
        let amina = served.customer("customer-1").await;
        letters(&served).await;
        let desk = Desk::of(&served, member(&served, Role::Support).await).await;
        desk.open("customer-1").await;
        let zone = served.brand.time_zone.clone();
        let today = candor::domain::retention::day(served.clock.now(), &zone);
        let day = |ago: i32| today.checked_sub(jiff::Span::new().days(ago)).unwrap().to_string();
        let write = async |came: &str, kind: &str, more: &[(&str, &str)]| {
            let fields = [("form[way]", "letter"), ("form[came]", came), ("form[kind]", kind)];
            let fields: Vec<_> = fields.into_iter().chain(more.iter().copied()).collect();
            desk.send("write-down", &fields).await
        };
        let words = [("form[words]", "Who has my address?")];
        for (came, told) in [(day(-1), "The day is still to come"), (day(93), "more than 92 days ago"), (String::new(), "Give the day")] {
            assert_eq!(write(&came, "question", &words).await, WRITE);
            let page = main_of(&desk.browser, WRITE).await;
            assert!(page.contains(told) && page.contains("Who has my address?"), "{told}: {page}");
        }
        assert_eq!(write(&day(5), "question", &words).await, format!("{OPEN}#saved"));
        let reference = number(&main_of(&desk.browser, OPEN).await);
        let row = served.store.read().await.unwrap().request(&reference).await.unwrap().unwrap();
        assert_eq!(candor::domain::retention::day(row.received_at, &zone).to_string(), day(5));
        let law = served.brand.law(None);
        let direct = law.due(row.kind, candor::domain::retention::day(row.received_at, &zone), &served.brand.holidays);
        assert_eq!(row.due_on, direct);
        let text = said(&letters(&served).await[0]);
        assert!(text.contains("A member of our team wrote it down for you") && text.contains("If you did not ask for this"), "{text}");
        let hers = served.signed_in("customer-1").await;
        let page = main_of(&hers, &format!("/en/requests/{reference}")).await;
        assert!(page.contains("Written down by our staff") && page.contains("By letter"), "{page}");
        // A copy and a deletion wait for staff; what ends something is done.
        assert_eq!(write(&day(0), "delete", &[("form[scope]", "all")]).await, format!("{OPEN}#saved"));
        let reference = number(&main_of(&desk.browser, OPEN).await);
        let row = served.store.read().await.unwrap().request(&reference).await.unwrap().unwrap();
        assert_eq!((row.state, row.undo_until, row.person.customer()), (State::Received, None, Some(amina)));
        let off = desk.offered("off:").await.replace("off:", "");
        assert_eq!(write(&day(0), "stop", &[("form[stop]", &off)]).await, format!("{OPEN}#saved"));
        let reference = number(&main_of(&desk.browser, OPEN).await);
        let row = served.store.read().await.unwrap().request(&reference).await.unwrap().unwrap();
        assert_eq!(row.state, State::Done);
        assert!(!served.decide("customer-1", &off).allows());
        // The same once more leads to the first.
        let again = [("form[scope]", "all"), ("form[words]", "They ask once more, and by Friday")];
        assert_eq!(write(&day(0), "delete", &again).await, format!("{WRITE}#saved"));
        let page = main_of(&desk.browser, WRITE).await;
        assert!(page.contains("An open request is about the same") && page.contains("and by Friday"), "nothing typed is lost: {page}");
    }
}

#[tokio::test]
async fn somebody_without_an_account_is_written_down_by_address_or_by_post_and_both_under_one_address_is_said() {
    for served in everywhere().await {
        guest(&served, "customer-1@example.org").await;
        served.customer("customer-1").await;
        let desk = Desk::of(&served, member(&served, Role::PrivacyOfficer).await).await;
        let base = [("form[way]", "letter"), ("form[came]", ""), ("form[kind]", "question"), ("form[words]", "Who has my address?")];
        let today = candor::domain::retention::day(served.clock.now(), &served.brand.time_zone).to_string();
        let write = async |more: &[(&str, &str)]| {
            let fields = base.into_iter().map(|(name, value)| (name, if name == "form[came]" { today.as_str() } else { value }));
            let fields: Vec<_> = fields.chain(more.iter().copied()).collect();
            desk.send("write-down", &fields).await
        };
        assert_eq!(write(&[("form[language]", "de")]).await, WRITE, "an address of some kind is needed");
        let postal = "Vera Vogel\nWaldweg 3\n04103 Leipzig";
        assert_eq!(write(&[("form[language]", "de"), ("form[postal]", postal)]).await, format!("{CUSTOMERS}#saved"));
        let reference = number(&main_of(&desk.browser, CUSTOMERS).await);
        assert_eq!(location(&desk.browser.get(OPEN).send().await.unwrap()), CUSTOMERS, "no account was opened");
        assert!(letters(&served).await.is_empty(), "there is no address for an email");
        let case = desk.browser.read(&format!("/en/staff/requests/{reference}")).await;
        assert!(!case.contains("Waldweg"), "masked until somebody says why");
        let found = desk.find("customer-1@example.org").await;
        assert!(
            found.contains("There is a customer") && found.contains("The same address has asked without an account as well"),
            "{found}"
        );
        assert!(desk.find("customer-1").await.contains("The same address has asked without an account as well"));
    }
}
