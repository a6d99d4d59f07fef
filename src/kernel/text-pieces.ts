/** Characters gathered before they are handed on. */
const PIECE = 2 ** 20;

/** Gathers a text that may be longer than a string can be, and hands it on in pieces of some size. */
export class TextPieces {
  private gathered: string[] = [];
  private length = 0;

  constructor(private readonly take: (piece: string) => void) {}

  add(text: string): void {
    this.gathered.push(text);
    this.length += text.length;
    if (this.length >= PIECE) this.end();
  }

  /** Hands on what is left. */
  end(): void {
    this.take(this.gathered.join(''));
    this.gathered = [];
    this.length = 0;
  }
}
