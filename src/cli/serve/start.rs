//! From settings to a running portal, and from a running portal to a clean stop.

use anyhow::{Context, Result, anyhow, ensure};
use axum::{
    extract::connect_info::IntoMakeServiceWithConnectInfo,
    middleware::{from_fn, from_fn_with_state},
};
use std::{net::SocketAddr, process::ExitCode, sync::Arc};
use tokio::{net::TcpListener, sync::watch};

use super::{
    clock,
    connections::{self, Bounds, last_answer},
    hello::hello,
    logs, metrics, root_key,
    stop::{patience_over, told_to_stop},
    unclean,
};
use crate::{
    api::v1::tasks::answer::read_reply,
    catalog::{Publishable, demo::Shown, notice::differs},
    cli::{
        machine::{SystemClock, SystemEntropy},
        open::begin,
        options::Options,
        public_address::settle,
        settings::{MailRoute, Settings},
    },
    domain::{actor::Actor, scope::Scope},
    jobs::watcher::Workers,
    outbound::{
        http::sender::Sender,
        mail::{folder::Folder, mailer::Mailer, memory::Memory, smtp::Smtp},
    },
    store::{
        Error as StoreError,
        event::Unaudited,
        session_store::{Seal, Sessions},
    },
    usecases::{
        api_keys::create,
        erasure::replay::replay,
        error::Error,
        notices::publish::{Changes, publish},
        passkeys::relying_party::RelyingParty,
        portal::Portal,
        servers::{Followed, Server},
        snapshot::{follow, load},
        training::know::know,
    },
    vault::{
        envelope::Place,
        keys::{HouseUse, Vault},
    },
    web::{
        demo::{
            cast::Cast,
            past::at_the_beginning,
            people::{KEY, leave, settle_in},
            practice,
        },
        front::{Demo, Front},
        look::Look,
        router,
    },
};

pub async fn serve(options: Options) -> Result<ExitCode> {
    let asked = options.log.unwrap_or_default();
    let settings = match Settings::from_options(options) {
        Ok(settings) => settings,
        Err(reason) => return logs::give_up(asked, reason),
    };
    let format = settings.log;
    logs::begin(format);
    match run(settings).await {
        Ok(()) => Ok(ExitCode::SUCCESS),
        Err(reason) => logs::give_up(format, reason),
    }
}

async fn run(settings: Settings) -> Result<()> {
    let left_open = unclean::was_left_open(&settings);
    let (portal, draft, of_a_demo) = begin(&settings).await?;
    let server = root_key::come(&portal, &settings.root_key).await?;
    let unpublished = publish_or_load(&portal, &draft, settings.demo.is_some()).await.map_err(worded)?;
    if of_a_demo && settings.demo.is_none() {
        shut_the_demo(&settings, &portal).await?;
    }
    if portal.vault.ring().is_being_rotated() {
        logs::say(settings.log, "A rotation of the root key is not finished: `candor root-key rotate` goes on with it.");
    }
    let listener = TcpListener::bind(settings.addr).await.with_context(|| format!("cannot listen on {}", settings.addr))?;
    let public_url = settle(&settings, &portal.store, listener.local_addr()?).await?;
    let (mailer, memory) = mailer(&settings, &portal)?;
    let demo = match settings.demo {
        Some(shown) => Some(Arc::new(prepare_demo(&portal, shown, memory).await.map_err(worded)?)),
        None => None,
    };
    let look = Arc::new(Look::of(&draft));
    let passkeys = RelyingParty::of(&public_url, &portal.brand.name).map(Arc::new);
    let source = Arc::new(settings.brand.clone());
    let sender = Sender::new(portal.listed.clone())?;
    let front = Front { portal: portal.clone(), public_url: Arc::new(public_url), look, source, passkeys, sender: sender.clone(), demo };
    let sessions = Sessions::new(portal.store.clone(), Arc::new(SessionSeal(portal.vault.clone())));
    let app = router::build(front.clone(), sessions, &settings.trusted_proxies)
        .layer(from_fn(metrics::count))
        .layer(from_fn_with_state(portal.stopping.subscribe(), last_answer));
    if let Some(addr) = settings.metrics_addr {
        metrics::serve(addr, portal.clone()).await?;
    }

    clock::look(&portal).await;
    let (stop, stopping) = watch::channel(false);
    let keys = tokio::spawn(root_key::watch(portal.clone(), settings.root_key.clone(), server, stopping.clone()));
    let clocks = tokio::spawn(clock::watch(portal.clone(), stopping.clone()));
    let looking = unclean::look(&portal, left_open);
    let workers = Workers::begin(&portal, &mailer, (&sender, read_reply), &front.public_url, &stopping);
    hello(&settings, &front, unpublished);

    let service: IntoMakeServiceWithConnectInfo<_, SocketAddr> = app.into_make_service_with_connect_info();
    let serving = connections::serve(listener, service, Bounds::default(), told_to_stop(portal.stopping.clone()));
    tokio::select! {
        () = serving => {}
        // Clients that read a long answer slowly, or not at all, are cut off.
        () = patience_over(portal.stopping.subscribe()) => {}
    }
    // Every answer is out: finish what is under way, then let go of the database.
    let _ = stop.send(true);
    looking.abort();
    workers.ended().await;
    let _ = keys.await;
    let _ = clocks.await;
    server.leave(&portal).await.map_err(worded)?;
    let followed = Server::follow(&portal).await.map_err(worded)?;
    portal.store.close().await;
    ensure!(!matches!(followed, Followed::Lacks(_)), "stopped: the root key in use is not in {}", settings.root_key);
    logs::say(settings.log, "Stopped.");
    Ok(())
}

