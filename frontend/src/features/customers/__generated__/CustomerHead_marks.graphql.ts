/**
 * @generated SignedSource<<16bc7a0f2dd3ddaf9f2d82ac77caa016>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ReaderFragment } from 'relay-runtime';
export type CustomerKind = "COMPANY" | "PERSON";
import { FragmentRefs } from "relay-runtime";
export type CustomerHead_marks$data = {
  readonly kind: CustomerKind;
  readonly tags: ReadonlyArray<string>;
  readonly tier: {
    readonly id: string;
    readonly name: string;
    readonly nameEn: string;
  } | null | undefined;
  readonly " $fragmentType": "CustomerHead_marks";
};
export type CustomerHead_marks$key = {
  readonly " $data"?: CustomerHead_marks$data;
  readonly " $fragmentSpreads": FragmentRefs<"CustomerHead_marks">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "CustomerHead_marks",
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
      "name": "tags",
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
      ],
      "storageKey": null
    }
  ],
  "type": "Customer",
  "abstractKey": null
};

(node as any).hash = "7459acf458691be4526b218ce7298876";

export default node;
