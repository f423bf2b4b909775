//! "I disagree with your answer", time that stands still, and the file of a case that has ended, without scripts.

use candor::{
    domain::{
        actor::Actor,
        request::{Kind, State},
        staff::Role,
    },
    usecases::requests::draft::Draft,
};

use crate::requests::agreed;
use crate::{
    page::Page,
    requests::{
        clock::from,
        told::{asked, at, looked, member, read},
    },
    served::{location, served},
};

fn question() -> Draft {
    Draft { words: Some("Who has my address?".to_owned()), ..Draft::default() }
}

#[tokio::test]
async fn somebody_disagrees_from_the_page_of_an_answer_and_staff_read_why_a_button_is_missing() {
    let served = served().await;
    let amina = from(&served, "c-1", "US-VA").await;
    let robin = member(&served, Role::Support).await;
    let jana = member(&served, Role::PrivacyOfficer).await;
    let reference = asked(&served, amina, Kind::Question, &question()).await;
    let actor = Actor::Staff(robin, Role::Support);
    agreed::finish(&served, actor, at(&looked(&served, actor, &reference).await), Some("Nobody.")).await.unwrap();
    let browser = served.signed_in("c-1").await;
    let page = Page::parse(&browser.read(&format!("/en/requests/{reference}")).await);
    let form = format!("/en/requests/new/question?disputes={reference}");
    assert!(page.has(&format!("a[href='{form}']")), "the way to disagree");
    let asked = browser.read(&form).await;
    assert!(asked.contains("You appeal against our answer."), "{asked}");
    let shown = Page::parse(&asked);
    assert!(shown.has(&format!("select[name='form[about]'] option[value='{robin}']")), "whom they have seen");
    assert!(!shown.has(&format!("option[value='{jana}']")));
    // Nothing written is said at the field, and what was chosen comes back.
    let fields = |words: &'static str| {
        vec![
            ("form[locale]", "en".to_owned()),
            ("form[kind]", "question".to_owned()),
            ("form[disputes]", reference.clone()),
            ("form[about]", robin.to_string()),
            ("form[words]", words.to_owned()),
        ]
    };
    let send = async |fields: Vec<(&'static str, String)>| {
        let fields: Vec<_> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        location(&browser.post("/ui/requests/check", &fields).send().await.unwrap()).to_owned()
    };
    assert_eq!(send(fields(" ")).await, form);
    assert!(Page::parse(&browser.read(&form).await).has(&format!("option[selected][value='{robin}']")));
    let check = send(fields("That is no answer.")).await;
    assert_eq!(check, format!("/en/requests/new/question/check?disputes={reference}"));
    let html = browser.read(&check).await;
    assert!(html.contains(&reference) && html.contains("Send my appeal"), "{html}");
    let sent = browser.press(&html, "/ui/requests/send", &[]).await;
    let second = location(&sent).trim_start_matches("/en/requests/").trim_end_matches("#saved").to_owned();
    let row = read(&served, amina, &second).await.row;
    assert!(row.kind == Kind::Question && row.state == State::Received);

    // Robin reads why he cannot decide it; Jana can. Both cases lead to each other.
    let case = format!("/en/staff/requests/{second}");
    let his = served.staff(robin).await.read(&case).await;
    assert!(his.contains("You decided what the customer disagrees with"), "{his}");
    assert!(!his.contains("id=\"came\"") && !his.contains("Take this case") && !his.contains("Take and open"), "{his}");
    assert!(
        his.contains("A colleague decides") && !his.contains("why you need to see"),
        "nothing asks for a reason without a field: {his}"
    );
    assert!(!Page::parse(&his).has("#reveal"));
    let next = Page::parse(&his).texts("section[aria-labelledby=next]").concat();
    assert!(next.contains("A colleague decides") && !next.contains("Read it"), "{next}");
    let listed = served.staff(robin).await.read("/en/staff/requests").await;
    assert!(listed.contains("A colleague decides"), "the list says the same: {listed}");
    assert!(Page::parse(&his).has("select#to"), "he may hand it to her");
    assert!(Page::parse(&his).has(&format!("a[href='/en/staff/requests/{reference}']")));
    looked(&served, Actor::Staff(jana, Role::PrivacyOfficer), &second).await;
    let hers = served.staff(jana).await;
    assert!(hers.read(&case).await.contains("id=\"came\""));
    let first = hers.read(&format!("/en/staff/requests/{reference}")).await;
    assert!(Page::parse(&first).has(&format!("a[href='{case}']")));
}

