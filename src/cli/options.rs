//! The operator's options: by flag, by environment variable or in the configuration file, in this order of precedence.

use ipnet::IpNet;
use serde::Deserialize;
use std::{net::SocketAddr, path::PathBuf, str::FromStr};

use crate::catalog::demo::{Shipped, Shown};

/// Every option of `candor serve`. In the file each has the flag's name with underscores, e.g. `public_url`.
#[derive(clap::Args, Deserialize, Default, Clone)]
#[serde(default, deny_unknown_fields)]
pub struct Options {
    /// Show the portal with a made-up brand (`larkfield`, or `clinic`), or your own (`practice`, with --brand), and made-up people; everything
    /// is thrown away at the end
    #[arg(
        long,
        env = "CANDOR_DEMO",
        value_name = "BRAND",
        num_args = 0..=1,
        require_equals = true,
        default_value = "false",
        default_missing_value = "true",
        hide_default_value = true
    )]
    pub demo: ShownBrand,
    /// Where to listen [default: 127.0.0.1:3000]
    #[arg(long, env = "CANDOR_ADDR")]
    pub addr: Option<SocketAddr>,
    /// The brand's folder [default: brand]
    #[arg(long, env = "CANDOR_BRAND", value_name = "DIR")]
    pub brand: Option<PathBuf>,
    /// A TOML file with these options
    #[arg(long, env = "CANDOR_CONFIG", value_name = "FILE")]
    #[serde(skip)]
    pub config: Option<PathBuf>,
    /// Where the database, the root key and unsent mail are kept [default: candor-data]
    #[arg(long, env = "CANDOR_DATA", value_name = "DIR")]
    pub data: Option<PathBuf>,
    /// `sqlite:FILE` or `postgres://…` [default: a SQLite file in the data folder]
    #[arg(long, env = "CANDOR_DATABASE", value_name = "URL", hide_env_values = true)]
    pub database: Option<String>,
    /// The address people use, e.g. https://privacy.example.org [default: the https address that a server was told before, else http:// and the address listened on]
    #[arg(long, env = "CANDOR_PUBLIC_URL", value_name = "URL")]
    pub public_url: Option<String>,
    /// The root key's file, made on the first run [default: root-key.json in the data folder]
    #[arg(long, env = "CANDOR_ROOT_KEY", value_name = "FILE")]
    pub root_key: Option<PathBuf>,
    /// A command that prints the root key's text, e.g. from a key management service; it is written nowhere
    #[arg(long, env = "CANDOR_ROOT_KEY_COMMAND", value_name = "COMMAND", hide_env_values = true, conflicts_with = "root_key")]
    pub root_key_command: Option<String>,
    /// The mail server, e.g. smtps://user:password@mail.example.org; without one, mail is written to a folder
    #[arg(long, env = "CANDOR_SMTP", value_name = "URL", hide_env_values = true, requires = "mail_from")]
    pub smtp: Option<String>,
    /// Letters may go to the mail server unencrypted; only for a way that is yours
    #[arg(long, env = "CANDOR_SMTP_UNENCRYPTED")]
    pub smtp_unencrypted: bool,
    /// The sender of mail, e.g. "Example Co <privacy@example.org>"
    #[arg(long, env = "CANDOR_MAIL_FROM", value_name = "ADDRESS")]
    pub mail_from: Option<String>,
    /// Where to answer Prometheus, e.g. 127.0.0.1:9000 [default: nowhere]
    #[arg(long, env = "CANDOR_METRICS_ADDR", value_name = "ADDR")]
    pub metrics_addr: Option<SocketAddr>,
    /// A proxy whose X-Forwarded-For is believed, e.g. 10.0.0.0/8; may be given several times
    #[arg(long, env = "CANDOR_TRUSTED_PROXY", value_name = "NET", value_delimiter = ',')]
    pub trusted_proxy: Vec<IpNet>,
    /// A host of your own network that webhooks may go to, also by http and at a private address; may be given several times
    #[arg(long, env = "CANDOR_OWN_HOST", value_name = "HOST", value_delimiter = ',')]
    pub own_host: Vec<String>,
    /// Where the database of a connected system is, e.g. shop=postgres://user:password@db.example.org/shop; may be given several times
    #[arg(long, env = "CANDOR_SYSTEM_DATABASE", value_name = "NAME=URL", value_delimiter = ' ', hide_env_values = true)]
    pub system_database: Vec<String>,
    /// The key of a witness that co-signs checkpoints of the log, NAME+HASH+KEY as it publishes it; may be given several times
    #[arg(long, env = "CANDOR_WITNESS", value_name = "KEY", value_delimiter = ',')]
    pub witness: Vec<String>,
    /// How to write the log
    #[arg(long, env = "CANDOR_LOG", value_enum)]
    pub log: Option<LogFormat>,
}

