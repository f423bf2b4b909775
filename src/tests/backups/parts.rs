//! A backup writes what changed, and shares all other parts with those before it: none counts before its list, and none goes too early.

use candor::{
    cli::backups::{
        make::{KEYS_LIVE, Kept, make},
        restore::Wanted,
    },
    domain::backup::{Half, Head},
    store::{
        Store,
        portable::{
            file::{Piece, Reading},
            new_file::Writing,
            parts::{Digested, file_of, named},
            tables::TABLES,
            value::Value,
        },
    },
    vault::index::IndexField,
};
use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use super::{
    kept::{Backed, HOUR},
    refused::refused,
};
use crate::{engines, house::houses, store::raw};

/// As large a table as a test has the patience for.
const MANY: &str = "WITH RECURSIVE numbers (number) AS (SELECT 1 UNION ALL SELECT number + 1 FROM numbers WHERE number < 20000)
    INSERT INTO month_counts (month, name, count) SELECT '1999-01',
    'a name that is long enough to make the table a large one, as the rows of people and of their records are: ' || number, number
    FROM numbers";
/// Each in the middle of it.
const CHANGED: [&str; 3] = [
    "UPDATE month_counts SET count = 0 WHERE count = 10000",
    "INSERT INTO month_counts (month, name, count) SELECT month, name || ' and more', 30000 FROM month_counts WHERE count = 7000",
    "DELETE FROM month_counts WHERE count = 5000",
];
const KEPT: Kept = Kept { keys_live: KEYS_LIVE, data: None };

async fn counts(store: &Store) -> Vec<i64> {
    let mut conn = store.read().await.unwrap();
    let table = TABLES.iter().find(|table| table.name == "month_counts").unwrap();
    let columns = conn.shape(table.name).await.unwrap();
    let mut counts = Vec::new();
    conn.each_row(table, &columns, |values| {
        counts.extend(values.iter().filter_map(|value| if let Value::Int(count) = value { *count } else { None }));
        Ok(())
    })
    .await
    .unwrap();
    counts.sort_unstable();
    counts
}

fn bytes_in(folder: &Path) -> u64 {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap());
    entries.map(|entry| if entry.file_type().unwrap().is_dir() { bytes_in(&entry.path()) } else { entry.metadata().unwrap().len() }).sum()
}

fn on_disk(backed: &Backed) -> u64 {
    bytes_in(&backed.folder().data) + bytes_in(&backed.folder().keys)
}

/// The parts that stand in the folder.
fn there(backed: &Backed) -> BTreeSet<Digested> {
    let entries = fs::read_dir(backed.folder().parts()).unwrap().map(|entry| entry.unwrap().path());
    entries.filter_map(|path| named(&path)).collect()
}

/// The parts that backups name.
fn needed(backed: &Backed, names: &[&str]) -> BTreeSet<Digested> {
    names.iter().flat_map(|name| Reading::parts_of(&backed.folder().path(Half::Data, name)).unwrap()).collect()
}

/// The first part with rows of a table, as a list names it.
fn part_of(backed: &Backed, name: &str, table: &str) -> PathBuf {
    let list = fs::read_to_string(backed.folder().path(Half::Data, name)).unwrap();
    let mut lines = list.lines().map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap());
    lines.find(|line| line["table"]["name"] == table).unwrap();
    let part = lines.next().unwrap()["part"]["sha256"].as_str().unwrap().to_owned();
    backed.folder().parts().join(part)
}

fn at(backed: &Backed, name: &str) -> Wanted {
    Wanted { name: Some(name.to_owned()), ..backed.from() }
}

async fn people(backed: &Backed, from: &Wanted) -> u64 {
    let engine = engines::sqlite();
    let restored = backed.restore(&engine, from).await.unwrap();
    restored.portal.store.close().await;
    restored.filled.people
}

