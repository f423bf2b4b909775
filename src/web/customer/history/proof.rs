//! Everything by which a receipt is checked: its number, the exact time, the codes of the words, and the way to the page that checks it.

use leptos::prelude::*;

use crate::{
    i18n::{dates, messages as m},
    usecases::choices::{
        evidence::PastChoice,
        record::{Act, Record},
    },
    web::{
        components::{
            filled::{apart, filled},
            qr_code::QrCode,
        },
        visit::Visit,
    },
};

/// Folded on the screen, open on paper.
pub fn view(visit: &Visit, id: &str, entry: &PastChoice) -> AnyView {
    let words = visit.texts();
    let code = |text: String| view! { <code dir="ltr">{text}</code> }.into_any();
    let mut facts = vec![(words.receipt_number(), code(id.to_owned())), (words.receipt_machine_time(), code(dates::machine(entry.at)))];
    facts.extend(fingerprints(visit, &entry.record));
    let facts = facts.into_iter().map(|(term, answer)| view! { <div class="facts__all"><dt>{term}</dt><dd>{answer}</dd></div> });
    let address = visit.absolute(visit.language, "/receipts/check");
    let link = view! { <a href=visit.to("/receipts/check")>{words.receipt_check_title()}</a> }.into_any();
    let shown = view! { <bdi dir="ltr" class="print-only">{address.clone()}</bdi> };
    view! {
        <details class="more more--all">
            <summary>{words.receipt_checking()}</summary>
            <div class="more__body doc__check">
                <div>
                    <p>{apart(filled(|[link]| words.receipt_anybody(m::ReceiptAnybody { link }), [link]), shown)}</p>
                    <dl class="facts">{facts.collect_view()}</dl>
                </div>
                <QrCode text=address label=words.receipt_qr() />
            </div>
        </details>
    }
    .into_any()
}

/// Of the words: ours, and those that a system says it showed.
fn fingerprints(visit: &Visit, record: &Record) -> Vec<(String, AnyView)> {
    let words = visit.texts();
    let print = |term: String, sha256: &str, hint: String| {
        let sha256 = sha256.to_owned();
        (term, view! { <code dir="ltr">{sha256}</code><p class="hint">{hint}</p> }.into_any())
    };
    let claimed = |sha256: &str| print(words.receipt_claimed_words(), sha256, words.receipt_claimed_words_hint());
    // A signal that was seen elsewhere showed nobody any words.
    let asked = record.asked.as_ref().filter(|_| record.act != Act::Signal);
    match asked.map(|asked| asked.words_sha256.as_deref()) {
        None => vec![print(words.receipt_words(), &record.words_sha256, words.receipt_words_hint())],
        Some(Some(sha256)) => {
            let ours = print(words.receipt_asked_words(), &record.words_sha256, words.receipt_asked_words_hint());
            vec![ours, claimed(sha256)]
        }
        // Before both were kept, there was the system's alone.
        Some(None) => vec![claimed(&record.words_sha256)],
    }
}
