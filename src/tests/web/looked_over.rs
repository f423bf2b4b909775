//! Every act that is looked over first goes through its page, which shows what the person gets: the words on their page and the letter.

use candor::{
    domain::{
        actor::Actor,
        language::Language,
        request::{Kind, Need, State, Verb},
        staff::Role,
    },
    i18n::dates,
    usecases::{
        desk::{
            answer::{Expecting, write},
            decide::hold,
        },
        requests::draft::Draft,
    },
};

use super::authorisation::FORMS;
use crate::{
    page::Page,
    requests::told::{asked, at, looked, member, read, rest, seen, speaks, work_off},
    served::{Browser, Served, hidden, location, served},
};

/// The buttons that carry an act out, on every page that has one; none for those of the person and of the house, and for a colleague's yes,
/// which has a page of its own.
const fn buttons(verb: Verb) -> &'static [&'static str] {
    match verb {
        Verb::Take => &["assign"],
        Verb::HandOver => &["hand-over"],
        Verb::StandIn => &["stand-in"],
        Verb::Note => &["note"],
        Verb::Prove => &["prove"],
        Verb::Reveal => &["reveal"],
        Verb::Write => &["write", "several-ask"],
        Verb::AskBack => &["ask-back", "several-ask"],
        Verb::Link => &["link"],
        Verb::Approve => &["approve"],
        Verb::Settle => &["task", "report-tasks"],
        Verb::BlackOut => &["black-out"],
        Verb::Extend => &["extend"],
        Verb::Hold => &["hold"],
        Verb::Resume => &["resume"],
        Verb::KeepHold => &["keep-hold"],
        Verb::Decline => &["decline", "several-ask"],
        Verb::Finish => &["finish", "several-ask"],
        Verb::Post => &["posted"],
        Verb::Say => &["arrived"],
        Verb::SecondLook | Verb::Withdraw | Verb::Begin | Verb::Complete => &[],
    }
}

fn restriction() -> Draft {
    Draft { stop: Some("restrict".to_owned()), ..Draft::default() }
}

/// A button, the fields it is sent with, and a word of its page to check.
type Act<'a> = (&'static str, &'a [(&'static str, &'static str)], &'static str);

/// Everything a page of a case can send, filled in.
const FILLED: [(&str, &str); 16] = [
    ("form[write]", "We looked at it."),
    ("form[note]", "We looked at it."),
    ("form[extend]", "We looked at it."),
    ("form[hold]", "We looked at it."),
    ("form[hold-kind]", "other"),
    ("form[stand-in]", "We looked at it."),
    ("form[reveal]", "To answer the request"),
    ("form[ground]", "complexity"),
    ("form[reason]", "not-covered"),
    ("form[partly]", "not-covered"),
    ("form[account]", "c-1"),
    ("form[system]", "call-recordings"),
    ("form[outcome]", "done"),
    ("form[task]", "{}"),
    ("form[shown]", "0"),
    ("form[locale]", "en"),
];

async fn send(served: &Served, browser: &Browser, endpoint: &str, reference: &str, chosen: &[(&str, &str)]) -> String {
    let (_, revision) = seen(served, reference).await;
    let case = [("form[request]", reference), ("form[seen]", revision.as_str())];
    let fields: Vec<_> = FILLED.into_iter().chain(case).chain(chosen.iter().copied()).collect();
    location(&browser.post(&format!("/ui/staff/{endpoint}"), &fields).send().await.unwrap()).to_owned()
}

