//! `candor system test`. Prints counts and faults, and never a value.

use anyhow::{Context, Result, bail};
use std::process::ExitCode;

use super::{open::open, options::Options, settings::Settings, wording::worded};
use crate::{
    domain::{actor::Actor, catalogue::SystemKind, mapping::whole::Mapping},
    outbound::sql::{
        failure::Failure,
        run::{Connected, Count},
    },
    usecases::tasks::by_itself::tried,
};

pub async fn test(options: Options, name: &str, customer: Option<&str>) -> Result<ExitCode> {
    let settings = Settings::from_options(options)?;
    let (portal, draft) = open(&settings).await?;
    let system = draft.catalogue.systems.iter().find(|one| one.id.as_str() == name && one.kind == SystemKind::Sql);
    let system = system.with_context(|| format!("the brand's catalogue has no system `{name}` with kind = \"sql\""))?;
    let mapping = draft.brand.mappings.get(&system.id).context(Failure::NoMapping.said())?;
    let tested = match Connected::find(&settings.databases, Some(mapping), &system.id) {
        Ok(connected) => connected.test().await.map(|()| connected),
        Err(failure) => Err(failure),
    };
    let connected = match tested {
        Ok(connected) => connected,
        Err(failure) => return Ok(refused(name, mapping, &failure)),
    };
    say!("{name}: every table, column, join and type is as {} says. Nothing was changed.", mapping.file);
    if let Some(customer) = customer {
        let (known, going) = tried(&portal, Actor::Operator, &draft.catalogue, system, customer).await.map_err(worded)?;
        if known.is_empty() {
            bail!("nothing is known of this customer by which {name} keeps people");
        }
        match connected.count(&known, &going).await {
            Ok(Some(counts)) => counts.iter().for_each(|count| say!("{}", line(count))),
            Ok(None) => say!("{name} has no such person."),
            Err(failure) => return Ok(refused(name, mapping, &failure)),
        }
    }
    portal.store.close().await;
    Ok(ExitCode::SUCCESS)
}

fn line(count: &Count) -> String {
    let Count { table, found, deleted, nulled, masked, unreadable } = count;
    let says_when =
        if *unreadable > 0 { format!("; {unreadable} that a law keeps have a moment that cannot be read") } else { String::new() };
    format!(
        "{table}: {found} rows are read; a deletion of everything would delete {deleted}, and in the others null {nulled} values and mask {masked}{says_when}"
    )
}

fn refused(name: &str, mapping: &Mapping, failure: &Failure) -> ExitCode {
    match failure {
        Failure::Differs(faults) => {
            for fault in faults {
                say!("{}:{}: {}", mapping.file, fault.line, fault.said);
            }
            say!("{} to mend.", faults.len());
        }
        other => say!("{name}: {}.", other.said()),
    }
    ExitCode::from(2)
}
