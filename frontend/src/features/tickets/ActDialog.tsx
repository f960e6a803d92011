import { graphql, useFragment } from 'react-relay';
import type { ActDialog_ticket$key } from './__generated__/ActDialog_ticket.graphql';
import type { Act } from './acts';
import { ConvertTicket } from './ConvertTicket';
import { DescribeTicket } from './DescribeTicket';
import { CancelTicket, CloseTicket, ResolveTicket } from './EndTicket';
import { InviteColleague } from './InviteColleague';
import { LinkTicket, MergeTicket } from './LinkTicket';
import { ChaseTicket, ReopenTicket, UnmergeTicket } from './ReviveTicket';
import { WaitTicket } from './WaitTicket';

/** What every form of an act knows of its ticket. */
export interface ActProps {
  id: string;
  version: number;
  number: string;
  onClose: () => void;
}

/** The form of the act that was pressed. */
export function ActDialog({ act, ticket, onClose }: { act: Act; ticket: ActDialog_ticket$key; onClose: () => void }) {
  const data = useFragment(
    graphql`
      fragment ActDialog_ticket on Ticket {
        id
        version
        number
        state
        kind
        answer
        ...DescribeTicket_ticket
      }
    `,
    ticket,
  );
  const props: ActProps = { id: data.id, version: data.version, number: data.number, onClose };
  switch (act) {
    case 'ticket.resolve':
      return <ResolveTicket {...props} answer={data.answer} />;
    case 'ticket.close':
      return <CloseTicket {...props} />;
    case 'ticket.reopen':
      return <ReopenTicket {...props} />;
    case 'ticket.cancel':
      return <CancelTicket {...props} />;
    case 'ticket.chase':
      return <ChaseTicket {...props} />;
    case 'ticket.unmerge':
      return <UnmergeTicket {...props} />;
    case 'ticket.wait':
      return <WaitTicket {...props} state={data.state} />;
    case 'ticket.convert':
      return <ConvertTicket {...props} kind={data.kind} />;
    case 'ticket.merge':
      return <MergeTicket {...props} />;
    case 'ticket.link':
      return <LinkTicket {...props} />;
    case 'ticket.invite':
      return <InviteColleague {...props} />;
    case 'ticket.describe':
      return <DescribeTicket ticket={data} onClose={onClose} />;
    default:
      return null;
  }
}