#[tokio::test]
async fn no_act_that_is_looked_over_goes_round_its_page() {
    let served = served().await;
    let amina = served.customer("c-1").await;
    let robin = member(&served, Role::PrivacyOfficer).await;
    let browser = served.staff(robin).await;
    for verb in Verb::ALL.iter().copied() {
        if buttons(verb).is_empty() {
            assert!(!verb.is_looked_over());
        }
        for button in buttons(verb) {
            let kind = if verb == Verb::Settle { Kind::Copy } else { Kind::Stop };
            let draft = if verb == Verb::Settle { crate::requests::told::all() } else { restriction() };
            let reference = asked(&served, amina, kind, &draft).await;
            looked(&served, Actor::Staff(robin, Role::PrivacyOfficer), &reference).await;
            let before = read(&served, amina, &reference).await;
            let task = format!("{reference}/{}", seen(&served, &reference).await.1);
            send(&served, &browser, button, &reference, &[("form[picked][]", &task), ("form[words]", "{}")]).await;
            let after = read(&served, amina, &reference).await;
            let same = after.row.revision == before.row.revision && after.story.len() == before.story.len();
            // A press that leads nowhere changes nothing either; the plain ones are tried to see that this would tell.
            if verb.is_looked_over() {
                assert!(same, "{verb:?} goes round its page by `{button}`");
            } else if matches!(verb, Verb::Take | Verb::Note | Verb::Reveal) {
                assert!(!same, "{verb:?}");
            }
            candor::usecases::requests::withdraw::withdraw(&served, Actor::Customer(amina), &reference).await.unwrap();
        }
    }
}

/// A form whose name ends so reads what another will do, and shows it first.
const CHECKS: &str = "-check";

