/** A name without the degrees behind it. */
export const callName = (name: string): string => name.split(',')[0]?.trim() ?? name;
