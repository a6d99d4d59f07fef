import { promisify } from 'node:util';
import { gzip as gzipOfNode, inflateRawSync } from 'node:zlib';

import type { Gzip, Inflate } from '../../ooxml';

const gzipBeside = promisify<Uint8Array, { readonly level: number }, Buffer<ArrayBuffer>>(gzipOfNode);

/** The system's own compression: a tenth of the time of the portable one, in threads of its own. */
export const gzip: Gzip = (bytes) => gzipBeside(bytes, { level: 1 });

/** Room behind what is wanted, so that it comes in one piece and a byte too many is noticed. */
const SPARE = 64;

/** The system's own: a sixth of the time of the portable one. */
export const inflate: Inflate = (packed, size) => {
  const bytes = inflateRawSync(packed, { chunkSize: size + SPARE, maxOutputLength: size + SPARE });
  return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length);
};
