//! Texts that staff have begun and not sent: colleagues learn that there are some and whose, and nothing else; they are lost with the key of
//! their case.

use candor::{
    domain::{
        actor::Actor,
        ids::{CustomerId, StaffId},
        request::Kind,
        staff::Role,
    },
    usecases::{
        desk::{
            answer::note,
            drafts::{drafts, keep, sent},
            pages::At,
            queue::queue,
            views::{Filter, View},
        },
        requests::draft::Draft,
    },
};
use std::collections::BTreeMap;

use crate::{
    page::Page,
    requests::{
        clock::from,
        disputes::{answered, disagree, disputed},
        told::{asked, at, colleague, read, seen, staff},
    },
    served::{Served, everywhere},
    store::raw,
};

/// A question, who asked it, and one of the staff who may answer it.
async fn question(served: &Served) -> (CustomerId, String, (StaffId, Actor)) {
    let amina = served.customer("c-1").await;
    let draft = Draft { words: Some("Who has it?".to_owned()), ..Draft::default() };
    (amina, asked(served, amina, Kind::Question, &draft).await, staff(served, Role::Support).await)
}

#[tokio::test]
async fn colleagues_learn_whose_draft_there_is_and_not_its_text() {
    for served in everywhere().await {
        let (_, reference, (robins, robin)) = question(&served).await;
        let (janas, jana) = colleague(&served, Role::PrivacyOfficer, "jana@example.org").await;
        keep(&served, robin, &reference, None, [("write".to_owned(), "Dear Walter Huber".to_owned())].into()).await.unwrap();
        let begun = async |actor: Actor| {
            let all = queue(&served, actor, &Filter::of_view(View::All), At::default()).await.unwrap().rows;
            all.into_iter().find(|waiting| waiting.row.reference == reference).map(|waiting| (waiting.drafted, waiting.begun_by)).unwrap()
        };
        assert_eq!(begun(robin).await, (true, Vec::new()));
        assert_eq!(begun(jana).await, (false, vec![robins]));
        for path in ["/en/staff/requests".to_owned(), format!("/en/staff/requests/{reference}")] {
            let hers = served.staff(janas).await.read(&path).await;
            assert!(hers.contains("Unsent draft by") && hers.contains("Robin support") && !hers.contains("Walter Huber"), "{hers}");
            assert!(!served.staff(robins).await.read(&path).await.contains("Unsent draft by"), "their own is on the page itself");
        }
        let page = served.staff(robins).await.read(&format!("/en/staff/requests/{reference}")).await.replace(['\u{2068}', '\u{2069}'], "");
        assert!(page.contains("Only “Sign out”, “Withdraw what waits for a yes” and links do not keep it."), "without scripts: {page}");
    }
}

#[tokio::test]
async fn choices_that_come_along_are_no_draft_until_somebody_writes() {
    for served in everywhere().await {
        let (amina, reference, (robins, robin)) = question(&served).await;
        let (_, jana) = colleague(&served, Role::PrivacyOfficer, "jana@example.org").await;
        let row = read(&served, amina, &reference).await.row.id;
        let field = |name: &str, text: &str| (name.to_owned(), text.to_owned());
        let chosen = [field("what", "answer"), field("came", "granted"), field("hold-by", "2026-05-01"), field("value", "59.90")];
        let begun = async || {
            let counted = async |who: Actor| queue(&served, who, &Filter::of_view(View::All), At::default()).await.unwrap().rows.remove(0);
            (counted(robin).await.drafted, counted(jana).await.begun_by)
        };
        keep(&served, robin, &reference, None, chosen.clone().into()).await.unwrap();
        assert_eq!(begun().await, (false, Vec::new()));
        let kept = drafts(&served, robins, row).await.unwrap();
        assert!(!kept.are_begun() && kept.typed == BTreeMap::from(chosen), "they are kept all the same");
        keep(&served, robin, &reference, Some(&kept.mark), [field("what", "answer"), field("hold", "Not yet")].into()).await.unwrap();
        assert_eq!(begun().await, (true, vec![robins]));
        // Sent: the choices beside it are left.
        sent(&served, robin, &reference, &["hold"]).await.unwrap();
        assert_eq!(begun().await, (false, Vec::new()));
    }
}

