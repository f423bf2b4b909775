//! A brand's own copy of everyone's choices, written from `src/docs/api.md` alone: it knows nothing of the portal's types.

use jiff::Timestamp;
use reqwest::{Client, Response};
use serde_json::Value;
use std::collections::HashMap;

use crate::served::Served;

pub struct Copy {
    pub seq: i64,
    pub notice: Value,
    /// By handle.
    pub customers: HashMap<String, Value>,
}

pub async fn get(served: &Served, path: &str, key: &str) -> Response {
    Client::new().get(format!("{}/api/v1{path}", served.url)).bearer_auth(key).send().await.unwrap()
}

pub async fn json(served: &Served, path: &str, key: &str) -> Value {
    let answer = get(served, path, key).await;
    assert_eq!(answer.status(), 200, "{path}");
    answer.json().await.unwrap()
}

impl Copy {
    pub async fn take(served: &Served, key: &str) -> Self {
        Self::read(&get(served, "/snapshot", key).await.text().await.unwrap())
    }

    pub fn read(text: &str) -> Self {
        let mut lines: Vec<Value> = text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        let (notice, end) = (lines.remove(0), lines.pop().unwrap());
        assert_eq!((notice["kind"].as_str(), end["kind"].as_str()), (Some("notice"), Some("end")));
        let left_out = lines.extract_if(.., |line| line["kind"] == "unreadable").count();
        assert_eq!((&end["customers"], &end["unreadable"]), (&lines.len().into(), &left_out.into()));
        assert_eq!(end["seq"], notice["seq"]);
        let customers = lines.into_iter().map(|line| (line["handle"].as_str().unwrap().to_owned(), line));
        Self { seq: end["seq"].as_i64().unwrap(), notice, customers: customers.collect() }
    }

    /// Takes in every change up to now. Whether the rules changed.
    pub async fn keep_up(&mut self, served: &Served, key: &str) -> bool {
        let mut other_rules = false;
        loop {
            let answer = json(served, &format!("/changes?after={}", self.seq), key).await;
            for change in answer["changes"].as_array().unwrap() {
                let handle = change["handle"].as_str().unwrap_or_default().to_owned();
                match change["type"].as_str().unwrap() {
                    "notice.published" => other_rules = true,
                    "feed.restarted" => *self = Self::take(served, key).await,
                    "customer.erased" | "customer.unreadable" => drop(self.customers.remove(&handle)),
                    _ => {
                        let mut line = change["state"].clone();
                        line["customer"] = change["customer"].clone();
                        self.customers.insert(handle, line);
                    }
                }
            }
            if answer["last"] == self.seq {
                return other_rules;
            }
            self.seq = answer["last"].as_i64().unwrap();
        }
    }

    pub fn decide(&self, customer: &str, purpose: &str, now: i64) -> &'static str {
        let Some(known) = self.customers.values().find(|known| known["customer"] == customer) else { return "unknown" };
        let levels = self.notice["levels"].as_array().unwrap();
        let rank = levels.iter().position(|level| *level == known["level"]).unwrap_or(0);
        let rank = u64::try_from(rank).unwrap();
        decide(&self.notice["purposes"][purpose], &known["circumstances"], rank, &known["purposes"][purpose], now)
    }
}

/// Milliseconds in the vectors, RFC 3339 in a snapshot.
fn moment(value: &Value) -> Option<i64> {
    value.as_i64().or_else(|| Some(value.as_str()?.parse::<Timestamp>().unwrap().as_millisecond()))
}

/// Anywhere else it is a mistake to ask.
pub fn is_at(rule: &Value, touchpoint: &str) -> bool {
    rule["touchpoints"].as_array().is_some_and(|named| named.iter().any(|id| id == touchpoint))
}

/// Decides by the published rules: the first that applies answers.
pub fn decide(rule: &Value, facts: &Value, rank: u64, word: &Value, now: i64) -> &'static str {
    let says = |of: &Value, flag: &str| of[flag] == true;
    let (basis, erasure, verb) = (rule["basis"].as_str().unwrap(), facts["erasure"].as_str(), word["verb"].as_str());
    let necessary = matches!(basis, "contract" | "legal-obligation");
    if erasure == Some("running") && basis != "legal-obligation" {
        return "erasure";
    }
    if says(facts, "restricted") && basis != "legal-obligation" {
        return "restricted";
    }
    if erasure == Some("scheduled") && !necessary {
        return "erasure";
    }
    if necessary {
        return "necessary";
    }
    if says(facts, "under_age") && says(rule, "profiling") {
        return "minor";
    }
    let paused = moment(&facts["paused_until"]).is_some_and(|until| now < until);
    if paused && (says(rule, "personalizes") || says(rule, "contacts")) {
        return "paused";
    }
    if let (true, Some(since)) = (says(rule, "sharing"), moment(&facts["gpc_since"])) {
        let all_the_same = matches!(verb, Some("given" | "switched")) && says(word, "despite_gpc") && moment(&word["at"]) > Some(since);
        if !all_the_same {
            return "gpc";
        }
    }
    if basis == "consent" {
        return match verb {
            Some("given") if word["notice"].as_u64() < rule["material_since"].as_u64() => "notice-changed",
            Some("given") if moment(&word["expires_at"]).is_some_and(|at| at <= now) => "expired",
            Some("given") => "consented",
            Some("withdrawn") => "withdrawn",
            _ => "no-consent",
        };
    }
    let follows = ["personalizes", "profiling", "sharing", "contacts"].into_iter().any(|flag| says(rule, flag));
    match verb {
        Some("objected" | "withdrawn") => "objected",
        Some("switched") => "not-objected",
        _ if !follows || rule["level"].as_u64().is_some_and(|level| level <= rank) => "not-objected",
        _ => "level",
    }
}
