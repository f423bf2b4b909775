//! Global Privacy Control: a browser that asks not to share is obeyed from the next decision on, wherever it was seen. So is one that ends
//! uses by Advanced Data Protection Control, where it is seen here.

use super::{
    current::{Current, current, of},
    put_on_record::{Decided, put_on_record, words_shown},
    record::{Act, AskedElsewhere},
    save::{Confirmed, Screen, WishOutcome, save, worked_out},
};
use crate::{
    domain::{
        actor::Actor,
        adpc::Adpc,
        language::Language,
        line::line,
        notice::Notice,
        time::Millis,
        wish::{Plan, Wish},
    },
    usecases::{
        authorise,
        customers::{lookup::lookup, their_language::TheirLanguage},
        error::{Clash, Error, Fault, Field, Flaw},
        portal::Portal,
        received::{SKEW, moment},
    },
};

const TRIES: usize = 3;
const MOST_WHERE: usize = 200;

/// Puts on record that this person's browser asks. Does nothing when that is known.
pub async fn seen(portal: &Portal, actor: Actor, language: Language) -> Result<(), Error> {
    authorise::customer(actor)?;
    // A choice saved at this very moment does not stop the signal: it is tried again.
    for _ in 0..TRIES {
        let current = current(portal, actor).await?;
        if current.choices.circumstances.gpc_since.is_some() {
            return Ok(());
        }
        let screen = Screen {
            seen: Some(portal.shelf()?.notice.version.0.to_string()),
            against: Some(current.revision.to_string()),
            confirmed: Confirmed::No,
            ticked: Vec::new(),
            language,
        };
        match save(portal, actor, Wish::Signal, screen).await {
            Ok(WishOutcome::Saved(_) | WishOutcome::Unchanged | WishOutcome::Asks(_)) => return Ok(()),
            Err(Error::Conflict(Clash::ChangedElsewhere)) => {}
            Err(error) => return Err(error),
        }
    }
    Err(Error::Unavailable)
}

/// Ends the uses that this person's browser ends. Does nothing where all of them are over.
pub async fn ended(portal: &Portal, actor: Actor, asks: Adpc, language: Language) -> Result<(), Error> {
    authorise::customer(actor)?;
    for _ in 0..TRIES {
        let (current, shelf) = (current(portal, actor).await?, portal.shelf()?);
        let plan = worked_out(portal, &current, &Wish::Purposes(asks.ends(&shelf.notice.catalogue)))?;
        if plan.is_idle() {
            return Ok(());
        }
        let decided = by_signal(&shelf.notice, language, plan, &current, None);
        match put_on_record(portal, actor, current, decided).await {
            Ok(_) => return Ok(()),
            Err(Error::Conflict(Clash::ChangedElsewhere)) => {}
            Err(error) => return Err(error),
        }
    }
    Err(Error::Unavailable)
}

/// Where and when a system of the brand saw it.
#[derive(Debug, Clone, Copy)]
pub struct Sighting<'a> {
    /// RFC 3339.
    pub seen_at: &'a str,
    pub place: &'a str,
}

/// The same as a system of the brand saw it on a page of its own. Since when it is followed.
///
/// `Invalid` at `customer` for a reference nobody knows: nothing is kept about visitors who are not known.
pub async fn reported(portal: &Portal, actor: Actor, reference: &str, sighting: Sighting<'_>) -> Result<Millis, Error> {
    authorise::brand(actor)?;
    let seen = read(portal, sighting);
    let customer = lookup(portal, actor, reference).await?;
    let (seen, customer) = match (seen, customer) {
        (Ok(seen), Some(customer)) => (seen, customer),
        (seen, customer) => {
            let nobody = customer.is_none().then_some(Fault { field: Field::Customer, flaw: Flaw::Unknown });
            return Err(Error::Invalid(nobody.into_iter().chain(seen.err().unwrap_or_default()).collect()));
        }
    };
    for _ in 0..TRIES {
        let current = of(&mut portal.store.read_one().await?, customer).await?;
        if let Some(since) = current.choices.circumstances.gpc_since {
            return Ok(since);
        }
        let decided = decided(portal, &current, seen.clone()).await?;
        match put_on_record(portal, actor, current, decided).await {
            // The next look says since when.
            Ok(_) | Err(Error::Conflict(Clash::ChangedElsewhere)) => {}
            Err(error) => return Err(error),
        }
    }
    let current = of(&mut portal.store.read_one().await?, customer).await?;
    current.choices.circumstances.gpc_since.ok_or(Error::Conflict(Clash::ChangedElsewhere))
}

async fn decided(portal: &Portal, current: &Current, seen: AskedElsewhere) -> Result<Decided, Error> {
    let plan = worked_out(portal, current, &Wish::Signal)?;
    let language = TheirLanguage::of_customer(portal, &mut portal.store.read().await?, current.customer).await?.get();
    Ok(by_signal(&portal.shelf()?.notice, language, plan, current, Some(seen)))
}

fn by_signal(notice: &Notice, language: Language, plan: Plan, current: &Current, asked: Option<AskedElsewhere>) -> Decided {
    let words_sha256 = words_shown(notice, language, &plan);
    let (notice, against) = (notice.version, current.revision);
    Decided { act: Act::Signal, notice, language, words_sha256, against, asked, on_behalf: None, plan }
}

/// Every fault at once.
fn read(portal: &Portal, Sighting { seen_at, place }: Sighting<'_>) -> Result<AskedElsewhere, Vec<Fault<Field>>> {
    let mut faults = Vec::new();
    let at = moment(seen_at, portal.clock.now().plus(SKEW)).map_err(|flaw| faults.push(Fault { field: Field::SeenAt, flaw }));
    let place = line(place, MOST_WHERE).map_err(|unfit| faults.push(Fault { field: Field::Where, flaw: unfit.into() }));
    match (at, place) {
        (Ok(at), Ok(place)) => Ok(AskedElsewhere { at, place, words_sha256: None }),
        _ => Err(faults),
    }
}
