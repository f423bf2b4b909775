//! Every field of every kind of data, to choose the one that is wrong where its record is not at hand.

use crate::{
    decisions::shelf::Shelf,
    i18n::{messages as m, texts::plain},
    web::{shown::catalogue::Thing, visit::Visit},
};

/// `orders/total` and its name, after `none`. What may be of others is not among them.
pub fn fields_by_kind(visit: &Visit, shelf: &Shelf, none: String) -> Vec<(String, String)> {
    let words = visit.texts();
    let reader = visit.values(shelf);
    let fields = shelf.notice.catalogue.categories.iter().flat_map(|category| {
        let kind = Thing::Category.name(visit, shelf, category.id.as_str());
        let reader = &reader;
        category.fields.iter().filter(|field| !field.others).map(move |field| {
            let said = words.said_of(m::SaidOf { thing: &kind, said: &reader.label(category, &field.key) });
            (format!("{}/{}", category.id, field.key), plain(&said))
        })
    });
    std::iter::once((String::new(), none)).chain(fields).collect()
}
