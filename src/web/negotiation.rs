//! Which encoding an answer has, by what the browser takes.

use actix_web::HttpRequest;
use actix_web::http::header::{
    self, AcceptEncoding, ContentEncoding, Encoding as Named, Header, Preference, Quality,
};

use crate::edition::{Answer, Encoding};

/// The encoding that the browser weighs highest; of equal ones the smaller. A browser that says
/// nothing, or nothing that can be read, gets the plain body.
pub(super) fn encoding(request: &HttpRequest, answer: &Answer) -> Encoding {
    if !answer.varies() {
        return Encoding::Identity;
    }
    let offered = [Encoding::Identity, Encoding::Gzip, Encoding::Brotli];
    let offered = offered.into_iter().filter(|encoding| answer.body(*encoding).is_some());
    best(request, offered)
}

/// Whether the browser takes gzip, and rather than nothing.
pub(super) fn takes_gzip(request: &HttpRequest) -> bool {
    best(request, [Encoding::Identity, Encoding::Gzip].into_iter()) == Encoding::Gzip
}

/// The heaviest of these, the last of equal ones.
fn best(request: &HttpRequest, offered: impl Iterator<Item = Encoding>) -> Encoding {
    // No header means that anything goes: the plain body is the safest.
    if !request.headers().contains_key(header::ACCEPT_ENCODING) {
        return Encoding::Identity;
    }
    let Ok(accepted) = AcceptEncoding::parse(request) else { return Encoding::Identity };
    let weighed = offered.map(|encoding| (weight(&accepted, encoding), encoding));
    let heaviest =
        weighed.filter(|(weight, _)| *weight > Quality::ZERO).max_by_key(|(weight, _)| *weight);
    heaviest.map_or(Encoding::Identity, |(_, encoding)| encoding)
}

/// The weight of an encoding: its own, else that of `*`. What is not named is not taken, but the
/// plain body, which stands behind all that is.
fn weight(accepted: &AcceptEncoding, encoding: Encoding) -> Quality {
    let name = match encoding {
        Encoding::Identity => ContentEncoding::Identity,
        Encoding::Gzip => ContentEncoding::Gzip,
        Encoding::Brotli => ContentEncoding::Brotli,
    };
    let named = accepted.iter().find(|item| item.item == Preference::Specific(Named::Known(name)));
    let any = || accepted.iter().find(|item| item.item == Preference::Any);
    match (named.or_else(any), encoding) {
        (Some(item), _) => item.quality,
        (None, Encoding::Identity) => Quality::MIN,
        (None, Encoding::Gzip | Encoding::Brotli) => Quality::ZERO,
    }
}
