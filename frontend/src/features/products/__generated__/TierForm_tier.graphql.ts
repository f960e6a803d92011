/**
 * @generated SignedSource<<e2277c744d1642a2097e33fcecef688d>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ReaderFragment } from 'relay-runtime';
import { FragmentRefs } from "relay-runtime";
export type TierForm_tier$data = {
  readonly archivedAt: string | null | undefined;
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  readonly rank: number;
  readonly version: number;
  readonly " $fragmentType": "TierForm_tier";
};
export type TierForm_tier$key = {
  readonly " $data"?: TierForm_tier$data;
  readonly " $fragmentSpreads": FragmentRefs<"TierForm_tier">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "TierForm_tier",
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
      "name": "nameEn",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "rank",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "archivedAt",
      "storageKey": null
    }
  ],
  "type": "Tier",
  "abstractKey": null
};

(node as any).hash = "c0265f892021c91d8211adf6ce9f1730";

export default node;
