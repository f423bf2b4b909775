//! Deeds for somebody else, from the form to the last letter: staff check whose it is, how much and what ends; the person it is
//! about is told before it is done, and whoever asked reads nothing of their own.

use candor::{
    domain::{
        actor::Actor,
        ids::StaffId,
        request::{Kind, State},
        scope::Scope,
        staff::Role,
    },
    outbound::mail::letter::Letter,
    store::event::Action,
    usecases::{customers::put, requests::draft::Draft},
};
use serde_json::json;

use crate::{
    house::draft,
    page::Page,
    records::sent::{order, record, send},
    requests::{
        copies,
        told::{all, asked, delete, for_another, letters, looked, member, read, seen},
    },
    served::{Browser, Served, everywhere, location},
};

const AGENT: &str = "c-2@example.org";
const MEANT: &str = "c-1@example.org";
/// Said where a second is needed, and nobody else is there.
pub const ALONE: (&str, &str) = ("form[alone]", "No colleague is here.");

/// The text of a page's main part as it is seen, on one line.
pub async fn main_of(browser: &Browser, path: &str) -> String {
    let html = browser.read(path).await.replace("<!>", "");
    let text = Page::parse(&html).texts("main").concat();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The text of a letter without its marks.
pub fn said(letter: &Letter) -> String {
    letter.text.replace(['\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}', '\u{200e}', '\u{200f}'], "")
}

/// A member of staff at one case.
pub struct Desk<'a> {
    served: &'a Served,
    browser: Browser,
    reference: String,
}

impl<'a> Desk<'a> {
    /// The member of staff who has read the case.
    pub async fn at(served: &'a Served, officer: StaffId, reference: &str) -> Self {
        looked(served, Actor::Staff(officer, Role::PrivacyOfficer), reference).await;
        Self { served, browser: served.staff(officer).await, reference: reference.to_owned() }
    }

    pub async fn page(&self) -> String {
        main_of(&self.browser, &format!("/en/staff/requests/{}", self.reference)).await
    }

    pub async fn html(&self) -> String {
        self.browser.read(&format!("/en/staff/requests/{}", self.reference)).await
    }

    /// Sends a form as the case stands, and answers where that leads.
    pub async fn send(&self, form: &str, fields: &[(&str, &str)]) -> String {
        let (_, revision) = seen(self.served, &self.reference).await;
        let case = [("form[locale]", "en"), ("form[request]", self.reference.as_str()), ("form[seen]", revision.as_str())];
        let fields: Vec<_> = case.into_iter().chain(fields.iter().copied()).collect();
        location(&self.browser.post(&format!("/ui/staff/{form}"), &fields).send().await.unwrap()).to_owned()
    }

    /// The same with one that is looked over, and answers the page to check.
    pub async fn check(&self, form: &str, fields: &[(&str, &str)]) -> String {
        let led = self.send(&format!("{form}-check"), fields).await;
        assert_eq!(led, format!("/en/staff/requests/{}/check", self.reference), "{}", self.page().await);
        main_of(&self.browser, &led).await
    }

    /// Presses the button of the page to check.
    pub async fn press(&self, form: &str) {
        let path = format!("/en/staff/requests/{}", self.reference);
        let page = self.browser.read(&format!("{path}/check")).await;
        let pressed = self.browser.press(&page, &format!("/ui/staff/{form}"), &[ALONE]).await;
        assert_eq!(location(&pressed), format!("{path}#saved"));
    }

    /// Records that a document shows who asks, and a mandate that they may ask for another.
    pub async fn proves(&self) {
        self.check("prove", &[("form[proven]", "document"), ("form[may-ask]", "mandate")]).await;
        self.press("prove").await;
    }
}

/// Two orders, which a law keeps, and one page that was looked at, for a customer.
async fn held(served: &Served, reference: &str) {
    let view = record(served, &format!("view-{reference}"), "browsing", "browse", json!({"page": "Tents"}));
    let mut all = vec![order(served, &format!("one-{reference}")), order(served, &format!("two-{reference}")), view];
    for one in &mut all {
        one.customer = reference.to_owned().try_into().unwrap();
    }
    assert!(send(served, all).await.iter().all(Option::is_none));
}

