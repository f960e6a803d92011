/**
 * @generated SignedSource<<0c15145956c12d0c8b18fe478d6f05d7>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ReaderFragment } from 'relay-runtime';
import { FragmentRefs } from "relay-runtime";
export type Tokens_viewer$data = {
  readonly tokens: ReadonlyArray<{
    readonly createdAt: string;
    readonly expiresAt: string;
    readonly hint: string;
    readonly id: string;
    readonly name: string;
    readonly revokedAt: string | null | undefined;
  }>;
  readonly " $fragmentType": "Tokens_viewer";
};
export type Tokens_viewer$key = {
  readonly " $data"?: Tokens_viewer$data;
  readonly " $fragmentSpreads": FragmentRefs<"Tokens_viewer">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "Tokens_viewer",
  "selections": [
    {
      "alias": null,
      "args": null,
      "concreteType": "Token",
      "kind": "LinkedField",
      "name": "tokens",
      "plural": true,
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
          "name": "hint",
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
          "name": "expiresAt",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "revokedAt",
          "storageKey": null
        }
      ],
      "storageKey": null
    }
  ],
  "type": "Viewer",
  "abstractKey": null
};

(node as any).hash = "909907fb234832fbca8c4048c499d03a";

export default node;
