import { useTranslation } from 'react-i18next';
import { graphql, useLazyLoadQuery, usePaginationFragment } from 'react-relay';
import { Button } from '@/ui/Button';
import { EmptyState } from '@/ui/states';
import type { TicketsTab_customer$key } from './__generated__/TicketsTab_customer.graphql';
import type { TicketsTabPagesQuery } from './__generated__/TicketsTabPagesQuery.graphql';
import type { TicketsTabQuery } from './__generated__/TicketsTabQuery.graphql';
import { FileTicketLine } from './FileTicketLine';

/** All their tickets that the viewer may see, newest first. */
export function TicketsTab({ id, round }: { id: string; round: number }) {
  const { node } = useLazyLoadQuery<TicketsTabQuery>(
    graphql`
      query TicketsTabQuery($id: ID!) {
        node(id: $id) {
          ...TicketsTab_customer @alias(as: "customer")
        }
      }
    `,
    { id },
    { fetchPolicy: 'store-and-network', fetchKey: round },
  );
  return node?.customer ? <List customer={node.customer} /> : null;
}

function List({ customer }: { customer: TicketsTab_customer$key }) {
  const { t } = useTranslation('customers');
  const { data, hasNext, isLoadingNext, loadNext } = usePaginationFragment<
    TicketsTabPagesQuery,
    TicketsTab_customer$key
  >(
    graphql`
      fragment TicketsTab_customer on Customer
      @argumentDefinitions(first: { type: "Int", defaultValue: 30 }, after: { type: "String" })
      @refetchable(queryName: "TicketsTabPagesQuery") {
        tickets(first: $first, after: $after) @connection(key: "TicketsTab_tickets") {
          edges {
            node {
              id
              ...FileTicketLine_ticket
            }
          }
        }
      }
    `,
    customer,
  );
  const { edges } = data.tickets;
  if (edges.length === 0) return <EmptyState compact title={t('tickets.none')} reason={t('tickets.noneReason')} />;
  return (
    <div className="px-2 py-2">
      <ul>
        {edges.map(({ node }) => (
          <li key={node.id} className="border-b last:border-b-0">
            <FileTicketLine ticket={node} />
          </li>
        ))}
      </ul>
      {hasNext && (
        <div className="p-3 text-center">
          <Button pending={isLoadingNext} onClick={() => loadNext(30)}>
            {t('more')}
          </Button>
        </div>
      )}
    </div>
  );
}
