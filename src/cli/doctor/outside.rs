//! The surroundings of the program: the brand's folder, mail, and the address people use.

use std::sync::Arc;
use url::Url;

use super::finding::Finding;
use crate::{
    catalog::check,
    cli::{
        machine::{SystemClock, SystemEntropy},
        settings::{MailRoute, Settings},
    },
    domain::outgoing::listed::Listed,
    outbound::{http::sender::Sender, mail::smtp::Smtp},
};

const ADDRESS: &str = "address";

pub fn brand(settings: &Settings) -> Finding {
    match check(&settings.brand) {
        Ok(_) => Finding::ok("brand", "its folder is sound"),
        Err(findings) => {
            Finding::broken("brand", format!("{} things in its folder have to be mended: `candor check` names them", findings.len()))
        }
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

/// Through the address that people use, since only a call that came through the proxy shows what the proxy does.
pub async fn address(settings: &Settings) -> Vec<Finding> {
    let Ok(url) = settings.public_url(settings.addr) else { return vec![Finding::broken(ADDRESS, "--public-url cannot be read")] };
    if url.scheme() != "https" {
        return vec![Finding::look(ADDRESS, format!("{url} is for this machine alone: people need --public-url https://…"))];
    }
    match asked(&url).await {
        Ok(said) => judged(&url, &said),
        Err(why) => {
            let mut findings = vec![Finding::unseen(
                ADDRESS,
                format!(
                    "{url} cannot be asked from here ({why}), so nobody saw what the proxy passes on. Look from elsewhere: `curl \
                     {url}healthz/forwarded` says `believed host` where all is well"
                ),
            )];
            if settings.trusted_proxies.is_empty() {
                findings.push(Finding::look(
                    ADDRESS,
                    "no proxy is trusted: behind one, all people count as one address for the limits. Name it by --trusted-proxy",
                ));
            }
            findings
        }
    }
}

/// The server's word on a call through its public address, which may be one of the own network.
async fn asked(url: &Url) -> Result<String, String> {
    let sender = Sender::new(Arc::new(Listed::new(url.host_str()))).map_err(|error| error.to_string())?;
    let path = url.join("healthz/forwarded").map_err(|error| error.to_string())?;
    let answer = sender.get(&path).await.map_err(|trouble| trouble.as_str().to_owned())?;
    if answer.status != 200 {
        return Err(format!("status {}", answer.status));
    }
    let body = answer.body.map_err(|trouble| trouble.as_str().to_owned())?;
    String::from_utf8(body).map_err(|_| "no answer of candor".to_owned())
}

fn judged(url: &Url, said: &str) -> Vec<Finding> {
    let mut words = said.split_whitespace();
    let all = "all people count as one address for the limits";
    let proxy = match words.next() {
        Some("believed") => Finding::ok(ADDRESS, "the proxy says which address a call is from, and is believed"),
        Some("not-trusted") => {
            Finding::look(ADDRESS, format!("the proxy sends X-Forwarded-For and is not trusted: {all}. Name it by --trusted-proxy"))
        }
        Some("missing") => Finding::look(ADDRESS, format!("the trusted proxy sends no X-Forwarded-For: {all}. Let it send that header")),
        Some("direct") => Finding::look(
            ADDRESS,
            format!("nothing says which address a call is from: {all}. Let the proxy send X-Forwarded-For, and name it by --trusted-proxy"),
        ),
        _ => return vec![Finding::unseen(ADDRESS, format!("another program, or an older candor, answers at {url}"))],
    };
    let host = match words.next() {
        Some("host") => Finding::ok(ADDRESS, format!("people use {url}, and the proxy passes Host on as it came")),
        _ => Finding::broken(ADDRESS, format!("the proxy does not pass Host on as it came: forms at {url} are refused. Let it")),
    };
    vec![proxy, host]
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test that cannot go on should stop loudly")]
mod tests {
    use super::{super::finding::Level, *};

    #[test]
    fn only_what_the_server_itself_saw_is_well() {
        let url = "https://privacy.example.org/".parse().unwrap();
        for (said, levels) in [
            ("believed host\n", vec![Level::Ok, Level::Ok]),
            ("not-trusted host\n", vec![Level::Look, Level::Ok]),
            ("missing host\n", vec![Level::Look, Level::Ok]),
            ("direct other-host\n", vec![Level::Look, Level::Broken]),
            ("<html>", vec![Level::Unseen]),
            ("", vec![Level::Unseen]),
        ] {
            let found: Vec<Level> = judged(&url, said).iter().map(|finding| finding.level).collect();
            assert_eq!(found, levels, "{said}");
        }
    }
}
