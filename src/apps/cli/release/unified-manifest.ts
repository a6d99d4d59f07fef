import type { Json } from '../../../kernel';
import { manifestWordsOf, type Language } from '../../../text';

import { ACCENT, iconUrl, LEAST_SET, paneUrl, PROVIDER, type ManifestFacts } from './manifest-facts';

const VERSION = '1.24';
const SCHEMAS = `https://developer.microsoft.com/en-us/json-schemas/teams/v${VERSION}`;

/** The three sizes that the unified manifest takes. */
const SIZES = [16, 32, 80] as const;

const ACTION = 'Padan.Open';

/** Names of the files that go into the package beside the manifest. */
export const UNIFIED_FILES = { english: 'en-us.json', color: 'icon-192.png', outline: 'outline-32.png' } as const;

/** The unified manifest, in Indonesian; the words of other languages stand beside it. */
export const renderUnifiedManifest = (facts: ManifestFacts): Json => {
  const words = manifestWordsOf('id');
  const requirements = {
    scopes: ['workbook'],
    capabilities: [{ name: LEAST_SET.name, minVersion: LEAST_SET.version }],
  };
  const icons = SIZES.map((size) => ({ size, url: iconUrl(facts, size) }));
  const button = {
    id: 'Padan.Button',
    type: 'button',
    label: words.open,
    icons,
    supertip: { title: words.openTitle, description: words.openText },
    actionId: ACTION,
  };
  return {
    $schema: `${SCHEMAS}/MicrosoftTeams.schema.json`,
    manifestVersion: VERSION,
    version: facts.version,
    id: facts.id,
    localizationInfo: {
      defaultLanguageTag: 'id-id',
      additionalLanguages: [{ languageTag: 'en-us', file: UNIFIED_FILES.english }],
    },
    developer: {
      name: PROVIDER,
      websiteUrl: facts.supportUrl,
      privacyUrl: facts.privacyUrl,
      termsOfUseUrl: facts.termsUrl,
    },
    name: { short: words.name, full: words.name },
    description: { short: words.shortDescription, full: words.description },
    icons: { color: UNIFIED_FILES.color, outline: UNIFIED_FILES.outline },
    accentColor: ACCENT,
    validDomains: [new URL(facts.origin).host],
    authorization: {
      permissions: { resourceSpecific: [{ name: 'Document.ReadWrite.User', type: 'Delegated' }] },
    },
    extensions: [
      {
        requirements,
        runtimes: [
          {
            requirements,
            id: 'Padan.Runtime',
            type: 'general',
            code: { page: paneUrl(facts) },
            lifetime: 'short',
            actions: [{ id: ACTION, type: 'openPage', view: 'Padan.Taskpane' }],
          },
        ],
        ribbons: [
          {
            requirements: { ...requirements, capabilities: [{ name: 'AddinCommands', minVersion: '1.1' }] },
            contexts: ['default'],
            tabs: [
              {
                builtInTabId: 'TabData',
                groups: [{ id: 'Padan.Group', label: words.group, icons, controls: [button] }],
              },
            ],
          },
        ],
        getStartedMessages: [{ title: words.startTitle, description: words.startText, learnMoreUrl: paneUrl(facts) }],
      },
    ],
  };
};

/** The words of the unified manifest in another language, under the paths at which they replace the Indonesian ones. */
export const renderUnifiedWords = (language: Language): Json => {
  const words = manifestWordsOf(language);
  const group = 'extensions[0].ribbons[0].tabs[0].groups[0]';
  const start = 'extensions[0].getStartedMessages[0]';
  return {
    $schema: `${SCHEMAS}/MicrosoftTeams.Localization.schema.json`,
    'name.short': words.name,
    'name.full': words.name,
    'description.short': words.shortDescription,
    'description.full': words.description,
    [`${group}.label`]: words.group,
    [`${group}.controls[0].label`]: words.open,
    [`${group}.controls[0].supertip.title`]: words.openTitle,
    [`${group}.controls[0].supertip.description`]: words.openText,
    [`${start}.title`]: words.startTitle,
    [`${start}.description`]: words.startText,
  };
};
