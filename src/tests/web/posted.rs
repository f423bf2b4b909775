//! A letter is answered by a letter: shown as it will be printed, printed, and posted; and the month report tells letters from emails.

use candor::{
    domain::{
        language::Language,
        request::Kind,
        retention::{day, noon},
        staff::Role,
    },
    i18n::{dates, texts::plain},
    usecases::desk::{decide::Granted, link::link, task::Outcome},
};
use jiff::civil::Date;
use std::time::Duration;

use super::{
    acted_for::{Desk as AtCase, main_of},
    acting::{CUSTOMERS, Desk, number},
};
use crate::{
    page::Page,
    requests::{
        agreed::{approve, settle},
        posted::{by_letter as by_post, copy_with, support},
        told::{all, asked, at, delete, for_another, looked, member, proven, seen, work_off},
    },
    served::{Served, everywhere, location, served_with},
};

/// A question that came by letter, as a member of staff writes it down.
async fn by_letter(served: &Served, desk: &Desk) -> String {
    came_on(desk, day(served.clock.now(), &served.brand.time_zone)).await
}

/// The same of one that came on this day.
async fn came_on(desk: &Desk, came: Date) -> String {
    let came = came.to_string();
    let fields = [
        ("form[way]", "letter"),
        ("form[came]", came.as_str()),
        ("form[kind]", "question"),
        ("form[words]", "Who has my address?"),
        ("form[language]", "en"),
        ("form[postal]", "Vera Vogel\nWaldweg 3\n04103 Leipzig"),
    ];
    assert_eq!(desk.send("write-down", &fields).await, format!("{CUSTOMERS}#saved"));
    number(&main_of(&desk.browser, CUSTOMERS).await)
}

#[tokio::test]
async fn the_last_answer_to_a_letter_is_looked_over_as_it_is_printed_and_posted_before_the_address_goes() {
    for served in everywhere().await {
        let officer = member(&served, Role::PrivacyOfficer).await;
        let desk = Desk::of(&served, officer).await;
        let reference = by_letter(&served, &desk).await;
        let case = format!("/en/staff/requests/{reference}");
        let letter = format!("{case}/letter");
        served.later(Duration::from_secs(60)).await;
        let at = AtCase::at(&served, officer, &reference).await;
        let browser = served.staff(officer).await;
        assert_eq!(location(&browser.get(&letter).send().await.unwrap()), case, "nothing waits to be posted yet");
        let page = at.page().await;
        assert!(page.contains("in a letter that you print and post") && page.contains("Language of our letters to them"), "{page}");
        assert!(!page.contains("The email only says") && !page.contains("reminded once"), "{page}");
        let fields = [("form[write]", "Parcelo has it."), ("form[what]", "answer"), ("form[came]", "granted")];
        let check = at.check("write", &fields).await;
        for said in ["The letter to print and post", "Waldweg 3", "Parcelo has it.", "Then you print the letter and post it"] {
            assert!(check.contains(said), "{said}: {check}");
        }
        assert!(!check.contains("on their page") && !check.contains("gets an email"), "{check}");
        at.press("finish").await;

        assert!(main_of(&browser, &case).await.contains("Print the letter and post it"));
        assert!(main_of(&browser, "/en/staff").await.contains("Letters to print and post"));
        assert!(main_of(&browser, "/en/staff/requests?view=to-post").await.contains(&reference));
        let html = browser.read(&letter).await;
        let authority = served.brand.authority(&served.brand.default_regime).name;
        let printed = Page::parse(&html).texts("article.doc").concat();
        for said in [&*served.brand.name, "Waldweg 3", &*reference, "Our answer", "Parcelo has it.", &*authority] {
            assert!(printed.contains(said), "{said}: {printed}");
        }
        assert!(main_of(&browser, &letter).await.contains("We delete it with the request"), "a disagreement is answered there, too");
        let pressed = browser.press(&html, "/ui/staff/posted", &[]).await;
        assert_eq!(location(&pressed), format!("{case}#saved"));
        let page = main_of(&browser, &case).await;
        assert!(page.contains("The letter was posted") && !page.contains("Waldweg"), "{page}");
        assert_eq!(location(&browser.get(&letter).send().await.unwrap()), case);
    }
}

#[tokio::test]
async fn a_letter_has_the_day_on_which_it_came_and_no_hour() {
    for served in everywhere().await {
        let officer = member(&served, Role::PrivacyOfficer).await;
        let (now, zone) = (served.clock.now(), &served.brand.time_zone);
        let today = day(now, zone);
        let came = today.checked_sub(jiff::Span::new().days(4)).unwrap();
        let reference = came_on(&Desk::of(&served, officer).await, came).await;
        AtCase::at(&served, officer, &reference).await;
        let page = served.staff(officer).await.read(&format!("/en/staff/requests/{reference}")).await;
        assert!(Page::parse(&page).attributes("time", "datetime").contains(&&*came.to_string()), "in its story: {page}");
        assert!(page.contains(&dates::day(Language::En, came)), "{page}");
        assert!(!page.contains(&dates::date_and_time(Language::En, noon(came, zone), zone)), "{page}");
    }
}

