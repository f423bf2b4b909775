//! `candor notice diff` and `candor notice publish`.

use anyhow::{Result, bail};

use super::{args::by_language, open::open, options::Options, settings::Settings, wording::worded};
use crate::{
    catalog::diff::Touched,
    domain::{actor::Actor, ids::PurposeId, language::Language, notice::Weight},
    usecases::{
        notices::{
            missing::Missing,
            publish::{self, Changes},
            review::review,
        },
        snapshot::load,
    },
};

/// The arguments of `publish`.
pub struct Marks {
    pub material: Vec<PurposeId>,
    pub editorial: Vec<PurposeId>,
    pub summaries: Vec<(Language, String)>,
    pub retire: Vec<PurposeId>,
}

pub async fn diff(options: Options) -> Result<()> {
    let (portal, draft) = open(&Settings::from_options(options)?).await?;
    let review = review(&portal, &draft).await.map_err(worded)?;
    portal.store.close().await;
    let Some(review) = review else {
        say!("The folder says what is published, or nothing is published yet.");
        return Ok(());
    };
    say!("Since notice version {}:", review.since.0);
    for change in &review.diff.structure {
        say!("  {change}");
    }
    for (language, changes) in &review.diff.words {
        say!("\nWords, {}:", language.own_name());
        for change in changes {
            say!("  {change}");
        }
    }
    say!("\nPurposes:");
    for (purpose, touched) in &review.diff.purposes {
        say!("  {purpose}: {}", touch(*touched));
    }
    for system in &review.dropped {
        say!(
            "\n`{system}` is connected, and the folder no longer names it: once this is published, it is told of nothing any more, deletions included"
        );
    }
    let missing = Missing::of(&review, &draft, &Changes::default());
    for line in in_the_way(&missing) {
        say!("\n{line}");
    }
    Ok(())
}

const fn touch(touched: Touched) -> &'static str {
    match touched {
        Touched::Added => "new; nobody has agreed to it",
        Touched::Changed | Touched::OnAnotherBasis => "changed; weigh it with --material or --editorial",
        Touched::Removed => "gone",
    }
}

/// The consent and the records that would hang in the air, as sentences for the terminal.
fn in_the_way(missing: &Missing) -> Vec<String> {
    let mut lines = Vec::new();
    for (purpose, people) in &missing.orphans {
        lines.push(format!("`{purpose}` is gone or stands on another basis, and {people} people have agreed to it: --retire {purpose}"));
    }
    for (category, count) in &missing.held {
        lines.push(format!("`{category}` is gone, and {count} records of it are held: keep it until their time is over"));
    }
    lines
}

pub async fn publish(options: Options, marks: Marks) -> Result<()> {
    let (portal, draft) = open(&Settings::from_options(options)?).await?;
    let editorial = marks.editorial.into_iter().map(|purpose| (purpose, Weight::Editorial));
    let weights = editorial.chain(marks.material.into_iter().map(|purpose| (purpose, Weight::Material))).collect();
    let changes = Changes { summaries: by_language(marks.summaries), weights, retire: marks.retire.into_iter().collect() };
    if let Some(review) = review(&portal, &draft).await.map_err(worded)? {
        load::load(&portal).await.map_err(worded)?;
        let missing = Missing::of(&review, &draft, &changes);
        let untold = missing.untold.iter().map(|language| format!("--summary {language}=\"…\""));
        let unweighed = missing.unweighed.iter().map(|id| format!("--material {id} or --editorial {id}"));
        let missing: Vec<String> = untold.chain(unweighed).chain(in_the_way(&missing)).collect();
        if !missing.is_empty() {
            bail!("nothing was published. `candor notice diff` shows what changed; say:\n  {}", missing.join("\n  "));
        }
    }
    let version = publish::publish(&portal, Actor::Operator, &draft, changes).await.map_err(worded)?;
    portal.store.close().await;
    say!("Published as notice version {}.", version.0);
    Ok(())
}
