//! A person asks staff to look at what was left out of their copy unseen: that is another copy, which waits for staff.

use super::{
    asked::read_asked,
    case::own,
    kept::{Asked, What},
    look::Look,
    open::{Opened, open_asked},
};
use crate::{
    domain::{
        actor::Actor,
        language::Language,
        request::{Kind, LeftOut},
    },
    usecases::{error::Error, portal::Portal},
};

/// `NotFound` where nothing was left out unseen.
pub async fn ask_for_a_look(portal: &Portal, actor: Actor, reference: &str, language: Language) -> Result<Opened, Error> {
    let row = own(portal, actor, reference).await?;
    let asked = read_asked(portal, &mut portal.store.read().await?, &row).await?.filter(can_be_looked_at).ok_or(Error::NotFound)?;
    let What::Copy { scope, from, to, .. } = asked.what else { return Err(Error::NotFound) };
    let what = What::Copy { scope, from, to, look: Look { wanted: true, ..Look::default() } };
    open_asked(
        portal,
        actor,
        Kind::Copy,
        Asked {
            what,
            words: String::new(),
            behalf: None,
            account: None,
            disputes: None,
            on_behalf: None,
            signed_in: None,
            proven: None,
            may_ask: None,
        },
        language,
    )
    .await
}

/// Whether a look would bring more: something was left out of it because nobody has looked.
pub fn can_be_looked_at(asked: &Asked) -> bool {
    asked.behalf.is_none() && asked.look().is_some_and(|look| look.left_out.contains_key(&LeftOut::Unseen))
}
