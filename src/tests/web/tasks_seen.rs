//! The list of tasks as a look at people: only those who look after a system see in it whose they are.

use candor::domain::{
    request::{Happened, Kind},
    staff::Role,
};

use super::{
    acted_for::main_of,
    tasks::{CALLS, CHECK, fills_in, holder},
};
use crate::{
    requests::told::{all, asked, member, read, work_off},
    served::everywhere,
};

#[tokio::test]
async fn the_list_of_somebody_who_looks_after_no_system_names_nobody_and_leaves_nothing_in_the_story() {
    for served in everywhere().await {
        let jana = served.staff(member(&served, Role::PrivacyOfficer).await).await;
        let amina = served.customer("c-1").await;
        let copy = asked(&served, amina, Kind::Copy, &all()).await;
        work_off(&served).await;
        let looks = async || read(&served, amina, &copy).await.story.iter().filter(|entry| entry.happened == Happened::LookedFor).count();
        let list = main_of(&jana, CALLS).await;
        assert!(list.contains(&copy) && list.contains("the open tasks of every system"), "{list}");
        assert!(!list.contains("Customer number") && !list.contains("your system"), "{list}");
        assert_eq!(looks().await, 0);
        assert_eq!(fills_in(&jana, "not-found", "").await, CHECK);
        assert!(main_of(&jana, CHECK).await.contains("Customer number"));
        assert_eq!(looks().await, 1, "one that is opened is a look");
        let list = main_of(&holder(&served, "tomasz", &["call-recordings"]).await, CALLS).await;
        assert!(list.contains("Customer number") && looks().await == 2, "{list}");
    }
}
