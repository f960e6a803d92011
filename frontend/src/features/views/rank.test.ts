import { expect, it } from 'vitest';
import { rankAt } from './rank';

const views = [10, 20, 30].map((rank) => ({ id: `v${rank}`, rank, editable: true }));

it('stands between its new neighbours', () => {
  expect(rankAt(views, 0, 1)).toBe(25);
  expect(rankAt(views, 2, -1)).toBe(15);
});
it('goes past the last one', () => {
  expect(rankAt(views, 1, 1)).toBe(31);
  expect(rankAt(views, 1, -1)).toBe(9);
});
it('cannot leave the list', () => {
  expect(rankAt(views, 0, -1)).toBeNull();
  expect(rankAt(views, 2, 1)).toBeNull();
});
it('passes a neighbour where no room is left', () => {
  const close = [1, 2, 3].map((rank) => ({ id: `v${rank}`, rank, editable: true }));
  expect(rankAt(close, 0, 1)).toBe(3);
});
