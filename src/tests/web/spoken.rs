//! Words are read aloud in the language they are in, whichever page shows them.

use candor::{
    domain::{actor::Actor, request::Kind, staff::Role},
    usecases::{
        desk::answer::{Expecting, write},
        requests::draft::Draft,
    },
};

use crate::{
    page::Page,
    requests::told::{asked, at, looked, member, seen, speaks},
    served::{Browser, Served, everywhere, served},
};

const QUESTION: &str = "Welche Daten haben Sie von mir, und wer bekommt sie?";
const ANSWER: &str = "Wir haben Ihre Adresse, und niemand sonst bekommt sie.";
const OTHER: &str = "We have your address, and nobody else gets it from us.";

/// A question of a customer, and the officer who has it open.
async fn opened(served: &Served) -> (String, Browser) {
    let clara = served.customer("c-1").await;
    let question = asked(served, clara, Kind::Question, &Draft { words: Some(QUESTION.to_owned()), ..Draft::default() }).await;
    let officer = member(served, Role::PrivacyOfficer).await;
    looked(served, Actor::Staff(officer, Role::PrivacyOfficer), &question).await;
    (question, served.staff(officer).await)
}

#[tokio::test]
async fn the_words_of_both_sides_are_in_their_language_on_a_page_in_another() {
    let served = served().await;
    let clara = served.customer("c-1").await;
    speaks(&served, clara, "de").await;
    let question = asked(&served, clara, Kind::Question, &Draft { words: Some(QUESTION.to_owned()), ..Draft::default() }).await;
    let officer = member(&served, Role::PrivacyOfficer).await;
    let actor = Actor::Staff(officer, Role::PrivacyOfficer);
    looked(&served, actor, &question).await;
    for text in [ANSWER, OTHER] {
        write(&served, actor, at(&seen(&served, &question).await), Some(text), Expecting::Nothing).await.unwrap();
    }
    let (robin, browser) = (served.staff(officer).await, served.signed_in("c-1").await);
    for page in [robin.read(&format!("/en/staff/requests/{question}")).await, browser.read(&format!("/en/requests/{question}")).await] {
        let shown = Page::parse(&page);
        let (german, unknown) = (shown.texts("p.said[lang=de][dir=auto]"), shown.texts("p.said:not([lang])[dir=auto]"));
        for text in [QUESTION, ANSWER] {
            assert!(german.iter().any(|said| said == text), "{text}: {page}");
        }
        assert!(unknown.iter().any(|said| said == OTHER) && !german.iter().any(|said| said == OTHER), "{page}");
        assert!(!unknown.iter().any(|said| said == QUESTION || said == ANSWER), "{page}");
    }
}

#[tokio::test]
async fn words_keep_the_language_they_were_typed_in_whatever_their_person_reads_later() {
    for served in everywhere().await {
        let clara = served.customer("c-1").await;
        speaks(&served, clara, "de").await;
        let question = asked(&served, clara, Kind::Question, &Draft { words: Some(QUESTION.to_owned()), ..Draft::default() }).await;
        let officer = member(&served, Role::PrivacyOfficer).await;
        let actor = Actor::Staff(officer, Role::PrivacyOfficer);
        looked(&served, actor, &question).await;
        write(&served, actor, at(&seen(&served, &question).await), Some(ANSWER), Expecting::Nothing).await.unwrap();
        // On a page in another language than the account's.
        let typed = [("form[locale]", "en"), ("form[request]", question.as_str()), ("form[words]", OTHER)];
        served.signed_in("c-1").await.post("/ui/requests/write", &typed).send().await.unwrap();
        speaks(&served, clara, "ar").await;
        // A text in the language of the page says none.
        let browser = served.staff(officer).await;
        for (read, language, words) in [("en", "de", QUESTION), ("en", "de", ANSWER), ("de", "en", OTHER)] {
            let html = browser.read(&format!("/{read}/staff/requests/{question}")).await;
            let page = Page::parse(&html);
            assert!(page.texts(&format!("p.said[lang={language}]")).iter().any(|said| said == words), "{words}: {html}");
        }
    }
}

