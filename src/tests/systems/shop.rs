//! A shop of twelve tables with foreign keys. Every row of a person has their name in it, so that each can be told from the others.

use candor::{
    catalog::{Publishable, Source, check, demo},
    domain::{
        catalogue::Identifier,
        ids::SystemId,
        mapping::{databases::Databases, whole::Mapping},
    },
};
use sqlx::{AssertSqlSafe, Connection, PgConnection, SqliteConnection};
use std::{fs, path::Path, sync::LazyLock};

use crate::engines::{self, Engine};

const SCHEMA: &str = r#"
CREATE TABLE addresses (id INTEGER PRIMARY KEY, street VARCHAR(40));
CREATE TABLE customers (id INTEGER PRIMARY KEY, number VARCHAR(40) NOT NULL UNIQUE, email VARCHAR(80), name VARCHAR(20) NOT NULL,
    address_id INTEGER REFERENCES addresses (id));
CREATE TABLE products (id INTEGER PRIMARY KEY, title TEXT NOT NULL);
CREATE TABLE orders (id INTEGER PRIMARY KEY, customer_id INTEGER NOT NULL REFERENCES customers (id), placed_at TIMESTAMP, said TEXT);
CREATE TABLE order_lines (order_id INTEGER NOT NULL REFERENCES orders (id), line_no INTEGER NOT NULL,
    product_id INTEGER NOT NULL REFERENCES products (id), said TEXT, PRIMARY KEY (order_id, line_no));
CREATE TABLE payments (id INTEGER PRIMARY KEY, order_id INTEGER NOT NULL REFERENCES orders (id), iban TEXT);
CREATE TABLE shipments (id INTEGER PRIMARY KEY, order_id INTEGER NOT NULL REFERENCES orders (id), said TEXT);
CREATE TABLE reviews (id INTEGER PRIMARY KEY, customer_id INTEGER REFERENCES customers (id),
    product_id INTEGER NOT NULL REFERENCES products (id), said TEXT);
CREATE TABLE favourites (customer_id INTEGER NOT NULL REFERENCES customers (id), product_id INTEGER NOT NULL REFERENCES products (id),
    said TEXT, PRIMARY KEY (customer_id, product_id));
CREATE TABLE tickets (id INTEGER PRIMARY KEY, customer_id INTEGER NOT NULL REFERENCES customers (id), said TEXT);
CREATE TABLE ticket_messages (id INTEGER PRIMARY KEY, ticket_id INTEGER NOT NULL REFERENCES tickets (id), said TEXT);
CREATE TABLE "no""tes; --" (id INTEGER PRIMARY KEY, "whose' one" INTEGER NOT NULL REFERENCES customers (id), "sa""id" TEXT)
"#;

/// Each table, and its columns.
const TABLES: &[(&str, &[&str])] = &[
    ("addresses", &["id", "street"]),
    ("customers", &["id", "number", "email", "name", "address_id"]),
    ("products", &["id", "title"]),
    ("orders", &["id", "customer_id", "placed_at", "said"]),
    ("order_lines", &["order_id", "line_no", "product_id", "said"]),
    ("payments", &["id", "order_id", "iban"]),
    ("shipments", &["id", "order_id", "said"]),
    ("reviews", &["id", "customer_id", "product_id", "said"]),
    ("favourites", &["customer_id", "product_id", "said"]),
    ("tickets", &["id", "customer_id", "said"]),
    ("ticket_messages", &["id", "ticket_id", "said"]),
    ("no\"tes; --", &["id", "whose' one", "sa\"id"]),
];

pub const MAPPING: &str = r#"by = { reference = "number", email = "email" }

[[table]]
name = "customers"
key = ["id"]
erase = "delete"
columns = [
  { name = "number", category = "contact", erase = "mask", mask = "gone-{key}" },
  { name = "email", category = "contact", erase = "null" },
  { name = "name", category = "contact", erase = "mask", mask = "gone" },
]

[[table]]
name = "addresses"
from = "customers"
on = { id = "address_id" }
key = ["id"]
erase = "delete"
columns = [{ name = "street", category = "contact", erase = "null" }]

[[table]]
name = "orders"
from = "customers"
on = { customer_id = "id" }
key = ["id"]
erase = "delete"
occurred_at = "placed_at"
columns = [{ name = "placed_at", category = "orders", erase = "null" }, { name = "said", category = "orders", erase = "null" }]