#[test]
fn every_form_of_the_desk_that_has_a_page_to_check_is_tried_past_it() {
    let tried: Vec<&str> = Verb::ALL.iter().flat_map(|verb| buttons(*verb)).copied().collect();
    let forms: Vec<&str> = FORMS.iter().filter_map(|(path, _)| path.strip_prefix("/ui/staff/")).collect();
    let checked = forms.iter().filter_map(|form| form.strip_suffix(CHECKS)).filter(|form| forms.contains(form));
    let missing: Vec<&str> = checked.filter(|form| !tried.contains(form)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[tokio::test]
async fn the_page_shows_the_letter_that_goes_out_and_the_words_in_the_persons_language() {
    let served = served().await;
    let amina = served.customer("c-1").await;
    speaks(&served, amina, "de").await;
    let robin = member(&served, Role::PrivacyOfficer).await;
    let browser = served.staff(robin).await;
    let answer = |came: &'static str| [("form[what]", "answer"), ("form[came]", came)];
    let acts: [Act; 8] = [
        ("write-check", &[("form[what]", "message")], "Wir haben geschrieben"),
        ("write-check", &[("form[what]", "question")], "Eine Rückfrage von uns"),
        ("write-check", &answer("granted"), "Unsere Antwort"),
        ("write-check", &answer("in-part"), "Einen Teil haben wir abgelehnt"),
        ("write-check", &answer("not-granted"), ""),
        ("extend-check", &[], ""),
        ("hold-check", &[], "Die Anfrage ruht"),
        ("approve-check", &[], ""),
    ];
    for (endpoint, chosen, heading) in acts {
        // Only a question is answered by words: a restriction is granted or declined.
        let (kind, draft) = match chosen.contains(&("form[what]", "answer")) {
            true => (Kind::Question, Draft { words: Some("Who has my address?".to_owned()), ..Draft::default() }),
            false => (Kind::Stop, restriction()),
        };
        let reference = asked(&served, amina, kind, &draft).await;
        looked(&served, Actor::Staff(robin, Role::PrivacyOfficer), &reference).await;
        work_off(&served).await;
        let check = send(&served, &browser, endpoint, &reference, chosen).await;
        assert_eq!(check, format!("/en/staff/requests/{reference}/check"), "{chosen:?}");
        let html = browser.read(&check).await;
        let page = Page::parse(&html);
        assert!(page.has("section[aria-labelledby=page] [lang=de] h3") && html.contains(heading), "{chosen:?} {html}");
        assert_eq!(page.has("#other-language"), endpoint != "approve-check", "English words, and the person reads German: {chosen:?}");
        assert_eq!(read(&served, amina, &reference).await.row.state, State::Received, "nothing has happened");
        let subject = page.texts("#subject").concat();
        let new_day = page.texts("main dl.rows > div").iter().find_map(|row| row.strip_prefix("New day").map(str::to_owned));
        assert_eq!(new_day.is_some(), endpoint == "extend-check", "{chosen:?} {html}");
        let act = page.attributes("main form[action^='/ui/staff/']", "action").concat();
        browser.press(&html, &act, &[crate::web::acted_for::ALONE]).await;
        let sent = work_off(&served).await;
        assert_eq!(sent.last(), Some(&subject), "{chosen:?}");
        let done = read(&served, amina, &reference).await;
        if let Some(new_day) = new_day {
            assert_eq!(new_day, dates::day(Language::En, done.row.due_on), "the day that was shown is the one");
            assert!(done.row.extended);
        }
        if done.row.state.is_open() {
            candor::usecases::requests::withdraw::withdraw(&served, Actor::Customer(amina), &reference).await.unwrap();
        }
    }
}

#[tokio::test]
async fn the_outcomes_are_those_that_fit() {
    let served = served().await;
    let amina = served.customer("c-1").await;
    let robin = member(&served, Role::Support).await;
    let browser = served.staff(robin).await;
    let offered = async |kind: Kind, draft: &Draft| {
        let reference = asked(&served, amina, kind, draft).await;
        looked(&served, Actor::Staff(robin, Role::Support), &reference).await;
        let page = Page::parse(&browser.read(&format!("/en/staff/requests/{reference}")).await);
        page.attributes("select#came option:not([value=''])", "value").join(" ")
    };
    let question = Draft { words: Some("Who has my address?".to_owned()), ..Draft::default() };
    assert_eq!(offered(Kind::Question, &question).await, "granted in-part not-granted duplicate spam wrong-door");
    assert_eq!(offered(Kind::Stop, &restriction()).await, "not-granted not-verified duplicate wrong-door", "a grant does it");
    // A system has something to do, and a copy ends by itself.
    assert_eq!(offered(Kind::Copy, &crate::requests::told::all()).await, "not-granted not-verified duplicate wrong-door");
}

#[tokio::test]
async fn a_complaint_is_upheld_only_where_staff_choose_it_by_its_name() {
    let served = served().await;
    let amina = served.customer("c-1").await;
    let robin = member(&served, Role::Support).await;
    let browser = served.staff(robin).await;
    let page = async |complaint: &str| {
        let words = Some(format!("Who has my address? {complaint}"));
        let draft = Draft { words, complaint: Some(complaint.to_owned()), ..Draft::default() };
        let reference = asked(&served, amina, Kind::Question, &draft).await;
        looked(&served, Actor::Staff(robin, Role::Support), &reference).await;
        Page::parse(&browser.read(&format!("/en/staff/requests/{reference}")).await)
    };
    let (question, complaint) = (page("").await, page("yes").await);
    assert!(question.has("select#came option[value=granted][selected]"), "a question is mostly answered");
    assert!(!complaint.has("select#came option[value=granted][selected]"));
    let named =
        |page: &Page| ["granted", "in-part", "not-granted"].map(|one| page.texts(&format!("select#came option[value={one}]")).concat());
    assert_eq!(named(&question), ["Answered", "Granted in part", "Not granted"]);
    assert_eq!(named(&complaint), ["Upheld: the person is right", "Upheld in part", "Not upheld"]);
}

#[tokio::test]
async fn the_button_under_a_result_for_a_copy_says_that_a_check_comes_first() {
    let served = served().await;
    let amina = served.customer("c-1").await;
    let id = member(&served, Role::PrivacyOfficer).await;
    let copy = asked(&served, amina, Kind::Copy, &crate::requests::told::all()).await;
    looked(&served, Actor::Staff(id, Role::PrivacyOfficer), &copy).await;
    let page = Page::parse(&served.staff(id).await.read(&format!("/en/staff/requests/{copy}")).await);
    assert_eq!(page.texts("button[formaction='/ui/staff/task-check']"), ["Check what will be in the copy"]);
    assert!(page.texts("main").concat().contains("Next you can check everything"));
}

#[tokio::test]
async fn what_was_found_comes_to_a_case_as_a_file_of_text_too() {
    let served = served().await;
    let amina = served.customer("c-1").await;
    let id = member(&served, Role::PrivacyOfficer).await;
    let copy = asked(&served, amina, Kind::Copy, &crate::requests::told::all()).await;
    looked(&served, Actor::Staff(id, Role::PrivacyOfficer), &copy).await;
    let (robin, case) = (served.staff(id).await, format!("/en/staff/requests/{copy}"));
    let (_, revision) = seen(&served, &copy).await;
    let fields = [
        ("form[locale]", "en"),
        ("form[request]", copy.as_str()),
        ("form[seen]", revision.as_str()),
        ("form[system]", "call-recordings"),
        ("form[outcome]", "done"),
    ];
    let sends = async |file: (&str, &[u8])| {
        location(&robin.post_file_as("/ui/staff/task-check", &fields, "form[found-file]", file).await).to_owned()
    };
    assert_eq!(sends(("calls.pdf", b"%PDF-1.7")).await, case);
    let html = robin.read(&case).await;
    let back = Page::parse(&html);
    assert!(back.has("a[href='#found-file']") && back.texts("#found-file-error").concat().contains("cannot be read here"), "{html}");
    assert_eq!(sends(("calls.csv", b"day,length")).await, format!("{case}/check"));
    assert!(robin.read(&format!("{case}/check")).await.contains("day,length"));
    assert_eq!(Page::parse(&robin.read(&case).await).texts("#answer").concat(), "day,length");
}

#[tokio::test]
async fn going_on_with_a_case_is_looked_over_as_the_person_reads_it() {
    let served = served().await;
    let amina = served.customer("c-1").await;
    speaks(&served, amina, "de").await;
    let id = member(&served, Role::PrivacyOfficer).await;
    let officer = Actor::Staff(id, Role::PrivacyOfficer);
    let reference = asked(&served, amina, Kind::Stop, &restriction()).await;
    hold(&served, officer, at(&looked(&served, officer, &reference).await), rest("We look into it.")).await.unwrap();
    let (robin, case) = (served.staff(id).await, format!("/en/staff/requests/{reference}"));
    assert_eq!(send(&served, &robin, "resume-check", &reference, &[]).await, format!("{case}/check"));
    assert!(read(&served, amina, &reference).await.row.is_held(), "nothing has happened");
    let html = robin.read(&format!("{case}/check")).await;
    assert!(html.contains("Check before work continues") && html.contains("What was stopped begins again"), "{html}");
    assert_eq!(Page::parse(&html).texts("section[aria-labelledby=page] [lang=de] h3"), ["Die Arbeit geht weiter"]);
    assert_eq!(location(&robin.press(&html, "/ui/staff/resume", &[]).await), format!("{case}#saved"));
    assert!(!read(&served, amina, &reference).await.row.is_held());
}

#[tokio::test]
async fn a_file_that_came_is_looked_over_with_the_letter_that_the_days_count_again() {
    let served = served().await;
    let amina = served.customer("c-1").await;
    let id = member(&served, Role::Support).await;
    let robin = Actor::Staff(id, Role::Support);
    let reference = asked(&served, amina, Kind::Stop, &restriction()).await;
    let now = looked(&served, robin, &reference).await;
    write(&served, robin, at(&now), Some("Who are you?"), Expecting::Needed(Need::Identity)).await.unwrap();
    work_off(&served).await;
    let (browser, case) = (served.staff(id).await, format!("/en/staff/requests/{reference}"));
    let hidden = hidden(&browser.read(&case).await, "/ui/staff/keep");
    let fields: Vec<_> = hidden.iter().map(|(field, value)| (field.as_str(), value.as_str())).collect();
    browser.post_file_as("/ui/staff/arrived-check", &fields, "form[arrived-file]", ("scan.pdf", b"%PDF-1.7\n%%EOF\n")).await;
    let html = browser.read(&format!("{case}/check")).await;
    let subject = Page::parse(&html).texts("#subject").concat();
    assert!(html.contains("From today the days count again") && html.contains("scan.pdf") && !subject.is_empty(), "{html}");
    assert!(read(&served, amina, &reference).await.row.paused_on.is_some(), "nothing has happened");
    browser.press(&html, "/ui/staff/arrived", &[]).await;
    assert_eq!(work_off(&served).await.last(), Some(&subject));
    assert!(read(&served, amina, &reference).await.row.paused_on.is_none());
}
