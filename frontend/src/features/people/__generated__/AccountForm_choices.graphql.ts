/**
 * @generated SignedSource<<d187c5df1d83ba2807e60eee08c8b72b>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ReaderFragment } from 'relay-runtime';
import { FragmentRefs } from "relay-runtime";
export type AccountForm_choices$data = {
  readonly departments: ReadonlyArray<{
    readonly id: string;
    readonly name: string;
    readonly nameEn: string;
  }>;
  readonly positions: ReadonlyArray<{
    readonly id: string;
    readonly name: string;
    readonly nameEn: string;
  }>;
  readonly " $fragmentType": "AccountForm_choices";
};
export type AccountForm_choices$key = {
  readonly " $data"?: AccountForm_choices$data;
  readonly " $fragmentSpreads": FragmentRefs<"AccountForm_choices">;
};

const node: ReaderFragment = (function(){
var v0 = [
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
    "name": "name",
    "storageKey": null
  },
  {
    "alias": null,
    "args": null,
    "kind": "ScalarField",
    "name": "nameEn",
    "storageKey": null
  }
];
return {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "AccountForm_choices",
  "selections": [
    {
      "alias": null,
      "args": null,
      "concreteType": "Department",
      "kind": "LinkedField",
      "name": "departments",
      "plural": true,
      "selections": (v0/*:: as any*/),
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "concreteType": "JobPosition",
      "kind": "LinkedField",
      "name": "positions",
      "plural": true,
      "selections": (v0/*:: as any*/),
      "storageKey": null
    }
  ],
  "type": "Query",
  "abstractKey": null
};
})();

(node as any).hash = "f3616aee005995e961823fbc3ab0b189";

export default node;
