import { isoDate } from '../../domain';
import type { SheetDraft } from '../../sheets';
import { publicWordsOf } from '../../text';

import { rowCode, rowText } from '../row-cells';
import { byText, peopleOf, type BlindAbout } from './blind-drafts';
import { plainSheet } from './plain-sheet';

const CODE_WIDTH = 84;

/** The sheets that turn the codes of a blind copy back into people and posts. */
export const keyDrafts = (about: BlindAbout, seed: string): readonly SheetDraft[] => {
  const { planned, codeOf, codeOfPost, shortlists, texts, asOf } = about;
  const words = publicWordsOf(texts.language);
  const { employees, positions, ownColumn } = planned.instance;
  const postOf = new Map(employees.map((employee, row) => [employee, positions[ownColumn[row]!]!]));
  const people = [...peopleOf(about)].sort((a, b) => byText(codeOf(a), codeOf(b)));
  const posts = [
    ...new Set([
      ...planned.plan.transfers.flatMap(({ from, to }) => [from, to]),
      ...shortlists.map(({ position }) => position),
    ]),
  ].sort((a, b) => byText(codeOfPost(a), codeOfPost(b)));
  const notices = [words.keyNotice, `${words.asOf} ${isoDate(asOf)}`, `${words.keySeed}: ${seed}`];
  return [
    plainSheet({
      key: 'kunci',
      name: words.keySheet,
      title: words.keyTitle,
      notices,
      widths: [CODE_WIDTH, 170, 260, 300, 300],
      blocks: [
        {
          headers: [words.codeHead, words.nipHead, words.nameHead, words.postHead, words.unitHead],
          rows: people.map((employee) => {
            const { name, unit } = postOf.get(employee)!;
            return [
              rowCode(codeOf(employee)),
              rowText(employee.nip),
              rowText(employee.name),
              rowText(name),
              rowText(unit),
            ];
          }),
        },
      ],
      asOf,
      texts,
    }),
    plainSheet({
      key: 'kunciJabatan',
      name: words.keyPostsSheet,
      title: words.keyTitle,
      notices,
      widths: [CODE_WIDTH, 260, 300, 300, 300],
      blocks: [
        {
          headers: [words.codeHead, words.idHead, words.postHead, words.unitHead, words.agencyHead],
          rows: posts.map((position) => [
            rowCode(codeOfPost(position)),
            rowText(position.id),
            rowText(position.name),
            rowText(position.unit),
            rowText(position.agency),
          ]),
        },
      ],
      asOf,
      texts,
    }),
  ];
};
