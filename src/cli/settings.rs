//! The options, checked and completed: what the rest of the program works with.

use anyhow::{Context, Result, bail, ensure};
use ipnet::IpNet;
use std::{
    net::{IpAddr, Ipv4Addr, SocketAddr},
    path::{Path, PathBuf},
};
use url::Url;

use super::{
    cosigners::cosigners,
    key_place::KeyPlace,
    options::{LogFormat, Options},
    practice::reaches_nothing,
    system_databases::databases,
};
use crate::{
    catalog::{
        Source,
        demo::{Shipped, Shown},
    },
    domain::mapping::databases::Databases,
    store::Address,
    vault::cosigner::Cosigner,
};

pub struct Settings {
    /// The house that is shown with made-up people.
    pub demo: Option<Shown>,
    pub addr: SocketAddr,
    pub brand: Source,
    pub data: DataFolder,
    pub database: String,
    /// As given; `public_url()` is where people find us in any case.
    given_url: Option<Url>,
    pub root_key: KeyPlace,
    pub mail: MailRoute,
    pub metrics_addr: Option<SocketAddr>,
    pub trusted_proxies: Vec<IpNet>,
    pub own_hosts: Vec<String>,
    /// Where the databases of connected systems are.
    pub databases: Databases,
    pub cosigners: Vec<Cosigner>,
    pub log: LogFormat,
}

pub enum MailRoute {
    Smtp {
        url: String,
        from: String,
    },
    Folder {
        folder: PathBuf,
        from: String,
    },
    /// Shown on `/demo/mail`.
    Memory,
}

/// A folder that stays, or one that is gone when the program ends.
pub enum DataFolder {
    Kept(PathBuf),
    Temporary(tempfile::TempDir),
}

impl DataFolder {
    pub fn path(&self) -> &Path {
        match self {
            Self::Kept(path) => path,
            Self::Temporary(folder) => folder.path(),
        }
    }
}

const DEFAULT_ADDR: SocketAddr = SocketAddr::new(IpAddr::V4(Ipv4Addr::LOCALHOST), 3000);
const FOLDER_SENDER: &str = "Candor <candor@localhost>";

impl Settings {
    /// Reads the file the options name, if any, and checks what only makes sense together.
    pub fn from_options(options: Options) -> Result<Self> {
        let file = match &options.config {
            Some(path) => read_file(path)?,
            None => Options::default(),
        };
        let options = options.or(file);
        let addr = options.addr.unwrap_or(DEFAULT_ADDR);
        if options.demo.0.is_some() && !addr.ip().is_loopback() {
            bail!("--demo signs anyone in as anyone, so it only listens on this machine: use --addr 127.0.0.1:{}", addr.port());
        }
        let practises = reaches_nothing(&options)?;
        ensure!(options.smtp.is_none() || options.mail_from.is_some(), "--smtp needs --mail-from: who does the mail come from?");
        if let Some(url) = options.smtp.as_deref() {
            travels_encrypted(url, options.smtp_unencrypted)?;
        }
        let data = match (options.data, options.demo.0) {
            (Some(path), _) => DataFolder::Kept(path),
            (None, Some(_)) => DataFolder::Temporary(tempfile::tempdir().context("cannot make a temporary folder")?),
            (None, None) => DataFolder::Kept(PathBuf::from("candor-data")),
        };
        let brand = match (options.brand, options.demo.0) {
            (Some(folder), _) => Source::Folder(folder),
            (None, Some(Shown::Brand(Shipped::Larkfield))) => Source::Demo,
            (None, Some(Shown::Brand(Shipped::Clinic))) => Source::Clinic,
            (None, Some(Shown::Practice) | None) => Source::Folder(PathBuf::from("brand")),
        };
        let mail = match (options.smtp, options.mail_from, options.demo.0) {
            (Some(url), Some(from), _) => MailRoute::Smtp { url, from },
            (_, _, Some(_)) => MailRoute::Memory,
            (_, from, None) => {
                MailRoute::Folder { folder: data.path().join("mail"), from: from.unwrap_or_else(|| FOLDER_SENDER.to_owned()) }
            }
        };
        Ok(Self {
            demo: options.demo.0,
            addr,
            brand,
            database: options.database.unwrap_or_else(|| format!("sqlite:{}", data.path().join("candor.db").display())),
            given_url: options.public_url.as_deref().map(public_url).transpose()?,
            root_key: key_place(options.root_key, options.root_key_command, data.path(), options.demo.0)?,
            mail,
            metrics_addr: options.metrics_addr,
            trusted_proxies: options.trusted_proxy,
            own_hosts: options.own_host,
            databases: if practises { Databases::default() } else { databases(&options.system_database)? },
            cosigners: cosigners(&options.witness)?,
            log: options.log.unwrap_or_default(),
            data,
        })
    }

    /// Where the database is, without the user's name and password.
    pub fn shown_database(&self) -> String {
        self.database.parse().map_or_else(|_| "at an address that cannot be read".to_owned(), |address: Address| address.to_string())
    }

    /// As `--public-url` names it, where it does.
    pub const fn given_url(&self) -> Option<&Url> {
        self.given_url.as_ref()
    }

