//! A portal with its front, on SQLite where nothing else is said, and what the campaigns ask of it.

use axum::{Router, body::Body, http::Request};
use candor::{
    domain::ids::CustomerId,
    store::session_store::CUSTOMER,
    usecases::{portal::Portal, snapshot::follow},
};
use futures::StreamExt;
use sqlx::{AssertSqlSafe, Connection, PgConnection, SqliteConnection};
use testing::{
    engines::{self, Engine},
    portal::portal,
    served::{answer, app, front},
    sessions::cookie,
};
use tokio::{net::TcpListener, task::JoinSet};
use tower::ServiceExt;

pub struct House {
    pub portal: Portal,
    pub engine: Engine,
    app: Router,
}

/// A server that stops when it is let go, so that no other campaign counts what it does.
pub struct Serving {
    pub url: String,
    _tasks: JoinSet<()>,
}

impl House {
    pub async fn new() -> Self {
        Self::on(engines::sqlite()).await
    }

    pub async fn on(engine: Engine) -> Self {
        let portal = portal(&engine).await;
        Self { app: app(front(&portal, "http://127.0.0.1")), portal, engine }
    }

    pub fn is_sqlite(&self) -> bool {
        self.engine.file().is_some()
    }

    /// One of two texts, by the engine: SQLite's first.
    pub fn by_engine<'a>(&self, [sqlite, postgres]: [&'a str; 2]) -> &'a str {
        if self.is_sqlite() { sqlite } else { postgres }
    }

    /// Bytes as a statement writes them.
    pub fn bytes(&self, bytes: &[u8]) -> String {
        let hex = hex::encode(bytes);
        if self.is_sqlite() { format!("X'{hex}'") } else { format!("'\\x{hex}'::bytea") }
    }

    /// Writes past the use cases.
    pub async fn write(&self, sql: String) {
        let sql = AssertSqlSafe(sql);
        if self.is_sqlite() {
            let mut conn = SqliteConnection::connect(&self.engine.url).await.unwrap();
            sqlx::query(sql).execute(&mut conn).await.unwrap();
            conn.close().await.unwrap();
        } else {
            let mut conn = PgConnection::connect(&self.engine.url).await.unwrap();
            sqlx::query(sql).execute(&mut conn).await.unwrap();
            conn.close().await.unwrap();
        }
    }

    /// Answers on a port of its own, and follows the log, as a server does.
    pub async fn serve(&self) -> Serving {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let mut tasks = JoinSet::new();
        tasks.spawn(follow::follow(self.portal.clone()));
        tasks.spawn(answer(listener, self.app.clone()));
        Serving { url, _tasks: tasks }
    }

    /// The cookie of somebody who is signed in.
    pub async fn sign_in(&self, customer: CustomerId) -> String {
        cookie(&self.portal, CUSTOMER, customer).await
    }

    pub async fn page(&self, path: &str, cookie: &str) -> String {
        let request = Request::get(path).header("cookie", cookie).header("accept", "text/html").body(Body::empty()).unwrap();
        let answer = self.app.clone().oneshot(request).await.unwrap();
        assert!(answer.status().is_success(), "{path}: {}", answer.status());
        let bytes = axum::body::to_bytes(answer.into_body(), usize::MAX).await.unwrap();
        String::from_utf8(bytes.to_vec()).unwrap()
    }

    /// Sends a form of a page, and answers where it leads.
    pub async fn send(&self, path: &str, fields: &[(&str, &str)], cookie: &str) -> String {
        let body = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        let request = Request::post(path).header("cookie", cookie).header("accept", "text/html").header("sec-fetch-site", "same-origin");
        let request = request.header("content-type", "application/x-www-form-urlencoded").body(Body::from(body)).unwrap();
        let answer = self.app.clone().oneshot(request).await.unwrap();
        let to = answer.headers().get("location").and_then(|to| to.to_str().ok());
        to.unwrap_or_else(|| panic!("{path}: {}", answer.status())).to_owned()
    }

    /// How many lines a long answer has; none of them is kept.
    pub async fn lines(&self, path: &str, key: &str) -> usize {
        let mut body = self.ask(path, key).await.into_body().into_data_stream();
        let mut lines = 0;
        while let Some(part) = body.next().await {
            lines += part.unwrap().iter().filter(|byte| **byte == b'\n').count();
        }
        lines
    }

    pub async fn call<T: serde::de::DeserializeOwned>(&self, path: &str, key: &str) -> T {
        let bytes = axum::body::to_bytes(self.ask(path, key).await.into_body(), usize::MAX).await.unwrap();
        serde_json::from_slice(&bytes).unwrap()
    }

    async fn ask(&self, path: &str, key: &str) -> axum::response::Response {
        let request = Request::get(path).header("authorization", format!("Bearer {key}")).body(Body::empty()).unwrap();
        let answer = self.app.clone().oneshot(request).await.unwrap();
        assert!(answer.status().is_success(), "{path}: {}", answer.status());
        answer
    }
}
