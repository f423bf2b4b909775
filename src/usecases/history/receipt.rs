//! One receipt, with the notice it was made on and the entry of the log that committed to it.

use crate::{
    catalog::Brand,
    domain::{actor::Actor, ids::ReceiptId, notice::Notice},
    store::Error as StoreError,
    usecases::{
        authorise,
        choices::{
            evidence::{PastChoice, keys, opened},
            record::Issuer,
        },
        error::{Clash, Error},
        portal::Portal,
        published,
    },
    vault::commitment::commit,
};

#[derive(Debug, Clone)]
pub struct Receipt {
    pub entry: PastChoice,
    pub notice: Notice,
    /// The record, byte by byte as the log committed to it.
    pub canonical: Vec<u8>,
    /// The number of the log's entry that committed to it.
    pub log_entry: i64,
}

impl Receipt {
    /// The issuer at the time; today's brand for records too old to say.
    pub fn issuer(&self, brand: &Brand) -> Issuer {
        self.entry.record.header.as_ref().map_or_else(|| Issuer::of(brand, &brand.default_regime), |header| header.issuer.clone())
    }
}

/// `NotFound` for someone else's, and for what is no receipt at all; `EvidenceOver` once its time is over.
pub async fn receipt(portal: &Portal, actor: Actor, id: &str) -> Result<Receipt, Error> {
    let customer = authorise::customer(actor)?;
    let id: ReceiptId = id.parse().map_err(|_| Error::NotFound)?;
    let mut conn = portal.store.read().await?;
    let row = conn.consent_record(customer, id).await?.ok_or(Error::NotFound)?;
    let keys = keys(portal, &mut conn, customer).await?;
    let (entry, canonical) = opened(&keys, customer, &row)?.ok_or(Error::Conflict(Clash::EvidenceOver))?;
    let notice = published::version(&mut conn, entry.record.notice).await?.ok_or(Error::NotFound)?;
    let logged = conn.choice_committed_to(&commit(&entry.record.salt, &canonical)).await?;
    let logged = logged.ok_or(StoreError::Damaged("a consent record nothing commits to"))?;
    Ok(Receipt { entry, notice, canonical: canonical.to_vec(), log_entry: logged.seq })
}