/// Positions of letters to somebody whose subject holds these words.
fn place(letters: &[Letter], to: &str, subject: &str) -> usize {
    let found = letters.iter().position(|letter| letter.to.as_str() == to && letter.subject.as_str().contains(subject));
    found.unwrap_or_else(|| panic!("no {subject:?} to {to}: {:?}", letters.iter().map(|one| one.subject.as_str()).collect::<Vec<_>>()))
}

#[tokio::test]
async fn a_deletion_for_a_child_is_checked_told_done_and_answered_about_the_account_that_was_named() {
    for served in everywhere().await {
        let (meant, agent) = (served.customer("c-1").await, served.customer("c-2").await);
        let (hers, browser) = (served.signed_in("c-1").await, served.signed_in("c-2").await);
        held(&served, "c-1").await;
        held(&served, "c-2").await;
        let question = asked(&served, meant, Kind::Question, &Draft { words: Some("Who has it?".to_owned()), ..Draft::default() }).await;
        // The form of whoever asks says nothing of their own data.
        let form = main_of(&browser, "/en/requests/new/delete?behalf=parent").await;
        for own in ["record", "What we delete", "Before you delete", "Your account", "When?"] {
            assert!(!form.contains(own), "{own}: {form}");
        }
        assert!(form.contains("Delete your own data instead") && main_of(&browser, "/en/requests/new/delete").await.contains("record"));
        let reference = asked(&served, agent, Kind::Delete, &for_another("parent", delete("later"))).await;
        assert!(main_of(&browser, &format!("/en/requests/{reference}")).await.contains("For my child"));

        let officer = member(&served, Role::PrivacyOfficer).await;
        let desk = Desk::at(&served, officer, &reference).await;
        let case = desk.page().await;
        assert!(case.contains("For their child") && case.contains("Why they may askA mandate"), "{case}");
        let found = desk.check("link", &[("form[account]", "c-1")]).await;
        for told in ["Check whose account it is", "Walter Huber", "A mandate", "c-1", MEANT, "Nothing begins yet"] {
            assert!(found.contains(told), "{told}: {found}");
        }
        assert!(!found.contains(AGENT));
        desk.press("link").await;
        desk.proves().await;
        let check = desk.check("approve", &[]).await;
        let system = served.words(&served.shelf().unwrap().notice, candor::domain::language::Language::En).system("call-recordings").name();
        for told in ["Whose datac-1", MEANT, "Asked byc-2", AGENT, "For their child", "one record", "2 records", &system, &question] {
            assert!(check.contains(told), "{told}: {check}");
        }
        // About them for staff, and to them in their letter.
        let (about, letter) = check.split_once("The email to the person whose data it is").unwrap();
        assert!(about.contains("They end with the deletion") && !about.contains("Your account"), "{check}");
        assert!(letter.contains("We agreed to delete your account and your data"), "{letter}");
        desk.press("approve").await;

        let letters_now = letters(&served).await;
        let told = place(&letters_now, MEANT, "We agreed to delete your account and your data");
        let text = said(&letters_now[told]);
        for told in ["Somebody who acts for you asked", "We have checked that they may", "may be done", "If the law makes us keep anything"]
        {
            assert!(text.contains(told), "{told}: {text}");
        }
        assert!(text.contains(&question) && text.contains(&reference) && !text.contains(AGENT), "{text}");
        assert_eq!(read(&served, agent, &reference).await.row.state, State::Deleting);
        let row = served.store.read().await.unwrap().request(&question).await.unwrap().unwrap();
        assert_eq!(row.state, State::Ended);
        assert!(!hers.read("/en/history").await.contains("Sign out"), "her account is gone");

        let settled = [("form[system]", "call-recordings"), ("form[outcome]", "done"), ("form[task]", "")];
        let check = desk.check("task", &settled).await;
        assert!(check.contains("Check the result") && check.contains("A saved result cannot be changed"), "{check}");
        desk.press("task").await;
        let letters_now = letters(&served).await;
        let last = &letters_now[place(&letters_now, AGENT, "We have deleted what you asked for")];
        let text = said(last);
        assert!(text.contains("The account you named is deleted") && !text.contains("Your account") && !text.contains(&question), "{text}");
        assert!(text.contains("with everything in it that no law makes us keep"), "two orders are kept: {text}");
        let page = main_of(&browser, &format!("/en/requests/{reference}")).await;
        assert!(page.contains("What was deletedWe deleted the account you named"), "{page}");
        for own in ["Your account has been deleted", "Your receipt", "one record", "2 records"] {
            assert!(!page.contains(own), "{own}: {page}");
        }
        assert!(main_of(&browser, "/en/data").await.contains("2 records"), "nothing of theirs is gone");
    }
}

