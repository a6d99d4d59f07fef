/** Kinds of files this page hands out. */
export const FILE_TYPES = {
  workbook: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  archive: 'application/zip',
} as const;

/** Hands a file to the browser, which keeps it where the user keeps downloads. */
export const download = (bytes: Uint8Array, name: string, kind: keyof typeof FILE_TYPES): void => {
  const url = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: FILE_TYPES[kind] }));
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.download = name;
  anchor.click();
  URL.revokeObjectURL(url);
};
