//! The file around the slides: parts, their kinds, and what refers to what.

use std::collections::BTreeMap;
use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::own::{HEAD, RELATION, relations};
use super::slide::Slide;
use super::template::{Template, links_of};
use super::{PptxError, chart, emu, workbook};
use crate::drawing::escaped;
use crate::pack::Pack;

const KIND: &str = "application/vnd.openxmlformats-officedocument";
const NAMES: &str = "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\"";

/// A presentation being put together.
pub(crate) struct Package<'a> {
    pack: &'a Pack,
    base: &'a Template,
    parts: BTreeMap<String, Vec<u8>>,
    overrides: BTreeMap<String, String>,
    slides: usize,
    charts: usize,
}

impl<'a> Package<'a> {
    pub(crate) fn new(pack: &'a Pack, base: &'a Template) -> Package<'a> {
        let (parts, overrides) = (base.parts.clone(), base.overrides.clone());
        Package { pack, base, parts, overrides, slides: 0, charts: 0 }
    }

    /// Adds a slide with its charts.
    pub(crate) fn add(&mut self, slide: &Slide) -> Result<(), PptxError> {
        self.slides += 1;
        let path = format!("ppt/slides/slide{}.xml", self.slides);
        let mut links = format!(
            "<Relationship Id=\"rId1\" Type=\"{RELATION}/slideLayout\" Target=\"/{}\"/>",
            self.base.layout(slide.kind)
        );
        for (place, drawn) in (2..).zip(&slide.charts) {
            self.charts += 1;
            let (number, place): (usize, usize) = (self.charts, place);
            links.push_str(&format!(
                "<Relationship Id=\"rId{place}\" Type=\"{RELATION}/chart\" Target=\"/ppt/charts/chart{number}.xml\"/>"
            ));
            let own = format!("ppt/charts/chart{number}.xml");
            let book = format!("ppt/embeddings/Microsoft_Excel_Sheet{number}.xlsx");
            let link = format!("<Relationship Id=\"rId1\" Type=\"{RELATION}/package\" Target=\"/{book}\"/>");
            self.put(&links_of(&own), relations(&link), None);
            self.put(&own, chart::part(drawn, slide.tag()), Some("drawingml.chart+xml"));
            self.parts.insert(book, workbook::workbook(drawn, self.pack.data_date)?);
        }
        self.put(&links_of(&path), relations(&links), None);
        let tree = "<p:nvGrpSpPr><p:cNvPr id=\"1\" name=\"\"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"0\" cy=\"0\"/><a:chOff x=\"0\" y=\"0\"/><a:chExt cx=\"0\" cy=\"0\"/></a:xfrm></p:grpSpPr>";
        let xml = format!(
            "{HEAD}<p:sld {NAMES}><p:cSld><p:spTree>{tree}{}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>",
            slide.shapes
        );
        self.put(&path, xml, Some("presentationml.slide+xml"));
        Ok(())
    }

    fn put(&mut self, path: &str, xml: String, kind: Option<&str>) {
        self.parts.insert(path.to_owned(), xml.into_bytes());
        if let Some(kind) = kind {
            self.overrides.insert(path.to_owned(), format!("{KIND}.{kind}"));
        }
    }

    /// The file.
    pub(crate) fn finish(mut self) -> Result<Vec<u8>, PptxError> {
        self.main();
        self.properties();
        let types = self.types();
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .last_modified_time(DateTime::default());
        let mut file = ZipWriter::new(Cursor::new(Vec::new()));
        for (path, bytes) in std::iter::once(("[Content_Types].xml", types.as_bytes()))
            .chain(self.parts.iter().map(|(path, bytes)| (path.as_str(), bytes.as_slice())))
        {
            file.start_file(path, options)?;
            file.write_all(bytes)?;
        }
        Ok(file.finish()?.into_inner())
    }

    fn main(&mut self) {
        let mut links = String::new();
        let mut link = |kind: &str, target: &str| {
            let id = links.matches("<Relationship ").count() + 1;
            links.push_str(&format!(
                "<Relationship Id=\"rId{id}\" Type=\"{RELATION}/{kind}\" Target=\"/{target}\"/>"
            ));
            id
        };
        let masters: String = self
            .base
            .masters
            .iter()
            .map(|(id, path)| {
                format!("<p:sldMasterId id=\"{id}\" r:id=\"rId{}\"/>", link("slideMaster", path))
            })
            .collect();
        let slides: String = (1..=self.slides)
            .map(|number| {
                let id = link("slide", &format!("ppt/slides/slide{number}.xml"));
                format!("<p:sldId id=\"{}\" r:id=\"rId{id}\"/>", 255 + number)
            })
            .collect();
        link("presProps", "ppt/presProps.xml");
        link("viewProps", "ppt/viewProps.xml");
        link("theme", &self.base.theme);
        link("tableStyles", "ppt/tableStyles.xml");
        let (width, height) = (emu(self.base.size.0), emu(self.base.size.1));
        let xml = format!(
            "{HEAD}<p:presentation {NAMES} saveSubsetFonts=\"1\"><p:sldMasterIdLst>{masters}</p:sldMasterIdLst><p:sldIdLst>{slides}</p:sldIdLst><p:sldSz cx=\"{width}\" cy=\"{height}\"/><p:notesSz cx=\"6858000\" cy=\"9144000\"/></p:presentation>"
        );
        self.put("ppt/presentation.xml", xml, Some("presentationml.presentation.main+xml"));
        self.put("ppt/_rels/presentation.xml.rels", relations(&links), None);
        self.put(
            "ppt/presProps.xml",
            format!("{HEAD}<p:presentationPr {NAMES}/>"),
            Some("presentationml.presProps+xml"),
        );
        self.put(
            "ppt/viewProps.xml",
            format!("{HEAD}<p:viewPr {NAMES}/>"),
            Some("presentationml.viewProps+xml"),
        );
        let styles = "<a:tblStyleLst xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" def=\"{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}\"/>";
        self.put("ppt/tableStyles.xml", format!("{HEAD}{styles}"), Some("presentationml.tableStyles+xml"));
    }

    /// Title, data date and snapshot, for programs and people that look into a file.
    fn properties(&mut self) {
        let pack = self.pack;
        let title = escaped(&format!("{} · {}", pack.title, pack.month));
        let at = format!("{}T00:00:00Z", pack.data_date);
        let core = format!(
            "{HEAD}<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>{title}</dc:title><dc:creator>PMO Desk</dc:creator><cp:keywords>{}</cp:keywords><dcterms:created xsi:type=\"dcterms:W3CDTF\">{at}</dcterms:created><dcterms:modified xsi:type=\"dcterms:W3CDTF\">{at}</dcterms:modified></cp:coreProperties>",
            escaped(&pack.snapshot)
        );
        self.parts.insert("docProps/core.xml".to_owned(), core.into_bytes());
        self.overrides.insert(
            "docProps/core.xml".to_owned(),
            "application/vnd.openxmlformats-package.core-properties+xml".to_owned(),
        );
        let app = format!(
            "{HEAD}<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\"><Application>PMO Desk</Application><Slides>{}</Slides></Properties>",
            self.slides
        );
        self.put("docProps/app.xml", app, Some("extended-properties+xml"));
        let link = |id: u8, kind: &str, target: &str| {
            format!("<Relationship Id=\"rId{id}\" Type=\"{kind}\" Target=\"{target}\"/>")
        };
        let links = [
            link(1, &format!("{RELATION}/officeDocument"), "ppt/presentation.xml"),
            link(
                2,
                "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
                "docProps/core.xml",
            ),
            link(3, &format!("{RELATION}/extended-properties"), "docProps/app.xml"),
        ];
        self.put("_rels/.rels", relations(&links.concat()), None);
    }

    fn types(&self) -> String {
        let mut defaults = self.base.defaults.clone();
        defaults
            .insert("rels".to_owned(), "application/vnd.openxmlformats-package.relationships+xml".to_owned());
        defaults.insert("xml".to_owned(), "application/xml".to_owned());
        if self.charts > 0 {
            defaults.insert("xlsx".to_owned(), format!("{KIND}.spreadsheetml.sheet"));
        }
        let defaults: String = defaults
            .iter()
            .map(|(ending, kind)| format!("<Default Extension=\"{ending}\" ContentType=\"{kind}\"/>"))
            .collect();
        let overrides: String = self
            .overrides
            .iter()
            .map(|(path, kind)| format!("<Override PartName=\"/{path}\" ContentType=\"{kind}\"/>"))
            .collect();
        format!(
            "{HEAD}<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">{defaults}{overrides}</Types>"
        )
    }
}
