//! The portal: the capabilities of all use cases.

use std::sync::{
    Arc,
    atomic::{AtomicBool, AtomicU32},
};
use tokio::sync::{Semaphore, watch};

use super::{bells::Bells, clocks::Clocks, error::Error, inquiry_counts::Counts, keyring::Keyring, pulse::Pulse, tally::Tally};
use crate::{
    catalog::{Brand, words::Words},
    decisions::{shelf::Shelf, snapshot::Decisions},
    domain::{
        catalogue::Catalogue,
        language::Language,
        mapping::databases::Databases,
        notice::Notice,
        outgoing::listed::Listed,
        ports::{Clock, Entropy},
    },
    store::{Store, ledger::Ledger},
    vault::{cosigner::Cosigner, keys::Vault},
};

/// Cheap to clone; every clone is the same portal.
#[derive(Clone)]
pub struct Portal(Arc<Parts>);

#[derive(Clone)]
pub struct Parts {
    pub store: Store,
    pub vault: Vault,
    /// The erasure ledger, outside the database.
    pub ledger: Ledger,
    pub decisions: Decisions,
    pub keyring: Keyring,
    pub brand: Arc<Brand>,
    /// The catalogue of the brand's folder. It may name what no notice in the database does: a restored one lacks the newest.
    pub drafted: Option<Arc<Catalogue>>,
    pub clock: Arc<dyn Clock>,
    pub entropy: Arc<dyn Entropy>,
    pub bells: Bells,
    pub pulse: Pulse,
    /// This server's clock beside the database's.
    pub clocks: Clocks,
    pub refusals: Arc<Tally>,
    /// Explanations that were opened and are not in their month's figures yet.
    pub opened: Arc<AtomicU32>,
    /// Questions of systems that are not written yet.
    pub inquiries: Arc<Counts>,
    /// One verification of the log at a time.
    pub verifying: Arc<Semaphore>,
    /// Whether the log was verified since this process began.
    pub verified: Arc<AtomicBool>,
    /// Hosts of the operator's own network that calls may go to.
    pub listed: Arc<Listed>,
    /// Where the databases of connected systems are.
    pub databases: Arc<Databases>,
    /// Witnesses outside whose signatures below checkpoints can be checked.
    pub cosigners: Arc<[Cosigner]>,
    /// Whether letters leave the house: without a mail server they stay in a folder.
    pub has_mail: bool,
    /// True once the server stops: whatever waits or lasts comes to its end.
    pub stopping: watch::Sender<bool>,
}

impl Portal {
    /// One that knows nothing yet: the notice, the keys of systems and everyone's choices are loaded by `snapshot`.
    pub fn new(store: Store, vault: Vault, ledger: Ledger, brand: Brand, clock: Arc<dyn Clock>, entropy: Arc<dyn Entropy>) -> Self {
        let (decisions, keyring) = (Decisions::default(), Keyring::default());
        let (bells, pulse, stopping) = (Bells::default(), Pulse::default(), watch::Sender::new(false));
        let brand = Arc::new(brand);
        Self(Arc::new(Parts {
            store,
            vault,
            ledger,
            decisions,
            keyring,
            brand,
            drafted: None,
            clock,
            entropy,
            bells,
            pulse,
            clocks: Clocks::default(),
            refusals: Arc::default(),
            opened: Arc::default(),
            inquiries: Arc::default(),
            verifying: Arc::new(Semaphore::new(1)),
            verified: Arc::default(),
            listed: Arc::default(),
            databases: Arc::default(),
            cosigners: Arc::default(),
            has_mail: false,
            stopping,
        }))
    }

    /// The same portal but for what `change` puts in place of its parts.
    #[must_use]
    pub fn with_parts(&self, change: impl FnOnce(&mut Parts)) -> Self {
        let mut parts = (*self.0).clone();
        change(&mut parts);
        Self(Arc::new(parts))
    }

    /// The words of a notice for a reader of `language`; the brand's own language stands in for a word that is missing.
    pub fn words<'a>(&self, notice: &'a Notice, language: Language) -> Words<'a> {
        Words::of(notice, language, self.brand.languages.default)
    }

    /// The notice in force, with everyone's choices on it.
    pub fn shelf(&self) -> Result<Arc<Shelf>, Error> {
        Ok(self.decisions.notice()?)
    }
}

impl std::ops::Deref for Portal {
    type Target = Parts;
    fn deref(&self) -> &Parts {
        &self.0
    }
}
