//! Hands over to the command line.

use std::process::ExitCode;

/// Pages and answers are made of many short texts: it hands out room for them faster than the system does.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

#[tokio::main]
async fn main() -> ExitCode {
    candor::cli::run::run().await.unwrap_or_else(|error| {
        candor::cli::print::beside(format_args!("candor: {error:#}"));
        ExitCode::FAILURE
    })
}
