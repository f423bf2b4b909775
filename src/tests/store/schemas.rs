//! Brands that share a PostgreSQL database: each has a schema of its own there, and none sees another's tables.

use candor::domain::decide::Reason;

use crate::{
    backups::kept::{Backed, all_rows},
    engines::{self, schema_of},
    house::house_on,
};
use testing::portal::{CLINIC, DEMO};

#[tokio::test]
async fn two_brands_in_schemas_of_one_database_know_nothing_of_each_other() {
    for database in engines::all().await.into_iter().filter(|engine| engine.file().is_none()) {
        let shop = house_on(schema_of(&database, "shop").await, &DEMO).await;
        let clinic = house_on(schema_of(&database, "clinic").await, &CLINIC).await;
        let amina = shop.customer("c-1").await;
        shop.choose(amina, "full").await.unwrap();
        assert_ne!(shop.reason("c-1", "recommendations"), Reason::Unknown);
        assert_eq!(clinic.reason("c-1", "account"), Reason::Unknown);
        clinic.customer("c-1").await;
        clinic.customer("c-2").await;

        let backed = Backed::of(shop).await;
        backed.back_up().await;
        let restored = backed.restore(&schema_of(&database, "restored").await, &backed.from()).await.unwrap();
        assert_eq!(restored.filled.people, 1, "of its own brand alone");
        assert_eq!(all_rows(&restored.portal.store).await["customers"].len(), 1);
        assert_eq!(all_rows(&clinic.store).await["customers"].len(), 2);
        restored.portal.store.close().await;
    }
}
