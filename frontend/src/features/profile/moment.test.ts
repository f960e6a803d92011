import { expect, it } from 'vitest';
import { fromField, toField, tomorrow } from './moment';

it('goes to a field and back without moving', () => {
  const at = new Date(2026, 10, 23, 9, 5);
  expect(toField(at)).toBe('2026-11-23T09:05');
  expect(fromField(toField(at))).toBe(at.toISOString());
});
it('keeps nothing as nothing', () => {
  expect(fromField('')).toBeNull();
  expect(fromField('soon')).toBeNull();
});
it('proposes tomorrow, over the end of a month too', () => {
  expect(tomorrow(new Date(2026, 10, 30, 23, 0).getTime())).toEqual({
    startsAt: '2026-12-01T09:00',
    endsAt: '2026-12-01T18:00',
  });
});
