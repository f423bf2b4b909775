//! Housekeeping stops at no stone: a row that cannot be removed stands first in each of its steps, and the others go.

use candor::{
    domain::{
        actor::Actor,
        ids::CustomerId,
        request::{Kind, State},
    },
    usecases::{
        housekeeping::{purge, round},
        records::{
            figures::figures,
            list::{Filter, list},
        },
    },
};
use std::time::Duration;

use crate::{
    engines::Left,
    house::{House, houses},
    records::sent::{record, send},
    requests::told::{all, asked, delete, read},
    store::raw,
};

const DAY: Duration = Duration::from_secs(24 * 3600);
/// How many rows of each kind: more than go in one change.
const ROWS: u32 = 403;

/// A table, its key, and its other columns with what stands in them for the row with this number: `#` is its own bytes.
const TABLES: &[(&str, &str, usize, &str, &str)] = &[
    ("sessions", "token_hash", 32, "sealed, created_at, last_seen, expires_at", "#, 0, 0, 0"),
    ("sign_ins", "id", 16, "binding_hash, email_index, code_mac, link_hash, created_at, expires_at, tries", "#, #, #, #, 0, 0, 0"),
    ("tries", "id", 16, "about, asker, known, at", "!, !, 0, 0"),
    ("kept_forms", "id", 16, "customer_id, sealed, expires_at", "#, #, 0"),
    ("handoffs", "token_hash", 32, "customer_id, destination, expires_at", "@, 'choices', 0"),
    ("repeatable_calls", "key_hash", 32, "caller, body_hash, maker, answer, expires_at", "@, #, @, #, 0"),
    ("unwanted_inferences", "inference", 32, "customer_id, until", "@, 0"),
    ("contacts", "id", 16, "customer_id, channel, state, reserved_at, lapses_at", "@, 'email', 'sent', 0, 0"),
    ("explanations", "id", 16, "customer_id, touchpoint, purpose, sealed, created_at, expires_at", "@, 'buy', 'suggestions', #, 0, 0"),
    ("jobs", "id", 16, "kind, sealed, state, run_at, attempts", "'mail', #, 'parked', 0, 7"),
    ("guests", "id", 16, "email_index, profile, created_at", "!, #, 0"),
    (
        "requests",
        "id",
        16,
        "reference, person_id, person, kind, state, revision, regime, language, received_at, due_on, extended, reminders, held, closed_at",
        "'R-%', @, 'customer', 'question', 'done', 1, 'gdpr', 'en', 0, '2020-01-01', 0, 0, 0, 0",
    ),
];

/// Statements past the store's doors.
pub struct Sql<'a> {
    pub house: &'a House,
    pub customer: CustomerId,
}

impl Sql<'_> {
    fn is_sqlite(&self) -> bool {
        self.house.engine.file().is_some()
    }

    pub fn bytes(&self, bytes: &[u8]) -> String {
        let hex = hex::encode(bytes);
        if self.is_sqlite() { format!("X'{hex}'") } else { format!("'\\x{hex}'::bytea") }
    }

    pub fn key(&self, number: u32, length: usize) -> String {
        let mut key = vec![0; length];
        key[..4].copy_from_slice(&number.to_be_bytes());
        self.bytes(&key)
    }

    pub async fn run(&self, sql: String) {
        raw::run(&self.house.engine, sql.leak()).await.unwrap();
    }

    /// Makes every deletion of this row fail.
    async fn keep(&self, table: &str, column: &str, value: &str) {
        let trigger = if self.is_sqlite() {
            format!(
                "CREATE TRIGGER keep_{table} BEFORE DELETE ON {table} WHEN old.{column} = {value} BEGIN SELECT RAISE(ABORT, 'kept'); END"
            )
        } else {
            format!(
                "CREATE OR REPLACE FUNCTION keep() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'kept'; END $$;
                CREATE TRIGGER keep_{table} BEFORE DELETE ON {table} FOR EACH ROW WHEN (old.{column} = {value}) EXECUTE FUNCTION keep()"
            )
        };
        self.run(trigger).await;
    }

    pub async fn count(&self, table: &str) -> i64 {
        count(self.house, table).await
    }
}

/// How many rows there are.
pub async fn count(house: &House, table: &str) -> i64 {
    let sql = sqlx::AssertSqlSafe(format!("SELECT count(*) FROM {table}"));
    if house.engine.file().is_some() {
        let pool = sqlx::SqlitePool::connect(&house.engine.url).await.unwrap();
        sqlx::query_scalar(sql).fetch_one(&pool).await.unwrap()
    } else {
        let pool = sqlx::PgPool::connect(&house.engine.url).await.unwrap();
        sqlx::query_scalar(sql).fetch_one(&pool).await.unwrap()
    }
}

