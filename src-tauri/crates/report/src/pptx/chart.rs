//! A chart as a native one: columns, lines on one or two axes, or bars that add up. Its numbers are cached as they stand
//! in its workbook.

use rust_xlsxwriter::utility::column_number_to_name;

use super::shapes::{MUTED, frame};
use super::slide::{Area, Slide};
use super::workbook::SHEET;
use crate::drawing::escaped;
use crate::pack::{Chart, Draw, NumberFormat, Series};

const GRID: &str = "D0D5DD";

impl Slide {
    /// A chart over an area.
    pub(crate) fn chart(&mut self, area: Area, chart: &Chart) {
        let id = self.id();
        self.charts.push(chart.clone());
        let reference = self.charts.len() + 1;
        self.shapes.push_str(&format!(
            "<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id=\"{id}\" name=\"{}\" descr=\"{}\"/><p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr>{}<a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/chart\"><c:chart xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" r:id=\"rId{reference}\"/></a:graphicData></a:graphic></p:graphicFrame>",
            escaped(&chart.title),
            escaped(&chart.in_words()),
            frame("p", area)
        ));
    }
}

/// The part of a chart; its workbook is `rId1` of it.
pub(crate) fn part(chart: &Chart, tag: &str) -> String {
    let stacked = chart.is_stacked();
    let second = chart.series.iter().find_map(|series| match series.draw {
        Draw::Second(format) => Some(format),
        _ => None,
    });
    let mut plot = String::new();
    let columns = series(chart, |draw| matches!(draw, Draw::Column | Draw::Stacked));
    if !columns.is_empty() {
        let (way, grouping, overlap) =
            if stacked { ("bar", "stacked", "<c:overlap val=\"100\"/>") } else { ("col", "clustered", "") };
        plot.push_str(&format!(
            "<c:barChart><c:barDir val=\"{way}\"/><c:grouping val=\"{grouping}\"/><c:varyColors val=\"0\"/>{columns}<c:gapWidth val=\"60\"/>{overlap}<c:axId val=\"1\"/><c:axId val=\"2\"/></c:barChart>"
        ));
    }
    for (lines, axes) in [
        (series(chart, |draw| draw == Draw::Line), (1, 2)),
        (series(chart, |draw| matches!(draw, Draw::Second(_))), (3, 4)),
    ] {
        if !lines.is_empty() {
            plot.push_str(&format!(
                "<c:lineChart><c:grouping val=\"standard\"/><c:varyColors val=\"0\"/>{lines}<c:marker val=\"1\"/><c:axId val=\"{}\"/><c:axId val=\"{}\"/></c:lineChart>",
                axes.0, axes.1
            ));
        }
    }
    plot.push_str(&axes(chart.format, stacked));
    plot.push_str(&second.map(second_axes).unwrap_or_default());
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<c:chartSpace xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><c:date1904 val=\"0\"/><c:lang val=\"{tag}\"/><c:roundedCorners val=\"0\"/><c:chart>{}<c:autoTitleDeleted val=\"0\"/><c:plotArea><c:layout/>{plot}</c:plotArea><c:legend><c:legendPos val=\"b\"/><c:overlay val=\"0\"/></c:legend><c:plotVisOnly val=\"1\"/><c:dispBlanksAs val=\"gap\"/></c:chart>{}<c:externalData r:id=\"rId1\"><c:autoUpdate val=\"0\"/></c:externalData></c:chartSpace>",
        title(&chart.title, tag),
        texts(1000, MUTED, "")
    )
}

fn title(text: &str, tag: &str) -> String {
    format!(
        "<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz=\"1200\" b=\"1\"/></a:pPr><a:r><a:rPr lang=\"{tag}\" sz=\"1200\" b=\"1\"><a:solidFill><a:schemeClr val=\"accent1\"/></a:solidFill></a:rPr><a:t>{}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val=\"0\"/></c:title>",
        escaped(text)
    )
}

fn texts(size: u32, colour: &str, rotation: &str) -> String {
    format!(
        "<c:txPr><a:bodyPr{rotation}/><a:lstStyle/><a:p><a:pPr><a:defRPr sz=\"{size}\"><a:solidFill><a:srgbClr val=\"{colour}\"/></a:solidFill></a:defRPr></a:pPr><a:endParaRPr lang=\"zh-CN\"/></a:p></c:txPr>"
    )
}

/// The series that are drawn in a way, with their places among all.
fn series(chart: &Chart, drawn: impl Fn(Draw) -> bool) -> String {
    let own = chart.series.iter().enumerate().filter(|(_, series)| drawn(series.draw));
    own.map(|(place, series)| one(chart, place, series)).collect()
}

