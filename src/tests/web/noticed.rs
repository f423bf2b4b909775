//! Staff see what the brand's folder would change, weigh it, look it over once more, and publish it in one press.

use candor::{
    catalog::demo,
    domain::{actor::Actor, ids::PurposeId, notice::Weight, staff::Role},
    usecases::{
        authorise::Hand,
        error::Error,
        notices::{
            list::list,
            publish::{Changes, publish},
        },
    },
};
use std::{fs, path::Path, time::Duration};

use crate::{
    house::house,
    requests::told::{code, member, staff},
    served::{Browser, location, served_from},
};

const LANGUAGES: [&str; 3] = ["en", "de", "ar"];

/// Other words about recommendations in every language.
fn reword(brand: &Path) {
    for language in LANGUAGES {
        let file = brand.join("locales").join(language).join("catalog.ftl");
        let text = fs::read_to_string(&file).unwrap();
        let at = text.find("\npurpose-recommendations =").unwrap();
        let (before, after) = text.split_at(at);
        let line = after.lines().find(|line| line.contains(".what =")).unwrap();
        fs::write(&file, format!("{before}{}", after.replacen(line, &format!("{} 2027.", line.trim_end_matches('.')), 1))).unwrap();
    }
}

/// Without a name for recommendations, in Arabic.
fn leave_out(brand: &Path) -> String {
    let file = brand.join("locales/ar/catalog.ftl");
    let text = fs::read_to_string(&file).unwrap();
    let at = text.find("\npurpose-recommendations =").unwrap();
    let line = text[at..].lines().find(|line| line.contains(".what =")).unwrap().to_owned();
    fs::write(&file, text.replacen(&line, "", 1)).unwrap();
    text
}

async fn press(browser: &Browser, form: &str, fields: &[(&str, &str)]) -> String {
    let fields: Vec<_> = [("form[locale]", "en")].iter().chain(fields).copied().collect();
    location(&browser.post(&format!("/ui/staff/{form}"), &fields).send().await.unwrap()).to_owned()
}

/// The value of the hidden field that says what was shown.
fn shown(page: &str) -> &str {
    page.split("name=\"form[shown]\"").nth(1).unwrap().split("value=\"").nth(1).unwrap().split('"').next().unwrap()
}

#[tokio::test]
async fn a_changed_folder_is_weighed_looked_over_and_published_by_the_officer_in_one_press() {
    let folder = tempfile::tempdir().unwrap();
    demo::write_out(folder.path()).unwrap();
    let served = served_from(folder.path()).await;
    let (jana, _) = staff(&served, Role::PrivacyOfficer).await;
    let (jana, wiebke) = (served.staff(jana).await, served.staff(member(&served, Role::Auditor).await).await);
    assert!(jana.read("/en/staff/notices").await.contains("There is nothing to publish."));

    let whole = leave_out(folder.path());
    let page = jana.read("/en/staff/notices").await;
    assert!(page.contains("The folder has faults") && page.contains("locales/ar/catalog.ftl"), "{page}");
    assert!(!page.contains("check-notice"), "and nothing can be weighed");
    fs::write(folder.path().join("locales/ar/catalog.ftl"), whole).unwrap();

    reword(folder.path());
    let page = jana.read("/en/staff/notices").await;
    assert!(page.contains("<ins>") && page.contains("<del>") && page.contains("2027."), "{page}");
    let read = wiebke.read("/en/staff/notices").await;
    assert!(read.contains("<ins>") && !read.contains("check-notice"), "an auditor reads it");
    assert_eq!(press(&wiebke, "check-notice", &[]).await, "", "and weighs nothing");

    let summaries = [
        ("form[summaries][en]", "We say it anew."),
        ("form[summaries][de]", "Wir sagen es neu."),
        ("form[summaries][ar]", "نقوله من جديد."),
    ];
    assert_eq!(press(&jana, "check-notice", &summaries).await, "/en/staff/notices");
    let page = jana.read("/en/staff/notices").await;
    assert!(page.contains("id=\"errors\"") && page.contains("href=\"#weights\"") && !page.contains("href=\"#texts\""));
    assert!(page.contains("We say it anew."), "what was typed is there");
    let weighed: Vec<_> = summaries.into_iter().chain([("form[weights][recommendations]", "material")]).collect();
    assert_eq!(press(&jana, "check-notice", &weighed).await, "/en/staff/notices/check");
    let page = jana.read("/en/staff/notices/check").await;
    assert!(page.contains("Wir sagen es neu.") && page.contains("Publishing cannot be undone."), "{page}");
    assert_eq!(list(&served).await.unwrap().len(), 1, "nothing was published yet");

    // The folder changed after the page was shown.
    let old = shown(&page).to_owned();
    reword(folder.path());
    assert_eq!(press(&jana, "publish-notice", &[("form[shown]", &old)]).await, "/en/staff/notices/check");
    let page = jana.read("/en/staff/notices/check").await;
    assert!(page.contains("id=\"errors\""));
    let now = shown(&page).to_owned();
    let asked = press(&jana, "publish-notice", &[("form[shown]", &now)]).await;
    assert_eq!(asked, "/en/staff/confirm?to=%2Fstaff%2Fnotices%2Fcheck", "what cannot be taken back asks for a fresh proof");
    served.time.pass(Duration::from_secs(60));
    let proof = code(&served);
    press(&jana, "confirm", &[("form[to]", "/staff/notices/check"), ("form[one_time]", &proof)]).await;
    for _ in 0..2 {
        assert_eq!(press(&jana, "publish-notice", &[("form[shown]", &now)]).await, "/en/staff/notices#saved", "a double press as well");
    }
    let versions = list(&served).await.unwrap();
    let purpose: PurposeId = "recommendations".parse().unwrap();
    assert_eq!((versions.len(), versions[0].purposes.contains(&(purpose, Weight::Material))), (2, true));
    assert!(jana.read("/en/staff/notices").await.contains("There is nothing to publish."));
}

#[tokio::test]
async fn only_the_officer_publishes_and_only_with_a_fresh_proof() {
    let house = house().await;
    for role in Role::ALL {
        let (id, _) = crate::requests::told::colleague(&house, *role, &format!("{}@example.org", role.as_str())).await;
        let (actor, now) = (Actor::Staff(id, *role), candor::domain::ports::Clock::now(&*house.time));
        let tried =
            async |proven_at| publish(&house, Hand { actor, proven_at }, &testing::portal::DEMO, Changes::default()).await.unwrap_err();
        let officer = *role == Role::PrivacyOfficer;
        assert!(matches!(tried(None).await, Error::StepUp) == officer, "{role:?}");
        assert!(matches!(tried(Some(now)).await, Error::Conflict(_)) == officer, "{role:?}: the demo's folder says what is published");
        house.time.pass(Duration::from_secs(60));
    }
}
