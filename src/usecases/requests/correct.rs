//! A correction is carried out: one field of a record says something else from now on, whatever its source sends.

use serde_json::Value;

use super::{
    asked::write_asked,
    begin::without_staff,
    finish::close,
    held::HeldCase,
    kept::{Asked, Set, What},
    plan::correcting,
    story::{Happened, tell},
};
use crate::{
    domain::{
        actor::Actor,
        catalogue::Correction,
        data_change::DataChange,
        ids::{CustomerId, RecordId},
        request::{Part, State, Task, TaskState},
    },
    store::{
        Conn, Tx,
        event::{Action, Event, Subject},
    },
    usecases::{
        error::{Clash, Error, Field, Flaw},
        keys::data_key,
        matter::{self, Matter},
        portal::Portal,
        records::{
            content::{place, rule},
            correction::Wish,
            fields::{current_value, typed, value},
            keys_of::keys_of,
            list::{Record, one},
            withdraw_copies::{copies_made_again, kinds},
        },
    },
};

/// Carries out at once a correction the brand accepts unseen; every other waits for staff.
///
/// The events of it, when it was.
pub async fn by_itself(portal: &Portal, tx: &mut Tx, case: &mut HeldCase, asked: &Asked) -> Result<Option<Vec<Event>>, Error> {
    let What::Correct { category, after, .. } = &asked.what else { return Ok(None) };
    let shelf = portal.shelf()?;
    let automatic = shelf.notice.catalogue.category(category.as_str()).is_some_and(|category| category.correct == Correction::Automatic);
    if !automatic {
        return Ok(None);
    }
    let Ok(withdrawn) = apply(portal, tx, case, asked, Setting { record: None, after }).await? else { return Ok(None) };
    tell(portal, tx, case, Actor::House, Happened::Corrected, None).await?;
    case.state = State::InProgress;
    let moved = Event::of(go_on_elsewhere(portal, tx, case, asked).await?, Subject::Request(case.id));
    let corrected = Event::of(Action::RecordCorrected, Subject::from(case.person));
    Ok(Some([corrected, moved].into_iter().chain(withdrawn).collect()))
}

/// It is corrected here, and the same is to be done wherever else such data is (GDPR Articles 16 and 19): the list of those systems is frozen,
/// and those with a program are told. Ends the case where there is none. The action of that.
pub async fn go_on_elsewhere(portal: &Portal, tx: &mut Tx, case: &mut HeldCase, asked: &Asked) -> Result<Action, Error> {
    let systems = correcting(portal, asked)?;
    if systems.is_empty() {
        close(portal, tx, case, State::Done).await?;
        return Ok(Action::RequestDone);
    }
    for part in std::iter::once(Part::Portal).chain(systems.into_iter().map(Part::System)) {
        tx.insert_request_task(&case.lock, &part).await?;
    }
    let settled_at = Some(tx.at);
    let own = Task { part: Part::Portal, state: TaskState::Done, done: 0, total: 0, failure: None, settled_at, answer: None };
    tx.update_request_task(&case.lock, &own).await?;
    without_staff(portal, tx, case).await?;
    Ok(Action::RequestMoved)
}

/// The value that is set, and in a correction for somebody else the record that staff found.
#[derive(Debug, Clone, Copy)]
pub struct Setting<'a> {
    pub record: Option<RecordId>,
    pub after: &'a str,
}

/// Why a correction cannot be taken over as it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DoesNotFit;

