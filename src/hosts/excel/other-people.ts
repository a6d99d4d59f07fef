/** Sheets, by their ids, that somebody else has been seen to change while this pane was open. */
const changed = new Set<string>();

/** Remembers a change that came from a co-author. */
export const noteRemote = ({
  source,
  worksheetId,
}: Pick<Excel.WorksheetChangedEventArgs, 'source' | 'worksheetId'>): void => {
  if (source === 'Remote') changed.add(worksheetId);
};

/** Ids of the sheets that co-authors have changed since this was asked last. */
export const takeRemote = (): readonly string[] => {
  const taken = [...changed];
  changed.clear();
  return taken;
};