/// The first start publishes, a demo's as of long ago; a later one never does. Says whether the folder differs from what is published.
async fn publish_or_load(portal: &Portal, draft: &Publishable, demo: bool) -> Result<bool, Error> {
    let first = portal.store.read().await?.newest_notice().await?.is_none();
    if first {
        let publisher = if demo { at_the_beginning(portal) } else { portal.clone() };
        publish(&publisher, Actor::House, draft, Changes::default()).await?;
    } else {
        load::load(portal).await?;
    }
    // A backup that was restored knows people who were erased since. Nobody is answered before they are gone again.
    replay(portal).await?;
    portal.keyring.load(&portal.store).await?;
    know(portal).await?;
    follow::catch_up(portal).await?;
    Ok(differs(draft, &portal.shelf()?.notice))
}

/// Ends a demo's keys and staff: they are of no use now, and would give access.
async fn shut_the_demo(settings: &Settings, portal: &Portal) -> Result<()> {
    let (keys, staff) = leave(portal).await.map_err(worded)?;
    let write = portal.store.write::<_, StoreError>(Actor::House, |mut tx| {
        Box::pin(async move {
            tx.mark_demo(false).await?;
            tx.commit_unaudited(Unaudited::InstallationNoted, ()).await
        })
    });
    write.await?;
    let words = format!("This database was a demo's: {keys} of its keys were revoked, {staff} of its staff signed out for good.");
    logs::say(settings.log, &words);
    Ok(())
}

async fn prepare_demo(portal: &Portal, shown: Shown, mail: Option<Arc<Memory>>) -> Result<Demo, Error> {
    let Some(brand) = shown.brand() else {
        practice::house::settle_in(portal).await?;
        return Ok(Demo { key: String::new(), mail, shown });
    };
    settle_in(portal, Cast::of(brand)).await?;
    // With the key it can be tried what people read of systems that were told.
    let system = portal.shelf()?.notice.catalogue.told().next().map(|system| system.id.to_string());
    let key = create::create_for(portal, Actor::House, KEY, Scope::ALL, system.as_deref()).await?;
    Ok(Demo { key: key.text(), mail, shown })
}

/// The mailer, and the same one again when the demo shows what it sent.
type Mailing = (Arc<dyn Mailer>, Option<Arc<Memory>>);

fn mailer(settings: &Settings, portal: &Portal) -> Result<Mailing> {
    let (clock, entropy) = (Arc::new(SystemClock), Arc::new(SystemEntropy));
    Ok(match &settings.mail {
        MailRoute::Smtp { url, from } => {
            (Arc::new(Smtp::new(url, from, clock, entropy).map_err(|error| anyhow!("--smtp or --mail-from: {error}"))?), None)
        }
        MailRoute::Folder { folder, from } => {
            (Arc::new(Folder::new(folder.clone(), from, clock, entropy).map_err(|error| anyhow!("{}: {error}", folder.display()))?), None)
        }
        MailRoute::Memory => {
            let memory = Arc::new(Memory::new(portal.clock.clone()));
            (memory.clone(), Some(memory))
        }
    })
}

/// The vault, as the session store knows it.
struct SessionSeal(Vault);

impl SessionSeal {
    const fn place(row: [u8; 16]) -> Place {
        Place { table: "sessions", column: "sealed", owner: None, row }
    }
}

impl Seal for SessionSeal {
    fn seal(&self, row: [u8; 16], plain: &[u8]) -> Option<Vec<u8>> {
        let key = self.0.house_key(HouseUse::Sessions).ok()?;
        Some(key.seal(&Self::place(row), plain, &SystemEntropy))
    }
    fn open(&self, row: [u8; 16], sealed: &[u8]) -> Option<Vec<u8>> {
        let key = self.0.house_key(HouseUse::Sessions).ok()?;
        key.open(&Self::place(row), sealed).ok().map(|plain| plain.to_vec())
    }
    fn has(&self, root_key: u32, check_value: &[u8]) -> bool {
        self.0.ring().has(root_key, check_value)
    }
}

fn worded(error: Error) -> anyhow::Error {
    crate::cli::wording::worded(error)
}
