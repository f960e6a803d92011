/**
 * @generated SignedSource<<ec8342d0688fcbc4e17062eeb93939ae>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ConcreteRequest } from 'relay-runtime';
export type TeamKind = "CUSTOMER_SERVICE" | "OTHER" | "REPAIR" | "TECHNICAL_SUPPORT";
export type useColleaguesQuery$variables = Record<PropertyKey, never>;
export type useColleaguesQuery$data = {
  readonly teams: ReadonlyArray<{
    readonly id: string;
    readonly kind: TeamKind;
    readonly name: string;
    readonly nameEn: string;
  }>;
  readonly users: ReadonlyArray<{
    readonly absentUntil: string | null | undefined;
    readonly id: string;
    readonly name: string;
    readonly nameKey: string;
    readonly onDuty: boolean;
    readonly teams: ReadonlyArray<{
      readonly id: string;
      readonly name: string;
      readonly nameEn: string;
    }>;
  }>;
};
export type useColleaguesQuery = {
  response: useColleaguesQuery$data;
  variables: useColleaguesQuery$variables;
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
v2 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "nameEn",
  "storageKey": null
},
v3 = [
  {
    "alias": null,
    "args": null,
    "concreteType": "User",
    "kind": "LinkedField",
    "name": "users",
    "plural": true,
    "selections": [
      (v0/*:: as any*/),
      (v1/*:: as any*/),
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
        "selections": [
          (v0/*:: as any*/),
          (v1/*:: as any*/),
          (v2/*:: as any*/)
        ],
        "storageKey": null
      }
    ],
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
      (v2/*:: as any*/),
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "kind",
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
    "name": "useColleaguesQuery",
    "selections": (v3/*:: as any*/),
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": [],
    "kind": "Operation",
    "name": "useColleaguesQuery",
    "selections": (v3/*:: as any*/)
  },
  "params": {
    "cacheID": "c5bef585e404e3218506997ebb69ab5f",
    "id": null,
    "metadata": {},
    "name": "useColleaguesQuery",
    "operationKind": "query",
    "text": "query useColleaguesQuery {\n  users {\n    id\n    name\n    nameKey\n    onDuty\n    absentUntil\n    teams {\n      id\n      name\n      nameEn\n    }\n  }\n  teams {\n    id\n    name\n    nameEn\n    kind\n  }\n}\n"
  }
};
})();

(node as any).hash = "18a51e171e0753931140b5c5f6583a3f";

export default node;
