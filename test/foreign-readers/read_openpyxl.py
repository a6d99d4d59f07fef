"""Prints a workbook as openpyxl reads it, as JSON: sheets with values and drop-downs, and tables."""
import json
import sys
from datetime import date, datetime, time

from openpyxl import load_workbook
from openpyxl.utils.datetime import to_excel


def plain(value):
    return to_excel(value) if isinstance(value, (date, datetime, time)) else value


book = load_workbook(sys.argv[1], data_only=True)
print(json.dumps({
    'sheets': [{
        'name': sheet.title,
        'values': [[cell.coordinate, plain(cell.value)] for row in sheet.iter_rows() for cell in row if cell.value not in (None, '')],
        'lists': [[str(rule.sqref), rule.formula1] for rule in sheet.data_validations.dataValidation if rule.type == 'list'],
    } for sheet in book.worksheets],
    'tables': sorted(f'{table.displayName} {table.ref}' for sheet in book.worksheets for table in sheet.tables.values()),
}, ensure_ascii=False))
