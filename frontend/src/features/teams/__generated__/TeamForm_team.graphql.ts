/**
 * @generated SignedSource<<802d16039d3c69f4da0ef9d0b09dd971>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ReaderFragment } from 'relay-runtime';
export type TeamKind = "CUSTOMER_SERVICE" | "OTHER" | "REPAIR" | "TECHNICAL_SUPPORT";
import { FragmentRefs } from "relay-runtime";
export type TeamForm_team$data = {
  readonly archivedAt: string | null | undefined;
  readonly department: {
    readonly id: string;
  } | null | undefined;
  readonly id: string;
  readonly kind: TeamKind;
  readonly leader: {
    readonly id: string;
  } | null | undefined;
  readonly members: ReadonlyArray<{
    readonly id: string;
  }>;
  readonly name: string;
  readonly nameEn: string;
  readonly version: number;
  readonly " $fragmentType": "TeamForm_team";
};
export type TeamForm_team$key = {
  readonly " $data"?: TeamForm_team$data;
  readonly " $fragmentSpreads": FragmentRefs<"TeamForm_team">;
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
  "name": "TeamForm_team",
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
      "name": "kind",
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
      "concreteType": "User",
      "kind": "LinkedField",
      "name": "leader",
      "plural": false,
      "selections": (v1/*:: as any*/),
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "concreteType": "User",
      "kind": "LinkedField",
      "name": "members",
      "plural": true,
      "selections": (v1/*:: as any*/),
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
    }
  ],
  "type": "Team",
  "abstractKey": null
};
})();

(node as any).hash = "97f913c3bd61f5891f315d434eded6e9";

export default node;
