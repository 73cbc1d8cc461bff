/** What Taro hands to the templates: `nn` names the template, `v` is the text of a text node, `cn` the children. */
export type DataNode = {
  readonly nn?: string
  readonly sid?: string
  readonly v?: string
  readonly cn?: readonly DataNode[]
  readonly [property: string]: unknown
}

/** What WeChat's own compiler makes of the templates with that data. */
export type DrawnNode = {
  readonly tag?: string
  readonly attr?: Readonly<Record<string, unknown>>
  readonly children?: readonly (DrawnNode | string)[]
}

export type Path = readonly DataNode[]

export function textOf(node: DataNode): string {
  return (node.v ?? '') + (node.cn ?? []).map(textOf).join('')
}

/** The way from the root to each node for which `wanted` holds. */
export function pathsTo(root: DataNode, wanted: (node: DataNode) => boolean, above: Path = []): Path[] {
  const here = [...above, root]
  const below = (root.cn ?? []).flatMap((child) => pathsTo(child, wanted, here))
  return wanted(root) ? [here, ...below] : below
}

/** All words that WeChat would draw. */
export function drawnText(node: DrawnNode | string): string {
  if (typeof node === 'string') return node
  return (node.children ?? []).map(drawnText).join('')
}
