//! The clock: against the log, against the database's own, and, on SQLite, by the system's word.

use std::{
    process::{Command, Stdio},
    time::Duration,
};

use super::finding::{Finding, length};
use crate::{
    cli::machine::SystemClock,
    domain::ports::Clock,
    store::{Error, Store},
    usecases::clocks::{Ahead, ahead},
};

const ABOUT: &str = "clock";
const CLOCKS_DIFFER: Duration = Duration::from_secs(120);

pub async fn clock(store: &Store) -> Result<Finding, Error> {
    let now = SystemClock.now();
    let newest = store.read_one().await?.newest_entry_at().await?;
    if let Some(at) = newest.filter(|at| now.plus(CLOCKS_DIFFER) < *at) {
        let said = format!("the newest entry of the log is {} from now: set this machine's clock", length(now.until(at)));
        return Ok(Finding::broken(ABOUT, said));
    }
    Ok(ahead(store, &SystemClock).await?.map_or_else(by_the_system, beside_the_databases))
}

fn beside_the_databases(ahead: Ahead) -> Finding {
    let way = if ahead.0 > 0 { "ahead of" } else { "behind" };
    let said = format!("this machine's is {} {way} the database's", length(ahead.apart()));
    if ahead.is_too_far() {
        Finding::broken(ABOUT, format!("{said}: a server takes no work by it. Set both clocks"))
    } else if ahead.is_worth_a_word() {
        Finding::look(ABOUT, format!("{said}: from 20 seconds on a server takes no work. Set both clocks"))
    } else {
        Finding::ok(ABOUT, "this machine's agrees with the database's")
    }
}

/// No other clock is at hand: systemd says whether the network sets this one.
fn by_the_system() -> Finding {
    let asked = Command::new("timedatectl")
        .args(["show", "--property=NTPSynchronized", "--value"])
        .stdin(Stdio::null())
        .stderr(Stdio::null())
        .output();
    let said = asked.ok().filter(|output| output.status.success()).map(|output| String::from_utf8_lossy(&output.stdout).trim().to_owned());
    match said.as_deref() {
        Some("yes") => Finding::ok(ABOUT, "the network sets it, and nothing in the log is from the future"),
        Some("no") => Finding::look(ABOUT, "the network does not set it: `timedatectl set-ntp true`"),
        _ => Finding::unseen(ABOUT, "there is no other clock to hold it against: see that the network sets it (NTP)"),
    }
}

#[cfg(test)]
mod tests {
    use super::{super::finding::Level, *};

    #[test]
    fn a_clock_is_well_only_where_it_agrees() {
        for (ahead, level) in
            [(0, Level::Ok), (-9_000, Level::Ok), (12_000, Level::Look), (70_000, Level::Broken), (-70_000, Level::Broken)]
        {
            assert_eq!(beside_the_databases(Ahead(ahead)).level, level, "{ahead}");
        }
    }
}
