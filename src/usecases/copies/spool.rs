//! A spool for parts of a copy, written now and read later: in memory while short, then sealed in an unnamed file.

use std::io::SeekFrom;
use tokio::{
    fs::File,
    io::{AsyncReadExt, AsyncSeekExt, AsyncWriteExt},
};

use super::make::Making;
use crate::{
    usecases::{error::Error, keys, portal::Portal},
    vault::envelope::{DataKey, Place},
};

/// Longer text goes to the file.
const BLOCK: usize = 64 * 1024;

pub struct Spool {
    portal: Portal,
    key: DataKey,
    place: Place,
    text: String,
    /// The file, and how long each sealed block in it is.
    file: Option<(File, Vec<usize>)>,
}

impl Spool {
    /// Under the key of whoever the copy is for.
    pub async fn of(portal: &Portal, making: &Making) -> Result<Self, Error> {
        let person = making.person.id;
        let (_, key) = keys::data_key(portal, &mut portal.store.read().await?, person).await?;
        let place = Place { table: "copy_parts", column: "spool", owner: Some(person.into()), row: *making.request.as_bytes() };
        Ok(Self { portal: portal.clone(), key, place, text: String::new(), file: None })
    }

    pub async fn write(&mut self, text: &str) -> Result<(), Error> {
        self.text.push_str(text);
        if self.text.len() < BLOCK {
            return Ok(());
        }
        let sealed = self.key.seal(&self.place, self.text.as_bytes(), &*self.portal.entropy);
        self.text.clear();
        let (file, blocks) = match &mut self.file {
            Some(kept) => kept,
            // It has no name, and is gone with the last who has it open.
            none => none.insert((File::from_std(tempfile::tempfile().map_err(Error::internal)?), Vec::new())),
        };
        file.write_all(&sealed).await.map_err(Error::internal)?;
        blocks.push(sealed.len());
        Ok(())
    }

    /// Reads all pieces in the order written; each piece whole.
    pub async fn read(self) -> Result<Reading, Error> {
        let Self { key, place, text, file, .. } = self;
        let (file, blocks) = match file {
            Some((mut file, blocks)) => {
                file.flush().await.map_err(Error::internal)?;
                file.seek(SeekFrom::Start(0)).await.map_err(Error::internal)?;
                (Some(file), blocks)
            }
            None => (None, Vec::new()),
        };
        Ok(Reading { key, place, file, blocks: blocks.into_iter(), last: Some(text) })
    }
}

/// The spooled bytes, block by block.
pub struct Reading {
    key: DataKey,
    place: Place,
    file: Option<File>,
    blocks: std::vec::IntoIter<usize>,
    last: Option<String>,
}

impl Reading {
    pub async fn next(&mut self) -> Result<Option<String>, Error> {
        if let (Some(file), Some(length)) = (&mut self.file, self.blocks.next()) {
            let mut sealed = vec![0; length];
            file.read_exact(&mut sealed).await.map_err(Error::internal)?;
            let plain = self.key.open(&self.place, &sealed)?;
            return Ok(Some(String::from_utf8_lossy(&plain).into_owned()));
        }
        Ok(self.last.take())
    }
}
