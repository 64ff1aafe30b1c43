import { createContext } from 'react';
import { createDraftStore, type DraftStore } from './draft.ts';

const closed = { getItem: () => null, setItem: () => undefined, removeItem: () => undefined };

/** Keeps nothing. */
export const noDrafts: DraftStore = createDraftStore(closed, '');

/** The drafts of the person signed in; the shell provides them. */
export const DraftContext = createContext<DraftStore>(noDrafts);
