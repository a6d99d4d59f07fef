/** What something thrown says: the message of an error, else the thing itself as text. */
export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
