//! The table of treatments.

use std::collections::BTreeSet;

use backwise::site::Route;

use crate::pages::{all, articles, hold, select, select_in, site, text};

#[test]
fn the_table_has_a_row_for_at_least_thirty_treatments_and_none_for_two() {
    let rows = site().content().shelf.treatments.all();
    assert!(rows.len() >= 30, "there are {} rows", rows.len());
    let names: BTreeSet<_> = rows.iter().map(|row| row.name.to_lowercase()).collect();
    assert_eq!(names.len(), rows.len(), "two rows have one name");
}

#[test]
fn every_view_shows_its_rows_in_its_order_and_marks_itself_among_the_ways() {
    let views = all().iter().filter(|page| matches!(page.route(), Route::WhatWorks(_)));
    hold(views, |page, tree, say| {
        let Route::WhatWorks(view) = page.route() else { return };
        let wanted: Vec<_> = view
            .rows(&site().content().shelf.treatments)
            .iter()
            .map(|row| format!("treatment_{}", row.id))
            .collect();
        let rows = select(tree, "table.works tbody tr");
        let shown: Vec<_> = rows.iter().map(|row| row.attr("id").unwrap()).collect();
        if shown != wanted {
            say(format!("shows {shown:?}"));
        }
        let current = select(tree, "nav.choose [aria-current]");
        let leads_here = |way: &scraper::ElementRef<'_>| way.attr("href") == Some(&page.path);
        if current.len() != 2 || !current.iter().all(leads_here) {
            say("does not mark itself among the ways".to_owned());
        }
    });
}

#[test]
fn every_cell_bears_the_name_of_its_column_for_narrow_pages() {
    let tables = all().iter().filter(|page| page.html.contains("class=\"works\""));
    hold(tables, |_, tree, say| {
        let table = select(tree, "table.works")[0];
        let columns: Vec<_> = select_in(table, "thead th").into_iter().skip(1).map(text).collect();
        for row in select_in(table, "tbody tr") {
            let names: Vec<_> =
                select_in(row, "td").iter().map(|cell| cell.attr("data-label").unwrap()).collect();
            if names != columns {
                say(format!("{:?} has {names:?}", row.attr("id")));
            }
        }
    });
}

#[test]
fn an_article_shows_the_rows_that_lead_to_it_and_no_others() {
    hold(articles(), |page, tree, say| {
        let rows = select(tree, ".own-rows tbody tr");
        let shown: Vec<_> = rows.iter().map(|row| row.attr("id").unwrap().to_owned()).collect();
        let own = site().content().shelf.treatments.all().iter();
        let own = own.filter(|row| row.article.value.path() == page.path);
        let wanted: Vec<_> = own.map(|row| format!("treatment_{}", row.id)).collect();
        if shown != wanted {
            say(format!("shows {shown:?} and not {wanted:?}"));
        }
        let way = select(tree, ".own-rows a[href='/treatment/what-works/']");
        if way.is_empty() != wanted.is_empty() {
            say("does not lead to the whole table".to_owned());
        }
    });
}
