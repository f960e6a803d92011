/**
 * @generated SignedSource<<f2dd45fd70ee05989a25f7da85b13045>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ReaderFragment } from 'relay-runtime';
export type Channel = "EMAIL" | "IN_PERSON" | "OTHER" | "PHONE" | "SMS" | "WEB" | "WECHAT";
export type CustomerKind = "COMPANY" | "PERSON";
import { FragmentRefs } from "relay-runtime";
export type EditCustomer_customer$data = {
  readonly address: string;
  readonly contactHours: string;
  readonly id: string;
  readonly kind: CustomerKind;
  readonly name: string;
  readonly note: string;
  readonly owner: {
    readonly id: string;
  } | null | undefined;
  readonly preferredChannel: Channel | null | undefined;
  readonly tags: ReadonlyArray<string>;
  readonly tier: {
    readonly id: string;
  } | null | undefined;
  readonly version: number;
  readonly " $fragmentType": "EditCustomer_customer";
};
export type EditCustomer_customer$key = {
  readonly " $data"?: EditCustomer_customer$data;
  readonly " $fragmentSpreads": FragmentRefs<"EditCustomer_customer">;
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
  (v0/*:: as any*/)
];
return {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "EditCustomer_customer",
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
      "name": "kind",
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
      "name": "tags",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "address",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "preferredChannel",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "contactHours",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "note",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "concreteType": "Tier",
      "kind": "LinkedField",
      "name": "tier",
      "plural": false,
      "selections": (v1/*:: as any*/),
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "concreteType": "User",
      "kind": "LinkedField",
      "name": "owner",
      "plural": false,
      "selections": (v1/*:: as any*/),
      "storageKey": null
    }
  ],
  "type": "Customer",
  "abstractKey": null
};
})();

(node as any).hash = "281cef4e269934eee8002ac70d2adb8a";

export default node;
