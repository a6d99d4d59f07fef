import type { Flavour } from './flavour';
import { guidOf } from './hash-guid';

const OFFICE = '@microsoft/office-js';

/** Mark that npm puts on a package which only developing needs. */
const DEVELOPMENT = 'cdx:npm:package:development';

type Component = {
  readonly name: string;
  readonly 'bom-ref': string;
  readonly scope?: string;
  readonly properties?: readonly { readonly name: string }[];
  readonly [key: string]: unknown;
};

/** What is read of the list of components that npm makes (CycloneDX 1.5); the rest passes through. */
export type ComponentList = {
  readonly metadata: { readonly component: Component; readonly [key: string]: unknown };
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
  readonly [key: string]: unknown;
};

/** Optional packages differ from machine to machine: a compiler for each kind of processor. */
const isShipped = ({ scope, properties = [] }: Component): boolean =>
  scope !== 'optional' && !properties.some(({ name }) => name === DEVELOPMENT);

/**
 * The list of components as a release carries it, made of npm's list of all packages: without those for developing, the same bytes
 * for the same packages, the project under its name and not that of its folder, and Office.js as left out where Microsoft serves it.
 */
export const componentsOf = (list: ComponentList, flavour: Flavour): ComponentList => {
  const components = list.components
    .filter(isShipped)
    .map((component) =>
      component.name === OFFICE && flavour === 'cdn' ? { ...component, scope: 'excluded' } : component,
    );
  const own: Component = { ...list.metadata.component, name: 'padan', type: 'application' };
  const refs = new Set([own, ...components].map((component) => component['bom-ref']));
  const dependencies = list.dependencies
    .filter(({ ref }) => refs.has(ref))
    .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((other) => refs.has(other)) }));
  const metadata = { ...list.metadata, component: own };
  // The moment at which the list was made is no property of the packages.
  const untimed = Object.fromEntries(Object.entries(metadata).filter(([name]) => name !== 'timestamp'));
  const serialNumber = `urn:uuid:${guidOf(JSON.stringify([flavour, own, components]))}`;
  return { ...list, serialNumber, metadata: { ...untimed, component: own }, components, dependencies };
};
