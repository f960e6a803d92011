import { useRouter } from '@tanstack/react-router';
import { SearchX, UsersRound } from 'lucide-react';
import { useCallback, useDeferredValue, useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql, useLazyLoadQuery, usePaginationFragment } from 'react-relay';
import { useReturns } from '@/relay/online';
import { Button } from '@/ui/Button';
import { EmptyState, SkeletonRows } from '@/ui/states';
import { VirtualList } from '@/ui/VirtualList';
import type { CustomerList_query$key } from './__generated__/CustomerList_query.graphql';
import type { CustomerListPagesQuery } from './__generated__/CustomerListPagesQuery.graphql';
import type { CustomerListQuery } from './__generated__/CustomerListQuery.graphql';
import { CustomerCard } from './CustomerCells';
import { useColumns } from './columns';
import { type CustomersSearch, filterOf, narrows, type Order, orderOf } from './list';
import { customerRoute } from './routes';

const PAGE = 50;
/** A list holds no more than that; who wants more narrows it. */
const MOST = 500;

interface CustomerListProps {
  search: CustomersSearch;
  onChange: (change: Partial<CustomersSearch>) => void;
  onTotal: (total: number) => void;
  onAdd?: () => void;
}

export function CustomerList(props: CustomerListProps) {
  // what was there stays, dimmed, until the answer to the next question is
  const search = useDeferredValue(props.search);
  const returns = useReturns();
  const query = useLazyLoadQuery<CustomerListQuery>(
    graphql`
      query CustomerListQuery($first: Int!, $filter: CustomerFilter, $orderBy: CustomerOrder) {
        ...CustomerList_query @arguments(first: $first, filter: $filter, orderBy: $orderBy)
      }
    `,
    { first: PAGE, filter: filterOf(search), orderBy: orderOf(search) },
    { fetchPolicy: 'store-and-network', fetchKey: returns },
  );
  return <Rows {...props} query={query} stale={search !== props.search} />;
}

function Rows({
  query,
  search,
  stale,
  onChange,
  onTotal,
  onAdd,
}: CustomerListProps & { query: CustomerList_query$key; stale: boolean }) {
  const { t } = useTranslation('customers');
  const router = useRouter();
  const { data, hasNext, isLoadingNext, loadNext } = usePaginationFragment<
    CustomerListPagesQuery,
    CustomerList_query$key
  >(
    graphql`
      fragment CustomerList_query on Query
      @argumentDefinitions(
        first: { type: "Int", defaultValue: 50 }
        after: { type: "String" }
        filter: { type: "CustomerFilter" }
        orderBy: { type: "CustomerOrder" }
      )
      @refetchable(queryName: "CustomerListPagesQuery") {
        customers(first: $first, after: $after, filter: $filter, orderBy: $orderBy)
          @connection(key: "CustomerList_customers") {
          totalCount
          edges {
            node {
              id
              ...CustomerCells_customer
            }
          }
        }
      }
    `,
    query,
  );
  const { totalCount, edges } = data.customers;
  useEffect(() => onTotal(totalCount), [totalCount, onTotal]);
  const rows = useMemo(() => edges.map((edge) => edge.node), [edges]);
  const onSort = useCallback(
    (order: Order) => onChange({ sort: order === 'NAME_ASC' ? undefined : order }),
    [onChange],
  );
  const columns = useColumns(orderOf(search), onSort);
  const full = rows.length >= MOST;
  return (
    <div className={stale ? 'flex min-h-0 flex-1 flex-col opacity-60' : 'flex min-h-0 flex-1 flex-col'}>
      <VirtualList
        label={t('title')}
        rows={rows}
        rowKey={(row) => row.id}
        columns={columns}
        card={(row) => <CustomerCard customer={row} />}
        pageKeys
        total={totalCount}
        onOpen={(row) => void router.navigate({ to: customerRoute.to, params: { id: row.id } })}
        onEnd={() => {
          if (hasNext && !isLoadingNext && !full) loadNext(PAGE);
        }}
        empty={
          narrows(search) ? (
            <EmptyState
              icon={<SearchX size={21} aria-hidden />}
              title={t('empty.noMatch')}
              reason={t('empty.noMatchReason')}
              action={
                <Button
                  onClick={() =>
                    onChange({
                      text: undefined,
                      kind: undefined,
                      tier: undefined,
                      owner: undefined,
                      tag: undefined,
                      open: undefined,
                      archived: undefined,
                    })
                  }
                >
                  {t('empty.clear')}
                </Button>
              }
            />
          ) : (
            <EmptyState
              icon={<UsersRound size={21} aria-hidden />}
              title={t('empty.title')}
              reason={t('empty.reason')}
              action={
                onAdd && (
                  <Button kind="primary" onClick={onAdd}>
                    {t('new.act')}
                  </Button>
                )
              }
            />
          )
        }
        foot={
          isLoadingNext ? (
            <SkeletonRows rows={3} />
          ) : full && hasNext ? (
            <p className="p-4 text-center text-xs text-muted">{t('list.full', { most: MOST })}</p>
          ) : null
        }
      />
    </div>
  );
}
