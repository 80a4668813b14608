// Measures how deep a YAML text is nested, before anything recursive reads it.

/** A token of the parser, as far as nesting goes. */
export interface Nested {
  readonly offset?: number;
  readonly value?: Nested | null;
  readonly items?: readonly { readonly key?: Nested | null; readonly value?: Nested | null }[];
}

/** How deep the tokens are nested, and the offset of a deepest one. Walks without recursion. */
export function depthOf(tokens: readonly Nested[]): {
  readonly depth: number;
  readonly offset: number;
} {
  const stack: { token: Nested; depth: number }[] = tokens.map((token) => ({ token, depth: 0 }));
  let deepest = { depth: 0, offset: 0 };
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { token, depth } = next;
    if (depth > deepest.depth) deepest = { depth, offset: token.offset ?? deepest.offset };
    if (token.value) stack.push({ token: token.value, depth });
    for (const { key, value } of token.items ?? []) {
      if (key) stack.push({ token: key, depth: depth + 1 });
      if (value) stack.push({ token: value, depth: depth + 1 });
    }
  }
  return deepest;
}
