//! Names become addresses here, each time anew, and a call uses no other: a name that answers differently the next time gains nothing.

use hyper_util::client::legacy::connect::dns::Name;
use std::{
    io,
    net::{IpAddr, SocketAddr},
    pin::Pin,
    sync::Arc,
    task::{Context, Poll},
    vec,
};
use tower::Service;

use crate::domain::outgoing::listed::Listed;

/// The addresses of a name.
pub type Looking = Pin<Box<dyn Future<Output = io::Result<Vec<IpAddr>>> + Send>>;
/// Looks a name up.
pub type LookUp = Arc<dyn Fn(String) -> Looking + Send + Sync>;

/// Looks names up and keeps the addresses that calls may go to.
#[derive(Clone)]
pub(super) struct Resolver {
    pub(super) listed: Arc<Listed>,
    pub(super) look_up: LookUp,
}

impl Service<Name> for Resolver {
    type Response = vec::IntoIter<SocketAddr>;
    type Error = io::Error;
    type Future = Pin<Box<dyn Future<Output = io::Result<Self::Response>> + Send>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<io::Result<()>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, name: Name) -> Self::Future {
        let (listed, looking) = (self.listed.clone(), (self.look_up)(name.as_str().to_owned()));
        Box::pin(async move {
            let found = looking.await?.into_iter().filter(|address| listed.lets(name.as_str(), *address));
            // The port is that of the call.
            let may: Vec<SocketAddr> = found.map(|address| (address, 0).into()).collect();
            if may.is_empty() { Err(io::Error::other("no address that calls may go to")) } else { Ok(may.into_iter()) }
        })
    }
}

/// As this machine looks names up.
pub(super) fn by_this_machine() -> LookUp {
    Arc::new(|host| Box::pin(async move { Ok(tokio::net::lookup_host((host.as_str(), 0)).await?.map(|address| address.ip()).collect()) }))
}
