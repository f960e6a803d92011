/**
 * @generated SignedSource<<69a4808834dd5e18ae356ec755109edb>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ReaderFragment } from 'relay-runtime';
import { FragmentRefs } from "relay-runtime";
export type CallerFile_customer$data = {
  readonly contacts: ReadonlyArray<{
    readonly id: string;
    readonly name: string;
  }>;
  readonly name: string;
  readonly " $fragmentSpreads": FragmentRefs<"CallerCard_customer" | "CallerTickets_customer" | "CallerUnit_customer">;
  readonly " $fragmentType": "CallerFile_customer";
};
export type CallerFile_customer$key = {
  readonly " $data"?: CallerFile_customer$data;
  readonly " $fragmentSpreads": FragmentRefs<"CallerFile_customer">;
};

const node: ReaderFragment = (function(){
var v0 = {
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
  "name": "CallerFile_customer",
  "selections": [
    (v0/*:: as any*/),
    {
      "alias": null,
      "args": null,
      "concreteType": "Contact",
      "kind": "LinkedField",
      "name": "contacts",
      "plural": true,
      "selections": [
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "id",
          "storageKey": null
        },
        (v0/*:: as any*/)
      ],
      "storageKey": null
    },
    {
      "args": null,
      "kind": "FragmentSpread",
      "name": "CallerCard_customer"
    },
    {
      "args": null,
      "kind": "FragmentSpread",
      "name": "CallerUnit_customer"
    },
    {
      "args": null,
      "kind": "FragmentSpread",
      "name": "CallerTickets_customer"
    }
  ],
  "type": "Customer",
  "abstractKey": null
};
})();

(node as any).hash = "b0607b2ade882c92af20535286c11b90";

export default node;
