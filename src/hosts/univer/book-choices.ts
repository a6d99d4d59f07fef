import type { PadanProblem } from '../../domain';
import { succeed, type Result } from '../../kernel';
import { keepText, readKeptText, reopenParts, type WorkbookPackage } from '../../ooxml';
import type { ChoiceStore } from '../../usecases';

/** Decisions about sheets and columns of the workbook that is shown: they stand in its package once that is carried over, and travel with the file. */
export class BookChoices implements ChoiceStore {
  private text: string | null;

  /** `onKept` is called where a decision is another than the one before. */
  constructor(
    source: WorkbookPackage,
    private readonly onKept: () => void,
  ) {
    this.text = readKeptText(source);
  }

  recall(): Promise<Result<string | null, PadanProblem>> {
    return Promise.resolve(succeed(this.text));
  }

  keep(text: string): Promise<Result<void, PadanProblem>> {
    const isOther = text !== this.text;
    this.text = text;
    if (isOther) this.onKept();
    return Promise.resolve(succeed(undefined));
  }

  /** Whether a package lacks what was decided. */
  isMissingIn(source: WorkbookPackage): boolean {
    return this.text !== readKeptText(source);
  }

  /** The package with what was decided; the same where it has that. */
  carry(source: WorkbookPackage): WorkbookPackage {
    return this.text !== null && this.isMissingIn(source) ? reopenParts(keepText(source, this.text)) : source;
  }
}
