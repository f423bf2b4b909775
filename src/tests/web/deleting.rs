//! A deletion says exactly what it deletes, what stays, and who is told: on the page to check, on the overview, and behind old links.

use candor::{
    domain::{actor::Actor, language::Language, request::Kind, staff::Role},
    usecases::requests::draft::Draft,
};

use crate::{
    records::sent::{order, send},
    requests::told::{asked, delete, looked, member, work_off},
    served::{Served, location, served},
};

/// Two orders, which a law keeps, and one page that was looked at, which nothing keeps.
async fn held(served: &Served) {
    let mut view = order(served, "view-1");
    (view.category, view.touchpoint) = ("browsing".to_owned(), "browse".to_owned());
    view.data = [("page".to_owned(), "Tents".into())].into_iter().collect();
    send(served, vec![order(served, "order-1"), order(served, "order-2"), view]).await;
}

/// The text of a page's main part, without the marks of directions.
fn main_of(page: &str) -> String {
    let main = page.split_once("<main").and_then(|(_, rest)| rest.split_once("</main>")).map_or(page, |(main, _)| main);
    main.replace(['\u{2067}', '\u{2068}', '\u{2069}'], "").replace("<!>", "")
}

#[tokio::test]
async fn some_kinds_only_are_checked_with_their_counts_and_nothing_else_is_said_to_go() {
    let served = served().await;
    served.customer("c-1").await;
    held(&served).await;
    let browser = served.signed_in("c-1").await;
    let form = browser.read("/en/requests/new/delete").await;
    assert!(main_of(&form).contains("What we delete if you delete everything"));
    let kinds = form.split_once("id=\"categories\"").unwrap().1.split_once("</fieldset>").unwrap().0;
    assert!(kinds.contains("one record") && !kinds.contains("value=\"orders\""), "{kinds}");
    assert!(main_of(&form).contains("A law keeps all we hold of What you buy"), "and it is said why: {kinds}");
    let fields = [
        ("form[locale]", "en"),
        ("form[kind]", "delete"),
        ("form[scope]", "some"),
        ("form[categories][]", "browsing"),
        ("form[categories][]", "orders"),
        ("form[categories][]", "basket"),
        ("form[when]", "now"),
    ];
    let checked = browser.post("/ui/requests/check", &fields).send().await.unwrap();
    let page = browser.read(location(&checked)).await;
    let main = main_of(&page);
    let (goes, rest) = main.split_once("id=\"goes\"").unwrap().1.split_once("</section>").unwrap();
    assert!(goes.contains("one record") && !goes.contains("2 records") && goes.contains("nothing is held"), "{goes}");
    assert!(!main.contains("Your account, your address"), "the account stays");
    let (stays, rest) = rest.split_once("id=\"stays\"").unwrap().1.split_once("</section>").unwrap();
    assert!(stays.contains("2 records") && stays.contains("We will delete it after"), "{stays}");
    assert!(rest.contains("every other kind of information will not change"));
    assert!(rest.contains("The deletion begins right away") && !rest.contains("We will delete your account"));
    assert!(rest.contains("Delete these kinds of information"));
    // A system that holds nothing of it is not told.
    let told = served
        .shelf()
        .unwrap()
        .notice
        .catalogue
        .with_tasks()
        .any(|system| system.categories.iter().any(|category| ["browsing", "orders", "basket"].contains(&category.as_str())));
    assert_eq!(main.contains("id=\"others\""), told);
    let sent = browser.press(&page, "/ui/requests/send", &[]).await;
    assert!(browser.read(location(&sent)).await.contains("Tick the box"), "it is understood first");
    let page = browser.read("/en/requests/new/delete/check").await;
    let sent = browser.press(&page, "/ui/requests/send", &[("form[understood]", "yes")]).await;
    assert!(location(&sent).starts_with("/en/requests/R-"), "{}", location(&sent));
}

#[tokio::test]
async fn a_planned_deletion_names_its_part_on_the_overview() {
    let served = served().await;
    let amina = served.customer("c-1").await;
    held(&served).await;
    let browser = served.signed_in("c-1").await;
    let some = Draft { scope: Some("some".to_owned()), categories: vec!["browsing".to_owned()], ..delete("later") };
    asked(&served, amina, Kind::Delete, &some).await;
    let kinds = served.words(&served.shelf().unwrap().notice, Language::En).category("browsing").name();
    let name = format!("To be deleted: {kinds}");
    for page in ["/en", "/en/account"] {
        let page = browser.read(page).await;
        assert!(main_of(&page).contains(&name) && !page.contains("everything in it will be deleted"), "{name}");
    }
    asked(&served, amina, Kind::Delete, &delete("later")).await;
    assert!(browser.read("/en").await.contains("We will delete your data after"));
}

#[tokio::test]
async fn nobody_reads_a_moment_they_did_not_choose() {
    let served = served().await;
    let guest = served.guest("guest@example.org").await;
    assert!(!guest.read("/en/requests").await.contains("some kinds"), "a guest cannot choose kinds");
    let form = guest.read("/en/requests/new/delete").await;
    let fields = crate::served::hidden(&form, "/ui/requests/check");
    let fields: Vec<_> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let checked = guest.post("/ui/requests/check", &fields).send().await.unwrap();
    let page = guest.read(location(&checked)).await;
    assert!(main_of(&page).contains("Everything") && !main_of(&page).contains("When?"), "{page}");
    // Nor somebody who asks for another: staff decide when.
    served.customer("c-1").await;
    held(&served).await;
    let browser = served.signed_in("c-1").await;
    let fields = [
        ("form[locale]", "en"),
        ("form[kind]", "delete"),
        ("form[scope]", "all"),
        ("form[when]", "now"),
        ("form[behalf]", "agent"),
        ("form[behalf_name]", "Walter"),
        ("form[behalf_evidence]", "A mandate"),
    ];
    let checked = browser.post("/ui/requests/check", &fields).send().await.unwrap();
    let page = browser.read(location(&checked)).await;
    let main = main_of(&page);
    assert!(
        !main.contains("When?") && !main.contains("records") && !main.contains("We will delete your account"),
        "nothing of hers: {main}"
    );
    assert!(main.contains("We will answer by"));
}

