//! A withdrawal that was answered is obeyed by every later decision, over any connection.

use candor::{
    cli::machine::SystemClock,
    domain::{actor::Actor, ports::Clock, scope::Scope},
    usecases::{api_keys::create::create, customers::introduce::introduce},
};
use reqwest::Client;
use serde::Deserialize;
use serde_json::json;
use std::sync::Arc;

use crate::{Size, house::House, measure::cost};

/// They save and ask at once, so that each asks while others are written.
const TASKS: usize = 4;
/// Of each task, in turn.
const CUSTOMERS: usize = 25;

/// The counts of one task.
#[derive(Default)]
struct Count {
    withdrawn: usize,
    given: usize,
    /// Answers that knew less than what was saved before they were asked for.
    stale: usize,
}

/// A decision's answer: whether it allows, and why.
#[derive(Debug, Deserialize)]
struct Said {
    allow: bool,
    reason: String,
}

impl Said {
    fn is(&self, on: bool) -> bool {
        (self.allow, self.reason.as_str()) == (on, if on { "consented" } else { "withdrawn" })
    }
}

struct Task {
    url: String,
    key: String,
    /// Two connections: what one said must be known to the other.
    saves: Client,
    asks: Client,
    customers: Vec<String>,
}

pub async fn no_stale_answer(size: Size) {
    let steps = size.of(1_000_000);
    let house = House::new().await;
    let serving = house.serve().await;
    let (url, key) = (&serving.url, create(&house.portal, Actor::Operator, "campaign", Scope::ALL).await.unwrap().text());
    let mut tasks = Vec::new();
    for task in 0..TASKS {
        let customers: Vec<_> = (0..CUSTOMERS).map(|number| format!("c-{task}-{number}")).collect();
        let task = Arc::new(Task { url: url.clone(), key: key.clone(), saves: Client::new(), asks: Client::new(), customers });
        for customer in &task.customers {
            introduce(&house.portal, Actor::Operator, customer).await.unwrap();
            task.turn(customer, true).await;
            assert!(task.ask(customer).await.is(true), "before anything is withdrawn");
        }
        tasks.push(task);
    }
    let (counts, all) = cost(async {
        let running: Vec<_> = tasks.into_iter().map(|task| tokio::spawn(async move { task.run(steps / TASKS).await })).collect();
        let mut counts = Vec::new();
        for task in running {
            counts.push(task.await.unwrap());
        }
        counts
    })
    .await;
    let sum = |of: fn(&Count) -> usize| counts.iter().map(of).sum::<usize>();
    let (withdrawn, given, stale) = (sum(|count| count.withdrawn), sum(|count| count.given), sum(|count| count.stale));
    let rate = f64::from(u32::try_from(withdrawn + given).unwrap()) / all.time.as_secs_f64();
    println!(
        "| {withdrawn} withdrawals and {given} consents by {TASKS} tasks, a decision after each | {rate:.0} saves/s | {stale} stale |"
    );
    assert_eq!((withdrawn + given, withdrawn), (steps, steps / 2), "every step was taken");
    assert_eq!(stale, 0, "what was saved was not known to the very next answer");
}

impl Task {
    async fn run(&self, steps: usize) -> Count {
        let mut count = Count::default();
        for step in 0..steps {
            let customer = self.customers.get(step / 2 % CUSTOMERS).unwrap();
            let on = step % 2 == 1;
            self.turn(customer, on).await;
            *(if on { &mut count.given } else { &mut count.withdrawn }) += 1;
            let said = self.ask(customer).await;
            if !said.is(on) {
                count.stale += 1;
                println!("| stale: step {step} switched {customer} {}, and then the answer was {said:?} |", if on { "on" } else { "off" });
            }
        }
        count
    }

    /// Returns once it is answered.
    async fn turn(&self, customer: &str, on: bool) {
        let mut chosen = json!({"customer": customer, "purposes": {"newsletter": on}});
        if on {
            // After the no that came before: an older yes is no answer to it.
            let asked_at = jiff::Timestamp::from_millisecond(SystemClock.now().0).unwrap().to_string();
            let evidence = json!({"notice": 1, "language": "en", "asked_at": asked_at, "where": "checkout, step 2",
                "words_sha256": "0".repeat(64)});
            chosen.as_object_mut().unwrap().insert("evidence".to_owned(), evidence);
        }
        let request = self.saves.put(format!("{}/api/v1/customers/preferences", self.url)).bearer_auth(&self.key).json(&chosen);
        let answer = request.send().await.unwrap();
        assert_eq!(answer.status(), 200, "{}", answer.text().await.unwrap());
        answer.bytes().await.unwrap();
    }

    async fn ask(&self, customer: &str) -> Said {
        let question = json!({"customer": customer, "purpose": "newsletter"});
        let request = self.asks.post(format!("{}/api/v1/decisions", self.url)).bearer_auth(&self.key).json(&question);
        let answer = request.send().await.unwrap();
        assert_eq!(answer.status(), 200, "no answer is no proof");
        answer.json().await.unwrap()
    }
}
