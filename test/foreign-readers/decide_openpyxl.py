"""Types decisions into the rows of a sheet, found by its headers and by NIP, as a script of an office would."""
import datetime
import json
import sys

from openpyxl import load_workbook

source, target, asked = sys.argv[1], sys.argv[2], json.loads(sys.argv[3])
book = load_workbook(source)
sheet = book[asked["sheet"]]
header = next(
    row for row in sheet.iter_rows() if {asked["nip"], *asked["columns"]} <= {cell.value for cell in row}
)
columns = {cell.value: cell.column for cell in header}
for row in sheet.iter_rows(min_row=header[0].row + 1):
    entries = asked["decisions"].get(str(sheet.cell(row[0].row, columns[asked["nip"]]).value))
    for name, value in (entries or {}).items():
        is_date = name == asked["date"]
        sheet.cell(row[0].row, columns[name]).value = datetime.date.fromisoformat(value) if is_date else value
book.save(target)
