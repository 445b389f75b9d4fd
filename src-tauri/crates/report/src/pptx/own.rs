//! The master of our own presentations: white ground, the company's colour above, its name and sign. It is a template like
//! any other, made instead of read.

use std::collections::BTreeMap;

use super::shapes::frame;
use super::slide::Area;
use super::template::Template;
use crate::drawing::escaped;
use crate::pack::Pack;

/// 13⅓ × 7½ inches.
pub(crate) const SIZE: (f32, f32) = (960.0, 540.0);
const SIDE: f32 = 36.0;
const NAMES: &str = "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\"";
pub(crate) const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const TREE: &str = "<p:nvGrpSpPr><p:cNvPr id=\"1\" name=\"\"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"0\" cy=\"0\"/><a:chOff x=\"0\" y=\"0\"/><a:chExt cx=\"0\" cy=\"0\"/></a:xfrm></p:grpSpPr>";

/// The template that is used where a company has none.
pub(crate) fn template(pack: &Pack) -> Template {
    let brand = &pack.brand;
    let logo = brand.logo.as_deref().and_then(|bytes| Some((bytes, picture_size(bytes)?)));
    let mut parts: BTreeMap<String, Vec<u8>> = BTreeMap::new();
    let mut add = |path: &str, text: String| parts.insert(path.to_owned(), text.into_bytes());
    add("ppt/theme/theme1.xml", theme(brand.accent()));
    add("ppt/slideMasters/slideMaster1.xml", master(&brand.company, logo.map(|(_, size)| size)));
    add("ppt/slideLayouts/slideLayout1.xml", cover_layout());
    add("ppt/slideLayouts/slideLayout2.xml", titled_layout());
    let layout = |place: u8| {
        format!(
            "<Relationship Id=\"rId{place}\" Type=\"{RELATION}/slideLayout\" Target=\"../slideLayouts/slideLayout{place}.xml\"/>"
        )
    };
    let mut links = format!(
        "{}{}<Relationship Id=\"rId3\" Type=\"{RELATION}/theme\" Target=\"../theme/theme1.xml\"/>",
        layout(1),
        layout(2)
    );
    let mut kinds = BTreeMap::new();
    if let Some((bytes, _)) = logo {
        let ending = if bytes.starts_with(PNG) { "png" } else { "jpeg" };
        links.push_str(&format!(
            "<Relationship Id=\"rId4\" Type=\"{RELATION}/image\" Target=\"../media/logo.{ending}\"/>"
        ));
        kinds.insert(ending.to_owned(), format!("image/{ending}"));
    }
    add("ppt/slideMasters/_rels/slideMaster1.xml.rels", relations(&links));
    let master = format!(
        "<Relationship Id=\"rId1\" Type=\"{RELATION}/slideMaster\" Target=\"../slideMasters/slideMaster1.xml\"/>"
    );
    for place in 1..=2 {
        add(&format!("ppt/slideLayouts/_rels/slideLayout{place}.xml.rels"), relations(&master));
    }
    if let Some((bytes, _)) = logo {
        let ending = if bytes.starts_with(PNG) { "png" } else { "jpeg" };
        parts.insert(format!("ppt/media/logo.{ending}"), bytes.to_vec());
    }
    let kind = |path: &str, kind: &str| {
        (path.to_owned(), format!("application/vnd.openxmlformats-officedocument.{kind}+xml"))
    };
    let overrides = [
        kind("ppt/theme/theme1.xml", "theme"),
        kind("ppt/slideMasters/slideMaster1.xml", "presentationml.slideMaster"),
        kind("ppt/slideLayouts/slideLayout1.xml", "presentationml.slideLayout"),
        kind("ppt/slideLayouts/slideLayout2.xml", "presentationml.slideLayout"),
    ];
    Template {
        parts,
        overrides: overrides.into_iter().collect(),
        defaults: kinds,
        masters: vec![("2147483648".to_owned(), "ppt/slideMasters/slideMaster1.xml".to_owned())],
        theme: "ppt/theme/theme1.xml".to_owned(),
        cover: "ppt/slideLayouts/slideLayout1.xml".to_owned(),
        titled: "ppt/slideLayouts/slideLayout2.xml".to_owned(),
        size: SIZE,
        title: title_area(),
    }
}

/// The namespace of relations.
pub(crate) const RELATION: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// A part of relations.
pub(crate) fn relations(links: &str) -> String {
    format!(
        "{HEAD}<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{links}</Relationships>"
    )
}

fn title_area() -> Area {
    Area { x: SIDE, y: 20.0, width: SIZE.0 - 2.0 * SIDE - 130.0, height: 40.0 }
}

const PNG: &[u8] = &[0x89, b'P', b'N', b'G'];

