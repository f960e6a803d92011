/**
 * @generated SignedSource<<5d679afeb0302513631613105f0e55fb>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ReaderFragment } from 'relay-runtime';
import { FragmentRefs } from "relay-runtime";
export type Away_colleagues$data = {
  readonly users: ReadonlyArray<{
    readonly id: string;
    readonly name: string;
    readonly nameKey: string;
  }>;
  readonly " $fragmentType": "Away_colleagues";
};
export type Away_colleagues$key = {
  readonly " $data"?: Away_colleagues$data;
  readonly " $fragmentSpreads": FragmentRefs<"Away_colleagues">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "Away_colleagues",
  "selections": [
    {
      "alias": null,
      "args": null,
      "concreteType": "User",
      "kind": "LinkedField",
      "name": "users",
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
          "name": "nameKey",
          "storageKey": null
        }
      ],
      "storageKey": null
    }
  ],
  "type": "Query",
  "abstractKey": null
};

(node as any).hash = "69397a60c66ccc86f18602408de7ed73";

export default node;
