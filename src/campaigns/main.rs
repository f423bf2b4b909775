//! Campaigns: what is promised about many records, shown on many records. `cargo xtask test` runs them at a hundredth of their
//! size and asserts causes (statements, plans, memory), never times; `cargo xtask prove` runs them whole and prints figures.
//! `cargo test --test campaigns -- WORD` runs those with this word in their name.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a campaign that cannot go on should stop loudly; its words are its result"
)]

mod begun;
mod callers;
mod copies;
mod crash;
mod crowd;
mod desk;
mod feed;
mod house;
mod log;
mod measure;
mod months;
mod nodes;
mod outcomes;
mod plans;
mod publish;
mod queue;
mod records;
mod start;
mod stopped;
mod withdrawals;

use std::{pin::Pin, process::ExitCode};

/// Every allocation is counted, so that memory can be compared.
#[global_allocator]
static ALLOCATED: peak_alloc::PeakAlloc = peak_alloc::PeakAlloc;

/// How large a campaign is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Size {
    Hundredth,
    Whole,
}

impl Size {
    /// So many, or a hundredth of it.
    pub const fn of(self, whole: usize) -> usize {
        match self {
            Self::Whole => whole,
            Self::Hundredth => whole / 100,
        }
    }
}

type Campaign = Pin<Box<dyn Future<Output = ()>>>;

#[tokio::main]
async fn main() -> ExitCode {
    let size = if std::env::var_os("CANDOR_CAMPAIGNS").is_some_and(|size| size == "whole") { Size::Whole } else { Size::Hundredth };
    measure::watch_statements();
    println!("Campaigns, {size:?} size");
    let campaigns: [(&str, Campaign); _] = [
        ("one customer with many records", Box::pin(records::one_customer_with_many(size))),
        ("a copy of many records", Box::pin(copies::a_copy_of_many_records(size))),
        ("many customers with records", Box::pin(records::many_customers(size))),
        ("a month of outcomes", Box::pin(outcomes::a_month(size))),
        ("many changes to tell of", Box::pin(feed::many_to_tell_of(size))),
        ("many withdrawals", Box::pin(withdrawals::no_stale_answer(size))),
        ("a month with many requests", Box::pin(months::with_many_requests(size))),
        ("a crash, many times", Box::pin(crash::killed_again_and_again(size))),
        ("PostgreSQL stopped and started", Box::pin(stopped::stopped_and_started(size))),
        ("servers on one database", Box::pin(nodes::three_on_one_database(size))),
        ("a desk with many requests", Box::pin(queue::with_many_requests(size))),
        ("pages of the desk with many requests", Box::pin(desk::pages_with_many_requests(size))),
        ("a log with many entries", Box::pin(log::with_many_entries(size))),
        ("a start with many customers", Box::pin(start::with_many_customers(size))),
        ("a publish to many customers", Box::pin(publish::for_many_customers(size))),
    ];
    let word = std::env::args().skip(1).find(|argument| !argument.starts_with('-')).unwrap_or_default();
    let (mut passed, all) = (0, campaigns.len());
    for (name, campaign) in campaigns {
        if name.contains(&word) {
            println!("{name}");
            campaign.await;
            passed += 1;
        }
    }
    // As cargo's own runner says it: a promise that broke has stopped the program before this.
    println!("test result: ok. {passed} passed; 0 failed; 0 ignored; 0 measured; {} filtered out", all - passed);
    ExitCode::SUCCESS
}
