//! Staff decline a request for a listed reason that fits its kind and its law.

use super::{
    change::{Seen, act, look},
    file_out::attach,
};
use crate::{
    domain::{
        actor::Actor,
        regime::{FIRST, Regime},
        request::{Decline, Request, State, Verb},
        retention::day,
        staff::Deed,
    },
    store::{
        Conn,
        event::{Action, Event, Events, Subject},
    },
    usecases::{
        authorise,
        error::{Error, Field, Flaw, together},
        portal::Portal,
        requests::{
            asked::read_asked,
            finish::close,
            kept::Asked,
            story::{Happened, tell},
            talk::to_person,
            withdraw::call_off,
        },
        second::pass::By,
    },
};

/// A refusal as its form sends it.
#[derive(Debug, Clone, Copy, Default)]
pub struct Declined<'a> {
    pub reason: Option<&'a str>,
    pub words: Option<&'a str>,
    /// The file that waits for it.
    pub file: Option<&'a str>,
}

/// `Other` is the privacy officer's, in their own words.
pub(super) async fn decline(portal: &Portal, by: By, seen: Seen<'_>, declined: Declined<'_>) -> Result<(), Error> {
    let (actor, file) = (by.decider(), declined.file.unwrap_or_default().to_owned());
    let Refused { reason, deed, text } = Refused::parse(portal, actor, declined.reason, declined.words).await?;
    act(portal, by, deed, Verb::Decline, seen, move |portal, tx, case, _| {
        Box::pin(async move {
            fitting(portal, tx, reason, case, Field::Reason).await?;
            let called_off = call_off(portal, tx, case).await?;
            case.decline = Some(reason);
            let entry = tell(portal, tx, case, actor, Happened::Declined, text.as_deref()).await?;
            let added = attach(portal, tx, case, actor, entry, &file).await?;
            close(portal, tx, case, State::Declined).await?;
            let declined = Event::of(Action::RequestDeclined, Subject::Request(case.id)).saying(reason.as_str());
            Ok(Events::from(declined).and_also(called_off).and_also(added))
        })
    })
    .await
}

/// Whether declining would go through as the case stands: said before anybody looks it over.
pub async fn check_decline(portal: &Portal, actor: Actor, seen: Seen<'_>, reason: Option<&str>, text: Option<&str>) -> Result<(), Error> {
    let Refused { reason, deed, .. } = Refused::parse(portal, actor, reason, text).await?;
    let row = look(portal, actor, deed, Verb::Decline, &seen).await?;
    fitting(portal, &mut portal.store.read().await?, reason, &row, Field::Reason).await
}

/// Whether it can be the reason for such a request; `field` is where the form asks for it.
pub(super) async fn fitting(portal: &Portal, conn: &mut Conn, reason: Decline, row: &Request, field: Field) -> Result<(), Error> {
    let asked = read_asked(portal, conn, row).await?;
    let fits = may_be_why(portal, reason, row) && !tells_too_much(reason, asked.as_ref());
    if fits { Ok(()) } else { Err(Error::invalid(field, Flaw::Unknown)) }
}

/// Whether a reason says of somebody else whether they are known here: to an agent of whom nobody has seen that they may ask, and once an
/// account was named, of which it would be false.
pub fn tells_too_much(reason: Decline, asked: Option<&Asked>) -> bool {
    let another = asked.filter(|asked| asked.is_for_another());
    reason == Decline::NoMatch && another.is_some_and(|asked| asked.may_ask.is_none() || asked.named().is_some())
}

/// Whether it fits the kind and the law; and, where it says that no answer came, whether the day of the answer has passed.
pub fn may_be_why(portal: &Portal, reason: Decline, row: &Request) -> bool {
    let law = Regime::find(&row.regime).unwrap_or(&FIRST);
    let today = day(portal.clock.now(), &portal.brand.time_zone);
    let waited = reason != Decline::NoAnswer || row.answer_by.is_some_and(|by| by <= today);
    waited && law.may_decline(row.kind, reason)
}

/// Why it is declined, as the form says it, by somebody who may.
struct Refused {
    reason: Decline,
    deed: Deed,
    text: Option<String>,
}

impl Refused {
    async fn parse(portal: &Portal, actor: Actor, reason: Option<&str>, text: Option<&str>) -> Result<Self, Error> {
        let reason = reason.filter(|reason| !reason.is_empty()).ok_or(Error::invalid(Field::Reason, Flaw::Missing));
        let reason = reason.and_then(|reason| reason.parse::<Decline>().map_err(|_| Error::invalid(Field::Reason, Flaw::Unknown)));
        let other = matches!(reason, Ok(Decline::Other));
        let deed = if other { Deed::DeclineOther } else { Deed::Decline };
        authorise::desk(portal, actor, deed).await?;
        let text = match text.map(str::trim).filter(|text| !text.is_empty()) {
            Some(text) => to_person(Some(text)).map(Some),
            None if matches!(&reason, Ok(reason) if reason.needs_words()) => Err(Error::invalid(Field::Words, Flaw::Missing)),
            None => Ok(None),
        };
        let (reason, text) = together(reason, text)?;
        Ok(Self { reason, deed, text })
    }
}
