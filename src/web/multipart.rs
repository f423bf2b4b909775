//! A form with a file comes in parts (`multipart/form-data`, RFC 7578). Here it becomes a form like all others, whose fields are text,
//! so that the way of every form is its way, too.

use axum::{
    body::Body,
    http::{HeaderMap, HeaderValue, StatusCode, header},
};
use multer::{Constraints, Multipart, SizeLimit};
use sha2::{Digest, Sha256};
use std::{collections::BTreeMap, sync::Arc};
use url::form_urlencoded::Serializer;

use super::upload::Uploads;
use crate::usecases::requests::files::Sent;

/// More than a form may hold is read to its end and dropped, as long as it is no more than this: a browser that is cut off while it
/// sends shows no page at all.
const MOST_READ: u64 = 16 * 1024 * 1024;

/// The status of a form that is not read; and where it was a file that is too large, how many bytes one may have.
pub type Refused = (StatusCode, Option<usize>);

/// The boundary of a form in parts; `None` for any other.
pub fn boundary(headers: &HeaderMap) -> Option<String> {
    let kind = headers.get(header::CONTENT_TYPE)?.to_str().ok()?;
    multer::parse_boundary(kind).ok()
}

/// Its fields as any form sends them. What is not UTF-8 in a file becomes signs that no file of ours has. A part is cut off one byte
/// after `most`, so that it stays too long, and so is a file that a form takes as it is, after `file`; all parts and their names together may have three times as much.
pub async fn as_fields(
    headers: &mut HeaderMap,
    body: Body,
    boundary: String,
    (most, file): (usize, Option<usize>),
) -> Result<(Vec<u8>, Uploads), Refused> {
    let constraints = Constraints::new().size_limit(SizeLimit::new().whole_stream(MOST_READ));
    let mut parts = Multipart::with_constraints(body.into_data_stream(), boundary, constraints);
    let (mut fields, mut files) = (Vec::new(), BTreeMap::new());
    let mut left = most.saturating_mul(3);
    while let Some(mut part) = parts.next_field().await.map_err(|error| refused(&error, None))? {
        let Some(name) = part.name().map(str::to_owned) else { continue };
        let file_name = file.and(part.file_name()).map(str::to_owned);
        let room = file_name.as_ref().and(file).unwrap_or(most).saturating_add(1);
        let most_of_file = part.file_name().filter(|name| !name.is_empty()).map(|_| file.unwrap_or(most));
        let mut read = Vec::new();
        while let Some(chunk) = part.chunk().await.map_err(|error| refused(&error, most_of_file))? {
            let fits = chunk.len().min(room.saturating_sub(read.len()));
            read.extend(chunk.iter().take(fits));
        }
        if let Some(file_name) = file_name {
            // A mark in its place tells one press from another.
            let mark = if read.is_empty() { String::new() } else { hex::encode(Sha256::digest(&read)) };
            files.insert(name.clone(), Sent { name: file_name, bytes: std::mem::replace(&mut read, mark.into_bytes()) });
        }
        left = left.checked_sub(name.len() + read.len()).ok_or((StatusCode::PAYLOAD_TOO_LARGE, None))?;
        fields.push((name, String::from_utf8_lossy(&read).into_owned()));
    }
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/x-www-form-urlencoded"));
    headers.remove(header::CONTENT_LENGTH);
    headers.remove(header::TRANSFER_ENCODING);
    Ok((Serializer::new(String::new()).extend_pairs(fields).finish().into_bytes(), Uploads(Arc::new(files))))
}

fn refused(error: &multer::Error, file: Option<usize>) -> Refused {
    if matches!(error, multer::Error::StreamSizeExceeded { .. }) {
        (StatusCode::PAYLOAD_TOO_LARGE, file)
    } else {
        (StatusCode::BAD_REQUEST, None)
    }
}
