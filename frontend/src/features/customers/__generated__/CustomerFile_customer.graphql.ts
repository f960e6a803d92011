/**
 * @generated SignedSource<<e241b1f59ef060e36c84b09d35f5217b>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ReaderFragment } from 'relay-runtime';
import { FragmentRefs } from "relay-runtime";
export type CustomerFile_customer$data = {
  readonly all: {
    readonly totalCount: number;
  };
  readonly archivedAt: string | null | undefined;
  readonly id: string;
  readonly name: string;
  readonly units: ReadonlyArray<{
    readonly id: string;
  }>;
  readonly version: number;
  readonly " $fragmentSpreads": FragmentRefs<"ContactList_customer" | "CustomerActs_customer" | "CustomerHead_figures" | "CustomerHead_marks" | "Ended_customer" | "FileFacts_customer" | "NowPanel_customer" | "SimilarFiles_customer" | "UnitsTab_customer">;
  readonly " $fragmentType": "CustomerFile_customer";
};
export type CustomerFile_customer$key = {
  readonly " $data"?: CustomerFile_customer$data;
  readonly " $fragmentSpreads": FragmentRefs<"CustomerFile_customer">;
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
  "name": "CustomerFile_customer",
  "selections": [
    (v0/*:: as any*/),
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
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "archivedAt",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "concreteType": "Unit",
      "kind": "LinkedField",
      "name": "units",
      "plural": true,
      "selections": [
        (v0/*:: as any*/)
      ],
      "storageKey": null
    },
    {
      "alias": "all",
      "args": [
        {
          "kind": "Literal",
          "name": "first",
          "value": 1
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
          "kind": "ScalarField",
          "name": "totalCount",
          "storageKey": null
        }
      ],
      "storageKey": "tickets(first:1)"
    },
    {
      "args": null,
      "kind": "FragmentSpread",
      "name": "CustomerHead_marks"
    },
    {
      "args": null,
      "kind": "FragmentSpread",
      "name": "CustomerHead_figures"
    },
    {
      "args": null,
      "kind": "FragmentSpread",
      "name": "CustomerActs_customer"
    },
    {
      "args": null,
      "kind": "FragmentSpread",
      "name": "ContactList_customer"
    },
    {
      "args": null,
      "kind": "FragmentSpread",
      "name": "FileFacts_customer"
    },
    {
      "args": null,
      "kind": "FragmentSpread",
      "name": "UnitsTab_customer"
    },
    {
      "args": null,
      "kind": "FragmentSpread",
      "name": "NowPanel_customer"
    },
    {
      "args": null,
      "kind": "FragmentSpread",
      "name": "SimilarFiles_customer"
    },
    {
      "args": null,
      "kind": "FragmentSpread",
      "name": "Ended_customer"
    }
  ],
  "type": "Customer",
  "abstractKey": null
};
})();

(node as any).hash = "cf57ef9fc3da22cbf240c1ce5d08ec08";

export default node;
