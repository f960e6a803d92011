/**
 * @generated SignedSource<<b7cd5f043de986b2c1868c3354ee9662>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ReaderFragment } from 'relay-runtime';
import { FragmentRefs } from "relay-runtime";
export type ChaseBlock_customer$data = {
  readonly open: {
    readonly nodes: ReadonlyArray<{
      readonly id: string;
      readonly " $fragmentSpreads": FragmentRefs<"CallerTicketLine_ticket">;
    }>;
  };
  readonly " $fragmentType": "ChaseBlock_customer";
};
export type ChaseBlock_customer$key = {
  readonly " $data"?: ChaseBlock_customer$data;
  readonly " $fragmentSpreads": FragmentRefs<"ChaseBlock_customer">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "ChaseBlock_customer",
  "selections": [
    {
      "alias": "open",
      "args": [
        {
          "kind": "Literal",
          "name": "first",
          "value": 20
        },
        {
          "kind": "Literal",
          "name": "open",
          "value": true
        }
      ],
      "concreteType": "TicketConnection",
      "kind": "LinkedField",
      "name": "tickets",
      "plural": false,
      "selections": [
        {
          "alias": null,
          "args": null,
          "concreteType": "Ticket",
          "kind": "LinkedField",
          "name": "nodes",
          "plural": true,
          "selections": [
            {
              "alias": null,
              "args": null,
              "kind": "ScalarField",
              "name": "id",
              "storageKey": null
            },
            {
              "args": null,
              "kind": "FragmentSpread",
              "name": "CallerTicketLine_ticket"
            }
          ],
          "storageKey": null
        }
      ],
      "storageKey": "tickets(first:20,open:true)"
    }
  ],
  "type": "Customer",
  "abstractKey": null
};

(node as any).hash = "aadea7f1c0dbb910f4c63b71a0fc5a37";

export default node;
