//! One person with everything two verbs can be about, and what is looked at afterwards.

use candor::{
    domain::{
        actor::Actor,
        ids::{CustomerId, RequestId},
        language::Language,
        ports::Clock,
        request::Kind,
        time::Millis,
    },
    usecases::{
        askers::Asker,
        choices::current::current,
        customers::{email, profile},
        history::list::list,
        jobs::{
            end::End,
            post::{Post, Work},
            take::settle,
        },
        portal::Portal,
        requests::withdraw::withdraw,
        sign_in::ask::{AwaitedCode, For, ask},
        snapshot::follow,
    },
};
use std::{collections::BTreeSet, sync::Arc, time::Duration};

use crate::{
    house::{House, take},
    requests::told::{all, asked, delete, looked, read, staff},
};

pub struct Scene {
    pub reference: String,
    pub customer: CustomerId,
    pub officer: Actor,
    pub revision: i64,
    pub receipt: String,
    pub restriction: (String, String),
    pub deletion: (String, String),
    pub deletion_id: RequestId,
    pub asked: AwaitedCode,
    pub code: String,
    pub address_link: String,
    later: Millis,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deletion {
    Planned,
    Running,
}

struct At(Millis);

impl Clock for At {
    fn now(&self) -> Millis {
        self.0
    }
    fn ticks(&self) -> Duration {
        Duration::ZERO
    }
}

impl Scene {
    pub async fn set(house: &House, officer: Actor, number: usize, deletion: Deletion) -> Self {
        follow::catch_up(house).await.unwrap();
        let reference = format!("p-{number}");
        let customer = house.customer(&reference).await;
        let person = Actor::Customer(customer);
        house.choose(customer, "basic").await.unwrap();
        house.choose(customer, "full").await.unwrap();
        let now = house.time.now();
        email::ask(house, person, Some(&format!("other-{reference}@example.org")), Some(now)).await.unwrap();
        let sign_in = ask(house, Some(&format!("{reference}@example.org")), Language::En, For::Customer, &Asker::nobody()).await.unwrap();
        let stop = candor::usecases::requests::draft::Draft {
            stop: Some("restrict".to_owned()),
            words: Some("It is wrong.".to_owned()),
            ..Default::default()
        };
        let restriction = asked(house, customer, Kind::Stop, &stop).await;
        let when = if deletion == Deletion::Planned { "later" } else { "now" };
        let gone = asked(house, customer, Kind::Delete, &delete(when)).await;
        let deletion_id = read(house, customer, &gone).await.row.id;
        // The letters with the code and the link; whatever else was queued is let go.
        let (mut code, mut address_link) = (String::new(), String::new());
        while let Some(job) = take(house).await.unwrap() {
            match &job.work {
                Work::Mail(Post::SignInCode { code: sent, .. }) => code.clone_from(sent),
                Work::Mail(Post::GiveUpAddress { link, .. }) => {
                    email::confirm(house, Some(link), None).await.unwrap();
                }
                Work::Mail(Post::ConfirmAddress { link, .. }) => address_link.clone_from(link),
                _ => {}
            }
            settle(house, job.lease, End::Done).await.unwrap();
        }
        Self {
            revision: current(house, person).await.unwrap().revision,
            receipt: list(house, person, None, 1).await.unwrap().entries.remove(0).id.to_string(),
            restriction: looked(house, officer, &restriction).await,
            deletion: looked(house, officer, &gone).await,
            later: house.time.now().plus(Duration::from_secs(40 * 24 * 3600)),
            reference,
            customer,
            officer,
            deletion_id,
            asked: sign_in,
            code,
            address_link,
        }
    }

    /// The same portal after the time to think it over.
    pub fn later(&self, portal: &Portal) -> Portal {
        let clock = Arc::new(At(self.later));
        portal.with_parts(|parts| {
            parts.store = parts.store.at(clock.clone());
            parts.clock = clock;
        })
    }

    /// The state a change could have lost: in the database, and in memory.
    pub async fn state(&self, house: &House) -> Vec<String> {
        let mut conn = house.store.read().await.unwrap();
        let mut found = Vec::new();
        match conn.choices_of(self.customer).await.unwrap() {
            None => found.push("gone".to_owned()),
            Some(row) => {
                let choices: candor::domain::choices::Choices = serde_json::from_str(&row.state).unwrap();
                let facts = choices.circumstances;
                found.push(format!("{:?} {:?} {} {}", choices.level, facts.erasure, facts.restricted, facts.under_age));
                found.extend(choices.purposes.iter().map(|(id, standing)| format!("{id} {:?}", standing.verb)));
                let profile = profile::of(house, self.customer).await.unwrap();
                let email = profile.email.map(|email| email.as_str().replace(&self.reference, "p")).unwrap_or_default();
                found.push(format!("{email} {:?}", profile.language));
            }
        }
        let records = conn.consent_records(self.customer, None, 100).await.unwrap();
        found.push(format!("{} records", records.len()));
        let purposes: Vec<_> = house.shelf().unwrap().notice.catalogue.purposes.iter().map(|purpose| purpose.id.to_string()).collect();
        found.extend(purposes.iter().map(|id| format!("{id}: {:?}", house.reason(&self.reference, id))));
        let mut requests = Vec::new();
        for row in conn.requests_of(self.customer.into(), 100).await.unwrap() {
            let mut entries: Vec<_> = conn.request_entries(row.id).await.unwrap().into_iter().map(|entry| entry.kind).collect();
            entries.sort();
            let tasks: BTreeSet<_> =
                conn.request_tasks(row.id).await.unwrap().into_iter().map(|task| format!("{} {:?}", task.part, task.state)).collect();
            requests.push(format!(
                "{:?} {:?} held {} {:?} asked {} contact {} {entries:?} {tasks:?}",
                row.kind,
                row.state,
                row.is_held(),
                row.decline,
                row.asked.is_some(),
                row.contact.is_some()
            ));
        }
        requests.sort();
        found.extend(requests);
        found
    }

    /// Clears the scene for the next pair.
    pub async fn clear(&self, house: &House) {
        let _ = withdraw(house, Actor::Customer(self.customer), &self.deletion.0).await;
        while let Some(job) = take(house).await.unwrap() {
            settle(house, job.lease, End::Done).await.unwrap();
        }
    }
}

pub async fn officer(house: &House) -> Actor {
    let _ = all();
    staff(house, candor::domain::staff::Role::PrivacyOfficer).await.1
}
