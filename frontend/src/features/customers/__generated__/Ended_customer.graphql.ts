/**
 * @generated SignedSource<<4390166cc5b8f4e7f9dc4a99256e5ab1>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ReaderFragment } from 'relay-runtime';
export type ErrorCode = "ABSENT" | "ARCHIVED" | "BUSY" | "CANNOT_UNDO" | "CONFLICT" | "FORBIDDEN" | "IN_USE" | "KEY_REUSED" | "LAST_ADMIN" | "MALFORMED" | "NOT_CUSTOMERS" | "NOT_FOUND" | "NOT_ON_TEAM" | "NO_ANSWER" | "NO_MEANS" | "NO_TEAM" | "OUT_OF_RANGE" | "QUOTA_EXCEEDED" | "RATE_LIMIT" | "REQUIRED" | "SAME_VALUE" | "SELF" | "SIGNED_OUT" | "TAKEN" | "TOO_LARGE" | "TOO_LATE" | "TOO_LONG" | "TOO_MANY" | "UNKNOWN" | "WEAK_PASSWORD" | "WRONG_FILE" | "WRONG_KIND" | "WRONG_PASSWORD" | "WRONG_STATE";
import { FragmentRefs } from "relay-runtime";
export type Ended_customer$data = {
  readonly allowedActions: ReadonlyArray<{
    readonly act: string;
    readonly missing: ReadonlyArray<{
      readonly clause: {
        readonly number: string;
      } | null | undefined;
      readonly code: ErrorCode;
      readonly message: string;
      readonly path: ReadonlyArray<string>;
    }>;
    readonly ready: boolean;
  }>;
  readonly archivedAt: string | null | undefined;
  readonly id: string;
  readonly mergedInto: {
    readonly id: string;
    readonly name: string;
  } | null | undefined;
  readonly version: number;
  readonly " $fragmentType": "Ended_customer";
};
export type Ended_customer$key = {
  readonly " $data"?: Ended_customer$data;
  readonly " $fragmentSpreads": FragmentRefs<"Ended_customer">;
};

const node: ReaderFragment = (function(){
var v0 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "id",
  "storageKey": null
};
return {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "Ended_customer",
  "selections": [
    (v0/*:: as any*/),
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
      "name": "archivedAt",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "concreteType": "Customer",
      "kind": "LinkedField",
      "name": "mergedInto",
      "plural": false,
      "selections": [
        (v0/*:: as any*/),
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
      "concreteType": "Action",
      "kind": "LinkedField",
      "name": "allowedActions",
      "plural": true,
      "selections": [
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
          "name": "ready",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "concreteType": "UserError",
          "kind": "LinkedField",
          "name": "missing",
          "plural": true,
          "selections": [
            {
              "alias": null,
              "args": null,
              "kind": "ScalarField",
              "name": "code",
              "storageKey": null
            },
            {
              "alias": null,
              "args": null,
              "kind": "ScalarField",
              "name": "path",
              "storageKey": null
            },
            {
              "alias": null,
              "args": null,
              "kind": "ScalarField",
              "name": "message",
              "storageKey": null
            },
            {
              "alias": null,
              "args": null,
              "concreteType": "ClauseRef",
              "kind": "LinkedField",
              "name": "clause",
              "plural": false,
              "selections": [
                {
                  "alias": null,
                  "args": null,
                  "kind": "ScalarField",
                  "name": "number",
                  "storageKey": null
                }
              ],
              "storageKey": null
            }
          ],
          "storageKey": null
        }
      ],
      "storageKey": null
    }
  ],
  "type": "Customer",
  "abstractKey": null
};
})();

(node as any).hash = "30c6ca654242a8bf04929b7225210e20";

export default node;
