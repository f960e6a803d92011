import { describe, expect, it } from 'vitest';
import { marks } from './marks';

const hits = (text: string, query: string) =>
  marks(text, query)
    .filter((one) => one.hit)
    .map((one) => one.text);

describe('what was asked for, in what was found', () => {
  it('is marked, whatever its case', () => {
    expect(hits('空调不制冷', '空调')).toEqual(['空调']);
    expect(hits('QL-VR08-10144', 'vr08')).toEqual(['VR08']);
  });
  it('is marked word by word, each time', () => {
    expect(hits('空调不冷，空调有水', '空调 水')).toEqual(['空调', '空调', '水']);
  });
  it('takes signs as signs', () => {
    expect(hits('3F (东) 机房', '(东)')).toEqual(['(东)']);
  });
  it('loses nothing of the text', () => {
    const text = '冷水机组 2# 频繁跳机';
    expect(
      marks(text, '机')
        .map((one) => one.text)
        .join(''),
    ).toBe(text);
    expect(marks(text, '')).toEqual([{ text, hit: false }]);
  });
});
