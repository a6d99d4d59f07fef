import type { QueryInfo } from './query';

export const ACTION = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
  recursiveQuery: 6,
  queryAsJson: 7,
  ensureUnchanged: 8,
  update: 9,
} as const;

export const PATH = { global: 1, created: 2, method: 3, property: 4, indexer: 5, reference: 6, nothing: 7 } as const;

/** Flag of a request that may wait until the user leaves the cell. */
export const FLAG_WAIT_FOR_CELL_EDIT = 64;

export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  readonly ReferencedObjectPathIds?: readonly unknown[];
}

export interface ActionInfo {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
  readonly ObjectState?: Record<string, unknown>;
  readonly RecursiveQueryInfo?: { readonly Queries: Record<string, QueryInfo>; readonly MaxDepth?: number };
}

export interface PathInfo {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export interface RequestBody {
  readonly Actions: readonly ActionInfo[];
  readonly ObjectPaths: Record<string, PathInfo>;
}

export interface ResponseBody {
  readonly Results: { ActionId: number; Value: unknown }[];
  readonly TraceIds: number[];
  Error?: { Code: string; Message: string; Location: string; ActionIndex: number; HttpStatusCode: number };
}

/** office.js gives its references back in a request of their own; it says nothing about the product. */
export const isCleanup = (body: RequestBody): boolean =>
  body.Actions.every(({ ActionType, Name }) => ActionType === ACTION.instantiate || Name === '_RemoveReference') &&
  body.Actions.some(({ Name }) => Name === '_RemoveReference');

/** office.js reports to the Office shell, not to the workbook. */
export const isShellNotice = (body: RequestBody): boolean =>
  Object.values(body.ObjectPaths).some(
    ({ ObjectPathType, Name }) => ObjectPathType === PATH.created && Name.startsWith('Microsoft.InternalService'),
  );
