import type { Json } from '../kernel';

/** A fact of the audit trail that is an object; null where it is none. */
export const parseFact = (detail: string): Readonly<Record<string, Json>> | null => {
  try {
    const parsed: unknown = JSON.parse(detail);
    return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)
      ? (parsed as Readonly<Record<string, Json>>)
      : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
};
