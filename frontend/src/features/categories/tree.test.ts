import { expect, it } from 'vitest';
import { inOrder } from './tree';

const leaf = (id: string, name: string, parent?: string) => ({ id, name, parent: parent ? { id: parent } : null });

it('puts the narrower ones under their broader one', () => {
  const all = [
    leaf('b1', '报警', 'b'),
    leaf('a', '安装'),
    leaf('a1', '管路', 'a'),
    leaf('b', '暖通'),
    leaf('a2', '电源', 'a'),
  ];
  expect(inOrder(all).map((one) => one.id)).toEqual(['a', 'a2', 'a1', 'b', 'b1']);
});
it('loses nobody whose broader one is not there', () => {
  expect(inOrder([leaf('x', '孤', 'gone')]).map((one) => one.id)).toEqual(['x']);
});
