//! The page of a case before and after somebody opens it: what is open at once, why they look, and what becomes of a text when the case
//! changes or ends meanwhile.

use candor::{
    domain::{
        actor::Actor,
        request::{Kind, State},
        staff::Role,
    },
    usecases::{desk::answer::note, requests::draft::Draft},
};

use crate::{
    page::Page,
    requests::told::{all, asked, at, looked, member, read, second, seen, speaks},
    served::{Browser, Served, hidden, location, served},
};

fn question() -> Draft {
    Draft { words: Some("Who has my address?".to_owned()), complaint: Some("yes".to_owned()), ..Draft::default() }
}

/// Without the marks that keep a number or a name together.
fn bare(html: &str) -> String {
    html.replace(['\u{2067}', '\u{2068}', '\u{2069}'], "").replace("<!>", "")
}

async fn send(served: &Served, browser: &Browser, endpoint: &str, reference: &str, typed: &[(&str, &str)]) -> String {
    let (_, revision) = seen(served, reference).await;
    let case = [("form[locale]", "en"), ("form[request]", reference), ("form[seen]", revision.as_str())];
    let fields: Vec<_> = case.into_iter().chain(typed.iter().copied()).collect();
    location(&browser.post(&format!("/ui/staff/{endpoint}"), &fields).send().await.unwrap()).to_owned()
}

/// Presses a button of the page as it was shown.
async fn press(browser: &Browser, shown: &str, endpoint: &str, typed: &[(&str, &str)]) -> String {
    let hidden = hidden(shown, "/ui/staff/keep");
    let fields = hidden.iter().map(|(name, value)| (name.as_str(), value.as_str())).chain(typed.iter().copied());
    location(&browser.post(&format!("/ui/staff/{endpoint}"), &fields.collect::<Vec<_>>()).send().await.unwrap()).to_owned()
}

#[tokio::test]
async fn facts_that_say_nothing_about_the_person_are_open_at_once() {
    let served = served().await;
    let amina = served.customer("c-1").await;
    let (copy, complaint) = (asked(&served, amina, Kind::Copy, &all()).await, asked(&served, amina, Kind::Question, &question()).await);
    let robin = served.staff(member(&served, Role::Support).await).await;
    let page = bare(&robin.read(&format!("/en/staff/requests/{complaint}")).await);
    for open in ["Complaint", "Asked for", "Themselves", "Messages from the customer", "Their other requests", copy.as_str()] {
        assert!(page.contains(open), "{open}");
    }
    assert!(!page.contains("Who has my address?") && !page.contains("c-1@example.org"));
}

#[tokio::test]
async fn a_case_is_taken_and_opened_by_one_press_and_the_person_reads_why_in_their_language() {
    let served = served().await;
    let amina = served.customer("c-1").await;
    speaks(&served, amina, "de").await;
    let reference = asked(&served, amina, Kind::Question, &question()).await;
    let id = member(&served, Role::Support).await;
    let robin = served.staff(id).await;
    let path = format!("/en/staff/requests/{reference}");
    let closed = robin.read(&path).await;
    let page = Page::parse(&closed);
    assert!(page.has("select#for option[selected][value='to-answer']") && closed.contains("Take and open"));
    assert_eq!(
        send(&served, &robin, "reveal", &reference, &[("form[for]", "to-verify"), ("form[reveal]", "")]).await,
        format!("{path}#saved")
    );
    assert!(bare(&robin.read(&path).await).contains("Who has my address?"));
    assert_eq!(read(&served, amina, &reference).await.row.assignee, Some(id));
    let told = served.signed_in("c-1").await.read(&format!("/de/requests/{reference}")).await;
    assert!(told.contains("Um zu prüfen, wer anfragt"), "{told}");
    // Another reason is said in words.
    let jana = served.staff(member(&served, Role::PrivacyOfficer).await).await;
    let none = send(&served, &jana, "reveal", &reference, &[("form[for]", ""), ("form[reveal]", "")]).await;
    assert_eq!(none, path, "no reason, no look");
    send(&served, &jana, "reveal", &reference, &[("form[for]", ""), ("form[reveal]", "An authority asked us")]).await;
    assert!(jana.read(&path).await.contains("An authority asked us"));
}

#[tokio::test]
async fn whoever_comes_too_late_is_shown_what_changed() {
    let served = served().await;
    let amina = served.customer("c-1").await;
    let reference = asked(&served, amina, Kind::Question, &question()).await;
    let (one, other) = (member(&served, Role::Support).await, second(&served, Role::Support).await);
    looked(&served, Actor::Staff(one, Role::Support), &reference).await;
    let robin = served.staff(one).await;
    let path = format!("/en/staff/requests/{reference}");
    let html = robin.read(&path).await;
    served.later(std::time::Duration::from_secs(5)).await;
    note(&served, Actor::Staff(other, Role::Support), at(&seen(&served, &reference).await), Some("I looked it up")).await.unwrap();
    let answer = press(&robin, &html, "write-check", &[("form[write]", "Parcelo has it."), ("form[what]", "message")]).await;
    assert_eq!(answer, path);
    let told = robin.read(&path).await;
    let page = Page::parse(&told);
    assert!(page.texts("section[aria-labelledby=changed]").concat().contains("I looked it up"), "{told}");
    assert_eq!(page.all("section[aria-labelledby=changed] li").len(), 1, "and nothing that was there before");
    assert!(told.contains("Parcelo has it."), "the text is still there");
}

