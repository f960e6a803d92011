/**
 * @generated SignedSource<<d4d5a7368ae4af610e04bc0452f603e3>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ConcreteRequest } from 'relay-runtime';
import { FragmentRefs } from "relay-runtime";
export type Role = "ADMIN" | "AUDITOR" | "CUSTOMER_SERVICE" | "DEPARTMENT_CONTACT" | "FINANCE" | "GENERAL_MANAGER" | "MANAGER" | "PURCHASER" | "STOREKEEPER" | "SUPERIOR" | "TEAM_LEADER" | "TECHNICAL_SUPPORT" | "TECHNICIAN";
export type PeoplePageQuery$variables = Record<PropertyKey, never>;
export type PeoplePageQuery$data = {
  readonly accounts: ReadonlyArray<{
    readonly disabledAt: string | null | undefined;
    readonly email: string;
    readonly id: string;
    readonly lastSignInAt: string | null | undefined;
    readonly login: string;
    readonly roles: ReadonlyArray<Role>;
    readonly user: {
      readonly absentUntil: string | null | undefined;
      readonly department: {
        readonly id: string;
        readonly name: string;
        readonly nameEn: string;
      } | null | undefined;
      readonly id: string;
      readonly name: string;
      readonly nameKey: string;
      readonly onDuty: boolean;
      readonly position: {
        readonly id: string;
        readonly name: string;
        readonly nameEn: string;
      } | null | undefined;
      readonly teams: ReadonlyArray<{
        readonly id: string;
        readonly name: string;
        readonly nameEn: string;
      }>;
    };
    readonly version: number;
    readonly " $fragmentSpreads": FragmentRefs<"AccountForm_account">;
  }>;
  readonly " $fragmentSpreads": FragmentRefs<"AccountForm_choices">;
};
export type PeoplePageQuery = {
  response: PeoplePageQuery$data;
  variables: PeoplePageQuery$variables;
};

const node: ConcreteRequest = (function(){
var v0 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "id",
  "storageKey": null
},
v1 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "version",
  "storageKey": null
},
v2 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "login",
  "storageKey": null
},
v3 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "email",
  "storageKey": null
},
v4 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "roles",
  "storageKey": null
},
v5 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "disabledAt",
  "storageKey": null
},
v6 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "lastSignInAt",
  "storageKey": null
},
v7 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "name",
  "storageKey": null
},
v8 = [
  (v0/*:: as any*/),
  (v7/*:: as any*/),
  {
    "alias": null,
    "args": null,
    "kind": "ScalarField",
    "name": "nameEn",
    "storageKey": null
  }
],
v9 = {
  "alias": null,
  "args": null,
  "concreteType": "User",
  "kind": "LinkedField",
  "name": "user",
  "plural": false,
  "selections": [
    (v0/*:: as any*/),
    (v7/*:: as any*/),
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "nameKey",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "onDuty",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "absentUntil",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "concreteType": "Team",
      "kind": "LinkedField",
      "name": "teams",
      "plural": true,
      "selections": (v8/*:: as any*/),
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "concreteType": "Department",
      "kind": "LinkedField",
      "name": "department",
      "plural": false,
      "selections": (v8/*:: as any*/),
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "concreteType": "JobPosition",
      "kind": "LinkedField",
      "name": "position",
      "plural": false,
      "selections": (v8/*:: as any*/),
      "storageKey": null
    }
  ],
  "storageKey": null
};
return {
  "fragment": {
    "argumentDefinitions": [],
    "kind": "Fragment",
    "metadata": null,
    "name": "PeoplePageQuery",
    "selections": [
      {
        "alias": null,
        "args": null,
        "concreteType": "Account",
        "kind": "LinkedField",
        "name": "accounts",
        "plural": true,
        "selections": [
          (v0/*:: as any*/),
          (v1/*:: as any*/),
          (v2/*:: as any*/),
          (v3/*:: as any*/),
          (v4/*:: as any*/),
          (v5/*:: as any*/),
          (v6/*:: as any*/),
          (v9/*:: as any*/),
          {
            "args": null,
            "kind": "FragmentSpread",
            "name": "AccountForm_account"
          }
        ],
        "storageKey": null
      },
      {
        "args": null,
        "kind": "FragmentSpread",
        "name": "AccountForm_choices"
      }
    ],
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": [],
    "kind": "Operation",
    "name": "PeoplePageQuery",
    "selections": [
      {
        "alias": null,
        "args": null,
        "concreteType": "Account",
        "kind": "LinkedField",
        "name": "accounts",
        "plural": true,
        "selections": [
          (v0/*:: as any*/),
          (v1/*:: as any*/),
          (v2/*:: as any*/),
          (v3/*:: as any*/),
          (v4/*:: as any*/),
          (v5/*:: as any*/),
          (v6/*:: as any*/),
          (v9/*:: as any*/)
        ],
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "concreteType": "Department",
        "kind": "LinkedField",
        "name": "departments",
        "plural": true,
        "selections": (v8/*:: as any*/),
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "concreteType": "JobPosition",
        "kind": "LinkedField",
        "name": "positions",
        "plural": true,
        "selections": (v8/*:: as any*/),
        "storageKey": null
      }
    ]
  },
  "params": {
    "cacheID": "938f86b62192a106cb824c6e9b1c10fb",
    "id": null,
    "metadata": {},
    "name": "PeoplePageQuery",
    "operationKind": "query",
    "text": "query PeoplePageQuery {\n  accounts {\n    id\n    version\n    login\n    email\n    roles\n    disabledAt\n    lastSignInAt\n    user {\n      id\n      name\n      nameKey\n      onDuty\n      absentUntil\n      teams {\n        id\n        name\n        nameEn\n      }\n      department {\n        id\n        name\n        nameEn\n      }\n      position {\n        id\n        name\n        nameEn\n      }\n    }\n    ...AccountForm_account\n  }\n  ...AccountForm_choices\n}\n\nfragment AccountActs_account on Account {\n  id\n  version\n  disabledAt\n  user {\n    name\n    id\n  }\n}\n\nfragment AccountForm_account on Account {\n  id\n  version\n  login\n  email\n  roles\n  disabledAt\n  user {\n    id\n    name\n    department {\n      id\n    }\n    position {\n      id\n    }\n  }\n  ...AccountActs_account\n}\n\nfragment AccountForm_choices on Query {\n  departments {\n    id\n    name\n    nameEn\n  }\n  positions {\n    id\n    name\n    nameEn\n  }\n}\n"
  }
};
})();

(node as any).hash = "c81e7d0977630b6a0bc2c50dbfbb8e6b";

export default node;
