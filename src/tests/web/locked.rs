//! The lock: without valid training no page and no form shows or changes anything of a customer, and there is always a way to mend it.

use candor::{
    domain::{
        actor::Actor,
        ids::StaffId,
        staff::{Deed, Role},
    },
    usecases::{
        authorise,
        error::Error,
        report::{counts::TRAININGS_PASSED, read::report},
        training::{
            answer::answer,
            let_in::{Draft, let_in},
            team::team,
        },
    },
    web::pages::{Page, Reader},
};
use std::time::Duration;

use super::{
    authorisation::FORMS,
    visitors::{Things, fields, things},
};
use crate::{
    house::{House, house},
    requests::told::{newcomer, staff},
    served::location,
};

const DAY: Duration = Duration::from_secs(24 * 60 * 60);
/// Forms of the desk that touch no customer's data: for whoever learns, comes in, looks after their own account, is troubled, or listens.
const OPEN: [&str; 18] = [
    "/ui/staff/answer-training",
    "/ui/staff/change-password",
    "/ui/staff/check-notice",
    "/ui/staff/choose-away",
    "/ui/staff/choose-languages",
    "/ui/staff/choose-letters",
    "/ui/staff/confirm",
    "/ui/staff/confirm-passkey",
    "/ui/staff/end-others",
    "/ui/staff/group-voices",
    "/ui/staff/join",
    "/ui/staff/make-survey",
    "/ui/staff/new-codes",
    "/ui/staff/passkey",
    "/ui/staff/publish-notice",
    "/ui/staff/raise",
    "/ui/staff/sign-in",
    "/ui/staff/sign-in-passkey",
];

/// Without the marks that keep a number or a name together.
fn bare(html: &str) -> String {
    html.replace(['\u{2067}', '\u{2068}', '\u{2069}'], "")
}

/// Answers every module: `wrong` of the answers, counted over all, are not right.
async fn learn(house: &House, staff: StaffId, role: Role, mut wrong: usize) {
    for module in house.brand.learning.modules_of(role) {
        let chosen = module.any().questions.iter().map(|question| {
            let right = question.right().unwrap();
            let mistaken = wrong > 0;
            wrong = wrong.saturating_sub(1);
            Some(if mistaken { (right + 1) % 4 } else { right }.to_string())
        });
        let chosen = chosen.collect();
        answer(house, Actor::Staff(staff, role), &module.id, &chosen).await.unwrap();
    }
}

async fn may_see(house: &House, staff: StaffId, role: Role) -> bool {
    match authorise::desk(house, Actor::Staff(staff, role), Deed::SeeCases).await {
        Ok(_) => true,
        Err(Error::Untrained { .. }) => false,
        Err(other) => panic!("{other:?}"),
    }
}

/// Support without training, weeks after joining, beside an officer who is trained.
async fn lapsed() -> (Things, StaffId, StaffId) {
    let things = things().await;
    let house = &things.served;
    let officer = newcomer(house, Role::PrivacyOfficer, false).await;
    let robin = newcomer(house, Role::Support, false).await;
    learn(house, officer, Role::PrivacyOfficer, 0).await;
    house.later(DAY * 14).await;
    (things, robin, officer)
}

