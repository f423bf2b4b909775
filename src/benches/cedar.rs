//! A decision in process, against cedar-policy for the equivalent rule.
//!
//! `cargo bench --bench cedar --features against-cedar` first shows, over many states of a customer, that both say the same
//! about every purpose, then prints what each takes. Cedar gets the better part: its policies, entities and request are made
//! beforehand, each policy holds only what its purpose needs, and it is given the customer, whom our side still has to find.

#![expect(clippy::unwrap_used, reason = "a benchmark that cannot go on should stop loudly")]

mod house;
mod pace;

use candor::{
    decisions::answer::Question,
    domain::{
        actor::Actor,
        catalogue::Basis,
        choices::{Choices, Standing, Verb},
        circumstances::{Circumstances, Erasure},
        decide::{Rule, decide},
        ids::LevelId,
        notice::{Notice, NoticeVersion},
        time::Millis,
    },
    usecases::{choices::current, snapshot::follow},
    vault::index::IndexField,
};
use cedar_policy::{Authorizer, Context, Decision, Entities, PolicySet, Request};
use serde_json::json;
use std::{hint::black_box, time::Duration};

/// As the server has it.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

#[tokio::main]
async fn main() {
    let engine = testing::engines::sqlite();
    let (portal, customer) = house::portal(&engine).await;
    let following = tokio::spawn(follow::follow(portal.clone()));
    let choices = current(&portal, Actor::Customer(customer)).await.unwrap().choices;
    let shelf = portal.decisions.notice().unwrap();
    let (notice, now) = (&shelf.notice, portal.clock.now());
    let (all, authorizer) = (policies(notice), Authorizer::new());

    let (mut yes, mut no) = (0, 0);
    for choices in states(notice, &choices, now) {
        let entities = entities(notice, &choices);
        for purpose in &notice.catalogue.purposes {
            let rule = Rule::of(purpose, notice);
            let level = choices.rank(&notice.catalogue);
            let ours = decide(&rule, &choices.circumstances, level, choices.purposes.get(&purpose.id), now).allows();
            let answer = authorizer.is_authorized(&request(purpose.id.as_str(), now), &all, &entities);
            assert_eq!(answer.diagnostics().errors().count(), 0, "{}: {choices:?}", purpose.id);
            assert_eq!(answer.decision() == Decision::Allow, ours, "{}: {choices:?}", purpose.id);
            *(if ours { &mut yes } else { &mut no }) += 1;
        }
    }
    println!("the same rule: {yes} times yes and {no} times no by both");

    let key = portal.vault.blind_index(IndexField::Reference, "c-1");
    for purpose in ["recommendations", "nearby-shops"] {
        let question = Question { customer: key, purpose, touchpoint: None, channel: None, topic: None };
        let moment = portal.clock.moment();
        let ours = pace::per_second(|| assert!(portal.decisions.ask(black_box(&question), moment).is_ok_and(|answer| answer.allows())));
        let (request, entities) = (request(purpose, now), entities(notice, &choices));
        let one: PolicySet = policy(notice, purpose).parse().unwrap();
        let cedar = |policies: &PolicySet| {
            pace::per_second(|| {
                let answer = authorizer.is_authorized(black_box(&request), policies, &entities);
                assert_eq!(answer.decision(), Decision::Allow);
            })
        };
        let (whole, alone) = (cedar(&all), cedar(&one));
        println!(
            "{purpose}: {:.0} ns; cedar-policy {:.0} ns, {:.1} × as long; with no other policy in its set {:.0} ns, {:.1} ×",
            1e9 / ours,
            1e9 / whole,
            ours / whole,
            1e9 / alone,
            ours / alone
        );
    }
    following.abort();
}

/// One policy for each purpose.
fn policies(notice: &Notice) -> PolicySet {
    let all: Vec<String> = notice.catalogue.purposes.iter().map(|purpose| policy(notice, purpose.id.as_str())).collect();
    all.join("\n").parse().unwrap()
}

