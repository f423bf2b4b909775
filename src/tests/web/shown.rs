//! Nothing is given out, changed or deleted by staff before it is shown who asks: the page says so, the desk refuses it, and a proof that is
//! recorded lets it go on. The page to check names the person whose data it is.

use candor::{
    domain::{
        actor::Actor,
        ids::{CustomerId, StaffId},
        request::{Happened, Kind, Refusal, State},
        staff::Role,
    },
    usecases::{
        desk::{
            answer::{self, Expecting},
            decide::Granted,
            second::{Came, Decision, decide},
        },
        error::{Clash, Error},
        requests::draft::Draft,
    },
};

use super::acted_for::{Desk, main_of};
use crate::{
    page::Page,
    requests::{
        agreed::{approve, finish},
        posted::by_letter,
        told::{all, asked, at, delete, for_another, letters, looked, member, proven, read, second, seen},
    },
    served::{Served, everywhere},
};

const UNSHOWN: &str = "Nothing shows yet who asks. First record how you made sure";

const NOT_COMPARED: &str = "The name in the request is not compared with this account";

fn is_unshown(done: &Result<(), Error>) -> bool {
    matches!(done, Err(Error::Conflict(Clash::Case(Refusal::NotShown))))
}

/// The page of a case, without the marks around what is filled in.
async fn said(desk: &Desk<'_>) -> String {
    desk.page().await.replace(['\u{2068}', '\u{2069}'], "")
}

/// A copy that "c-2" asked for somebody else, who is "c-1", and the officer at its desk.
async fn copy_for_another(served: &Served) -> (CustomerId, String, StaffId) {
    served.customer("c-1").await;
    let agent = served.customer("c-2").await;
    let reference = asked(served, agent, Kind::Copy, &for_another("agent", all())).await;
    (agent, reference, member(served, Role::PrivacyOfficer).await)
}

#[tokio::test]
async fn an_account_that_was_named_is_no_proof_that_an_agent_may_ask_for_it() {
    for served in everywhere().await {
        let (agent, reference, id) = copy_for_another(&served).await;
        let officer = Actor::Staff(id, Role::PrivacyOfficer);
        let desk = Desk::at(&served, id, &reference).await;
        // A proof from before is for no account.
        desk.proves().await;
        assert!(said(&desk).await.contains("Who asks: not yet"));
        // Before that, the agent does not learn that there is such an account.
        let (theirs, own) = (served.signed_in("c-2").await, format!("/en/requests/{reference}"));
        let before = main_of(&theirs, &own).await;
        desk.check("link", &[("form[account]", "c-1")]).await;
        desk.press("link").await;
        assert_eq!(main_of(&theirs, &own).await, before);
        let browser = served.staff(id).await;
        let case = format!("/en/staff/requests/{reference}");
        let page = Page::parse(&browser.read(&case).await);
        assert!(
            !page.has("button[formaction='/ui/staff/approve-check']") && page.has("#do-prove button[formaction='/ui/staff/prove-check']")
        );
        let text = said(&desk).await;
        assert!(text.contains("Who asks: not yet") && text.contains("Make sure who asks"), "{text}");
        assert!(main_of(&browser, "/en/staff/requests").await.contains("Make sure who asks"));
        assert!(is_unshown(&approve(&served, officer, at(&seen(&served, &reference).await), Granted::default()).await));
        assert_eq!(desk.send("approve-check", &[]).await, case);
        assert!(said(&desk).await.contains(UNSHOWN));
        let story = read(&served, agent, &reference).await.story;
        assert!(story.iter().all(|entry| entry.happened != Happened::Granted));
        desk.proves().await;
        let text = said(&desk).await;
        assert!(text.contains("✓ Who asks: done") && text.contains("Begin the copy"), "{text}");
        let check = desk.check("approve", &[]).await;
        assert!(check.contains(NOT_COMPARED), "{check}");
        desk.press("approve").await;
    }
}

