//! Commands and their arguments.

use clap::{Parser, Subcommand};
use std::{collections::BTreeMap, path::PathBuf};

use super::{
    audit_args::Audit,
    backups::commands::{BackupArgs, RestoreArgs},
    doctor::look::DoctorArgs,
    options::Options,
    register::Format,
    root_key_args::RootKey,
    system_args::System,
    webhook_args::Webhook,
};
use crate::{
    catalog::demo::Shipped,
    domain::{
        figures::month::Month,
        ids::{ApiKeyId, PurposeId, RegimeId},
        language::Language,
        regime::{REGIMES, Regime},
        scope::Scope,
        staff::Role,
    },
};

/// Candor: people see what a brand collects, decide how personal it may be, and every system obeys.
#[derive(Parser)]
#[command(name = "candor", version)]
pub struct Args {
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Subcommand)]
pub enum Command {
    /// Run the portal
    Serve(Box<Options>),
    /// Bring the database up to date, or begin an installation, without serving anybody
    Migrate(Box<Options>),
    /// Write a complete brand folder to start from
    Init {
        /// A folder that is empty or does not exist yet
        dir: PathBuf,
        /// The brand it starts as: `larkfield`, which has shops, or `clinic`, which sells nothing
        #[arg(long, value_name = "BRAND", default_value = "larkfield", value_parser = shipped)]
        like: Shipped,
    },
    /// Check a brand folder; every finding comes with its place and a way to mend it
    Check { dir: PathBuf },
    /// Keys of the brand's systems
    #[command(subcommand)]
    Key(Key),
    /// Webhooks, by which the brand's systems are told what changed
    #[command(subcommand)]
    Webhook(Webhook),
    /// Systems whose database the portal reaches
    #[command(subcommand)]
    System(System),
    /// Notice versions
    #[command(subcommand)]
    Notice(Notice),
    /// The people who answer requests
    #[command(subcommand)]
    Staff(Staff),
    /// Receipts that people hold
    #[command(subcommand)]
    Receipt(Receipt),
    /// The audit log: what was done, by whom and when
    #[command(subcommand)]
    Audit(Audit),
    /// The root key everything is sealed under
    #[command(subcommand)]
    RootKey(RootKey),
    /// Make a backup, also beside a running server
    Backup(BackupArgs),
    /// Put a backup back into an empty installation, or only try whether it could be
    Restore(RestoreArgs),
    /// Look at everything the installation rests on: 0 when all is well, 1 when somebody should look, 2 when something is broken
    Doctor(DoctorArgs),
    /// Print the record of processing activities (GDPR Article 30) from the published notice
    Register {
        /// The form it is written in
        #[arg(long, value_enum, default_value = "html")]
        format: Format,
        /// One of the languages the brand offers [default: the brand's own]
        #[arg(long)]
        language: Option<Language>,
        #[command(flatten)]
        options: Box<Options>,
    },
    /// Figures of a month, as those who oversee the house read them
    #[command(subcommand)]
    Report(Report),
    /// Delete the records whose time is over, as a running server does by itself
    Retention {
        /// Only say how many would go
        #[arg(long)]
        dry_run: bool,
        #[command(flatten)]
        options: Box<Options>,
    },
}

fn shipped(text: &str) -> Result<Shipped, String> {
    let names = || Shipped::ALL.iter().map(|brand| brand.as_str()).collect::<Vec<_>>().join(" or ");
    text.parse().map_err(|_| format!("there is no brand `{text}` to start from: use {}", names()))
}

#[derive(Subcommand)]
pub enum Report {
    /// Print how many requests came in and how they were answered, law by law, and the other figures of the month
    Requests {
        /// Only the requests under one law, e.g. `ccpa` or `uk-gdpr`
        #[arg(long, value_parser = law)]
        law: Option<RegimeId>,
        /// A month that is over, e.g. 2026-10 [default: the one that runs]
        #[arg(long, value_parser = month)]
        month: Option<Month>,
        /// As comma-separated values
        #[arg(long)]
        csv: bool,
        #[command(flatten)]
        options: Box<Options>,
    },
}