    /// The address people use. This machine goes by its name, since browsers keep no passkeys for an address without one.
    pub fn public_url(&self, listening: SocketAddr) -> Result<Url> {
        if let Some(url) = &self.given_url {
            return Ok(url.clone());
        }
        let host = if listening.ip().is_loopback() { format!("localhost:{}", listening.port()) } else { listening.to_string() };
        Ok(Url::parse(&format!("http://{host}/"))?)
    }
}

/// A credential of the service manager counts where neither a file nor a command is named.
fn key_place(file: Option<PathBuf>, command: Option<String>, data: &Path, demo: Option<Shown>) -> Result<KeyPlace> {
    let credential =
        std::env::var_os("CREDENTIALS_DIRECTORY").map(|folder| Path::new(&folder).join("root-key")).filter(|path| path.exists());
    match (command, file) {
        (Some(_), Some(_)) => bail!("--root-key and --root-key-command name two places of one key: keep one of them"),
        (Some(command), None) => Ok(KeyPlace::Command(command)),
        (None, Some(file)) => Ok(KeyPlace::File(file)),
        (None, None) => Ok(KeyPlace::File(credential.filter(|_| demo.is_none()).unwrap_or_else(|| data.join("root-key.json")))),
    }
}

fn read_file(path: &Path) -> Result<Options> {
    let text = std::fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
    toml::from_str(&text).with_context(|| format!("{} is not a configuration file", path.display()))
}

/// Letters hold codes that open accounts: they leave this machine encrypted, unless somebody says that they need not. A password
/// never does.
fn travels_encrypted(smtp: &str, may_be_clear: bool) -> Result<()> {
    let url = Url::parse(smtp).context("--smtp is not an address such as smtps://user:password@mail.example.org")?;
    let local = matches!(url.host_str(), Some("localhost" | "127.0.0.1" | "[::1]"));
    let encrypted = url.scheme() == "smtps" || url.query_pairs().any(|(key, value)| key == "tls" && value == "required");
    ensure!(
        local || encrypted || url.password().is_none(),
        "--smtp would send the password unencrypted: use smtps:// or add ?tls=required"
    );
    ensure!(
        local || encrypted || may_be_clear,
        "--smtp would send letters unencrypted: use smtps:// or add ?tls=required; --smtp-unencrypted allows it, where the way to the \
         mail server is yours"
    );
    Ok(())
}

fn public_url(text: &str) -> Result<Url> {
    let url = Url::parse(text).with_context(|| format!("--public-url {text} is not an address"))?;
    let local = matches!(url.host_str(), Some("localhost" | "127.0.0.1" | "[::1]"));
    ensure!(
        url.scheme() == "https" || (url.scheme() == "http" && local),
        "--public-url must start with https:// (http:// only on this machine)"
    );
    ensure!(url.path() == "/" && url.query().is_none(), "--public-url must have no path: Candor serves a host of its own");
    Ok(url)
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test that cannot go on should stop loudly")]
mod tests {
    use super::*;

    #[test]
    fn the_demo_refuses_an_address_others_can_reach() {
        let demo = "true".parse().unwrap();
        let options = Options { demo, addr: Some("0.0.0.0:3000".parse().unwrap()), ..Options::default() };
        assert!(Settings::from_options(options).is_err_and(|error| error.to_string().contains("only listens on this machine")));
    }

    #[test]
    fn a_flag_outranks_the_file_and_a_typo_in_the_file_is_refused() {
        let file = tempfile::NamedTempFile::new().unwrap();
        std::fs::write(&file, "demo = true\naddr = '127.0.0.1:4000'\nlog = 'json'\n").unwrap();
        let options = Options { config: Some(file.path().into()), addr: Some("127.0.0.1:5000".parse().unwrap()), ..Options::default() };
        let settings = Settings::from_options(options.clone()).unwrap();
        assert_eq!(settings.demo, Some(Shown::Brand(Shipped::Larkfield)));
        assert_eq!((settings.addr.port(), settings.log), (5000, LogFormat::Json));
        std::fs::write(&file, "adress = '127.0.0.1:4000'\n").unwrap();
        assert!(Settings::from_options(options).is_err());
    }

    #[test]
    fn letters_travel_unencrypted_only_where_somebody_says_so_and_the_password_never() {
        for (url, fits, fits_when_allowed) in [
            ("smtps://u:p@mail.example.org", true, true),
            ("smtp://u:p@mail.example.org?tls=required", true, true),
            ("smtp://u:p@mail.example.org?tls=opportunistic", false, false),
            ("smtp://u:p@mail.example.org", false, false),
            ("smtp://mail.example.org", false, true),
            ("smtp://mail.example.org?tls=opportunistic", false, true),
            ("smtp://u:p@127.0.0.1:2525", true, true),
            ("mail.example.org", false, false),
        ] {
            assert_eq!(travels_encrypted(url, false).is_ok(), fits, "{url}");
            assert_eq!(travels_encrypted(url, true).is_ok(), fits_when_allowed, "{url}");
        }
    }

    #[test]
    fn people_on_the_open_net_are_served_over_https_only() {
        for (url, fits) in [
            ("https://p.example.org", true),
            ("http://localhost:3000", true),
            ("http://p.example.org", false),
            ("https://p.example.org/x", false),
        ] {
            assert_eq!(public_url(url).is_ok(), fits, "{url}");
        }
    }
}
