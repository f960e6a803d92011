import { expect, it } from 'vitest';
import { meaningOf, told, woven } from './history';

it('tells each field that changed, and of a new record its name alone', () => {
  expect(
    told([
      { record: 'Customer', field: 'address', old: '科苑路 1 号', new: '科苑路 15 号' },
      { record: 'Customer', field: 'archived_at', old: null, new: '2026-11-23T00:00:00Z' },
      { record: 'Contact', field: '*', old: null, new: '{"name":"王女士","title":"前台","is_primary":true}' },
    ]),
  ).toEqual([
    { field: 'address', from: '科苑路 1 号', to: '科苑路 15 号' },
    { field: 'contact', from: null, to: '王女士' },
  ]);
  expect(told([{ record: 'Unit', field: '*', new: 'erased' }])).toEqual([]);
  expect(told([{ record: 'Phone', field: 'number', old: null, new: null }])).toEqual([]);
  expect(told([{ record: 'Customer', field: 'note', old: null, new: '晚上勿扰' }])).toEqual([
    { field: 'note', from: '', to: '晚上勿扰' },
  ]);
});

it.each([
  ['is_primary', 'true', { is: 'yes' }],
  ['kind', 'PERSON', { is: 'kind', text: 'PERSON' }],
  ['preferred_channel', 'WECHAT', { is: 'channel', text: 'WECHAT' }],
  ['warranty_until', '2027-03-01T00:00:00Z', { is: 'day', text: '2027-03-01T00:00:00Z' }],
  ['note', '', { is: 'none' }],
  ['name', '2026', { is: 'text', text: '2026' }],
])('reads %s %s', (field, value, meant) => expect(meaningOf(field, value)).toEqual(meant));

it('weaves what happened into one line, newest first', () => {
  const at = (n: number) => ({ key: String(n), at: `2026-11-0${n}T00:00:00Z`, of: n });
  expect(woven([[at(5), at(2)], [at(4)]]).map((one) => one.of)).toEqual([5, 4, 2]);
});