#[tokio::test]
async fn an_agent_reads_the_same_before_and_after_an_account_is_named_and_that_it_began_once_it_did() {
    for served in everywhere().await {
        let (agent, reference, id) = copy_for_another(&served).await;
        let (desk, theirs) = (Desk::at(&served, id, &reference).await, served.signed_in("c-2").await);
        let own = format!("/en/requests/{reference}");
        main_of(&theirs, &own).await;
        let told = async || [main_of(&theirs, &own).await, main_of(&theirs, "/en/requests").await];
        let before = told().await;
        assert!(before[0].contains("A person will read your request") && !before[0].contains("We began"), "{before:?}");
        desk.send("link-check", &[("form[account]", "c-17")]).await;
        assert_eq!(told().await, before, "no account has this number");
        desk.check("link", &[("form[account]", "c-1")]).await;
        desk.press("link").await;
        assert_eq!(told().await, before, "and one has this");
        desk.proves().await;
        assert_eq!(read(&served, agent, &reference).await.row.state, State::Received, "the work has not begun");
        assert!(!told().await[0].contains("We began"));
        desk.check("approve", &[]).await;
        desk.press("approve").await;
        assert!(told().await[0].contains("We began"));
    }
}

/// On the page to check a finding and on the page of a yes.
#[tokio::test]
async fn a_finding_for_an_agent_is_checked_against_the_account_that_is_meant_and_not_against_the_agents() {
    for served in everywhere().await {
        let (_, reference, id) = copy_for_another(&served).await;
        let officer = Actor::Staff(id, Role::PrivacyOfficer);
        let desk = Desk::at(&served, id, &reference).await;
        desk.check("link", &[("form[account]", "c-1")]).await;
        desk.press("link").await;
        desk.proves().await;
        desk.check("approve", &[]).await;
        desk.press("approve").await;
        letters(&served).await;
        let finding = [("form[system]", "call-recordings"), ("form[outcome]", "done"), ("form[task]", "A call of 3 May")];
        let check = desk.check("task", &finding).await;
        let colleague = second(&served, Role::Support).await;
        let found = Decision::Found { system: "call-recordings".to_owned(), text: "A call of 3 May".to_owned() };
        let now = seen(&served, &reference).await;
        assert_eq!(decide(&served, officer, at(&now), &found, None).await.unwrap(), Came::Waits);
        looked(&served, Actor::Staff(colleague, Role::Support), &reference).await;
        let yes = main_of(&served.staff(colleague).await, &format!("/en/staff/requests/{reference}/yes")).await;
        for page in [check, yes] {
            assert!(page.contains("Make sure that all of it is about this person") && page.contains(NOT_COMPARED), "{page}");
            for told in ["Whose datac-1c-1@example.org", "Asked byc-2c-2@example.org", "Name, as written in the requestWalter Huber"] {
                assert!(page.contains(told), "{told}: {page}");
            }
        }
    }
}

#[tokio::test]
async fn a_restriction_stands_beside_a_request_for_another_when_it_is_theirs_and_not_when_it_is_the_agents() {
    for served in everywhere().await {
        let (meant, agent) = (served.customer("c-1").await, served.customer("c-2").await);
        let id = member(&served, Role::PrivacyOfficer).await;
        let officer = Actor::Staff(id, Role::PrivacyOfficer);
        let restricts = async |customer: CustomerId| {
            let stop = Draft { stop: Some("restrict".to_owned()), ..Draft::default() };
            let reference = asked(&served, customer, Kind::Stop, &stop).await;
            approve(&served, officer, at(&looked(&served, officer, &reference).await), Granted::default()).await.unwrap();
        };
        restricts(agent).await;
        let reference = asked(&served, agent, Kind::Copy, &for_another("agent", all())).await;
        let desk = Desk::at(&served, id, &reference).await;
        assert!(!said(&desk).await.contains("The data is only stored"));
        desk.check("link", &[("form[account]", "c-1")]).await;
        desk.press("link").await;
        assert!(!said(&desk).await.contains("The data is only stored"));
        restricts(meant).await;
        assert!(said(&desk).await.contains("The data is only stored"));
    }
}