#[tokio::test]
async fn the_link_of_a_letter_says_honestly_that_it_leads_nowhere_once_the_account_is_erased() {
    let served = served().await;
    served.customer("c-3").await;
    let third = served.signed_in("c-3").await;
    let amina = served.customer("c-1").await;
    let question = asked(&served, amina, Kind::Question, &Draft { words: Some("Who?".to_owned()), ..Draft::default() }).await;
    let deletion = asked(&served, amina, Kind::Delete, &delete("now")).await;
    let nobody = served.browser();
    for reference in [&question, &deletion] {
        let answer = nobody.get(&format!("/en/requests/{reference}")).send().await.unwrap();
        assert_eq!(answer.status(), 401, "as long as they are there: sign in");
    }
    work_off(&served).await;
    for (language, words) in [("en", "no longer in use"), ("de", "nirgendwo mehr hin"), ("ar", "لم يعد هذا الرابط")] {
        for (reference, running) in [(&question, false), (&deletion, true)] {
            let answer = nobody.get(&format!("/{language}/requests/{reference}")).send().await.unwrap();
            assert_eq!(answer.status(), 410);
            let page = answer.text().await.unwrap();
            assert!(page.contains(words) && page.contains(reference.as_str()), "{page}");
            assert!(!page.contains("/sign-in?to="), "there is nothing to sign in to");
            if language == "en" {
                assert_eq!(page.contains("In other systems the deletion is not finished yet"), running, "{reference}");
            }
        }
    }
    let unknown = nobody.get("/en/requests/R-AAAA-AAAA").send().await.unwrap();
    assert_eq!(unknown.status(), 401, "of no request it says no more than of somebody's");
    let other = served.customer("c-2").await;
    let theirs = asked(&served, other, Kind::Question, &Draft { words: Some("What?".to_owned()), ..Draft::default() }).await;
    assert_eq!(third.get(&format!("/en/requests/{theirs}")).send().await.unwrap().status(), 404);
    assert_eq!(third.get(&format!("/en/requests/{deletion}")).send().await.unwrap().status(), 410);
}

/// Two tabs: what one has sent, the other says it has not.
#[tokio::test]
async fn a_page_that_another_tab_has_overtaken_says_so_and_a_second_press_leads_to_the_first() {
    let served = served().await;
    let amina = served.customer("c-1").await;
    let browser = served.signed_in("c-1").await;
    let fields = |words| [("form[locale]", "en"), ("form[kind]", "question"), ("form[words]", words)];
    let path = location(&browser.post("/ui/requests/check", &fields("Who has it?")).send().await.unwrap()).to_owned();
    let older = browser.read(&path).await;
    browser.post("/ui/requests/check", &fields("Where is it?")).send().await.unwrap();
    let newer = browser.read(&path).await;
    let sent = location(&browser.press(&newer, "/ui/requests/send", &[]).await).to_owned();
    assert!(sent.starts_with("/en/requests/R-"));
    assert_eq!(location(&browser.press(&newer, "/ui/requests/send", &[]).await), sent, "pressed twice");
    let overtaken = location(&browser.press(&older, "/ui/requests/send", &[]).await).to_owned();
    assert_eq!(overtaken, "/en/requests/new/question");
    let page = browser.read(&overtaken).await;
    assert!(page.contains("id=\"errors\"") && page.contains("Nothing was sent"), "{page}");

    let officer = member(&served, Role::PrivacyOfficer).await;
    let robin = served.staff(officer).await;
    let reference = asked(&served, amina, Kind::Question, &Draft { words: Some("Why?".to_owned()), ..Draft::default() }).await;
    let (_, revision) = looked(&served, Actor::Staff(officer, Role::PrivacyOfficer), &reference).await;
    let case = format!("/en/staff/requests/{reference}");
    let case_fields = [("form[locale]", "en"), ("form[request]", reference.as_str()), ("form[seen]", revision.as_str())];
    let fields = |why| [&case_fields[..], &[("form[hold-kind]", "other"), ("form[hold]", why)]].concat();
    robin.post("/ui/staff/hold-check", &fields("We look into it.")).send().await.unwrap();
    let older = robin.read(&format!("{case}/check")).await;
    assert!(older.contains("We look into it.") && older.contains("Check before you put it on hold"));
    robin.post("/ui/staff/hold-check", &fields("We wait for Parcelo.")).send().await.unwrap();
    let newer = robin.read(&format!("{case}/check")).await;
    assert_eq!(location(&robin.press(&newer, "/ui/staff/hold", &[]).await), format!("{case}#saved"));
    assert_eq!(location(&robin.press(&newer, "/ui/staff/hold", &[]).await), format!("{case}#saved"), "pressed twice");
    assert!(!robin.read(&case).await.contains("id=\"errors\""));
    assert_eq!(location(&robin.press(&older, "/ui/staff/hold", &[]).await), case);
    assert!(robin.read(&case).await.contains("The case has changed since you opened the page"));
}
