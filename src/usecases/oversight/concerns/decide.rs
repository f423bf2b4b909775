//! The ethics lead decides a concern: which way, why, when to look again, and whether it may be quoted.

use std::collections::BTreeMap;

use super::{
    super::{
        decide::{self, SeenItem, as_seen, parse, parse_seen},
        item::opened,
    },
    sealed::{self, Said, opened_or_new},
};
use crate::{
    domain::{
        actor::Actor,
        ids::StaffId,
        item::ItemKind,
        language::Language,
        staff::{Deed, Role},
    },
    store::event::{Action, Event, Subject},
    usecases::{
        authorise,
        change::change,
        error::{Error, Field, Flaw},
        portal::Portal,
        raised::seal,
    },
};

const MOST_WORDS: usize = 2_000;

/// The form as sent.
#[derive(Debug, Clone, Default)]
pub struct Draft {
    pub decision: decide::Draft,
    /// The number of the option taken, counted from 0.
    pub chosen: Option<String>,
    pub quoted: bool,
    pub public: BTreeMap<Language, Said>,
}

/// The ethics lead; where a house has none, the privacy officer.
pub(super) async fn decider(portal: &Portal, actor: Actor) -> Result<StaffId, Error> {
    let (staff, role) = authorise::staff(portal, actor, Deed::DecideItems)?;
    if role != Role::EthicsLead {
        let all = portal.store.read().await?.all_staff().await?;
        if all.iter().any(|row| row.ended_at.is_none() && row.role == Role::EthicsLead) {
            return Err(Error::Forbidden);
        }
    }
    Ok(staff)
}

/// Decides it. One that is to be quoted needs its public words in every language that is offered.
pub async fn decide(portal: &Portal, actor: Actor, seen: SeenItem<'_>, draft: &Draft) -> Result<(), Error> {
    let staff = decider(portal, actor).await?;
    let public = public_words(portal, draft);
    let decision = match (parse(portal, Some(ItemKind::Concern), &draft.decision), &public) {
        (Ok(decision), Ok(_)) => decision,
        (Ok(_), Err(flaw)) => return Err(Error::invalid(Field::Texts, *flaw)),
        (Err(Error::Invalid(mut faults)), public) => {
            faults.extend(public.as_ref().err().map(|flaw| crate::usecases::error::Fault { field: Field::Texts, flaw: *flaw }));
            return Err(Error::Invalid(faults));
        }
        (Err(other), _) => return Err(other),
    };
    let (public, quoted) = (public.unwrap_or_default(), draft.quoted);
    let chosen = draft.chosen.as_deref().and_then(|text| text.parse::<usize>().ok());
    let (id, revision) = parse_seen(seen)?;
    change(portal, actor, move |portal, mut tx| {
        Box::pin(async move {
            let held = tx.lock_item(id).await?;
            let kept = tx.item(id).await?.filter(|kept| kept.item.kind == ItemKind::Concern).ok_or(Error::NotFound)?;
            as_seen(&kept.item, revision)?;
            let mut words = opened(&portal, kept)?.words;
            words.reasons = decision.reasons;
            let row = tx.concern(id).await?;
            let mut weighed = opened_or_new(&portal, row.as_ref())?;
            weighed.chosen = chosen.filter(|at| *at < weighed.options.len());
            weighed.public = public;
            tx.write_concern(&held, quoted, &sealed::seal(&portal, id, &weighed)?).await?;
            tx.decide_item(&held, staff, decision.outcome, decision.again_on, &seal(&portal, id, &words)?).await?;
            Ok(tx.commit(Event::of(Action::ItemDecided, Subject::Item(id)).saying(decision.outcome.as_str()), ()).await?)
        })
    })
    .await
}

fn public_words(portal: &Portal, draft: &Draft) -> Result<BTreeMap<Language, Said>, Flaw> {
    if !draft.quoted {
        return Ok(BTreeMap::new());
    }
    let mut all = BTreeMap::new();
    for language in &portal.brand.languages.offered {
        let said = draft.public.get(language).ok_or(Flaw::Missing)?;
        let said = Said { asked: said.asked.trim().to_owned(), decided: said.decided.trim().to_owned() };
        if said.asked.is_empty() || said.decided.is_empty() {
            return Err(Flaw::Missing);
        }
        if said.asked.chars().count() > MOST_WORDS || said.decided.chars().count() > MOST_WORDS {
            return Err(Flaw::TooLong);
        }
        all.insert(*language, said);
    }
    Ok(all)
}