[[table]]
name = "order_lines"
from = "orders"
on = { order_id = "id" }
key = ["order_id", "line_no"]
erase = "delete"
columns = [{ name = "said", category = "orders" }]

[[table]]
name = "products"
from = "order_lines"
on = { id = "product_id" }
key = ["id"]
erase = "nothing"
columns = [{ name = "title", category = "orders" }]

[[table]]
name = "payments"
from = "orders"
on = { order_id = "id" }
key = ["id"]
erase = "delete"
columns = [{ name = "iban", category = "payment" }]

[[table]]
name = "shipments"
from = "orders"
on = { order_id = "id" }
key = ["id"]
erase = "delete"
columns = [{ name = "said", category = "orders" }]

[[table]]
name = "reviews"
from = "customers"
on = { customer_id = "id" }
key = ["id"]
erase = "columns"
columns = [
  { name = "customer_id", category = "messages", erase = "null" },
  { name = "said", category = "messages", erase = "mask", mask = "gone" },
]

[[table]]
name = "favourites"
from = "customers"
on = { customer_id = "id" }
key = ["customer_id", "product_id"]
erase = "delete"
columns = [{ name = "said", category = "browsing" }]

[[table]]
name = "tickets"
from = "customers"
on = { customer_id = "id" }
key = ["id"]
erase = "delete"
columns = [{ name = "said", category = "messages" }]

[[table]]
name = "ticket_messages"
from = "tickets"
on = { ticket_id = "id" }
key = ["id"]
erase = "delete"
columns = [{ name = "said", category = "messages" }]

[[table]]
id = "notes"
name = "no\"tes; --"
from = "customers"
on = { "whose' one" = "id" }
key = ["id"]
erase = "delete"
columns = [{ name = "sa\"id", category = "contact" }]
"#;

const SYSTEM: &str = r#"
[[system]]
id = "shop"
kind = "sql"
categories = []
keyed_by = ["reference", "email"]
derived = "kept"
"#;

/// The demo brand with the shop in place of the system that staff look after.
pub static BRAND: LazyLock<Publishable> = LazyLock::new(|| brand(MAPPING));

pub fn brand(mapping: &str) -> Publishable {
    let folder = tempfile::tempdir().unwrap();
    demo::write_out(folder.path()).unwrap();
    connect(folder.path(), mapping);
    check(&Source::Folder(folder.path().into())).unwrap_or_else(|found| panic!("{found:#?}"))
}

/// Puts the shop into the folder of the demo brand.
pub fn connect(folder: &Path, mapping: &str) {
    let catalogue = fs::read_to_string(folder.join("catalog.toml")).unwrap();
    let (before, rest) = catalogue.split_once("[[system]]\nid = \"call-recordings\"").unwrap();
    let (_, after) = rest.split_once("\n\n").unwrap();
    // A system holds the kinds of data that its mapping does.
    let all = ["contact", "orders", "payment", "messages", "browsing"];
    let held: Vec<_> = all.into_iter().filter(|kind| mapping.contains(&format!("category = \"{kind}\""))).collect();
    fs::write(folder.join("catalog.toml"), format!("{before}{after}{}", SYSTEM.replace("[]", &format!("{held:?}")))).unwrap();
    for language in ["en", "de", "ar"] {
        let path = folder.join(format!("locales/{language}/catalog.ftl"));
        let texts = fs::read_to_string(&path).unwrap().replace("system-call-recordings", "system-shop");
        fs::write(&path, texts).unwrap();
    }
    fs::create_dir_all(folder.join("systems")).unwrap();
    fs::write(folder.join("systems/shop.toml"), mapping).unwrap();
}

pub fn id() -> SystemId {
    "shop".parse().unwrap()
}

pub fn databases(engine: &Engine) -> Databases {
    std::iter::once((id(), engine.url.clone())).collect()
}

pub fn mapping() -> &'static Mapping {
    &BRAND.brand.mappings[&id()]
}

pub fn known(reference: &str) -> Vec<(Identifier, String)> {
    vec![(Identifier::Reference, reference.to_owned())]
}

