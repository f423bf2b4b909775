//! Staff ask the person something, and say on which day they look again. Until then it is the person's turn.

use jiff::{Span, civil::Date};

use super::{
    change::{Seen, act, event_of, look},
    file_out::attach,
};
use crate::{
    domain::{
        actor::Actor,
        regime::Regime,
        request::{Need, Refusal, Request, Verb},
        retention::day,
        staff::Deed,
    },
    store::{Conn, event::Action},
    usecases::{
        error::{Error, Field, Flaw, together},
        jobs::post::News,
        portal::Portal,
        requests::{
            asked::read_asked,
            asked_back::REMIND,
            clock,
            disputes::matter,
            held::HeldCase,
            story::{Happened, tell, write_to},
            talk::to_person,
        },
    },
};

/// The usual time for an answer, and the longest, in days.
const USUAL: i64 = 14;
const MOST: i64 = 60;

/// A question as its form sends it. Without a day, the usual one.
#[derive(Debug, Clone, Copy, Default)]
pub struct Question<'a> {
    pub words: Option<&'a str>,
    pub need: Option<&'a str>,
    pub by: Option<&'a str>,
    /// The file that waits for it.
    pub file: Option<&'a str>,
}

/// The same, read.
struct Read {
    words: String,
    need: Option<Need>,
    by: Date,
    /// Whether there is time for a reminder before the day.
    remind: bool,
}

fn after(portal: &Portal, days: i64) -> Date {
    let today = day(portal.clock.now(), &portal.brand.time_zone);
    today.checked_add(Span::new().days(days)).unwrap_or(Date::MAX)
}

/// The day that a form proposes.
pub fn usual_day(portal: &Portal) -> Date {
    after(portal, USUAL)
}

/// The day that a form names, or the usual one.
pub(super) fn day_of(portal: &Portal, by: Option<&str>) -> Result<Date, Error> {
    let by = match by.map(str::trim).filter(|by| !by.is_empty()) {
        Some(by) => by.parse::<Date>().map_err(|_| Error::invalid(Field::Until, Flaw::Malformed))?,
        None => usual_day(portal),
    };
    if by <= after(portal, 0) {
        return Err(Error::invalid(Field::Until, Flaw::Past));
    }
    if by > after(portal, MOST) {
        return Err(Error::invalid(Field::Until, Flaw::TooFar));
    }
    Ok(by)
}

impl Question<'_> {
    fn read(self, portal: &Portal) -> Result<Read, Error> {
        let need = self.need.filter(|need| !need.is_empty()).map(str::parse).transpose();
        let need = need.map_err(|_| Error::invalid(Field::Need, Flaw::Unknown));
        let ((words, need), by) = together(together(to_person(self.words), need), day_of(portal, self.by))?;
        // A letter on the heels of the question helps nobody.
        Ok(Read { words, need, by, remind: by > after(portal, REMIND + 1) })
    }
}

pub async fn ask(portal: &Portal, actor: Actor, seen: Seen<'_>, question: Question<'_>) -> Result<(), Error> {
    let file = question.file.unwrap_or_default().to_owned();
    let Read { words, need, by, remind } = question.read(portal)?;
    act(portal, actor, Deed::Answer, Verb::AskBack, seen, move |portal, tx, case, _| {
        Box::pin(async move {
            let mut news = News::Asked;
            if let Some(need) = need {
                pauses(portal, tx, case, need).await?;
                stop(portal, tx.at, case);
                news = News::Paused;
            }
            (case.answer_by, case.reminders) = (Some(by), i64::from(!remind));
            let entry = tell(portal, tx, case, actor, Happened::AskedBack, Some(&words)).await?;
            let added = attach(portal, tx, case, actor, entry, &file).await?;
            write_to(portal, tx, case, news).await?;
            Ok(event_of(case, Action::RequestMessage).and_also(added))
        })
    })
    .await
}

/// Whether the question would go through as the case stands: said before anybody looks it over. The day on which staff look again.
pub async fn check_ask(portal: &Portal, actor: Actor, seen: Seen<'_>, question: Question<'_>) -> Result<Date, Error> {
    let Read { need, by, .. } = question.read(portal)?;
    let row = look(portal, actor, Deed::Answer, Verb::AskBack, &seen).await?;
    if let Some(need) = need {
        pauses(portal, &mut portal.store.read().await?, &row, need).await?;
    }
    Ok(by)
}

/// Whether the law stops the time for it. Time that is over already does not stand still.
async fn pauses(portal: &Portal, conn: &mut Conn, row: &Request, need: Need) -> Result<(), Error> {
    let asked = read_asked(portal, conn, row).await?;
    let law = Regime::find(&row.regime);
    if !law.is_some_and(|law| law.pauses_for(matter(row.kind, asked.as_ref()), need)) {
        return Err(Error::invalid(Field::Need, Flaw::NotOffered));
    }
    if row.is_overdue(after(portal, 0)) {
        return Err(Refusal::Overdue.into());
    }
    Ok(())
}

fn stop(portal: &Portal, at: crate::domain::time::Millis, case: &mut HeldCase) {
    clock::stop(portal, at, case);
}
