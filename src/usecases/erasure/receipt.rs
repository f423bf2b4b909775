//! The receipt of a deletion: it counts what goes in the very changes that delete it, and names the day on which the rest goes.

use jiff::civil::Date;

use crate::{
    domain::{
        catalogue::Category,
        gone::remembered_until,
        ids::CustomerId,
        person::Person,
        request::Extent,
        retention::{day, last_day, month},
    },
    store::{Conn, Locked, Tx},
    usecases::{
        error::Error,
        keys::{of_rule, retained_key},
        portal::Portal,
        records::{
            divided::{Divided, Staying, divided},
            figures::{Held, figures_of},
        },
        requests::{
            asked::read_asked,
            held::HeldCase,
            kept::{RECEIPT_RULE, Receipt, Stays, receipt_place},
        },
    },
};

/// Everything is about to go, in this change. Whoever asked for somebody else reads that it is done, and nothing of what they had.
pub(super) async fn of_everything(portal: &Portal, tx: &mut Tx, person: Person, case: &mut HeldCase) -> Result<(), Error> {
    if case.receipt.is_some() {
        return Ok(());
    }
    let own = !is_for_another(portal, tx, case).await?;
    let mut receipt = Receipt { everything: true, remembered_until: remembered(portal), ..Receipt::default() };
    if let Some(customer) = person.customer().filter(|_| own) {
        let figures = figures_of(tx, customer).await?;
        let shelf = portal.shelf()?;
        for category in &shelf.notice.catalogue.categories {
            if let Some(held) = figures.of_category(category.id.as_str()) {
                let (goes, stays) = parts(portal, tx, customer, category, held).await?;
                if goes > 0 {
                    receipt.gone.insert(category.id.to_string(), goes);
                }
                receipt.stays.extend(stays);
            }
        }
    }
    write(portal, tx, case, &receipt).await
}

/// Some kinds are about to go, a few records at a time: [`add`] counts them. `false` when that was begun before.
pub(super) async fn begin(
    portal: &Portal,
    tx: &mut Tx,
    whose: &Locked<CustomerId>,
    case: &mut HeldCase,
    scope: &Extent,
) -> Result<bool, Error> {
    if case.receipt.is_some() {
        return Ok(false);
    }
    let figures = figures_of(tx, whose.id()).await?;
    let mut receipt = Receipt { remembered_until: remembered(portal), ..Receipt::default() };
    let shelf = portal.shelf()?;
    let own = !is_for_another(portal, tx, case).await?;
    for category in shelf.notice.catalogue.categories.iter().filter(|category| own && scope.covers(&category.id)) {
        if let Some(held) = figures.of_category(category.id.as_str()) {
            receipt.stays.extend(parts(portal, tx, whose.id(), category, held).await?.1);
        }
    }
    write(portal, tx, case, &receipt).await?;
    Ok(true)
}

/// So many of a kind are deleted in this change.
pub(super) async fn add(portal: &Portal, tx: &mut Tx, case: &mut HeldCase, category: &str, count: u64) -> Result<(), Error> {
    let Some(mut receipt) = read(portal, tx, case).await? else { return Ok(()) };
    if is_for_another(portal, tx, case).await? {
        return Ok(());
    }
    *receipt.gone.entry(category.to_owned()).or_default() += count;
    write(portal, tx, case, &receipt).await
}

/// Whether the one who gets the receipt asked for somebody else.
async fn is_for_another(portal: &Portal, conn: &mut Conn, case: &HeldCase) -> Result<bool, Error> {
    Ok(read_asked(portal, conn, case).await?.is_some_and(|asked| asked.is_for_another()))
}

/// So long nothing of it comes in again.
fn remembered(portal: &Portal) -> Option<Date> {
    Some(day(remembered_until(portal.clock.now()), &portal.brand.time_zone))
}

/// How many go, and what stays for how long.
async fn parts(
    portal: &Portal,
    conn: &mut Conn,
    customer: CustomerId,
    category: &Category,
    held: Held,
) -> Result<(u64, Option<Stays>), Error> {
    let Divided { goes, stays } = divided(portal, conn, customer, category, held, portal.clock.now()).await?;
    Ok((goes, stays.map(|Staying { count, until }| Stays { category: category.id.to_string(), count, until })))
}

async fn read(portal: &Portal, conn: &mut Conn, case: &HeldCase) -> Result<Option<Receipt>, Error> {
    let (Some(sealed), Some(key)) = (&case.receipt, case.receipt_key) else { return Ok(None) };
    let keys = of_rule(portal, conn, case.person.id, RECEIPT_RULE).await?;
    let Some(key) = keys.get(&key) else { return Ok(None) };
    Ok(Some(key.open_json(&receipt_place(case.person.id, case.id), sealed)?))
}

async fn write(portal: &Portal, tx: &mut Tx, case: &mut HeldCase, receipt: &Receipt) -> Result<(), Error> {
    let whose = case.whose()?;
    let until = last_day(day(tx.at, &portal.brand.time_zone), portal.brand.evidence);
    let (key_id, key) = retained_key(portal, tx, &whose, RECEIPT_RULE, &month(until)).await?;
    let sealed = key.seal_json(&receipt_place(case.person.id, case.id), receipt, &*portal.entropy)?;
    (case.receipt, case.receipt_key) = (Some(sealed), Some(key_id));
    Ok(case.save(tx).await?)
}