/// Sets the field to `after`: to what was asked, or to what staff found to be right. `ChangedElsewhere` when the field says something
/// else by now than the person saw. The case remembers what was set. Copies that say what it said before are made again: the event of it.
pub async fn apply(
    portal: &Portal,
    tx: &mut Tx,
    case: &mut HeldCase,
    asked: &Asked,
    setting: Setting<'_>,
) -> Result<Result<Option<Event>, DoesNotFit>, Error> {
    let whose = *case.meant()?;
    let person = whose.id();
    let (record, field, mut found, value) = match value_for(portal, tx, person, asked, setting).await? {
        Ok(Fitting { record, field, found, value, wish }) => {
            remember(portal, tx, case, asked, &found, &value, wish).await?;
            (record, field, found, (value, wish))
        }
        Err(unfit) => return Ok(Err(unfit)),
    };
    let (value, wish) = value;
    found.content.correct(&field, value, tx.at, wish);
    let sealed_under = tx.record(person, record).await?.ok_or(Error::NotFound)?.key_id;
    let shelf = portal.shelf()?;
    let keys = keys_of(portal, tx, person, shelf.notice.catalogue.category(&found.category).and_then(rule)).await?;
    let key = keys.get(&sealed_under).ok_or_else(|| Error::internal("a record without its key"))?;
    let sealed = key.seal_json(&place(person, record), &found.content, &*portal.entropy)?;
    if !tx.rewrite_record(&whose, record, &sealed).await? {
        return Err(Error::NotFound);
    }
    let (_, own) = data_key(portal, tx, person).await?;
    let about = Matter { category: found.category.parse().ok(), record: found.content.id, field: Some(field), ..Matter::default() };
    matter::tell(portal, tx, &whose, &own, DataChange::RecordCorrected, &about)?;
    Ok(Ok(copies_made_again(portal, tx, &whose, &kinds([found.category.as_str()])).await?))
}

/// Keeps what the record said and what it says from now on with the request, for everybody who reads it.
async fn remember(
    portal: &Portal,
    tx: &mut Tx,
    case: &mut HeldCase,
    asked: &Asked,
    found: &Record,
    value: &Value,
    wish: Wish,
) -> Result<(), Error> {
    let mut asked = asked.clone();
    if let What::Correct { field, set, record, .. } = &mut asked.what {
        // The data of somebody else stays with them.
        let was = current_value(&found.content, field).filter(|_| asked.behalf.is_none()).unwrap_or_default();
        let record = record.is_none().then_some(found.id);
        *set = Some(Set { was, is: typed(value).unwrap_or_default(), wish, record });
    }
    write_asked(portal, tx, case, &asked).await
}

/// Whether it could be taken over: said before anybody looks it over. Nothing is changed.
pub async fn fits(portal: &Portal, person: CustomerId, asked: &Asked, setting: Setting<'_>) -> Result<Result<(), DoesNotFit>, Error> {
    Ok(value_for(portal, &mut portal.store.read().await?, person, asked, setting).await?.map(|_| ()))
}

/// A value that fits a field of a record that still says what the person saw.
struct Fitting {
    record: RecordId,
    field: String,
    found: Record,
    value: Value,
    wish: Wish,
}

async fn value_for(
    portal: &Portal,
    conn: &mut Conn,
    person: CustomerId,
    asked: &Asked,
    Setting { record: chosen, after }: Setting<'_>,
) -> Result<Result<Fitting, DoesNotFit>, Error> {
    let What::Correct { category, record, field, before, after: wished, .. } = &asked.what else { return Err(Error::NotFound) };
    let shelf = portal.shelf()?;
    let category = shelf.notice.catalogue.category(category.as_str()).ok_or(Error::NotFound)?;
    let record = record.or(chosen).ok_or(Error::invalid(Field::Record, Flaw::Missing))?;
    let found = one(portal, conn, person, record).await?;
    if asked.behalf.is_none() && current_value(&found.content, field).as_ref() != Some(before) {
        return Err(Error::Conflict(Clash::ChangedElsewhere));
    }
    if found.category != category.id.as_str() || current_value(&found.content, field).is_none() {
        return Err(Error::invalid(Field::Record, Flaw::Unknown));
    }
    let kind = category.fields.iter().find(|known| known.key.as_str() == field).map(|known| &known.kind);
    let read = |text: &str| found.content.field(field).and_then(|before| value(kind, before, text));
    let Some(value) = read(after) else { return Ok(Err(DoesNotFit)) };
    let wish = match asked.behalf {
        Some(_) => Wish::ForThem,
        None if read(wished).as_ref() == Some(&value) => Wish::Asked,
        None => Wish::Otherwise,
    };
    Ok(Ok(Fitting { record, field: field.clone(), found, value, wish }))
}
