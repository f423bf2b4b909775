//! Campaigns: what is promised about many records, shown on many records. `cargo xtask test` runs them at a hundredth of their
//! size and asserts causes (statements, plans, memory), never times; `cargo xtask prove` runs them whole and prints figures.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a campaign that cannot go on should stop loudly; its words are its result"
)]

mod copies;
mod feed;
mod house;
mod measure;
mod records;

use std::process::ExitCode;

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

#[tokio::main]
async fn main() -> ExitCode {
    let size = if std::env::var_os("CANDOR_CAMPAIGNS").is_some_and(|size| size == "whole") { Size::Whole } else { Size::Hundredth };
    measure::watch_statements();
    println!("Campaigns, {size:?} size");
    records::one_customer_with_many(size).await;
    copies::a_copy_of_many_records(size).await;
    records::many_customers(size).await;
    feed::many_to_tell_of(size).await;
    // As cargo's own runner says it: a promise that broke has stopped the program before this.
    println!("test result: ok. 4 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out");
    ExitCode::SUCCESS
}
