"""Writes a list of typed rows with a writer that is not ours and prints the seconds that it took.

Usage: write_rows.py xlsxwriter|xlsxwriter_constant|openpyxl|openpyxl_write_only FILE ROWS
"""

import datetime
import sys
import time

writer, file, rows = sys.argv[1], sys.argv[2], int(sys.argv[3])
START = datetime.date(2024, 10, 4)


def value(row, column):
    kind = column % 5
    if kind == 0:
        return f"项目{row}-{column}"
    if kind == 1:
        return row * column
    if kind == 2:
        return f"第{row}行的说明{column}"
    if kind == 3:
        return (row * 100 + column) / 1_000_000
    return START + datetime.timedelta(days=row % 2000)


FORMATS = {1: "#,##0", 3: "#,##0.00", 4: "yyyy-mm-dd"}
data = [[value(row, column) for column in range(20)] for row in range(rows)]
start = time.perf_counter()
if writer.startswith("xlsxwriter"):
    import xlsxwriter

    book = xlsxwriter.Workbook(file, {"constant_memory": writer.endswith("constant")})
    formats = {kind: book.add_format({"num_format": code}) for kind, code in FORMATS.items()}
    sheet = book.add_worksheet("清单")
    for column in range(20):
        sheet.write_string(0, column, f"列{column}")
    for row, cells in enumerate(data, 1):
        for column, cell in enumerate(cells):
            kind = column % 5
            if kind in (0, 2):
                sheet.write_string(row, column, cell)
            elif kind == 4:
                sheet.write_datetime(row, column, cell, formats[kind])
            else:
                sheet.write_number(row, column, cell, formats[kind])
    book.close()
else:
    import openpyxl
    from openpyxl.cell import WriteOnlyCell

    only = writer.endswith("write_only")
    book = openpyxl.Workbook(write_only=only)
    sheet = book.create_sheet("清单")
    sheet.append([f"列{column}" for column in range(20)])
    for row, cells in enumerate(data, 2):
        if only:
            line = []
            for column, cell in enumerate(cells):
                made = WriteOnlyCell(sheet, value=cell)
                if column % 5 in FORMATS:
                    made.number_format = FORMATS[column % 5]
                line.append(made)
            sheet.append(line)
        else:
            for column, cell in enumerate(cells, 1):
                made = sheet.cell(row, column, cell)
                if (column - 1) % 5 in FORMATS:
                    made.number_format = FORMATS[(column - 1) % 5]
    book.save(file)
print(f"{time.perf_counter() - start:.3f}")
