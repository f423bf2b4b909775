//! A hold that may not be told: the page to check says so plainly, and the person's pages say nothing of it and promise no day.

use candor::{
    domain::{
        actor::Actor,
        language::Language,
        request::{Kind, Need, State},
        staff::Role,
    },
    i18n::dates,
    usecases::{
        desk::{
            answer::{Expecting, write},
            decide::{Granted, Holding, hold, resume},
        },
        requests::draft::Draft,
    },
};

use super::acted_for::main_of;
use crate::{
    requests::{
        agreed::approve,
        elsewhere::wrong_message,
        told::{all, asked, at, delete, for_another, looked, member, read, seen, work_off},
    },
    served::{Browser, Served, everywhere, served},
};

#[tokio::test]
async fn a_hold_that_may_not_be_told_is_on_no_page_of_the_person_and_in_no_letter() {
    let served = served().await;
    let amina = served.customer("c-1").await;
    let officer = member(&served, Role::PrivacyOfficer).await;
    let (jana, robin) = (served.staff(officer).await, served.staff(member(&served, Role::Support).await).await);
    let reference = asked(&served, amina, Kind::Delete, &delete("later")).await;
    work_off(&served).await;
    let until = dates::day(Language::En, read(&served, amina, &reference).await.row.undo_until.unwrap());
    let (browser, own) = (served.signed_in("c-1").await, format!("/en/requests/{reference}"));
    assert!(browser.read(&own).await.contains(&until));
    work_off(&served).await;

    let case = format!("/en/staff/requests/{reference}");
    assert!(!robin.read(&case).await.contains("form[told]"), "only an officer may choose it");
    let (_, revision) = looked(&served, Actor::Staff(officer, Role::PrivacyOfficer), &reference).await;
    let fields = [("form[locale]", "en"), ("form[request]", reference.as_str()), ("form[seen]", revision.as_str()), ("form[told]", "no")];
    let with = |kind| [&fields[..], &[("form[hold-kind]", kind), ("form[hold]", "Order 12 Js 34/26")]].concat();
    jana.post("/ui/staff/hold-check", &with("claim")).send().await.unwrap();
    let refused = jana.read(&case).await;
    assert!(refused.contains("Only an authority’s demand") && refused.contains("Order 12 Js 34/26"), "what was typed is kept: {refused}");
    jana.post("/ui/staff/hold-check", &with("authority")).send().await.unwrap();
    let check = jana.read(&format!("{case}/check")).await;
    assert!(check.contains("The person reads nothing of this hold") && check.contains("Order 12 Js 34/26"), "{check}");
    assert!(!check.contains("aria-labelledby=\"letter\""));
    jana.press(&check, "/ui/staff/hold", &[]).await;
    assert!(jana.read(&case).await.contains("The law forbids telling them"));

    assert!(work_off(&served).await.is_empty(), "no letter");
    for path in [own.as_str(), "/en", "/en/requests"] {
        let page = browser.read(path).await;
        assert!(!page.contains(" on hold") && !page.contains("On hold") && !page.contains("12 Js"), "{path}: {page}");
        assert!(!page.contains(&until), "nothing is deleted after that day: {path}: {page}");
    }
}

#[tokio::test]
async fn while_the_days_do_not_count_the_page_to_check_names_the_day_from_which_they_do_and_none_that_is_due() {
    let served = served().await;
    let amina = served.customer("c-1").await;
    let officer = member(&served, Role::PrivacyOfficer).await;
    let (jana, actor) = (served.staff(officer).await, Actor::Staff(officer, Role::PrivacyOfficer));
    let reference = asked(&served, amina, Kind::Stop, &Draft { stop: Some("restrict".to_owned()), ..Draft::default() }).await;
    let now = looked(&served, actor, &reference).await;
    write(&served, actor, at(&now), Some("Who are you?"), Expecting::Needed(Need::Identity)).await.unwrap();
    let by = dates::day(Language::En, read(&served, amina, &reference).await.row.answer_by.unwrap());
    let (_, revision) = looked(&served, actor, &reference).await;
    let fields = [
        ("form[locale]", "en"),
        ("form[request]", reference.as_str()),
        ("form[seen]", revision.as_str()),
        ("form[told]", "no"),
        ("form[hold-kind]", "authority"),
        ("form[hold]", "Order 12 Js 34/26"),
    ];
    jana.post("/ui/staff/hold-check", &fields).send().await.unwrap();
    let check = jana.read(&format!("/en/staff/requests/{reference}/check")).await;
    assert!(check.contains("The days do not count now") && check.contains(&by), "{check}");
    assert!(!check.contains("The answer is still due by"), "{check}");
}

