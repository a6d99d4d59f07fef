import { provideBrowser, provideBuild } from './browser';

/** Before the browser tests, which run beside each other: the pages are built and a browser is there. */
const buildPages = async (): Promise<void> => {
  provideBuild();
  await provideBrowser();
};

// The name under which jest looks for it.
export default buildPages;
