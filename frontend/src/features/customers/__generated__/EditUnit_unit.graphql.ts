/**
 * @generated SignedSource<<c2f26b1777f140b854150f2c4cc438f1>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ReaderFragment } from 'relay-runtime';
import { FragmentRefs } from "relay-runtime";
export type EditUnit_unit$data = {
  readonly id: string;
  readonly product: {
    readonly id: string;
    readonly model: string;
    readonly name: string;
    readonly nameEn: string;
    readonly warrantyMonths: number;
  };
  readonly purchasedAt: string | null | undefined;
  readonly serial: string;
  readonly site: string;
  readonly version: number;
  readonly warrantyUntil: string | null | undefined;
  readonly " $fragmentType": "EditUnit_unit";
};
export type EditUnit_unit$key = {
  readonly " $data"?: EditUnit_unit$data;
  readonly " $fragmentSpreads": FragmentRefs<"EditUnit_unit">;
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
  "name": "EditUnit_unit",
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
      "name": "serial",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "site",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "purchasedAt",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "warrantyUntil",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "concreteType": "Product",
      "kind": "LinkedField",
      "name": "product",
      "plural": false,
      "selections": [
        (v0/*:: as any*/),
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
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "model",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "warrantyMonths",
          "storageKey": null
        }
      ],
      "storageKey": null
    }
  ],
  "type": "Unit",
  "abstractKey": null
};
})();

(node as any).hash = "633b40004cea1eb55fa44f1d1a0931eb";

export default node;
