//! Myths and product claims, each beside the evidence.

use backwise::content::ClaimKind;

use crate::pages::{articles, select, select_in, site, text};

#[test]
fn every_claim_stands_once_with_its_verdict_in_words_its_source_and_its_date() {
    let claims = site().content().shelf.claims.all();
    assert!(claims.len() > 20, "there are only {} claims", claims.len());
    let trees: Vec<_> = articles().map(crate::pages::Page::tree).collect();
    let mut wrong = Vec::new();
    for claim in claims {
        let selector = format!("section.claim[aria-labelledby='claim_{}']", claim.id);
        let found: Vec<_> = trees.iter().flat_map(|tree| select(tree, &selector)).collect();
        let [section] = found.as_slice() else {
            wrong.push(format!("{} stands {} times", claim.id, found.len()));
            continue;
        };
        let heading = select_in(*section, "h3").first().map(|heading| text(*heading));
        let verdict = select_in(*section, ".verdict");
        let cites = select_in(*section, "sup a").len();
        let leads = select_in(*section, &format!("a[href='{}']", claim.article.value.path()));
        let dated = text(*section).contains(&format!("Checked {}.", claim.checked.value));
        if heading.is_none() || verdict.len() != 1 || text(verdict[0]).is_empty() {
            wrong.push(format!("{} has no heading or no verdict", claim.id));
        }
        if cites == 0 || leads.len() != 1 || !dated {
            wrong.push(format!("{}: {cites} marks, {} links, {dated}", claim.id, leads.len()));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn myths_and_product_claims_stand_apart() {
    for kind in ClaimKind::ALL {
        let shown = site().content().articles.values();
        let shown = shown.filter(|it| it.body.marked.claims().any(|gap| gap.kind == *kind));
        assert_eq!(shown.count(), 1, "{}", kind.key());
    }
}
