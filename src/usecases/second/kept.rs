//! The act that waits, sealed under the key of its case, and how what it is about stood: the case; of a finding, its task alone.

use serde::{Deserialize, Serialize, de::DeserializeOwned};
use sha2::{Digest, Sha256};

use crate::{
    domain::{
        ids::{RequestId, SecondLookId, StaffId},
        request::{Grave, Happened, Request},
        staff::Deed,
    },
    store::{
        Conn, Tx,
        findings::Standing,
        second_looks::{New, Row},
    },
    usecases::{
        error::Error,
        portal::Portal,
        requests::{
            asked::read_asked,
            held::HeldCase,
            kept::Asked,
            look::Look,
            sealing::{CaseKeys, Text},
        },
    },
};

/// A finding as it was pasted for the task of a system, and how that stood.
#[derive(Debug, Clone, Copy)]
pub struct Pasted<'a> {
    pub system: &'a str,
    pub by: StaffId,
    pub stood: &'a [u8],
}

/// The task that a finding is for, and what was found.
#[derive(Deserialize)]
struct Found {
    system: String,
    #[serde(default)]
    text: String,
}

/// Where an act is sealed: a finding by an id of its own.
const fn text(id: SecondLookId, system: Option<&str>) -> Text {
    if system.is_some() { Text::Finding(id) } else { Text::SecondLook }
}

/// The act on a case, or the finding of one of its tasks, that waits under this id.
pub async fn waiting(conn: &mut Conn, request: RequestId, id: Option<SecondLookId>) -> Result<Option<Row>, Error> {
    let Some(id) = id else { return Ok(None) };
    if let Some(waits) = conn.second_look(request).await?.filter(|waits| waits.id == id) {
        return Ok(Some(waits));
    }
    Ok(conn.findings(request).await?.into_iter().find(|waits| waits.id == id))
}

