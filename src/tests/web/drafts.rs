//! Typed text is never lost at the desk, and never turns up in another case or at another person.

use crate::requests::says::writes;
use candor::{
    domain::{
        actor::Actor,
        request::{Kind, State},
        staff::Role,
    },
    islands::keep_draft::KEEP_PATH,
    usecases::{
        desk::drafts::drafts,
        requests::{draft::Draft, withdraw::withdraw},
    },
};
use std::time::Duration;

use super::authorisation::as_a_script;
use crate::{
    page::Page,
    requests::told::{PASSWORD, asked, code, member, read, seen, staff},
    served::{Browser, Served, everywhere, location, served},
};

async fn a_question(served: &Served, reference: &str, words: &str) -> String {
    let customer = served.customer(reference).await;
    asked(served, customer, Kind::Question, &Draft { words: Some(words.to_owned()), ..Draft::default() }).await
}

/// The page of a case, sent by one of its buttons with everything typed in it.
async fn press(served: &Served, browser: &Browser, endpoint: &str, case: &str, typed: &[(&str, &str)]) -> String {
    let (_, revision) = seen(served, case).await;
    let page = browser.read(&format!("/en/staff/requests/{case}")).await;
    let drafted = page.split("name=\"form[drafted]\"").nth(1).map(|rest| rest.split('"').nth(1).unwrap_or_default().to_owned());
    let (drafted, locale) = (drafted.unwrap_or_default(), ("form[locale]", "en"));
    let hidden = [locale, ("form[request]", case), ("form[seen]", &revision), ("form[drafted]", &drafted)];
    let fields: Vec<_> = hidden.into_iter().chain(typed.iter().copied()).collect();
    location(&browser.post(&format!("/ui/staff/{endpoint}"), &fields).send().await.unwrap()).to_owned()
}

#[tokio::test]
async fn what_is_typed_in_a_case_stays_there_whatever_button_is_pressed() {
    let served = served().await;
    let (one, other) = (a_question(&served, "c-1", "One?").await, a_question(&served, "c-2", "Another?").await);
    let robin = served.staff(member(&served, Role::Support).await).await;
    let jana = served.staff(member(&served, Role::PrivacyOfficer).await).await;
    let page = async |browser: &Browser, case: &str| browser.read(&format!("/en/staff/requests/{case}")).await;

    press(&served, &robin, "note", &one, &[("form[write]", "Dear Walter Huber"), ("form[note]", "Looked it up")]).await;
    let shown = page(&robin, &one).await;
    assert!(shown.contains("Dear Walter Huber"), "by another button");
    press(&served, &robin, "assign", &one, &[("form[write]", "Dear Walter Huber"), ("form[note]", "")]).await;
    press(&served, &robin, "reveal", &one, &[("form[write]", "Dear Walter Huber"), ("form[reveal]", "To answer the request")]).await;
    assert!(page(&robin, &one).await.contains("Dear Walter Huber"));
    assert!(!page(&robin, &other).await.contains("Dear Walter Huber"), "in its case alone");
    assert!(!page(&jana, &one).await.contains("Dear Walter Huber"), "and for its author alone");
    // A page that was loaded before knows nothing of it, and takes nothing away.
    let fields = [("form[locale]", "en"), ("form[request]", one.as_str()), ("form[seen]", "0"), ("form[drafted]", ""), ("form[write]", "")];
    robin.post("/ui/staff/keep", &fields).send().await.unwrap();
    assert!(page(&robin, &one).await.contains("Dear Walter Huber"));
    // Sent, it is a draft no more.
    let check = press(&served, &robin, "write-check", &one, &[("form[write]", "Dear Walter Huber"), ("form[hold]", "Not yet")]).await;
    robin.press(&robin.read(&check).await, "/ui/staff/write", &[]).await;
    let shown = page(&robin, &one).await;
    assert_eq!(shown.matches("Dear Walter Huber").count(), 1, "in the story");
    assert!(shown.contains("Not yet"));
    press(&served, &robin, "keep", &one, &[("form[hold]", "")]).await;
    assert!(!page(&robin, &one).await.contains("Not yet"), "and what is emptied is gone");
}

