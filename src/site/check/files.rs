//! Every text is read.

use crate::content::{Content, Date, Lang, Problems};

/// A Markdown file outside the folders of languages is a warning: nothing reads it.
pub(super) fn read(content: &Content, _: Date, problems: &mut Problems) {
    let is_text = |file: &str| file.rsplit_once('.').is_some_and(|(_, ending)| ending == "md");
    for (file, _) in content.folder.below("").filter(|(file, _)| is_text(file)) {
        let folder = file.split_once('/').map(|(folder, _)| folder);
        if !Lang::ALL.iter().any(|lang| Some(lang.code()) == folder) {
            problems.warning(
                file,
                0..0,
                "nothing reads the file",
                format!("move it into a section, as in {}/causes, or take it away", content.lang),
            );
        }
    }
}
