//! Every field on the page of a case has a label of its own, whatever can be done with it.

use candor::{
    domain::{actor::Actor, staff::Role},
    usecases::desk::{case::case, link::link},
};

use crate::{
    requests::{
        table::{Asker, ROWS, clear, make},
        told::{at, looked, member},
    },
    served::{labels, served},
};

#[tokio::test]
async fn no_two_fields_of_a_case_are_called_the_same() {
    let served = served().await;
    let officer = member(&served, Role::PrivacyOfficer).await;
    let actor = Actor::Staff(officer, Role::PrivacyOfficer);
    let mut fields = 0;
    for row in ROWS {
        let made = make(&served, actor, *row).await;
        let open = case(&served, actor, &made.reference).await.unwrap().case.row.state.is_open();
        if open && row.1 == Asker::Agent {
            let now = looked(&served, actor, &made.reference).await;
            drop(link(&served, actor, at(&now), Some("c-2")).await);
        }
        if open {
            looked(&served, actor, &made.reference).await;
        }
        let robin = served.staff(officer).await;
        for language in ["en", "de", "ar"] {
            let page = robin.read(&format!("/{language}/staff/requests/{}", made.reference)).await;
            for (label, ids) in labels(&page) {
                assert_eq!(ids.len(), 1, "{row:?}: {label:?} names {ids:?}");
                fields += 1;
            }
        }
        clear(&served, &made, actor).await;
    }
    assert!(fields > 300, "{fields}");
}
