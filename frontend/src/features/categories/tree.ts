export interface Leaf {
  readonly id: string;
  readonly name: string;
  readonly parent: { readonly id: string } | null | undefined;
}

/** Categories in the order they are read: each broader one, below it its narrower ones, both by name. */
export function inOrder<T extends Leaf>(all: readonly T[]): T[] {
  const byName = (a: T, b: T) => a.name.localeCompare(b.name, 'zh-CN');
  const known = new Set(all.map((one) => one.id));
  const tops = all.filter((one) => !one.parent || !known.has(one.parent.id)).sort(byName);
  return tops.flatMap((top) => [top, ...all.filter((one) => one.parent?.id === top.id).sort(byName)]);
}
