//! A ZIP written as it goes, with the SHA-256 of everything in it.

use serde::Serialize;
use sha2::{Digest, Sha256};
use std::{
    io::{self, Write},
    sync::{Arc, Mutex, PoisonError},
};
use zip::{CompressionMethod, DateTime, ZipWriter, write::SimpleFileOptions, write::StreamWriter};

use crate::domain::time::Millis;

/// One file of the archive.
#[derive(Debug, Clone, Serialize)]
pub struct File {
    pub name: String,
    pub bytes: u64,
    pub sha256: String,
}

/// Bytes written and not taken yet.
#[derive(Clone, Default)]
struct Sink(Arc<Mutex<Vec<u8>>>);

impl Write for Sink {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).extend_from_slice(bytes);
        Ok(bytes.len())
    }
    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

pub struct Archive {
    zip: ZipWriter<StreamWriter<Sink>>,
    sink: Sink,
    options: SimpleFileOptions,
    files: Vec<File>,
    hash: Sha256,
}

impl Archive {
    pub fn new(now: Millis) -> Self {
        let sink = Sink::default();
        let moment = jiff::Timestamp::from_millisecond(now.0).unwrap_or_default().to_zoned_datetime(jiff::tz::TimeZone::UTC);
        let small = |number: i8| u8::try_from(number).unwrap_or_default();
        let date = DateTime::from_date_and_time(
            u16::try_from(moment.year()).unwrap_or(1980),
            small(moment.month()),
            small(moment.day()),
            small(moment.hour()),
            small(moment.minute()),
            small(moment.second()),
        );
        let options =
            SimpleFileOptions::default().compression_method(CompressionMethod::Deflated).last_modified_time(date.unwrap_or_default());
        Self { zip: ZipWriter::new_stream(sink.clone()), sink, options, files: Vec::new(), hash: Sha256::new() }
    }

    /// Begins a file; what is written from here on is its content.
    pub fn begin(&mut self, name: &str) -> io::Result<()> {
        self.zip.start_file(name, self.options)?;
        self.files.push(File { name: name.to_owned(), bytes: 0, sha256: String::new() });
        self.hash = Sha256::new();
        Ok(())
    }

    pub fn write(&mut self, text: &str) -> io::Result<()> {
        self.zip.write_all(text.as_bytes())?;
        self.hash.update(text);
        if let Some(file) = self.files.last_mut() {
            file.bytes += text.len() as u64;
            file.sha256 = hex::encode(self.hash.clone().finalize());
        }
        Ok(())
    }

    pub fn put(&mut self, name: &str, text: &str) -> io::Result<()> {
        self.begin(name)?;
        self.write(text)
    }

    pub fn files(&self) -> &[File] {
        &self.files
    }

    /// How much waits to be taken.
    pub fn waiting(&self) -> usize {
        self.sink.0.lock().unwrap_or_else(PoisonError::into_inner).len()
    }

    pub fn take(&self) -> Vec<u8> {
        std::mem::take(&mut *self.sink.0.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// The end of the archive; the last bytes are taken as before.
    pub fn finish(self) -> io::Result<Vec<u8>> {
        let sink = self.sink.clone();
        self.zip.finish()?;
        Ok(std::mem::take(&mut *sink.0.lock().unwrap_or_else(PoisonError::into_inner)))
    }
}
