/**
 * @generated SignedSource<<f51c55e4eee0ab62376b7a7f708d89d9>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ReaderFragment } from 'relay-runtime';
export type Channel = "EMAIL" | "IN_PERSON" | "OTHER" | "PHONE" | "SMS" | "WEB" | "WECHAT";
import { FragmentRefs } from "relay-runtime";
export type EditContact_contact$data = {
  readonly email: string;
  readonly id: string;
  readonly isPrimary: boolean;
  readonly name: string;
  readonly preferredChannel: Channel | null | undefined;
  readonly title: string;
  readonly version: number;
  readonly " $fragmentType": "EditContact_contact";
};
export type EditContact_contact$key = {
  readonly " $data"?: EditContact_contact$data;
  readonly " $fragmentSpreads": FragmentRefs<"EditContact_contact">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "EditContact_contact",
  "selections": [
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
      "name": "title",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "isPrimary",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "email",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "preferredChannel",
      "storageKey": null
    }
  ],
  "type": "Contact",
  "abstractKey": null
};

(node as any).hash = "a9849739d79cbc3a36470678278ae67d";

export default node;
