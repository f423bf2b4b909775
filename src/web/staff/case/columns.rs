//! The two columns of a case's page: what is asked and said, and the answer to it; beside it who asks, and everything else that can be done.
//! On a narrow screen the second is below the first.

use leptos::prelude::*;

use super::{
    beside, black_out, correction,
    facts::{account, facts, file_link, linked, who},
    forms::{Forms, Way},
    proving::PLACE,
    story::{happenings, notes, talk},
    tasks::tasks,
    unmasked::others,
    ways::jump,
};
use crate::{
    domain::request::{Refusal, Verb},
    i18n::texts::Texts,
    usecases::{error::Error, staff::member::Member},
    web::{
        components::rows::{Facts, Rows},
        shown::{asked::asked_in_case, deletion::Reader},
        staff::words::refusal,
        visit::Visit,
    },
};

/// Acts that decide the case: they come before the answer, in the first column.
const DECIDE: [&str; 3] = ["do-link", "do-approve", "do-black-out"];

pub(super) async fn columns(visit: &Visit, forms: &Forms<'_>, staff: &[Member]) -> Result<AnyView, Error> {
    let (words, desk) = (visit.texts(), forms.desk);
    let open = desk.case.row.state.is_open();
    let (ways, settle) = (forms.ways(), forms.tasks()?);
    let over = (ways.is_empty() && settle.is_none()).then(|| view! { <p>{words.staff_is_closed()}</p> });
    let jump = jump(visit, settle.iter().chain(&ways));
    let proof = desk.facts.wants_proof();
    let decides = |way: &Way| DECIDE.contains(&way.id.as_str()) || (proof && way.id == PLACE);
    let (decide, rest): (Vec<Way>, Vec<Way>) = ways.into_iter().partition(decides);
    let (write, rest): (Vec<Way>, Vec<Way>) = rest.into_iter().partition(|way| way.id == "do-write");
    let (note, other): (Vec<Way>, Vec<Way>) = rest.into_iter().partition(|way| way.id == "do-note");
    let (prove, other): (Vec<Way>, Vec<Way>) = other.into_iter().partition(|way| way.id == PLACE);
    let left_over = (!open).then(|| forms.left_over()).flatten();
    // Before it is opened, the form that opens it comes first: everything else is masked.
    let reveal = (!desk.revealed && desk.case.row.contact.is_some() && desk.facts.offers(Verb::Reveal)).then(|| forms.reveal());
    let masked = reveal.is_some();
    let who = who(visit, desk);
    let who = view! { <section class=if masked { "" } else { "panel" } aria-labelledby="who"><h2 id="who">{words.staff_who()}</h2>{who}{reveal}</section> }.into_any();
    let (first, who) = if masked { (Some(who), None) } else { (None, Some(who)) };
    let beside = beside::sections(visit, desk).await?;
    let settle = settle.map(|way| way.view);
    let closed = (desk.facts.after(Verb::Write) == Err(Refusal::PageGone)).then(|| why_closed(words));
    // The button that keeps what is typed stands below a text to type.
    let (below_text, below_note) = if write.is_empty() { (None, forms.keep()) } else { (forms.keep(), None) };
    let main = view! {
        {left_over}
        {forms.barred()}
        {over}
        {first}
        {what(visit, forms)}
        {talk(visit, desk, staff)}
        {jump}
        {beside.shown}
        {correction::record(visit, desk)?}
        {black_out::section(visit, desk)?}
        {tasks(visit, desk)?}
        {settle}
        {group("decide", words.case_decide(), decide)}
        {write_to(write, closed, below_text)}
        {happenings(visit, desk, staff)}
    };
    let note = note.into_iter().next().map(|way| view! { {way.view}{below_note} }.into_any());
    let prove = prove.into_iter().next().map(|way| way.view);
    let aside = view! {
        {who}
        <section class="panel" aria-labelledby="facts"><h2 id="facts">{words.case_facts()}</h2><Facts facts=facts(visit, desk, staff) />{prove}{linked(visit, desk, staff)}{file_link(visit, desk)}</section>
        {beside.chosen}
        {notes(visit, desk, staff, note)}
        {group("other", words.case_other_ways(), other)}
        {others(visit, desk)}
    };
    Ok(view! { <div class="split"><div>{main}</div><div>{aside}</div></div> }.into_any())
}

fn what(visit: &Visit, forms: &Forms<'_>) -> Option<AnyView> {
    let (words, case) = (visit.texts(), &forms.desk.case);
    let what = asked_in_case(visit, case, Reader::Staff);
    let meant = case.asked.as_ref().and_then(|asked| asked.behalf.as_ref()).map(|behalf| behalf.known_as.clone()).unwrap_or_default();
    let meant = (!meant.is_empty()).then(|| (words.staff_meant(), account(meant)));
    let what: Vec<_> = what.into_iter().chain(meant).collect();
    (!what.is_empty()).then(|| {
        view! { <section aria-labelledby="asked"><h2 id="asked">{words.staff_asked()}</h2><Rows rows=what /></section> }.into_any()
    })
}

/// Some of the acts under a heading.
fn group(id: &'static str, heading: String, ways: Vec<Way>) -> Option<AnyView> {
    (!ways.is_empty()).then(|| {
        let views = ways.into_iter().map(|way| way.view).collect_view();
        view! { <section class="panel" aria-labelledby=id><h2 id=id>{heading}</h2>{views}</section> }.into_any()
    })
}

/// Where staff write to the person, and the button that keeps what they typed anywhere.
fn write_to(ways: Vec<Way>, closed: Option<AnyView>, keep: Option<AnyView>) -> AnyView {
    match ways.into_iter().next() {
        Some(way) => {
            view! { <section class="panel" aria-labelledby="compose"><h2 id="compose">{way.name}</h2>{way.view}{keep}</section> }.into_any()
        }
        None => closed.into_any(),
    }
}

/// Why nothing can be written any more.
fn why_closed(words: &Texts) -> AnyView {
    let (title, why) = (words.compose_title(), refusal(words, Refusal::PageGone));
    view! { <section class="panel" aria-labelledby="compose"><h2 id="compose">{title}</h2><p>{why}</p></section> }.into_any()
}