/// Width and height in pixels of a PNG or JPEG picture; `None` for anything else.
pub fn picture_size(bytes: &[u8]) -> Option<(u32, u32)> {
    let word = |at: usize| bytes.get(at..at + 2).map(|two| u32::from(two[0]) << 8 | u32::from(two[1]));
    if bytes.starts_with(PNG) {
        let long = |at: usize| Some(word(at)? << 16 | word(at + 2)?);
        return Some((long(16)?, long(20)?)).filter(|(width, height)| *width > 0 && *height > 0);
    }
    if !bytes.starts_with(&[0xff, 0xd8]) {
        return None;
    }
    let mut at = 2;
    loop {
        let marker = word(at)?;
        match marker {
            0xffc0..=0xffc3 | 0xffc5..=0xffc7 | 0xffc9..=0xffcb => {
                return Some((word(at + 7)?, word(at + 5)?));
            }
            0xff00.. => at += 2 + word(at + 2)? as usize,
            _ => return None,
        }
    }
}

fn logo_picture((width, height): (u32, u32)) -> String {
    const HIGH: f32 = 30.0;
    let wide = (HIGH * width as f32 / height as f32).min(120.0);
    let high = wide * height as f32 / width as f32;
    let area = Area { x: SIZE.0 - SIDE - wide, y: 24.0, width: wide, height: high };
    format!(
        "<p:pic><p:nvPicPr><p:cNvPr id=\"9\" name=\"logo\"/><p:cNvPicPr><a:picLocks noChangeAspect=\"1\"/></p:cNvPicPr><p:nvPr userDrawn=\"1\"/></p:nvPicPr><p:blipFill><a:blip r:embed=\"rId4\"/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr>{}<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></p:spPr></p:pic>",
        frame("a", area)
    )
}

fn placeholder(id: u32, kind: &str, area: Option<Area>, body: &str) -> String {
    let place = area.map_or(String::new(), |area| frame("a", area));
    format!(
        "<p:sp><p:nvSpPr><p:cNvPr id=\"{id}\" name=\"{kind}\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr><p:nvPr><p:ph type=\"{kind}\"{}/></p:nvPr></p:nvSpPr><p:spPr>{place}</p:spPr><p:txBody>{body}<a:p><a:endParaRPr lang=\"zh-CN\"/></a:p></p:txBody></p:sp>",
        if kind == "subTitle" || kind == "body" { " idx=\"1\"" } else { "" }
    )
}

fn master(company: &str, logo: Option<(u32, u32)>) -> String {
    let bar = Area { x: 0.0, y: 0.0, width: SIZE.0, height: 8.0 };
    let name = Area { x: SIZE.0 - SIDE - 300.0, y: SIZE.1 - 26.0, width: 240.0, height: 18.0 };
    let body = Area { x: SIDE, y: 72.0, width: SIZE.0 - 2.0 * SIDE, height: 430.0 };
    let plain = "<a:bodyPr vert=\"horz\" anchor=\"ctr\"><a:normAutofit/></a:bodyPr><a:lstStyle/>";
    let company = match company.is_empty() {
        true => String::new(),
        false => format!(
            "<p:sp><p:nvSpPr><p:cNvPr id=\"8\" name=\"company\"/><p:cNvSpPr txBox=\"1\"/><p:nvPr userDrawn=\"1\"/></p:nvSpPr><p:spPr>{}<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom><a:noFill/></p:spPr><p:txBody><a:bodyPr wrap=\"square\" lIns=\"0\" tIns=\"0\" rIns=\"0\" bIns=\"0\" anchor=\"ctr\"/><a:lstStyle/><a:p><a:pPr algn=\"r\"/><a:r><a:rPr lang=\"zh-CN\" sz=\"900\"><a:solidFill><a:srgbClr val=\"667085\"/></a:solidFill></a:rPr><a:t>{}</a:t></a:r></a:p></p:txBody></p:sp>",
            frame("a", name),
            escaped(company)
        ),
    };
    let level = |size: u32| {
        format!(
            "<a:defRPr sz=\"{size}\" kern=\"1200\"><a:solidFill><a:schemeClr val=\"tx1\"/></a:solidFill><a:latin typeface=\"+mn-lt\"/><a:ea typeface=\"+mn-ea\"/><a:cs typeface=\"+mn-cs\"/></a:defRPr>"
        )
    };
    format!(
        "{HEAD}<p:sldMaster {NAMES}><p:cSld><p:bg><p:bgRef idx=\"1001\"><a:schemeClr val=\"bg1\"/></p:bgRef></p:bg><p:spTree>{TREE}<p:sp><p:nvSpPr><p:cNvPr id=\"7\" name=\"bar\"/><p:cNvSpPr/><p:nvPr userDrawn=\"1\"/></p:nvSpPr><p:spPr>{}<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom><a:solidFill><a:schemeClr val=\"accent1\"/></a:solidFill><a:ln><a:noFill/></a:ln></p:spPr><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr lang=\"zh-CN\"/></a:p></p:txBody></p:sp>{}{}{company}{}</p:spTree></p:cSld><p:clrMap bg1=\"lt1\" tx1=\"dk1\" bg2=\"lt2\" tx2=\"dk2\" accent1=\"accent1\" accent2=\"accent2\" accent3=\"accent3\" accent4=\"accent4\" accent5=\"accent5\" accent6=\"accent6\" hlink=\"hlink\" folHlink=\"folHlink\"/><p:sldLayoutIdLst><p:sldLayoutId id=\"2147483649\" r:id=\"rId1\"/><p:sldLayoutId id=\"2147483650\" r:id=\"rId2\"/></p:sldLayoutIdLst><p:txStyles><p:titleStyle><a:lvl1pPr algn=\"l\"><a:defRPr sz=\"2200\" b=\"1\" kern=\"1200\"><a:solidFill><a:schemeClr val=\"accent1\"/></a:solidFill><a:latin typeface=\"+mj-lt\"/><a:ea typeface=\"+mj-ea\"/><a:cs typeface=\"+mj-cs\"/></a:defRPr></a:lvl1pPr></p:titleStyle><p:bodyStyle><a:lvl1pPr>{}</a:lvl1pPr></p:bodyStyle><p:otherStyle><a:lvl1pPr>{}</a:lvl1pPr></p:otherStyle></p:txStyles></p:sldMaster>",
        frame("a", bar),
        placeholder(2, "title", Some(title_area()), plain),
        placeholder(3, "body", Some(body), plain),
        logo.map(logo_picture).unwrap_or_default(),
        level(1400),
        level(1400)
    )
}

