//! The languages that staff read: they say so, colleagues see it where they hand over a case, and the queue shows the requests in these alone.

use candor::{
    domain::{actor::Actor, language::Language, request::Kind, staff::Role},
    usecases::{
        authorise::Hand,
        desk::{
            pages::At,
            queue::queue,
            views::{Filter, MINE},
        },
        error::Error,
        requests::draft::Draft,
        staff::{
            ends::end,
            languages::{choose, choose_for},
            member, own,
            people::person,
        },
    },
};

use super::told::{asked, looked, member, second, speaks};
use crate::{
    house::houses,
    page::Page,
    served::{everywhere, location},
};

fn question() -> Draft {
    Draft { words: Some("Who has my address?".to_owned()), ..Draft::default() }
}

fn tags(tags: &[&str]) -> Vec<String> {
    tags.iter().map(|tag| (*tag).to_owned()).collect()
}

#[tokio::test]
async fn the_queue_shows_what_is_in_the_languages_of_the_reader() {
    for house in houses().await {
        let robin = Actor::Staff(member(&house, Role::Support).await, Role::Support);
        let mut asked_for = Vec::new();
        for tag in ["en", "de", "ar"] {
            let customer = house.customer(&format!("c-{tag}")).await;
            speaks(&house, customer, tag).await;
            asked_for.push(asked(&house, customer, Kind::Question, &question()).await);
        }
        let mine = Filter { language: Some(MINE.to_owned()), ..Filter::default() };
        let shown = queue(&house, robin, &mine, At::default()).await.unwrap();
        assert_eq!((shown.rows.len(), shown.understood.passed_over), (3, vec!["language"]), "none are known yet");
        for (known, count) in [(&["de", "ar", "tlh"][..], 2), (&["ar"][..], 1), (&["en", "de", "ar"][..], 3)] {
            choose(&house, robin, &tags(known)).await.unwrap();
            let shown = queue(&house, robin, &mine, At::default()).await.unwrap();
            let listed: Vec<_> = shown.rows.iter().map(|waiting| waiting.row.reference.clone()).collect();
            assert_eq!((listed.len(), shown.understood.passed_over.len()), (count, 0), "{known:?}");
            assert!(listed.contains(&asked_for[2]), "{known:?}");
        }
    }
}

#[tokio::test]
async fn each_says_their_own_languages_and_an_administrator_says_those_of_others() {
    for house in houses().await {
        let (robin, jana) = (member(&house, Role::Support).await, member(&house, Role::PrivacyOfficer).await);
        let ada = Actor::Staff(member(&house, Role::Administrator).await, Role::Administrator);
        let (support, officer) = (Actor::Staff(robin, Role::Support), Actor::Staff(jana, Role::PrivacyOfficer));
        choose(&house, support, &tags(&["ar", "de"])).await.unwrap();
        let both = [Language::De, Language::Ar];
        assert_eq!(own::own(&house, support).await.unwrap().reads, both, "in the order of the brand");
        assert_eq!(person(&house, officer, &robin.to_string()).await.unwrap().reads, both);
        assert!(matches!(choose_for(&house, officer, robin, &tags(&["en"])).await, Err(Error::Forbidden)));
        choose_for(&house, ada, robin, &tags(&["en"])).await.unwrap();
        let all = member::all(&house).await.unwrap();
        let reads = |id| all.iter().find(|member| member.id == id).unwrap().reads.clone();
        assert_eq!((reads(robin), reads(jana)), (vec![Language::En], Vec::new()));
        let hand = Hand { actor: ada, proven_at: Some(house.clock.now()) };
        end(&house, hand, robin).await.unwrap();
        assert!(matches!(choose_for(&house, ada, robin, &tags(&["de"])).await, Err(Error::NotFound)));
    }
}

#[tokio::test]
async fn a_colleague_is_named_with_their_languages_where_a_case_is_handed_over() {
    for served in everywhere().await {
        let (robin, jana) = (member(&served, Role::Support).await, second(&served, Role::PrivacyOfficer).await);
        let reference = asked(&served, served.customer("c-1").await, Kind::Question, &question()).await;
        looked(&served, Actor::Staff(robin, Role::Support), &reference).await;
        let (support, officer) = (served.staff(robin).await, served.staff(jana).await);
        let case = format!("/en/staff/requests/{reference}");
        let option = format!("select#to option[value='{jana}']");
        assert_eq!(Page::parse(&support.read(&case).await).texts(&option), ["Robin"]);

        let me = Page::parse(&officer.read("/en/staff/me").await);
        assert_eq!(me.texts("#languages-head + form label"), ["English", "Deutsch", "العربية"]);
        assert_eq!(me.attributes("#languages-head + form label", "lang"), ["en", "de", "ar"]);
        let fields = [("form[locale]", "en"), ("form[languages][]", "de"), ("form[languages][]", "ar")];
        let sent = officer.post("/ui/staff/choose-languages", &fields).send().await.unwrap();
        assert_eq!(location(&sent), "/en/staff/me#saved");
        let me = Page::parse(&officer.read("/en/staff/me").await);
        assert_eq!(me.attributes("#languages-head + form input[checked]", "value"), ["de", "ar"]);
        let named = Page::parse(&support.read(&case).await).texts(&option).concat();
        assert!(named.starts_with("Robin – reads Deutsch") && named.contains("العربية"), "{named}");

        // Beside a text in a language that its writer does not say they read, too.
        let german = served.customer("c-2").await;
        speaks(&served, german, "de").await;
        let reference = asked(&served, german, Kind::Question, &question()).await;
        looked(&served, Actor::Staff(robin, Role::Support), &reference).await;
        let hint = async || Page::parse(&support.read(&format!("/en/staff/requests/{reference}")).await).texts("#write-hint").concat();
        assert!(hint().await.ends_with("Colleagues who read Deutsch: Robin."));
        choose(&served, Actor::Staff(robin, Role::Support), &tags(&["de"])).await.unwrap();
        assert!(hint().await.ends_with("They read Deutsch."));
        choose(&served, Actor::Staff(robin, Role::Support), &[]).await.unwrap();

        let list = async || Page::parse(&officer.read("/en/staff/requests").await);
        assert!(list().await.has("select#language option[value='mine']"));
        assert!(!Page::parse(&support.read("/en/staff/requests").await).has("select#language option[value='mine']"), "none to choose by");
        let ada = served.staff(member(&served, Role::Administrator).await).await;
        let path = format!("/en/staff/people/{jana}");
        let sent = ada.press(&ada.read(&path).await, "/ui/staff/choose-their-languages", &[("form[languages][]", "en")]).await;
        assert_eq!(location(&sent), format!("{path}#saved"));
        assert!(Page::parse(&ada.read(&path).await).texts("main").concat().contains("Reads and writes"));
    }
}
