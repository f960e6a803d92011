/**
 * @generated SignedSource<<d53346f7b8ada8ea662341f8336b84e2>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ReaderFragment } from 'relay-runtime';
import { FragmentRefs } from "relay-runtime";
export type PhoneLine_phone$data = {
  readonly id: string;
  readonly label: string;
  readonly masked: string;
  readonly " $fragmentType": "PhoneLine_phone";
};
export type PhoneLine_phone$key = {
  readonly " $data"?: PhoneLine_phone$data;
  readonly " $fragmentSpreads": FragmentRefs<"PhoneLine_phone">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "PhoneLine_phone",
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
      "name": "masked",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "label",
      "storageKey": null
    }
  ],
  "type": "Phone",
  "abstractKey": null
};

(node as any).hash = "60608f51d51c9a6a8b10b10a46076bb0";

export default node;
