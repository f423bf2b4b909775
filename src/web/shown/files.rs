//! Files of a request: listed beside what was said, chosen in a form, and handed out.

use axum::{
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use leptos::prelude::*;

use crate::{
    domain::file::{FileKind, LARGEST, MOST},
    i18n::{messages as m, numbers, texts::Texts},
    usecases::{
        error::{Fault, Field, Flaw},
        requests::files::{Opened, Shown},
    },
    web::{
        components::file_field::FileField,
        flash::{Flash, Told},
        upload,
        visit::Visit,
    },
};

const MEGABYTE: usize = 1024 * 1024;

/// The files of an entry, each a way to it; `base` is the request's own page. Without names where the reader does not see them.
pub fn list(visit: &Visit, files: &[Shown], base: &str) -> Option<AnyView> {
    let words = visit.texts();
    let each = files.iter().map(|file| {
        let about =
            words.file_about(m::FileAbout { kind: kind(file.kind), size: &numbers::count(visit.language, file.bytes.div_ceil(1024)) });
        let name = file.name.clone().map(|name| {
            let href = visit.to(&format!("{base}/files/{}", file.id));
            view! { <a href=href><bdi>{name}</bdi></a> }
        });
        let masked = name.is_none().then(|| words.file_masked());
        view! { <li>{name}{masked}<p class="hint">{about}</p></li> }
    });
    (!files.is_empty()).then(|| view! { <ul>{each.collect_view()}</ul> }.into_any())
}

const fn kind(kind: FileKind) -> &'static str {
    match kind {
        FileKind::Pdf => "PDF",
        FileKind::Png => "PNG",
        FileKind::Jpeg => "JPEG",
        FileKind::Text => "TXT",
        FileKind::Mp3 => "MP3",
        FileKind::M4a => "M4A",
        FileKind::Wav => "WAV",
        FileKind::Ogg => "OGG",
    }
}

pub fn megabytes(visit: &Visit, bytes: usize) -> String {
    numbers::count(visit.language, u64::try_from(bytes / MEGABYTE).unwrap_or(0))
}

/// Where a file is chosen.
pub fn field(visit: &Visit, error: Option<(String, String)>) -> AnyView {
    let hint = visit.texts().file_hint(m::FileHint { size: &megabytes(visit, LARGEST) });
    view! { <FileField id="file" name="form[file]" label=visit.texts().file_label() hint=hint accept=".pdf,.png,.jpg,.jpeg,.txt" error=error /> }
        .into_any()
}

/// The same for staff, of a file that came from the person.
pub fn field_of_arrived(visit: &Visit, error: Option<(String, String)>) -> AnyView {
    let words = visit.texts();
    let hint = words.arrived_hint(m::ArrivedHint { size: &megabytes(visit, LARGEST) });
    view! {
        <FileField id="arrived-file" name="form[arrived-file]" label=words.arrived_file() hint=hint accept=".pdf,.png,.jpg,.jpeg,.txt" error=error />
    }
    .into_any()
}

/// The same for staff, who add recordings as well.
pub fn field_of_staff(visit: &Visit, error: Option<(String, String)>) -> AnyView {
    field_for_several(visit, LARGEST, error)
}

/// The same of at most so many bytes.
pub fn field_for_several(visit: &Visit, largest: usize, error: Option<(String, String)>) -> AnyView {
    let words = visit.texts();
    let hint = words.file_out_hint(m::FileOutHint { size: &megabytes(visit, largest) });
    view! {
        <FileField id="file" name="form[file]" label=words.file_label() hint=hint accept=".pdf,.png,.jpg,.jpeg,.txt,.mp3,.m4a,.mp4,.wav,.ogg,.oga"
            error=error />
    }
    .into_any()
}

/// Where staff choose a file with what was found in a system: it is read as text.
pub fn field_of_text(visit: &Visit, id: &'static str, name: &'static str, error: Option<(String, String)>) -> AnyView {
    let words = visit.texts();
    view! { <FileField id=id name=name label=words.tasks_file() hint=words.tasks_file_hint() accept=".txt,.csv,.json" error=error /> }
        .into_any()
}

/// The fault of the file of a form that came back: what is wrong with it, or that it has to be chosen again.
pub fn wrong(visit: &Visit, flash: Option<&Flash>) -> Option<String> {
    let flash = flash?;
    let fault = flash.faults().iter().find_map(|found| fault(visit.texts(), found));
    fault.or_else(|| flash.typed.contains_key(upload::AGAIN).then(|| visit.texts().file_again()))
}

/// The word that a file has to be chosen again, on a page that keeps it until it is sent: it came with a form that ended at the sign-in, or
/// none waits.
pub fn again(visit: &Visit, flash: Option<&Flash>, waits: bool) -> Option<String> {
    let lost = |flash: &&Flash| flash.typed.contains_key(upload::AGAIN) && (!waits || flash.told == Told::Kept);
    flash.filter(lost).map(|_| visit.texts().file_again())
}

/// The fault of a file, in words.
pub fn fault(words: &Texts, fault: &Fault) -> Option<String> {
    if fault.field != Field::File {
        return None;
    }
    Some(match fault.flaw {
        Flaw::Missing => words.file_error_empty(),
        Flaw::TooLong => words.file_error_large(),
        Flaw::TooMany => words.file_error_many(m::FileErrorMany { count_text: &MOST.to_string() }),
        Flaw::NotOffered => words.file_error_kind(),
        _ => words.file_error_wrong(),
    })
}

/// The fault of a file that is read as text.
pub fn fault_of_text(words: &Texts, flaw: Flaw) -> String {
    match flaw {
        Flaw::Missing => words.file_error_empty(),
        Flaw::TooLong => words.file_error_large(),
        Flaw::Twice => words.tasks_file_twice(),
        _ => words.tasks_file_kind(),
    }
}

/// As a file to keep, under a name that tells nothing: what somebody named it may be personal.
pub fn hand_out(file: Opened) -> Response {
    let name = format!("attachment; filename=\"file-{}.{}\"", file.number, file.kind.ending());
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static(file.kind.media_type())),
        (header::CONTENT_DISPOSITION, HeaderValue::from_str(&name).unwrap_or(HeaderValue::from_static("attachment"))),
        (header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
        (header::CONTENT_SECURITY_POLICY, HeaderValue::from_static("default-src 'none'; sandbox")),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
    ];
    (headers, file.bytes).into_response()
}
