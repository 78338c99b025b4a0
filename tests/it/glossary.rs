//! The words that articles explain.

use std::collections::BTreeSet;

use crate::pages::{all, articles, hold, select, select_in, text};

#[test]
fn an_article_lists_the_words_that_lead_to_its_list_and_no_others() {
    hold(articles(), |_, tree, say| {
        let links = select(tree, "a.word");
        let linked: BTreeSet<_> = links.iter().map(|a| a.attr("href").unwrap()).collect();
        let entries = select(tree, ".words dl > div");
        let listed: BTreeSet<_> =
            entries.iter().map(|entry| format!("#{}", entry.attr("id").unwrap())).collect();
        let listed: BTreeSet<_> = listed.iter().map(String::as_str).collect();
        if linked != listed {
            say(format!("links to {linked:?} and lists {listed:?}"));
        }
        for entry in entries {
            let back = select_in(entry, "a.back")[0].attr("href").unwrap();
            if select(tree, &format!("a.word{back}")).len() != 1 {
                say(format!("{back} leads back to no word"));
            }
        }
    });
}

#[test]
fn no_word_is_linked_in_a_heading_or_another_link() {
    hold(articles(), |_, tree, say| {
        for link in select(tree, ":is(h1, h2, h3, h4, nav, a) a.word") {
            say(format!("“{}” is linked", text(link)));
        }
    });
}

#[test]
fn the_glossary_leads_to_each_article_that_explains_a_word() {
    let page = all().iter().find(|page| page.path == "/glossary/").unwrap();
    let tree = page.tree();
    hold(articles(), |page, article, say| {
        for entry in select(article, ".words dl > div") {
            let key = entry.attr("id").unwrap().trim_start_matches("word_");
            let way = format!("[id='{key}'] details a[href='{}']", page.path);
            // A word that a key point alone marks is not listed there.
            let in_text = !select(article, &format!(".text a.word[href='#word_{key}']")).is_empty();
            if in_text && select(&tree, &way).len() != 1 {
                say(format!("the glossary does not lead here from {key}"));
            }
        }
    });
}
