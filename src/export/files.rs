//! From the answers of an edition to the names and bytes of files.

use std::collections::BTreeMap;

use actix_web::web::Bytes;

use super::{headers_file, redirects_file};
use crate::edition::{Answer, Edition};

/// Files by their path below the folder, with `/` between parts.
pub(super) type Files = BTreeMap<String, Bytes>;

/// Every file of the site.
pub(super) fn of(edition: &Edition) -> Files {
    let pages = edition.answers().map(|(path, answer)| (path.to_owned(), answer));
    let errors = edition.errors();
    let errors = errors.map(|(error, answer)| (format!("/{}.html", error.status()), answer));
    let gone = edition.all_gone().map(|(path, answer)| (redirects_file::gone(path), answer));
    let answers: BTreeMap<String, &Answer> = pages.chain(errors).chain(gone).collect();
    let mut files = Files::new();
    for (path, answer) in &answers {
        let file = file_of(path, answer.media_type);
        for (packed, ending) in [(&answer.gzip, "gz"), (&answer.brotli, "br")] {
            files.extend(packed.iter().map(|body| (format!("{file}.{ending}"), body.clone())));
        }
        files.insert(file, answer.plain.clone());
    }
    files.insert(
        headers_file::FILE.to_owned(),
        headers_file::of(&answers, &edition.order().origin).into(),
    );
    let redirects = redirects_file::of(edition);
    files.extend(redirects.map(|text| (redirects_file::FILE.to_owned(), text.into())));
    files
}

/// The file that stands for a path: a folder's page is its `index.html`, and a page without a slash or
/// an ending in its address is that of a folder.
fn file_of(path: &str, media_type: &str) -> String {
    let file = path.trim_start_matches('/');
    if file.is_empty() || file.ends_with('/') {
        format!("{file}index.html")
    } else if media_type.starts_with("text/html") && !file.contains('.') {
        format!("{file}/index.html")
    } else {
        file.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_that_ends_with_a_slash_is_a_folder_with_an_index() {
        let html = "text/html; charset=utf-8";
        assert_eq!(file_of("/", html), "index.html");
        assert_eq!(file_of("/causes/first/", html), "causes/first/index.html");
        assert_eq!(file_of("/search", html), "search/index.html");
        assert_eq!(file_of("/404.html", html), "404.html");
        assert_eq!(file_of("/robots.txt", "text/plain"), "robots.txt");
    }
}
