//! The operator prints the figures of a month as those who oversee read them.

use candor::{
    domain::{actor::Actor, ids::StaffId, language::Language, request::Kind, staff::Role},
    usecases::{
        customers::put::put,
        error::Error,
        report::{read::report, table::report_csv},
        requests::{draft::Draft, open::open},
    },
};

use super::installed::{places, said};
use crate::house::draft;

#[tokio::test(flavor = "multi_thread")]
async fn the_figures_of_requests_are_those_of_the_page_all_of_them_or_one_laws() {
    for place in places().await {
        let place = place.inhabited().await;
        let portal = place.portal().await;
        let amina = put(&portal, Actor::Operator, draft("c-1")).await.unwrap().id;
        let question = Draft { words: Some("Who has my address?".to_owned()), ..Draft::default() };
        let now = portal.clock.now();
        open(&portal, Actor::Customer(amina), Kind::Question, &question, Language::En, Some(now)).await.unwrap();
        let by = |role: Role| Actor::Staff(StaffId::from_bytes([9; 16]), role);
        let page = report(&portal, by(Role::PrivacyOfficer), None).await.unwrap();
        for refused in [by(Role::Support), Actor::Anonymous, Actor::Customer(amina)] {
            assert!(matches!(report(&portal, refused, None).await, Err(Error::Forbidden | Error::NotSignedIn)), "{refused:?}");
        }
        portal.store.close().await;
        let law = page.figures.rows.iter().find(|row| row.sums.came_in == 1).unwrap().law.clone();
        let month = page.figures.month.to_string();

        let printed = |words: &[&str]| {
            let output = place.run(&[&["report", "requests"][..], words].concat());
            assert!(output.status.success(), "{words:?}: {}", said(&output));
            String::from_utf8(output.stdout).unwrap()
        };
        assert_eq!(printed(&["--csv"]), report_csv(&page));
        assert_eq!(printed(&["--csv", "--month", month.as_str()]), report_csv(&page));
        let of_law = printed(&["--csv", "--law", law.as_str()]);
        let (names, lines) = of_law.split_once("\r\n").unwrap();
        assert_eq!(names, "months,about,name,count");
        assert!(lines.contains(&format!("{month},{law},came-in,1\r\n")), "{lines}");
        assert!(lines.lines().all(|line| line.starts_with(&format!("{month},{law},"))), "{lines}");
        assert!(report_csv(&page).contains(lines), "the same lines as on the page");
        let text = printed(&["--law", law.as_str()]);
        assert!(text.starts_with(&format!("{month}, until now\n\n{law}\n")) && text.contains("  came-in: 1\n"), "{text}");
        assert!(printed(&["--law", "dpdp"]).contains("No request under dpdp."));

        for (words, expected) in [(["--law", "uk"], "uk-gdpr"), (["--month", "October"], "2026-10"), (["--month", "2001-01"], "2001-01")] {
            let output = place.run(&[&["report", "requests"][..], &words[..]].concat());
            assert!(!output.status.success() && said(&output).contains(expected), "{words:?}: {}", said(&output));
        }
    }
}
