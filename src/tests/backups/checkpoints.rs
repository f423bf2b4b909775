//! The checkpoints beside the backups: none of them ends a restore halfway.

use candor::{store::Store, usecases::log::checkpoint::write_out};
use std::{fs, sync::Arc};

use super::kept::Backed;
use crate::{engines, house::houses, log::tree::entries, receipts::acts::address};

#[tokio::test]
async fn a_note_that_was_cut_off_is_no_reason_to_refuse_and_a_forged_one_is_named_before_anything_is_written() {
    for house in houses().await {
        let backed = Backed::of(house).await;
        entries(&backed.house, 3).await;
        write_out(&backed.house, &address()).await.unwrap();
        backed.back_up().await;
        let path = backed.folder().checkpoints();
        let note = fs::read_to_string(&path).unwrap();
        fs::write(&path, format!("{note}{}", &note[..note.len() - 20])).unwrap();
        let restored = backed.restore(&engines::sqlite(), &backed.from()).await.unwrap();
        restored.portal.store.close().await;

        fs::write(&path, note.replace("privacy", "elsewhere")).unwrap();
        let engine = engines::sqlite();
        let said = backed.restore(&engine, &backed.from()).await.map(|_| ()).unwrap_err().to_string();
        assert!(said.contains("checkpoint 1") && said.contains("Nothing was changed"), "{said}");
        let made = Store::find(&engine.url, Arc::new(candor::cli::machine::SystemClock)).await.unwrap();
        assert!(made.is_none(), "not even a database");
        backed.house.store.close().await;
    }
}
