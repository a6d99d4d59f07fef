import { civilDate, type CivilDate } from './civil-date';

declare const nipBrand: unique symbol;

/** Civil-servant number: 18 digits as text, never a number (Excel keeps only 15 digits of one). */
export type Nip = string & { readonly [nipBrand]: true };

/** Why 18 characters are not a NIP. */
export type NipDefect = 'length' | 'not-digits' | 'serial-lost' | 'birth-date' | 'start-month' | 'sex-digit';

/** What the digits say (Perka BKN 22/2007 and 43/2007 for PNS; PPPK numbers carry a code instead of the month). */
export type NipFacts = {
  readonly birthDate: CivilDate | null;
  readonly sex: 'male' | 'female';
  readonly isContract: boolean;
};

/** Checks 18 digits; a serial of 000 is the mark of a number that Excel has cut to 15 digits. */
export const parseNip = (
  digits: string,
):
  | { readonly nip: Nip; readonly facts: NipFacts; readonly defect: NipDefect | null }
  | { readonly defect: NipDefect } => {
  if (!/^\d+$/.test(digits)) return { defect: 'not-digits' };
  if (digits.length !== 18) return { defect: 'length' };
  if (digits.endsWith('000')) return { defect: 'serial-lost' };
  const sexDigit = digits[14];
  if (sexDigit !== '1' && sexDigit !== '2') return { defect: 'sex-digit' };
  const month = Number(digits.slice(12, 14));
  const birthDate = civilDate(Number(digits.slice(0, 4)), Number(digits.slice(4, 6)), Number(digits.slice(6, 8)));
  const facts: NipFacts = {
    birthDate,
    sex: sexDigit === '1' ? 'male' : 'female',
    isContract: month > 12,
  };
  const defect = birthDate === null ? 'birth-date' : month === 0 ? 'start-month' : null;
  return { nip: digits as Nip, facts, defect };
};

/** Shows only the birth year and the last three digits, for screens that others may see. */
export const maskNip = (nip: Nip): string => `${nip.slice(0, 4)}••••••••••••${nip.slice(15)}`.slice(0, 19);
