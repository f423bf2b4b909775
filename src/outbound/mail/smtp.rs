//! Mail through the brand's mail server.

use lettre::{AsyncSmtpTransport, AsyncTransport, Tokio1Executor, transport::smtp};
use std::{sync::Arc, time::Duration};

use super::{
    letter::Letter,
    mailer::{MailError, Mailer, Sending, Why},
    message::Writer,
};
use crate::domain::ports::{Clock, Entropy};

/// Long enough for a server that greylists by waiting, short enough for a job's lease.
const PATIENCE: Duration = Duration::from_secs(20);

pub struct Smtp {
    writer: Writer,
    transport: AsyncSmtpTransport<Tokio1Executor>,
}

impl Smtp {
    /// `smtps://user:password@host` (TLS from the start), `smtp://…?tls=required` (STARTTLS), or plain `smtp://localhost`
    /// for a server on the same machine. Whether plain may be used for another one is asked before, in the settings.
    ///
    /// # Errors
    /// `Settings`, for a URL or a sender's address that cannot be read.
    pub fn new(url: &str, from: &str, clock: Arc<dyn Clock>, entropy: Arc<dyn Entropy>) -> Result<Self, MailError> {
        let builder = AsyncSmtpTransport::<Tokio1Executor>::from_url(url).map_err(|_| MailError::lasting(Why::Settings))?;
        Ok(Self { writer: Writer::new(from, clock, entropy)?, transport: builder.timeout(Some(PATIENCE)).build() })
    }
}

impl Smtp {
    /// Whether the server takes our connection, by the encryption and the password that the URL names. Sends nothing.
    ///
    /// # Errors
    /// Why it does not.
    pub async fn answers(&self) -> Result<(), MailError> {
        match self.transport.test_connection().await {
            Ok(true) => Ok(()),
            Ok(false) => Err(MailError::passing(Why::Unreachable)),
            Err(error) => Err(meaning(&error)),
        }
    }
}

impl Mailer for Smtp {
    fn send<'a>(&'a self, letter: &'a Letter) -> Sending<'a> {
        Box::pin(async move {
            let message = self.writer.write(letter)?;
            self.transport.send(message).await.map(drop).map_err(|error| meaning(&error))
        })
    }
}

fn meaning(error: &smtp::Error) -> MailError {
    let Some(code) = error.status() else {
        // An error on our own side, such as an address the server cannot take, stays one.
        return if error.is_client() { MailError::lasting(Why::Address) } else { MailError::passing(Why::Unreachable) };
    };
    match code.to_string().as_str() {
        // About our password, not about the letter: it goes through once the operator has put that right.
        "530" | "534" | "535" | "538" => MailError::passing(Why::Settings),
        _ if error.is_permanent() => MailError::lasting(Why::Refused),
        _ => MailError::passing(Why::Unreachable),
    }
}
