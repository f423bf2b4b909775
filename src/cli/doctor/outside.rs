//! The surroundings of the program: the brand's folder, the disk, mail, and the address people use.

use std::{path::Path, sync::Arc};

use super::finding::Finding;
use crate::{
    catalog::check,
    cli::{
        machine::{SystemClock, SystemEntropy},
        settings::{MailRoute, Settings},
    },
    outbound::mail::smtp::Smtp,
};

const LITTLE: u64 = 1024 * 1024 * 1024;

pub fn brand(settings: &Settings) -> Finding {
    match check(&settings.brand) {
        Ok(_) => Finding::ok("brand", "its folder is sound"),
        Err(findings) => {
            Finding::broken("brand", format!("{} things in its folder have to be mended: `candor check` names them", findings.len()))
        }
    }
}

pub fn disk(about: &'static str, folder: &Path) -> Finding {
    let shown = folder.display();
    let Ok(space) = rustix::fs::statvfs(folder) else {
        return Finding::look(about, format!("{shown} cannot be looked at"));
    };
    let free = space.f_bavail.saturating_mul(space.f_frsize);
    let megabytes = free / (1024 * 1024);
    if free < LITTLE {
        Finding::look(about, format!("{megabytes} MB are free in {shown}: nothing is kept when none are"))
    } else {
        Finding::ok(about, format!("{megabytes} MB are free in {shown}"))
    }
}

pub async fn mail(settings: &Settings) -> Finding {
    const ABOUT: &str = "mail";
    match &settings.mail {
        MailRoute::Smtp { url, from } => match Smtp::new(url, from, Arc::new(SystemClock), Arc::new(SystemEntropy)) {
            Ok(server) => match server.answers().await {
                Ok(()) => Finding::ok(ABOUT, "the mail server answers and lets us in"),
                Err(error) => Finding::broken(ABOUT, error.to_string()),
            },
            Err(error) => Finding::broken(ABOUT, format!("--smtp or --mail-from: {error}")),
        },
        MailRoute::Folder { folder, .. } => {
            Finding::look(ABOUT, format!("letters reach nobody: they are written to {}. Name a server by --smtp", folder.display()))
        }
        MailRoute::Memory => Finding::look(ABOUT, "letters reach nobody: this is a demo"),
    }
}

pub fn address(settings: &Settings) -> Vec<Finding> {
    const ABOUT: &str = "address";
    let Ok(url) = settings.public_url(settings.addr) else { return vec![Finding::broken(ABOUT, "--public-url cannot be read")] };
    if url.scheme() != "https" {
        return vec![Finding::look(ABOUT, format!("{url} is for this machine alone: people need --public-url https://…"))];
    }
    let mut findings = vec![Finding::ok(ABOUT, format!("people use {url}; the proxy has to pass Host and Origin on as they came"))];
    if settings.trusted_proxies.is_empty() {
        findings.push(Finding::look(
            ABOUT,
            "no proxy is trusted: behind one, all people count as one address for the limits. Name it by --trusted-proxy",
        ));
    }
    findings
}
