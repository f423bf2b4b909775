//! The databases of connected systems: whether each is there, and is as its mapping says.

use super::finding::Finding;
use crate::{
    catalog::check,
    cli::settings::Settings,
    domain::catalogue::SystemKind,
    outbound::sql::{failure::Failure, run::Connected},
};

const ABOUT: &str = "systems";

/// Nothing where the brand's folder cannot be read: that is said elsewhere.
pub async fn systems(settings: &Settings) -> Vec<Finding> {
    let Ok(draft) = check(&settings.brand) else { return Vec::new() };
    let mut findings = Vec::new();
    for system in draft.catalogue.systems.iter().filter(|system| system.kind == SystemKind::Sql) {
        let name = &system.id;
        let tested = match Connected::find(&settings.databases, draft.brand.mappings.get(name), name) {
            Ok(connected) => connected.test().await,
            Err(failure) => Err(failure),
        };
        findings.push(match tested {
            Ok(()) => Finding::ok(ABOUT, format!("the database of {name} is as its mapping says")),
            Err(Failure::Differs(faults)) => Finding::broken(
                ABOUT,
                format!(
                    "the database of {name} differs from its mapping in {} things: `candor system test {name}` names them",
                    faults.len()
                ),
            ),
            Err(failure) => Finding::broken(ABOUT, format!("{name}: {}", failure.said())),
        });
    }
    for name in settings.databases.named() {
        if !draft.catalogue.systems.iter().any(|system| system.id == *name && system.kind == SystemKind::Sql) {
            findings.push(Finding::look(
                ABOUT,
                format!("--system-database names {name}, and the catalogue has no such system with kind = \"sql\""),
            ));
        }
    }
    findings
}
