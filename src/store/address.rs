//! The address of a database: what it names, how it is shown, and what may travel to it unencrypted.

use sqlx::postgres::{PgConnectOptions, PgSslMode};
use std::{fmt, net::IpAddr, path::PathBuf, str::FromStr};
use url::Url;

use super::Error;

/// `sqlite:FILE` or `postgres://…`. Shown without the user's name and password.
#[derive(Debug, Clone)]
pub enum Address {
    Sqlite(PathBuf),
    Postgres(Box<PgConnectOptions>),
}

impl FromStr for Address {
    type Err = Error;
    fn from_str(url: &str) -> Result<Self, Error> {
        if let Some(file) = url.strip_prefix("sqlite:") {
            return Ok(Self::Sqlite(file.trim_start_matches("//").into()));
        }
        if !url.starts_with("postgres:") && !url.starts_with("postgresql:") {
            return Err(Error::Unusable("a database is named as sqlite:FILE or postgres://…".to_owned()));
        }
        // The address may hold a password, so neither it nor what the parser says about it is repeated.
        let unread = || Error::Unusable("the address of the database cannot be read: postgres://user:password@host:port/name".to_owned());
        let options: PgConnectOptions = url.parse().map_err(|_| unread())?;
        let named = Url::parse(url).map_err(|_| unread())?.query_pairs().any(|(key, _)| matches!(&*key, "sslmode" | "ssl-mode"));
        let options = if named || on_this_machine(&options) { options } else { encrypted(options) };
        Ok(Self::Postgres(Box::new(options)))
    }
}

impl Address {
    /// SQLite's write-ahead log, beside its file. Whoever closes the file last removes it.
    pub fn written_ahead(&self) -> Option<PathBuf> {
        let Self::Sqlite(file) = self else { return None };
        let mut name = file.clone().into_os_string();
        name.push("-wal");
        Some(name.into())
    }
}

/// Raises every TLS mode below `require` to it. Only the address itself may ask for less.
fn encrypted(options: PgConnectOptions) -> PgConnectOptions {
    match options.get_ssl_mode() {
        PgSslMode::Disable | PgSslMode::Allow | PgSslMode::Prefer => options.ssl_mode(PgSslMode::Require),
        PgSslMode::Require | PgSslMode::VerifyCa | PgSslMode::VerifyFull => options,
    }
}

fn on_this_machine(options: &PgConnectOptions) -> bool {
    let host = options.get_host();
    let loopback = || host.trim_matches(['[', ']']).parse::<IpAddr>().is_ok_and(|address| address.is_loopback());
    options.get_socket().is_some() || host.starts_with('/') || host == "localhost" || loopback()
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Sqlite(file) => write!(f, "{}", file.display()),
            Self::Postgres(options) => {
                let (host, port) = (options.get_host(), options.get_port());
                match options.get_socket() {
                    Some(folder) => write!(f, "PostgreSQL at the socket {}/.s.PGSQL.{port}", folder.display())?,
                    None if host.starts_with('/') => write!(f, "PostgreSQL at the socket {host}/.s.PGSQL.{port}")?,
                    None => write!(f, "PostgreSQL at {host}:{port}")?,
                }
                options.get_database().map_or(Ok(()), |name| write!(f, ", database {name}"))
            }
        }
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]
mod tests {
    use super::*;

    fn postgres(url: &str) -> PgConnectOptions {
        let Address::Postgres(options) = url.parse().unwrap() else { panic!("{url}") };
        *options
    }

    #[test]
    fn another_machine_is_spoken_to_encrypted_unless_the_address_asks_for_less() {
        for (url, mode) in [
            ("postgres://u:p@db.example.org/candor", PgSslMode::Require),
            ("postgres://u:p@192.0.2.7/candor", PgSslMode::Require),
            ("postgres://u:p@db.example.org/candor?sslmode=disable", PgSslMode::Disable),
            ("postgres://u:p@db.example.org/candor?sslmode=verify-full", PgSslMode::VerifyFull),
            ("postgres://u:p@127.0.0.1/candor", PgSslMode::Prefer),
            ("postgres://u:p@[::1]/candor", PgSslMode::Prefer),
            ("postgres://u:p@localhost/candor", PgSslMode::Prefer),
            ("postgres://u@db.example.org/candor?host=/run/postgresql", PgSslMode::Prefer),
        ] {
            assert_eq!(format!("{:?}", postgres(url).get_ssl_mode()), format!("{mode:?}"), "{url}");
        }
    }

    #[test]
    fn an_address_is_shown_without_user_and_password() {
        for (url, shown) in [
            ("postgres://ursula:secret@db.example.org:6432/candor", "PostgreSQL at db.example.org:6432, database candor"),
            ("postgres://ursula@localhost/candor?host=/run/pg", "PostgreSQL at the socket /run/pg/.s.PGSQL.5432, database candor"),
            ("sqlite:/var/lib/candor/candor.db", "/var/lib/candor/candor.db"),
        ] {
            assert_eq!(url.parse::<Address>().unwrap().to_string(), shown);
        }
        for unread in ["postgres://ursula:secret@:nowhere:/", "postgres://ursula:secret@h/x?sslmode=secret", "mysql://ursula:secret@h/x"] {
            let said = unread.parse::<Address>().unwrap_err().to_string();
            assert!(!said.contains("secret") && !said.contains("ursula"), "{said}");
        }
    }
}
