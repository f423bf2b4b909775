//! A house in which a system does its part of requests by itself, and that system's program.

use candor::{
    api::v1::tasks::answer::read_reply,
    domain::{
        actor::Actor,
        catalogue::SystemKind,
        ids::{CustomerId, RequestId},
        request::{Kind, Task},
        scope::Scope,
        telling::Acknowledges,
    },
    jobs::job::{tell, work},
    outbound::mail::memory::Memory,
    usecases::{
        api_keys::create::create_for,
        jobs::{end::End, post::Work, take::settle},
        notices::publish::{Changes, publish},
        portal::Portal,
        requests::draft::Draft,
        snapshot::follow::catch_up,
        telling::connect::connect,
    },
    vault::webhook_secret::WebhookSecret,
};
use serde_json::{Value, json};
use testing::portal::DEMO;

use super::receiver::{Listener, open, sender, source};
use crate::{
    house::{House, take},
    requests::told::asked,
    served::Served,
};

pub const SYSTEM: &str = "call-recordings";

/// Publishes a notice in which these systems answer their tasks by themselves.
pub async fn answer_by_themselves(house: &House, systems: &[&str]) {
    let mut draft = DEMO.clone();
    for system in draft.catalogue.systems.iter_mut().filter(|system| systems.contains(&system.id.as_str())) {
        system.kind = SystemKind::Webhook;
    }
    let summaries = house.brand.languages.offered.iter().map(|language| (*language, "Some answer by themselves.".to_owned())).collect();
    publish(house, Actor::Operator, &draft, Changes { summaries, ..Changes::default() }).await.unwrap();
    catch_up(house).await.unwrap();
}

/// The key of a system's program.
pub async fn key_of(house: &House, system: &str) -> String {
    let key = create_for(house, Actor::Operator, system, &[Scope::Tasks], Some(system)).await.unwrap();
    catch_up(house).await.unwrap();
    key.text()
}

/// The program of a system: it listens, and calls with a key of its own.
pub struct Program<'a> {
    served: &'a Served,
    pub portal: Portal,
    pub listener: Listener,
    pub secret: WebhookSecret,
    pub key: String,
}

impl<'a> Program<'a> {
    pub async fn of(served: &'a Served, system: &str) -> Self {
        answer_by_themselves(served, &[system]).await;
        let (portal, listener) = (open(served), Listener::new().await);
        let secret = connect(&portal, Actor::Operator, system, listener.url.as_str(), Acknowledges::ByAnswer).await.unwrap();
        Self { served, portal, listener, secret, key: key_of(served, system).await }
    }

    /// Works off everything that waits, as the server does, and answers how each telling of a task ended.
    pub async fn works_off(&self) -> Vec<End> {
        work_off(&self.portal).await
    }

    pub async fn tasks(&self) -> Vec<Value> {
        let answer = self.served.call("GET", "/tasks", Some(&self.key), &Value::Null).await;
        assert_eq!(answer.status(), 200);
        answer.json::<Value>().await.unwrap()["tasks"].as_array().unwrap().clone()
    }

    /// The status of an answer, and the code of its first fault.
    pub async fn says(&self, request: &str, body: &Value) -> (u16, String) {
        says(self.served, &self.key, request, body).await
    }

    pub async fn done(&self, request: &str, customer: &str) -> (u16, String) {
        self.says(request, &json!({"customer": customer, "outcome": "done"})).await
    }
}

pub async fn says(served: &Served, key: &str, request: &str, body: &Value) -> (u16, String) {
    let answer = served.call("POST", &format!("/tasks/{request}"), Some(key), body).await;
    let status = answer.status().as_u16();
    let said: Value = answer.json().await.unwrap_or_default();
    let fault = &said["errors"][0];
    let of = |name: &str| fault[name].as_str().unwrap_or_default();
    (status, format!("{} {}", of("pointer"), of("code")).trim().to_owned())
}

/// As the server does: what is told goes to the system's webhook.
pub async fn work_off(portal: &Portal) -> Vec<End> {
    let (memory, sender, url) = (Memory::new(portal.clock.clone()), sender(portal), source());
    let mut told = Vec::new();
    while let Some(job) = take(portal).await.unwrap() {
        let end = match &job.work {
            Work::Task(_) => {
                let end = tell(portal, &sender, &url, read_reply, &job).await;
                told.push(end);
                end
            }
            _ => work(portal, &memory, &url, &job).await,
        };
        settle(portal, job.lease, end).await.unwrap();
    }
    told
}

/// A person asks for a copy of messages alone, which one system holds.
pub async fn copy_of_messages(house: &House, customer: CustomerId) -> String {
    let draft = Draft { scope: Some("some".to_owned()), categories: vec!["messages".to_owned()], ..Draft::default() };
    asked(house, customer, Kind::Copy, &draft).await
}

/// The task of the system, as it is stored.
pub async fn task(house: &House, reference: &str) -> Task {
    let mut conn = house.store.read().await.unwrap();
    let id: RequestId = conn.request(reference).await.unwrap().unwrap().id;
    conn.request_tasks(id).await.unwrap().into_iter().find(|task| task.part.as_str() == SYSTEM).unwrap()
}

/// The actor of each such event in the log.
pub async fn actors_of(house: &House, action: &str) -> Vec<String> {
    let entries = house.store.read().await.unwrap().audit_after(0, 10_000).await.unwrap();
    entries.into_iter().filter(|entry| entry.action == action).map(|entry| entry.actor).collect()
}
