import { expect, it } from 'vitest';
import { actKey, byReason } from './acts';

it('has words for the operations batches run, and general ones for the rest', () => {
  expect(actKey('ticket.assign')).toBe('ticket_assign');
  expect(actKey('stock.move')).toBe('unknown');
});

it('tells each reason once, the most frequent first', () => {
  const refused = (id: string, ...messages: string[]) => ({ id, errors: messages.map((message) => ({ message })) });
  expect(byReason([refused('t1', '已归档'), refused('t2', '之后又有变化'), refused('t3', '之后又有变化')])).toEqual([
    { reason: '之后又有变化', ids: ['t2', 't3'] },
    { reason: '已归档', ids: ['t1'] },
  ]);
});