#[tokio::test]
async fn some_kinds_deleted_and_a_copy_made_for_somebody_else_are_read_by_the_person_they_are_about() {
    for served in everywhere().await {
        let (_, agent) = (served.customer("c-1").await, served.customer("c-2").await);
        let hers = served.signed_in("c-1").await;
        held(&served, "c-1").await;
        let before = served.store.read().await.unwrap().last_seq().await.unwrap();
        assert!(!main_of(&hers, "/en/requests").await.contains("What somebody asked for you"));
        let officer = member(&served, Role::PrivacyOfficer).await;
        let some = Draft { scope: Some("some".to_owned()), categories: vec!["browsing".to_owned()], ..delete("later") };
        for (kind, draft, subject, go) in [
            (
                Kind::Copy,
                all(),
                "We agreed to give somebody a copy of your data",
                "We granted a copy of your data to somebody who acts for you",
            ),
            (
                Kind::Delete,
                some,
                "We agreed to delete some of your data",
                "We began to delete your data because somebody who acts for you asked",
            ),
        ] {
            let reference = asked(&served, agent, kind, &for_another("agent", draft)).await;
            let desk = Desk::at(&served, officer, &reference).await;
            assert!(desk.page().await.contains("For somebody who asked them to"));
            desk.check("link", &[("form[account]", MEANT)]).await;
            desk.press("link").await;
            desk.proves().await;
            let check = desk.check("approve", &[]).await;
            let told: &[&str] = match kind {
                Kind::Copy => &["Whose datac-1", AGENT, "What the copy holds", "2 records", "one record", "The account, the choices"],
                _ => &["Whose datac-1", AGENT, "one record", "will not change"],
            };
            for told in told {
                assert!(check.contains(told), "{told}: {check}");
            }
            assert!(!check.contains("They end with the deletion"), "{check}");
            desk.press("approve").await;
            let letters = letters(&served).await;
            let told = place(&letters, MEANT, subject);
            let done = letters.iter().position(|one| one.to.as_str() == AGENT && !one.subject.as_str().contains("received")).unwrap();
            assert!(told < done, "she knows before the one who asked");
            assert!(said(&letters[told]).contains("/en/requests#for-you\n"), "{}", said(&letters[told]));
            let page = main_of(&hers, "/en/requests").await;
            assert!(page.contains("What somebody asked for you") && !page.contains(AGENT), "{page}");
            // By its number they ask about it.
            let numbered = format!("{go} ({reference})");
            assert!(page.replace(['\u{2068}', '\u{2069}'], "").contains(&numbered), "{numbered}: {page}");
            let html = hers.read("/en/requests").await;
            assert!(Page::parse(&html).has("#for-you ~ p a[href='/en/requests/new/question']"), "{html}");
        }
        let mut conn = served.store.read().await.unwrap();
        let acted = conn.audit_after(before, 200).await.unwrap();
        assert_eq!(acted.iter().filter(|entry| entry.action == Action::ActedFor.as_str()).count(), 2);
    }
}

