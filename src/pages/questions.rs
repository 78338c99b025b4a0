//! Questions to take to an appointment: a reader ticks those wanted and prints them. The style sheet
//! leaves the others off the paper, so nothing is sent and no script is needed.

use askama::Template;

use super::Press;
use super::breadcrumb;
use super::frame::{Facts, Frame};
use super::step::Step;
use crate::content::QuestionGroup;
use crate::site::Route;

#[derive(Template)]
#[template(path = "pages/questions.html")]
struct QuestionsPage<'a> {
    frame: Frame<'a>,
    groups: Vec<Group<'a>>,
}

struct Group<'a> {
    title: &'a str,
    read: Option<Step>,
    questions: Vec<&'a str>,
}

pub(super) fn render(press: Press<'_>) -> Result<String, askama::Error> {
    let words = &press.words().questions;
    let facts = Facts {
        route: Some(&Route::Questions),
        title: words.title.as_str(),
        description: words.description.as_str(),
        breadcrumb: breadcrumb::home(press),
        structured_data: None,
    };
    let groups = press.site.content().questions.groups.iter();
    let page = QuestionsPage {
        groups: groups.map(|group| ready(press, group)).collect(),
        frame: Frame::new(press, facts).with_form_styles(press),
    };
    page.render()
}

fn ready<'a>(press: Press<'_>, group: &'a QuestionGroup) -> Group<'a> {
    let articles = &press.site.content().articles;
    let read = group.read.as_ref().and_then(|id| articles.get(&id.value));
    Group {
        title: &group.title.value,
        read: read.map(|it| Step::to_article(it)),
        questions: group.questions.iter().map(|question| question.value.trim()).collect(),
    }
}

#[cfg(test)]
mod tests {
    use crate::pages::testing::page;

    #[test]
    fn each_question_can_be_ticked_and_nothing_of_it_can_be_sent() {
        let html = page("/questions-to-take/");
        assert_eq!(html.matches("type=\"checkbox\"").count(), 3, "{html}");
        assert!(html.matches("<form").count() == 1, "{html}");
        assert!(html.contains("href=\"/causes/first/\""), "{html}");
    }

    #[test]
    fn the_section_that_the_file_names_leads_to_them() {
        assert!(page("/causes/").contains("<li><a href=\"/questions-to-take/\">"));
    }
}
