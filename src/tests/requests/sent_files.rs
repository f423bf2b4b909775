//! Files as people and staff send them: each by its first bytes, with words that nobody may find in the database.

use candor::usecases::requests::files::Sent;

pub const PDF: &[u8] = b"%PDF-1.7\n1 0 obj\nSECPLAINFILE\n%%EOF\n";
pub const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\xff\xfe\x80\x81";
pub const MP3: &[u8] = b"ID3\x04\x00\x00\x00\x00\x00\x00\xff\xfb\x90\x00";

pub fn sent(name: &str, bytes: &[u8]) -> Option<Sent> {
    Some(Sent { name: name.to_owned(), bytes: bytes.to_vec() })
}
