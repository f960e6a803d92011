/**
 * @generated SignedSource<<00e92cd81fce19d379a0568b7098ea1e>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ReaderFragment } from 'relay-runtime';
import { FragmentRefs } from "relay-runtime";
export type MaskedPhone_phone$data = {
  readonly id: string;
  readonly label: string;
  readonly masked: string;
  readonly " $fragmentType": "MaskedPhone_phone";
};
export type MaskedPhone_phone$key = {
  readonly " $data"?: MaskedPhone_phone$data;
  readonly " $fragmentSpreads": FragmentRefs<"MaskedPhone_phone">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "MaskedPhone_phone",
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

(node as any).hash = "35a008b083f6de90686aa98a67992a50";

export default node;
