//! Writes the fixture's documents: `cargo run -p report --example pack -- FOLDER [zh|en] [projects] [audience]`.

#[path = "../tests/fixture/mod.rs"]
mod fixture;

use std::path::Path;
use std::time::Instant;

use report::pack::{self, Audience, Brand, Edition};
use report::paper::{self, Paper};
use report::{Language, html, monthly, pptx, verify};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let folder = arguments.next().ok_or("which folder?")?;
    let language =
        arguments.next().map_or(Some(Language::Chinese), |text| Language::parse(&text)).ok_or("zh or en")?;
    let projects = arguments.next().map_or(Ok(24), |text| text.parse())?;
    let audience = arguments.next().and_then(|text| Audience::parse(&text)).unwrap_or_default();
    let (now, before) = (fixture::inputs(projects, "2026-10"), fixture::inputs(projects, "2026-09"));
    let report = monthly::build(&now, Some(&before));
    for edition in Edition::ALL {
        let brand = Brand { company: "华东电网建设有限公司".into(), ..Brand::default() };
        let document = pack::build(&report, language, audience, edition, brand);
        let start = Instant::now();
        let page = html::render(&document);
        println!("{} html {:?} {} bytes", edition.code(), start.elapsed(), page.len());
        verify::page(&page, &document)?;
        std::fs::write(Path::new(&folder).join(format!("{}.html", edition.code())), page)?;
        let start = Instant::now();
        let deck = pptx::render(&document, None)?;
        println!("{} pptx {:?} {} bytes", edition.code(), start.elapsed(), deck.len());
        verify::slides(&deck, &document)?;
        std::fs::write(Path::new(&folder).join(format!("{}.pptx", edition.code())), deck)?;
        let start = Instant::now();
        let pdf = paper::render(&document, Paper::A4)?;
        println!(
            "{} pdf {:?} {} bytes, missing {:?}",
            edition.code(),
            start.elapsed(),
            pdf.bytes.len(),
            pdf.missing
        );
        verify::paper(&pdf.bytes, &document)?;
        std::fs::write(Path::new(&folder).join(format!("{}.pdf", edition.code())), pdf.bytes)?;
    }
    Ok(())
}
