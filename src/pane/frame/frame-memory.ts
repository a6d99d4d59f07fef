import { elementAt, focusHeading, placeOf, type FocusPlace } from './focus-place';

/** Where the focus goes when the next screen stands: to its heading, or to where its reader was before. */
export type Arrival = 'heading' | 'return';

/** What the frame remembers of each screen (scroll, focus) and what its keys do; a screen is a step or a part of one. */
export class FrameMemory {
  readonly #scrolls = new Map<string, number>();
  readonly #places = new Map<string, FocusPlace>();
  readonly #backs: (() => void)[] = [];
  #arrival: Arrival | null = null;
  #primary: (() => void) | null = null;

  /** Says that a person is going elsewhere: only then the focus moves. */
  expect(arrival: Arrival): void {
    this.#arrival = arrival;
  }

  keepScroll(screen: string, top: number): void {
    this.#scrolls.set(screen, top);
  }

  keepFocus(screen: string, whole: Element, element: Element): void {
    const place = placeOf(whole, element);
    if (place !== null) this.#places.set(screen, place);
  }

  /** Scrolls a screen to where it was, and moves the focus where a person has asked for the screen; `whole` is `main` and its footer. */
  settle(screen: string, whole: HTMLElement, main: HTMLElement): void {
    main.scrollTop = this.#scrolls.get(screen) ?? 0;
    const arrival = this.#arrival;
    this.#arrival = null;
    if (arrival === null) return;
    const place = arrival === 'return' ? this.#places.get(screen) : undefined;
    const element = place && elementAt(whole, place);
    if (element) element.focus({ preventScroll: true });
    else focusHeading(main);
  }

  /** What Ctrl+Enter does until the answer is called. */
  offerPrimary(press: () => void): () => void {
    this.#primary = press;
    return () => {
      if (this.#primary === press) this.#primary = null;
    };
  }

  /** What Alt+Left does until the answer is called; what was offered last goes first, `isLast` after everything else. */
  offerBack(back: () => void, isLast = false): () => void {
    if (isLast) this.#backs.unshift(back);
    else this.#backs.push(back);
    return () => {
      this.#backs.splice(this.#backs.lastIndexOf(back), 1);
    };
  }

  /** Presses the primary button; false where there is none. */
  pressPrimary(): boolean {
    this.#primary?.();
    return this.#primary !== null;
  }

  /** Goes back; false where there is nowhere to go back to. */
  goBack(): boolean {
    const back = this.#backs.at(-1);
    if (back === undefined) return false;
    back();
    return true;
  }
}
