//! Hands over to the command line.

use std::process::ExitCode;

#[tokio::main]
async fn main() -> ExitCode {
    candor::cli::run::run().await.unwrap_or_else(|error| {
        eprintln!("candor: {error:#}");
        ExitCode::FAILURE
    })
}
