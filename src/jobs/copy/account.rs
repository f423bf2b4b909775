//! The account part of a copy: identity, choices, passkeys and contacts.

use serde_json::json;

use crate::{
    domain::{actor::Actor, language::Language, notice::Notice, passkey::Among, time::Millis},
    usecases::{
        asking::list::list as asked,
        choices::current::current,
        contacts::list::list as contacts,
        customers::profile,
        error::Error,
        explanations::refused::attempts,
        fairness::background,
        inquiries::own::{System, own as inquiries},
        listening::panel::own as panel,
        passkeys::kept::list as passkeys,
        portal::Portal,
    },
};

/// Its file in the archive.
pub const ACCOUNT: &str = "account.json";

/// As a JSON object, with names as the notice has them in the reader's language.
pub async fn account(portal: &Portal, actor: Actor, notice: &Notice, language: Language) -> Result<String, Error> {
    let said = portal.words(notice, language);
    let passkeys = passkeys(portal, Among::Customers, actor)
        .await?
        .into_iter()
        .map(|passkey| json!({"browser": passkey.browser, "made_at": moment(passkey.since), "used_at": passkey.last_used.map(moment)}));
    let contacts = contacts(portal, actor)
        .await?
        .into_iter()
        .map(|contact| json!({"channel": contact.channel, "state": contact.state, "at": moment(contact.at)}));
    let attempts = attempts(portal, actor)
        .await?
        .into_iter()
        .map(|attempt| json!({"refused": attempt.refused, "count": attempt.count, "last_at": moment(attempt.last_at)}));
    let inquiries = inquiries(portal, actor).await?.days.into_iter().map(|day| {
        let all = day.inquiries.iter().map(|(system, one)| {
            let system = match system {
                System::InNotice(id) => json!({"id": id, "name": said.system(id).name()}),
                System::Called(name) => json!({"name": name}),
            };
            json!({"system": system, "purpose": one.purpose, "allowed": one.reason.allows(), "reason": one.reason, "times": one.times})
        });
        json!({"day": moment(day.day), "questions": all.collect::<Vec<_>>()})
    });
    let background = background::own(portal, actor).await?;
    let asked = asked(portal, actor).await?.into_iter().map(|one| {
        json!({"question": one.question, "at": moment(one.at), "said": one.said.map(|(said, at)| json!({"answer": said, "at": moment(at)}))})
    });
    let panel = panel(portal, actor).await?.map(|member| json!({"since": moment(member.since), "needs": member.needs}));
    let account = json!({
        "profile": profile::own(portal, actor).await?,
        "choices": current(portal, actor).await?.choices,
        "passkeys": passkeys.collect::<Vec<_>>(),
        "contacts": contacts.collect::<Vec<_>>(),
        "said_about_themselves": background.map(|(said, at)| json!({"answers": said.answers, "given_at": moment(at)})),
        "asked": asked.collect::<Vec<_>>(),
        "panel": panel,
        "questions_of_systems": inquiries.collect::<Vec<_>>(),
        "attempts_at_what_was_refused": attempts.collect::<Vec<_>>(),
    });
    Ok(format!("{account:#}"))
}

fn moment(at: Millis) -> String {
    jiff::Timestamp::from_millisecond(at.0).map(|at| at.to_string()).unwrap_or_default()
}
