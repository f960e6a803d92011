import { useEffect } from 'react';
import { graphql, useFragment, useLazyLoadQuery } from 'react-relay';
import type { CallerFile_customer$key } from './__generated__/CallerFile_customer.graphql';
import type { CallerFileQuery } from './__generated__/CallerFileQuery.graphql';
import { CallerCard, CallerGone } from './CallerCard';
import { CallerTickets } from './CallerTickets';
import { CallerUnit } from './CallerUnit';
import { useCall } from './call';
import type { Caller } from './draft';

interface CallerFileProps {
  caller: Caller;
  onChange: () => void;
  onFold?: () => void;
}

/** What the one who answers must know about a known caller, without a press. */
export function CallerFile(props: CallerFileProps) {
  const { node } = useLazyLoadQuery<CallerFileQuery>(
    graphql`
      query CallerFileQuery($id: ID!) {
        node(id: $id) {
          ...CallerFile_customer @alias(as: "file")
        }
      }
    `,
    { id: props.caller.customerId },
    { fetchPolicy: 'store-and-network' },
  );
  return node?.file ? <File customer={node.file} {...props} /> : <CallerGone onChange={props.onChange} />;
}

function File({ customer, caller, onChange, onFold }: CallerFileProps & { customer: CallerFile_customer$key }) {
  const { note } = useCall();
  const file = useFragment(
    graphql`
      fragment CallerFile_customer on Customer {
        name
        contacts {
          id
          name
        }
        ...CallerCard_customer
        ...CallerUnit_customer
        ...CallerTickets_customer
      }
    `,
    customer,
  );
  const contact = file.contacts.find((one) => one.id === caller.contactId);
  const name = contact && contact.name !== file.name ? `${file.name} · ${contact.name}` : file.name;
  // A call begun from a customer's page knows the id alone; the list of drafts needs the name.
  useEffect(() => {
    if (name !== caller.name) note({ caller: { ...caller, name } });
  }, [name, caller, note]);
  return (
    <>
      <CallerCard customer={file} contactId={caller.contactId} onChange={onChange} onFold={onFold} />
      <CallerUnit customer={file} />
      <CallerTickets customer={file} />
    </>
  );
}
