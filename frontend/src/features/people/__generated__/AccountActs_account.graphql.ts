/**
 * @generated SignedSource<<9e81944a25841e04100ea0b891fa8302>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ReaderFragment } from 'relay-runtime';
import { FragmentRefs } from "relay-runtime";
export type AccountActs_account$data = {
  readonly disabledAt: string | null | undefined;
  readonly id: string;
  readonly user: {
    readonly name: string;
  };
  readonly version: number;
  readonly " $fragmentType": "AccountActs_account";
};
export type AccountActs_account$key = {
  readonly " $data"?: AccountActs_account$data;
  readonly " $fragmentSpreads": FragmentRefs<"AccountActs_account">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "AccountActs_account",
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
      "name": "disabledAt",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "concreteType": "User",
      "kind": "LinkedField",
      "name": "user",
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
    }
  ],
  "type": "Account",
  "abstractKey": null
};

(node as any).hash = "762c24fd5f47f09e0c9ab841e264419f";

export default node;