#[tokio::test]
async fn a_row_that_cannot_be_removed_stands_first_in_each_table_and_all_others_go() {
    for house in houses().await {
        house.engine.will_leave(Left::Parked);
        let customer = house.customer("c-1").await;
        let sql = Sql { house: &house, customer };
        let jobs = sql.count("jobs").await;
        for (table, key, length, columns, values) in TABLES {
            let rows = (0..ROWS).map(|number| {
                let own = sql.key(number, *length);
                let values = values.replace('#', &own).replace('@', &sql.bytes(sql.customer.as_bytes())).replace('!', &sql.key(number, 32));
                format!("({own}, {})", values.replace('%', &number.to_string()))
            });
            let rows = rows.collect::<Vec<_>>().join(", ");
            sql.run(format!("INSERT INTO {table} ({key}, {columns}) VALUES {rows}")).await;
            sql.keep(table, key, &sql.key(0, *length)).await;
        }
        assert_eq!(purge(&house).await, TABLES.len(), "one in each");
        for (table, ..) in TABLES {
            let left = sql.count(table).await - if *table == "jobs" { jobs } else { 0 };
            assert_eq!(left, 1, "{table}");
        }
        assert_eq!(purge(&house).await, TABLES.len(), "and again");
    }
}

#[tokio::test]
async fn parts_of_copies_and_changes_of_addresses_go_but_for_the_one_that_cannot() {
    for house in houses().await {
        let mut people = Vec::new();
        for reference in ["c-1", "c-2", "c-3"] {
            let somebody = house.customer(reference).await;
            let copy = asked(&house, somebody, Kind::Copy, &all()).await;
            people.push((somebody, read(&house, somebody, &copy).await.row.id));
        }
        let sql = Sql { house: &house, customer: people[0].0 };
        for (somebody, request) in &people {
            let (own, request) = (sql.bytes(somebody.as_bytes()), sql.bytes(request.as_bytes()));
            let hash = sql.key(1, 32);
            sql.run(format!(
                "INSERT INTO email_changes (customer_id, sealed, old_hash, new_hash, old_confirmed, new_confirmed, expires_at)
                    VALUES ({own}, {hash}, {hash}, {hash}, 0, 0, 0);
                INSERT INTO copies (request_id, expires_at, ready_at, bytes, parts) VALUES ({request}, 0, 0, 1, 1);
                INSERT INTO copy_parts (request_id, generation, part, sealed) VALUES ({request}, 0, 0, {hash})"
            ))
            .await;
        }
        sql.keep("email_changes", "customer_id", &sql.bytes(people[0].0.as_bytes())).await;
        sql.keep("copy_parts", "request_id", &sql.bytes(people[0].1.as_bytes())).await;
        assert_eq!(purge(&house).await, 2);
        assert_eq!((sql.count("email_changes").await, sql.count("copy_parts").await), (1, 1));
    }
}

#[tokio::test]
async fn a_record_and_a_planned_deletion_that_fail_keep_no_others_from_their_day() {
    for house in houses().await {
        let (amina, ben) = (house.customer("c-1").await, house.customer("c-2").await);
        let basket = |number: u32| record(&house, &format!("basket-{number}"), "basket", "buy", serde_json::json!({"items": ["Pots"]}));
        send(&house, (0..5).map(basket).collect()).await;
        let first = asked(&house, amina, Kind::Delete, &delete("later")).await;
        let second = asked(&house, ben, Kind::Delete, &delete("later")).await;
        let sql = Sql { house: &house, customer: amina };
        // A request of a kind that this program does not know, and a record that stays.
        let request = read(&house, amina, &first).await.row.id;
        sql.run(format!("UPDATE requests SET kind = 'another', undo_until = '2020-01-01' WHERE id = {}", sql.bytes(request.as_bytes())))
            .await;
        let listed = list(&house, Actor::Customer(amina), "basket", &Filter::default(), None, 10).await.unwrap();
        let stays = listed.records.iter().map(|record| record.id).min_by_key(|id| *id.as_bytes()).unwrap();
        sql.keep("records", "id", &sql.bytes(stays.as_bytes())).await;
        house.later(DAY * 200).await;
        assert!(round(&house).await > 0);
        assert_eq!(read(&house, ben, &second).await.row.state, State::Deleting, "its day is over");
        let left = figures(&house, Actor::Customer(amina)).await.unwrap().of_category("basket").map_or(0, |held| held.count);
        assert_eq!(left, 1);
    }
}
