/**
 * @generated SignedSource<<0d845958789ce99587881197f891d483>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ReaderFragment } from 'relay-runtime';
import { FragmentRefs } from "relay-runtime";
export type UnitRow_unit$data = {
  readonly id: string;
  readonly lastFaultAt: string | null | undefined;
  readonly product: {
    readonly id: string;
    readonly model: string;
    readonly name: string;
    readonly nameEn: string;
  };
  readonly serial: string;
  readonly site: string;
  readonly version: number;
  readonly warrantyUntil: string | null | undefined;
  readonly " $fragmentSpreads": FragmentRefs<"EditUnit_unit">;
  readonly " $fragmentType": "UnitRow_unit";
};
export type UnitRow_unit$key = {
  readonly " $data"?: UnitRow_unit$data;
  readonly " $fragmentSpreads": FragmentRefs<"UnitRow_unit">;
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
  "name": "UnitRow_unit",
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
      "name": "warrantyUntil",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "lastFaultAt",
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
        }
      ],
      "storageKey": null
    },
    {
      "args": null,
      "kind": "FragmentSpread",
      "name": "EditUnit_unit"
    }
  ],
  "type": "Unit",
  "abstractKey": null
};
})();

(node as any).hash = "d5765833d6bd4bd874f7231d0d969b05";

export default node;
