import { Ellipsis, Inbox } from 'lucide-react';
import { useState } from 'react';
import { Button, IconButton } from './Button';
import { Confirm, Dialog } from './Dialog';
import { Drawer } from './Drawer';
import { Field, Input } from './Field';
import { Panel, Properties, PropertyRow, Section } from './layout';
import { Menu } from './Menu';
import { Popover } from './Popover';
import { EmptyState, ErrorState, NoPermission, Skeleton } from './states';
import { toast } from './Toast';

/** What opens over the page, and what stands where data is not. */
export function GallerySurfaces() {
  const [dialog, setDialog] = useState(false);
  const [confirm, setConfirm] = useState(false);
  const [drawer, setDrawer] = useState(false);
  return (
    <>
      <Panel title="Surfaces">
        <div className="flex flex-wrap gap-2">
          <Button onClick={() => setDialog(true)}>Dialog</Button>
          <Button onClick={() => setConfirm(true)}>Confirm</Button>
          <Button onClick={() => setDrawer(true)}>Drawer</Button>
          <Popover trigger={<Button>Popover</Button>} title="筛选">
            <p className="w-56 text-sm">里面是一小块表单。</p>
          </Popover>
          <Menu
            trigger={
              <IconButton label="更多" kind="plain" size={32}>
                <Ellipsis size={16} aria-hidden />
              </IconButton>
            }
            groups={[
              {
                id: '1',
                items: [
                  { id: 'a', label: '改派', keys: 'A', onSelect: () => undefined },
                  { id: 'b', label: '结案', reason: '还缺 2 项', onSelect: () => undefined },
                ],
              },
              {
                id: '2',
                label: '结束',
                items: [{ id: 'c', label: '取消服务单', danger: true, onSelect: () => undefined }],
              },
            ]}
          />
          <Button onClick={() => toast({ title: '已改派给李婷', undo: () => undefined })}>Toast</Button>
          <Button onClick={() => toast({ title: '出了点问题', description: '参考号 7F3A-22', tone: 'danger' })}>
            Toast, danger
          </Button>
        </div>
        <Dialog
          open={dialog}
          onOpenChange={setDialog}
          title="转交技术支持"
          description="对方接收之前，仍由你负责。"
          footer={
            <>
              <Button onClick={() => setDialog(false)}>取消</Button>
              <Button kind="primary">转交</Button>
            </>
          }
        >
          <Field label="已做过什么">
            <Input />
          </Field>
        </Dialog>
        <Confirm
          open={confirm}
          onOpenChange={setConfirm}
          title="关闭服务单？"
          description="关闭后 7 天内可以重新打开。"
          confirm="关闭"
          cancel="返回"
          onConfirm={() => undefined}
        />
        <Drawer open={drawer} onOpenChange={setDrawer} title="筛选" footer={<Button kind="primary">应用</Button>}>
          <p>里面是表单。</p>
        </Drawer>
      </Panel>
      <Panel title="Section, properties" flush>
        <Section title="客户">
          <Properties>
            <PropertyRow label="联系人">王女士 · 前台经理</PropertyRow>
            <PropertyRow label="电话">138****5678</PropertyRow>
          </Properties>
        </Section>
        <Section title="历史" fold open={false}>
          折起来的内容
        </Section>
      </Panel>
      <Panel title="Empty, error, denied, loading" flush>
        <div className="grid sm:grid-cols-2">
          <EmptyState
            compact
            icon={<Inbox size={17} aria-hidden />}
            title="都办完了"
            reason="下一件 16:30 到期，今天办了 12 件。"
            action={<Button>看全部</Button>}
          />
          <ErrorState
            compact
            title="出了点问题"
            reason="输入的内容还在。"
            reference="7F3A-22"
            onRetry={() => undefined}
          />
          <NoPermission title="没有权限看这一页" reason="它不存在，或不在你的权限之内。" />
          <div className="flex flex-col gap-2 p-6">
            <Skeleton width="60%" height={16} />
            <Skeleton />
            <Skeleton width="80%" />
          </div>
        </div>
      </Panel>
    </>
  );
}
