//! A second opinion on every decision: the rules as people read them, in plain JSON, texts and numbers.
//!
//! It shares no line with the program. It does not stop at the first rule that refuses but lists all that do, in their
//! order, so that one can also see what was outranked.

use serde_json::Value;

const MINUTE: i64 = 60_000;
const DAY: i64 = 24 * 60 * MINUTE;

pub struct Opinion {
    /// Every reason that refuses, the first first.
    pub refusals: Vec<&'static str>,
    /// The reason that allows when none refuses.
    pub otherwise: &'static str,
    /// The mistake in the question, so that there is no answer.
    pub mistake: Option<&'static str>,
    /// Whether somebody has to reserve a slot for it.
    pub counted: bool,
}

impl Opinion {
    pub fn reason(&self) -> &'static str {
        self.refusals.first().copied().unwrap_or(self.otherwise)
    }

    pub fn allows(&self) -> bool {
        self.mistake.is_none() && self.refusals.is_empty()
    }
}

pub fn opinion(case: &Value) -> Opinion {
    let (purpose, facts, wants, said) = (&case["purpose"], &case["circumstances"], &case["boundaries"], &case["newest"]);
    let now = case["now"].as_i64().unwrap();
    let yes = |value: &Value| value == &Value::Bool(true);
    let (verb, basis) = (said["verb"].as_str().unwrap_or("nothing"), purpose["basis"].as_str().unwrap());
    let (law, contract) = (basis == "legal-obligation", basis == "contract");
    let is = |flag: &str| yes(&purpose[flag]);
    let mut refusals = Vec::new();
    let mut refuse_if = |applies: bool, reason| {
        if applies {
            refusals.push(reason);
        }
    };

    // A question about a touchpoint the notice does not name for the purpose gets no answer.
    let elsewhere = |asked: &Value| !purpose["touchpoints"].as_array().is_some_and(|named| named.contains(asked));
    if !case["touchpoint"].is_null() && elsewhere(&case["touchpoint"]) {
        return Opinion { refusals: vec![], otherwise: "", mistake: Some("not-at-touchpoint"), counted: false };
    }
    if yes(&case["unknown"]) {
        return Opinion { refusals: vec!["unknown"], otherwise: "unknown", mistake: None, counted: false };
    }
    // 1. Erasure and restriction.
    refuse_if(facts["erasure"] == "running" && !law, "erasure");
    refuse_if(yes(&facts["restricted"]) && !law, "restricted");
    refuse_if(facts["erasure"] == "scheduled" && !law && !contract, "erasure");
    // 2. What a contract or a law needs: nothing below holds it back.
    if law || contract {
        return Opinion { refusals, otherwise: "necessary", mistake: None, counted: false };
    }
    // 3. to 5. Under age; a pause; what the browser asks.
    refuse_if(yes(&facts["under_age"]) && is("profiling"), "minor");
    let paused = facts["paused_until"].as_i64().is_some_and(|until| now < until);
    refuse_if(paused && (is("personalizes") || is("contacts")), "paused");
    let asked_not_to_share = facts["gpc_since"].as_i64();
    let chose_after =
        |seen: i64| yes(&said["despite_gpc"]) && (verb == "given" || verb == "switched") && said["at"].as_i64().is_some_and(|at| at > seen);
    refuse_if(is("sharing") && asked_not_to_share.is_some_and(|seen| !chose_after(seen)), "gpc");
    if basis == "consent" {
        // 6. Only a yes that is in force.
        let overtaken = said["notice"].as_i64() < purpose["material_since"].as_i64();
        let over = said["expires_at"].as_i64().is_some_and(|end| end <= now);
        refuse_if(verb == "withdrawn", "withdrawn");
        refuse_if(verb != "given" && verb != "withdrawn", "no-consent");
        refuse_if(verb == "given" && overtaken, "notice-changed");
        refuse_if(verb == "given" && over, "expired");
    } else {
        // 7. Unless objected; what reaches the person also needs the level, or a yes of its own.
        let reaches = is("personalizes") || is("profiling") || is("sharing") || is("contacts");
        let on = purpose["level"].as_i64().is_some_and(|needed| needed <= case["level"].as_i64().unwrap_or(0));
        refuse_if(verb == "objected" || verb == "withdrawn", "objected");
        refuse_if(reaches && !on && verb != "switched", "level");
    }
    // Boundaries: topic, channel, quiet hours, how often.
    let avoid = wants["avoid_topics"].as_array().map(Vec::as_slice).unwrap_or_default();
    refuse_if(!case["topic"].is_null() && avoid.contains(&case["topic"]), "topic");
    let mut counted = false;
    if let Some(channel) = case["channel"].as_str() {
        let often = case["channels"][channel].as_str().unwrap_or("weekly");
        refuse_if(often == "needed", "channel");
        refuse_if(!wants["quiet_hours"].is_null() && is_quiet(&wants["quiet_hours"], now), "quiet");
        counted = is("contacts") && often != "any";
        let days = if often == "monthly" { 31 } else { 7 };
        let counts = |contact: &Value| {
            let at = contact["at"].as_i64().unwrap();
            let lives = contact["state"] == "sent" || (contact["state"] == "reserved" && now < at + 10 * MINUTE);
            contact["channel"] == channel && at > now - days * DAY && lives
        };
        let heard = case["contacts"].as_array().is_some_and(|past| past.iter().any(counts));
        refuse_if(counted && heard, "frequency");
    }
    let otherwise = if basis == "consent" { "consented" } else { "not-objected" };
    Opinion { counted: counted && refusals.is_empty(), refusals, otherwise, mistake: None }
}

pub fn is_quiet(quiet: &Value, now: i64) -> bool {
    let minutes = |time: &Value| {
        let (hours, minutes) = time.as_str().unwrap().split_once(':').unwrap();
        hours.parse::<i64>().unwrap() * 60 + minutes.parse::<i64>().unwrap()
    };
    let wall = (now.div_euclid(MINUTE) + ahead_of_utc(quiet["time_zone"].as_str().unwrap(), now)).rem_euclid(24 * 60);
    let (from, to) = (minutes(&quiet["from"]), minutes(&quiet["to"]));
    if from <= to { from <= wall && wall < to } else { from <= wall || wall < to }
}

/// In minutes. The two zones that change their clocks do so as in 2026.
fn ahead_of_utc(zone: &str, now: i64) -> i64 {
    match zone {
        "UTC" => 0,
        "Asia/Kolkata" => 5 * 60 + 30,
        "Pacific/Kiritimati" => 14 * 60,
        "Pacific/Pago_Pago" => -11 * 60,
        "Europe/Berlin" if (1_774_746_000_000..1_792_890_000_000).contains(&now) => 2 * 60,
        "Europe/Berlin" => 60,
        "America/New_York" if (1_772_953_200_000..1_793_512_800_000).contains(&now) => -4 * 60,
        "America/New_York" => -5 * 60,
        other => panic!("no offset for {other}"),
    }
}
