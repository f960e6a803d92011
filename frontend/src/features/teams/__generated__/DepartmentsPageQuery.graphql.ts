/**
 * @generated SignedSource<<f68bad5c56464d40c8893a679eee57a9>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ConcreteRequest } from 'relay-runtime';
export type DepartmentsPageQuery$variables = Record<PropertyKey, never>;
export type DepartmentsPageQuery$data = {
  readonly departments: ReadonlyArray<{
    readonly archivedAt: string | null | undefined;
    readonly id: string;
    readonly isService: boolean;
    readonly name: string;
    readonly nameEn: string;
    readonly version: number;
  }>;
};
export type DepartmentsPageQuery = {
  response: DepartmentsPageQuery$data;
  variables: DepartmentsPageQuery$variables;
};

const node: ConcreteRequest = (function(){
var v0 = [
  {
    "alias": null,
    "args": [
      {
        "kind": "Literal",
        "name": "includeArchived",
        "value": true
      }
    ],
    "concreteType": "Department",
    "kind": "LinkedField",
    "name": "departments",
    "plural": true,
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
        "name": "archivedAt",
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "isService",
        "storageKey": null
      }
    ],
    "storageKey": "departments(includeArchived:true)"
  }
];
return {
  "fragment": {
    "argumentDefinitions": [],
    "kind": "Fragment",
    "metadata": null,
    "name": "DepartmentsPageQuery",
    "selections": (v0/*:: as any*/),
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": [],
    "kind": "Operation",
    "name": "DepartmentsPageQuery",
    "selections": (v0/*:: as any*/)
  },
  "params": {
    "cacheID": "fb6c9adbf9c9407a8da8e0ad110ea892",
    "id": null,
    "metadata": {},
    "name": "DepartmentsPageQuery",
    "operationKind": "query",
    "text": "query DepartmentsPageQuery {\n  departments(includeArchived: true) {\n    id\n    version\n    name\n    nameEn\n    archivedAt\n    isService\n  }\n}\n"
  }
};
})();

(node as any).hash = "d859f2d8503611cf2ef2bc848b191797";

export default node;
