import { describe, expect, it } from 'vitest';
import { grouped, sentence } from './groups';

const told = (id: string, createdAt: string) => ({ id, createdAt });
const rows = [
  told('n4', '2026-11-23T09:00:00'),
  told('n3', '2026-11-23T08:00:00'),
  told('n2', '2026-11-22T18:00:00'),
  told('n1', '2026-11-22T07:00:00'),
];

describe('notices on the page', () => {
  it('stand with what is not read on top, the rest by day', () => {
    const groups = grouped(rows, (row) => row.id === 'n3' || row.id === 'n1');
    expect(groups.map((group) => [group.id, group.rows.map((row) => row.id)])).toEqual([
      ['unread', ['n3', 'n1']],
      ['2026-11-23', ['n4']],
      ['2026-11-22', ['n2']],
    ]);
  });
  it('have no heading for what is empty', () => {
    expect(grouped([], () => true)).toEqual([]);
    expect(grouped(rows, () => false).every((group) => group.day !== null)).toBe(true);
  });
});

describe('the sentence of a notice', () => {
  it('differs for who got a ticket and from whom it went', () => {
    expect(sentence('ticket.assign', true)).toBe('ticket_assign');
    expect(sentence('ticket.assign', false)).toBe('ticket_away');
  });
  it('is general for what it does not know', () => {
    expect(sentence('promise.keep', true)).toBe('unknown');
  });
});