#[tokio::test]
async fn a_page_says_that_the_days_do_not_count() {
    let served = served().await;
    let amina = from(&served, "c-1", "GB").await;
    let robin = member(&served, Role::Support).await;
    let draft = Draft { purpose: Some("recommendations".to_owned()), ..question() };
    let reference = asked(&served, amina, Kind::Review, &draft).await;
    let (_, revision) = looked(&served, Actor::Staff(robin, Role::Support), &reference).await;
    let staff = served.staff(robin).await;
    let case = Page::parse(&staff.read(&format!("/en/staff/requests/{reference}")).await);
    assert_eq!(case.all("select#need option").len(), 2, "no clarity is needed for a review");
    assert_eq!(case.all("select#ground option").len(), 3);
    let fields = [
        ("form[locale]", "en"),
        ("form[request]", reference.as_str()),
        ("form[seen]", revision.as_str()),
        ("form[what]", "question"),
        ("form[write]", "Is it you?"),
        ("form[need]", "identity"),
    ];
    let check = location(&staff.post("/ui/staff/write-check", &fields).send().await.unwrap()).to_owned();
    staff.press(&staff.read(&check).await, "/ui/staff/ask-back", &[]).await;
    let browser = served.signed_in("c-1").await;
    let told = browser.read(&format!("/en/requests/{reference}")).await;
    assert!(told.contains("The days until you answer do not count."), "{told}");
    let fields = [("form[locale]", "en"), ("form[request]", reference.as_str()), ("form[words]", "It is me.")];
    browser.post("/ui/requests/write", &fields).send().await.unwrap();
    let told = browser.read(&format!("/en/requests/{reference}")).await;
    assert!(told.contains("The days count again") && !told.contains("do not count"), "{told}");
}

#[tokio::test]
async fn the_file_of_a_case_that_has_ended_opens_with_a_reason() {
    let served = served().await;
    let amina = served.customer("c-1").await;
    let robin = member(&served, Role::Support).await;
    let otto = member(&served, Role::Auditor).await;
    let actor = Actor::Staff(robin, Role::Support);
    let reference = asked(&served, amina, Kind::Question, &question()).await;
    agreed::finish(&served, actor, at(&looked(&served, actor, &reference).await), Some("Parcelo has it.")).await.unwrap();
    let file = format!("/en/staff/requests/{reference}/file");
    assert_eq!(served.staff(robin).await.get(&file).send().await.unwrap().status(), 404);
    let auditor = served.staff(otto).await;
    let masked = auditor.read(&file).await;
    assert!(masked.contains("(masked)") && !masked.contains("Parcelo has it."), "{masked}");
    for (why, opens) in [("", false), ("A complaint at the authority", true)] {
        let fields = [("form[locale]", "en"), ("form[request]", reference.as_str()), ("form[why]", why)];
        assert_eq!(location(&auditor.post("/ui/staff/read-closed", &fields).send().await.unwrap()), file);
        let page = auditor.read(&file).await;
        assert_eq!(page.contains("Parcelo has it."), opens, "{page}");
        assert_eq!(Page::parse(&page).has("a[href='#why']"), !opens);
        let evidence = ["letters", "log", "proof"].map(|id| Page::parse(&page).has(&format!("h2#{id}, h3#{id}")));
        assert_eq!(evidence, [opens; 3], "{page}");
        assert_eq!(page.contains("request.done") && page.contains("checkpoint"), opens, "{page}");
    }
    let story = read(&served, amina, &reference).await.story;
    assert!(story.iter().any(|entry| entry.text.as_deref() == Some("A complaint at the authority")));
}
