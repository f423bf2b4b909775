//! An unreadable row makes only its own customer unknown, and stops neither decisions nor feeds.

use candor::{
    domain::{actor::Actor, decide::Reason, ids::CustomerId},
    store::event::{Action, Event, Subject},
    usecases::{
        feed::{
            changes::{About, look},
            customer::Handle,
            kind::Kind,
            states::Walk,
        },
        snapshot::follow::catch_up,
    },
};

use crate::{
    engines::Left,
    house::{House, decide, houses},
    store::raw,
};

async fn fond(house: &House, reference: &str) -> CustomerId {
    let customer = house.customer(reference).await;
    house.choose(customer, "full").await.unwrap();
    customer
}

/// Puts this in the place of somebody's choices.
async fn write(house: &House, who: CustomerId, state: &'static str) {
    let write = house.store.write::<_, candor::store::Error>(Actor::House, move |mut tx| {
        Box::pin(async move {
            let held = tx.lock_customer(who).await?;
            let before = tx.choices_to_change(&held).await?;
            tx.update_choices(&held, &before, state).await?;
            tx.commit(Event::of(Action::ChoiceSaved, Subject::Customer(who)), ()).await
        })
    });
    write.await.unwrap();
}

/// An entry as a later version would write it.
async fn from_the_future(house: &House) {
    house.engine.will_leave(Left::BrokenLog);
    let id = if house.engine.file().is_some() { "x'0102'" } else { r"'\x0102'" };
    let sql = format!(
        "INSERT INTO audit_log (seq, at, actor, action, subject, subject_id, chain)
            SELECT seq + 1, 0, 'weather-vane', 'weather.changed', 'weather', {id}, chain FROM log_head;
        INSERT INTO changes (seq, at, kind, customer_id) SELECT changes + 1, 0, 'weather', {id} FROM log_head;
        UPDATE log_head SET seq = seq + 1, changes = changes + 1"
    );
    raw::run(&house.engine, sql.leak()).await.unwrap();
}

#[tokio::test]
async fn a_row_that_is_no_choices_makes_one_customer_unknown_and_nobody_else() {
    for house in houses().await {
        let (amina, _) = (fond(&house, "c-1").await, fond(&house, "c-2").await);
        let neighbour = house.neighbour().await;
        write(&house, amina, "{\"level\":").await;
        let ben = house.customer("c-3").await;
        house.choose(ben, "full").await.unwrap();
        catch_up(&neighbour).await.unwrap();
        // A server that followed, and one that starts.
        for server in [&neighbour, &house.neighbour().await] {
            let reasons = ["c-1", "c-2", "c-3"].map(|reference| decide(server, reference, "recommendations").reason);
            assert_eq!(reasons, [Reason::Unknown, Reason::Consented, Reason::Consented]);
            assert_eq!(decide(server, "c-1", "order-handling").reason, Reason::Unknown, "nothing at all");
            assert_eq!((server.decisions.unreadable(), server.shelf().unwrap().customers()), (1, 2));
            assert!(!server.decisions.is_news(amina), "it was said once");
        }
        write(&house, amina, "{}").await;
        catch_up(&neighbour).await.unwrap();
        assert_eq!(decide(&neighbour, "c-1", "recommendations").reason, Reason::NoConsent);
        assert_eq!((neighbour.decisions.unreadable(), neighbour.shelf().unwrap().customers()), (0, 3));
    }
}

#[tokio::test]
async fn a_word_from_the_future_stops_neither_the_follower_nor_the_feed() {
    for house in houses().await {
        let amina = fond(&house, "c-1").await;
        let neighbour = house.neighbour().await;
        from_the_future(&house).await;
        house.choose(amina, "off").await.unwrap();
        catch_up(&neighbour).await.unwrap();
        let last = house.store.read().await.unwrap().last_change().await.unwrap();
        let answer = decide(&neighbour, "c-1", "recommendations");
        assert_eq!((answer.reason, answer.as_of), (Reason::Withdrawn, last));
        let page = look(&house, Actor::Operator, 0, 1_000).await.unwrap();
        let told: Vec<_> = page.changes.iter().map(|change| change.kind).collect();
        assert_eq!(told, [Kind::NoticePublished, Kind::CustomerCreated, Kind::ChoiceChanged, Kind::ChoiceChanged]);
        assert_eq!(page.last, last);
    }
}

#[tokio::test]
async fn the_feed_and_the_snapshot_reach_their_end_and_name_whoever_they_leave_out() {
    for house in houses().await {
        let (amina, ben) = (fond(&house, "c-1").await, fond(&house, "c-2").await);
        fond(&house, "c-3").await;
        // One profile is sealed under another key, one row is no choices.
        let of_the_first = "UPDATE customers SET profile = (SELECT profile FROM customers ORDER BY id DESC LIMIT 1)
            WHERE id = (SELECT id FROM customers ORDER BY id LIMIT 1)";
        raw::run(&house.engine, of_the_first).await.unwrap();
        write(&house, ben, "{\"level\":").await;
        let left_out = [amina, ben].map(|id| Handle::of(&house, id));
        let mut walk = Walk::begin(&house, Actor::Operator).await.unwrap();
        let page = walk.next(&house).await.unwrap();
        let (told, unreadable): (Vec<_>, Vec<_>) = page.into_iter().partition(Result::is_ok);
        assert_eq!(told[0].as_ref().unwrap().reference.as_str(), "c-3");
        assert_eq!(unreadable.into_iter().filter_map(Result::err).collect::<Vec<_>>(), left_out);
        assert!(walk.next(&house).await.unwrap().is_empty(), "the end");
        let page = look(&house, Actor::Operator, 0, 1_000).await.unwrap();
        let handles: Vec<_> =
            page.changes.iter().filter(|change| change.kind == Kind::CustomerUnreadable).map(|change| &change.about).collect();
        assert!(handles.iter().all(|about| matches!(about, About::Unreadable(handle) if left_out.contains(handle))));
        assert_eq!((handles.len(), page.changes.len()), (5, 8));
        // Decisions read no profile.
        assert_eq!(house.reason("c-1", "recommendations"), Reason::Consented);
    }
}
