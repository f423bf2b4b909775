//! Looks at everything, and says it.

use anyhow::Result;
use std::{path::PathBuf, process::ExitCode};

use super::{
    backups::{Promised, ages, drills_left, files, noted},
    beside::{checkpoints, disks, ledger},
    database::database,
    finding::{Finding, Level},
    outside::{address, brand, mail},
    root_key::root_key,
    systems::systems,
};
use crate::cli::{backups::folder::Folder, open::draft, options::Options, settings::Settings};

#[derive(clap::Args)]
pub struct DoctorArgs {
    /// The folder with backups: the newest one is read whole
    #[arg(long, value_name = "DIR")]
    pub backups: Option<PathBuf>,
    /// The folder with keys files [default: the same]
    #[arg(long, value_name = "DIR", requires = "backups")]
    pub keys: Option<PathBuf>,
    /// For how many days keys files live, as `candor backup` has it
    #[arg(long, value_name = "DAYS", default_value_t = 14, value_parser = clap::value_parser!(u32).range(1..=90))]
    pub keys_days: u32,
    #[command(flatten)]
    pub options: Box<Options>,
}

/// 0 when all is well, 1 when somebody should look or something could not be seen, 2 when something is broken.
pub async fn doctor(args: DoctorArgs) -> Result<ExitCode> {
    let findings = match Settings::from_options(*args.options) {
        Ok(settings) => look(&settings, args.backups.map(|folder| Folder::at(folder, args.keys)), args.keys_days).await,
        Err(error) => vec![Finding::broken("configuration", format!("{error:#}"))],
    };
    for finding in &findings {
        say!("{finding}");
    }
    Ok(match findings.iter().map(|finding| finding.level).max() {
        Some(Level::Broken) => ExitCode::from(2),
        Some(Level::Look | Level::Unseen) => ExitCode::from(1),
        Some(Level::Ok) | None => ExitCode::SUCCESS,
    })
}

async fn look(settings: &Settings, folder: Option<Folder>, keys_days: u32) -> Vec<Finding> {
    let mut findings = vec![Finding::ok("configuration", "every option fits"), brand(settings)];
    let (key, vault) = root_key(settings);
    findings.extend(key);
    let (of_database, store) = database(settings, vault.as_ref()).await;
    findings.extend(of_database);
    findings.extend(disks(settings, folder.as_ref()));
    findings.push(mail(settings).await);
    findings.extend(systems(settings).await);
    findings.extend(address(settings).await);
    if let Some(store) = &store {
        findings.push(ledger(settings, store).await);
        findings.push(checkpoints(settings, store, vault.as_ref()).await);
        findings.extend(noted(store, folder.is_some()).await);
    }
    findings.extend(drills_left());
    if let Some(folder) = &folder {
        findings.push(files(vault.as_ref(), folder));
        // A brand's folder with faults has a finding of its own.
        let copies = draft(settings).ok().map(|draft| draft.brand.backups_kept);
        findings.extend(ages(folder, Promised { copies, keys_days }));
    }
    findings
}