#[tokio::test]
async fn a_restriction_that_ends_is_in_its_story_in_the_log_and_in_a_letter() {
    for served in everywhere().await {
        let amina = served.customer("c-1").await;
        let browser = served.signed_in("c-1").await;
        let reference = asked(&served, amina, Kind::Stop, &Draft { stop: Some("restrict".to_owned()), ..Draft::default() }).await;
        let officer = member(&served, Role::PrivacyOfficer).await;
        let desk = Desk::at(&served, officer, &reference).await;
        desk.check("approve", &[]).await;
        desk.press("approve").await;
        letters(&served).await;
        let page = browser.read("/en/requests").await;
        assert!(page.contains("We only store your data"), "{page}");
        let choices = main_of(&browser, "/en/choices").await.replace(['\u{2068}', '\u{2069}'], "");
        assert!(choices.contains("On at every level, because it is needed: Tax records."), "{choices}");
        let before = served.store.read().await.unwrap().last_seq().await.unwrap();
        let lifted = browser.press(&page, "/ui/requests/lift", &[]).await;
        let page = main_of(&browser, location(&lifted)).await;
        assert!(page.contains("We can use your data again") && !page.contains("We only store your data"), "{page}");
        let story = read(&served, amina, &reference).await.story;
        assert_eq!(story.iter().filter(|entry| entry.happened.as_str() == "restriction-lifted").count(), 1);
        assert!(main_of(&browser, &format!("/en/requests/{reference}")).await.contains("We can use your data again"));
        assert!(desk.page().await.contains("The restriction has ended"));
        let log = served.store.read().await.unwrap().audit_after(before, 50).await.unwrap();
        assert_eq!(log.iter().filter(|entry| entry.action == Action::RestrictionLifted.as_str()).count(), 1);
        let letters = letters(&served).await;
        assert_eq!(letters.len(), 1);
        assert!(said(&letters[0]).contains("has ended. Your choices count again. A pause or a planned deletion can still keep uses off."));
    }
}

#[tokio::test]
async fn support_sees_no_way_to_the_jobs_and_whoever_opens_them_is_led_back() {
    for served in everywhere().await {
        let robin = served.staff(member(&served, Role::Support).await).await;
        let page = robin.read("/en/staff").await;
        assert!(!page.contains("/en/staff/systems"), "no link leads where they may not go");
        let refused = robin.get("/en/staff/systems").send().await.unwrap();
        assert_eq!(refused.status(), 404);
        let html = refused.text().await.unwrap();
        assert!(Page::parse(&html).has("main a[href='/en/staff'], nav a[href='/en/staff']"), "{html}");
    }
}

/// A system that keeps calls knows nobody but by the number they called from.
#[tokio::test]
async fn a_telephone_number_is_told_to_staff_for_other_systems_and_shown_to_its_owner() {
    for served in everywhere().await {
        let phone = "+49 30 1234567";
        let draft = put::Draft { phone: Some(phone.to_owned()), ..draft("c-1") };
        let meant = put::put(&served, Actor::Operator, draft).await.unwrap().id;
        let agent = served.customer("c-2").await;
        let hers = served.signed_in("c-1").await;
        assert!(main_of(&hers, "/en/account").await.contains(&format!("know you by the telephone number {phone}")));
        let officer = member(&served, Role::PrivacyOfficer).await;
        let own = asked(&served, meant, Kind::Copy, &all()).await;
        assert!(Desk::at(&served, officer, &own).await.page().await.contains(&format!("Telephone number in other systems{phone}")));
        letters(&served).await;
        assert!(copies::open(&served, meant, &own).await["account.json"].contains(phone));
        let reference = asked(&served, agent, Kind::Delete, &for_another("agent", delete("later"))).await;
        let desk = Desk::at(&served, officer, &reference).await;
        assert!(desk.check("link", &[("form[account]", "c-1")]).await.contains(phone));
        desk.press("link").await;
        desk.proves().await;
        desk.check("approve", &[]).await;
        desk.press("approve").await;
        letters(&served).await;
        assert!(desk.page().await.contains(phone), "systems still find what they keep, though the account is gone");
        let put = json!({"reference": "c-3", "email": "c-3@example.org", "language": "en", "phone": "none"});
        let key = served.key(&[Scope::CustomersWrite]).await;
        let refused = served.call("PUT", "/customers", Some(&key), &put).await;
        assert_eq!(refused.status(), 422);
        assert!(refused.text().await.unwrap().contains("/phone"));
    }
}
