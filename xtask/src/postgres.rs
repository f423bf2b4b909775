//! The PostgreSQL of the integration tests: a throw-away cluster, or the database someone names.

use crate::running::Running;
use crate::tally::Tally;
use crate::tools;
use crate::workspace::{run, step};
use anyhow::{Context, Result, bail};
use std::os::unix::fs::{PermissionsExt, chown};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::Duration;
use std::{env, fs};

/// Names a database whose owner may create schemas; the tests read it too.
pub const URL: &str = "CANDOR_TEST_POSTGRES_URL";

/// The database that the tests may use beside SQLite.
pub enum Postgres {
    Named(String),
    /// It lives until the tests have ended.
    Started(Cluster),
}

impl Postgres {
    pub fn url(&self) -> String {
        match self {
            Self::Named(url) => url.clone(),
            Self::Started(cluster) => cluster.url(),
        }
    }
}

/// None where it does not start, which counts as a failure.
pub fn find(tally: &mut Tally) -> Option<Postgres> {
    if let Ok(named) = env::var(URL) {
        return Some(Postgres::Named(named));
    }
    let mut started = None;
    tally.part("PostgreSQL", || {
        started = Some(Cluster::start().context("PostgreSQL did not start")?);
        Ok(())
    });
    started.map(Postgres::Started)
}

/// A cluster in a folder of its own, reached by socket only, gone when dropped. Its twin, which single tests stop and start again, is in
/// `src/testing/cluster.rs`.
pub struct Cluster {
    folder: PathBuf,
    // Declared after the folder but stopped first: see `Drop`.
    server: Option<Running>,
}

impl Cluster {
    fn start() -> Result<Self> {
        let bin = tools::ensure_postgres()?;
        step("Starting a throw-away PostgreSQL");
        let account = Account::find()?;
        let folder = env::temp_dir().join(format!("candor-postgres-{}", std::process::id()));
        fs::create_dir(&folder)?;
        let mut cluster = Self { folder, server: None };
        let folder = &cluster.folder;
        // The tests reach the socket as another user than the server's.
        fs::set_permissions(folder, fs::Permissions::from_mode(0o755))?;
        if let Some((user, group)) = account.other {
            chown(folder, Some(user), Some(group))?;
        }
        let data = folder.join("data");
        let mut initdb = account.command(&bin.join("initdb"), folder);
        initdb.args(["--username=postgres", "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync", "--pgdata"]).arg(&data);
        run(initdb.stdout(Stdio::null()))?;
        let mut postgres = account.command(&bin.join("postgres"), folder);
        postgres.arg("-D").arg(&data).arg("-k").arg(folder).args(["-c", "listen_addresses="]);
        // The data need not survive a power cut.
        postgres.args(["-c", "fsync=off", "-c", "full_page_writes=off", "-c", "max_connections=200"]);
        let log = fs::File::create(folder.join("log"))?;
        // SIGINT is PostgreSQL's fast end, and what Ctrl-C sends it as well.
        let mut server = Running::start(postgres.stdout(Stdio::null()).stderr(log), "-INT")?;
        let socket = folder.join(".s.PGSQL.5432");
        for _ in 0..300 {
            if socket.exists() {
                cluster.server = Some(server);
                return Ok(cluster);
            }
            if server.has_ended() {
                break;
            }
            sleep(Duration::from_millis(100));
        }
        bail!("{}", fs::read_to_string(folder.join("log")).unwrap_or_default())
    }

    fn url(&self) -> String {
        format!("postgres://postgres@localhost/postgres?host={}", self.folder.display())
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        self.server = None;
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// The user that runs the cluster: initdb refuses root, so root lends it to `postgres`.
struct Account {
    other: Option<(u32, u32)>,
}

impl Account {
    fn find() -> Result<Self> {
        let number = |flag: &str| -> Result<u32> {
            let id = Command::new("id").args([flag, "postgres"]).output()?;
            String::from_utf8_lossy(&id.stdout).trim().parse().context("there is no user postgres to run the cluster as")
        };
        let other = if tools::is_root() { Some((number("-u")?, number("-g")?)) } else { None };
        Ok(Self { other })
    }

    fn command(&self, program: &Path, folder: &Path) -> Command {
        let mut command = Command::new(program);
        // Our own folder may be closed to that user.
        command.current_dir(folder);
        if let Some((user, group)) = self.other {
            command.uid(user).gid(group);
        }
        command
    }
}