const PAGES: [&str; 2] = ["/en", "/en/requests"];

/// The pages of the person are the same during a hold that may not be told.
async fn says_nothing(served: &Served, browser: &Browser, officer: Actor, reference: &str) {
    let own = format!("/en/requests/{reference}");
    let paths: Vec<&str> = std::iter::once(own.as_str()).chain(PAGES).collect();
    // On the first look, entries are new.
    browser.read(&own).await;
    let mut before = Vec::new();
    for path in &paths {
        before.push(main_of(browser, path).await);
    }
    let order = Holding { kind: Some("authority"), untold: true, words: Some("Order 12 Js 34/26"), ..Holding::default() };
    hold(served, officer, at(&seen(served, reference).await), order).await.unwrap();
    for (path, before) in paths.iter().zip(before) {
        assert_eq!(main_of(browser, path).await, before, "{path}");
    }
    resume(served, officer, at(&seen(served, reference).await)).await.unwrap();
}

/// But for a copy that is being made and a deletion that is planned: of these, a day or a letter would be promised in vain.
#[tokio::test]
async fn pages_look_the_same_with_a_hold_that_may_not_be_told_as_without_it() {
    for served in everywhere().await {
        let officer = Actor::Staff(member(&served, Role::PrivacyOfficer).await, Role::PrivacyOfficer);
        let (amina, correction) = wrong_message(&served).await;
        let browser = served.signed_in("c-1").await;
        let some = |text: &str| Some(text.to_owned());
        let review = Draft { purpose: some("recommendations"), words: some("Why do I see this?"), ..Draft::default() };
        let cases = [
            (Kind::Question, Draft { words: some("Who has my address?"), ..Draft::default() }),
            (Kind::Stop, Draft { stop: some("restrict"), ..Draft::default() }),
            (Kind::Review, review),
            (Kind::Copy, for_another("agent", all())),
            (Kind::Delete, for_another("agent", delete("later"))),
        ];
        let mut every = vec![(Kind::Correct, correction.clone())];
        for (kind, draft) in cases {
            every.push((kind, asked(&served, amina, kind, &draft).await));
        }
        for (kind, reference) in every {
            says_nothing(&served, &browser, officer, &reference).await;
            if kind != Kind::Copy {
                let now = looked(&served, officer, &reference).await;
                write(&served, officer, at(&now), Some("We look into it."), Expecting::Nothing).await.unwrap();
                assert_eq!(read(&served, amina, &reference).await.row.state, State::InProgress);
                says_nothing(&served, &browser, officer, &reference).await;
            }
            let now = looked(&served, officer, &reference).await;
            write(&served, officer, at(&now), Some("What do you mean?"), Expecting::Answer).await.unwrap();
            assert_eq!(read(&served, amina, &reference).await.row.state, State::Waiting);
            says_nothing(&served, &browser, officer, &reference).await;
        }
        let now = looked(&served, officer, &correction).await;
        approve(&served, officer, at(&now), Granted::default()).await.unwrap();
        let own = format!("/en/requests/{correction}");
        let page = main_of(&browser, &own).await;
        assert!(page.contains("Other systems still have to correct theirs."), "{page}");
        says_nothing(&served, &browser, officer, &correction).await;
        work_off(&served).await;
    }
}
