"""Compares the values that formulas carry in a workbook with those another program computed from the same formulas.
Prints what differs; exit code 1 if anything does, or if there was nothing to compare.

Usage: recalculated.py WRITTEN RECALCULATED
"""

import sys

import openpyxl


def same(left, right):
    if isinstance(left, (int, float)) and isinstance(right, (int, float)):
        return abs(left - right) <= 1e-9 * max(1.0, abs(left))
    return (left or "") == (right or "")


def main(written, recalculated):
    formulas = openpyxl.load_workbook(written)
    carried = openpyxl.load_workbook(written, data_only=True)
    computed = openpyxl.load_workbook(recalculated, data_only=True)
    compared, different = 0, []
    for sheet in formulas.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.data_type != "f":
                    continue
                compared += 1
                ours = carried[sheet.title][cell.coordinate].value
                theirs = computed[sheet.title][cell.coordinate].value
                if not same(ours, theirs):
                    different.append(f"{sheet.title}!{cell.coordinate} {cell.value}: carries {ours!r}, computes {theirs!r}")
    print(f"{compared} formulas compared, {len(different)} differ")
    for line in different[:20]:
        print(line)
    return 1 if different or compared == 0 else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:3]))
