//! The operator tests a connected system at the terminal, and the doctor looks at it.

use super::installed::{places, said};
use crate::systems::shop::{MAPPING, connect, rows, shops};

#[tokio::test(flavor = "multi_thread")]
async fn a_connected_system_is_tested_without_a_change_or_a_value() {
    for (place, shop) in places().await.into_iter().zip(shops().await) {
        connect(&place.brand(), MAPPING);
        let place = place.inhabited().await;
        let address = format!("shop={}", shop.url);
        let before = rows(&shop).await;
        let run = |words: &[&str]| place.run(&[words, &["--system-database", &address]].concat());
        let fits = run(&["system", "test", "shop", "--customer", "c-3"]);
        let words = said(&fits);
        assert!(fits.status.success(), "{words}");
        for expected in [
            "as systems/shop.toml says",
            "customers: 1 rows are read; a deletion of everything would delete 1",
            "reviews: 1 rows are read; a deletion of everything would delete 0, and in the others null 1 values and mask 1",
        ] {
            assert!(words.contains(expected), "{expected}: {words}");
        }
        assert!(!words.contains("clara"), "{words}");
        assert!(said(&run(&["system", "test", "shop", "--customer", "c-9"])).contains("no such person"));
        assert!(said(&run(&["doctor"])).contains("the database of shop is as its mapping says"));

        // Without its address, and for a system of another kind.
        let nowhere = place.run(&["system", "test", "shop"]);
        assert!(nowhere.status.code() == Some(2) && said(&nowhere).contains("--system-database"), "{}", said(&nowhere));
        assert!(said(&place.run(&["doctor"])).contains("--system-database"));
        // A name that is misspelt is nobody's.
        let misspelt = place.run(&["system", "test", "shop", "--system-database", &address.replace("shop=", "shpo=")]);
        assert!(!misspelt.status.success() && said(&misspelt).contains("names `shpo`"), "{}", said(&misspelt));
        assert!(said(&misspelt).contains("there is `shop`") && !said(&misspelt).contains(&shop.url), "{}", said(&misspelt));
        let told = run(&["system", "test", "web-shop"]);
        assert!(!told.status.success() && said(&told).contains("kind = \"sql\""), "{}", said(&told));

        // A mapping that differs is named by file and line.
        std::fs::write(place.brand().join("systems/shop.toml"), MAPPING.replace("name = \"iban\"", "name = \"account\"")).unwrap();
        let line = MAPPING.lines().position(|line| line.contains("iban")).unwrap() + 1;
        let differs = run(&["system", "test", "shop"]);
        assert_eq!(differs.status.code(), Some(2));
        assert!(said(&differs).contains(&format!("systems/shop.toml:{line}: `payments` has no column `account`")), "{}", said(&differs));
        assert!(said(&run(&["doctor"])).contains("candor system test shop"));
        assert_eq!(rows(&shop).await, before);
        assert!(!said(&differs).contains(&shop.url));
    }
}
