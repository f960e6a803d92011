/**
 * @generated SignedSource<<8697f1d2831f8672014cc748ab8bef46>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ReaderFragment } from 'relay-runtime';
export type Channel = "EMAIL" | "IN_PERSON" | "OTHER" | "PHONE" | "SMS" | "WEB" | "WECHAT";
import { FragmentRefs } from "relay-runtime";
export type HowSaid_ticket$data = {
  readonly contact: {
    readonly id: string;
    readonly name: string;
    readonly preferredChannel: Channel | null | undefined;
  } | null | undefined;
  readonly customer: {
    readonly contacts: ReadonlyArray<{
      readonly id: string;
      readonly name: string;
      readonly title: string;
    }>;
    readonly id: string;
    readonly preferredChannel: Channel | null | undefined;
  } | null | undefined;
  readonly " $fragmentType": "HowSaid_ticket";
};
export type HowSaid_ticket$key = {
  readonly " $data"?: HowSaid_ticket$data;
  readonly " $fragmentSpreads": FragmentRefs<"HowSaid_ticket">;
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
  "name": "preferredChannel",
  "storageKey": null
},
v2 = {
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
  "name": "HowSaid_ticket",
  "selections": [
    {
      "alias": null,
      "args": null,
      "concreteType": "Customer",
      "kind": "LinkedField",
      "name": "customer",
      "plural": false,
      "selections": [
        (v0/*:: as any*/),
        (v1/*:: as any*/),
        {
          "alias": null,
          "args": null,
          "concreteType": "Contact",
          "kind": "LinkedField",
          "name": "contacts",
          "plural": true,
          "selections": [
            (v0/*:: as any*/),
            (v2/*:: as any*/),
            {
              "alias": null,
              "args": null,
              "kind": "ScalarField",
              "name": "title",
              "storageKey": null
            }
          ],
          "storageKey": null
        }
      ],
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "concreteType": "Contact",
      "kind": "LinkedField",
      "name": "contact",
      "plural": false,
      "selections": [
        (v0/*:: as any*/),
        (v2/*:: as any*/),
        (v1/*:: as any*/)
      ],
      "storageKey": null
    }
  ],
  "type": "Ticket",
  "abstractKey": null
};
})();

(node as any).hash = "2a4e0d5d88213f0e0faf84e445d42cd0";

export default node;
