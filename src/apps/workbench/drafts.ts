/** Work that was not saved, kept in this browser: the bytes of the workbook, when they were kept, and what kind of file it is. No name of a file or a person is in a key. */
export type Draft = {
  /** Tells visits apart. */
  readonly key: string;
  /** Milliseconds of the calendar. */
  readonly keptAt: number;
  /** "xlsx" or "xlsm". */
  readonly extension: string;
  readonly bytes: Uint8Array;
};

const DATABASE = 'padan-draf';
const STORE = 'draf';
const SWITCH = 'padan-draf';

/** Drafts of so many visits; older ones make room. */
const MOST_DRAFTS = 3;

const answerOf = <Value>(request: IDBRequest<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB'));
  });

const openStore = async (mode: IDBTransactionMode): Promise<{ store: IDBObjectStore; done: Promise<void> }> => {
  const request = indexedDB.open(DATABASE, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: 'key' });
  const database = await answerOf(request);
  const transaction = database.transaction(STORE, mode);
  const done = new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error('IndexedDB'));
  }).finally(() => database.close());
  return { store: transaction.objectStore(STORE), done };
};

/** What a browser keeps of drafts. Each of these fails where it keeps nothing, or has no room. */
export const drafts = {
  /** The latest first. */
  list: async (): Promise<Draft[]> => {
    const { store, done } = await openStore('readonly');
    const kept = await answerOf(store.getAll() as IDBRequest<Draft[]>);
    await done;
    return kept.sort((a, b) => b.keptAt - a.keptAt);
  },
  keep: async (draft: Draft): Promise<void> => {
    const others = (await drafts.list()).filter(({ key }) => key !== draft.key);
    const { store, done } = await openStore('readwrite');
    for (const { key } of others.slice(MOST_DRAFTS - 1)) store.delete(key);
    store.put(draft);
    await done;
  },
  forget: async (key: string): Promise<void> => {
    const { store, done } = await openStore('readwrite');
    store.delete(key);
    await done;
  },
  /** Takes all of them away, and the place they were in. */
  forgetAll: async (): Promise<void> => {
    await answerOf(indexedDB.deleteDatabase(DATABASE));
  },
};

/** Whether the user of this browser has asked for drafts. Where nothing can be remembered nobody has. */
export const keepsDrafts = (): boolean => {
  try {
    return localStorage.getItem(SWITCH) === 'on';
  } catch {
    return false;
  }
};

/** Remembers that drafts are asked for, or forgets it; false where nothing can be remembered. */
export const askForDrafts = (isAsked: boolean): boolean => {
  try {
    if (isAsked) localStorage.setItem(SWITCH, 'on');
    else localStorage.removeItem(SWITCH);
    return true;
  } catch {
    return false;
  }
};
