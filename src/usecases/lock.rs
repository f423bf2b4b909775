//! The lock of pages with customers' data: open to whoever has valid training, to somebody let in by a colleague, and to the last person
//! who can answer, whom the house lets in itself and says so.

use std::{collections::BTreeMap, time::Duration};

use super::{change::change, error::Error, portal::Portal};
use crate::{
    catalog::learning::For,
    domain::{
        actor::Actor,
        ids::{StaffId, TrainingOpeningId},
        request::Unfit,
        retention::day,
        staff::{Deed, Role},
        time::Millis,
        training::{Course, Standing, standing},
    },
    store::{
        Conn,
        event::{Action, Event, Subject},
        staff::Row,
        training::NewOpening,
    },
    vault::{envelope::Place, keys::HouseUse},
};

/// So long is the last person let in by the house; then it is said anew.
const BY_THE_HOUSE: Duration = Duration::from_secs(24 * 60 * 60);

pub fn place(id: TrainingOpeningId) -> Place {
    Place { table: "training_openings", column: "sealed", owner: None, row: *id.as_bytes() }
}

/// How somebody stands, and until when somebody let them in.
#[derive(Debug, Clone)]
pub struct Trained {
    pub standing: Standing,
    pub opened_until: Option<Millis>,
}

impl Trained {
    pub fn is_open(&self, now: Millis) -> bool {
        self.standing.is_open(now) || self.opened_until.is_some_and(|until| now < until)
    }
}

/// Every module there is for a role, and since when. One nobody has noted yet gives no time of its own.
fn asked(portal: &Portal, known: &[(String, i64)], role: Role) -> Vec<Course> {
    let asked = portal.brand.learning.modules_of(role).map(|module| Course {
        module: module.id.clone(),
        questions: module.questions(),
        known_at: known.iter().find(|(id, _)| *id == module.id).map_or(Millis(0), |(_, at)| Millis(*at)),
        comes_first: module.whose == For::TaskHolders,
    });
    asked.collect()
}

async fn of(portal: &Portal, conn: &mut Conn, row: &Row) -> Result<Trained, Error> {
    let asked = asked(portal, &conn.training_modules().await?, row.role);
    let answered = conn.training_records(row.id).await?;
    let standing = standing(&asked, &answered, Millis(row.created_at), portal.clock.now());
    Ok(Trained { standing, opened_until: conn.training_open_until(row.id).await? })
}

pub async fn trained(portal: &Portal, staff: StaffId) -> Result<Trained, Error> {
    trained_as_of(portal, &mut portal.store.read().await?, staff).await
}

/// The same, with what a change under way has written.
pub async fn trained_as_of(portal: &Portal, conn: &mut Conn, staff: StaffId) -> Result<Trained, Error> {
    let row = conn.staff(staff).await?.ok_or(Error::NotSignedIn)?;
    of(portal, conn, &row).await
}

/// The same of all who are here: however many they are, in as many statements.
pub async fn all_trained(portal: &Portal) -> Result<BTreeMap<StaffId, Trained>, Error> {
    let mut conn = portal.store.read().await?;
    let (known, rows) = (conn.training_modules().await?, conn.all_staff().await?);
    let (mut answered, opened) = (conn.training_records_of_all().await?, conn.training_open_until_of_all().await?);
    drop(conn);
    let now = portal.clock.now();
    let trained = rows.into_iter().filter(|row| row.ended_at.is_none()).map(|row| {
        let answered = answered.remove(&row.id).unwrap_or_default();
        let standing = standing(&asked(portal, &known, row.role), &answered, Millis(row.created_at), now);
        (row.id, Trained { standing, opened_until: opened.get(&row.id).copied() })
    });
    Ok(trained.collect())
}

/// Why a member of staff cannot do such work today, whatever it is about; `None` for one who is here and may.
pub async fn hindered(portal: &Portal, conn: &mut Conn, row: &Row, deed: Deed) -> Result<Option<Unfit>, Error> {
    let now = portal.clock.now();
    if row.ended_at.is_some() {
        return Ok(Some(Unfit::Left));
    }
    if !row.role.may(deed) {
        return Ok(Some(Unfit::Unknown));
    }
    if let Some(until) = row.away(day(now, &portal.brand.time_zone)) {
        return Ok(Some(Unfit::Away(until)));
    }
    let trained = of(portal, conn, row).await?.is_open(now);
    Ok((!trained).then_some(Unfit::Untrained))
}

/// Lets in whoever may be; else `Untrained`. The last who can answer is one who may answer: nobody waits for the others.
pub(super) async fn pass(portal: &Portal, staff: StaffId, role: Role) -> Result<(), Error> {
    let trained = trained(portal, staff).await?;
    let now = portal.clock.now();
    if trained.is_open(now) {
        return Ok(());
    }
    let mut conn = portal.store.read().await?;
    let mut others = !role.may(Deed::Answer);
    for row in conn.all_staff().await? {
        let answers = row.id != staff && row.ended_at.is_none() && row.role.may(Deed::Answer);
        if others || answers && of(portal, &mut conn, &row).await?.is_open(now) {
            others = true;
            break;
        }
    }
    if others {
        let missing = trained.standing.missing.len().max(1);
        return Err(Error::Untrained { missing: u32::try_from(missing).unwrap_or(1) });
    }
    drop(conn);
    let_in_the_last(portal, staff).await
}

/// No customer waits because of a course: the house opens, for a day, and the log and the officer's page say so.
async fn let_in_the_last(portal: &Portal, staff: StaffId) -> Result<(), Error> {
    let id = TrainingOpeningId::new(&*portal.clock, &*portal.entropy);
    let sealed = portal.vault.house_key(HouseUse::Staff)?.seal_json(&place(id), &String::new(), &*portal.entropy)?;
    change(portal, Actor::House, move |_, mut tx| {
        Box::pin(async move {
            let until = tx.at.plus(BY_THE_HOUSE);
            tx.insert_training_opening(NewOpening { id, staff, by: None, until, sealed: &sealed }).await?;
            Ok(tx.commit(Event::of(Action::TrainingOpened, Subject::Staff(staff)).saying("last-who-answers"), ()).await?)
        })
    })
    .await
}
