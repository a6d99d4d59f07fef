import { manifestWordsOf, type ManifestWords } from '../../../text';

import { ICON_SIZES, iconUrl, LEAST_SET, paneUrl, PROVIDER, type ManifestFacts } from './manifest-facts';

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as it may stand in an element or an attribute. */
export const escapeXml = (text: string): string => text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);

const INDENT = '  ';

/** An element on a line of its own, with others inside it. */
const element = (tag: string, inside: readonly string[]): string[] => [
  `<${tag}>`,
  ...inside.map((line) => `${INDENT}${line}`),
  `</${tag.split(' ')[0]}>`,
];

const WORDS = { id: manifestWordsOf('id'), en: manifestWordsOf('en') };

/** An element with its text in Indonesian, and in English for whoever uses Office in English. */
const inBoth = (tag: string, name: keyof ManifestWords, override = 'Override'): string[] =>
  element(`${tag} DefaultValue="${escapeXml(WORDS.id[name])}"`, [
    `<${override} Locale="en-US" Value="${escapeXml(WORDS.en[name])}" />`,
  ]);

const resource = (id: string, name: keyof ManifestWords): string[] =>
  inBoth(`bt:String id="${id}"`, name, 'bt:Override');

const ICON = element(
  'Icon',
  ICON_SIZES.map((size) => `<bt:Image size="${size}" resid="Icon.${size}" />`),
);

const button = (): string[] =>
  element('Control xsi:type="Button" id="Padan.Open"', [
    '<Label resid="Open.Label" />',
    ...element('Supertip', ['<Title resid="Open.Title" />', '<Description resid="Open.Description" />']),
    ...ICON,
    ...element('Action xsi:type="ShowTaskpane"', [
      '<TaskpaneId>Padan.Taskpane</TaskpaneId>',
      '<SourceLocation resid="Taskpane.Url" />',
    ]),
  ]);

const ribbon = (): string[] =>
  element(
    'Hosts',
    element(
      'Host xsi:type="Workbook"',
      element('DesktopFormFactor', [
        ...element('GetStarted', [
          '<Title resid="GetStarted.Title" />',
          '<Description resid="GetStarted.Description" />',
          '<LearnMoreUrl resid="Taskpane.Url" />',
        ]),
        ...element(
          'ExtensionPoint xsi:type="PrimaryCommandSurface"',
          element(
            'OfficeTab id="TabData"',
            element('Group id="Padan.Group"', ['<Label resid="Group.Label" />', ...ICON, ...button()]),
          ),
        ),
      ]),
    ),
  );

const resources = (facts: ManifestFacts): string[] =>
  element('Resources', [
    ...element(
      'bt:Images',
      ICON_SIZES.map((size) => `<bt:Image id="Icon.${size}" DefaultValue="${escapeXml(iconUrl(facts, size))}" />`),
    ),
    ...element('bt:Urls', [`<bt:Url id="Taskpane.Url" DefaultValue="${escapeXml(paneUrl(facts))}" />`]),
    ...element('bt:ShortStrings', [
      ...resource('GetStarted.Title', 'startTitle'),
      ...resource('Group.Label', 'group'),
      ...resource('Open.Label', 'open'),
      ...resource('Open.Title', 'openTitle'),
    ]),
    ...element('bt:LongStrings', [
      ...resource('GetStarted.Description', 'startText'),
      ...resource('Open.Description', 'openText'),
    ]),
  ]);

const NAMESPACES = [
  'xmlns="http://schemas.microsoft.com/office/appforoffice/1.1"',
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
  'xmlns:bt="http://schemas.microsoft.com/office/officeappbasictypes/1.0"',
].join(' ');

const OVERRIDES = 'xmlns="http://schemas.microsoft.com/office/taskpaneappversionoverrides"';

/** The add-in only manifest, which every Excel that runs the pane can read. */
export const renderXmlManifest = (facts: ManifestFacts): string => {
  const pane = escapeXml(paneUrl(facts));
  const lines = element(`OfficeApp ${NAMESPACES} xsi:type="TaskPaneApp"`, [
    `<Id>${facts.id}</Id>`,
    `<Version>${facts.version}.0</Version>`,
    `<ProviderName>${PROVIDER}</ProviderName>`,
    '<DefaultLocale>id-ID</DefaultLocale>',
    ...inBoth('DisplayName', 'name'),
    ...inBoth('Description', 'description'),
    `<IconUrl DefaultValue="${escapeXml(iconUrl(facts, 32))}" />`,
    `<HighResolutionIconUrl DefaultValue="${escapeXml(iconUrl(facts, 64))}" />`,
    `<SupportUrl DefaultValue="${escapeXml(facts.supportUrl)}" />`,
    ...element('AppDomains', [`<AppDomain>${escapeXml(facts.origin)}</AppDomain>`]),
    ...element('Hosts', ['<Host Name="Workbook" />']),
    ...element(
      'Requirements',
      element(`Sets DefaultMinVersion="${LEAST_SET.version}"`, [
        `<Set Name="${LEAST_SET.name}" MinVersion="${LEAST_SET.version}" />`,
      ]),
    ),
    ...element(
      'DefaultSettings',
      element(`SourceLocation DefaultValue="${pane}"`, [`<Override Locale="en-US" Value="${pane}" />`]),
    ),
    '<Permissions>ReadWriteDocument</Permissions>',
    ...element(`VersionOverrides ${OVERRIDES} xsi:type="VersionOverridesV1_0"`, [...ribbon(), ...resources(facts)]),
  ]);
  return `${['<?xml version="1.0" encoding="UTF-8"?>', ...lines].join('\n')}\n`;
};
