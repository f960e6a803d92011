import { describe, expect, it } from 'vitest';
import { rank, ranked } from './rank';

const things = [
  { title: '客户', pinyin: 'ke hu', words: 'go.customers' },
  { title: '新建服务单', pinyin: 'xin jian fu wu dan', words: 'ticket.create' },
  { title: '服务单', pinyin: 'fu wu dan', words: 'go.tickets' },
  { title: '现场工单', pinyin: 'xian chang gong dan', words: 'go.workorders' },
  { title: '转交技术支持', pinyin: 'zhuan jiao ji shu zhi chi', words: 'ticket.assign' },
];
const titles = (query: string) => ranked(query, things).map((thing) => thing.title);

describe('what somebody types', () => {
  it.each([
    ['characters', '服务', ['服务单', '新建服务单']],
    ['initials', 'xc', ['现场工单']],
    ['initials from the middle', 'fwd', ['服务单', '新建服务单']],
    ['whole pinyin', 'kehu', ['客户']],
    ['half a syllable', 'xianc', ['现场工单']],
    ['initials and syllables mixed', 'xchang', ['现场工单']],
    ['pinyin from the middle', 'jishu', ['转交技术支持']],
    ['the English word', 'custom', ['客户']],
    ['nothing that is there', 'zzz', []],
  ])('finds by %s', (_, query, found) => expect(titles(query)).toEqual(found));

  it('lists everything in its order when nothing is typed', () => expect(titles('')).toHaveLength(5));
  it('puts what is called exactly so first', () => {
    expect(rank('服务单', things[2]!)).toBeGreaterThan(rank('服务单', things[1]!));
  });
  it('does not mind spaces and capitals', () => expect(titles('Ke Hu')).toEqual(['客户']));
});
