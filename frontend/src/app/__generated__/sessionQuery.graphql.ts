/**
 * @generated SignedSource<<63c41f763cfb0dd71dfc5fefb85b2995>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ConcreteRequest } from 'relay-runtime';
export type Role = "ADMIN" | "AUDITOR" | "CUSTOMER_SERVICE" | "DEPARTMENT_CONTACT" | "FINANCE" | "GENERAL_MANAGER" | "MANAGER" | "PURCHASER" | "STOREKEEPER" | "SUPERIOR" | "TEAM_LEADER" | "TECHNICAL_SUPPORT" | "TECHNICIAN";
export type sessionQuery$variables = Record<PropertyKey, never>;
export type sessionQuery$data = {
  readonly viewer: {
    readonly acts: ReadonlyArray<string>;
    readonly locale: string;
    readonly login: string;
    readonly position: number;
    readonly roles: ReadonlyArray<Role>;
    readonly theme: string;
    readonly unreadNotices: number;
    readonly user: {
      readonly id: string;
      readonly name: string;
      readonly onDuty: boolean;
      readonly teams: ReadonlyArray<{
        readonly id: string;
        readonly name: string;
        readonly nameEn: string;
      }>;
    };
  } | null | undefined;
};
export type sessionQuery = {
  response: sessionQuery$data;
  variables: sessionQuery$variables;
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
  "name": "name",
  "storageKey": null
},
v2 = [
  {
    "alias": null,
    "args": null,
    "concreteType": "Viewer",
    "kind": "LinkedField",
    "name": "viewer",
    "plural": false,
    "selections": [
      {
        "alias": null,
        "args": null,
        "concreteType": "User",
        "kind": "LinkedField",
        "name": "user",
        "plural": false,
        "selections": [
          (v0/*:: as any*/),
          (v1/*:: as any*/),
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
            "concreteType": "Team",
            "kind": "LinkedField",
            "name": "teams",
            "plural": true,
            "selections": [
              (v0/*:: as any*/),
              (v1/*:: as any*/),
              {
                "alias": null,
                "args": null,
                "kind": "ScalarField",
                "name": "nameEn",
                "storageKey": null
              }
            ],
            "storageKey": null
          }
        ],
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
        "name": "roles",
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "acts",
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "locale",
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "theme",
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "unreadNotices",
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "position",
        "storageKey": null
      }
    ],
    "storageKey": null
  }
];
return {
  "fragment": {
    "argumentDefinitions": [],
    "kind": "Fragment",
    "metadata": null,
    "name": "sessionQuery",
    "selections": (v2/*:: as any*/),
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": [],
    "kind": "Operation",
    "name": "sessionQuery",
    "selections": (v2/*:: as any*/)
  },
  "params": {
    "cacheID": "5f18f31edb55195215115f060ac7ce64",
    "id": null,
    "metadata": {},
    "name": "sessionQuery",
    "operationKind": "query",
    "text": "query sessionQuery {\n  viewer {\n    user {\n      id\n      name\n      onDuty\n      teams {\n        id\n        name\n        nameEn\n      }\n    }\n    login\n    roles\n    acts\n    locale\n    theme\n    unreadNotices\n    position\n  }\n}\n"
  }
};
})();

(node as any).hash = "336a1c7c11b4bce804856879fff73e88";

export default node;
