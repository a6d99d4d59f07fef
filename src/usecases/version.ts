/** Version of Padan, as package.json and manifest.xml state it (a test compares them). */
export const PADAN_VERSION = '0.2.0';

/** Whether a version ("0.1.0") came before this one; false for what is no version. */
export const isOlderVersion = (version: string): boolean => {
  if (!/^\d+\.\d+\.\d+$/.test(version)) return false;
  const [stated, own] = [version, PADAN_VERSION].map((text) => text.split('.').map(Number));
  const at = own?.findIndex((part, index) => part !== stated?.[index]) ?? -1;
  return at >= 0 && (stated?.[at] ?? 0) < (own?.[at] ?? 0);
};
