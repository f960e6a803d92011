/** Words that carry nothing to look for; they cut a sentence into what is worth asking. */
const EMPTY =
  /(?:请问|麻烦|一下|怎么办|怎么|什么|为什么|是不是|有没有|能不能|可以|需要|还是|已经|一直|现在|昨天|今天|前天|明天|上周|本周|这周|希望|刚刚|麻烦|帮忙|早上|上午|下午|晚上|时候|就是|我们|你们|他们|这个|那个|这边|那边|开始|出现|显示|说是|还有|然后|但是|因为|所以|的|了|吗|呢|吧|啊|是|我|您|你|他|它|在|有|没|不|就|都|也|又|很|要|会|让|给|被|把|和|与|或|到|从|个|次|台|能|来|看|刚|过|再|帮|想|请|说|用|好|下)/gu;
const LATIN_EMPTY = new Set(
  'the a an is are was were do does did not no my our your it its this that of on in at to for and or with when since from has have had can cannot will please how what why'.split(
    ' ',
  ),
);

/** What of the customer's words is worth looking for: codes first, then the longest pieces; three at most. */
export function keywords(words: string): string[] {
  const found: string[] = [];
  const text = words.normalize('NFKC').slice(0, 400);
  for (const [piece] of text.matchAll(/[A-Za-z0-9][A-Za-z0-9-]+|[\u3400-\u9fff]+/gu)) {
    if (/^[A-Za-z]/.test(piece) || /^\d/.test(piece)) {
      if (!LATIN_EMPTY.has(piece.toLowerCase()) && piece.length >= 2) found.push(piece);
      continue;
    }
    for (const part of piece.split(EMPTY)) if ([...part].length >= 2) found.push([...part].slice(0, 8).join(''));
  }
  const isCode = (word: string) => /\d/.test(word) && /[A-Za-z]/.test(word);
  return [...new Set(found)].sort((a, b) => Number(isCode(b)) - Number(isCode(a)) || b.length - a.length).slice(0, 3);
}

/** The records found by several questions, those found by most first; equals keep their order. */
export function mostMet<T extends { readonly id: string }>(lists: readonly (readonly T[])[], most: number): T[] {
  const met = new Map<string, { one: T; times: number }>();
  for (const list of lists)
    for (const one of list) {
      const known = met.get(one.id);
      if (known) known.times++;
      else met.set(one.id, { one, times: 1 });
    }
  return [...met.values()]
    .sort((a, b) => b.times - a.times)
    .slice(0, most)
    .map(({ one }) => one);
}
