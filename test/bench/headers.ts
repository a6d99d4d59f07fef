import { accuracyOf } from '../intake/header-accuracy';
import { ownHeaders, sharedHeaders } from '../intake/header-books';
import type { KnownHeader } from '../intake/known-header';

const SEEDS = Array.from({ length: 20 }, (_, index) => index + 1);

const lines = (title: string, headers: readonly KnownHeader[]): string[] => {
  const { fields, wrong, missed, otherKind } = accuracyOf(headers, SEEDS);
  const sheets = headers.length * SEEDS.length;
  return [
    `${title}: ${headers.length} header rows, ${sheets} sheets; ${sheets - otherKind.length} of the right kind, ${missed.length} fields missed, ${wrong.length} wrong columns used unasked.`,
    '',
    '| field | wanted | right | of these asked | wrong and used unasked |',
    '|-|-|-|-|-|',
    ...[...fields]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(
        ([field, { wanted, right, asked, wrongAccepted }]) =>
          `| ${field} | ${wanted} | ${right} | ${asked} | ${wrongAccepted} |`,
      ),
    '',
  ];
};

/** How well columns are read, by field, over sheets with seeded mess below known header rows. */
export const headerLines = (): string[] => {
  const shared = sharedHeaders();
  return [
    ...(shared === null
      ? ['Header rows of real workbooks: not here, not tried.', '']
      : lines('Header rows of real workbooks', shared)),
    ...lines('Header rows made up for the tests', ownHeaders()),
  ];
};
