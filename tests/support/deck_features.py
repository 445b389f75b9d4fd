"""Reads a presentation with a reader that is not ours and prints its figures as JSON: `{code: value}`. It fails, with
exit code 1, where a table or a chart is not a native one, or a chart's numbers are not those of its workbook.

Usage: deck_features.py FILE SNAPSHOT
"""

import io
import json
import sys

import openpyxl
from pptx import Presentation

found = []


def expect(truth, message):
    if not truth:
        found.append(message)


def numbers(chart):
    """The numbers of a chart as it shows them, and as its workbook holds them."""
    shown = {series.name: list(series.values) for plot in chart.plots for series in plot.series}
    book = openpyxl.load_workbook(io.BytesIO(chart.part.chart_workbook.xlsx_part.blob))
    rows = list(book.active.iter_rows(values_only=True))
    held = {name: [row[column] for row in rows[1:]] for column, name in enumerate(rows[0]) if name}
    return shown, held


deck = Presentation(sys.argv[1])
snapshot = sys.argv[2]
figures, tables, charts = {}, 0, 0
for number, slide in enumerate(deck.slides, 1):
    texts = []
    for shape in slide.shapes:
        if shape.has_text_frame:
            texts.append(shape.text_frame.text)
            if shape.name.startswith("figure "):
                figures[shape.name.removeprefix("figure ")] = shape.text_frame.paragraphs[1].text
        if shape.has_table:
            tables += 1
            expect(len(shape.table.rows) <= 14, f"slide {number}: a table of {len(shape.table.rows)} rows")
            bottom = shape.top + sum(row.height for row in shape.table.rows)
            expect(bottom <= deck.slide_height, f"slide {number}: a table leaves the slide")
        if shape.has_chart:
            charts += 1
            shown, held = numbers(shape.chart)
            expect(shown == held, f"slide {number}: {shape.name}: {shown} is drawn, {held} is held")
    expect(slide.shapes.title is not None and slide.shapes.title.text, f"slide {number}: no title") if number > 1 else None
    expect(any(snapshot[:16] in text for text in texts), f"slide {number}: no snapshot")
expect(tables >= 10, f"{tables} tables")
expect(charts >= 5, f"{charts} charts")
for message in found:
    print(message, file=sys.stderr)
print(json.dumps(figures, ensure_ascii=False))
sys.exit(1 if found else 0)
