/**
 * @generated SignedSource<<2cb9f8307e611450f3e30d9db399f9f7>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ReaderFragment } from 'relay-runtime';
import { FragmentRefs } from "relay-runtime";
export type FileFacts_customer$data = {
  readonly address: string;
  readonly createdAt: string;
  readonly note: string;
  readonly tags: ReadonlyArray<string>;
  readonly updatedAt: string;
  readonly " $fragmentType": "FileFacts_customer";
};
export type FileFacts_customer$key = {
  readonly " $data"?: FileFacts_customer$data;
  readonly " $fragmentSpreads": FragmentRefs<"FileFacts_customer">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "FileFacts_customer",
  "selections": [
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
      "name": "note",
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
      "name": "createdAt",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "updatedAt",
      "storageKey": null
    }
  ],
  "type": "Customer",
  "abstractKey": null
};

(node as any).hash = "1b42832025564a352d1c4b0da63ce66b";

export default node;
