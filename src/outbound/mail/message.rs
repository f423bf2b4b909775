//! A letter in its wire form (RFC 5322, MIME): the same for every mailer.

use lettre::{
    Address, Message,
    message::{
        Mailbox, MultiPart, SinglePart,
        header::{Date, HeaderName, HeaderValue, MIME_VERSION_1_0},
    },
};
use std::{
    sync::Arc,
    time::{Duration, UNIX_EPOCH},
};

use super::{
    letter::Letter,
    mailer::{MailError, Why},
};
use crate::domain::ports::{Clock, Entropy};

/// The sender, with the clock and entropy that make each message unique.
pub(super) struct Writer {
    from: Mailbox,
    clock: Arc<dyn Clock>,
    entropy: Arc<dyn Entropy>,
}

impl Writer {
    /// `from` as in `Example Co <privacy@example.org>`.
    pub(super) fn new(from: &str, clock: Arc<dyn Clock>, entropy: Arc<dyn Entropy>) -> Result<Self, MailError> {
        let settings = MailError::lasting(Why::Settings);
        let one_line = !from.contains(char::is_control);
        let from = from.parse().ok().filter(|_| one_line).ok_or(settings)?;
        Ok(Self { from, clock, entropy })
    }

    pub(super) fn write(&self, letter: &Letter) -> Result<Message, MailError> {
        let to: Address = letter.to.to_send().parse().map_err(|_| MailError::lasting(Why::Address))?;
        let since_epoch = Duration::from_millis(u64::try_from(self.clock.now().0).unwrap_or(0));
        Message::builder()
            .from(self.from.clone())
            .to(Mailbox::new(None, to))
            .subject(letter.subject.as_str())
            .header(Date::new(UNIX_EPOCH + since_epoch))
            // Our own: the library's would tell the machine's name.
            .message_id(Some(format!("<{}@{}>", self.fresh_name(), self.from.email.domain())))
            // RFC 3834: keeps out-of-office replies from answering a machine.
            .raw_header(plain("Auto-Submitted", "auto-generated"))
            .raw_header(plain("Content-Language", letter.language.tag()))
            .header(MIME_VERSION_1_0)
            .multipart(self.both(letter))
            .map_err(|_| MailError::lasting(Why::Address))
    }

    /// The text first: a program that shows no HTML takes it, others the last they understand (RFC 2046, 5.1.4).
    fn both(&self, letter: &Letter) -> MultiPart {
        let mut random = [0; 16];
        self.entropy.fill(&mut random);
        MultiPart::alternative()
            .boundary(hex::encode(random))
            .singlepart(SinglePart::plain(letter.text.clone()))
            .singlepart(SinglePart::html(letter.html.clone()))
    }

    /// Time first, so that names sort by age; then 80 random bits.
    pub(super) fn fresh_name(&self) -> String {
        let mut random = [0; 10];
        self.entropy.fill(&mut random);
        format!("{:013}-{}", self.clock.now().0, hex::encode(random))
    }
}

fn plain(name: &'static str, value: &'static str) -> HeaderValue {
    HeaderValue::new(HeaderName::new_from_ascii_str(name), value.to_owned())
}
