//! The requests part of a copy: each with its story.

use serde_json::{Value, json};

use super::{make::Work, page::whole::Page};
use crate::{
    domain::request::{Part, Request, State},
    usecases::{
        error::Error,
        requests::{case::open_case, kept::Asked, list::list as requests, look::Look},
    },
};

impl Work<'_> {
    pub(super) async fn requests(&mut self, page: &mut Page<'_>) -> Result<(), Error> {
        let mut all = Vec::new();
        for row in requests(self.portal, self.making.about.actor()).await? {
            let case = self.pen.case(open_case(self.portal, row).await?);
            let answered = self.answers_all_of(&case.row);
            page.request(&case, answered);
            let story = case.story.iter().filter(|entry| entry.happened.is_for_everyone()).map(|entry| {
                let moment = || jiff::Timestamp::from_millisecond(entry.at.0).map(|at| at.to_string()).unwrap_or_default();
                let at = entry.came.map_or_else(moment, |came| came.to_string());
                let files = entry.files.iter().map(|file| json!({"name": file.name, "kind": file.kind, "bytes": file.bytes}));
                json!({"at": at, "by": entry.author.as_str(), "what": entry.happened.as_str(), "text": entry.text,
                    "held_because": entry.hold.map(|hold| hold.kind), "files": files.collect::<Vec<_>>()})
            });
            all.push(json!({
                "reference": case.row.reference,
                "kind": case.row.kind,
                "state": if answered { State::Done } else { case.row.state },
                "law": case.row.regime,
                "due_on": case.row.due_on.to_string(),
                "longer_because": case.row.ground,
                "declined_because": case.row.decline,
                "story": story.collect::<Vec<_>>(),
                "asked": case.asked.map(as_told).transpose()?,
            }));
        }
        self.put("requests.json", &format!("{:#}", json!(all)))
    }

    /// Whether this copy is the whole answer to a request, which then ends with it.
    fn answers_all_of(&self, row: &Request) -> bool {
        let has_come = self.making.case.tasks.iter().all(|task| task.part == Part::Portal || task.state.is_settled());
        row.id == self.making.request && has_come && matches!(row.state, State::InProgress | State::Done)
    }
}

/// The request as it was asked. A member of staff who wrote it down has a name there, and a number inside the house.
fn as_told(asked: Asked) -> Result<Value, Error> {
    let mut told = serde_json::to_value(without_the_account(asked)).map_err(Error::internal)?;
    if let Some(by) = told.get_mut("on_behalf").and_then(Value::as_object_mut) {
        by.remove("staff");
    }
    Ok(told)
}

/// The account somebody else's request is about is no matter of whoever asked.
fn without_the_account(mut asked: Asked) -> Asked {
    asked.account = None;
    // Neither is what is blacked out, least of all here.
    if let Some(look) = asked.look_mut() {
        *look = Look::default();
    }
    // A member of staff has a name in the story, and a number inside the house.
    if let Some(disputes) = &mut asked.disputes {
        disputes.about = None;
    }
    if let Some(behalf) = &mut asked.behalf {
        (behalf.account, behalf.known_as, behalf.known_by) = (None, Vec::new(), Vec::new());
    }
    asked
}
