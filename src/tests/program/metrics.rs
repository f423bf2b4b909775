//! Figures for Prometheus are there when they are needed most.

use candor::{
    cli::serve::metrics::Teller,
    domain::{actor::Actor, language::Language, request::Kind, telling::Acknowledges},
    store::{Error, event::Unaudited},
    usecases::{
        askers::Asker,
        jobs::{end::End, take::settle},
        requests::draft::Draft,
        sign_in::ask::{For, ask},
    },
};
use metrics_exporter_prometheus::{PrometheusBuilder, PrometheusRecorder};
use std::time::Duration;

use crate::{
    house::{House, houses, take},
    requests::told::asked,
    telling::receiver::{Listener, Telling, connected, last, open, until},
};

struct Page {
    recorder: PrometheusRecorder,
    teller: Teller,
}

impl Page {
    fn new() -> Self {
        Self { recorder: PrometheusBuilder::new().build_recorder(), teller: Teller::default() }
    }
    async fn of(&self, house: &House) -> String {
        let told = self.teller.gather(house).await;
        metrics::with_local_recorder(&self.recorder, || told.tell(house));
        self.recorder.handle().render()
    }
}

fn says(page: &str, line: &str) -> bool {
    page.lines().any(|said| said == line)
}

#[tokio::test]
async fn a_state_that_ran_empty_is_told_as_nought_and_so_is_one_that_never_was() {
    for house in houses().await {
        let page = Page::new();
        for kind in ["mail", "copy", "erase", "task", "system"] {
            for state in ["queued", "running", "parked"] {
                let line = format!("candor_jobs{{kind=\"{kind}\",state=\"{state}\"}} 0");
                assert!(says(&page.of(&house).await, &line), "{line}");
            }
        }
        ask(&house, Some("a@example.org"), Language::En, For::Customer, &Asker::nobody()).await.unwrap();
        assert!(says(&page.of(&house).await, "candor_jobs{kind=\"mail\",state=\"queued\"} 1"));
        let job = take(&house).await.unwrap().unwrap();
        assert!(says(&page.of(&house).await, "candor_jobs{kind=\"mail\",state=\"running\"} 1"));
        settle(&house, job.lease, End::Never("refused")).await.unwrap();
        assert!(says(&page.of(&house).await, "candor_letters_failed 1"));
        let id = job.lease.id;
        let restart = house.store.write::<_, Error>(Actor::House, move |mut tx| {
            Box::pin(async move {
                assert!(tx.restart_job(id).await?);
                tx.commit_unaudited(Unaudited::JobSettled, ()).await
            })
        });
        restart.await.unwrap();
        let again = take(&house).await.unwrap().unwrap();
        settle(&house, again.lease, End::Done).await.unwrap();
        let drained = page.of(&house).await;
        for state in ["queued", "running", "parked"] {
            assert!(says(&drained, &format!("candor_jobs{{kind=\"mail\",state=\"{state}\"}} 0")), "{drained}");
        }
        for line in ["candor_letters_failed 0", "candor_store_up 1", "candor_erasures_under_way 0"] {
            assert!(says(&drained, line), "{line}");
        }
        assert!(says(&drained, "candor_requests_open{kind=\"delete\"} 0") && says(&drained, "candor_requests_overdue{kind=\"copy\"} 0"));
    }
}

#[tokio::test]
async fn while_the_store_is_away_the_last_known_figures_are_told_and_that_it_is_away() {
    for house in houses().await {
        let page = Page::new();
        ask(&house, Some("a@example.org"), Language::En, For::Customer, &Asker::nobody()).await.unwrap();
        page.of(&house).await;
        let mut readers = Vec::new();
        for _ in 0..if house.engine.file().is_some() { 8 } else { 16 } {
            readers.push(house.store.read().await.unwrap());
        }
        let away = page.of(&house).await;
        page.of(&house).await;
        assert!(says(&away, "candor_store_up 0") && says(&away, "candor_jobs{kind=\"mail\",state=\"queued\"} 1"), "{away}");
        drop(readers);
        page.of(&house).await;
        assert!(says(&page.of(&house).await, "candor_store_up 1"));
    }
}

#[tokio::test]
async fn requests_are_told_by_kind_and_those_over_their_time() {
    for house in houses().await {
        let page = Page::new();
        let amina = house.customer("c-1").await;
        asked(&house, amina, Kind::Question, &Draft { words: Some("Why?".to_owned()), ..Draft::default() }).await;
        let told = page.of(&house).await;
        assert!(says(&told, "candor_requests_open{kind=\"question\"} 1") && says(&told, "candor_requests_overdue{kind=\"question\"} 0"));
        house.time.pass(Duration::from_secs(40 * 24 * 3600));
        assert!(says(&page.of(&house).await, "candor_requests_overdue{kind=\"question\"} 1"));
    }
}

#[tokio::test]
async fn deliveries_are_counted_and_a_system_that_does_not_take_a_change_is_behind_since_then() {
    for house in houses().await {
        let page = Page::new();
        let _counted = metrics::set_default_local_recorder(&page.recorder);
        let (portal, listener) = (open(&house), Listener::new().await);
        connected(&portal, &listener, Acknowledges::ByAnswer).await;
        assert!(says(&page.of(&house).await, "candor_told_behind_seconds{system=\"web-shop\"} 0"));
        listener.answer([(500, Some(3_600))]);
        let _telling = Telling::begin(&portal);
        house.customer("c-1").await;
        until(&portal, |shop| shop.failing_since.is_some()).await;
        house.time.pass(Duration::from_secs(600));
        let told = page.of(&house).await;
        assert!(says(&told, "candor_told_behind_seconds{system=\"web-shop\"} 600"), "{told}");
        assert!(says(&told, "candor_deliveries_total{took=\"no\"} 1"), "{told}");
        house.time.pass(Duration::from_secs(3_000));
        let end = last(&house).await;
        until(&portal, |shop| shop.cursor.told == end).await;
        let told = page.of(&house).await;
        assert!(says(&told, "candor_told_behind_seconds{system=\"web-shop\"} 0"), "{told}");
        assert!(says(&told, "candor_deliveries_total{took=\"yes\"} 1"), "{told}");
    }
}
