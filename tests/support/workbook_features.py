"""Checks what an .xlsx of the monthly report promises beside its figures, with a reader that is not ours:
cell types, frozen panes, print set-up, formulas, links, charts. Prints what is missing; exit code 1 if anything is.

Usage: workbook_features.py FILE DATA_DATE SNAPSHOT
"""

import datetime
import re
import sys

import openpyxl

COVER, OVERVIEW, SCORECARD, STATUS, MILESTONES, BUDGET, EARNED, MATRIX, RISKS, CHANGES, QUALITY, RESOURCES = range(12)
RACI, DEFINITIONS, EVIDENCE, CHART_DATA = 12, 13, 14, 15
LISTS = [STATUS, MILESTONES, BUDGET, RISKS, CHANGES, QUALITY, RESOURCES, RACI, EVIDENCE]
HEAD, FIRST = 4, 5
COUNTABLE = re.compile(r"-?[\d,]+(\.\d+)?%?|\d{4}-\d{2}(-\d{2})?")
CHARTS = {OVERVIEW: 2, SCORECARD: 3, BUDGET: 2}

found = []


def expect(truth, message):
    if not truth:
        found.append(message)


def paper(sheet, data_date, snapshot):
    """A4 landscape, one page wide, the data date above and the snapshot below."""
    setup = sheet.page_setup
    expect(setup.orientation == "landscape", f"{sheet.title}: not landscape")
    expect(str(setup.paperSize) == "9", f"{sheet.title}: not A4")
    expect(sheet.sheet_properties.pageSetUpPr.fitToPage, f"{sheet.title}: not fitted to the page")
    expect(setup.fitToWidth in (None, 1), f"{sheet.title}: more than one page wide")
    expect(data_date in (sheet.oddHeader.right.text or ""), f"{sheet.title}: no data date in the header")
    expect(snapshot[:16] in (sheet.oddFooter.left.text or ""), f"{sheet.title}: no snapshot in the footer")
    expect("&P" in (sheet.oddFooter.center.text or ""), f"{sheet.title}: no page number")


def listed(sheet):
    """A list is frozen under its header, filtered, and repeats its header on every page."""
    expect(sheet.freeze_panes is not None, f"{sheet.title}: nothing frozen")
    expect((sheet.freeze_panes or "A1").endswith(str(FIRST)), f"{sheet.title}: frozen at {sheet.freeze_panes}")
    expect(sheet.print_title_rows == f"${HEAD}:${HEAD}", f"{sheet.title}: repeats {sheet.print_title_rows}")
    expect(sheet.auto_filter.ref is not None, f"{sheet.title}: no filter")


def types(sheet):
    """Dates are dates with a format, numbers are numbers; nothing countable is stored as text."""
    for row in sheet.iter_rows(min_row=FIRST):
        for cell in row:
            value = cell.value
            if isinstance(value, (datetime.datetime, datetime.date)):
                expect(cell.number_format in ("yyyy-mm-dd", "yyyy-mm"), f"{sheet.title}!{cell.coordinate}: {cell.number_format}")
            elif isinstance(value, str) and cell.data_type != "f":
                expect(not COUNTABLE.fullmatch(value), f"{sheet.title}!{cell.coordinate}: {value!r} is stored as text")
            if isinstance(value, str) and cell.data_type == "s" and value[:1] in "=+-@" and value[:1]:
                expect(cell.quotePrefix, f"{sheet.title}!{cell.coordinate}: {value!r} without its apostrophe")


def main(path, data_date, snapshot):
    book = openpyxl.load_workbook(path)
    sheets = book.worksheets
    expect(len(sheets) == 16, f"{len(sheets)} sheets")
    expect(sheets[CHART_DATA].sheet_state == "hidden", "the numbers of charts are in sight")
    expect(book.active.title == sheets[OVERVIEW].title, "the overview does not open first")
    for sheet in sheets[:CHART_DATA]:
        paper(sheet, data_date, snapshot)
        types(sheet)
    for place in LISTS:
        listed(sheets[place])
    for place, count in CHARTS.items():
        expect(len(sheets[place]._charts) == count, f"{sheets[place].title}: {len(sheets[place]._charts)} charts")
    cells = [cell for sheet in sheets for row in sheet.iter_rows() for cell in row]
    links = [cell.hyperlink for cell in cells if cell.hyperlink]
    for link in links:
        expect(link.location and not link.target, f"{link.ref} leads outside: {link.target}")
    formulas = sum(cell.data_type == "f" for cell in cells)
    expect(len(links) > 50, f"only {len(links)} links")
    expect(formulas > 100, f"only {formulas} formulas")
    fonts = {cell.font.name for sheet in sheets[:CHART_DATA] for row in sheet.iter_rows() for cell in row if cell.value}
    expect(fonts == {"Microsoft YaHei"}, f"fonts {fonts}")
    print(f"{len(sheets)} sheets, {formulas} formulas, {len(links)} links")
    for message in found:
        print(message)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:4]))