fn law(text: &str) -> Result<RegimeId, String> {
    let laws = || REGIMES.iter().map(|law| law.id).collect::<Vec<_>>().join(", ");
    let known = text.parse::<RegimeId>().ok().filter(|id| Regime::find(id).is_some());
    known.ok_or_else(|| format!("`{text}` is no law we know: use one of {}", laws()))
}

fn month(text: &str) -> Result<Month, String> {
    text.parse().map_err(|_| format!("`{text}` is no month: write it as 2026-10"))
}

#[derive(Subcommand)]
pub enum Receipt {
    /// Say whether a receipt is genuine: 0 when it is, 2 when it is not, 1 when that could not be found out
    Verify {
        /// The receipt (JSON); `-` for standard input
        file: PathBuf,
        #[command(flatten)]
        options: Box<Options>,
    },
}

#[derive(Subcommand)]
pub enum Staff {
    /// Print a link by which somebody joins the staff, once, within three days
    Invite {
        /// Their e-mail address; for somebody who is staff already, the link replaces their password and role
        email: String,
        #[arg(long, value_parser = role, help = format!("One of {}", roles()))]
        role: Role,
        #[command(flatten)]
        options: Box<Options>,
    },
    /// Sign somebody out for good
    End {
        email: String,
        #[command(flatten)]
        options: Box<Options>,
    },
}

fn role(text: &str) -> Result<Role, String> {
    text.parse().map_err(|_| format!("`{text}` is no role: use one of {}", roles()))
}

fn roles() -> String {
    Role::ALL.iter().map(|role| role.as_str()).collect::<Vec<_>>().join(", ")
}

#[derive(Subcommand)]
pub enum Key {
    /// Make a key; it is shown this once
    Create {
        /// One thing the key may do; may be given several times
        #[arg(long, required = true)]
        scope: Vec<Scope>,
        /// The system it is for, by a name that people know: they read it where systems asked about them
        #[arg(long, default_value = "unnamed")]
        name: String,
        /// The system of the catalogue (`kind = "told"` or `"webhook"`) that it is for: with the key it says how far it took changes in, or
        /// what came of its tasks
        #[arg(long, value_name = "SYSTEM")]
        system: Option<String>,
        #[command(flatten)]
        options: Box<Options>,
    },
    /// List every key
    List {
        #[command(flatten)]
        options: Box<Options>,
    },
    /// End a key
    Revoke {
        /// As `list` shows it
        id: ApiKeyId,
        #[command(flatten)]
        options: Box<Options>,
    },
}

#[derive(Subcommand)]
pub enum Notice {
    /// Say what publishing the brand's folder would change, in structure and in every language
    Diff {
        #[command(flatten)]
        options: Box<Options>,
    },
    /// Publish the brand's folder as the next notice version
    Publish {
        /// A purpose whose change makes people choose again; may be given several times
        #[arg(long)]
        material: Vec<PurposeId>,
        /// A purpose that only reads better now; may be given several times
        #[arg(long)]
        editorial: Vec<PurposeId>,
        /// The change in words, once for each language, e.g. en="We added Adwise."
        #[arg(long, value_parser = summary)]
        summary: Vec<(Language, String)>,
        /// A purpose people agreed to that is meant to go; may be given several times
        #[arg(long)]
        retire: Vec<PurposeId>,
        #[command(flatten)]
        options: Box<Options>,
    },
}

fn summary(text: &str) -> Result<(Language, String), String> {
    let (language, words) = text.split_once('=').ok_or("write it as en=\"What changed.\"")?;
    let language = language.parse().map_err(|_| format!("there is no language `{language}`"))?;
    Ok((language, words.to_owned()))
}

/// The summaries by language.
pub fn by_language(summaries: Vec<(Language, String)>) -> BTreeMap<Language, String> {
    summaries.into_iter().collect()
}
