//! `candor report requests`. The figures are those of the page, from the same function.

use anyhow::{Result, bail};

use super::{open::open_without_root_key, options::Options, print::text, settings::Settings, wording::worded};
use crate::{
    domain::{actor::Actor, figures::month::Month, ids::RegimeId},
    usecases::{
        error::Error,
        report::{
            read::{Report, report},
            table::{law_csv, numbers},
        },
    },
};

pub async fn requests(options: Options, month: Option<Month>, law: Option<&RegimeId>, csv: bool) -> Result<()> {
    let portal = open_without_root_key(&Settings::from_options(options)?).await?;
    let named = month.map(|month| month.to_string());
    let read = report(&portal, Actor::Operator, named.as_deref()).await;
    portal.store.close().await;
    let report = match (read, named) {
        (Err(Error::NotFound), Some(month)) => bail!("there are no figures of {month}: only a month that was counted and is over has some"),
        (read, _) => read.map_err(worded)?,
    };
    let law = law.map(RegimeId::as_str);
    text(&if csv { law_csv(&report, law) } else { told(&report, law) });
    Ok(())
}

/// To be read at a terminal: a heading for each thing that is counted, and its numbers below it.
fn told(report: &Report, law: Option<&str>) -> String {
    let still = if report.closed_at.is_some() { "" } else { ", until now" };
    let mut text = format!("{}{still}\n", report.figures.month);
    let mut about = String::new();
    for number in numbers(&report.figures, law) {
        if number.about != about {
            text.push_str(&format!("\n{}\n", number.about));
            about = number.about;
        }
        let count = number.count.map_or_else(|| "-".to_owned(), |count| count.to_string());
        text.push_str(&format!("  {}: {count}\n", number.name));
    }
    if about.is_empty() {
        text.push_str(&law.map_or_else(|| "\nNothing was counted.\n".to_owned(), |law| format!("\nNo request under {law}.\n")));
    }
    text
}
