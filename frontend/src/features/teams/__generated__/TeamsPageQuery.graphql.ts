/**
 * @generated SignedSource<<e398cf88f84f4430919ed08c76c816c9>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ConcreteRequest } from 'relay-runtime';
import { FragmentRefs } from "relay-runtime";
export type TeamKind = "CUSTOMER_SERVICE" | "OTHER" | "REPAIR" | "TECHNICAL_SUPPORT";
export type TeamsPageQuery$variables = Record<PropertyKey, never>;
export type TeamsPageQuery$data = {
  readonly teams: ReadonlyArray<{
    readonly archivedAt: string | null | undefined;
    readonly department: {
      readonly id: string;
      readonly name: string;
      readonly nameEn: string;
    } | null | undefined;
    readonly id: string;
    readonly kind: TeamKind;
    readonly leader: {
      readonly id: string;
      readonly name: string;
      readonly nameKey: string;
    } | null | undefined;
    readonly members: ReadonlyArray<{
      readonly id: string;
      readonly name: string;
      readonly nameKey: string;
    }>;
    readonly name: string;
    readonly nameEn: string;
    readonly version: number;
    readonly " $fragmentSpreads": FragmentRefs<"TeamForm_team">;
  }>;
  readonly " $fragmentSpreads": FragmentRefs<"TeamForm_choices">;
};
export type TeamsPageQuery = {
  response: TeamsPageQuery$data;
  variables: TeamsPageQuery$variables;
};

const node: ConcreteRequest = (function(){
var v0 = [
  {
    "kind": "Literal",
    "name": "includeArchived",
    "value": true
  }
],
v1 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "id",
  "storageKey": null
},
v2 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "version",
  "storageKey": null
},
v3 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "name",
  "storageKey": null
},
v4 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "nameEn",
  "storageKey": null
},
v5 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "kind",
  "storageKey": null
},
v6 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "archivedAt",
  "storageKey": null
},
v7 = [
  (v1/*:: as any*/),
  (v3/*:: as any*/),
  {
    "alias": null,
    "args": null,
    "kind": "ScalarField",
    "name": "nameKey",
    "storageKey": null
  }
],
v8 = {
  "alias": null,
  "args": null,
  "concreteType": "User",
  "kind": "LinkedField",
  "name": "leader",
  "plural": false,
  "selections": (v7/*:: as any*/),
  "storageKey": null
},
v9 = {
  "alias": null,
  "args": null,
  "concreteType": "User",
  "kind": "LinkedField",
  "name": "members",
  "plural": true,
  "selections": (v7/*:: as any*/),
  "storageKey": null
},
v10 = [
  (v1/*:: as any*/),
  (v3/*:: as any*/),
  (v4/*:: as any*/)
],
v11 = {
  "alias": null,
  "args": null,
  "concreteType": "Department",
  "kind": "LinkedField",
  "name": "department",
  "plural": false,
  "selections": (v10/*:: as any*/),
  "storageKey": null
};
return {
  "fragment": {
    "argumentDefinitions": [],
    "kind": "Fragment",
    "metadata": null,
    "name": "TeamsPageQuery",
    "selections": [
      {
        "alias": null,
        "args": (v0/*:: as any*/),
        "concreteType": "Team",
        "kind": "LinkedField",
        "name": "teams",
        "plural": true,
        "selections": [
          (v1/*:: as any*/),
          (v2/*:: as any*/),
          (v3/*:: as any*/),
          (v4/*:: as any*/),
          (v5/*:: as any*/),
          (v6/*:: as any*/),
          (v8/*:: as any*/),
          (v9/*:: as any*/),
          (v11/*:: as any*/),
          {
            "args": null,
            "kind": "FragmentSpread",
            "name": "TeamForm_team"
          }
        ],
        "storageKey": "teams(includeArchived:true)"
      },
      {
        "args": null,
        "kind": "FragmentSpread",
        "name": "TeamForm_choices"
      }
    ],
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": [],
    "kind": "Operation",
    "name": "TeamsPageQuery",
    "selections": [
      {
        "alias": null,
        "args": (v0/*:: as any*/),
        "concreteType": "Team",
        "kind": "LinkedField",
        "name": "teams",
        "plural": true,
        "selections": [
          (v1/*:: as any*/),
          (v2/*:: as any*/),
          (v3/*:: as any*/),
          (v4/*:: as any*/),
          (v5/*:: as any*/),
          (v6/*:: as any*/),
          (v8/*:: as any*/),
          (v9/*:: as any*/),
          (v11/*:: as any*/)
        ],
        "storageKey": "teams(includeArchived:true)"
      },
      {
        "alias": null,
        "args": null,
        "concreteType": "User",
        "kind": "LinkedField",
        "name": "users",
        "plural": true,
        "selections": (v7/*:: as any*/),
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "concreteType": "Department",
        "kind": "LinkedField",
        "name": "departments",
        "plural": true,
        "selections": (v10/*:: as any*/),
        "storageKey": null
      }
    ]
  },
  "params": {
    "cacheID": "3fcc8a90ba2f909a6a0f5c1b107c82f1",
    "id": null,
    "metadata": {},
    "name": "TeamsPageQuery",
    "operationKind": "query",
    "text": "query TeamsPageQuery {\n  teams(includeArchived: true) {\n    id\n    version\n    name\n    nameEn\n    kind\n    archivedAt\n    leader {\n      id\n      name\n      nameKey\n    }\n    members {\n      id\n      name\n      nameKey\n    }\n    department {\n      id\n      name\n      nameEn\n    }\n    ...TeamForm_team\n  }\n  ...TeamForm_choices\n}\n\nfragment TeamForm_choices on Query {\n  users {\n    id\n    name\n    nameKey\n  }\n  departments {\n    id\n    name\n    nameEn\n  }\n}\n\nfragment TeamForm_team on Team {\n  id\n  version\n  name\n  nameEn\n  kind\n  archivedAt\n  leader {\n    id\n  }\n  members {\n    id\n  }\n  department {\n    id\n  }\n}\n"
  }
};
})();

(node as any).hash = "fa3097e0506ac293dd52c9e5122f0b72";

export default node;
