//! The questions that a reader may take to an appointment.

use crate::pages::{all, select, site, text};

#[test]
fn a_reader_can_tick_each_of_the_questions_and_print_them() {
    let page = all().iter().find(|page| page.path == "/questions-to-take/").unwrap();
    let tree = page.tree();
    let labels: Vec<_> = select(&tree, "main fieldset label").iter().map(|it| text(*it)).collect();
    let groups = &site().content().questions.groups;
    let wanted: Vec<_> =
        groups.iter().flat_map(|it| &it.questions).map(|it| it.value.clone()).collect();
    assert_eq!(labels, wanted);
    assert!((25..=40).contains(&labels.len()), "{} questions", labels.len());
    assert_eq!(select(&tree, "main label > input[type=checkbox]:not([name])").len(), labels.len());
    assert_eq!(select(&tree, "main fieldset > legend > h2").len(), groups.len());
    assert!(select(&tree, "main form, main [name]").is_empty(), "nothing can be sent");
}

#[test]
fn the_section_the_article_on_visits_and_the_list_of_all_pages_lead_to_them() {
    for path in ["/who-can-help/", "/who-can-help/your-appointment/", "/a-to-z/"] {
        let page = all().iter().find(|page| page.path == path).unwrap();
        let links = select(&page.tree(), "main a[href='/questions-to-take/']").len();
        assert_eq!(links, 1, "{path}");
    }
}
