import { expect, it } from 'vitest';
import { keywords, mostMet } from './keywords';

it.each([
  ['冷水机组一直报警，显示E14，昨天就开始了', ['E14', '冷水机组', '报警']],
  ['请问收银系统怎么无法打印小票', ['无法打印小票', '收银系统']],
  ['The projector in boardroom flickers since Monday', ['projector', 'boardroom', 'flickers']],
  ['扶梯扶手带又有异响，上周刚修过。希望今天能来看一下。', ['扶梯扶手带', '异响']],
  ['您好', []],
  ['', []],
])('of %s looks for %j', (words, found) => expect(keywords(words)).toEqual(found));

it('puts first what several questions found', () => {
  const [a, b, c] = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];
  expect(mostMet([[a, b], [b, c], []], 2)).toEqual([b, a]);
});
