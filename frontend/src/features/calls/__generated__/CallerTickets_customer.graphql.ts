/**
 * @generated SignedSource<<e9dd6ad2224232c31080d6414018b46d>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ReaderFragment } from 'relay-runtime';
import { FragmentRefs } from "relay-runtime";
export type CallerTickets_customer$data = {
  readonly ended: {
    readonly nodes: ReadonlyArray<{
      readonly id: string;
      readonly number: string;
      readonly " $fragmentSpreads": FragmentRefs<"CallerTicketLine_ticket">;
    }>;
  };
  readonly open: {
    readonly nodes: ReadonlyArray<{
      readonly id: string;
      readonly number: string;
      readonly " $fragmentSpreads": FragmentRefs<"CallerTicketLine_ticket">;
    }>;
  };
  readonly openElsewhere: ReadonlyArray<{
    readonly id: string;
    readonly " $fragmentSpreads": FragmentRefs<"ElsewhereLine_card">;
  }>;
  readonly " $fragmentType": "CallerTickets_customer";
};
export type CallerTickets_customer$key = {
  readonly " $data"?: CallerTickets_customer$data;
  readonly " $fragmentSpreads": FragmentRefs<"CallerTickets_customer">;
};

const node: ReaderFragment = (function(){
var v0 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "id",
  "storageKey": null
},
v1 = [
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
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "number",
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
];
return {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "CallerTickets_customer",
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
      "selections": (v1/*:: as any*/),
      "storageKey": "tickets(first:20,open:true)"
    },
    {
      "alias": "ended",
      "args": [
        {
          "kind": "Literal",
          "name": "first",
          "value": 3
        },
        {
          "kind": "Literal",
          "name": "open",
          "value": false
        }
      ],
      "concreteType": "TicketConnection",
      "kind": "LinkedField",
      "name": "tickets",
      "plural": false,
      "selections": (v1/*:: as any*/),
      "storageKey": "tickets(first:3,open:false)"
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

(node as any).hash = "5314625d6bd913cb213e9febcf44b054";

export default node;
