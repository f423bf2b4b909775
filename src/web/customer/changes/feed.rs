//! The same for feed readers: Atom (RFC 4287).

use atom_syndication::{EntryBuilder, FeedBuilder, FixedDateTime, LinkBuilder, Person, Text};
use axum::{
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};

use crate::{
    domain::time::Millis,
    i18n::{dates, messages as m, texts::plain},
    usecases::{error::Error, notices::list},
    web::{failure::Failure, shown::version::summary, visit::Visit},
};

pub async fn get(visit: Visit) -> Response {
    match write(&visit).await {
        Ok(xml) => {
            let kind = HeaderValue::from_static("application/atom+xml; charset=utf-8");
            let briefly = HeaderValue::from_static("public, max-age=300");
            ([(header::CONTENT_TYPE, kind), (header::CACHE_CONTROL, briefly)], xml).into_response()
        }
        Err(error) => Failure::from(error).page(&visit),
    }
}

async fn write(visit: &Visit) -> Result<String, Error> {
    let words = visit.texts();
    let versions = list(visit.portal()).await?;
    let entries = versions.iter().map(|published| {
        let address = visit.absolute(visit.language, &format!("/notices/{}", published.version.0));
        EntryBuilder::default()
            .id(address.clone())
            .title(Text::plain(crate::i18n::texts::plain(&words.changes_version(m::ChangesVersion { version: published.version.0 }))))
            .updated(moment(published.at))
            .link(LinkBuilder::default().href(address).rel("alternate").build())
            .summary(Text::plain(summary(visit, published)))
            .build()
    });
    let own = visit.absolute(visit.language, "/changes.atom");
    let feed = FeedBuilder::default()
        .id(own.clone())
        .author(Person { name: visit.portal().brand.legal_name.clone(), ..Person::default() })
        .title(Text::plain(plain(&words.title(m::Title {
            page: &words.changes_title(),
            service: &words.service_name(),
            brand: &visit.portal().brand.name,
        }))))
        .lang(visit.language.tag().to_owned())
        .updated(moment(versions.first().map_or(Millis(0), |newest| newest.at)))
        .link(LinkBuilder::default().href(own).rel("self").build())
        .link(LinkBuilder::default().href(visit.absolute(visit.language, "/changes")).rel("alternate").build())
        .entries(entries.collect::<Vec<_>>())
        .build();
    Ok(feed.to_string())
}

fn moment(at: Millis) -> FixedDateTime {
    dates::machine(at).parse().unwrap_or_default()
}
