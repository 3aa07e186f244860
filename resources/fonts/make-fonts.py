#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later

"""Makes VotumSans-Regular.ttf and VotumSans-Bold.ttf from Noto Sans (see README.md).

Usage: make-fonts.py [directory of the Noto fonts]      needs fontTools
"""
import sys
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.pens.transformPen import TransformPen

FAMILY = "Votum Sans"
SIGNS = "←↑→↓↔⇒−≈≠≤≥□■▪▲▼●○☐☑☒✓✔✗✘⚠"
# Controls, line separators and invisible format characters are no business of a font.
LEFT_OUT = {0x0000, 0x0009, 0x000A, 0x000D, 0x00AD, 0x034F, 0xFEFF, 0xFFFC, 0xFFFD, *range(0x200B, 0x2010),
            *range(0x2028, 0x202F), *range(0x2060, 0x2070), *range(0xFB00, 0xFB07), *range(0xFE00, 0xFE10)}


def add_signs(font, donors):
    """Copies the outlines of the signs that Noto Sans keeps in its sister fonts."""
    cmap = font.getBestCmap()
    for sign in SIGNS:
        code = ord(sign)
        donor = next((d for d in donors if code in d.getBestCmap()), None)
        if code in cmap or donor is None:
            continue
        source = donor.getBestCmap()[code]
        scale = font["head"].unitsPerEm / donor["head"].unitsPerEm
        pen = TTGlyphPen(None)
        glyphs = donor.getGlyphSet()
        recording = DecomposingRecordingPen(glyphs)
        glyphs[source].draw(recording)
        recording.replay(TransformPen(pen, (scale, 0, 0, scale, 0, 0)))
        name = f"sign{code:04X}"
        font.setGlyphOrder(font.getGlyphOrder() + [name])
        font["glyf"][name] = pen.glyph()
        advance, _ = donor["hmtx"][source]
        font["glyf"][name].recalcBounds(font["glyf"])
        font["hmtx"][name] = (round(advance * scale), getattr(font["glyf"][name], "xMin", 0))
        for table in font["cmap"].tables:
            if table.isUnicode():
                table.cmap[code] = name


def rename(font, style):
    names = {1: FAMILY, 2: style, 3: f"{FAMILY} {style}, from Noto Sans 2.004", 4: f"{FAMILY} {style}",
             6: f"{FAMILY.replace(' ', '')}-{style}"}
    kept = {0, 5, 13, 14}
    font["name"].names = [n for n in font["name"].names if n.platformID == 3 and n.nameID in kept]
    for identifier, text in names.items():
        font["name"].setName(text, identifier, 3, 1, 0x409)


def make(style, directory, target):
    font = TTFont(directory / f"NotoSans-{style}.ttf", recalcTimestamp=False)
    for table in ("DSIG", "GSUB", "gasp"):
        if table in font:
            del font[table]
    donors = [TTFont(directory / f"{name}-Regular.ttf")
              for name in ("NotoSansMath", "NotoSansSymbols2", "NotoSansSymbols")]
    add_signs(font, donors)
    options = Options(hinting=False, glyph_names=False, legacy_kern=False, notdef_outline=True,
                      layout_features=["kern", "mark", "mkmk"], name_IDs=["*"], recalc_timestamp=False)
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=sorted(set(font.getBestCmap()) - LEFT_OUT))
    subsetter.subset(font)
    rename(font, style)
    font.save(target / f"VotumSans-{style}.ttf", reorderTables=True)


if __name__ == "__main__":
    source = Path(sys.argv[1] if len(sys.argv) > 1 else "/usr/share/fonts/truetype/noto")
    for wanted in ("Regular", "Bold"):
        make(wanted, source, Path(__file__).parent)
