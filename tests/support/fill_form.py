"""Fills in a manager's form with a reader and writer that is not ours, and checks what protects it.

Usage: fill_form.py fill FILE EDITS   writes edits into the file: a JSON list of [sheet, row, field, value, type]
       fill_form.py check FILE        prints what is not locked, not open or not offered as a list; exit code 1 if anything is
       fill_form.py column FILE SHEET removes the hidden column of ids
"""

import datetime
import json
import sys

import openpyxl

KEYS, FIRST = 3, 5
TYPES = {"text": str, "number": float, "date": datetime.date.fromisoformat}


def place(sheet, field):
    return next(cell.column for cell in sheet[KEYS] if cell.value == field)


def fill(path, edits):
    book = openpyxl.load_workbook(path)
    for name, row, field, value, kind in json.loads(edits):
        sheet = book[name]
        cell = sheet.cell(int(row), place(sheet, field))
        if cell.protection.locked:
            sys.exit(f"{name} {field} is locked")
        cell.value = TYPES[kind](value)
    book.save(path)


def check(path):
    book = openpyxl.load_workbook(path)
    found = []
    hidden = book["_pmo"]
    if hidden.sheet_state == "visible":
        found.append("the hidden sheet shows")
    for sheet in book.worksheets:
        if not sheet.protection.sheet:
            found.append(f"{sheet.title}: not protected")
        if sheet.title == "_pmo":
            continue
        if not sheet.column_dimensions["A"].hidden or not sheet.row_dimensions[KEYS].hidden:
            found.append(f"{sheet.title}: ids or keys show")
        rules = [rule for rule in sheet.data_validations.dataValidation]
        if not rules:
            found.append(f"{sheet.title}: offers nothing")
        for rule in rules:
            for span in rule.sqref.ranges:
                if sheet.cell(span.max_row, span.min_col).protection.locked:
                    found.append(f"{sheet.title}: {span} asks and is locked")
        for row in (1, KEYS, FIRST - 1):
            if not sheet.cell(row, 2).protection.locked:
                found.append(f"{sheet.title}: row {row} is open")
        if not sheet.cell(FIRST, 1).protection.locked:
            found.append(f"{sheet.title}: ids are open")
    lists = [rule.formula1 for sheet in book.worksheets for rule in sheet.data_validations.dataValidation if rule.type == "list"]
    for formula in lists:
        name, cells = formula.replace("'", "").lstrip("=").split("!" if "!" in formula else ".")
        words = [cell.value for line in book[name.strip("$")][cells.replace("$", "")] for cell in (line if isinstance(line, tuple) else (line,))]
        if not words or any(word is None for word in words):
            found.append(f"{formula}: a list with nothing in it")
    print("\n".join(found) or f"{len(lists)} lists")
    sys.exit(1 if found else 0)


def column(path, name):
    book = openpyxl.load_workbook(path)
    book[name].delete_cols(1)
    book.save(path)


{"fill": fill, "check": check, "column": column}[sys.argv[1]](*sys.argv[2:])
