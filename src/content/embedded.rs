//! The articles that stood in the repository when the program was built, carried inside it, so that
//! one file is enough to run the site. `build.rs` lists them.

/// Each file's path below the folder of articles, and its bytes, in the order of the paths.
pub(super) static FILES: &[(&str, &[u8])] = include!(concat!(env!("OUT_DIR"), "/articles.rs"));

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::content::{Folder, Problems};

    #[test]
    fn the_program_carries_each_file_that_it_would_read_from_the_folder() {
        let (mut problems, mut none) = (Problems::default(), Problems::default());
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("articles");
        let folder = Folder::read(&root, &mut problems).unwrap_or_default();
        let inside = Folder::of_files(FILES, &mut none);
        assert!(folder.below("en/").count() > 10, "{problems:?}");
        assert!(folder.below("").eq(inside.below("")), "the table of the build is not whole");
    }
}