/// The house that a demo shows; in the file `true` or its name.
#[derive(Deserialize, Default, Clone, Copy, PartialEq, Eq, Debug)]
#[serde(try_from = "Named")]
pub struct ShownBrand(pub Option<Shown>);

/// Shown where no other is named.
const LARKFIELD: Shown = Shown::Brand(Shipped::Larkfield);

#[derive(Deserialize)]
#[serde(untagged)]
enum Named {
    Whether(bool),
    Brand(String),
}

impl TryFrom<Named> for ShownBrand {
    type Error = String;
    fn try_from(named: Named) -> Result<Self, String> {
        match named {
            Named::Whether(shown) => Ok(Self(shown.then_some(LARKFIELD))),
            Named::Brand(name) => name.parse(),
        }
    }
}

impl FromStr for ShownBrand {
    type Err = String;
    fn from_str(text: &str) -> Result<Self, String> {
        match text {
            "true" | "yes" | "on" | "1" => Ok(Self(Some(LARKFIELD))),
            "" | "false" | "no" | "off" | "0" => Ok(Self(None)),
            "practice" => Ok(Self(Some(Shown::Practice))),
            name => match name.parse() {
                Ok(brand) => Ok(Self(Some(Shown::Brand(brand)))),
                Err(_) => {
                    let brands: Vec<_> = Shipped::ALL.iter().map(|one| one.as_str()).collect();
                    Err(format!("the demo's brands are {}, and practice for your own", brands.join(", ")))
                }
            },
        }
    }
}

#[derive(clap::ValueEnum, Deserialize, Clone, Copy, PartialEq, Eq, Debug, Default)]
#[serde(rename_all = "kebab-case")]
pub enum LogFormat {
    #[default]
    Text,
    Json,
}

impl Options {
    /// These options, completed by those of the file.
    pub fn or(self, file: Self) -> Self {
        Self {
            demo: ShownBrand(self.demo.0.or(file.demo.0)),
            addr: self.addr.or(file.addr),
            brand: self.brand.or(file.brand),
            config: self.config,
            data: self.data.or(file.data),
            database: self.database.or(file.database),
            public_url: self.public_url.or(file.public_url),
            // One of the two at most is named.
            root_key_command: self.root_key_command.or(if self.root_key.is_none() { file.root_key_command } else { None }),
            root_key: self.root_key.or(file.root_key),
            smtp: self.smtp.or(file.smtp),
            smtp_unencrypted: self.smtp_unencrypted || file.smtp_unencrypted,
            mail_from: self.mail_from.or(file.mail_from),
            metrics_addr: self.metrics_addr.or(file.metrics_addr),
            trusted_proxy: if self.trusted_proxy.is_empty() { file.trusted_proxy } else { self.trusted_proxy },
            own_host: if self.own_host.is_empty() { file.own_host } else { self.own_host },
            system_database: if self.system_database.is_empty() { file.system_database } else { self.system_database },
            witness: if self.witness.is_empty() { file.witness } else { self.witness },
            log: self.log.or(file.log),
        }
    }
}