/// The shop with three people: `c-1` has an order that the law still keeps, and shares her address with `c-2`.
pub async fn shops() -> Vec<Engine> {
    let mut shops = Vec::new();
    for engine in engines::all().await {
        open(&engine).await;
        shops.push(engine);
    }
    shops
}

/// Makes the database, statement by statement.
pub async fn make(engine: &Engine, schema: &str) {
    if let Some(file) = engine.file() {
        fs::write(file, "").unwrap();
    }
    for statement in schema.split(";\n") {
        run(engine, statement).await;
    }
}

async fn open(engine: &Engine) {
    make(engine, SCHEMA).await;
    run(engine, "INSERT INTO products VALUES (1, 'A tent'), (2, 'A lamp')").await;
    run(engine, "INSERT INTO addresses VALUES (1, 'shared street'), (3, 'clara street')").await;
    for (id, name, address) in [(1, "amina", 1), (2, "ben", 1), (3, "clara", 3)] {
        for statement in [
            format!("INSERT INTO customers VALUES ({id}, 'c-{id}', 'C-{id}@example.org', '{name}', {address})"),
            format!("INSERT INTO orders VALUES ({id}0, {id}, '2010-05-01 12:00:00', '{name} old')"),
            format!("INSERT INTO order_lines VALUES ({id}0, 1, 1, '{name} old'), ({id}0, 2, 2, '{name} old')"),
            format!("INSERT INTO payments VALUES ({id}0, {id}0, '{name} old')"),
            format!("INSERT INTO shipments VALUES ({id}0, {id}0, '{name} old')"),
            format!("INSERT INTO reviews VALUES ({id}, {id}, 1, '{name}')"),
            format!("INSERT INTO favourites VALUES ({id}, 1, '{name}'), ({id}, 2, '{name}')"),
            format!("INSERT INTO tickets VALUES ({id}, {id}, '{name}')"),
            format!("INSERT INTO ticket_messages VALUES ({id}1, {id}, '{name}'), ({id}2, {id}, '{name}')"),
            format!("INSERT INTO \"no\"\"tes; --\" VALUES ({id}, {id}, '{name}''s \"note\"')"),
        ] {
            run(engine, &statement).await;
        }
    }
    run(engine, "INSERT INTO orders VALUES (19, 1, '2026-02-01 12:00:00', 'amina young')").await;
    run(engine, "INSERT INTO order_lines VALUES (19, 1, 2, 'amina young')").await;
    run(engine, "INSERT INTO payments VALUES (19, 19, 'amina young')").await;
}

pub async fn run(engine: &Engine, sql: &str) {
    let sql = AssertSqlSafe(sql.to_owned());
    if engine.file().is_some() {
        let mut conn = SqliteConnection::connect(&engine.url).await.unwrap();
        sqlx::query(sql).execute(&mut conn).await.unwrap();
        conn.close().await.unwrap();
    } else {
        let mut conn = PgConnection::connect(&engine.url).await.unwrap();
        sqlx::query(sql).execute(&mut conn).await.unwrap();
        conn.close().await.unwrap();
    }
}

/// Every row of every table as one text, `orders: 10|1|…`.
pub async fn rows(engine: &Engine) -> Vec<String> {
    rows_of(engine, TABLES).await
}

pub async fn rows_of(engine: &Engine, tables: &[(&str, &[&str])]) -> Vec<String> {
    let mut all = Vec::new();
    for (table, columns) in tables {
        let quoted = |name: &str| format!("\"{}\"", name.replace('"', "\"\""));
        let values: Vec<String> = columns.iter().map(|column| format!("coalesce(CAST({} AS TEXT), '~')", quoted(column))).collect();
        let sql = AssertSqlSafe(format!("SELECT {} FROM {} ORDER BY 1", values.join(" || '|' || "), quoted(table)));
        let found: Vec<String> = if engine.file().is_some() {
            let mut conn = SqliteConnection::connect(&engine.url).await.unwrap();
            sqlx::query_scalar(sql).fetch_all(&mut conn).await.unwrap()
        } else {
            let mut conn = PgConnection::connect(&engine.url).await.unwrap();
            sqlx::query_scalar(sql).fetch_all(&mut conn).await.unwrap()
        };
        all.extend(found.into_iter().map(|row| format!("{table}: {row}")));
    }
    all
}
