import { describe, expect, it } from 'vitest';
import { arrange, type Offer, offered, reasonsOf } from './acts';

const may = (act: string, ...missing: string[]): Offer => ({
  act,
  ready: missing.length === 0,
  missing: missing.map((code) => ({ code, message: code.toLowerCase(), clause: null })),
});
const names = (offers: readonly Offer[]) => offers.map((offer) => offer.act);

describe('the acts of a ticket', () => {
  it('has the next step as the one primary, two beside it, the rest behind more', () => {
    const { primary, visible, more } = arrange([
      may('ticket.resolve'),
      may('ticket.wait'),
      may('ticket.assign'),
      may('ticket.reply'),
      may('ticket.note'),
      may('ticket.chase'),
      may('ticket.prioritise'),
      may('ticket.describe'),
      may('ticket.cancel'),
    ]);
    expect(primary?.act).toBe('ticket.resolve');
    expect(names(visible)).toEqual(['ticket.wait', 'ticket.chase']);
    expect(names(more)).toEqual(['ticket.describe', 'ticket.cancel']);
  });
  it('keeps a refused act in sight, with what is missing, and never makes it the primary', () => {
    const { primary, visible } = arrange([may('ticket.take', 'FORBIDDEN'), may('ticket.resolve'), may('ticket.wait')]);
    expect(primary?.act).toBe('ticket.resolve');
    expect(names(visible)).toEqual(['ticket.take', 'ticket.wait']);
  });
  it('has no primary where nothing leads on', () => {
    expect(arrange([may('ticket.reopen', 'TOO_LATE'), may('ticket.link')]).primary).toBeNull();
    expect(arrange([may('ticket.link'), may('ticket.cancel')]).primary).toBeNull();
    expect(arrange([])).toEqual({ primary: null, visible: [], more: [] });
  });
  it('knows nothing of acts that are not buttons', () => {
    expect(arrange([may('ticket.reply'), may('ticket.assign'), may('ticket.new_thing')]).visible).toEqual([]);
  });
});

it('says what is missing, each with the clause that asks for it', () => {
  const offer: Offer = {
    act: 'ticket.close',
    ready: false,
    missing: [
      { code: 'NO_ANSWER', message: '还缺给客户的答复', clause: { number: '3.1.4' } },
      { code: 'FORBIDDEN', message: '您没有权限做这件事', clause: null },
    ],
  };
  expect(reasonsOf(offer, (number) => `第 ${number} 条`)).toEqual([
    '还缺给客户的答复 ⚑第 3.1.4 条',
    '您没有权限做这件事',
  ]);
  expect(offered([offer], 'ticket.close')).toBe(offer);
  expect(offered([offer], 'ticket.take')).toBeUndefined();
});
