/**
 * @generated SignedSource<<9f9ce9484e96a41114a99aab55b20c1d>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ReaderFragment } from 'relay-runtime';
export type Channel = "EMAIL" | "IN_PERSON" | "OTHER" | "PHONE" | "SMS" | "WEB" | "WECHAT";
export type CustomerKind = "COMPANY" | "PERSON";
import { FragmentRefs } from "relay-runtime";
export type CustomerHead_figures$data = {
  readonly contactHours: string;
  readonly kind: CustomerKind;
  readonly openComplaints: number;
  readonly openTickets: number;
  readonly owner: {
    readonly id: string;
    readonly name: string;
  } | null | undefined;
  readonly preferredChannel: Channel | null | undefined;
  readonly tier: {
    readonly id: string;
    readonly name: string;
    readonly nameEn: string;
  } | null | undefined;
  readonly " $fragmentType": "CustomerHead_figures";
};
export type CustomerHead_figures$key = {
  readonly " $data"?: CustomerHead_figures$data;
  readonly " $fragmentSpreads": FragmentRefs<"CustomerHead_figures">;
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
  "name": "CustomerHead_figures",
  "selections": [
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
      "name": "openTickets",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "openComplaints",
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
      "concreteType": "Tier",
      "kind": "LinkedField",
      "name": "tier",
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
      "name": "owner",
      "plural": false,
      "selections": [
        (v0/*:: as any*/),
        (v1/*:: as any*/)
      ],
      "storageKey": null
    }
  ],
  "type": "Customer",
  "abstractKey": null
};
})();

(node as any).hash = "a884c7568630cb6837af39a2f65770ef";

export default node;
