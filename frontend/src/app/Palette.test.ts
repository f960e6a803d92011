import { describe, expect, it } from 'vitest';
import type { Command } from './commands';
import { tiers } from './Palette';

const commands: Command[] = [
  { id: 'ticket.take', title: '归我', group: 'context' },
  { id: 'go.customers', title: '客户', group: 'go' },
  { id: 'go.tickets', title: '服务单', group: 'go', keys: 'g t' },
  { id: 'create.call', title: '来电', group: 'create' },
  { id: 'keys.show', title: '查看快捷键', group: 'settings' },
  { id: 'palette.open', title: '搜索或执行命令', group: 'settings', hidden: true },
];
const found = (query: string) =>
  tiers(query, commands, (group) => group).map((tier) => [tier.id, ...tier.commands.map((one) => one.title)]);

describe('the palette', () => {
  it('lists the tiers in their order when nothing is typed, without what is only a key', () => {
    expect(found('')).toEqual([
      ['context', '归我'],
      ['go', '客户', '服务单'],
      ['create', '来电'],
      ['settings', '查看快捷键'],
    ]);
  });
  it('finds by pinyin initials made at build time', () => {
    expect(found('fwd')).toEqual([['go', '服务单']]);
    expect(found('kj')).toEqual([['settings', '查看快捷键']]);
  });
  it('finds by the English name', () => expect(found('call')).toEqual([['create', '来电']]));
  it('puts the tier of the best hit first', () => expect(found('客')[0]).toEqual(['go', '客户']));
});