/// Keeps an act in the place of the one before: of the case, or of a task.
pub async fn keep(
    portal: &Portal,
    tx: &mut Tx,
    case: &HeldCase,
    system: Option<&str>,
    (new, act): (New<'_>, &impl Serialize),
) -> Result<(), Error> {
    let plain = serde_json::to_vec(act).map_err(Error::internal)?;
    let sealed = CaseKeys::of(portal, tx, case).await?.seal(portal, text(new.id, system), &plain)?;
    let new = New { sealed: &sealed, ..new };
    match system {
        Some(system) => {
            forget_finding(portal, tx, case, system).await?;
            tx.keep_finding(&case.lock, system, new).await?;
        }
        None => tx.keep_second_look(&case.lock, new).await?,
    }
    Ok(())
}

/// `None` once the case's key is gone.
pub async fn open<T: DeserializeOwned>(portal: &Portal, conn: &mut Conn, row: &Request, look: &Row) -> Result<Option<T>, Error> {
    CaseKeys::of(portal, conn, row).await?.open_json(text(look.id, look.system.as_deref()), &look.sealed)
}

pub async fn forget(tx: &mut Tx, case: &HeldCase, look: &Row) -> Result<(), Error> {
    match &look.system {
        Some(system) => tx.forget_finding(&case.lock, system).await?,
        None => tx.forget_second_look(&case.lock).await?,
    }
    Ok(())
}

/// The finding of a task goes: with its task, and for a newer one.
pub async fn forget_finding(portal: &Portal, tx: &mut Tx, case: &HeldCase, system: &str) -> Result<(), Error> {
    tx.forget_finding(&case.lock, system).await?;
    if older_finding(portal, tx, case, system).await?.is_some() {
        tx.forget_second_look(&case.lock).await?;
    }
    Ok(())
}

/// The finding for the task of a system that an older program left in the place of an act on the case.
pub async fn older_finding(portal: &Portal, conn: &mut Conn, row: &Request, system: &str) -> Result<Option<Row>, Error> {
    let Some(look) = conn.second_look(row.id).await?.filter(|look| look.kind == Grave::Found) else { return Ok(None) };
    let found: Option<Found> = open(portal, conn, row, &look).await?;
    Ok(found.is_some_and(|found| found.system == system).then_some(look))
}

/// Nothing waits any more. Of a finding, the words stay for whoever pasted it, who cannot open the case.
pub async fn refuse(portal: &Portal, tx: &mut Tx, case: &HeldCase, look: &Row, words: &str) -> Result<(), Error> {
    let Some(system) = &look.system else { return forget(tx, case, look).await };
    let sealed = CaseKeys::of(portal, tx, case).await?.seal(portal, Text::Refused(look.id), words.as_bytes())?;
    Ok(tx.refuse_finding(&case.lock, system, &sealed).await?)
}

/// The words of a no to a finding; `None` once the case's key is gone.
pub async fn why_not(portal: &Portal, conn: &mut Conn, row: &Request, id: SecondLookId, sealed: &[u8]) -> Result<Option<String>, Error> {
    let words = CaseKeys::of(portal, conn, row).await?.open(Text::Refused(id), sealed)?;
    Ok(words.map(|words| String::from_utf8_lossy(&words).into_owned()))
}

/// Their own finding for the task of a system, to which a colleague said no.
pub async fn given_back(
    portal: &Portal,
    conn: &mut Conn,
    row: &Request,
    (system, staff): (&str, StaffId),
) -> Result<Option<String>, Error> {
    let Some(look) = conn.refused_finding(row.id, system, staff).await? else { return Ok(None) };
    let found: Option<Found> = open(portal, conn, row, &look).await?;
    Ok(found.map(|found| found.text))
}

/// Everything that a yes relies on. For an act on the case: the state, the words of the request, the parts of systems, and what was said to
/// the person or by them. Looking, noting and taking change none of it.
pub async fn stands(portal: &Portal, conn: &mut Conn, row: &Request, system: Option<&str>) -> Result<[u8; 32], Error> {
    if let Some(system) = system {
        return task_stands(portal, conn, row, system).await;
    }
    let mut hash = Sha256::new();
    for part in [row.state.as_str(), if row.is_held() { "held" } else { "" }, &row.due_on.to_string()] {
        hash.update(part);
        hash.update([0]);
    }
    hash.update(row.asked.as_deref().unwrap_or_default());
    for task in conn.request_tasks(row.id).await? {
        hash.update(task.part.as_str());
        hash.update(task.state.as_str());
    }
    for entry in conn.request_entries(row.id).await? {
        if entry.kind.parse::<Happened>().is_ok_and(weighs) {
            hash.update(entry.id.as_bytes());
        }
    }
    Ok(hash.finalize().into())
}

/// Whether a yes relies on an entry of this kind. Decisions that wait when the program is exchanged keep what it said before: an older kind
/// does not change its answer, whoever reads it. The account that is meant counts, though the person does not see that it was named.
const fn weighs(what: Happened) -> bool {
    match what {
        Happened::Linked => true,
        Happened::Revealed | Happened::LookedFor => false,
        _ => what.is_for_everyone(),
    }
}

/// For a finding: the state of its task, and what was asked about whom. What is blacked out in the rest of the copy changes none of it.
async fn task_stands(portal: &Portal, conn: &mut Conn, row: &Request, system: &str) -> Result<[u8; 32], Error> {
    let asked = read_asked(portal, conn, row).await?;
    let tasks = conn.request_tasks(row.id).await?;
    let state = tasks.iter().find(|task| task.part.as_str() == system).map_or("", |task| task.state.as_str());
    of_task(asked, system, state)
}

fn of_task(mut asked: Option<Asked>, system: &str, state: &str) -> Result<[u8; 32], Error> {
    if let Some(look) = asked.as_mut().and_then(|asked| asked.look_mut()) {
        *look = Look::default();
    }
    // Nor does how it was shown who asks.
    if let Some(asked) = asked.as_mut() {
        (asked.proven, asked.may_ask) = (None, None);
    }
    let mut hash = Sha256::new();
    for part in [system, state] {
        hash.update(part);
        hash.update([0]);
    }
    hash.update(serde_json::to_vec(&asked).map_err(Error::internal)?);
    Ok(hash.finalize().into())
}

/// Whether a yes to a finding would count: its task is still the same, and whoever pasted it is still one who may.
pub async fn counts(portal: &Portal, conn: &mut Conn, row: &Request, found: Pasted<'_>) -> Result<bool, Error> {
    Ok(may_paste(conn, found.by).await? && stands(portal, conn, row, Some(found.system)).await?.as_slice() == found.stood)
}

/// The same for one that was read with all it relies on. A copy is nobody's disagreement, which somebody could be barred from.
pub(in crate::usecases) fn still_counts(portal: &Portal, found: &Standing) -> Result<bool, Error> {
    let (own, before) = (found.own_key.as_deref(), found.persons_key.as_deref());
    let keys = CaseKeys::wrapped(portal, (found.request_id, own), (found.person_id, before))?;
    let asked = match &found.asked {
        Some(sealed) => keys.open_json(Text::Asked, sealed)?,
        None => None,
    };
    Ok(found.role.may(Deed::Tasks) && of_task(asked, &found.system, found.task.as_str())?.as_slice() == found.stood)
}

/// The same for one that an older program left: nothing of its case may have changed.
pub async fn older_counts(portal: &Portal, conn: &mut Conn, row: &Request, look: &Row) -> Result<bool, Error> {
    Ok(may_paste(conn, look.asked_by).await? && stands(portal, conn, row, None).await?.as_slice() == look.stood)
}

async fn may_paste(conn: &mut Conn, staff: StaffId) -> Result<bool, Error> {
    let asker = conn.staff(staff).await?;
    Ok(asker.is_some_and(|asker| asker.ended_at.is_none() && asker.role.may(Deed::Tasks)))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A kind that is new to both programs may come to either side; one that changes sides undoes every decision that waits.
    #[test]
    fn an_entry_of_an_older_kind_weighs_for_a_yes_what_it_always_weighed() {
        let nothing: Vec<&str> = Happened::ALL.iter().copied().filter(|what| !weighs(*what)).map(Happened::as_str).collect();
        let expected = [
            ["note", "second-asked", "second-yes", "second-no", "second-taken-back"],
            ["no-second", "held-untold", "resumed-untold", "looked-again", "assigned"],
            ["revealed", "looked-for", "task-moved", "task-asked-again", "posted"],
        ];
        assert_eq!(nothing, expected.as_flattened());
    }
}
