//! A comparison as a picture, and the same as a table: each group's ratio to all others, with its interval.

use leptos::prelude::*;

use super::fairness::{by, group, ratio, share, times, title};
use crate::{
    domain::{
        fairness::Compared,
        statistics::{Between, FAIR},
    },
    web::visit::Visit,
};

/// The picture goes from here to here.
const FROM: f64 = 0.4;
const TO: f64 = 1.6;

/// Where a ratio stands, of a hundred.
fn at(ratio: f64) -> f64 {
    ((ratio.clamp(FROM, TO) - FROM) / (TO - FROM) * 100.0).round()
}

fn mark(between: Option<Between>, flagged: bool) -> AnyView {
    let drawn = between.map(|ratio| {
        let flag = if flagged { " plot__flag" } else { "" };
        let (low, dot, high) = (at(ratio.low), at(ratio.value), at(ratio.high));
        view! {
            <line class=format!("plot__span{flag}") x1=low x2=high y1="10" y2="10"></line>
            <line class=format!("plot__dot{flag}") x1=dot x2=dot y1="10" y2="10"></line>
        }
    });
    let (limit, same) = (at(FAIR), at(1.0));
    view! {
        <svg class="plot__mark" viewBox="0 0 100 20" width="100" height="20" preserveAspectRatio="none" aria-hidden="true" focusable="false">
            <rect class="plot__zone" width=limit height="20"></rect>
            <line class="plot__limit" x1=limit x2=limit y1="0" y2="20"></line>
            <line class="plot__axis" x1=same x2=same y1="0" y2="20"></line>
            {drawn}
        </svg>
    }
    .into_any()
}

/// The picture with its table in a fold.
pub fn ratio_chart(visit: &Visit, compared: &Compared) -> AnyView {
    let words = visit.texts();
    let marks = compared.groups.iter().map(|one| {
        let name = group(visit, &compared.dimension, &one.group);
        let told = one.told.as_ref();
        let said = match told {
            None => words.fairness_withheld(),
            Some(told) => told.ratio.map_or_else(|| "–".to_owned(), |it| ratio(visit, it).0),
        };
        let mark = mark(told.and_then(|told| told.ratio), told.is_some_and(|told| told.flagged));
        view! { <li><span dir="auto">{name}</span>{mark}<b class="plot__value">{said}</b></li> }
    });
    let (marks, table) = (marks.collect_view(), table(visit, std::slice::from_ref(compared), &title(visit, compared)));
    view! {
        <figure class="chart">
            <figcaption>{title(visit, compared)}<span>{by(visit, &compared.dimension)}</span></figcaption>
            <ol class="plot plot--ratio">{marks}</ol>
            <details class="more"><summary>{words.fairness_as_table()}</summary><div class="more__body">{table}</div></details>
        </figure>
    }
    .into_any()
}

/// The figures as rows, one for each group of each comparison.
pub fn table(visit: &Visit, all: &[Compared], caption: &str) -> AnyView {
    let words = visit.texts();
    let several = all.len() > 1;
    let rows = all.iter().flat_map(|compared| compared.groups.iter().map(move |one| (compared, one)));
    let rows = rows.map(|(compared, one)| {
        let name = group(visit, &compared.dimension, &one.group);
        let withheld = || words.fairness_withheld();
        let [of_100, count, next_to] = match &one.told {
            None => [withheld(), withheld(), withheld()],
            Some(told) => [
                told.rate.map_or_else(|| "–".to_owned(), |rate| share(visit, rate)),
                times(visit, told.share),
                told.ratio.map_or_else(|| "–".to_owned(), |it| ratio(visit, it).1),
            ],
        };
        let about = several.then(|| {
            let (what, by) = (title(visit, compared), by(visit, &compared.dimension));
            view! { <td data-label=words.fairness_what()>{what}</td><td data-label=words.fairness_by()>{by}</td> }
        });
        view! {
            <tr>
                <th scope="row" dir="auto">{name}</th>
                {about}
                <td data-label=words.fairness_of_100()>{of_100}</td>
                <td data-label=words.fairness_times()>{count}</td>
                <td data-label=words.fairness_ratio()>{next_to}</td>
            </tr>
        }
    });
    let rows = rows.collect_view();
    let about = several.then(|| view! { <th scope="col">{words.fairness_what()}</th><th scope="col">{words.fairness_by()}</th> });
    view! {
        <div class="table">
            <table>
                <caption class="vh">{caption.to_owned()}</caption>
                <thead><tr>
                    <th scope="col">{words.fairness_group()}</th>
                    {about}
                    <th scope="col">{words.fairness_of_100()}</th>
                    <th scope="col">{words.fairness_times()}</th>
                    <th scope="col">{words.fairness_ratio()}</th>
                </tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}