#[tokio::test]
async fn a_letter_shows_nothing_until_a_proof_is_recorded_and_names_its_writer_before_anything_is_done() {
    for served in everywhere().await {
        let id = member(&served, Role::PrivacyOfficer).await;
        let officer = Actor::Staff(id, Role::PrivacyOfficer);
        let copy = by_letter(&served, officer, "copy", all()).await;
        let desk = Desk::at(&served, id, &copy).await;
        assert!(said(&desk).await.contains("Who asks: not yet"));
        let now = seen(&served, &copy).await;
        assert!(is_unshown(&approve(&served, officer, at(&now), Granted::default()).await));
        assert!(is_unshown(&finish(&served, officer, at(&now), Some("It is enclosed.")).await), "neither as one that staff enclose");
        // A question about something else is no proof.
        answer::write(&served, officer, at(&now), Some("Which days do you mean?"), Expecting::Answer).await.unwrap();
        let text = said(&desk).await;
        assert!(text.contains("Who asks: not yet") && !text.contains("Asked in words"), "{text}");
        desk.proves().await;
        let check = desk.check("approve", &[]).await;
        assert!(check.contains("Whose data") && check.contains("Vera Vogel") && check.contains("Waldweg 3"), "{check}");
        desk.press("approve").await;

        let gone = by_letter(&served, officer, "delete", delete("later")).await;
        looked(&served, officer, &gone).await;
        let colleagues = second(&served, Role::Support).await;
        let now = proven(&served, officer, &gone).await;
        let begin = Decision::Approve { value: String::new(), record: String::new(), words: String::new(), looked: String::new() };
        assert_eq!(decide(&served, officer, at(&now), &begin, None).await.unwrap(), Came::Waits);
        looked(&served, Actor::Staff(colleagues, Role::Support), &gone).await;
        let yes = main_of(&served.staff(colleagues).await, &format!("/en/staff/requests/{gone}/yes")).await;
        assert!(yes.contains("Whose data") && yes.contains("Waldweg 3"), "{yes}");

        let refused = by_letter(&served, officer, "copy", all()).await;
        let now = looked(&served, officer, &refused).await;
        let no = Decision::Decline { reason: "not-verified".to_owned(), words: "Nothing shows it.".to_owned(), file: String::new() };
        decide(&served, officer, at(&now), &no, None).await.expect("a refusal wants no proof");
    }
}

#[tokio::test]
async fn somebody_for_whom_another_asked_reads_who_looked_and_that_the_use_of_their_data_is_limited() {
    for served in everywhere().await {
        served.customer("c-1").await;
        let agent = served.customer("c-2").await;
        let id = member(&served, Role::PrivacyOfficer).await;
        for what in ["restrict", "nearby-shops"] {
            let stop = Draft { stop: Some(what.to_owned()), ..Draft::default() };
            let reference = asked(&served, agent, Kind::Stop, &for_another("agent", stop)).await;
            letters(&served).await;
            let desk = Desk::at(&served, id, &reference).await;
            let theirs = served.signed_in("c-1").await;
            let looks = async || main_of(&theirs, "/en/requests").await.matches("opened your data, to work on a request").count();
            let before = looks().await;
            desk.check("link", &[("form[account]", "c-1")]).await;
            desk.press("link").await;
            assert_eq!(looks().await, before + 1, "before anything is shown or done");
            desk.proves().await;
            desk.check("approve", &[]).await;
            desk.press("approve").await;
            let told = main_of(&theirs, "/en/requests").await;
            assert!(told.contains("We limited how your data is used") && !told.contains("granted a copy"), "{told}");
            let letters = letters(&served).await;
            let to_them = letters.iter().filter(|letter| letter.to.as_str().starts_with("c-1@")).map(|one| one.subject.as_str());
            let about_it: Vec<_> = to_them.filter(|subject| *subject != "A new browser signed in").collect();
            assert_eq!(about_it, ["We agreed to limit how your data is used"], "{what}");
        }
    }
}

#[tokio::test]
async fn an_agent_learns_that_nothing_is_held_once_they_may_ask_and_not_of_an_account_that_is_there() {
    for served in everywhere().await {
        let (_, reference, id) = copy_for_another(&served).await;
        let desk = Desk::at(&served, id, &reference).await;
        let offered = async || Page::parse(&desk.html().await).has("#reason option[value='no-match']");
        let refuse = [("form[what]", "answer"), ("form[came]", "not-granted"), ("form[reason]", "no-match")];
        let case = format!("/en/staff/requests/{reference}");
        assert!(!offered().await, "nothing shows yet that they may ask");
        assert_eq!(desk.send("write-check", &refuse).await, case);
        desk.proves().await;
        assert!(offered().await);
        assert_eq!(desk.send("write-check", &refuse).await, format!("{case}/check"));
        desk.check("link", &[("form[account]", "c-1")]).await;
        desk.press("link").await;
        desk.proves().await;
        assert!(!offered().await, "there is such an account");
        assert_eq!(desk.send("write-check", &refuse).await, case);
    }
}
