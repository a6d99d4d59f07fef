import type { RowRuling } from '../../book';

/** The keys that decide, alike in every language: they stand on the buttons. */
export const RULING_KEYS: Readonly<Record<RowRuling, string>> = { approve: 'S', reject: 'T', postpone: 'D', stay: 'P' };

/** Decisions in the order of their buttons. */
export const RULINGS_IN_ORDER: readonly RowRuling[] = ['approve', 'reject', 'postpone', 'stay'];

/** A key as the review step understands it; null for one that is none of its own. */
export type ReviewKey =
  | { readonly kind: 'decide'; readonly ruling: RowRuling; readonly isChain: boolean }
  | { readonly kind: 'undo' | 'search' | 'up' | 'down' | 'first' | 'last' | 'previous' | 'next' | 'leave' };

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

const MOVES: Readonly<Partial<Record<string, Exclude<ReviewKey['kind'], 'decide'>>>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'first',
  End: 'last',
  ArrowLeft: 'previous',
  ArrowRight: 'next',
  Escape: 'leave',
};

/** Reads a key. */
export const readKey = ({ key, ctrlKey, metaKey, altKey, shiftKey }: Pressed): ReviewKey | null => {
  if (altKey) return null;
  const letter = key.length === 1 ? key.toUpperCase() : '';
  if (ctrlKey || metaKey) return letter === 'F' ? { kind: 'search' } : null;
  if (letter === 'Z') return { kind: 'undo' };
  const ruling = RULINGS_IN_ORDER.find((one) => RULING_KEYS[one] === letter);
  if (ruling !== undefined) return { kind: 'decide', ruling, isChain: shiftKey };
  const move = shiftKey ? undefined : MOVES[key];
  return move === undefined ? null : { kind: move };
};

/** Whether a key is being typed into something, or pressed in a menu or dialog laid over the step. A switch takes no key but the space bar. */
export const isElsewhere = ({ target, currentTarget }: { target: EventTarget; currentTarget: Element }): boolean =>
  !(target instanceof Element) ||
  !currentTarget.contains(target) ||
  target.closest('input:not([role=switch]), textarea, select, [role=combobox], [role=menu]') !== null ||
  target.closest('[role=dialog]') !== currentTarget.closest('[role=dialog]');