/// The checks of `domain::decide` for this purpose, in the same order, and no others.
fn policy(notice: &Notice, purpose: &str) -> String {
    let rule = Rule::of(notice.catalogue.purpose(purpose).unwrap(), notice);
    let said = format!("principal.said[\"{purpose}\"]");
    let has_said = format!("principal.said has \"{purpose}\"");
    let mut when = Vec::new();
    if rule.basis != Basis::LegalObligation {
        when.push("principal.erasure != \"running\" && !principal.restricted".to_owned());
    }
    if matches!(rule.basis, Basis::Consent | Basis::LegitimateInterest) {
        when.push("principal.erasure != \"scheduled\"".to_owned());
        if rule.profiling {
            when.push("!principal.under_age".to_owned());
        }
        if rule.personalizes || rule.contacts {
            when.push("!(principal has paused_until && context.now < principal.paused_until)".to_owned());
        }
        if rule.sharing {
            let despite = format!("{has_said} && {said}.despite_gpc && {said}.verb == \"given\" && {said}.at > principal.gpc_since");
            when.push(format!("(!(principal has gpc_since) || ({despite}))"));
        }
    }
    match rule.basis {
        Basis::Consent => when.push(format!(
            "{has_said} && {said}.verb == \"given\" && {said}.notice >= {} && !({said} has expires_at && {said}.expires_at <= context.now)",
            rule.material_since.0
        )),
        Basis::LegitimateInterest => {
            when.push(format!("!({has_said} && ({said}.verb == \"objected\" || {said}.verb == \"withdrawn\"))"));
            if rule.follows_level() {
                let reached = rule.rank.map_or_else(|| "false".to_owned(), |rank| format!("principal.level >= {}", rank.0));
                when.push(format!("({reached} || ({has_said} && {said}.verb == \"switched\"))"));
            }
        }
        Basis::Contract | Basis::LegalObligation => {}
    }
    let when = if when.is_empty() { String::new() } else { format!("when {{ {} }}", when.join(" && ")) };
    format!("permit (principal, action == Action::\"{purpose}\", resource) {when};")
}

fn request(purpose: &str, now: Millis) -> Request {
    let uid = |text: &str| text.parse().unwrap();
    let context = Context::from_json_value(json!({"now": now.0}), None).unwrap();
    let action = uid(&format!("Action::\"{purpose}\""));
    Request::new(uid("Customer::\"c-1\""), action, uid("Brand::\"larkfield\""), context, None).unwrap()
}

/// One customer, and nobody else to look through.
fn entities(notice: &Notice, choices: &Choices) -> Entities {
    let facts = &choices.circumstances;
    let said = choices.purposes.iter().map(|(id, standing)| {
        let mut said = json!({
            "verb": standing.verb,
            "notice": standing.notice.0,
            "at": standing.at.0,
            "despite_gpc": standing.despite_gpc,
        });
        if let Some(at) = standing.expires_at {
            said.as_object_mut().unwrap().insert("expires_at".to_owned(), at.0.into());
        }
        (id.to_string(), said)
    });
    let mut attrs = json!({
        "level": choices.rank(&notice.catalogue).0,
        "erasure": facts.erasure,
        "restricted": facts.restricted,
        "under_age": facts.under_age,
        "said": said.collect::<serde_json::Map<_, _>>(),
    });
    for (name, at) in [("paused_until", facts.paused_until), ("gpc_since", facts.gpc_since)] {
        if let Some(at) = at {
            attrs.as_object_mut().unwrap().insert(name.to_owned(), at.0.into());
        }
    }
    let customer = json!({"uid": {"type": "Customer", "id": "c-1"}, "attrs": attrs, "parents": []});
    Entities::from_json_value(json!([customer]), None).unwrap()
}

/// Every fact about a person alone, under every level and every word about every purpose.
fn states(notice: &Notice, chosen: &Choices, now: Millis) -> Vec<Choices> {
    let (before, after) = (now.minus(Duration::from_secs(60)), now.plus(Duration::from_secs(60)));
    let none = Circumstances::default();
    let facts = [
        none,
        Circumstances { erasure: Erasure::Scheduled, ..none },
        Circumstances { erasure: Erasure::Running, ..none },
        Circumstances { restricted: true, ..none },
        Circumstances { under_age: true, ..none },
        Circumstances { paused_until: Some(after), ..none },
        Circumstances { paused_until: Some(before), ..none },
        Circumstances { gpc_since: Some(before), ..none },
        Circumstances { gpc_since: Some(after), ..none },
    ];
    let standing = |verb| Standing { verb, notice: notice.version, at: now, expires_at: None, despite_gpc: false, by_itself: false };
    let given = standing(Verb::Given);
    let words = [
        None,
        Some(given),
        Some(Standing { notice: NoticeVersion(0), ..given }),
        Some(Standing { expires_at: Some(before), ..given }),
        Some(Standing { expires_at: Some(after), ..given }),
        Some(Standing { despite_gpc: true, ..given }),
        Some(standing(Verb::Withdrawn)),
        Some(standing(Verb::Objected)),
        Some(standing(Verb::Switched)),
        Some(standing(Verb::Cleared)),
    ];
    let levels: Vec<LevelId> = notice.catalogue.levels.iter().map(|level| level.id.clone()).collect();
    let mut states = vec![chosen.clone()];
    for level in &levels {
        for word in words {
            let said = notice.catalogue.purposes.iter().filter_map(|purpose| Some((purpose.id.clone(), word?)));
            let choices = Choices { level: Some(level.clone()), purposes: said.collect(), ..Choices::default() };
            states.extend(facts.map(|circumstances| Choices { circumstances, ..choices.clone() }));
        }
    }
    states
}
