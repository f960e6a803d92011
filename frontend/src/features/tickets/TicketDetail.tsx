import { useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql, useFragment } from 'react-relay';
import { Boundary } from '@/app/errors';
import { Tabs } from '@/ui/choices';
import { KindGlyph } from '@/ui/icons';
import { Section } from '@/ui/layout';
import { SkeletonRows } from '@/ui/states';
import type { TicketDetail_ticket$key } from './__generated__/TicketDetail_ticket.graphql';
import { ActBar } from './ActBar';
import { CustomerBlock } from './CustomerBlock';
import { DueWell } from './DueWell';
import { Files } from './Files';
import { History } from './History';
import { Links } from './Links';
import { Properties } from './Properties';
import { QuickSelects } from './QuickSelects';
import { Stream } from './Stream';
import { TicketBar } from './TicketBar';
import { TicketComposer } from './TicketComposer';
import { useTicketLive } from './useTicketLive';

type Tab = 'stream' | 'files' | 'links' | 'history';

export interface TicketDetailProps {
  ticket: TicketDetail_ticket$key;
  /** panel: beside the list; page: its own page, properties at the right. */
  place: 'panel' | 'page';
  /** Closes the panel or leads back. */
  onClose: () => void;
}

/** One ticket with everything about it: what it is, what may be done, whose it is, what was said, and a place to say more. */
export function TicketDetail({ ticket, place, onClose }: TicketDetailProps) {
  const { t } = useTranslation(['tickets', 'terms']);
  const data = useFragment(
    graphql`
      fragment TicketDetail_ticket on Ticket {
        id
        version
        kind
        subject
        ...TicketBar_ticket
        ...DueWell_ticket
        ...ActBar_ticket
        ...QuickSelects_ticket
        ...CustomerBlock_ticket
        ...Properties_ticket
        ...Stream_ticket
        ...Files_ticket
        ...Links_ticket
        ...TicketComposer_ticket
      }
    `,
    ticket,
  );
  const { here, round } = useTicketLive(data.id, data.version, onClose);
  const [tab, setTab] = useState<Tab>('stream');
  const page = place === 'page';
  const scroller = useRef<HTMLDivElement>(null);
  // what was just said is the last thing; it is shown
  const toStream = useCallback(() => {
    setTab('stream');
    requestAnimationFrame(() => scroller.current?.scrollTo({ top: scroller.current.scrollHeight }));
  }, []);

  // the panel stands on a page that has its title already
  const Heading = page ? 'h1' : 'h2';

  const head = (
    <div className="flex flex-col gap-3 border-b px-5 pt-4 pb-4">
      <Heading className="text-md font-semibold wrap-anywhere">
        {/* on a phone the bar has no room for the kind's word */}
        <span className="mr-2 inline-block align-[2px] sm:hidden">
          <KindGlyph glyph={t(`terms:glyph.${data.kind}`)} word={t(`terms:kind.${data.kind}`)} />
        </span>
        {data.subject}
      </Heading>
      <DueWell ticket={data} />
      <ActBar ticket={data} />
      <div className={page ? 'desk:hidden' : undefined}>
        <QuickSelects ticket={data} />
      </div>
    </div>
  );
  const about = (open: boolean) => (
    <>
      <CustomerBlock ticket={data} />
      <Properties ticket={data} open={open} />
    </>
  );
  const tabs = (
    <Tabs<Tab>
      label={t('tab.label')}
      value={tab}
      onChange={setTab}
      tabs={[
        { value: 'stream', label: t('tab.stream'), panel: <Stream ticket={data} /> },
        {
          value: 'files',
          label: t('tab.files'),
          panel: (
            <Boundary name={`files ${data.id}`} fallback={<SkeletonRows rows={3} height={48} />}>
              <Files ticket={data} round={round} />
            </Boundary>
          ),
        },
        { value: 'links', label: t('tab.links'), panel: <Links ticket={data} /> },
        {
          value: 'history',
          label: t('tab.history'),
          panel: (
            <Boundary name={`history ${data.id}`} fallback={<SkeletonRows rows={6} height={44} />}>
              <History id={data.id} round={round} />
            </Boundary>
          ),
        },
      ]}
    />
  );
  return (
    <div className="flex h-full min-h-0 flex-col bg-surface">
      <TicketBar ticket={data} here={here} place={place} onClose={onClose} />
      <div className="flex min-h-0 flex-1">
        <div className="flex min-w-0 flex-1 flex-col">
          <div
            // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by keys
            tabIndex={0}
            ref={scroller}
            role="region"
            aria-label={data.subject}
            className="scroll-thin min-h-0 flex-1 overflow-y-auto outline-offset-[-2px]"
          >
            {head}
            <div className={page ? 'desk:hidden' : undefined}>{about(false)}</div>
            {tabs}
          </div>
          <TicketComposer key={data.id} ticket={data} onSaid={toStream} />
        </div>
        {page && (
          <aside
            aria-label={t('page.properties')}
            className="scroll-thin hidden w-80 shrink-0 overflow-y-auto border-l desk:block"
          >
            <Section>
              <QuickSelects ticket={data} stacked />
            </Section>
            {about(true)}
          </aside>
        )}
      </div>
    </div>
  );
}
