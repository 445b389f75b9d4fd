//! Writes the fixture's workbook: `cargo run -p report --example workbook -- FILE.xlsx [zh|en] [projects]`. It prints how
//! long the model and the workbook took and how large the file is.

#[path = "../tests/fixture/mod.rs"]
mod fixture;

use std::time::Instant;

use report::{Language, monthly, xlsx};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let file = arguments.next().ok_or("which file?")?;
    let language = arguments.next().map_or(Some(Language::Chinese), |text| Language::parse(&text));
    let projects = arguments.next().map_or(Ok(24), |text| text.parse())?;
    let (now, before) = (fixture::inputs(projects, "2026-10"), fixture::inputs(projects, "2026-09"));
    let start = Instant::now();
    let report = monthly::build(&now, Some(&before));
    let built = start.elapsed();
    let bytes = xlsx::render(&report, language.ok_or("zh or en")?)?;
    println!("model {built:?}, workbook {:?}, {} bytes", start.elapsed() - built, bytes.len());
    std::fs::write(file, bytes)?;
    Ok(())
}