#[tokio::test]
async fn the_copy_of_somebody_who_wrote_a_letter_is_printed_with_the_letter_that_encloses_it() {
    for served in everywhere().await {
        let (id, robin) = support(&served).await;
        let reference = by_post(&served, robin, "copy", all()).await;
        let case = format!("/en/staff/requests/{reference}");
        let browser = served.staff(id).await;
        let copy = format!("{case}/copy");
        assert_eq!(location(&browser.get(&copy).send().await.unwrap()), format!("{case}/letter"), "there is none yet");
        copy_with(&served, robin, &reference, "A call with <b>Vera</b>.").await;
        let letter = browser.read(&format!("{case}/letter")).await;
        assert!(letter.contains(&copy) && main_of(&browser, &format!("{case}/letter")).await.contains("To print: the copy"));
        let printed = Page::parse(&letter).texts("article.doc").concat();
        assert!(printed.contains("Waldweg 3") && printed.contains("Die gewünschte Kopie liegt bei."), "{printed}");
        let early = browser.press(&letter, "/ui/staff/posted", &[]).await;
        assert_eq!(location(&early), case);
        assert!(main_of(&browser, &case).await.contains("Nobody has opened the copy for this letter yet"));
        let answer = browser.get(&copy).send().await.unwrap();
        let policy = answer.headers()["content-security-policy"].to_str().unwrap().to_owned();
        assert!(policy.contains("default-src 'none'") && policy.contains("sandbox"), "{policy}");
        let paper = answer.text().await.unwrap();
        for said in ["lang=\"de\"", &*reference, "A call with &lt;b&gt;Vera&lt;/b&gt;.", "id=\"systems/call-recordings.txt\""] {
            assert!(paper.contains(said), "{said}: {paper}");
        }
        // On paper it is the whole answer, and nobody downloads anything.
        assert!(Page::parse(&paper).texts("#asked ~ .row").concat().contains("Kopie der Daten: Erledigt"), "{paper}");
        // Post alone reaches them: neither a page nor a mailbox is named to write to.
        let (name, paper) = (&served.brand.privacy_officer.name, plain(&paper));
        assert!(paper.contains(&format!("Schreiben Sie an {name}, an die Anschrift oben.")), "{paper}");
        for unsaid in ["Das geht unter", &format!("{name} unter")] {
            assert!(!paper.contains(unsaid), "{unsaid}: {paper}");
        }
        let own = id.to_string();
        for unsaid in ["In Arbeit", "Antwort bis", "heruntergeladen", "zum Herunterladen", "requests.json", "on_behalf", &*own] {
            assert!(!paper.contains(unsaid), "{unsaid}: {paper}");
        }
        let pressed = browser.press(&letter, "/ui/staff/posted", &[]).await;
        assert_eq!(location(&pressed), format!("{case}#saved"), "from the same page, now that the copy was opened");
        assert_eq!(location(&browser.get(&copy).send().await.unwrap()), format!("{case}/letter"), "it is deleted here");
        let story = main_of(&browser, &case).await;
        assert!(story.contains("A part of the copy is made") && !story.contains("can be downloaded"), "{story}");
    }
}

#[tokio::test]
async fn a_letter_encloses_no_copy_of_somebody_who_is_deleted_before_it_is_posted() {
    for served in everywhere().await {
        let meant = served.customer("c-1").await;
        let (id, robin) = support(&served).await;
        let reference = by_post(&served, robin, "copy", for_another("agent", all())).await;
        link(&served, robin, at(&looked(&served, robin, &reference).await), Some("c-1")).await.unwrap();
        work_off(&served).await;
        approve(&served, robin, at(&proven(&served, robin, &reference).await), Granted::default()).await.unwrap();
        work_off(&served).await;
        let found = Outcome::parse(Some("done"), Some("Two calls.")).unwrap();
        settle(&served, robin, at(&seen(&served, &reference).await), Some("call-recordings"), found).await.unwrap();
        work_off(&served).await;
        let browser = served.staff(id).await;
        let letter = format!("/en/staff/requests/{reference}/letter");
        let printed = async || Page::parse(&browser.read(&letter).await).texts("article.doc").concat();
        assert!(printed().await.contains("Die gewünschte Kopie liegt bei."));
        asked(&served, meant, Kind::Delete, &delete("now")).await;
        work_off(&served).await;
        let paper = printed().await;
        assert!(!paper.contains("liegt bei") && paper.contains("Die Kopie wurde gelöscht"), "{paper}");
        assert!(main_of(&browser, &letter).await.contains("The copy has been deleted here."));
    }
}

#[tokio::test]
async fn a_law_that_wants_a_confirmation_has_its_day_until_the_letter_is_posted_and_then_the_day_of_that() {
    let served = served_with(|brand| brand.default_regime = "ccpa".parse().unwrap()).await;
    let officer = member(&served, Role::PrivacyOfficer).await;
    let reference = by_letter(&served, &Desk::of(&served, officer).await).await;
    let case = format!("/en/staff/requests/{reference}");
    AtCase::at(&served, officer, &reference).await;
    let browser = served.staff(officer).await;
    let page = main_of(&browser, &case).await;
    assert!(page.contains("Acknowledge by") && !page.contains("Acknowledged on"), "{page}");
    assert!(main_of(&browser, "/en/staff").await.contains("Letters to print and post"));
    browser.press(&browser.read(&format!("{case}/letter")).await, "/ui/staff/posted", &[]).await;
    let page = main_of(&browser, &case).await;
    assert!(page.contains("Acknowledged on") && !page.contains("Acknowledge by"), "{page}");
}

#[tokio::test]
async fn the_month_report_leads_to_the_late_cases() {
    for served in everywhere().await {
        let officer = member(&served, Role::PrivacyOfficer).await;
        let desk = Desk::of(&served, officer).await;
        let reference = by_letter(&served, &desk).await;
        served.later(Duration::from_secs(45 * 24 * 60 * 60)).await;
        let browser = served.staff(officer).await;
        let report = browser.read("/en/staff/oversight/report").await;
        let (late, open) = ("/en/staff/requests?view=late", "/en/staff/requests?view=all");
        let ways = Page::parse(&report).attributes("ul.numbers a", "href").into_iter().map(str::to_owned).collect::<Vec<_>>();
        assert_eq!(ways, [open, late]);
        assert!(main_of(&browser, late).await.contains(&reference));
    }
}
