//! How the workbook looks: one font, one accent, the number formats and the colours of lights. No value passes here.

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder};

/// The font of every cell and chart; where it is missing the reader's program puts its own.
pub(crate) const FONT: &str = "Microsoft YaHei";
/// The one accent.
pub(crate) const ACCENT: u32 = 0x1F_4E_79;
/// Lines between cells.
pub(crate) const LINE: u32 = 0xD0_D5_DD;
/// Text that explains.
pub(crate) const MUTED: u32 = 0x66_70_85;
/// The colours of lights in cells and charts: green, amber, red, no data.
pub(crate) const LIGHTS: [u32; 4] = [0x2E_7D_4F, 0xF2_B1_34, 0xC0_39_2B, 0xB8_BE_C8];

/// How a value reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// A line of text.
    Text,
    /// Text that wraps.
    LongText,
    /// A short code or word, centred.
    Code,
    /// `2026-10-31`.
    Date,
    /// `2026-10`.
    Month,
    /// A whole number.
    Whole,
    /// A number with so many decimals.
    Decimal(u8),
    /// A share as percent with so many decimals.
    Percent(u8),
    /// 万元, two decimals; the unit stands in the header.
    Wan,
    /// A difference with its sign and so many decimals.
    Signed(u8),
    /// A difference of shares in percent with its sign.
    SignedPercent(u8),
    /// A difference in 万元 with its sign.
    SignedWan,
    /// Lateness with its sign: above zero is bad.
    Late(u8),
    /// An excess in percent with its sign: above zero is bad.
    ExcessPercent(u8),
    /// An excess in 万元 with its sign: above zero is bad.
    ExcessWan,
}

/// What a cell is for on its page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Role {
    Title,
    Subtitle,
    Section,
    Header,
    Body,
    Total,
    Headline,
    Figure,
    /// A labelled fact, to the left whatever its kind.
    Fact,
    Plain,
    Note,
}

/// What a cell's colour says; the word or number in it says the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Tone {
    /// Nothing.
    Neutral,
    /// As it should be.
    Green,
    /// To be watched.
    Amber,
    /// Beyond what may be.
    Red,
    /// Not known.
    NoData,
    /// Steps of a heat map, 0 low to 2 grave.
    Heat(u8),
}

/// Everything a format is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Style {
    pub(crate) kind: Kind,
    pub(crate) role: Role,
    pub(crate) tone: Tone,
    /// Whether a typed apostrophe is stored with the text, so that it stays text when it is retyped.
    pub(crate) quoted: bool,
    /// Whether it leads somewhere.
    pub(crate) link: bool,
    /// Whether it heads lines below it.
    pub(crate) heading: bool,
    /// How far it is indented.
    pub(crate) indent: u8,
}

impl Style {
    pub(crate) fn new(kind: Kind, role: Role) -> Style {
        Style { kind, role, tone: Tone::Neutral, quoted: false, link: false, heading: false, indent: 0 }
    }

    pub(crate) fn toned(self, tone: Tone) -> Style {
        Style { tone, ..self }
    }
}

/// The format of a style.
pub(crate) fn format(style: Style) -> Format {
    let base = Format::new().set_font_name(FONT).set_font_size(10).set_align(FormatAlign::VerticalCenter);
    let mut format = with_tone(with_role(with_kind(base, style), style.role), style.tone);
    if style.quoted {
        format = format.set_quote_prefix();
    }
    if style.heading {
        format = format.set_bold().set_background_color(Color::RGB(0xF3_F6_FA));
    }
    if style.indent > 0 {
        format = format.set_indent(style.indent);
    }
    if style.link && style.tone == Tone::Neutral {
        format = format.set_font_color(ACCENT).set_underline(rust_xlsxwriter::FormatUnderline::Single);
    }
    format
}

