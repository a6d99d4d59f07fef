"""Opens a workbook with openpyxl and saves it again, as a script of an office would."""
import sys

from openpyxl import load_workbook

load_workbook(sys.argv[1]).save(sys.argv[2])
