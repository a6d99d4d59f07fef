import {
  absoluteRangeAddress,
  BAR_COLOR,
  LOOK_STYLES,
  quoteSheetName,
  type ConditionalLook,
  type ListValidation,
} from '../../sheets';

import { rangeAt } from './range-at';

/** Lets cells take only what stands in a range: a list of choices in the rule itself would be cut at commas and at 255 letters. */
export const queueValidation = (
  sheet: Excel.Worksheet,
  { range, source, errorTitle, errorText }: ListValidation,
): void => {
  const { dataValidation } = rangeAt(sheet, range);
  dataValidation.rule = {
    list: { inCellDropDown: true, source: `=${quoteSheetName(source.sheet)}!${absoluteRangeAddress(source.range)}` },
  };
  dataValidation.errorAlert = { showAlert: true, style: 'Stop', title: errorTitle, message: errorText };
};

const queueFormulaRule = (range: Excel.Range, formula: string): Excel.CustomConditionalFormat => {
  const { custom } = range.conditionalFormats.add('Custom');
  custom.rule.formula = `=${formula}`;
  return custom;
};

const queueTextRule = (range: Excel.Range, text: string): Excel.CellValueConditionalFormat => {
  const { cellValue } = range.conditionalFormats.add('CellValue');
  cellValue.rule = { formula1: `="${text.replaceAll('"', '""')}"`, operator: 'EqualTo' };
  return cellValue;
};

/** Adds a rule that colours cells by what stands in them. */
export const queueConditional = (sheet: Excel.Worksheet, rule: ConditionalLook): void => {
  const range = rangeAt(sheet, rule.range);
  if (rule.kind === 'bar') {
    const { dataBar } = range.conditionalFormats.add('DataBar');
    dataBar.lowerBoundRule = { type: 'Number', formula: '0' };
    dataBar.upperBoundRule = { type: 'Number', formula: '100' };
    dataBar.positiveFormat.fillColor = `#${BAR_COLOR}`;
    return;
  }
  const { format } = rule.kind === 'formula' ? queueFormulaRule(range, rule.formula) : queueTextRule(range, rule.text);
  const { bold, color, fill } = LOOK_STYLES[rule.look];
  if (bold) format.font.bold = true;
  if (color) format.font.color = `#${color}`;
  if (fill) format.fill.color = `#${fill}`;
};
