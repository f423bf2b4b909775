//! A PostgreSQL of one's own, which can be stopped and started again.

use sqlx::Connection;
use std::{
    fs,
    os::unix::{
        fs::{PermissionsExt, chown},
        process::CommandExt,
    },
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::Duration,
};

/// How it is stopped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stop {
    /// Changes under way are undone first, as by `pg_ctl stop -m fast`.
    Fast,
    /// As a crash: the next start has to read the log it writes ahead.
    Immediate,
}

/// Reached by a socket in its folder alone, and gone when it is let go. Its twin, for all of the tests, is in `xtask/src/postgres.rs`.
pub struct Cluster {
    folder: tempfile::TempDir,
    bin: PathBuf,
    /// The user and the group it runs as; root lends it to `postgres`.
    account: Option<(u32, u32)>,
    server: Option<Child>,
}

impl Cluster {
    /// Made, and started. `None` on a machine that has no `initdb`.
    pub async fn start() -> Option<Self> {
        let bin = folder_of_programs()?;
        let folder = tempfile::tempdir().unwrap();
        fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o755)).unwrap();
        let number = |words: &[&str]| -> Option<u32> {
            let said = Command::new("id").args(words).output().ok()?;
            String::from_utf8(said.stdout).ok()?.trim().parse().ok()
        };
        let account = if number(&["-u"]) == Some(0) { Some((number(&["-u", "postgres"])?, number(&["-g", "postgres"])?)) } else { None };
        if let Some((user, group)) = account {
            chown(folder.path(), Some(user), Some(group)).unwrap();
        }
        let mut cluster = Self { folder, bin, account, server: None };
        let mut initdb = cluster.command("initdb");
        initdb.args(["--username=postgres", "--auth=trust", "--encoding=UTF8", "--locale=C", "--pgdata"]).arg(cluster.data());
        assert!(initdb.stdout(Stdio::null()).status().unwrap().success(), "initdb makes a cluster");
        cluster.go_on().await;
        Some(cluster)
    }

    pub fn url(&self) -> String {
        format!("postgres://postgres@localhost/postgres?host={}", self.folder.path().display())
    }

    /// Started, or started again. Comes back once it lets somebody in.
    pub async fn go_on(&mut self) {
        let mut postgres = self.command("postgres");
        postgres.arg("-D").arg(self.data()).arg("-k").arg(self.folder.path()).args(["-c", "listen_addresses="]);
        self.server = Some(postgres.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap());
        for _ in 0..600 {
            if let Ok(conn) = sqlx::PgConnection::connect(&self.url()).await {
                conn.close().await.unwrap();
                return;
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        panic!("PostgreSQL did not start");
    }

    /// Comes back once it has ended.
    pub fn stop(&mut self, how: Stop) {
        let Some(mut server) = self.server.take() else { return };
        let signal = match how {
            Stop::Fast => "-INT",
            Stop::Immediate => "-QUIT",
        };
        assert!(Command::new("kill").args([signal, &server.id().to_string()]).status().unwrap().success());
        server.wait().unwrap();
    }

    fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    fn command(&self, program: &str) -> Command {
        let mut command = Command::new(self.bin.join(program));
        // Our own folder may be closed to that user.
        command.current_dir(self.folder.path());
        if let Some((user, group)) = self.account {
            command.uid(user).gid(group);
        }
        command
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        if let Some(mut server) = self.server.take() {
            let _ = Command::new("kill").args(["-QUIT", &server.id().to_string()]).status();
            let _ = server.wait();
        }
    }
}

/// The newest of the machine: Debian keeps them off the path.
fn folder_of_programs() -> Option<PathBuf> {
    let versions = fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let mut folders: Vec<PathBuf> = versions.map(|version| version.path().join("bin")).collect();
    folders.sort();
    folders.reverse();
    let path = std::env::var_os("PATH").unwrap_or_default();
    folders.extend(std::env::split_paths(&path));
    folders.into_iter().find(|bin| has(bin, "initdb") && has(bin, "postgres"))
}

fn has(bin: &Path, program: &str) -> bool {
    bin.join(program).is_file()
}