#[tokio::test]
async fn a_text_stays_to_be_copied_when_the_person_was_erased_meanwhile() {
    let served = served().await;
    let amina = served.customer("c-1").await;
    let reference = asked(&served, amina, Kind::Question, &question()).await;
    let id = member(&served, Role::Support).await;
    looked(&served, Actor::Staff(id, Role::Support), &reference).await;
    let robin = served.staff(id).await;
    let path = format!("/en/staff/requests/{reference}");
    let html = robin.read(&path).await;
    let delete = asked(&served, amina, Kind::Delete, &crate::requests::told::delete("now")).await;
    let row = served.store.read().await.unwrap().request(&delete).await.unwrap().unwrap();
    candor::usecases::erasure::run::run(&served, row.id).await.unwrap();
    let answer = press(&robin, &html, "write-check", &[("form[write]", "Nine hundred characters"), ("form[what]", "message")]).await;
    assert_eq!(answer, path);
    let told = robin.read(&path).await;
    assert!(told.contains("What you typed and did not send") && told.contains("Nine hundred characters"), "{told}");
    let case = served.store.read().await.unwrap().request(&reference).await.unwrap().unwrap();
    assert_eq!(case.state, State::Ended);
}

#[tokio::test]
async fn a_template_is_put_into_the_text_in_the_persons_language_without_scripts() {
    let served = served().await;
    let amina = served.customer("c-1").await;
    speaks(&served, amina, "de").await;
    let reference = asked(&served, amina, Kind::Question, &question()).await;
    let robin = served.staff(member(&served, Role::Support).await).await;
    let path = format!("/en/staff/requests/{reference}");
    let page = Page::parse(&robin.read(&path).await);
    let offered = page.texts("select#template option").concat();
    for named in ["Nachfragen, wer es ist (nicht für eine letzte Antwort)", "Die letzte Antwort beginnen"] {
        assert!(offered.contains(named), "{offered}");
    }
    assert!(!offered.contains("Die letzte Antwort beginnen ("), "{offered}");
    let html = robin.read(&path).await;
    let answer = press(&robin, &html, "insert", &[("form[template]", "working-on-it"), ("form[write]", "Guten Tag")]).await;
    assert_eq!(answer, format!("{path}#write"));
    let text = Page::parse(&robin.read(&path).await).texts("textarea#write").concat();
    assert!(text.starts_with("Guten Tag") && text.contains(&format!("Danke für die Anfrage {reference} vom ")), "{text}");
    assert!(!text.contains('{'), "{text}");
    // A template after which the request is open is no last answer.
    let html = robin.read(&path).await;
    let fields = |template| [("form[template]", template), ("form[write]", "Guten Tag"), ("form[what]", "answer")];
    press(&robin, &html, "insert", &fields("working-on-it")).await;
    let page = Page::parse(&robin.read(&path).await);
    assert!(page.texts("#template-error").concat().contains("this template leaves it open"));
    assert_eq!(page.texts("textarea#write").concat(), "Guten Tag");
    press(&robin, &html, "insert", &fields("our-answer")).await;
    assert!(Page::parse(&robin.read(&path).await).texts("textarea#write").concat().contains(&reference));
}

#[tokio::test]
async fn the_talk_comes_first_the_answer_second_and_facts_begin_with_a_capital() {
    let served = served().await;
    let amina = served.customer("c-1").await;
    let id = member(&served, Role::Support).await;
    let robin = served.staff(id).await;
    for (kind, draft) in [(Kind::Question, question()), (Kind::Copy, all())] {
        let reference = asked(&served, amina, kind, &draft).await;
        looked(&served, Actor::Staff(id, Role::Support), &reference).await;
        note(&served, Actor::Staff(id, Role::Support), at(&seen(&served, &reference).await), Some("I looked it up")).await.unwrap();
        for language in ["en", "de"] {
            let html = robin.read(&format!("/{language}/staff/requests/{reference}")).await.replace("<!>", "");
            let place = |mark: &str| html.find(mark).unwrap_or_else(|| panic!("{mark}: {html}"));
            let order = [
                "id=\"next\"",
                "id=\"asked\"",
                "id=\"write\"",
                "id=\"story\"",
                "id=\"who\"",
                "id=\"facts\"",
                "id=\"beside\"",
                "id=\"notes\"",
                "id=\"other\"",
            ];
            let places: Vec<_> = order.iter().map(|mark| place(mark)).collect();
            assert!(places.is_sorted(), "{kind:?} {places:?}");
            let page = Page::parse(&html);
            for fact in page.texts("section[aria-labelledby=facts] dd") {
                assert!(!fact.trim().starts_with(char::is_lowercase), "{language}: {fact}");
            }
            assert!(page.texts("section[aria-labelledby=notes]").concat().contains("I looked it up"));
            assert!(!page.texts("section[aria-labelledby=story]").concat().contains("I looked it up"), "noted once");
        }
    }
}
