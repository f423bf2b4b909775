//! Why somebody saw something, in a copy.

use serde_json::{Value, json};

use super::pen::Pen;
use crate::{
    domain::{actor::Actor, request::Extent},
    usecases::{
        error::Error,
        explanations::list::{Explanation, list},
        portal::Portal,
    },
};

/// Its file in the archive.
pub const EXPLANATIONS: &str = "explanations.json";
const AT_ONCE: usize = 200;

/// Those that used something that was asked for, newest first, as one JSON list and as they are; `None` when there are none.
pub async fn explanations(
    portal: &Portal,
    actor: Actor,
    scope: &Extent,
    pen: &mut Pen,
) -> Result<Option<(String, Vec<Explanation>)>, Error> {
    let (mut all, mut after) = (Vec::new(), None);
    loop {
        let listed = list(portal, actor, None, after, AT_ONCE).await?;
        let asked = listed.explanations.into_iter().filter(|explanation| explanation.content.categories.iter().any(|id| scope.covers(id)));
        all.extend(asked.map(|explanation| pen.explanation(explanation)));
        match listed.next {
            Some(next) => after = Some(next),
            None => break,
        }
    }
    let text = format!("{:#}", json!(all.iter().map(object).collect::<Vec<_>>()));
    Ok((!all.is_empty()).then_some((text, all)))
}

fn object(explanation: &Explanation) -> Value {
    let moment = |at: i64| jiff::Timestamp::from_millisecond(at).map(|at| at.to_string()).unwrap_or_default();
    json!({
        "shown_at": moment(explanation.created_at.0),
        "touchpoint": explanation.touchpoint,
        "purpose": explanation.purpose,
        "label": explanation.content.label,
        "categories": explanation.content.categories,
        "reasons": explanation.content.reasons,
        "otherwise": explanation.content.otherwise,
        "kept_until": moment(explanation.expires_at.0),
        "your_opinion": explanation.opinion,
    })
}