fn layout(kind: &str, name: &str, shapes: &str) -> String {
    format!(
        "{HEAD}<p:sldLayout {NAMES} type=\"{kind}\" preserve=\"1\"><p:cSld name=\"{name}\"><p:spTree>{TREE}{shapes}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>"
    )
}

fn cover_layout() -> String {
    let title = Area { x: 72.0, y: 150.0, width: SIZE.0 - 144.0, height: 64.0 };
    let below = Area { x: 72.0, y: 218.0, width: SIZE.0 - 144.0, height: 72.0 };
    let style = |size: u32, bold: &str| {
        format!(
            "<a:bodyPr anchor=\"b\"><a:normAutofit/></a:bodyPr><a:lstStyle><a:lvl1pPr algn=\"l\"><a:buNone/><a:defRPr sz=\"{size}\"{bold}/></a:lvl1pPr></a:lstStyle>"
        )
    };
    let shapes = format!(
        "{}{}",
        placeholder(2, "ctrTitle", Some(title), &style(3600, " b=\"1\"")),
        placeholder(3, "subTitle", Some(below), &style(1800, "").replace("anchor=\"b\"", "anchor=\"t\""))
    );
    layout("title", "Cover", &shapes)
}

fn titled_layout() -> String {
    layout("titleOnly", "Title", &placeholder(2, "title", None, "<a:bodyPr/><a:lstStyle/>"))
}

fn theme(accent: u32) -> String {
    let colour = |name: &str, value: u32| format!("<a:{name}><a:srgbClr val=\"{value:06X}\"/></a:{name}>");
    let accents = [accent, 0xC5_7B_1F, 0x2E_7D_4F, 0x8E_4B_8A, 0x3B_8E_A5, 0x7A_6A_53];
    let accents: String = (1..)
        .zip(accents)
        .map(|(place, value): (u8, u32)| colour(&format!("accent{place}"), value))
        .collect();
    let font = |kind: &str| {
        format!(
            "<a:{kind}><a:latin typeface=\"Arial\"/><a:ea typeface=\"Microsoft YaHei\"/><a:cs typeface=\"\"/><a:font script=\"Hans\" typeface=\"Microsoft YaHei\"/></a:{kind}>"
        )
    };
    let fill = "<a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill>";
    let line = "<a:ln w=\"9525\"><a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill></a:ln>";
    let effect = "<a:effectStyle><a:effectLst/></a:effectStyle>";
    format!(
        "{HEAD}<a:theme xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" name=\"PMO\"><a:themeElements><a:clrScheme name=\"PMO\"><a:dk1><a:srgbClr val=\"1D2939\"/></a:dk1><a:lt1><a:srgbClr val=\"FFFFFF\"/></a:lt1><a:dk2><a:srgbClr val=\"344054\"/></a:dk2><a:lt2><a:srgbClr val=\"F3F6FA\"/></a:lt2>{accents}{}{}</a:clrScheme><a:fontScheme name=\"PMO\">{}{}</a:fontScheme><a:fmtScheme name=\"PMO\"><a:fillStyleLst>{fill}{fill}{fill}</a:fillStyleLst><a:lnStyleLst>{line}{line}{line}</a:lnStyleLst><a:effectStyleLst>{effect}{effect}{effect}</a:effectStyleLst><a:bgFillStyleLst>{fill}{fill}{fill}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>",
        colour("hlink", accent),
        colour("folHlink", accent),
        font("majorFont"),
        font("minorFont")
    )
}
