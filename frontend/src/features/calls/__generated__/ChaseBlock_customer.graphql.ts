/**
 * @generated SignedSource<<3708738ecd8120c1024700ab1f36ad2a>>
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
  readonly openElsewhere: ReadonlyArray<{
    readonly id: string;
    readonly " $fragmentSpreads": FragmentRefs<"ElsewhereLine_card">;
  }>;
  readonly " $fragmentType": "ChaseBlock_customer";
};
export type ChaseBlock_customer$key = {
  readonly " $data"?: ChaseBlock_customer$data;
  readonly " $fragmentSpreads": FragmentRefs<"ChaseBlock_customer">;
};

const node: ReaderFragment = (function(){
var v0 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "id",
  "storageKey": null
};
return {
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
            (v0/*:: as any*/),
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
    },
    {
      "alias": null,
      "args": null,
      "concreteType": "TicketCard",
      "kind": "LinkedField",
      "name": "openElsewhere",
      "plural": true,
      "selections": [
        (v0/*:: as any*/),
        {
          "args": null,
          "kind": "FragmentSpread",
          "name": "ElsewhereLine_card"
        }
      ],
      "storageKey": null
    }
  ],
  "type": "Customer",
  "abstractKey": null
};
})();

(node as any).hash = "312943714ef7ae65d9d627d9493686d0";

export default node;
