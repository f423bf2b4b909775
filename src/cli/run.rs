//! Hands each command to its file.

use anyhow::Result;
use clap::Parser;
use std::process::ExitCode;

use super::{
    args::{Args, Command, Key, Notice, Receipt, Report, Staff},
    audit,
    audit_args::Audit,
    backups::commands as backups,
    check, cosigned, doctor, init, key, migrate, notice, print, receipt, register, report, retention, root_key,
    root_key_args::RootKey,
    serve, staff, system,
    system_args::System,
    webhook,
    webhook_args::Webhook,
};

/// Runs what the command line asks for, and says so in whole.
pub async fn run() -> Result<ExitCode> {
    let ended = command().await?;
    print::whole()?;
    Ok(ended)
}

async fn command() -> Result<ExitCode> {
    match Args::parse().command {
        Command::Serve(options) => serve::start::serve(*options).await,
        Command::Migrate(options) => migrate::migrate(*options).await.map(|()| ExitCode::SUCCESS),
        Command::Init { dir, like } => init::init(&dir, like).map(|()| ExitCode::SUCCESS),
        Command::Check { dir } => Ok(check::check(dir)),
        Command::Key(Key::Create { scope, system, name, options }) => {
            key::create(*options, &name, &scope, system.as_deref()).await.map(|()| ExitCode::SUCCESS)
        }
        Command::Key(Key::List { options }) => key::list(*options).await.map(|()| ExitCode::SUCCESS),
        Command::Key(Key::Revoke { id, options }) => key::revoke(*options, id).await.map(|()| ExitCode::SUCCESS),
        Command::Webhook(command) => webhook(command).await,
        Command::System(System::Test { name, customer, options }) => system::test(*options, &name, customer.as_deref()).await,
        Command::Notice(Notice::Diff { options }) => notice::diff(*options).await.map(|()| ExitCode::SUCCESS),
        Command::Notice(Notice::Publish { material, editorial, summary, retire, options }) => {
            let marks = notice::Marks { material, editorial, summaries: summary, retire };
            notice::publish(*options, marks).await.map(|()| ExitCode::SUCCESS)
        }
        Command::Staff(Staff::Invite { email, role, options }) => staff::invite(*options, &email, role).await.map(|()| ExitCode::SUCCESS),
        Command::Staff(Staff::End { email, options }) => staff::end(*options, &email).await.map(|()| ExitCode::SUCCESS),
        Command::Receipt(Receipt::Verify { file, options }) => receipt::check(*options, &file).await,
        Command::Audit(Audit::Verify { checkpoint, options }) => audit::verify(*options, &checkpoint).await,
        Command::Audit(Audit::Prove { receipt, options }) => audit::prove(*options, &receipt).await,
        Command::Audit(Audit::Consistency { older, options }) => audit::consistency(*options, &older).await,
        Command::Audit(Audit::SetApart { reason, options }) => audit::set_checkpoints_apart(*options, reason).await,
        Command::Audit(Audit::Cosigned { file, options }) => cosigned::keep(*options, &file).await,
        Command::Audit(Audit::Checkpoint { options }) => audit::print_checkpoint(*options).await,
        Command::RootKey(RootKey::Check { options }) => root_key::check(*options).await.map(|()| ExitCode::SUCCESS),
        Command::RootKey(RootKey::Split { out, shares, threshold, options }) => {
            root_key::split(*options, &out, shares, threshold).await.map(|()| ExitCode::SUCCESS)
        }
        Command::RootKey(RootKey::Join { files, out }) => root_key::join(&files, &out).map(|()| ExitCode::SUCCESS),
        Command::RootKey(RootKey::Rotate { anew, options }) => root_key::rotate(*options, anew).await.map(|()| ExitCode::SUCCESS),
        Command::Backup(args) => backups::backup(args).await.map(|()| ExitCode::SUCCESS),
        Command::Restore(args) => backups::restoring(args).await,
        Command::Doctor(args) => doctor::look::doctor(args).await,
        Command::Register { format, language, options } => register::register(*options, format, language).await.map(|()| ExitCode::SUCCESS),
        Command::Report(Report::Requests { law, month, csv, options }) => {
            report::requests(*options, month, law.as_ref(), csv).await.map(|()| ExitCode::SUCCESS)
        }
        Command::Retention { dry_run, options } => retention::retention(*options, dry_run).await.map(|()| ExitCode::SUCCESS),
    }
}

async fn webhook(command: Webhook) -> Result<ExitCode> {
    let done = match command {
        Webhook::Connect { system, url, acknowledges, options } => webhook::connect_system(*options, &system, &url, acknowledges).await,
        Webhook::List { options } => webhook::list(*options).await,
        Webhook::Rotate { system, options } => webhook::rotate_secret(*options, &system).await,
        Webhook::Test { system, options } => return webhook::send_test(*options, &system).await,
        Webhook::Again { system, after, reason, options } => webhook::tell_again(*options, &system, after, reason).await,
        Webhook::Requests { system, tell, options } => webhook::choose_requests(*options, &system, tell).await,
        Webhook::Disconnect { system, it_asks_by_itself, options } => {
            webhook::disconnect_system(*options, &system, it_asks_by_itself).await
        }
    };
    done.map(|()| ExitCode::SUCCESS)
}
