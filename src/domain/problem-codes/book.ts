/** What is wrong with Padan's marks, and with what people enter on its sheets. */
export type BookProblemCode =
  | 'mark-copied'
  | 'mark-twice'
  | 'mark-deleted'
  | 'mark-found'
  | 'mark-lies'
  | 'mark-unfinished'
  | 'mark-left'
  | 'entry-elsewhere'
  | 'entry-stale'
  | 'row-of-person-gone';
