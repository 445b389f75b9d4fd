"""Reads the figures of the monthly workbook as numbers and prints them as JSON, each written as the report shows it: a
number that rounds to what is shown is printed so, any other as it is.

Usage: workbook_figures.py FILE '{"labels": {code: name}, "shown": {code: text}}'
"""

import json
import sys

import openpyxl

MONEY = {"budget": "当前预算(BAC)", "actual": "实际成本(AC)", "forecast": "完工预测(EAC)"}

asked = json.loads(sys.argv[2])
book = openpyxl.load_workbook(sys.argv[1], data_only=True)
values = {}
for row in book["总览"].iter_rows(values_only=True):
    cells = [cell for cell in row if cell is not None]
    for name, value in zip(cells, cells[1:]):
        if isinstance(name, str) and name not in values:
            values[name] = value
budget = book["预算"]
heads = {cell.value: cell.column for cell in budget[4]}
total = next(row for row in range(5, budget.max_row + 1) if budget.cell(row, 1).value == "合计")
values["偏差率"] = budget.cell(total, heads["偏差率"]).value


def written(number, shown):
    if not isinstance(number, (int, float)):
        return number
    places = len(shown.rstrip("%").partition(".")[2])
    text = f"{number * 100:,.{places}f}%" if shown.endswith("%") else f"{number:,.{places}f}"
    return f"+{text}" if shown.startswith("+") else text


figures = {}
for code, name in asked["labels"].items():
    figures[code] = written(values.get(MONEY.get(code, name)), asked["shown"][code])
print(json.dumps(figures, ensure_ascii=False))