#[tokio::test]
async fn a_backup_after_one_changed_row_adds_a_small_share_of_the_first_and_each_restores_as_it_was() {
    for house in houses().await {
        let backed = Backed::of(house).await;
        backed.house.customer("c-1").await;
        raw::run(&backed.house.engine, MANY).await.unwrap();
        let (begun, first) = (counts(&backed.house.store).await, backed.back_up().await);
        let whole = on_disk(&backed);
        assert!(whole > 2_000_000, "{whole}");
        for change in CHANGED {
            raw::run(&backed.house.engine, change).await.unwrap();
            let before = on_disk(&backed);
            let next = backed.back_up().await;
            let added = on_disk(&backed) - before;
            assert!(added * 10 < whole, "{added} of {whole}: {change}");
            assert!(next.added <= added && next.bytes > whole / 2, "{} and {} are said of {added}", next.added, next.bytes);
        }
        let now = counts(&backed.house.store).await;
        assert_ne!(begun, now);
        for engine in engines::all().await {
            let restored = backed.restore(&engine, &backed.from()).await.unwrap();
            assert_eq!(counts(&restored.portal.store).await, now);
            restored.portal.store.close().await;
        }
        let engine = engines::sqlite();
        let restored = backed.restore(&engine, &at(&backed, &first.name)).await.unwrap();
        assert_eq!((counts(&restored.portal.store).await, restored.filled.rows), (begun, first.rows));
        restored.portal.store.close().await;
        backed.house.store.close().await;
    }
}

#[tokio::test]
async fn a_part_that_is_damaged_or_missing_is_named_before_anything_is_written_and_mended_by_the_next_backup() {
    for house in houses().await {
        let backed = Backed::of(house).await;
        backed.house.customer("c-1").await;
        let first = backed.back_up().await;
        let part = part_of(&backed, &first.name, "customers");
        let sound = fs::read(&part).unwrap();
        let (mut cut, mut flipped) = (sound.clone(), sound.clone());
        cut.pop();
        flipped[sound.len() / 2] ^= 1;
        for (damage, words) in
            [(None, "is missing"), (Some(vec![]), "was altered"), (Some(cut), "was altered"), (Some(flipped), "was altered")]
        {
            match damage {
                None => fs::remove_file(&part).unwrap(),
                Some(bytes) => fs::write(&part, bytes).unwrap(),
            }
            refused(&backed, &engines::sqlite(), &backed.from(), &[words, part.to_str().unwrap(), &first.name]).await;
            let next = backed.back_up().await;
            assert_eq!(part_of(&backed, &next.name, "customers"), part);
            assert_eq!(fs::read(&part).unwrap(), sound);
        }
        for engine in engines::all().await {
            let restored = backed.restore(&engine, &at(&backed, &first.name)).await.unwrap();
            assert_eq!(restored.filled.people, 1);
            restored.portal.store.close().await;
        }
        backed.house.store.close().await;
    }
}

#[tokio::test]
async fn keep_deletes_the_parts_that_no_backup_needs_and_only_these() {
    for house in houses().await {
        let backed = Backed::of(house).await;
        let folder = backed.folder();
        backed.house.customer("c-1").await;
        let first = backed.back_up().await;
        let of_the_first = part_of(&backed, &first.name, "customers");
        backed.house.customer("c-2").await;
        let second = backed.back_up().await;
        assert_eq!((second.swept.parts, there(&backed)), (0, needed(&backed, &[&first.name, &second.name])));
        let foreign = folder.parts().join("read-me");
        fs::write(&foreign, "not ours").unwrap();

        backed.house.later(HOUR).await;
        let third = make(&backed.house, &folder, Kept { data: Some(2), ..KEPT }).await.unwrap();
        assert_eq!(folder.names(Half::Data).unwrap(), [second.name.clone(), third.name.clone()]);
        assert!(third.swept.parts > 0 && !of_the_first.exists() && foreign.exists());
        assert_eq!(there(&backed), needed(&backed, &[&second.name, &third.name]));
        assert_eq!((people(&backed, &at(&backed, &second.name)).await, people(&backed, &backed.from()).await), (2, 2));

        // A list that cannot be read may need any of them.
        let list = folder.path(Half::Data, &second.name);
        let before = fs::read(&list).unwrap();
        fs::write(&list, &before[..before.len() - 10]).unwrap();
        let kept = there(&backed);
        let fourth = backed.back_up().await;
        assert!(fourth.swept.parts == 0 && fourth.swept.unread.unwrap().contains(&second.name));
        assert!(there(&backed).is_superset(&kept));
        fs::write(&list, before).unwrap();
        assert_eq!(people(&backed, &at(&backed, &second.name)).await, 2);
        backed.house.later(HOUR).await;
        let last = make(&backed.house, &folder, Kept { data: Some(1), ..KEPT }).await.unwrap();
        assert_eq!(there(&backed), needed(&backed, &[&last.name]));
        assert_eq!(people(&backed, &backed.from()).await, 2);
        backed.house.store.close().await;
    }
}

