/**
 * Four hexadecimal digits that nearly always differ where texts do (FNV-1a, folded to 16 bits): tells slips from what was written,
 * and is no proof against who wants to deceive. https://datatracker.ietf.org/doc/html/draft-eastlake-fnv
 */
export const shortHash = (text: string): string => {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (((hash >>> 16) ^ hash) & 0xffff).toString(16).padStart(4, '0');
};
