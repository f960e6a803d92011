/**
 * @generated SignedSource<<637ecb7d7dde58b70318a5919ded3b0d>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ReaderFragment } from 'relay-runtime';
export type TicketKind = "COMPLAINT" | "CONSULTATION" | "PRAISE" | "REPAIR" | "SUGGESTION";
export type TicketState = "ASSIGNED" | "CANCELLED" | "CLOSED" | "CONVERTED" | "IN_PROGRESS" | "MERGED" | "NEW" | "RESOLVED" | "WAITING_CUSTOMER" | "WAITING_DEPARTMENT" | "WAITING_PARTS";
import { FragmentRefs } from "relay-runtime";
export type NowPanel_customer$data = {
  readonly open: {
    readonly nodes: ReadonlyArray<{
      readonly id: string;
      readonly " $fragmentSpreads": FragmentRefs<"FileTicketLine_ticket">;
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
  readonly " $fragmentType": "NowPanel_customer";
};
export type NowPanel_customer$key = {
  readonly " $data"?: NowPanel_customer$data;
  readonly " $fragmentSpreads": FragmentRefs<"NowPanel_customer">;
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
  "name": "name",
  "storageKey": null
};
return {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "NowPanel_customer",
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
              "name": "FileTicketLine_ticket"
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
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "number",
          "storageKey": null
        },
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
            (v1/*:: as any*/),
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
            (v1/*:: as any*/)
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

(node as any).hash = "80be33a352bb4a676f52667c2f2b63a5";

export default node;
