/**
 * @generated SignedSource<<5a1c3831b35a4ee010b458d23eaa9ecb>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ConcreteRequest } from 'relay-runtime';
import { FragmentRefs } from "relay-runtime";
export type useContactAgainQuery$variables = {
  id: string;
};
export type useContactAgainQuery$data = {
  readonly node: {
    readonly contact: {
      readonly " $fragmentSpreads": FragmentRefs<"ContactCard_contact">;
    } | null | undefined;
  } | null | undefined;
};
export type useContactAgainQuery = {
  response: useContactAgainQuery$data;
  variables: useContactAgainQuery$variables;
};

const node: ConcreteRequest = (function(){
var v0 = [
  {
    "defaultValue": null,
    "kind": "LocalArgument",
    "name": "id"
  }
],
v1 = [
  {
    "kind": "Variable",
    "name": "id",
    "variableName": "id"
  }
],
v2 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "id",
  "storageKey": null
};
return {
  "fragment": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Fragment",
    "metadata": null,
    "name": "useContactAgainQuery",
    "selections": [
      {
        "alias": null,
        "args": (v1/*:: as any*/),
        "concreteType": null,
        "kind": "LinkedField",
        "name": "node",
        "plural": false,
        "selections": [
          {
            "fragment": {
              "kind": "InlineFragment",
              "selections": [
                {
                  "args": null,
                  "kind": "FragmentSpread",
                  "name": "ContactCard_contact"
                }
              ],
              "type": "Contact",
              "abstractKey": null
            },
            "kind": "AliasedInlineFragmentSpread",
            "name": "contact"
          }
        ],
        "storageKey": null
      }
    ],
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "useContactAgainQuery",
    "selections": [
      {
        "alias": null,
        "args": (v1/*:: as any*/),
        "concreteType": null,
        "kind": "LinkedField",
        "name": "node",
        "plural": false,
        "selections": [
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "__typename",
            "storageKey": null
          },
          (v2/*:: as any*/),
          {
            "kind": "InlineFragment",
            "selections": [
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
                "name": "title",
                "storageKey": null
              },
              {
                "alias": null,
                "args": null,
                "kind": "ScalarField",
                "name": "isPrimary",
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
                "name": "preferredChannel",
                "storageKey": null
              },
              {
                "alias": null,
                "args": null,
                "concreteType": "Phone",
                "kind": "LinkedField",
                "name": "phones",
                "plural": true,
                "selections": [
                  (v2/*:: as any*/),
                  {
                    "alias": null,
                    "args": null,
                    "kind": "ScalarField",
                    "name": "masked",
                    "storageKey": null
                  },
                  {
                    "alias": null,
                    "args": null,
                    "kind": "ScalarField",
                    "name": "label",
                    "storageKey": null
                  }
                ],
                "storageKey": null
              }
            ],
            "type": "Contact",
            "abstractKey": null
          }
        ],
        "storageKey": null
      }
    ]
  },
  "params": {
    "cacheID": "c6f1e08d0f9ca8c07c5babdecd296c15",
    "id": null,
    "metadata": {},
    "name": "useContactAgainQuery",
    "operationKind": "query",
    "text": "query useContactAgainQuery(\n  $id: ID!\n) {\n  node(id: $id) {\n    __typename\n    ...ContactCard_contact\n    id\n  }\n}\n\nfragment ContactCard_contact on Contact {\n  id\n  version\n  name\n  title\n  isPrimary\n  email\n  preferredChannel\n  phones {\n    id\n    ...MaskedPhone_phone\n  }\n  ...EditContact_contact\n}\n\nfragment EditContact_contact on Contact {\n  id\n  version\n  name\n  title\n  isPrimary\n  email\n  preferredChannel\n}\n\nfragment MaskedPhone_phone on Phone {\n  id\n  masked\n  label\n}\n"
  }
};
})();

(node as any).hash = "e629c20ba1e39a52d0f9e2612224f646";

export default node;
