//! Drawings printed as PDF, read back by another program where it is there.

use report::pdf::{Page, PdfError, render};

const A4: (f32, f32) = (297.0, 210.0);

fn page(body: &str) -> Page {
    let svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1188\" height=\"840\" viewBox=\"0 0 1188 840\">{body}</svg>"
    );
    Page { svg, width: A4.0, height: A4.1 }
}

fn text(words: &str) -> Page {
    page(&format!(
        "<text x=\"40\" y=\"80\" style=\"font:600 24px 'Microsoft YaHei', sans-serif\">{words}</text>"
    ))
}

#[test]
fn the_same_drawing_gives_the_same_bytes() {
    let pages = [text("项目计划 2026"), text("第二页")];
    let once = render("计划", "zh-CN", &pages).expect("prints");
    let again = render("计划", "zh-CN", &pages).expect("prints");
    assert_eq!(once, again);
    assert!(once.bytes.starts_with(b"%PDF-"));
    assert!(once.missing.is_empty());
}

#[test]
fn only_the_glyphs_that_are_used_are_embedded() {
    let little = render("", "zh-CN", &[text("一")]).expect("prints").bytes.len();
    assert!(little < 20_000, "{little} bytes for one character");
}

#[test]
fn every_han_of_the_first_block_is_in_the_regular_weight() {
    let all: String = ('\u{4e00}'..='\u{9fa5}').collect();
    let plain = page(&format!("<text x=\"0\" y=\"10\" font-size=\"10\">{all}</text>"));
    let printed = render("", "zh-CN", &[plain]).expect("prints");
    assert!(printed.missing.is_empty());
    let names = |name: &[u8]| printed.bytes.windows(name.len()).any(|part| part == name);
    assert!(names(b"PMOSansSC-Regular") && !names(b"PMOSansSC-Bold"), "a character was taken for missing");
}

#[test]
fn characters_without_a_shape_are_named() {
    let printed = render("", "zh-CN", &[text("王芳 −5 % ✓ 喆堃镕 𠮷😀")]).expect("prints");
    assert_eq!(printed.missing.into_iter().collect::<String>(), "😀𠮷");
}

#[test]
fn what_is_no_drawing_is_refused_with_its_page() {
    assert_eq!(render("", "en", &[]), Err(PdfError::Empty));
    let broken = Page { svg: "<svg".to_owned(), width: A4.0, height: A4.1 };
    assert!(matches!(render("", "en", &[text("a"), broken]), Err(PdfError::Page { page: 2, .. })));
    let flat = Page { width: 0.0, ..text("a") };
    assert!(matches!(render("", "en", &[flat]), Err(PdfError::Page { page: 1, .. })));
}
