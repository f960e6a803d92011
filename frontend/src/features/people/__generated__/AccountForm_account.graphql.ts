/**
 * @generated SignedSource<<554d472920485a8161b6e0cff55cd553>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ReaderFragment } from 'relay-runtime';
export type Role = "ADMIN" | "AUDITOR" | "CUSTOMER_SERVICE" | "DEPARTMENT_CONTACT" | "FINANCE" | "GENERAL_MANAGER" | "MANAGER" | "PURCHASER" | "STOREKEEPER" | "SUPERIOR" | "TEAM_LEADER" | "TECHNICAL_SUPPORT" | "TECHNICIAN";
import { FragmentRefs } from "relay-runtime";
export type AccountForm_account$data = {
  readonly disabledAt: string | null | undefined;
  readonly email: string;
  readonly id: string;
  readonly login: string;
  readonly roles: ReadonlyArray<Role>;
  readonly user: {
    readonly department: {
      readonly id: string;
    } | null | undefined;
    readonly id: string;
    readonly name: string;
    readonly position: {
      readonly id: string;
    } | null | undefined;
  };
  readonly version: number;
  readonly " $fragmentSpreads": FragmentRefs<"AccountActs_account">;
  readonly " $fragmentType": "AccountForm_account";
};
export type AccountForm_account$key = {
  readonly " $data"?: AccountForm_account$data;
  readonly " $fragmentSpreads": FragmentRefs<"AccountForm_account">;
};

const node: ReaderFragment = (function(){
var v0 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "id",
  "storageKey": null
},
v1 = [
  (v0/*:: as any*/)
];
return {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "AccountForm_account",
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
      "name": "login",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "email",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "roles",
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
        (v0/*:: as any*/),
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
          "concreteType": "Department",
          "kind": "LinkedField",
          "name": "department",
          "plural": false,
          "selections": (v1/*:: as any*/),
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "concreteType": "JobPosition",
          "kind": "LinkedField",
          "name": "position",
          "plural": false,
          "selections": (v1/*:: as any*/),
          "storageKey": null
        }
      ],
      "storageKey": null
    },
    {
      "args": null,
      "kind": "FragmentSpread",
      "name": "AccountActs_account"
    }
  ],
  "type": "Account",
  "abstractKey": null
};
})();

(node as any).hash = "9ea1a2cc4014938b9a21a9f3e0531863";

export default node;