#[tokio::test]
async fn the_newest_words_win_also_over_those_that_wait_to_be_looked_over() {
    let served = served().await;
    let one = a_question(&served, "c-1", "One?").await;
    let robin = served.staff(member(&served, Role::Support).await).await;
    let path = format!("/en/staff/requests/{one}");
    press(&served, &robin, "reveal", &one, &[("form[reveal]", "To answer the request")]).await;
    press(&served, &robin, "write-check", &one, &[("form[what]", "message"), ("form[write]", "The first words")]).await;
    press(&served, &robin, "keep", &one, &[("form[what]", "message"), ("form[write]", "The second words")]).await;
    let shown = robin.read(&path).await;
    assert!(shown.contains("The second words") && !shown.contains("The first words"));
    // A template takes neither the kind of answer nor its day.
    let question = [("form[what]", "question"), ("form[need]", "identity"), ("form[write]", ""), ("form[template]", "identity")];
    press(&served, &robin, "insert", &one, &question).await;
    let page = Page::parse(&robin.read(&path).await);
    assert_eq!(page.attributes("input[name='form[what]'][checked]", "value"), ["question"]);
}

#[tokio::test]
async fn a_press_that_comes_too_late_says_what_changed_also_from_the_page_to_check() {
    let served = served().await;
    let amina = served.customer("c-1").await;
    let one = a_question(&served, "c-1", "One?").await;
    let robin = served.staff(member(&served, Role::Support).await).await;
    let path = format!("/en/staff/requests/{one}");
    press(&served, &robin, "reveal", &one, &[("form[reveal]", "To answer the request")]).await;
    served.time.pass(Duration::from_secs(60));
    let until = Page::parse(&robin.read(&path).await).attributes("input[name='form[until]']", "value").concat();
    let words = [("form[what]", "message"), ("form[write]", "Dear Amina"), ("form[until]", until.as_str()), ("form[view]", "?view=ours")];
    let check = press(&served, &robin, "write-check", &one, &words).await;
    let html = robin.read(&check).await;
    served.time.pass(Duration::from_secs(60));
    writes(&served, Actor::Customer(amina), &one, Some("One thing more")).await.unwrap();
    robin.press(&html, "/ui/staff/write", &[]).await;
    let shown = robin.read(&format!("{path}?view=ours")).await;
    let page = Page::parse(&shown);
    assert!(page.texts("section[aria-labelledby=changed]").concat().contains("One thing more"), "{shown}");
    assert!(shown.contains("Dear Amina"));
}

#[tokio::test]
async fn a_file_chosen_beside_another_button_has_to_be_chosen_again_and_the_page_says_so() {
    let served = served().await;
    let one = a_question(&served, "c-1", "One?").await;
    let robin = served.staff(member(&served, Role::Support).await).await;
    press(&served, &robin, "reveal", &one, &[("form[reveal]", "To answer the request")]).await;
    for button in ["note", "keep", "insert"] {
        press(&served, &robin, button, &one, &[("form[note]", "Looked it up"), ("form[file]", "scan.pdf")]).await;
        assert!(robin.read(&format!("/en/staff/requests/{one}")).await.contains("Choose the file again"), "{button}");
    }
}

#[tokio::test]
async fn every_press_beside_the_text_says_what_came_of_it() {
    for served in everywhere().await {
        let one = a_question(&served, "c-1", "One?").await;
        let robin = served.staff(member(&served, Role::Support).await).await;
        let path = format!("/en/staff/requests/{one}");
        let shown = async || Page::parse(&robin.read(&path).await);
        press(&served, &robin, "reveal", &one, &[("form[reveal]", "To answer the request")]).await;
        for (button, typed, at, said) in [
            ("keep", "Dear Walter", "#saved", "What you typed is still here"),
            ("drop-file", "Dear Walter", "#saved", "The file is left out"),
            ("keep", "", "#saved", "No draft is kept here"),
        ] {
            shown().await;
            let to = press(&served, &robin, button, &one, &[("form[write]", typed)]).await;
            assert_eq!(to, format!("{path}{at}"), "{button}");
            let page = shown().await;
            assert!(page.texts("#saved[tabindex='-1']").concat().contains(said), "{button}");
            assert!(!shown().await.has("#saved"), "{button}: said once");
        }
        // A template is put into the text, or asked for.
        assert_eq!(press(&served, &robin, "insert", &one, &[("form[template]", ""), ("form[write]", "Dear Walter")]).await, path);
        let page = shown().await;
        assert_eq!(page.texts("#errors a[href='#template']"), ["Choose a template"]);
        assert!(page.has("select#template[aria-invalid='true'][aria-describedby='template-error']"));
        assert_eq!(page.texts("textarea#write").concat().trim(), "Dear Walter");
        let filled = press(&served, &robin, "insert", &one, &[("form[template]", "working-on-it")]).await;
        assert_eq!(filled, format!("{path}#write"));
        assert!(shown().await.texts("#saved").concat().contains("The template is in the text"));
    }
}

