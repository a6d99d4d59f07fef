import { useCallback, useState } from 'react';

import type { PadanProblem } from '../../domain';
import { PAPER_IDS, type Language } from '../../text';
import { loadPapers } from '../../usecases';
import { pageEngine } from '../page/page';

import { download } from './download';
import type { Opened } from './use-workbook';

/** What was handed out: files, blanks that are still to be filled in, and remarks that stand in the archive. */
export type HandedOut = { readonly files: number; readonly blanks: number; readonly remarks: number };

/** Making the papers of the newest result of a workbook. */
export type Papers = {
  readonly isMaking: boolean;
  readonly make: () => Promise<void>;
  /** Null before, and once it was put away. */
  readonly handedOut: HandedOut | null;
  readonly dismiss: () => void;
};

/** What the archive of a workbook is called. */
const archiveName = ({ name }: Opened): string => `${name.replace(/\.\w+$/, '')} naskah.zip`;

/** Makes papers of a workbook and hands them out as one file; why that cannot be is told. */
export const usePapers = (
  opened: Opened | null,
  language: Language,
  tell: (problem: PadanProblem | null) => void,
): Papers => {
  const [isMaking, setMaking] = useState(false);
  const [handedOut, setHandedOut] = useState<HandedOut | null>(null);
  const make = useCallback(async (): Promise<void> => {
    if (opened === null) return;
    setMaking(true);
    setHandedOut(null);
    const { makePapers } = await loadPapers();
    const made = await makePapers(
      opened.workbook,
      { language, size: 'f4', kinds: PAPER_IDS, templates: new Map(), fields: null, isRunOn: false },
      (request) => pageEngine().run('papers', request).answer,
    );
    setMaking(false);
    tell(made.ok ? null : made.error);
    if (!made.ok) return;
    const { archive, files, blanks, problems } = made.value;
    download(archive, archiveName(opened), 'archive');
    setHandedOut({ files: files.length, blanks: blanks.size, remarks: problems.length });
  }, [opened, language, tell]);
  return { isMaking, make, handedOut, dismiss: () => setHandedOut(null) };
};