#[tokio::test]
async fn whoever_a_disagreement_is_about_learns_of_no_draft_in_it() {
    for served in everywhere().await {
        let (robins, robin) = staff(&served, Role::Support).await;
        let (janas, jana) = colleague(&served, Role::PrivacyOfficer, "jana@example.org").await;
        let (thirds, _) = colleague(&served, Role::Support, "third@example.org").await;
        let ada = from(&served, "c-1", "DE-BE").await;
        let first = answered(&served, robin, ada).await;
        let second = disputed(&served, ada, &disagree(&first, None)).await;
        keep(&served, jana, &second, None, [("write".to_owned(), "You are right.".to_owned())].into()).await.unwrap();
        for (reader, learns) in [(robins, false), (thirds, true), (janas, false)] {
            let browser = served.staff(reader).await;
            for path in ["/en/staff/requests".to_owned(), format!("/en/staff/requests/{second}")] {
                assert_eq!(browser.read(&path).await.contains("Unsent draft by"), learns, "{path}, {learns}");
            }
        }
    }
}

#[tokio::test]
async fn a_draft_is_unreadable_without_the_key_of_its_case() {
    for served in everywhere().await {
        let (amina, reference, (robins, robin)) = question(&served).await;
        keep(&served, robin, &reference, None, [("write".to_owned(), "Dear Walter Huber".to_owned())].into()).await.unwrap();
        let row = read(&served, amina, &reference).await.row.id;
        assert_eq!(drafts(&served, robins, row).await.unwrap().typed.len(), 1);
        // As in a backup, from which the row was not taken.
        raw::run(&served.engine, "DELETE FROM wrapped_keys WHERE kind = 'data'").await.unwrap();
        assert!(drafts(&served, robins, row).await.unwrap().typed.is_empty());
    }
}

#[tokio::test]
async fn texts_that_two_tabs_keep_in_the_same_moment_are_both_kept() {
    for served in everywhere().await {
        let (amina, reference, (robins, robin)) = question(&served).await;
        let typed = |field: &str| BTreeMap::from([(field.to_owned(), "She called.".to_owned())]);
        let (one, other) =
            tokio::join!(keep(&served, robin, &reference, None, typed("write")), keep(&served, robin, &reference, None, typed("note")));
        one.and(other).unwrap();
        let row = read(&served, amina, &reference).await.row.id;
        let kept = drafts(&served, robins, row).await.unwrap().typed;
        assert_eq!(kept.into_keys().collect::<Vec<_>>(), ["note", "write"]);
    }
}

#[tokio::test]
async fn a_change_of_ones_own_in_another_tab_is_said_to_be_ones_own() {
    for served in everywhere().await {
        let (_, reference, (robins, robin)) = question(&served).await;
        let (_, jana) = colleague(&served, Role::PrivacyOfficer, "jana@example.org").await;
        let browser = served.staff(robins).await;
        let case = format!("/en/staff/requests/{reference}");
        for (who, said) in
            [(robin, "You changed this case in another tab or window."), (jana, "The case has changed since you opened the page")]
        {
            served.time.pass(std::time::Duration::from_secs(60));
            let opened = browser.read(&case).await;
            served.time.pass(std::time::Duration::from_secs(60));
            note(&served, who, at(&seen(&served, &reference).await), Some("Looked it up")).await.unwrap();
            let field = |name: &str| Page::parse(&opened).attributes(&format!("input[name='form[{name}]']"), "value").concat();
            let (revision, until) = (field("seen"), field("until"));
            let fields = [("form[locale]", "en"), ("form[request]", reference.as_str()), ("form[seen]", revision.as_str())];
            let fields = [&fields[..], &[("form[until]", until.as_str()), ("form[note]", "Mine")]].concat();
            browser.post("/ui/staff/note", &fields).send().await.unwrap();
            let told = browser.read(&case).await;
            assert!(told.contains(said) && told.contains("Mine"), "{said}: {told}");
        }
    }
}
