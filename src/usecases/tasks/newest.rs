//! How a system does with its tasks, for those who keep the house: no person is in it, and no words of anybody.

use jiff::civil::Date;

use crate::{
    domain::{
        request::{Kind, TaskState},
        time::Millis,
    },
    store::{
        Conn,
        system_figures::{Doing, PartOf},
    },
    usecases::error::Error,
};

/// So many that are open, and so many that are done, are listed.
const LISTED: i64 = 10;

#[derive(Debug, Clone)]
pub struct Newest {
    pub open: u64,
    pub failed: u64,
    pub last_at: Option<Millis>,
    /// Those that are open, the oldest first, and then those that are done, the newest first.
    pub tasks: Vec<One>,
}

#[derive(Debug, Clone)]
pub struct One {
    pub reference: String,
    pub kind: Kind,
    pub state: TaskState,
    pub due: Option<Date>,
    pub settled_at: Option<Millis>,
}

impl From<PartOf> for One {
    fn from(PartOf { reference, kind, state, due_on, settled_at }: PartOf) -> Self {
        Self { reference, kind, state, due: due_on.parse().ok(), settled_at: settled_at.map(Millis) }
    }
}

pub(in crate::usecases) async fn newest(conn: &mut Conn, system: &str) -> Result<Newest, Error> {
    let Doing { open, failed, last_at } = conn.system_doing(system).await?;
    let mut tasks = conn.open_tasks_of(system, LISTED).await?;
    tasks.extend(conn.settled_tasks_of(system, LISTED).await?);
    let tasks = tasks.into_iter().map(One::from).collect();
    Ok(Newest { open: open.unsigned_abs(), failed: failed.unsigned_abs(), last_at: last_at.map(Millis), tasks })
}
