/**
 * @generated SignedSource<<142a2fa77dd49e4963bb490ee711fbc3>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ReaderFragment } from 'relay-runtime';
export type Channel = "EMAIL" | "IN_PERSON" | "OTHER" | "PHONE" | "SMS" | "WEB" | "WECHAT";
import { FragmentRefs } from "relay-runtime";
export type Stream_ticket$data = {
  readonly channel: Channel;
  readonly contact: {
    readonly id: string;
    readonly name: string;
  } | null | undefined;
  readonly customer: {
    readonly id: string;
    readonly name: string;
  } | null | undefined;
  readonly description: string;
  readonly id: string;
  readonly openedAt: string;
  readonly stream: ReadonlyArray<{
    readonly __typename: "Call";
    readonly call: {
      readonly " $fragmentSpreads": FragmentRefs<"Stream_call">;
    } | null | undefined;
    readonly id: string;
  } | {
    readonly __typename: "Message";
    readonly id: string;
    readonly message: {
      readonly " $fragmentSpreads": FragmentRefs<"Stream_message">;
    } | null | undefined;
  } | {
    // This will never be '%other', but we need some
    // value in case none of the concrete values match.
    readonly __typename: "%other";
  }>;
  readonly " $fragmentType": "Stream_ticket";
};
export type Stream_ticket$key = {
  readonly " $data"?: Stream_ticket$data;
  readonly " $fragmentSpreads": FragmentRefs<"Stream_ticket">;
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
  (v0/*:: as any*/),
  {
    "alias": null,
    "args": null,
    "kind": "ScalarField",
    "name": "name",
    "storageKey": null
  }
];
return {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "Stream_ticket",
  "selections": [
    (v0/*:: as any*/),
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "description",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "channel",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "openedAt",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "concreteType": "Contact",
      "kind": "LinkedField",
      "name": "contact",
      "plural": false,
      "selections": (v1/*:: as any*/),
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "concreteType": "Customer",
      "kind": "LinkedField",
      "name": "customer",
      "plural": false,
      "selections": (v1/*:: as any*/),
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "concreteType": null,
      "kind": "LinkedField",
      "name": "stream",
      "plural": true,
      "selections": [
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "__typename",
          "storageKey": null
        },
        {
          "kind": "InlineFragment",
          "selections": [
            (v0/*:: as any*/),
            {
              "fragment": {
                "kind": "InlineFragment",
                "selections": [
                  {
                    "args": null,
                    "kind": "FragmentSpread",
                    "name": "Stream_call"
                  }
                ],
                "type": "Call",
                "abstractKey": null
              },
              "kind": "AliasedInlineFragmentSpread",
              "name": "call"
            }
          ],
          "type": "Call",
          "abstractKey": null
        },
        {
          "kind": "InlineFragment",
          "selections": [
            (v0/*:: as any*/),
            {
              "fragment": {
                "kind": "InlineFragment",
                "selections": [
                  {
                    "args": null,
                    "kind": "FragmentSpread",
                    "name": "Stream_message"
                  }
                ],
                "type": "Message",
                "abstractKey": null
              },
              "kind": "AliasedInlineFragmentSpread",
              "name": "message"
            }
          ],
          "type": "Message",
          "abstractKey": null
        }
      ],
      "storageKey": null
    }
  ],
  "type": "Ticket",
  "abstractKey": null
};
})();

(node as any).hash = "21a8b20e300956c1e72e7bfb7824bda6";

export default node;