fn one(chart: &Chart, place: usize, series: &Series) -> String {
    let column = column_number_to_name(place as u16 + 1);
    let colour = format!("<a:solidFill><a:srgbClr val=\"{:06X}\"/></a:solidFill>", series.colour);
    let line = matches!(series.draw, Draw::Line | Draw::Second(_));
    let look = match line {
        true => format!(
            "<c:spPr><a:ln w=\"25400\" cap=\"rnd\">{colour}<a:round/></a:ln></c:spPr><c:marker><c:symbol val=\"circle\"/><c:size val=\"5\"/><c:spPr>{colour}<a:ln w=\"9525\">{colour}</a:ln></c:spPr></c:marker>"
        ),
        false => format!("<c:spPr>{colour}</c:spPr><c:invertIfNegative val=\"0\"/>{}", labels(series)),
    };
    let count = chart.categories.len();
    let categories: String = (0..)
        .zip(&chart.categories)
        .map(|(at, name): (usize, _)| format!("<c:pt idx=\"{at}\"><c:v>{}</c:v></c:pt>", escaped(name)))
        .collect();
    let known = series.values.iter().enumerate().filter_map(|(at, value)| value.map(|value| (at, value)));
    let values: String =
        known.map(|(at, value)| format!("<c:pt idx=\"{at}\"><c:v>{value}</c:v></c:pt>")).collect();
    let format = match series.draw {
        Draw::Second(format) => format,
        _ => chart.format,
    };
    format!(
        "<c:ser><c:idx val=\"{place}\"/><c:order val=\"{place}\"/><c:tx><c:strRef><c:f>{SHEET}!${column}$1</c:f><c:strCache><c:ptCount val=\"1\"/><c:pt idx=\"0\"><c:v>{}</c:v></c:pt></c:strCache></c:strRef></c:tx>{look}<c:cat><c:strRef><c:f>{SHEET}!$A$2:$A${last}</c:f><c:strCache><c:ptCount val=\"{count}\"/>{categories}</c:strCache></c:strRef></c:cat><c:val><c:numRef><c:f>{SHEET}!${column}$2:${column}${last}</c:f><c:numCache><c:formatCode>{}</c:formatCode><c:ptCount val=\"{count}\"/>{values}</c:numCache></c:numRef></c:val>{}</c:ser>",
        escaped(&series.name),
        escaped(format.code()),
        if line { "<c:smooth val=\"0\"/>" } else { "" },
        last = count + 1
    )
}

/// Numbers on the parts of bars that add up.
fn labels(series: &Series) -> String {
    if series.draw != Draw::Stacked {
        return String::new();
    }
    let ink = if [0xF2_B1_34, 0xB8_BE_C8].contains(&series.colour) { "000000" } else { "FFFFFF" };
    format!(
        "<c:dLbls><c:numFmt formatCode=\"#,##0;;\" sourceLinked=\"0\"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>{}<c:showLegendKey val=\"0\"/><c:showVal val=\"1\"/><c:showCatName val=\"0\"/><c:showSerName val=\"0\"/><c:showPercent val=\"0\"/><c:showBubbleSize val=\"0\"/></c:dLbls>",
        texts(1000, ink, "")
    )
}

fn grid() -> String {
    format!(
        "<c:majorGridlines><c:spPr><a:ln w=\"6350\"><a:solidFill><a:srgbClr val=\"{GRID}\"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>"
    )
}

fn rule() -> String {
    format!("<c:spPr><a:ln w=\"6350\"><a:solidFill><a:srgbClr val=\"{GRID}\"/></a:solidFill></a:ln></c:spPr>")
}

/// Categories below or at the left, numbers at the left or below.
fn axes(format: NumberFormat, stacked: bool) -> String {
    let (categories, values) = if stacked { ("l", "b") } else { ("b", "l") };
    format!(
        "<c:catAx><c:axId val=\"1\"/><c:scaling><c:orientation val=\"minMax\"/></c:scaling><c:delete val=\"0\"/><c:axPos val=\"{categories}\"/><c:numFmt formatCode=\"General\" sourceLinked=\"0\"/><c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/><c:tickLblPos val=\"low\"/>{}{}<c:crossAx val=\"2\"/><c:crosses val=\"autoZero\"/><c:auto val=\"0\"/><c:lblAlgn val=\"ctr\"/><c:lblOffset val=\"100\"/><c:noMultiLvlLbl val=\"0\"/></c:catAx><c:valAx><c:axId val=\"2\"/><c:scaling><c:orientation val=\"minMax\"/></c:scaling><c:delete val=\"0\"/><c:axPos val=\"{values}\"/>{}<c:numFmt formatCode=\"{}\" sourceLinked=\"0\"/><c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/><c:tickLblPos val=\"nextTo\"/>{}{}<c:crossAx val=\"1\"/><c:crosses val=\"autoZero\"/><c:crossBetween val=\"between\"/></c:valAx>",
        rule(),
        texts(900, MUTED, ""),
        grid(),
        escaped(format.code()),
        rule(),
        texts(900, MUTED, "")
    )
}

/// The hidden categories and the numbers at the right.
fn second_axes(format: NumberFormat) -> String {
    format!(
        "<c:catAx><c:axId val=\"3\"/><c:scaling><c:orientation val=\"minMax\"/></c:scaling><c:delete val=\"1\"/><c:axPos val=\"b\"/><c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/><c:tickLblPos val=\"nextTo\"/><c:crossAx val=\"4\"/><c:crosses val=\"autoZero\"/><c:auto val=\"0\"/><c:lblAlgn val=\"ctr\"/><c:lblOffset val=\"100\"/><c:noMultiLvlLbl val=\"0\"/></c:catAx><c:valAx><c:axId val=\"4\"/><c:scaling><c:orientation val=\"minMax\"/><c:min val=\"0\"/></c:scaling><c:delete val=\"0\"/><c:axPos val=\"r\"/><c:numFmt formatCode=\"{}\" sourceLinked=\"0\"/><c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/><c:tickLblPos val=\"nextTo\"/>{}{}<c:crossAx val=\"3\"/><c:crosses val=\"max\"/><c:crossBetween val=\"between\"/></c:valAx>",
        escaped(format.code()),
        rule(),
        texts(900, MUTED, "")
    )
}
