import { graphql, useLazyLoadQuery } from 'react-relay';
import { Denied } from '@/app/errors';
import { useReturns } from '@/relay/online';
import type { CustomerPageQuery } from './__generated__/CustomerPageQuery.graphql';
import { CustomerFile } from './CustomerFile';
import { customerRoute } from './routes';

/** One customer: who they are, what is open with them, whether they are angry, on the first screen. */
export default function CustomerPage() {
  const { id } = customerRoute.useParams();
  const returns = useReturns();
  const { node } = useLazyLoadQuery<CustomerPageQuery>(
    graphql`
      query CustomerPageQuery($id: ID!) {
        node(id: $id) {
          ...CustomerFile_customer @alias(as: "customer")
        }
      }
    `,
    { id },
    { fetchPolicy: 'store-and-network', fetchKey: returns },
  );
  return node?.customer ? <CustomerFile key={id} customer={node.customer} /> : <Denied />;
}
