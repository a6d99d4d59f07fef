import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { developmentFacts } from '../../src/apps/cli/release/manifest-facts';
import { renderXmlManifest } from '../../src/apps/cli/release/xml-manifest';
import { PADAN_VERSION } from '../../src/usecases';
import { ROOT } from '../support/source-files';

// Writes the manifest for developing anew, after its words or the version have changed.
writeFileSync(join(ROOT, 'manifest.xml'), renderXmlManifest(developmentFacts(PADAN_VERSION)));
