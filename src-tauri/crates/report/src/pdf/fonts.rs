//! The fonts that PDFs are set in: one family for Chinese and Latin in two weights, whatever family a drawing asks for.
//! Fonts of the machine are never looked at.

use std::sync::{Arc, LazyLock};

use krilla::text::Font;
use ttf_parser::Face;
use usvg::fontdb::{Database, ID, Source};
use usvg::{FontResolver, Options};

const REGULAR: &[u8] = include_bytes!("../../fonts/PMOSansSC-Regular.otf");
const BOLD: &[u8] = include_bytes!("../../fonts/PMOSansSC-Bold.otf");

/// The weight from which text is set in bold.
const BOLD_FROM: u16 = 600;

struct Fonts {
    database: Arc<Database>,
    faces: [(ID, Face<'static>); 2],
}

static FONTS: LazyLock<Fonts> = LazyLock::new(|| {
    let mut database = Database::new();
    let faces = [REGULAR, BOLD].map(|data| {
        let id = database.load_font_source(Source::Binary(Arc::new(data)))[0];
        (id, Face::parse(data, 0).unwrap_or_else(|bad| unreachable!("a font of the program: {bad}")))
    });
    Fonts { database: Arc::new(database), faces }
});

impl Fonts {
    /// The first font besides those that has a shape for a character.
    fn with(&self, character: char, besides: &[ID]) -> Option<ID> {
        let fits =
            |(id, face): &&(ID, Face<'_>)| !besides.contains(id) && face.glyph_index(character).is_some();
        self.faces.iter().find(fits).map(|(id, _)| *id)
    }
}

/// One of the two weights.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Weight {
    Regular,
    Bold,
}

/// A character as it is set: the font that has it, its glyph there and its width in ems.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Shape {
    /// 0 is the regular font, 1 the bold one.
    pub(crate) font: usize,
    pub(crate) glyph: u16,
    pub(crate) advance: f32,
}

/// How a character is set in a weight; one that the bold font lacks is set in the regular one.
pub(crate) fn shape(character: char, weight: Weight) -> Shape {
    let first = usize::from(weight == Weight::Bold);
    let drawn = match character {
        '\u{a0}' => ' ',
        // The fonts have the box; its tick is drawn over it.
        '☑' => '□',
        other => other,
    };
    let has = |&font: &usize| FONTS.faces[font].1.glyph_index(drawn).is_some();
    let font = [first, 1 - first].into_iter().find(has).unwrap_or(0);
    let face = &FONTS.faces[font].1;
    let glyph = face.glyph_index(drawn).unwrap_or_default();
    let advance = f32::from(face.glyph_hor_advance(glyph).unwrap_or_default());
    Shape { font, glyph: glyph.0, advance: advance / f32::from(face.units_per_em()) }
}

/// The regular and the bold font, to be embedded.
pub(crate) fn embedded() -> Option<[Font; 2]> {
    Some([Font::new(REGULAR.into(), 0)?, Font::new(BOLD.into(), 0)?])
}

/// How drawings are read: with these fonts alone.
pub(crate) fn options() -> Options<'static> {
    let fonts = &*FONTS;
    let [(regular, _), (bold, _)] = fonts.faces;
    Options {
        fontdb: Arc::clone(&fonts.database),
        font_resolver: FontResolver {
            select_font: Box::new(move |font, _| {
                Some(if font.weight() >= BOLD_FROM { bold } else { regular })
            }),
            select_fallback: Box::new(|character, used, _| fonts.with(character, used)),
        },
        ..Options::default()
    }
}

/// Characters of a drawing that no font has a shape for. Marks that are never drawn do not count.
pub(crate) fn missing(svg: &str) -> impl Iterator<Item = char> {
    let drawn = |character: char| !character.is_control() && !is_mark(character);
    svg.chars().filter(move |&character| drawn(character) && FONTS.with(character, &[]).is_none())
}

fn is_mark(character: char) -> bool {
    matches!(character, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{2064}')
        || matches!(character, '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
}
