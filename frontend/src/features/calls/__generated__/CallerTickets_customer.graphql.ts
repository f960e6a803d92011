/**
 * @generated SignedSource<<6b07cc97703fd5e69450fd248ecad13e>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ReaderFragment } from 'relay-runtime';
export type TicketKind = "COMPLAINT" | "CONSULTATION" | "PRAISE" | "REPAIR" | "SUGGESTION";
export type TicketState = "ASSIGNED" | "CANCELLED" | "CLOSED" | "CONVERTED" | "IN_PROGRESS" | "MERGED" | "NEW" | "RESOLVED" | "WAITING_CUSTOMER" | "WAITING_DEPARTMENT" | "WAITING_PARTS";
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
    readonly assignee: {
      readonly id: string;
      readonly name: string;
    } | null | undefined;
    readonly dueAt: string | null | undefined;
    readonly id: string;
    readonly kind: TicketKind;
    readonly number: string;
    readonly state: TicketState;
    readonly team: {
      readonly id: string;
      readonly name: string;
      readonly nameEn: string;
    } | null | undefined;
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
v1 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "number",
  "storageKey": null
},
v2 = [
  {
    "alias": null,
    "args": null,
    "concreteType": "Ticket",
    "kind": "LinkedField",
    "name": "nodes",
    "plural": true,
    "selections": [
      (v0/*:: as any*/),
      (v1/*:: as any*/),
      {
        "args": null,
        "kind": "FragmentSpread",
        "name": "CallerTicketLine_ticket"
      }
    ],
    "storageKey": null
  }
],
v3 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "name",
  "storageKey": null
};
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
      "selections": (v2/*:: as any*/),
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
      "selections": (v2/*:: as any*/),
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
        (v1/*:: as any*/),
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "kind",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "state",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "dueAt",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "concreteType": "Team",
          "kind": "LinkedField",
          "name": "team",
          "plural": false,
          "selections": [
            (v0/*:: as any*/),
            (v3/*:: as any*/),
            {
              "alias": null,
              "args": null,
              "kind": "ScalarField",
              "name": "nameEn",
              "storageKey": null
            }
          ],
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "concreteType": "User",
          "kind": "LinkedField",
          "name": "assignee",
          "plural": false,
          "selections": [
            (v0/*:: as any*/),
            (v3/*:: as any*/)
          ],
          "storageKey": null
        }
      ],
      "storageKey": null
    }
  ],
  "type": "Customer",
  "abstractKey": null
};
})();

(node as any).hash = "2de4aafd08ac4794842f16b8108bd346";

export default node;
