/**
 * @generated SignedSource<<62e56755a699821cfa314c46aa6654bc>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ReaderFragment } from 'relay-runtime';
export type CallDirection = "INBOUND" | "OUTBOUND";
export type CallOutcome = "ADVERT" | "BUSY" | "NO_ANSWER" | "OTHER" | "REACHED" | "SILENT" | "WRONG_NUMBER";
import { FragmentRefs } from "relay-runtime";
export type Stream_call$data = {
  readonly contact: {
    readonly id: string;
    readonly name: string;
  } | null | undefined;
  readonly direction: CallDirection;
  readonly endedAt: string | null | undefined;
  readonly outcome: CallOutcome;
  readonly startedAt: string;
  readonly summary: string;
  readonly user: {
    readonly id: string;
    readonly name: string;
  };
  readonly " $fragmentType": "Stream_call";
};
export type Stream_call$key = {
  readonly " $data"?: Stream_call$data;
  readonly " $fragmentSpreads": FragmentRefs<"Stream_call">;
};

const node: ReaderFragment = (function(){
var v0 = [
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
  }
];
return {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "Stream_call",
  "selections": [
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "direction",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "outcome",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "startedAt",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "endedAt",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "summary",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "concreteType": "User",
      "kind": "LinkedField",
      "name": "user",
      "plural": false,
      "selections": (v0/*:: as any*/),
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "concreteType": "Contact",
      "kind": "LinkedField",
      "name": "contact",
      "plural": false,
      "selections": (v0/*:: as any*/),
      "storageKey": null
    }
  ],
  "type": "Call",
  "abstractKey": null
};
})();

(node as any).hash = "92dff08a4b63b38ff497741cbcbbd6f1";

export default node;
