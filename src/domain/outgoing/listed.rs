//! The hosts of the operator's own network that calls may go to, and where a call may go at all.

use std::{collections::BTreeSet, net::IpAddr};
use url::{Host, Url};

use super::closed::is_closed;

/// Hosts that the operator listed: they may be in closed ranges, and be called without https.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Listed {
    hosts: BTreeSet<String>,
    /// No call leaves the house.
    shut: bool,
}

/// The reason that an address is none that calls go to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unfit {
    /// No address, or none of HTTP.
    NotAnAddress,
    /// Neither https nor a host that is listed.
    Unencrypted,
    /// A user's name or a password in it would be kept and shown.
    Password,
    /// In a closed range.
    Closed,
}

impl Listed {
    pub fn new(hosts: impl IntoIterator<Item = impl AsRef<str>>) -> Self {
        let hosts = hosts.into_iter().map(|host| plain(host.as_ref())).filter(|host| !host.is_empty()).collect();
        Self { hosts, shut: false }
    }

    /// No call leaves the house, wherever it would go: a practice house tells nobody anything.
    pub const fn shut() -> Self {
        Self { hosts: BTreeSet::new(), shut: true }
    }

    pub fn has(&self, host: &str) -> bool {
        self.hosts.contains(&plain(host))
    }

    /// Whether a call to a host may use this address of it.
    pub fn lets(&self, host: &str, address: IpAddr) -> bool {
        !self.shut && (!is_closed(address) || self.has(host))
    }

    /// An address that calls may go to, as far as it shows by itself: names are looked at again whenever they are resolved.
    pub fn fit(&self, text: &str) -> Result<Url, Unfit> {
        let url = Url::parse(text.trim()).map_err(|_| Unfit::NotAnAddress)?;
        self.check(&url)?;
        Ok(url)
    }

    pub fn check(&self, url: &Url) -> Result<(), Unfit> {
        let host = url.host().ok_or(Unfit::NotAnAddress)?;
        let listed = self.has(&host.to_string());
        match url.scheme() {
            "https" => {}
            "http" if listed => {}
            "http" => return Err(Unfit::Unencrypted),
            _ => return Err(Unfit::NotAnAddress),
        }
        if !url.username().is_empty() || url.password().is_some() {
            return Err(Unfit::Password);
        }
        let literal = match host {
            Host::Ipv4(address) => Some(IpAddr::V4(address)),
            Host::Ipv6(address) => Some(IpAddr::V6(address)),
            Host::Domain(_) => None,
        };
        if self.shut || (literal.is_some_and(is_closed) && !listed) {
            return Err(Unfit::Closed);
        }
        Ok(())
    }
}

/// A host without what does not tell it apart: case, the dot of the root, the brackets of an IPv6 address.
fn plain(host: &str) -> String {
    host.trim().trim_start_matches('[').trim_end_matches(']').trim_end_matches('.').to_ascii_lowercase()
}
