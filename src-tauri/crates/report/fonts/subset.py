"""Makes the fonts of this folder from Noto Sans CJK SC (fonttools): python3 subset.py REGULAR.ttc BOLD.ttc

What is kept: every character of GBK and of the first block of Han, letters, figures, punctuation and symbols; the bold
weight, which only heads and names are set in, keeps the Han of GB 2312. What the fonts lack shows as a box, never as nothing.
No more than 32,767 glyphs may be in a font: shapers take those beyond for missing. The forms of other languages are left out.
"""
import sys
from fontTools import subset
from fontTools.ttLib import TTCollection

SYMBOLS = [(0x20, 0x17F), (0x2C6, 0x2DD), (0x370, 0x3FF), (0x400, 0x45F), (0x1E00, 0x1EFF), (0x2000, 0x206F),
           (0x2070, 0x209F), (0x20A0, 0x20BF), (0x2100, 0x218F), (0x2190, 0x22FF), (0x2300, 0x23FF), (0x2460, 0x27BF),
           (0x2B00, 0x2BFF), (0x3000, 0x33FF), (0xFE30, 0xFE4F), (0xFF00, 0xFFEF)]


def encoded(codec):
    found = set()
    for code in range(0x80, 0x10000):
        try:
            chr(code).encode(codec)
        except UnicodeEncodeError:
            continue
        found.add(code)
    return found


def make(source, target, style, codes):
    fonts = TTCollection(source).fonts
    font = next(one for one in fonts if one["name"].getDebugName(1) == "Noto Sans CJK SC")
    options = subset.Options(hinting=False, notdef_outline=True, name_IDs=[0, 1, 2, 3, 4, 5, 6, 13, 14],
                             layout_features=["kern", "mark", "mkmk", "palt", "halt"])
    cut = subset.Subsetter(options)
    cut.populate(unicodes=codes)
    cut.subset(font)
    for record in font["name"].names:
        names = {1: "PMO Sans SC", 2: style, 3: f"PMO Sans SC {style}", 4: f"PMO Sans SC {style}", 6: f"PMOSansSC-{style}"}
        if record.nameID in names:
            record.string = names[record.nameID]
    if "CFF " in font:
        cff = font["CFF "].cff
        cff.fontNames = [f"PMOSansSC-{style}"]
        cff.topDictIndex[0].FamilyName = "PMO Sans SC"
        cff.topDictIndex[0].FullName = f"PMO Sans SC {style}"
    assert len(font.getGlyphOrder()) < 32768, len(font.getGlyphOrder())
    font.save(target)


symbols = {code for first, last in SYMBOLS for code in range(first, last + 1)}
make(sys.argv[1], "PMOSansSC-Regular.otf", "Regular", symbols | encoded("gbk") | set(range(0x4E00, 0xA000)))
make(sys.argv[2], "PMOSansSC-Bold.otf", "Bold", symbols | encoded("gb2312"))