#[tokio::test]
async fn text_that_is_too_long_or_whose_case_has_ended_meanwhile_is_given_back() {
    let served = served().await;
    let one = a_question(&served, "c-1", "One?").await;
    let robin = served.staff(member(&served, Role::Support).await).await;
    let path = format!("/en/staff/requests/{one}");
    let long = "long ".repeat(14_000);
    assert_eq!(press(&served, &robin, "write-check", &one, &[("form[write]", &long)]).await, path);
    let shown = robin.read(&path).await;
    assert!(shown.contains(long.trim()) && shown.contains("This text is too long"));

    let amina = served.customer("c-1").await;
    withdraw(&served, Actor::Customer(amina), &one).await.unwrap();
    press(&served, &robin, "write-check", &one, &[("form[write]", "Nine hundred characters")]).await;
    assert_eq!(read(&served, amina, &one).await.row.state, State::Withdrawn);
    for said in [true, false] {
        let shown = robin.read(&path).await;
        assert!(shown.contains("What you typed and did not send") && !shown.contains("You can make a new one"));
        assert_eq!(shown.contains("The person withdrew the request in the meantime."), said, "staff read who ended it, once");
        assert!(shown.contains("Nine hundred characters"), "to be copied");
    }
    press(&served, &robin, "keep", &one, &[]).await;
    assert!(!robin.read(&path).await.contains("Nine hundred characters"));
}

#[tokio::test]
async fn a_draft_outlives_the_session_and_comes_back_in_its_own_case() {
    let served = served().await;
    let (one, other) = (a_question(&served, "c-1", "One?").await, a_question(&served, "c-2", "Another?").await);
    let (id, _) = staff(&served, Role::Support).await;
    let browser = served.browser();
    let enter = async || {
        served.time.pass(Duration::from_secs(30));
        let one_time = code(&served);
        let form =
            [("form[locale]", "en"), ("form[email]", "support@example.org"), ("form[password]", PASSWORD), ("form[one_time]", &one_time)];
        location(&browser.post("/ui/staff/sign-in", &form).send().await.unwrap()).to_owned()
    };
    enter().await;
    assert!(browser.read(&format!("/en/staff/requests/{one}")).await.contains(&one));
    served.time.pass(Duration::from_secs(16 * 60));
    let (_, revision) = seen(&served, &one).await;
    let fields = [("form[locale]", "en"), ("form[request]", one.as_str()), ("form[seen]", &revision), ("form[write]", "Typed for long")];
    let ended = browser.post("/ui/staff/write-check", &fields).send().await.unwrap();
    assert_eq!(location(&ended), "/en/staff/sign-in?ended=kept");
    assert!(enter().await.starts_with(&format!("/en/staff/requests/{one}")));
    assert!(!browser.read(&format!("/en/staff/requests/{other}")).await.contains("Typed for long"));
    for _ in 0..2 {
        assert!(browser.read(&format!("/en/staff/requests/{one}")).await.contains("Typed for long"), "also when it is loaded again");
    }
    // And it goes with the person.
    let amina = served.customer("c-1").await;
    let row = read(&served, amina, &one).await.row.id;
    assert!(!drafts(&served, id, row).await.unwrap().typed.is_empty());
    asked(&served, amina, Kind::Delete, &crate::requests::told::delete("now")).await;
    crate::requests::told::work_off(&served).await;
    assert!(drafts(&served, id, row).await.unwrap().typed.is_empty());
}

/// A page of a case with scripts, which keeps what is typed in it.
struct Open<'a> {
    browser: &'a Browser,
    case: &'a str,
    seen: String,
    mark: String,
}

impl<'a> Open<'a> {
    async fn load(browser: &'a Browser, case: &'a str) -> Self {
        let page = Page::parse(&browser.read(&format!("/en/staff/requests/{case}")).await);
        let field = |name: &str| page.attributes(&format!("input[name='form[{name}]']"), "value").concat();
        Self { browser, case, seen: field("seen"), mark: field("drafted") }
    }

    /// The words for what was kept, or that the page is behind: nothing was kept then.
    async fn types(&mut self, typed: &[(&str, &str)]) -> Option<String> {
        let own = [("form[locale]", "de"), ("form[request]", self.case), ("form[seen]", &self.seen), ("form[drafted]", &self.mark)];
        let fields: Vec<_> = own.into_iter().chain(typed.iter().copied()).collect();
        let answer = self.browser.post(KEEP_PATH, &fields).headers(as_a_script()).send().await.unwrap();
        assert_eq!(answer.status(), 200);
        let answer: String = serde_json::from_str(&answer.text().await.unwrap()).unwrap();
        let (mark, words) = answer.split_once(' ')?;
        mark.clone_into(&mut self.mark);
        Some(words.to_owned())
    }

    async fn shows(&self, words: &str) -> bool {
        self.browser.read(&format!("/en/staff/requests/{}", self.case)).await.contains(words)
    }
}

