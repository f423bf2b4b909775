//! The buttons that tell a system of its task once more: one for each that answers by itself, and has not.

use leptos::prelude::*;

use super::forms::Forms;
use crate::{
    domain::{catalogue::SystemKind, request::Verb, staff::Deed},
    i18n::messages as m,
    usecases::error::Error,
};

impl Forms<'_> {
    /// `None` where there is no such system, or the reader may not ask it.
    pub(super) fn again(&self) -> Result<Option<AnyView>, Error> {
        let words = self.visit.texts();
        let shelf = self.visit.shelf()?;
        if !self.desk.facts.offers(Verb::Settle) || !self.desk.role.may(Deed::Answer) {
            return Ok(None);
        }
        let open = self.desk.case.tasks.iter().filter(|task| !task.state.is_settled());
        let systems = open.filter_map(|task| task.part.system()).filter_map(|id| shelf.notice.catalogue.system(id.as_str()));
        let buttons = systems.filter(|system| system.kind == SystemKind::Webhook).map(|system| {
            let (id, name) = (system.id.to_string(), self.visit.notice(&shelf).system(&system.id).name());
            view! {
                <button class="button button--plain" type="submit" formaction="/ui/staff/ask-again" name="form[again]" value=id>
                    {words.task_again(m::TaskAgain { name: &name })}
                </button>
            }
        });
        let buttons: Vec<_> = buttons.collect();
        Ok((!buttons.is_empty()).then(|| {
            view! {
                <section aria-labelledby="again">
                    <h3 id="again">{words.task_again_title()}</h3>
                    <p>{words.task_again_text()}</p>
                    <p class="acts">{buttons}</p>
                </section>
            }
            .into_any()
        }))
    }
}
