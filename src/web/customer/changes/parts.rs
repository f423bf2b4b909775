//! The parts of a version of the notice. What is known about a recipient stands once; uses and kinds of data name who gets something.

use leptos::prelude::*;

use crate::{
    domain::{catalogue::Recipient, notice::Notice},
    i18n::{countries::country, messages as m, periods::retention},
    web::{
        components::{filled::filled, kind_mark::KindMark, rows::Rows},
        shown::catalogue::{Thing, names, origin, recipients_of_kinds, safeguard, sensitive_view, why_allowed},
        visit::Visit,
    },
};

pub struct Part {
    pub id: &'static str,
    pub heading: String,
    pub about: About,
}

pub enum About {
    Whole(AnyView),
    /// Each with a heading of its own, and a line of the contents.
    Several(Vec<One>),
}

pub struct One {
    pub id: String,
    pub name: String,
    pub about: AnyView,
}

pub fn parts(visit: &Visit, notice: &Notice) -> Vec<Part> {
    let words = visit.texts();
    vec![
        Part { id: "levels", heading: words.notice_levels(), about: About::Whole(levels(visit, notice)) },
        Part { id: "uses", heading: words.notice_purposes(), about: About::Several(purposes(visit, notice)) },
        Part { id: "kinds", heading: words.notice_kinds(), about: About::Several(kinds(visit, notice)) },
        Part { id: "recipients", heading: words.recipients_title(), about: About::Whole(recipients(visit, notice)) },
        Part { id: "steps", heading: words.notice_steps(), about: About::Whole(steps(visit, notice)) },
        Part { id: "about", heading: words.notice_about(), about: About::Whole(about(visit, notice)) },
    ]
}

fn levels(visit: &Visit, notice: &Notice) -> AnyView {
    let rows = notice.catalogue.levels.iter().map(|level| {
        let said = visit.notice(notice).level(&level.id);
        (said.name(), said.summary().into_any())
    });
    let rows: Vec<_> = rows.collect();
    view! { <Rows rows=rows /> }.into_any()
}

fn purposes(visit: &Visit, notice: &Notice) -> Vec<One> {
    let words = visit.texts();
    let catalogue = &notice.catalogue;
    let all = catalogue.purposes.iter().map(|purpose| {
        let said = visit.notice(notice).purpose(&purpose.id);
        let sensitive = sensitive_view(visit, notice, purpose);
        let means = view! { <p>{said.means()}</p><p class="hint">{said.example()}</p>{sensitive} };
        let facts = vec![
            (words.touchpoint_why(), said.what().into_any()),
            (words.details_means(), means.into_any()),
            (words.details_when_on(), said.on().into_any()),
            (words.details_when_off(), said.off().into_any()),
            (words.details_uses(), names(visit, notice, Thing::Category, purpose.categories.iter().map(|id| id.as_str()))),
            (words.details_where(), names(visit, notice, Thing::Touchpoint, purpose.touchpoints.iter().map(|id| id.as_str()))),
            (words.details_who(), who(visit, notice, &catalogue.recipients_of(purpose))),
            (words.details_risk(), said.risk().into_any()),
            (words.details_basis(), why_allowed(visit, notice, purpose)),
        ];
        One { id: format!("use-{}", purpose.id), name: said.name(), about: columns(facts) }
    });
    all.collect()
}

fn kinds(visit: &Visit, notice: &Notice) -> Vec<One> {
    let words = visit.texts();
    let all = notice.catalogue.categories.iter().map(|category| {
        let said = visit.notice(notice).category(&category.id);
        let kept = view! { <p>{retention(visit.voice(), category.retention)}</p><p>{said.must_keep()}</p> };
        let facts = vec![
            (words.touchpoint_collect(), view! { <p>{said.what()}</p><p class="hint">{said.example()}</p> }.into_any()),
            (words.data_origin(), view! { <KindMark kind=category.origin.as_str() />{origin(visit, category.origin)} }.into_any()),
            (words.details_method(), said.method().into_any()),
            (words.details_how_long(), kept.into_any()),
            (words.details_stored(), said.stored().into_any()),
            (words.details_who(), who(visit, notice, &recipients_of_kinds(notice, &[category]))),
        ];
        One { id: format!("kind-{}", category.id), name: said.name(), about: columns(facts) }
    });
    all.collect()
}

/// Short answers in two columns where there is room: one below the other, they would fill three times the paper.
fn columns(facts: Vec<(String, AnyView)>) -> AnyView {
    let facts = facts.into_iter().map(|(term, answer)| view! { <div><dt>{term}</dt><dd>{answer}</dd></div> });
    view! { <dl class="whole__facts">{facts.collect_view()}</dl> }.into_any()
}

/// Their names, each leading to what is said about it.
fn who(visit: &Visit, notice: &Notice, all: &[&Recipient]) -> AnyView {
    if all.is_empty() {
        return visit.texts().details_nobody_else().into_any();
    }
    let entries = all.iter().map(|recipient| {
        let href = format!("#recipient-{}", recipient.id);
        view! { <li><a href=href><bdi>{visit.notice(notice).recipient(&recipient.id).name()}</bdi></a></li> }
    });
    view! { <ul>{entries.collect_view()}</ul> }.into_any()
}

fn recipients(visit: &Visit, notice: &Notice) -> AnyView {
    let words = visit.texts();
    if notice.catalogue.recipients.is_empty() {
        return view! { <p>{words.details_nobody_else()}</p> }.into_any();
    }
    let entries = notice.catalogue.recipients.iter().map(|recipient| {
        let said = visit.notice(notice).recipient(&recipient.id);
        let (country, does) = (country(visit.language, &recipient.country), said.does());
        let named = view! { <strong>{said.name()}</strong> }.into_any();
        let named = filled(|[name]| words.recipient_in(m::RecipientIn { name, country: &country, does: &does }), [named]);
        view! { <li id=format!("recipient-{}", recipient.id)>{named}<p class="hint">{safeguard(visit, recipient)}</p></li> }
    });
    view! { <ul class="whole__recipients">{entries.collect_view()}</ul> }.into_any()
}

fn steps(visit: &Visit, notice: &Notice) -> AnyView {
    let facts = notice.catalogue.touchpoints.iter().map(|touchpoint| {
        let said = visit.notice(notice).touchpoint(&touchpoint.id);
        (said.name(), view! { <p>{said.what()}</p><p class="hint">{said.notice()}</p> }.into_any())
    });
    columns(facts.collect())
}

fn about(visit: &Visit, notice: &Notice) -> AnyView {
    visit.notice(notice).about().into_iter().map(|text| view! { <p>{text}</p> }).collect_view().into_any()
}
