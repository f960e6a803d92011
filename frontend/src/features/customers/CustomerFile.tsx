import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql, useFragment } from 'react-relay';
import { Boundary } from '@/app/errors';
import { Page } from '@/app/Page';
import { useLive } from '@/relay/useLive';
import { Tabs } from '@/ui/choices';
import type { CustomerFile_customer$key } from './__generated__/CustomerFile_customer.graphql';
import type { CustomerFileSubscription } from './__generated__/CustomerFileSubscription.graphql';
import { ContactList } from './ContactList';
import { CustomerActs } from './CustomerActs';
import { CustomerMarks, FiguresLine } from './CustomerHead';
import { Ended } from './Ended';
import { FileChanges } from './FileChanges';
import { FileFacts } from './FileFacts';
import { NowPanel } from './NowPanel';
import { customerRoute, TABS } from './routes';
import { SimilarFiles } from './SimilarFiles';
import { TicketsTab } from './TicketsTab';
import { Timeline } from './Timeline';
import { UnitsTab } from './UnitsTab';

/** The file, kept fresh while it is open. */
export function CustomerFile({ customer }: { customer: CustomerFile_customer$key }) {
  const { t } = useTranslation('customers');
  const router = useRouter();
  const { tab = 'timeline' } = customerRoute.useSearch();
  // what is told of the file makes its history be asked for again
  const [round, setRound] = useState(0);
  const file = useFragment(
    graphql`
      fragment CustomerFile_customer on Customer {
        id
        version
        name
        archivedAt
        units {
          id
        }
        all: tickets(first: 1) {
          totalCount
        }
        ...CustomerHead_marks
        ...CustomerHead_figures
        ...CustomerActs_customer
        ...ContactList_customer
        ...FileFacts_customer
        ...UnitsTab_customer
        ...NowPanel_customer
        ...SimilarFiles_customer
        ...Ended_customer
      }
    `,
    customer,
  );
  useLive<CustomerFileSubscription>(
    graphql`
      subscription CustomerFileSubscription($id: ID!) {
        subjectChanged(id: $id) {
          position
          subject {
            ...CustomerFile_customer @alias(as: "customer")
          }
        }
      }
    `,
    { variables: { id: file.id }, onNext: () => setRound((n) => n + 1) },
  );
  const ended = file.archivedAt !== null;
  const panel = (name: string, content: React.ReactNode) => (
    <Boundary name={`${file.id}/${name}`}>
      <div className="scroll-thin relative h-full desk:overflow-y-auto">{content}</div>
    </Boundary>
  );
  return (
    <Page title={file.name} after={<CustomerMarks customer={file} />} actions={<CustomerActs customer={file} />}>
      <FiguresLine customer={file} />
      {ended && <Ended customer={file} />}
      <div className="relative min-h-0 flex-1 overflow-y-auto desk:grid desk:grid-cols-[280px_minmax(0,1fr)] desk:overflow-hidden xl:grid-cols-[300px_minmax(0,1fr)_300px]">
        <div className="scroll-thin relative desk:order-first desk:overflow-y-auto desk:border-r">
          <div className="xl:hidden">
            <NowPanel customer={file} />
          </div>
          <ContactList customer={file} />
          <FileFacts customer={file} />
          <div className="xl:hidden">{!ended && <SimilarFiles customer={file} />}</div>
        </div>
        <Tabs
          className="min-w-0 bg-surface max-desk:border-t"
          label={t('tabs.label')}
          value={tab}
          onChange={(next) =>
            void router.navigate({
              to: customerRoute.to,
              params: { id: file.id },
              search: next === TABS[0] ? {} : { tab: next },
              replace: true,
            })
          }
          tabs={[
            {
              value: 'timeline',
              label: t('tabs.timeline'),
              panel: panel('timeline', <Timeline id={file.id} round={round} />),
            },
            {
              value: 'tickets',
              label: t('tabs.tickets'),
              count: file.all.totalCount,
              panel: panel('tickets', <TicketsTab id={file.id} round={round} />),
            },
            {
              value: 'units',
              label: t('tabs.units'),
              count: file.units.length,
              panel: panel('units', <UnitsTab customer={file} />),
            },
            {
              value: 'changes',
              label: t('tabs.changes'),
              panel: panel('changes', <FileChanges id={file.id} round={round} />),
            },
          ]}
        />
        <aside aria-label={t('now.title')} className="scroll-thin relative overflow-y-auto border-l max-xl:hidden">
          <NowPanel customer={file} />
          {!ended && <SimilarFiles customer={file} />}
        </aside>
      </div>
    </Page>
  );
}