#[tokio::test]
async fn every_page_and_form_with_customers_data_is_locked_without_training_and_says_how_to_mend_it() {
    let (things, robin, officer) = lapsed().await;
    let (locked, open) = (things.served.staff(robin).await, things.served.staff(officer).await);
    let mut pages = 0;
    for page in Page::ALL {
        let Reader::Staff(deed) = page.reader() else { continue };
        let path = format!("/en{}", things.address(page.path()));
        let response = locked.get(&path).send().await.unwrap();
        let status = response.status().as_u16();
        // Of what another role reads, nothing is locked to this one: there is no such page.
        if !deed.opens_data() || !Role::Support.may(deed) {
            assert_ne!(status, 403, "{path}");
            let day = bare(&response.text().await.unwrap());
            assert!(*page != Page::StaffToday || day.contains("closed to you") && !day.contains(&things.request), "{path}: {day}");
            continue;
        }
        pages += 1;
        assert_eq!(status, 403, "{path}");
        let html = bare(&response.text().await.unwrap());
        assert!(html.contains("href=\"/en/staff/training\"") && html.contains("3 parts are missing"), "{path}: {html}");
        for held in [things.request.as_str(), ">c-1<", "example.org"] {
            assert!(
                !html.split("<main").nth(1).unwrap().contains(held) || path.contains(held) && held == things.request,
                "{path} shows {held}"
            );
        }
        assert_ne!(open.get(&path).send().await.unwrap().status().as_u16(), 403, "{path} for somebody trained");
    }
    assert_eq!(pages, 20, "every page with customers' data was tried");
    let forms = FORMS.iter().filter(|(path, row)| path.starts_with("/ui/staff/") && row.replace(' ', "").as_bytes()[4] == b'p');
    for (path, _) in forms.filter(|(path, _)| !OPEN.contains(path)) {
        let response = locked.post(path, &fields(&things)).send().await.unwrap();
        assert_eq!(location(&response), "/en/staff/training#locked", "{path}");
    }
    let day = bare(&locked.read("/en/staff").await);
    assert!(!day.contains("you were let in"), "it is not said to somebody who was not");
    let page = locked.read("/en/staff/training").await;
    assert!(page.contains("Pages with customers’ data are closed to you"));
}

#[tokio::test]
async fn eight_right_answers_of_ten_open_what_was_locked() {
    let (things, robin, _) = lapsed().await;
    let passed = async |house: &House| {
        let (_, officer) = staff(house, Role::PrivacyOfficer).await;
        report(house, officer, None).await.unwrap().figures.counted(TRAININGS_PASSED)
    };
    let before = passed(&things.served).await;
    learn(&things.served, robin, Role::Support, 3).await;
    assert_eq!(passed(&things.served).await, before, "seven are no pass");
    assert!(!may_see(&things.served, robin, Role::Support).await, "seven are too few");
    things.served.later(DAY).await;
    learn(&things.served, robin, Role::Support, 2).await;
    assert_eq!(passed(&things.served).await, before + 1, "three parts are one training");
    assert!(may_see(&things.served, robin, Role::Support).await);
    let browser = things.served.staff(robin).await;
    assert!(!browser.read("/en/staff").await.contains("Your training is good until"), "a year is far");
    things.served.later(DAY * 336).await;
    let browser = things.served.staff(robin).await;
    assert!(browser.read("/en/staff").await.contains("Your training is good until"), "29 days before");
    things.served.later(DAY * 22).await;
    let browser = things.served.staff(robin).await;
    assert!(browser.read("/en/staff").await.contains("Only a few days left"), "7 days before");
    things.served.later(DAY * 6).await;
    let browser = things.served.staff(robin).await;
    let day = browser.read("/en/staff").await;
    assert!(day.contains("The last day: your training ends on") && !day.contains("Only a few days left"), "one day before");
}

#[tokio::test]
async fn a_module_is_answered_without_scripts_and_every_answer_is_explained() {
    let (things, robin, _) = lapsed().await;
    let browser = things.served.staff(robin).await;
    let page = bare(&browser.read("/en/staff/training/personal").await);
    assert!(page.contains("A choice has to be a real one") && page.contains("form[answers][2]"));
    let form =
        |answers: &[(&'static str, &'static str)]| [[("form[locale]", "en"), ("form[module]", "personal")].as_slice(), answers].concat();
    let some = form(&[("form[answers][0]", "3"), ("form[answers][1]", "1")]);
    let response = browser.post("/ui/staff/answer-training", &some).send().await.unwrap();
    assert_eq!(location(&response), "/en/staff/training/personal");
    let again = browser.read("/en/staff/training/personal").await;
    assert!(again.contains("href=\"#q2\"") && again.contains("Choose an answer"), "what is missing is named");
    assert_eq!(again.matches(" checked").count(), 2, "and what was chosen is kept");
    let all = form(&[("form[answers][0]", "3"), ("form[answers][1]", "1"), ("form[answers][2]", "1")]);
    let response = browser.post("/ui/staff/answer-training", &all).send().await.unwrap();
    let result = bare(&browser.read(location(&response)).await);
    assert!(result.contains("2 of 3 right") && result.contains("Your answer: not quite") && result.contains("That is pressure twice"));
}

