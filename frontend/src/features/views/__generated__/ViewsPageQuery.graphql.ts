/**
 * @generated SignedSource<<50905a42789520d1533cb189fdcb5f70>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ConcreteRequest } from 'relay-runtime';
export type TicketOrder = "DUE_ASC" | "OPENED_ASC" | "OPENED_DESC" | "UPDATED_DESC";
export type ViewsPageQuery$variables = Record<PropertyKey, never>;
export type ViewsPageQuery$data = {
  readonly views: ReadonlyArray<{
    readonly columns: ReadonlyArray<string>;
    readonly count: number;
    readonly density: string;
    readonly editable: boolean;
    readonly filter: Readonly<Record<string, unknown>>;
    readonly id: string;
    readonly name: string;
    readonly nameEn: string;
    readonly order: TicketOrder;
    readonly overdue: number;
    readonly owner: {
      readonly id: string;
      readonly name: string;
    } | null | undefined;
    readonly rank: number;
    readonly team: {
      readonly id: string;
      readonly name: string;
      readonly nameEn: string;
    } | null | undefined;
    readonly version: number;
  }>;
};
export type ViewsPageQuery = {
  response: ViewsPageQuery$data;
  variables: ViewsPageQuery$variables;
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
    "concreteType": "SavedView",
    "kind": "LinkedField",
    "name": "views",
    "plural": true,
    "selections": [
      (v0/*:: as any*/),
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "version",
        "storageKey": null
      },
      (v1/*:: as any*/),
      (v2/*:: as any*/),
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
        "name": "filter",
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "order",
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "columns",
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "density",
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "count",
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "overdue",
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "editable",
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "concreteType": "User",
        "kind": "LinkedField",
        "name": "owner",
        "plural": false,
        "selections": [
          (v0/*:: as any*/),
          (v1/*:: as any*/)
        ],
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "concreteType": "Team",
        "kind": "LinkedField",
        "name": "team",
        "plural": false,
        "selections": [
          (v0/*:: as any*/),
          (v1/*:: as any*/),
          (v2/*:: as any*/)
        ],
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
    "name": "ViewsPageQuery",
    "selections": (v3/*:: as any*/),
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": [],
    "kind": "Operation",
    "name": "ViewsPageQuery",
    "selections": (v3/*:: as any*/)
  },
  "params": {
    "cacheID": "5ec7fa084e3181087e0170924138c6e2",
    "id": null,
    "metadata": {},
    "name": "ViewsPageQuery",
    "operationKind": "query",
    "text": "query ViewsPageQuery {\n  views {\n    id\n    version\n    name\n    nameEn\n    rank\n    filter\n    order\n    columns\n    density\n    count\n    overdue\n    editable\n    owner {\n      id\n      name\n    }\n    team {\n      id\n      name\n      nameEn\n    }\n  }\n}\n"
  }
};
})();

(node as any).hash = "83e5afff7a25216cac0f78fecfd2078c";

export default node;