#[tokio::test]
async fn what_is_typed_is_kept_meanwhile_and_the_page_that_kept_it_may_empty_it_again() {
    for served in everywhere().await {
        let (one, other) = (a_question(&served, "c-1", "One?").await, a_question(&served, "c-2", "Another?").await);
        let robin = served.staff(member(&served, Role::Support).await).await;
        let mut page = Open::load(&robin, &one).await;
        let said = page.types(&[("form[write]", "Dear Wal"), ("form[what]", "message")]).await.unwrap();
        assert!(said.starts_with("Entwurf um "), "in the language of the page: {said}");
        page.types(&[("form[write]", "Dear Walter"), ("form[note]", "Look\nit up")]).await.unwrap();
        assert!(page.shows("Dear Walter").await && page.shows("Look\nit up").await);
        assert!(!Open::load(&robin, &other).await.shows("Dear Walter").await, "in its case alone");
        // The words of the page are the newest, also over those that wait to be looked over.
        press(&served, &robin, "reveal", &one, &[("form[reveal]", "To answer the request"), ("form[write]", "Dear Walter")]).await;
        press(&served, &robin, "write-check", &one, &[("form[what]", "message"), ("form[write]", "The first words")]).await;
        let mut page = Open::load(&robin, &one).await;
        page.types(&[("form[what]", "message"), ("form[write]", "The second words")]).await.unwrap();
        assert!(page.shows("The second words").await && !page.shows("The first words").await);
        assert_eq!(page.types(&[("form[what]", "message"), ("form[write]", "")]).await.as_deref(), Some(""), "nothing is no draft");
        assert!(!page.shows("The second words").await);
    }
}

#[tokio::test]
async fn a_page_that_is_behind_keeps_nothing_unasked() {
    for served in everywhere().await {
        let amina = served.customer("c-1").await;
        let one = a_question(&served, "c-1", "One?").await;
        let robin = served.staff(member(&served, Role::Support).await).await;
        let (mut first, mut second) = (Open::load(&robin, &one).await, Open::load(&robin, &one).await);
        first.types(&[("form[write]", "The newer words")]).await.unwrap();
        assert_eq!(second.types(&[("form[write]", "Older words")]).await, None, "another tab has a newer draft");
        assert!(first.shows("The newer words").await && !first.shows("Older words").await);
        // A press of the older page still keeps both: somebody wants that.
        press(&served, &robin, "keep", &one, &[("form[write]", "The newer words"), ("form[note]", "A note")]).await;
        // A text that arrives after the press that sent it brings nothing back.
        let mut late = Open::load(&robin, &one).await;
        press(&served, &robin, "note", &one, &[("form[note]", "A note")]).await;
        assert_eq!(late.types(&[("form[note]", "A note")]).await, None, "it was sent");
        assert!(note_of(&served, &robin, &one).await.is_empty());
        let mut late = Open::load(&robin, &one).await;
        withdraw(&served, Actor::Customer(amina), &one).await.unwrap();
        assert_eq!(late.types(&[("form[note]", "Another")]).await, None, "the case has ended");
    }
}

#[tokio::test]
async fn of_two_tabs_in_which_somebody_wrote_neither_text_is_lost() {
    for served in everywhere().await {
        let one = a_question(&served, "c-1", "One?").await;
        let robin = served.staff(member(&served, Role::Support).await).await;
        let (first, mut second) = (Open::load(&robin, &one).await, Open::load(&robin, &one).await);
        second.types(&[("form[write]", "Of the second tab"), ("form[what]", "question")]).await.unwrap();
        let keep = async |text: &str| {
            let own = [("form[locale]", "en"), ("form[request]", first.case), ("form[seen]", &first.seen), ("form[drafted]", &first.mark)];
            let fields: Vec<_> = own.into_iter().chain([("form[write]", text), ("form[what]", "message")]).collect();
            robin.post("/ui/staff/keep", &fields).send().await.unwrap();
        };
        for text in ["Of the first tab", "Of the first tab", "Of the first tab, and more"] {
            keep(text).await;
            let page = Page::parse(&robin.read(&format!("/en/staff/requests/{one}")).await);
            let written = page.texts("textarea[name='form[write]']").concat();
            assert!(written.contains("Of the second tab") && written.contains(text), "{written}");
            assert_eq!(page.attributes("input[name='form[what]'][checked]", "value"), ["message"], "of a choice the newest counts");
        }
    }
}

/// The note that is typed on the page of a case.
async fn note_of(served: &Served, browser: &Browser, case: &str) -> String {
    assert!(read(served, served.customer("c-1").await, case).await.row.state.is_open());
    let page = browser.read(&format!("/en/staff/requests/{case}")).await;
    Page::parse(&page).texts("textarea[name='form[note]']").concat()
}
