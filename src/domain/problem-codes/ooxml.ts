/** Why a file cannot be read as a workbook. */
export type OoxmlProblemCode =
  | 'file-empty'
  | 'file-not-xlsx'
  | 'file-encrypted'
  | 'file-damaged'
  | 'file-part-missing'
  | 'file-encoding'
  | 'file-too-large';
