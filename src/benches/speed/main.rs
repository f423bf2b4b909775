//! How fast the things people and systems wait for are, as ratios measured in one run on one machine.
//!
//! `cargo bench --bench speed` prints them. Nothing here is a test: absolute times say more about the machine than about us.
//! Client and servers share its cores; the client that asks for decisions is as cheap as one can be, so that little of what
//! is compared is its own work.

#![expect(clippy::unwrap_used, reason = "a benchmark that cannot go on should stop loudly")]

mod client;
mod closed_loop;
mod counted;
mod crowd;
mod deliveries;
#[path = "../house.rs"]
mod house;
mod in_process;
mod open_loop;
#[path = "../pace.rs"]
mod pace;
mod pages;
mod saves;
mod select;
mod servers;

use candor::usecases::snapshot::follow;
use client::Target;

/// As the server has it.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

#[tokio::main]
async fn main() {
    let engine = testing::engines::sqlite();
    let (portal, customer) = house::portal(&engine).await;
    crowd::come(&portal, customer).await;
    let following = tokio::spawn(follow::follow(portal.clone()));
    println!("on {} cores, the client's share included", std::thread::available_parallelism().map_or(1, usize::from));

    let one = in_process::about_one(&portal);
    let any = in_process::about_any(&portal);
    let asking = select::Asking::new(engine.folder()).await;
    let select = asking.by_itself().await;
    println!("decision in process: {one:.0} ns about one customer, {any:.0} ns about any of {}", crowd::MANY);
    println!("one SELECT by primary key, through sqlx on a kept connection: {select:.0} ns, {:.0} × as long", select / any);

    let ours = servers::ours(&portal, customer).await;
    let decisions = Target::asking(ours.address, "/api/v1/decisions", &ours.key);
    let empty = Target::asking(servers::empty().await, "/", &ours.key);
    let selects = Target::asking(servers::listen(asking.router()).await, "/", &ours.key);
    decisions.must_allow();
    selects.must_allow();

    let [empty_rate, decisions_rate, selects_rate] = closed_loop::per_second([&empty, &decisions, &selects]);
    println!(
        "decision over HTTP: {:.0} % of an empty axum handler ({decisions_rate:.0}/s against {empty_rate:.0}/s)",
        100.0 * decisions_rate / empty_rate
    );
    println!(
        "decision over HTTP: {:.1} × a handler with a SELECT per decision ({decisions_rate:.0}/s against {selects_rate:.0}/s)",
        decisions_rate / selects_rate
    );

    let counting = in_process::counting(&portal);
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    println!(
        "counting who asked: {counting:.0} ns a question, {:.1} % of a decision over HTTP, the client's share included",
        100.0 * counting / (1e9 * cores as f64 / decisions_rate)
    );

    let per_second = open_loop::RATE;
    println!("open loop, {per_second}/s from a fixed schedule; an answer's time counts from when its question was due");
    let baseline = open_loop::run("empty axum handler", &empty);
    let decided = open_loop::run("decision", &decisions);
    open_loop::run("SELECT per decision", &selects);
    println!(
        "decision against the empty handler at {per_second}/s: p50 {:.2} ×, p99 {:.2} ×",
        decided.p50.as_secs_f64() / baseline.p50.as_secs_f64(),
        decided.p99.as_secs_f64() / baseline.p99.as_secs_f64()
    );

    for path in ["/en", "/en/journey", "/en/choices"] {
        let pages = pages::per_second(&ours, path).await;
        println!("signed-in page {path}: {pages:.0}/s");
    }

    let (upserts, saves) = (saves::upserts(engine.folder()).await, saves::saves(&portal).await);
    println!(
        "a save that is on disk, {} clients: {:.1} × a bare upsert that is ({saves:.0}/s against {upserts:.0}/s)",
        saves::AT_ONCE,
        saves / upserts
    );

    let rates = counted::in_process(&portal).await;
    println!("counting by the use case, on one core: {}", shares(&rates));
    let rates = counted::over_http(&portal).await;
    println!("counting over HTTP, by a handler alone: {}", shares(&rates));
    println!("writing what was counted, once a minute: {:.0} µs a person", counted::writing(&portal).await);
    following.abort();

    let told = deliveries::per_second().await;
    println!(
        "deliveries by webhook: {:.0}/s to one receiver, {:.0} % of bare POSTs one after the other ({:.0}/s)",
        told.one,
        100.0 * told.one / told.bare,
        told.bare
    );
    println!(
        "deliveries by webhook: {:.0}/s to {} receivers together, {:.1} × as many as to one; {:.1} statements for each",
        told.several,
        deliveries::SEVERAL,
        told.several / told.one,
        told.statements
    );
}

fn shares(rates: &counted::Rates) -> String {
    let counted::Rates { none, by_purpose, by_person } = rates;
    format!(
        "{none:.0} decisions/s without it, {:.1} % of that by day, purpose and system ({by_purpose:.0}/s), {:.1} % by person as well ({by_person:.0}/s)",
        100.0 * by_purpose / none,
        100.0 * by_person / none
    )
}
