//! The forms about a notice: it is weighed, looked over and published.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

use super::{
    check::{CHECK, beside},
    page::PAGE,
    weighed::{ABOUT, Weighed, weight},
};
use crate::{
    catalog::diff::Touched,
    domain::notice::Weight,
    usecases::{
        error::{Clash, Error, Field, Flaw},
        notices::{folder::to_publish, publish::publish},
    },
    web::{
        door::{Form, through},
        flash::{Done, Next, Told},
        staff::people::actions::hand,
        two_steps::Proposal,
        visit::Visit,
    },
};

const HERE: &str = "/staff/notices";
/// A summary is a few sentences.
const MOST: usize = 2_000;

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct NoticeForm {
    locale: Option<String>,
    weights: BTreeMap<String, String>,
    summaries: BTreeMap<String, String>,
    retire: Vec<String>,
}

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct PublishForm {
    locale: Option<String>,
    shown: Option<String>,
}

impl NoticeForm {
    /// As far as it names what there is.
    fn weighed(&self) -> Weighed {
        let weights = self.weights.iter().filter_map(|(id, text)| Some((id.parse().ok()?, weight(text)?)));
        let clean = |text: &String| text.replace("\r\n", "\n").trim().to_owned();
        let summaries = self.summaries.iter().filter_map(|(language, text)| Some((language.parse().ok()?, clean(text))));
        let retire = self.retire.iter().filter_map(|id| id.parse().ok());
        Weighed { weights: weights.collect(), summaries: summaries.collect(), retire: retire.collect() }
    }
}

/// Weighs the next notice. Nothing is published by it.
#[server(prefix = "/ui", endpoint = "staff/check-notice")]
pub async fn staff_check_notice(form: NoticeForm) -> Result<(), ServerFnError> {
    let mut weighed = form.weighed();
    let here = Form { page: PAGE, path: HERE.into(), typed: weighed.typed() };
    through(form.locale, here, async |visit| {
        let changed = to_publish(visit.portal(), visit.actor, &visit.front.source).await?;
        // On another basis nobody has agreed to it, whatever somebody thinks of its words.
        let on_another = changed.review.diff.purposes.iter().filter(|(_, how)| **how == Touched::OnAnotherBasis);
        weighed.weights.extend(on_another.map(|(id, _)| (id.clone(), Weight::Material)));
        weighed.weights.retain(|id, _| changed.review.diff.to_weigh().any(|known| known == id));
        weighed.summaries.retain(|language, _| changed.draft.texts.contains_key(language));
        changed.check(&weighed.changes())?;
        if weighed.summaries.values().any(|text| text.chars().count() > MOST) {
            return Err(Error::invalid(Field::Texts, Flaw::TooLong));
        }
        Proposal::leave(visit, ABOUT, &weighed).await?;
        Ok(Next::page("/staff/notices/check"))
    })
    .await
}

/// Publishes it as it was shown.
#[server(prefix = "/ui", endpoint = "staff/publish-notice")]
pub async fn staff_publish_notice(form: PublishForm) -> Result<(), ServerFnError> {
    let here = Form { page: CHECK, path: "/staff/notices/check".into(), typed: BTreeMap::new() };
    through(form.locale, here, async |visit| press(visit, form.shown.as_deref()).await).await
}

async fn press(visit: &Visit, shown: Option<&str>) -> Result<Next, Error> {
    let done = || Next::page("/staff/notices#saved").saying(PAGE, Told::Done(Done::NoticePublished));
    let overtaken = || Next::page(HERE).saying(PAGE, Told::Clash(Clash::ChangedElsewhere));
    let changed = match to_publish(visit.portal(), visit.actor, &visit.front.source).await {
        // The same press may come twice.
        Err(Error::Conflict(_)) => {
            let before = Proposal::<Weighed>::came_before(visit, ABOUT, shown).await;
            return Ok(if before.is_ok() { done() } else { overtaken() });
        }
        changed => changed?,
    };
    let Some(proposal) = Proposal::<Weighed>::waiting(visit, ABOUT).await? else { return Ok(overtaken()) };
    let Some(weighed) = proposal.agreed(shown, &beside(&changed))? else {
        return Ok(Next::page("/staff/notices/check").saying(CHECK, Told::ShownAgain));
    };
    let version = publish(visit.portal(), hand(visit).await, &changed.draft, weighed.changes()).await?;
    Proposal::<Weighed>::done(visit, ABOUT, shown, &version.0.to_string()).await?;
    Ok(done())
}
