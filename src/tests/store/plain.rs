//! Everything a person or staff can write is sealed: each column of text says what stands in it instead.

use candor::{
    domain::{
        request::{Kind, Why},
        staff::Role,
    },
    usecases::desk::{case::case, task::Outcome},
};
use sqlx::SqlitePool;
use std::collections::BTreeSet;

use crate::{
    house::{House, house, houses},
    requests::{
        agreed::settle,
        told::{asked, at, delete, looked, seen, staff, work_off},
    },
};

/// Columns of text, by their table: words of ours and of the brand, ids, days, hashes. Nothing that somebody typed.
const TEXTS: &[(&str, &str)] = &[
    ("api_keys", "name scopes system"),
    ("asks", "question about said"),
    ("audit_log", "actor action subject detail"),
    ("changes", "kind"),
    ("choices", "state"),
    ("closed_categories", "category"),
    ("contacts", "channel state purpose"),
    ("copies", "sha256"),
    ("cosignatures", "note name line"),
    ("deeds_of_systems", "deed purpose"),
    ("deliveries", "outcome"),
    ("erasures", "what"),
    ("explanations", "touchpoint purpose opinion"),
    ("fairness_months", "month figures"),
    ("findings", "system"),
    ("gone_records", "reason"),
    ("handoffs", "destination"),
    ("housekeeping", "step"),
    ("installation", "public_url"),
    ("items", "kind about due_on outcome again_on"),
    ("jobs", "kind state last_error"),
    ("leases", "name"),
    ("log_checkpoints", "note"),
    ("month_counts", "month name"),
    ("month_figures", "month figures told"),
    ("notice_changes", "purpose weight"),
    ("notice_texts", "language texts sha256 summary"),
    ("notices", "structure sha256"),
    ("outcome_counts", "month touchpoint purpose measure dimension grouped"),
    ("receivers", "system acknowledges"),
    ("records", "category touchpoint source"),
    ("request_entries", "author kind hold_kind hold_until language"),
    ("request_files", "kind"),
    // The words about a failure stood here; nothing writes it any more.
    ("request_tasks", "system state error"),
    (
        "requests",
        "reference person kind state regime language due_on acknowledge_by undo_until decline turn ground paused_on answer_by way \
        hold_kind hold_until country road",
    ),
    ("second_looks", "kind"),
    ("staff", "role password_hash away_until languages"),
    ("staff_invitations", "role"),
    ("staff_systems", "system"),
    ("staff_letters", "language looked_on"),
    ("survey_sums", "choice"),
    ("told_troubles", "what system"),
    ("training_modules", "module"),
    ("training_records", "module"),
    ("voices", "place thing language clear"),
    ("wrapped_keys", "kind rule month"),
];

#[tokio::test]
async fn no_column_of_text_holds_what_somebody_typed() {
    let house = house().await;
    let pool = SqlitePool::connect(&house.engine.url).await.unwrap();
    let sql = "SELECT tables.name, columns.name FROM sqlite_master AS tables, pragma_table_info(tables.name) AS columns
        WHERE tables.type = 'table' AND columns.type = 'TEXT' AND tables.name NOT LIKE '\\_sqlx%' ESCAPE '\\'";
    let found: Vec<(String, String)> = sqlx::query_as(sql).fetch_all(&pool).await.unwrap();
    let found: BTreeSet<_> = found.iter().map(|(table, column)| (table.as_str(), column.as_str())).collect();
    let known: BTreeSet<_> = TEXTS.iter().flat_map(|(table, columns)| columns.split(' ').map(|column| (*table, column))).collect();
    assert_eq!(found, known, "a column of text is new: may somebody type into it? Then it is sealed, and no text");
    pool.close().await;
}

/// Whether a word can be read in a file of the house.
fn readable(house: &House, word: &str) -> bool {
    let files = std::fs::read_dir(house.engine.folder()).unwrap().map(|entry| std::fs::read(entry.unwrap().path()).unwrap());
    files.into_iter().any(|bytes| bytes.windows(word.len()).any(|part| part == word.as_bytes()))
}

#[tokio::test]
async fn why_a_task_failed_is_sealed_masked_until_staff_say_why_and_gone_with_the_case() {
    const WHY: &str = "SECPLAIN Ms Two, +49 30 123";
    for house in houses().await {
        let amina = house.customer("c-1").await;
        let (_, support) = staff(&house, Role::Support).await;
        let deletion = asked(&house, amina, Kind::Delete, &delete("now")).await;
        // The person is gone by then.
        work_off(&house).await;
        let failed = Outcome::Failed(Why::Said(WHY.to_owned()));
        settle(&house, support, at(&looked(&house, support, &deletion).await), Some("call-recordings"), failed).await.unwrap();
        assert!(!readable(&house, "SECPLAIN"));
        let (_, officer) = staff(&house, Role::PrivacyOfficer).await;
        let masked = case(&house, officer, &deletion).await.unwrap();
        assert!(masked.failures.is_empty() && masked.case.tasks.iter().any(|task| task.failure.is_some()));

        let copy = asked(&house, house.customer("c-2").await, Kind::Copy, &crate::requests::told::all()).await;
        work_off(&house).await;
        let failed = Outcome::Failed(Why::Said(WHY.to_owned()));
        settle(&house, support, at(&looked(&house, support, &copy).await), Some("call-recordings"), failed).await.unwrap();
        let shown = case(&house, support, &copy).await.unwrap();
        assert_eq!(shown.failures.get("call-recordings"), Some(&Why::Said(WHY.to_owned())));
        let done = Outcome::Done(String::new());
        settle(&house, support, at(&seen(&house, &copy).await), Some("call-recordings"), done).await.unwrap();
        assert!(case(&house, support, &copy).await.unwrap().case.tasks.iter().all(|task| task.failure.is_none()));
    }
}
