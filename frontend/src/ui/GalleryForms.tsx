import { Search } from 'lucide-react';
import { useState } from 'react';
import { Button } from './Button';
import { Combobox } from './Combobox';
import { Composer } from './Composer';
import { Checkbox, Segmented, Switch, Tabs } from './choices';
import { Field, Input, Textarea } from './Field';
import { Dropzone, FilePreview } from './files';
import { PriorityIcon } from './icons';
import { Panel } from './layout';
import { Select } from './Select';

const PEOPLE = ['李婷', '周凯', '陈明', '王敏', '孙佳怡', '何静'].map((name, i) => ({ id: String(i), name }));

/** Everything one types into or chooses from. */
export function GalleryForms() {
  const [level, setLevel] = useState<'low' | 'normal' | 'urgent'>('normal');
  const [person, setPerson] = useState<(typeof PEOPLE)[number] | null>(null);
  const [on, setOn] = useState(true);
  const [density, setDensity] = useState<'compact' | 'normal' | 'roomy'>('normal');
  const [tab, setTab] = useState<'a' | 'b' | 'c'>('a');
  const [text, setText] = useState('');
  const options = (['low', 'normal', 'urgent'] as const).map((value, i) => ({
    value,
    label: ['低', '普通', '紧急'][i]!,
    icon: <PriorityIcon level={value} />,
  }));
  return (
    <>
      <Panel title="Form">
        <div className="grid gap-3 sm:grid-cols-2">
          <Field label="主题" required hint="一句话说明事情">
            <Input placeholder="客户的原话" />
          </Field>
          <Field label="序列号" error="没有这个序列号">
            <Input defaultValue="YK-22-04" />
          </Field>
          <Field label="优先级">
            <Select value={level} options={options} onChange={setLevel} />
          </Field>
          <Field label="负责人">
            <Combobox
              value={person}
              onChange={setPerson}
              items={PEOPLE}
              itemKey={(one) => one.id}
              itemLabel={(one) => one.name}
              placeholder="输入姓名"
              clearable
            />
          </Field>
          <Field label="查找" quiet>
            <Input before={<Search size={14} aria-hidden />} placeholder="查找" size={28} />
          </Field>
          <Field label="账号">
            <Input size={40} disabled defaultValue="li.ting" />
          </Field>
          <Field label="说明" className="sm:col-span-2">
            <Textarea rows={2} />
          </Field>
        </div>
        <div className="mt-3 flex flex-wrap items-center gap-5">
          <Checkbox checked={on} onChange={setOn} label="已向客户复述确认" />
          <Checkbox checked={false} mixed onChange={setOn} label="部分" />
          <Switch checked={on} onChange={setOn} label="在岗" />
          <Segmented
            label="密度"
            value={density}
            onChange={setDensity}
            choices={[
              { value: 'compact', label: '紧凑' },
              { value: 'normal', label: '标准' },
              { value: 'roomy', label: '宽松' },
            ]}
          />
        </div>
      </Panel>
      <Panel title="Composer, files, tabs" flush>
        <Tabs
          label="往来"
          value={tab}
          onChange={setTab}
          tabs={[
            { value: 'a', label: '往来', count: 4, panel: null },
            { value: 'b', label: '证据', panel: null },
            { value: 'c', label: '历史', panel: null },
          ]}
        />
        <div className="flex flex-col gap-3 p-4">
          <Composer
            value={text}
            onChange={setText}
            label="回复客户"
            placeholder="输入回复，/ 插入常用语"
            onFiles={() => undefined}
            start={
              <>
                <Button kind="quiet" size={28}>
                  记录通话
                </Button>
                <Button kind="quiet" size={28}>
                  内部备注
                </Button>
              </>
            }
            end={
              <Button kind="primary" size={28}>
                记录
              </Button>
            }
          >
            <FilePreview
              name="现场照片.jpg"
              type="image/jpeg"
              bytes={2_480_000}
              progress={0.6}
              onRemove={() => undefined}
            />
          </Composer>
          <Composer value="" onChange={() => undefined} label="内部备注" internal rows={1} />
          <div className="flex flex-wrap gap-2">
            <FilePreview name="维修报告.pdf" type="application/pdf" bytes={482_000} href="#" />
            <FilePreview name="日志.exe" type="" bytes={4000} error="这种文件不收" onRemove={() => undefined} />
          </div>
          <Dropzone label="拖入文件，或选择" onFiles={() => undefined} />
        </div>
      </Panel>
    </>
  );
}
