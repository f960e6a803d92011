/**
 * @generated SignedSource<<856d0a1e918dddbf940a951544e0413a>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ReaderFragment } from 'relay-runtime';
import { FragmentRefs } from "relay-runtime";
export type ArchiveCustomer_customer$data = {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly " $fragmentType": "ArchiveCustomer_customer";
};
export type ArchiveCustomer_customer$key = {
  readonly " $data"?: ArchiveCustomer_customer$data;
  readonly " $fragmentSpreads": FragmentRefs<"ArchiveCustomer_customer">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "ArchiveCustomer_customer",
  "selections": [
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "id",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "version",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "name",
      "storageKey": null
    }
  ],
  "type": "Customer",
  "abstractKey": null
};

(node as any).hash = "6cc5ec1e2519e8afba88396c5444f009";

export default node;
