/**
 * @generated SignedSource<<d99a85138fd67ee92f5048b870366f65>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ReaderFragment } from 'relay-runtime';
export type BatchKind = "BULK" | "IMPORT";
import { FragmentRefs } from "relay-runtime";
export type BatchDrawer_batch$data = {
  readonly act: string;
  readonly actor: {
    readonly name: string;
  } | null | undefined;
  readonly changed: number;
  readonly created: number;
  readonly createdAt: string;
  readonly id: string;
  readonly kind: BatchKind;
  readonly refused: number;
  readonly source: string;
  readonly unchanged: number;
  readonly undoneAt: string | null | undefined;
  readonly " $fragmentType": "BatchDrawer_batch";
};
export type BatchDrawer_batch$key = {
  readonly " $data"?: BatchDrawer_batch$data;
  readonly " $fragmentSpreads": FragmentRefs<"BatchDrawer_batch">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "BatchDrawer_batch",
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
      "name": "kind",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "act",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "source",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "concreteType": "User",
      "kind": "LinkedField",
      "name": "actor",
      "plural": false,
      "selections": [
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "name",
          "storageKey": null
        }
      ],
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
      "name": "created",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "changed",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "unchanged",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "refused",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "undoneAt",
      "storageKey": null
    }
  ],
  "type": "Batch",
  "abstractKey": null
};

(node as any).hash = "36fc753d53e69d6f553c727c28d74aae";

export default node;
