//! Which events wait for a robot: those of today's records that it hears of and was not told, and what is no longer so is
//! taken out again.

use std::collections::HashMap;

use portfolio::news_rules::{self, News};
use portfolio::{Audience, Robot};
use publish::Item;
use report::pack::audience::without_amounts;
use store::{Post, PostState};

use crate::Answer;
use crate::office::{Loaded, Office, data_date};

/// What a robot may be told of lately, as its audience may read it.
pub(crate) fn lately(office: &mut Office, robot: &Robot) -> Answer<Vec<Item>> {
    let loaded = office.loaded()?;
    let news = news_rules::news(&loaded.portfolio, &loaded.calendars, &loaded.terms, loaded.as_of);
    let heard = news.into_iter().filter(|news| news_rules::hears(robot, news.kind));
    let names = hidden_names(&loaded, robot.audience);
    Ok(heard.map(|news| item(news, &loaded, robot.audience, &names)).collect())
}

/// From now on: what is so already, or waits, is not told.
pub(crate) fn begin(office: &mut Office, robot: &Robot) -> Answer<()> {
    let items = lately(office, robot)?;
    let posts = posts_of(office, robot)?;
    let known = |item: &Item| Post { state: PostState::Known, ..post(robot, item) };
    let new = items.iter().filter(|item| !posts.contains_key(&item.key)).map(known);
    let waited = posts.values().filter(|post| post.state == PostState::Waiting);
    let known: Vec<Post> =
        new.chain(waited.map(|post| Post { state: PostState::Known, ..post.clone() })).collect();
    Ok(office.store.put_posts(&known)?)
}

/// Puts new events of a robot into the queue and answers those that wait, in the order in which they were found.
pub(crate) fn waiting(office: &mut Office, robot: &Robot) -> Answer<Vec<Item>> {
    let items = lately(office, robot)?;
    if !looks_at_today(office)? {
        return Ok(Vec::new());
    }
    let posts = posts_of(office, robot)?;
    let mut turned: Vec<Post> = items
        .iter()
        .filter(|item| posts.get(&item.key).is_none_or(|post| post.state == PostState::Withdrawn))
        .map(|item| post(robot, item))
        .collect();
    let is_so = |post: &Post| items.iter().any(|item| item.key == post.event);
    let gone = posts.values().filter(|post| post.state == PostState::Waiting && !is_so(post));
    turned.extend(gone.map(|post| Post { state: PostState::Withdrawn, ..post.clone() }));
    if !office.is_read_only() {
        office.store.put_posts(&turned)?;
    }
    let waits = |item: &Item| {
        posts
            .get(&item.key)
            .is_none_or(|post| matches!(post.state, PostState::Waiting | PostState::Withdrawn))
    };
    Ok(items.into_iter().filter(|item| waits(item)).collect())
}

/// Whether figures are counted up to the data date of the file; whoever looks at another date sends nothing of it.
fn looks_at_today(office: &mut Office) -> Answer<bool> {
    let loaded = office.loaded()?;
    Ok(data_date(&loaded.portfolio.settings).is_none_or(|stated| stated == loaded.as_of))
}

/// What stands in the queue for a robot, by event.
pub(crate) fn posts_of(office: &Office, robot: &Robot) -> Answer<HashMap<String, Post>> {
    let posts = office.posts()?.into_iter().filter(|post| post.robot == robot.id);
    Ok(posts.map(|post| (post.event.clone(), post)).collect())
}

fn post(robot: &Robot, item: &Item) -> Post {
    let (_, title) = publish::message::line(item, robot.language);
    Post {
        robot: robot.id,
        event: item.key.clone(),
        state: PostState::Waiting,
        kind: item.kind.code().to_owned(),
        title,
        queued_at: store::now_utc(),
        tried_at: 0,
        next_at: 0,
        tries: 0,
        reason: String::new(),
        message: String::new(),
    }
}

fn item(news: News, loaded: &Loaded, audience: Audience, names: &[&str]) -> Item {
    let project = loaded.project(news.project).map(|project| project.name.as_str()).unwrap_or_default();
    let item = Item {
        key: news.key,
        kind: news.kind,
        date: news.date,
        project: cleaned(project, audience, names),
        title: cleaned(&news.title, audience, names),
        days: news.days,
        amount: news.amount,
        person: loaded.person(news.person),
    };
    item.seen_by(audience)
}

/// The names of people, where an audience must not see them.
fn hidden_names(loaded: &Loaded, audience: Audience) -> Vec<&str> {
    match audience.sees_names() {
        true => Vec::new(),
        false => {
            loaded.portfolio.people.iter().map(|it| it.name.trim()).filter(|it| !it.is_empty()).collect()
        }
    }
}

/// Text that people typed, without the amounts and names that an audience must not see.
fn cleaned(text: &str, audience: Audience, names: &[&str]) -> String {
    let nameless = names.iter().fold(text.to_owned(), |text, name| text.replace(name, HIDDEN));
    match audience.sees_amounts() {
        true => nameless,
        false => without_amounts(&nameless),
    }
}

/// What stands for an amount or a name that is hidden.
const HIDDEN: &str = "＊＊";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_and_names_are_taken_out_of_text() {
        let team = |text| cleaned(text, Audience::Team, &[]);
        assert_eq!(team("追加 1,250.00 万元，延期 12 天"), "追加 ＊＊，延期 12 天");
        assert_eq!(team("合同 ¥300000 未签"), "合同 ＊＊ 未签");
        assert_eq!(team("二期 3 个接口，95%"), "二期 3 个接口，95%");
        assert_eq!(team("about 25 CNY more"), "about ＊＊ more");
        assert_eq!(cleaned("周慧敏离职", Audience::Public, &["周慧敏"]), "＊＊离职");
        assert_eq!(cleaned("周慧敏 3 万元", Audience::Executive, &[]), "周慧敏 3 万元");
    }
}
