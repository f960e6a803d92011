import { Plus, Send } from 'lucide-react';
import { useState } from 'react';
import { Avatar } from './Avatar';
import { Button, IconButton } from './Button';
import { now } from './clock';
import { KindGlyph, PriorityIcon, StateIcon } from './icons';
import { Kbd } from './Kbd';
import { Figure, Panel } from './layout';
import { Badge, Chip, Tag } from './Tag';
import { Deadline, Time } from './Time';

const MIN = 60_000;
const row = 'flex flex-wrap items-center gap-3 py-1.5';

/** Buttons, marks, times. */
export function GalleryMarks() {
  const [start] = useState(now);
  const at = (ms: number) => new Date(start + ms).toISOString();
  return (
    <>
      <Panel title="Button">
        {([28, 32, 40, 48] as const).map((size) => (
          <div key={size} className={row}>
            <Button kind="primary" size={size} icon={<Plus size={15} aria-hidden />} keys="C">
              新建服务单
            </Button>
            <Button size={size}>改派</Button>
            <Button kind="quiet" size={size}>
              更多
            </Button>
            <Button kind="danger" size={size}>
              取消服务单
            </Button>
          </div>
        ))}
        <div className={row}>
          <Button kind="primary" pending>
            保存
          </Button>
          <Button disabled>不可用</Button>
          <Button reason="还缺 2 项 · 第 3.2.4 条">结案</Button>
          <IconButton label="发送">
            <Send size={15} aria-hidden />
          </IconButton>
          <IconButton label="发送" kind="plain" size={32} pressed>
            <Send size={15} aria-hidden />
          </IconButton>
          <Kbd keys="Mod+K" /> <Kbd keys="G T" />
        </div>
      </Panel>
      <Panel title="States, priorities, kinds">
        <div className={row}>
          {(['new', 'work', 'wait', 'decide', 'done', 'other'] as const).map((shape, i) => (
            <span key={shape} className="inline-flex items-center gap-1.5">
              <StateIcon shape={shape} />
              {['新建', '处理中', '等待客户', '方案已提出', '已解决', '已取消'][i]}
            </span>
          ))}
        </div>
        <div className={row}>
          {(['low', 'normal', 'high', 'urgent'] as const).map((level, i) => (
            <span key={level} className="inline-flex items-center gap-1.5">
              <PriorityIcon level={level} />
              {['低', '普通', '高', '紧急'][i]}
            </span>
          ))}
          {['咨询', '投诉', '报修', '建议', '表扬'].map((word) => (
            <KindGlyph key={word} glyph={word[0]!} word={word} />
          ))}
        </div>
        <div className={row}>
          {[20, 22, 26, 32].map((size) => (
            <Avatar key={size} name="王建国" size={size} />
          ))}
          {['李婷', '周凯', '陈明', 'Emily Carter', '孙佳怡', '何静', '吴磊'].map((name) => (
            <Avatar key={name} name={name} size={26} />
          ))}
          <Avatar size={20} label="未分派" />
        </div>
        <div className={row}>
          <Tag>空调</Tag>
          <Tag tone="accent">A 级</Tag>
          <Tag tone="warn">内部备注</Tag>
          <Tag tone="danger">重大</Tag>
          <Tag tone="ok">已核</Tag>
          <Tag tone="violet" onRemove={() => undefined}>
            上门
          </Tag>
          <Badge tone="danger">2</Badge>
          <Badge>38</Badge>
        </div>
        <div className={row}>
          <Chip pressed>全部</Chip>
          <Chip count={12}>投诉</Chip>
          <Chip pressed onClear={() => undefined}>
            本组
          </Chip>
        </div>
      </Panel>
      <Panel title="Deadline, time, figure">
        <div className="grid grid-cols-2 gap-2">
          <Deadline name="解决" dueAt={at(28 * 60 * MIN)} startedAt={at(-6 * 60 * MIN)} />
          <Deadline name="首响" dueAt={at(337 * MIN)} startedAt={at(-60 * MIN)} />
          <Deadline name="回复" dueAt={at(42 * MIN)} startedAt={at(-300 * MIN)} />
          <Deadline name="承诺" dueAt={at(4 * MIN + 5_000)} startedAt={at(-60 * MIN)} />
          <Deadline name="解决" dueAt={at(-42 * MIN)} startedAt={at(-300 * MIN)} />
          <Deadline name="解决" dueAt={at(-48 * 60 * MIN)} startedAt={at(-300 * MIN)} />
          <Deadline name="解决" dueAt={at(MIN)} state="paused" />
          <Deadline name="解决" dueAt={at(MIN)} state="met" />
          <Deadline name="解决" dueAt={at(MIN)} state="met_late" />
        </div>
        <div className={row}>
          <Time at={at(-20_000)} /> <Time at={at(-5 * MIN)} /> <Time at={at(-26 * 60 * MIN)} />{' '}
          <Time at={at(-90 * 24 * 60 * MIN)} full />
        </div>
        <div className="mt-2 grid grid-cols-3 gap-4">
          <Figure label="未结" value="1,284" note="较上周 −4.2 %" />
          <Figure label="按时率" value="94" unit="%" note="目标 95 % · n=118" tone="warn" />
          <Figure label="超时" value="23" tone="danger" />
        </div>
      </Panel>
    </>
  );
}
