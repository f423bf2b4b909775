//! `candor webhook connect`, `list`, `rotate`, `test`, `again`, `requests` and `disconnect`.

use anyhow::{Result, anyhow};
use std::process::ExitCode;

use super::{open::open, options::Options, public_address::address, settings::Settings, wording::worded};
use crate::{
    domain::{
        actor::Actor,
        telling::{Acknowledges, AgainReason},
    },
    i18n::dates,
    jobs::telling::test::test,
    outbound::http::sender::Sender,
    usecases::{
        error::{Error, Fault, Field},
        portal::Portal,
        telling::{
            again::{Draft, again},
            connect::{connect, disconnect, rotate},
            requests::tell_requests,
            standing::{Connected, all},
        },
    },
};

/// As other errors are worded, but for the things that only a webhook has.
fn said(error: Error) -> anyhow::Error {
    let field = match &error {
        Error::Invalid(faults) => faults.first().map(|Fault { field, .. }| *field),
        _ => None,
    };
    match (field, &error) {
        (Some(Field::What), _) => anyhow!("the notice in force names no such system with kind = \"told\" or \"webhook\""),
        (Some(Field::Link), _) => anyhow!(
            "no webhook goes there: it has to be https, without a password in it, and on the open internet; --own-host allows hosts of \
             your own network"
        ),
        (Some(Field::Understood), _) => anyhow!(
            "it would not hear of withdrawals and deletions any more: add --it-asks-by-itself if it asks before it does anything personal"
        ),
        (Some(Field::After), _) => anyhow!("--after is the number of a change that has happened, or 0"),
        (_, Error::NotFound) => anyhow!("no such system is connected by a webhook"),
        _ => worded(error),
    }
}

async fn opened(options: Options) -> Result<(Portal, Settings)> {
    let settings = Settings::from_options(options)?;
    Ok((open(&settings).await?.0, settings))
}

pub async fn connect_system(options: Options, system: &str, url: &str, acknowledges: Acknowledges) -> Result<()> {
    let (portal, _) = opened(options).await?;
    let secret = connect(&portal, Actor::Operator, system, url, acknowledges).await.map_err(said)?;
    say!("{}", secret.text());
    let connected = all(&portal, Actor::Operator).await.map_err(said)?;
    portal.store.close().await;
    let tasks_alone = connected.iter().any(|one| one.system == system && one.tasks_alone);
    hint!("{} Keep this secret now: it is not shown again.", sent_to(system, tasks_alone));
    Ok(())
}

/// The things that a system is told of once it is connected.
fn sent_to(system: &str, tasks_alone: bool) -> String {
    if tasks_alone {
        return format!(
            "{system} is told of its tasks, and of nothing else. To read and answer them, its program needs a key: \
             `candor key create --scope tasks --system {system}`."
        );
    }
    format!(
        "{system} is told of everything from here on, or from where it was. It counts as not told until it knows those who were here before: \
         by a snapshot that it reads with a key of its own, or by `again --after 0`."
    )
}

pub async fn rotate_secret(options: Options, system: &str) -> Result<()> {
    let (portal, _) = opened(options).await?;
    let secret = rotate(&portal, Actor::Operator, system).await.map_err(said)?;
    portal.store.close().await;
    say!("{}", secret.text());
    hint!("For 24 hours everything is signed with the old secret, too. Keep this one now: it is not shown again.");
    Ok(())
}

pub async fn list(options: Options) -> Result<()> {
    let (portal, _) = opened(options).await?;
    let connected = all(&portal, Actor::Operator).await.map_err(said)?;
    portal.store.close().await;
    for one in connected {
        say!("{}", line(&one));
    }
    Ok(())
}

fn line(one: &Connected) -> String {
    let how = if one.by_webhook { "webhook" } else { "key" };
    let state = match (one.gone_at, one.failing_since) {
        (Some(at), _) => format!("wants no more since {}", dates::machine(at)),
        (None, Some(at)) => format!("failing since {}", dates::machine(at)),
        (None, None) => "in order".to_owned(),
    };
    let behind = one.behind_since.map(|at| format!(", behind since {}", dates::machine(at))).unwrap_or_default();
    let requests = if one.requests { " with requests" } else { "" };
    let known = if one.knows_everybody || one.tasks_alone { "" } else { ", does not know everybody yet" };
    format!("{}  {how}{requests}  told up to {}{behind}{known}  {state}", one.system, one.cursor.told)
}

/// Success only when the system took it.
pub async fn send_test(options: Options, system: &str) -> Result<ExitCode> {
    let (portal, settings) = opened(options).await?;
    let sender = Sender::new(portal.listed.clone())?;
    let source = address(&settings, &portal.store).await?;
    let ended = test(&portal, &sender, &source, Actor::Operator, system).await.map_err(said)?;
    portal.store.close().await;
    say!("{system} answered {} after {} ms", ended.word, ended.took.as_millis());
    Ok(if ended.reply.is_success() { ExitCode::SUCCESS } else { ExitCode::from(2) })
}

pub async fn tell_again(options: Options, system: &str, after: i64, reason: AgainReason) -> Result<()> {
    let (portal, _) = opened(options).await?;
    again(&portal, Actor::Operator, system, &Draft::after(after, reason)).await.map_err(said)?;
    portal.store.close().await;
    say!("{system} is told again of everything after change {after}.");
    Ok(())
}

pub async fn choose_requests(options: Options, system: &str, tell: bool) -> Result<()> {
    let (portal, _) = opened(options).await?;
    tell_requests(&portal, Actor::Operator, system, tell).await.map_err(said)?;
    portal.store.close().await;
    say!("{system} is {} of requests.", if tell { "told" } else { "not told" });
    Ok(())
}

pub async fn disconnect_system(options: Options, system: &str, sure: bool) -> Result<()> {
    let (portal, _) = opened(options).await?;
    disconnect(&portal, Actor::Operator, system, sure).await.map_err(said)?;
    portal.store.close().await;
    say!("{system} is told no more.");
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::sent_to;

    #[test]
    fn a_system_that_has_tasks_alone_is_not_said_to_be_told_of_changes() {
        let said = sent_to("calls", true);
        assert!(said.contains("its tasks, and of nothing else") && said.contains("--scope tasks --system calls"), "{said}");
        assert!(!said.contains("snapshot") && !said.contains("counts as not told"), "{said}");
        let said = sent_to("shop", false);
        assert!(said.contains("told of everything from here on") && said.contains("counts as not told until"), "{said}");
    }
}