#[tokio::test]
async fn the_officer_opens_for_seven_days_and_says_why() {
    for house in [house().await] {
        let robin = newcomer(&house, Role::Support, false).await;
        let jana = newcomer(&house, Role::PrivacyOfficer, true).await;
        let officer = Actor::Staff(jana, Role::PrivacyOfficer);
        house.later(DAY * 20).await;
        assert!(!may_see(&house, robin, Role::Support).await);
        let draft = |who: StaffId| Draft { colleague: Some(who.to_string()), reason: Some("Two are ill.".to_owned()) };
        let own = let_in(&house, officer, &draft(jana)).await;
        assert!(matches!(own, Err(Error::NotFound)), "nobody opens for themself: {own:?}");
        let refused = let_in(&house, Actor::Staff(robin, Role::Support), &draft(robin)).await;
        assert!(matches!(refused, Err(Error::Forbidden)), "{refused:?}");
        let without = let_in(&house, officer, &Draft { reason: None, ..draft(robin) }).await;
        assert!(matches!(without, Err(Error::Invalid(_))), "{without:?}");
        let_in(&house, officer, &draft(robin)).await.unwrap();
        assert!(may_see(&house, robin, Role::Support).await);
        let seen = team(&house, officer).await.unwrap();
        assert_eq!((seen.let_in[0].reason.as_str(), seen.let_in[0].by), ("Two are ill.", Some(jana)));
        house.later(DAY * 7).await;
        assert!(!may_see(&house, robin, Role::Support).await);
    }
}

#[tokio::test]
async fn the_last_person_who_can_answer_is_let_in_and_it_is_said() {
    let house = house().await;
    let robin = newcomer(&house, Role::Support, false).await;
    newcomer(&house, Role::EthicsLead, true).await;
    house.later(DAY * 20).await;
    assert!(may_see(&house, robin, Role::Support).await, "an ethics lead cannot answer");
    assert!(may_see(&house, robin, Role::Support).await);
    let jana = newcomer(&house, Role::PrivacyOfficer, true).await;
    let seen = team(&house, Actor::Staff(jana, Role::PrivacyOfficer)).await.unwrap();
    assert_eq!(seen.let_in.iter().map(|one| (one.staff, one.by)).collect::<Vec<_>>(), [(robin, None)], "once a day");
    house.later(DAY).await;
    assert!(!may_see(&house, robin, Role::Support).await, "by now somebody else can");
}

#[tokio::test]
async fn nobody_is_let_in_as_the_last_who_answers_that_may_not_answer_and_the_officer_lets_in_each_who_opens_data() {
    let house = house().await;
    let jana = newcomer(&house, Role::PrivacyOfficer, false).await;
    let opens = [(Role::TaskHolder, Deed::Tasks), (Role::Auditor, Deed::ReadClosed)];
    let mut all = Vec::new();
    for (role, deed) in opens {
        all.push((newcomer(&house, role, false).await, role, deed));
    }
    house.later(DAY * 20).await;
    for (id, role, deed) in all {
        let actor = Actor::Staff(id, role);
        let locked = authorise::desk(&house, actor, deed).await;
        assert!(matches!(locked, Err(Error::Untrained { .. })), "{role:?}: {locked:?}");
        let officer = Actor::Staff(jana, Role::PrivacyOfficer);
        let draft = Draft { colleague: Some(id.to_string()), reason: Some("Two are ill.".to_owned()) };
        assert!(team(&house, officer).await.unwrap().colleagues.iter().any(|one| one.member.id == id), "{role:?}");
        let_in(&house, officer, &draft).await.unwrap();
        authorise::desk(&house, actor, deed).await.unwrap();
    }
}