fn with_kind(format: Format, style: Style) -> Format {
    let number = |code: String| format.clone().set_num_format(code).set_align(FormatAlign::Right);
    match style.kind {
        Kind::Text => format.set_align(FormatAlign::Left),
        Kind::LongText => format.set_align(FormatAlign::Left).set_text_wrap(),
        Kind::Code => format.set_align(FormatAlign::Center),
        Kind::Date => format.set_num_format("yyyy-mm-dd").set_align(FormatAlign::Center),
        Kind::Month => format.set_num_format("yyyy-mm").set_align(FormatAlign::Center),
        Kind::Whole => number("#,##0".into()),
        Kind::Decimal(places) => number(format!("#,##0{}", decimals(places))),
        Kind::Percent(places) => number(format!("0{}%", decimals(places))),
        Kind::Wan => number("#,##0.00".into()),
        Kind::Signed(places) => number(signed("#,##0", places, "")),
        Kind::SignedPercent(places) => number(signed("0", places, "%")),
        Kind::SignedWan => number(signed("#,##0", 2, "")),
        Kind::Late(places) => number(bad_above_zero(signed("#,##0", places, ""))),
        Kind::ExcessPercent(places) => number(bad_above_zero(signed("0", places, "%"))),
        Kind::ExcessWan => number(bad_above_zero(signed("#,##0", 2, ""))),
    }
}

fn decimals(places: u8) -> String {
    if places == 0 { String::new() } else { format!(".{}", "0".repeat(usize::from(places))) }
}

fn signed(whole: &str, places: u8, suffix: &str) -> String {
    let number = format!("{whole}{}{suffix}", decimals(places));
    format!("+{number};-{number};{number}")
}

fn bad_above_zero(code: String) -> String {
    format!("[Red]{code}")
}

fn with_role(format: Format, role: Role) -> Format {
    let lined = |format: Format| format.set_border(FormatBorder::Thin).set_border_color(Color::RGB(LINE));
    match role {
        Role::Title => format.set_bold().set_font_size(18).set_font_color(ACCENT),
        Role::Subtitle => format.set_font_color(MUTED),
        Role::Section => format
            .set_bold()
            .set_font_size(11)
            .set_font_color(ACCENT)
            .set_border_bottom(FormatBorder::Medium)
            .set_border_bottom_color(Color::RGB(ACCENT)),
        Role::Header => lined(format)
            .set_bold()
            .set_font_color(Color::White)
            .set_background_color(Color::RGB(ACCENT))
            .set_align(FormatAlign::Center)
            .set_text_wrap(),
        Role::Body => lined(format),
        Role::Total => lined(format)
            .set_bold()
            .set_background_color(Color::RGB(0xEE_F2_F7))
            .set_border_top(FormatBorder::Medium)
            .set_border_top_color(Color::RGB(ACCENT)),
        Role::Headline => {
            format.set_font_size(12).set_background_color(Color::RGB(0xF3_F6_FA)).set_text_wrap()
        }
        Role::Figure => lined(format).set_bold().set_font_size(12),
        Role::Fact => lined(format).set_align(FormatAlign::Left),
        Role::Plain => format,
        Role::Note => format.set_font_size(9).set_font_color(MUTED).set_text_wrap(),
    }
}

fn with_tone(format: Format, tone: Tone) -> Format {
    let fill = |color: u32, ink: Color| {
        let filled = format.clone().set_background_color(Color::RGB(color)).set_font_color(ink);
        filled.set_bold().set_align(FormatAlign::Center)
    };
    match tone {
        Tone::Neutral => format,
        Tone::Green => fill(LIGHTS[0], Color::White),
        Tone::Amber => fill(LIGHTS[1], Color::Black),
        Tone::Red => fill(LIGHTS[2], Color::White),
        Tone::NoData => fill(0xE4_E7_EC, Color::RGB(MUTED)),
        Tone::Heat(step) => {
            fill([0xDC_EE_E2, 0xFF_F0_C9, 0xEF_A5_9A][usize::from(step.min(2))], Color::Black)
        }
    }
}
