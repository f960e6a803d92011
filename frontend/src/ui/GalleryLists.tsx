import { X } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Avatar } from './Avatar';
import { Button, IconButton } from './Button';
import { Segmented } from './choices';
import { now } from './clock';
import { KindGlyph, PriorityIcon, StateIcon, type StateShape } from './icons';
import { BulkBar, Panel } from './layout';
import { Deadline } from './Time';
import { type Column, type Density, VirtualList } from './VirtualList';

interface Sample {
  id: string;
  number: string;
  kind: string;
  subject: string;
  category: string;
  customer: string;
  tier: string;
  shape: StateShape;
  state: string;
  owner: string | null;
  level: 'low' | 'normal' | 'high' | 'urgent';
  due: number;
  unread: boolean;
  revision: number;
}

const SUBJECTS = [
  '电话回访未接通却记录为满意',
  '门禁刷卡无响应，东门',
  '冷水机组报警代码 E14',
  '收银系统无法打印小票',
  'Projector in boardroom flickers',
  '净水器滤芯到期更换',
];
const STATES: [StateShape, string][] = [
  ['work', '处理中'],
  ['new', '新建'],
  ['wait', '等待客户'],
  ['done', '已解决'],
  ['decide', '方案已提出'],
];
const sample = (i: number): Sample => ({
  id: `s${i}`,
  number: `T-2026-${String(918 + i).padStart(6, '0')}`,
  kind: ['咨询', '投诉', '报修', '建议', '表扬'][i % 5]!,
  subject: SUBJECTS[i % 6]!,
  category: ['空调', '门禁', '收银'][i % 3]!,
  customer: ['云海酒店', '青禾医院', '北辰大厦', '星桥学校'][i % 4]!,
  tier: ['A', 'B', 'C'][i % 3]!,
  shape: STATES[i % 5]![0],
  state: STATES[i % 5]![1],
  owner: i % 4 === 3 ? null : ['李婷', '周凯', '陈明', '孙佳怡'][i % 4]!,
  level: (['low', 'normal', 'high', 'urgent'] as const)[(i * 7) % 4]!,
  due: (i - 6) * 11 * 60_000,
  unread: i % 5 === 0,
  revision: 0,
});

/** The list of records with its densities, selection, cursor, flash and cards. */
export function GalleryLists() {
  const [start] = useState(now);
  const [rows, setRows] = useState(() => Array.from({ length: 200 }, (_, i) => sample(i)));
  const [density, setDensity] = useState<Density>('normal');
  const [open, setOpen] = useState<string | null>(null);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const columns = useMemo<Column<Sample>[]>(() => {
    const due = (row: Sample) => (
      <Deadline
        name="解决"
        dueAt={new Date(start + row.due).toISOString()}
        startedAt={new Date(start - 7_200_000).toISOString()}
      />
    );
    return [
      {
        id: 'priority',
        header: '',
        name: '优先级',
        width: '20px',
        cell: (row) => <PriorityIcon level={row.level} label={row.level} />,
      },
      {
        id: 'number',
        header: '编号',
        width: '112px',
        cell: (row) => <span className="text-muted tnum">{row.number}</span>,
        from: 520,
      },
      {
        id: 'subject',
        header: '主题',
        width: 'minmax(0,3fr)',
        cell: (row) => (
          <span className="flex min-w-0 items-center gap-2">
            <KindGlyph glyph={row.kind[0]!} word={row.kind} />
            <span className={row.unread ? 'truncate font-semibold' : 'truncate font-medium'}>{row.subject}</span>
            <span className="shrink-0 text-xs text-muted">{row.category}</span>
          </span>
        ),
      },
      {
        id: 'customer',
        header: '客户',
        width: 'minmax(0,1.2fr)',
        cell: (row) => <span className="truncate text-muted">{row.customer}</span>,
        from: 860,
      },
      {
        id: 'state',
        header: '状态',
        width: '104px',
        from: 700,
        cell: (row) => (
          <span className="flex items-center gap-1.5 text-muted">
            <StateIcon shape={row.shape} />
            {row.state}
          </span>
        ),
      },
      {
        id: 'owner',
        header: '负责人',
        width: '92px',
        from: 760,
        cell: (row) => (
          <span className="flex items-center gap-1.5 text-muted">
            <Avatar name={row.owner} />
            {row.owner ?? '未分派'}
          </span>
        ),
      },
      { id: 'due', header: '到期', width: '142px', cell: due },
    ];
  }, [start]);
  return (
    <Panel
      title="List"
      flush
      className="desk:col-span-2"
      after={
        <Segmented
          label="密度"
          size={28}
          value={density}
          onChange={setDensity}
          choices={(['compact', 'normal', 'roomy'] as const).map((value) => ({ value, label: value }))}
        />
      }
    >
      <div className="relative flex h-[460px] flex-col overflow-hidden border-t">
        <VirtualList
          label="服务单"
          rows={rows}
          rowKey={(row) => row.id}
          columns={columns}
          density={density}
          open={open}
          onOpen={(row) => setOpen(row.id)}
          selected={selected}
          onSelect={setSelected}
          revision={(row) => row.revision}
          card={(row) => (
            <div className="grid grid-cols-[1fr_auto] gap-x-3">
              <span className={row.unread ? 'truncate font-semibold' : 'truncate'}>{row.subject}</span>
              <Deadline dueAt={new Date(start + row.due).toISOString()} />
              <span className="flex items-center gap-1.5 text-xs text-muted">
                <StateIcon shape={row.shape} />
                {row.state}
                <span className="truncate">{row.customer}</span>
              </span>
              <span className="justify-self-end">
                <Avatar name={row.owner} label={row.owner ?? '未分派'} />
              </span>
            </div>
          )}
        />
        <BulkBar
          open={selected.size > 0}
          label={`已选 ${selected.size} 件`}
          onClear={
            <IconButton label="取消选择" onClick={() => setSelected(new Set())}>
              <X size={14} aria-hidden />
            </IconButton>
          }
        >
          <Button kind="quiet" size={28} keys="A">
            改派
          </Button>
          <Button kind="quiet" size={28} keys="P">
            优先级
          </Button>
        </BulkBar>
      </div>
      <div className="p-3">
        <Button
          size={28}
          onClick={() =>
            setRows((all) => all.map((row, i) => (i % 3 === 0 ? { ...row, revision: row.revision + 1 } : row)))
          }
        >
          change some rows
        </Button>
      </div>
    </Panel>
  );
}
