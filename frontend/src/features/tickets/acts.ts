/** The acts on a ticket that are buttons; speaking has the composer, owner and priority their own selects. */
export const ACTS = [
  'ticket.take',
  'ticket.start',
  'ticket.close',
  'ticket.resolve',
  'ticket.reopen',
  'ticket.wait',
  'ticket.chase',
  'ticket.describe',
  'ticket.link',
  'ticket.invite',
  'ticket.convert',
  'ticket.merge',
  'ticket.unmerge',
  'ticket.cancel',
] as const;
export type Act = (typeof ACTS)[number];

/** Those that lead the ticket on: only they may be the one primary button. */
const STEPS: readonly Act[] = [
  'ticket.take',
  'ticket.start',
  'ticket.close',
  'ticket.resolve',
  'ticket.reopen',
  'ticket.unmerge',
];
/** Those that end something; they ask before they do it, and have no undo. */
export const ENDING: readonly Act[] = [
  'ticket.close',
  'ticket.resolve',
  'ticket.cancel',
  'ticket.merge',
  'ticket.convert',
];

export interface Offer {
  readonly act: string;
  readonly ready: boolean;
  readonly missing: readonly {
    readonly code: string;
    readonly message: string;
    readonly clause?: { readonly number: string } | null;
  }[];
}
export type OfferOf<O extends Offer> = O & { readonly act: Act };

export interface Arranged<O extends Offer> {
  /** The sensible next act; null when none can be done now. */
  primary: OfferOf<O> | null;
  /** Two that are seen beside it, refused ones too. */
  visible: OfferOf<O>[];
  /** The rest, behind 更多. */
  more: OfferOf<O>[];
}

const isAct = <O extends Offer>(offer: O): offer is OfferOf<O> => (ACTS as readonly string[]).includes(offer.act);

/** The API names the acts with the sensible next one first; a page shows one primary, two more, and the rest on request. */
export function arrange<O extends Offer>(offers: readonly O[]): Arranged<O> {
  const known = offers.filter(isAct);
  const primary = known.find((offer) => offer.ready && STEPS.includes(offer.act)) ?? null;
  const rest = known.filter((offer) => offer !== primary);
  return { primary, visible: rest.slice(0, 2), more: rest.slice(2) };
}

/** Whether the viewer may do an act now; what is not offered at all may not. */
export const offered = <O extends Offer>(offers: readonly O[], act: string): O | undefined =>
  offers.find((offer) => offer.act === act);

/** Everything that is missing, one line each, with the clause that asks for it. */
export const reasonsOf = (offer: Offer, clause: (number: string) => string): string[] =>
  offer.missing.map((one) => (one.clause ? `${one.message} ⚑${clause(one.clause.number)}` : one.message));
