import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from 'react-relay';
import { useDraft } from '@/lib/drafts';
import { useAsk } from '@/relay/useAsk';
import { toast } from '@/ui/Toast';
import type {
  useNewTicketCustomerQuery,
  useNewTicketCustomerQuery$data,
} from './__generated__/useNewTicketCustomerQuery.graphql';
import type { useNewTicketMutation } from './__generated__/useNewTicketMutation.graphql';
import type { useNewTicketPriorityQuery } from './__generated__/useNewTicketPriorityQuery.graphql';
import type { Caller } from './CallerPicker';
import { type Channel, KINDS, type Kind, type Priority } from './look';
import { useTicketAct } from './useTicketAct';

export interface Typed {
  caller: Caller | null;
  contactId: string | null;
  unitId: string | null;
  kind: Kind;
  channel: Channel;
  subject: string;
  description: string;
  categoryId: string | null;
  teamId: string | null;
  /** Null: as proposed. */
  priority: Priority | null;
}

export type CustomerFile = Extract<NonNullable<useNewTicketCustomerQuery$data['node']>, { __typename: 'Customer' }>;

const EMPTY: Typed = {
  caller: null,
  contactId: null,
  unitId: null,
  kind: 'CONSULTATION',
  channel: 'PHONE',
  subject: '',
  description: '',
  categoryId: null,
  teamId: null,
  priority: null,
};

const FIELDS = [
  'customerId',
  'contactId',
  'unitId',
  'kind',
  'channel',
  'subject',
  'description',
  'categoryId',
  'teamId',
  'priority',
];

/** A new ticket being typed: kept on this machine, its customer's file looked up, its priority proposed. */
export function useNewTicket(begin: { customer?: string; contact?: string; unit?: string; kind?: string }) {
  const { t } = useTranslation('tickets');
  const from: Typed = {
    ...EMPTY,
    kind: KINDS.find((one) => one === begin.kind) ?? EMPTY.kind,
    caller: begin.customer ? { customer: { id: begin.customer, name: '' } } : null,
    contactId: begin.contact ?? null,
    unitId: begin.unit ?? null,
  };
  const draft = useDraft<Typed>(begin.customer ? `ticket-new/${begin.customer}` : 'ticket-new', from);
  const typed = { ...EMPTY, ...draft.value };
  const askCustomer = useAsk<useNewTicketCustomerQuery>(graphql`
    query useNewTicketCustomerQuery($id: ID!) {
      node(id: $id) {
        __typename
        ... on Customer {
          id
          name
          openTickets
          contacts {
            id
            name
            title
          }
          units {
            id
            serial
            product {
              id
              name
              nameEn
            }
          }
        }
      }
    }
  `);
  const askPriority = useAsk<useNewTicketPriorityQuery>(graphql`
    query useNewTicketPriorityQuery($kind: TicketKind!, $categoryId: ID, $customerId: ID) {
      proposedPriority(kind: $kind, categoryId: $categoryId, customerId: $customerId)
    }
  `);
  const [file, setFile] = useState<CustomerFile | null>(null);
  const [proposed, setProposed] = useState<Priority>('NORMAL');
  const customerId = typed.caller?.customer.id ?? null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once for each customer
  useEffect(() => {
    let live = true;
    setFile(null);
    if (customerId)
      askCustomer({ id: customerId }).then(
        ({ node }) => live && node?.__typename === 'Customer' && setFile(node as CustomerFile),
        () => undefined,
      );
    return () => {
      live = false;
    };
  }, [customerId]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked when what it depends on changes
  useEffect(() => {
    let live = true;
    askPriority({ kind: typed.kind, categoryId: typed.categoryId, customerId }).then(
      (answer) => live && setProposed(answer.proposedPriority),
      () => undefined,
    );
    return () => {
      live = false;
    };
  }, [typed.kind, typed.categoryId, customerId]);

  const create = useTicketAct<useNewTicketMutation>(graphql`
    mutation useNewTicketMutation($input: TicketCreateInput!, $key: String!) {
      ticketCreate(input: $input, key: $key) {
        ticket {
          id
          number
          ...TicketRow_ticket
        }
        errors {
          code
          path
          message
          clause {
            number
          }
        }
        position
        gone
      }
    }
  `);
  const set = (change: Partial<Typed>) => draft.set({ ...typed, ...change });
  return {
    typed,
    set,
    /** Another customer: contact and machine are theirs. */
    choose: (caller: Caller | null) =>
      set({
        caller: caller && { customer: { id: caller.customer.id, name: caller.customer.name } },
        contactId: caller?.contact?.id ?? null,
        unitId: caller?.unit?.id ?? null,
      }),
    file,
    caller: typed.caller && {
      ...typed.caller,
      customer: { id: typed.caller.customer.id, name: file?.name ?? typed.caller.customer.name },
    },
    priority: typed.priority ?? proposed,
    proposed,
    begun: typed.subject !== '' || typed.description !== '' || typed.caller !== null,
    discard: () => {
      draft.clear();
      create.clearErrors();
    },
    pending: create.pending,
    errors: create.errors,
    fields: FIELDS.map((name) => `input.${name}`),
    /** The new number; null when it was refused. */
    async submit(): Promise<string | null> {
      const { caller, ...rest } = typed;
      const { result, outcome } = await create.act('', {
        input: {
          ...rest,
          subject: rest.subject.trim(),
          customerId: caller?.customer.id ?? '',
        },
      });
      if (result !== 'done' && result !== 'gone') return null;
      draft.clear();
      const number = outcome.data?.ticketCreate.ticket?.number ?? null;
      if (number) toast({ title: t('new.done', { number }) });
      return number;
    },
  };
}

export type NewTicketForm = ReturnType<typeof useNewTicket>;
