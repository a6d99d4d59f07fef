'use strict';

/** The test files of a lane: they share their modules, which are loaded and warmed up once. */
for (const path of globalThis.PADAN_LANE) {
  describe(path.slice(path.lastIndexOf('/test/') + 1), () => {
    require(path);
  });
}

// The last word on it counts for all of them: a file's own would cut another's short.
jest.setTimeout(900_000);