#[tokio::test]
async fn parts_of_a_backup_that_was_cut_off_before_its_list_count_for_nothing_and_go_with_the_next() {
    for house in houses().await {
        let backed = Backed::of(house).await;
        let folder = backed.folder();
        backed.house.customer("c-1").await;
        let first = backed.back_up().await;
        backed.house.customer("c-2").await;
        // Its parts are there, and its list never comes: there is one of this second already.
        make(&backed.house, &folder, KEPT).await.unwrap_err();
        let left: Vec<_> = there(&backed).difference(&needed(&backed, &[&first.name])).copied().collect();
        assert!(!left.is_empty());
        let half = folder.parts().join(".candor-unfinished-x1");
        fs::write(&half, "half").unwrap();
        assert_eq!(folder.names(Half::Data).unwrap(), std::slice::from_ref(&first.name));
        assert_eq!(people(&backed, &backed.from()).await, 1);

        backed.house.customer("c-3").await;
        let next = backed.back_up().await;
        assert!(next.swept.parts > 0 && !half.exists());
        assert_eq!(there(&backed), needed(&backed, &[&first.name, &next.name]));
        assert!(left.iter().any(|part| !file_of(&folder.parts(), part).exists()));
        assert_eq!(people(&backed, &backed.from()).await, 3);
        backed.house.store.close().await;
    }
}

/// As the program before this one wrote it: every row in the file itself.
fn as_before(backed: &Backed, half: Half, name: &str) {
    let path = backed.folder().path(half, name);
    let mut reading = Reading::open(&path).unwrap();
    let written = path.with_extension("older");
    let mut older = Writing::begin(written.clone(), &Head { format: 1, ..reading.head.clone() }, None).unwrap();
    loop {
        match reading.piece().unwrap() {
            Piece::Table { name, columns } => older.table(&name, &columns).unwrap(),
            Piece::Row(values) => older.row(&values).unwrap(),
            Piece::End { .. } => break,
        }
    }
    let seal = |digest: &[u8; 32]| backed.house.vault.blind_index(IndexField::Backup, &format!("file {}", hex::encode(digest)));
    older.finish(seal).unwrap().keep().unwrap();
    fs::rename(written, path).unwrap();
}

#[tokio::test]
async fn whole_files_of_an_older_program_restore_and_stand_beside_newer_ones() {
    for house in houses().await {
        let backed = Backed::of(house).await;
        backed.house.customer("c-1").await;
        let older = backed.back_up().await;
        for half in [Half::Data, Half::Keys] {
            as_before(&backed, half, &older.name);
        }
        fs::remove_dir_all(backed.folder().parts()).unwrap();
        for engine in engines::all().await {
            let restored = backed.restore(&engine, &backed.from()).await.unwrap();
            assert_eq!((restored.filled.people, restored.filled.rows), (1, older.rows));
            restored.portal.store.close().await;
        }
        backed.house.customer("c-2").await;
        let newer = backed.back_up().await;
        assert_eq!(there(&backed), needed(&backed, &[&older.name, &newer.name]));
        assert_eq!((people(&backed, &at(&backed, &older.name)).await, people(&backed, &backed.from()).await), (1, 2));
        backed.house.store.close().await;
    }
}
