import type { postProblems as source } from '../id/post-problems';
import type { ProblemText } from '../texts';

/** Problems with a post that is asked about and stands on no sheet. */
export const postProblems: Readonly<Record<keyof typeof source, ProblemText>> = {
  'drafted-post-count': ({ found = 0 }) => [
    `The post asked about must be exactly one row; ${found} were read.`,
    'Write one header row (JABATAN, UNIT KERJA, JENIS JABATAN and so on, as on a sheet of posts) and one row below it.',
  ],
  'drafted-post-known': ({ post = '', unit = '' }) => [
    `The post ${post} (${unit}) stands on the sheet of posts already.`,
    'Ask about it from the list (on the command line: --position), or give it another name.',
  ],
  'drafted-post-ended': ({ day = '' }) => [
    `The last day of the post, ${day}, is not after the day of the data.`,
    'Write a day after that of the data, or leave it blank.',
  ],
};
