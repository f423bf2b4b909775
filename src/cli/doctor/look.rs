//! Looks at everything, and says it.

use anyhow::Result;
use std::{path::PathBuf, process::ExitCode};

use super::{
    backups::{ages, drills_left, files, noted},
    database::database,
    finding::{Finding, Level},
    outside::{address, brand, disk, mail},
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
    #[command(flatten)]
    pub options: Box<Options>,
}

/// 0 when all is well, 1 when somebody should look, 2 when something is broken.
pub async fn doctor(args: DoctorArgs) -> Result<ExitCode> {
    let findings = match Settings::from_options(*args.options) {
        Ok(settings) => look(&settings, args.backups.map(|folder| Folder::at(folder, args.keys))).await,
        Err(error) => vec![Finding::broken("configuration", format!("{error:#}"))],
    };
    for finding in &findings {
        println!("{finding}");
    }
    Ok(match findings.iter().map(|finding| finding.level).max() {
        Some(Level::Broken) => ExitCode::from(2),
        Some(Level::Look) => ExitCode::from(1),
        Some(Level::Ok) | None => ExitCode::SUCCESS,
    })
}

async fn look(settings: &Settings, folder: Option<Folder>) -> Vec<Finding> {
    let mut findings = vec![Finding::ok("configuration", "every option fits"), brand(settings)];
    let (key, vault) = root_key(settings);
    findings.extend(key);
    let (of_database, store) = database(settings, vault.as_ref()).await;
    findings.extend(of_database);
    if settings.data.path().is_dir() {
        findings.push(disk("disk", settings.data.path()));
    }
    findings.push(mail(settings).await);
    findings.extend(systems(settings).await);
    findings.extend(address(settings));
    if let Some(store) = &store {
        findings.extend(noted(store).await);
    }
    findings.extend(drills_left());
    if let (Some(folder), Some(vault)) = (&folder, &vault) {
        findings.push(files(vault, folder));
        // A brand's folder with faults has a finding of its own.
        if let Ok(draft) = draft(settings) {
            findings.push(ages(folder, draft.brand.backups_kept));
        }
        if folder.data.is_dir() {
            findings.push(disk("backup", &folder.data));
        }
    }
    findings
}