#[tokio::test]
async fn a_text_that_the_person_will_read_is_typed_in_their_language_and_its_name_is_said_in_it() {
    let served = served().await;
    let clara = served.customer("c-1").await;
    speaks(&served, clara, "ar").await;
    let question = asked(&served, clara, Kind::Question, &Draft { words: Some(QUESTION.to_owned()), ..Draft::default() }).await;
    let officer = member(&served, Role::PrivacyOfficer).await;
    looked(&served, Actor::Staff(officer, Role::PrivacyOfficer), &question).await;
    let robin = served.staff(officer).await;
    let html = robin.read(&format!("/en/staff/requests/{question}")).await;
    let page = Page::parse(&html);
    for field in ["write", "extend", "hold", "arrived"] {
        assert!(page.has(&format!("textarea[id={field}][lang=ar][dir=rtl]")), "{field}: {html}");
        assert!(page.has(&format!("[id={field}-hint] bdi[lang=ar][dir=rtl]")), "{field}: {html}");
    }
    assert!(page.has("textarea#note") && !page.has("textarea#note[lang]"), "a note is for staff: {html}");
    let names = page.texts("option[lang=ar]");
    assert!(!names.is_empty(), "templates in their language: {html}");
    let account = Page::parse(&served.signed_in("c-1").await.read("/en/account").await);
    assert_eq!(account.texts("option[lang=de]"), ["Deutsch"]);
}

#[tokio::test]
async fn hints_are_read_out_with_the_field_or_the_answer_that_they_are_about() {
    let served = served().await;
    let (question, robin) = opened(&served).await;
    for (language, still_open, law) in [
        ("en", "The request will still be open.", "Most reasons need your text too"),
        ("de", "Die Anfrage", "Bei den meisten Gründen ist auch der Text nötig"),
    ] {
        let html = robin.read(&format!("/{language}/staff/requests/{question}")).await;
        let page = Page::parse(&html);
        for (css, text) in [("input[type=radio][id=what-message]", still_open), ("select[id=reason]", law)] {
            let described = page.attributes(css, "aria-describedby");
            let [id] = described.as_slice() else { panic!("{css}: {html}") };
            let hint = page.texts(&format!("[id={id}]")).concat();
            assert!(hint.contains(text), "{css}: {hint}");
        }
    }
}

#[tokio::test]
async fn the_error_of_an_empty_field_calls_it_by_its_label() {
    let served = served().await;
    let (question, robin) = opened(&served).await;
    type Typed = &'static [(&'static str, &'static str)];
    let empty: [(&str, &str, Typed); 4] = [
        ("write-check", "write", &[("form[what]", "message")]),
        ("write-check", "write", &[("form[what]", "question")]),
        ("write-check", "write", &[("form[what]", "answer"), ("form[came]", "granted")]),
        ("note", "note", &[]),
    ];
    for (endpoint, field, chosen) in empty {
        let revision = seen(&served, &question).await.1;
        let own = [("form[locale]", "en"), ("form[request]", question.as_str()), ("form[seen]", revision.as_str())];
        let sent = [&own[..], chosen].concat();
        robin.post(&format!("/ui/staff/{endpoint}"), &sent).send().await.unwrap();
        let html = robin.read(&format!("/en/staff/requests/{question}")).await;
        let page = Page::parse(&html);
        let label = page.texts(&format!("label[for={field}]")).concat();
        let language = page.texts(&format!("label[for={field}] .vh")).concat();
        let error = page.texts(&format!("[id={field}-error]")).concat();
        let label = label.strip_suffix(language.as_str()).unwrap_or(&label);
        assert!(!label.is_empty() && error.contains(label), "{endpoint}: {error:?} is not of {label:?}");
        assert!(page.texts("#errors a").iter().any(|listed| error.ends_with(listed.as_str())), "{html}");
    }
}

#[tokio::test]
async fn the_days_of_a_copy_are_a_group_that_says_what_they_are_of() {
    let served = served().await;
    served.customer("c-1").await;
    let browser = served.signed_in("c-1").await;
    for (language, legend) in [
        ("en", "Which period should the data cover?"),
        ("de", "Aus welcher Zeit sollen die Daten sein?"),
        ("ar", "أي فترة تشملها البيانات؟"),
    ] {
        let html = browser.read(&format!("/{language}/requests/new/copy")).await;
        let page = Page::parse(&html);
        assert_eq!(page.texts("fieldset:has(#from):has(#to) > legend"), [legend], "{html}");
    }
}

#[tokio::test]
async fn no_list_is_announced_that_has_nothing_in_it() {
    let served = served().await;
    let amina = served.customer("c-1").await;
    let browser = served.signed_in("c-1").await;
    let robin = served.staff(member(&served, Role::PrivacyOfficer).await).await;
    for chosen in ["off", "full"] {
        served.choose_all(amina, chosen).await.unwrap();
        for path in ["", "/choices", "/requests", "/history", "/recent", "/journey"] {
            let html = browser.read(&format!("/en{path}")).await;
            assert!(!Page::parse(&html).has(":is(ul, ol, dl):empty"), "{path}: {html}");
        }
    }
    for path in ["", "/requests", "/listening", "/systems"] {
        let html = robin.read(&format!("/en/staff{path}")).await;
        assert!(!Page::parse(&html).has(":is(ul, ol, dl):empty"), "{path}: {html}");
    }
}
