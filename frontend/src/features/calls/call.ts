import { createContext, useContext } from 'react';
import type { CallDraft, Missing } from './draft';

export type Place = Missing['field'] | 'number' | 'category' | 'unit' | 'team' | 'subject';

/** The call on screen, for every part of its form. */
export interface Call {
  id: string;
  draft: CallDraft;
  /** Notes what was typed or chosen; the first note starts the clock. */
  note: (change: Partial<CallDraft>) => void;
  /** What is wrong or missing at a place, in words; nothing before somebody pressed save. */
  wrong: (place: Place) => string | undefined;
}

export const CallContext = createContext<Call | null>(null);

export function useCall(): Call {
  const call = useContext(CallContext);
  if (!call) throw new Error('no call above');
  return call;
}

/** Where the cursor goes when something at this place is missing. */
export const placeId = (place: Place) => `call-${place}`;
