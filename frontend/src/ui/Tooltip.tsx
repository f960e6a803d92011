import { cloneElement, type ReactElement, type ReactNode, useId, useInsertionEffect, useState } from 'react';
import { later } from './later';
import { useTip } from './useTip';

export interface Tip {
  label: ReactNode;
  keys?: string;
  side: 'top' | 'bottom' | 'left' | 'right';
}

const part = later(() => import('./TooltipPopup'));
/** What each marked element has to say, by its mark. */
const tips = new Map<string, Tip>();

/** A short word on hover and focus. Never the only place where something is said. */
export function Tooltip({
  label,
  keys,
  children,
  side = 'bottom',
}: Omit<Tip, 'side'> & { side?: Tip['side']; children: ReactElement }) {
  const id = useId();
  useInsertionEffect(() => {
    tips.set(id, { label, keys, side });
  });
  useInsertionEffect(() => () => void tips.delete(id), [id]);
  return cloneElement(children as ReactElement<Record<string, unknown>>, { 'data-tip': id });
}

/** The one tooltip of a page: it goes to whatever marked element one rests on, so a button costs no more than its mark. */
export function TooltipProvider({ delay, children }: { delay: number; children: ReactNode }) {
  const { at, ...acts } = useTip(delay, part.fetch);
  const full = part.use();
  const [last, setLast] = useState(at);
  if (at && at !== last) setLast(at);
  const tip = last && tips.get(last.dataset.tip!);
  return (
    <>
      {children}
      {full && last && tip && (
        <full.TooltipPopup key={last.dataset.tip} anchor={last} open={at === last} tip={tip} {...acts} />
      )}
    </>
  );
}
