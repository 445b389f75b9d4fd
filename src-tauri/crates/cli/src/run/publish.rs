//! Publishing a month into a folder, and news to robots.

use std::path::Path;

use api::wire::{NewsBoard, OpenMode, RobotPreview};

use super::{Answer, Outcome, desk, print, say, text};
use crate::arguments::Language;
use crate::words;

/// Publishes a frozen month.
pub fn month(file: &Path, month: &str, lang: Language, to: Option<&Path>, answer: Answer) -> Outcome {
    let mut desk = desk();
    desk.open_portfolio(text(file), OpenMode::ReadOnly)?;
    let (month, language) = (month.to_owned(), lang.code().to_owned());
    let published = match to {
        Some(folder) => desk.publish_month_to(month, language, text(folder))?,
        None => desk.publish_month(month, language)?,
    };
    match answer {
        Answer::Json => print(&published),
        Answer::Words => {
            say(&words::published(&published));
            Ok(())
        }
    }
}

/// What would be sent; nothing is sent or changed.
pub fn rehearse(file: &Path, answer: Answer) -> Outcome {
    let mut desk = desk();
    desk.open_portfolio(text(file), OpenMode::ReadOnly)?;
    let board = desk.news_board()?;
    let mut previews: Vec<(String, RobotPreview)> = Vec::new();
    for robot in board.robots {
        previews.push((robot.name, desk.preview_robot(robot.id)?));
    }
    match answer {
        Answer::Json => print(&previews),
        Answer::Words => {
            previews.iter().for_each(|(name, preview)| say(&words::rehearsed(name, preview)));
            Ok(())
        }
    }
}

/// Sends what may go now.
pub fn notify(file: &Path, answer: Answer) -> Outcome {
    let mut desk = desk();
    desk.open_portfolio(text(file), OpenMode::Edit)?;
    let mut sent = 0;
    while let Some(parcel) = desk.next_parcel()? {
        let carried = parcel.carry();
        if !desk.settle_parcel(&parcel, &carried)? {
            break;
        }
        sent += 1;
    }
    let board: NewsBoard = desk.news_board()?;
    desk.close_portfolio()?;
    match answer {
        Answer::Json => print(&board),
        Answer::Words => {
            say(&words::told(sent, &board));
            Ok(())
        }
    }
}
