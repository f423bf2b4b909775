//! Forms of the contact page.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

use crate::{
    domain::{catalogue::Channel, wish::Wish},
    usecases::{
        choices::wishes::{self, ContactDraft},
        customers::profile::zone,
    },
    web::{
        customer::choices::{fields::Sent, sent},
        door::typed,
    },
};

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct ContactForm {
    sent: Sent,
    email: Option<String>,
    sms: Option<String>,
    push: Option<String>,
    post: Option<String>,
    phone: Option<String>,
    quiet_from: Option<String>,
    quiet_to: Option<String>,
}

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct PauseForm {
    sent: Sent,
    /// One of the lengths that the page offers, or `day` for the day typed.
    long: Option<String>,
    until: Option<String>,
}

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct StopNewsForm {
    sent: Sent,
}

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct ResumeForm {
    sent: Sent,
}

impl ContactForm {
    fn channels(&self) -> [(Channel, &Option<String>); 5] {
        [
            (Channel::Email, &self.email),
            (Channel::Sms, &self.sms),
            (Channel::Push, &self.push),
            (Channel::Post, &self.post),
            (Channel::Phone, &self.phone),
        ]
    }
    fn typed(&self) -> BTreeMap<String, String> {
        let chosen = self.channels().into_iter().filter(|(_, chosen)| chosen.is_some());
        let times = [("quiet_from", &self.quiet_from), ("quiet_to", &self.quiet_to)];
        typed(chosen.map(|(channel, chosen)| (channel.as_str(), chosen)).chain(times))
    }
}

/// Saves how often on each channel, and the quiet hours.
#[server(prefix = "/ui", endpoint = "choices/contact")]
pub async fn save_contact(form: ContactForm) -> Result<(), ServerFnError> {
    let typed = form.typed();
    sent::wish(form.sent.clone(), typed, async |visit, _, current| {
        let draft = ContactDraft {
            channels: form.channels().map(|(channel, chosen)| (channel, chosen.clone())).to_vec(),
            quiet_from: form.quiet_from.clone(),
            quiet_to: form.quiet_to.clone(),
        };
        wishes::contact(draft, &zone(visit.portal(), current.customer).await?)
    })
    .await
}

/// Pauses personalization and contact until the end of a day.
#[server(prefix = "/ui", endpoint = "choices/pause")]
pub async fn pause(form: PauseForm) -> Result<(), ServerFnError> {
    let typed = typed([("long", &form.long), ("until", &form.until)]);
    sent::wish(form.sent, typed, async |visit, _, current| {
        wishes::pause_for(
            form.long.as_deref(),
            form.until.as_deref(),
            &zone(visit.portal(), current.customer).await?,
            visit.portal().clock.now(),
        )
    })
    .await
}

/// Closes every channel on which news comes; the quiet hours stay.
#[server(prefix = "/ui", endpoint = "choices/stop-news")]
pub async fn stop_news(form: StopNewsForm) -> Result<(), ServerFnError> {
    sent::wish(form.sent, BTreeMap::new(), async |_, shelf, current| Ok(wishes::no_news(&shelf.notice, &current.choices))).await
}

/// Ends the pause.
#[server(prefix = "/ui", endpoint = "choices/resume")]
pub async fn resume(form: ResumeForm) -> Result<(), ServerFnError> {
    sent::wish(form.sent, BTreeMap::new(), async |_, _, _| Ok(Wish::Pause(None))).await
}
