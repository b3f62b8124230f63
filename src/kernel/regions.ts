// Which nodes of a function are needed on one side of a select alone, and are worth skipping where no lane takes that side.
//
// Every side of a select is a region inside the region of the select; a node belongs to the innermost region that holds all its uses. A region that
// costs less than a branch is dissolved in the one around it.

import type { Node, NodeId, Program } from '../ir/nodes.js'

/** 0 is the whole function. */
export type RegionId = number

export interface Regions {
  /** Region of each node of the function. */
  readonly of: ReadonlyMap<NodeId, RegionId>
  /** Region of the value of a select where its test holds and where it does not; the select's own region where the side is not worth a branch. */
  readonly sides: ReadonlyMap<NodeId, { readonly a: RegionId; readonly b: RegionId }>
}

/** Instructions saved, about, that make up for a branch that is guessed wrong now and then. */
const branchCost = 16

/** nodes: those of the function, ascending; rooted: needed whatever happens. */
export const findRegions = (
  program: Pick<Program, 'nodes'>,
  nodes: readonly NodeId[],
  reads: readonly (readonly NodeId[])[],
  rooted: (node: NodeId) => boolean,
): Regions => {
  const parents: RegionId[] = [0]
  const depths: number[] = [0]
  const costs: number[] = [0]
  const here = new Set(nodes)
  const raw = new Map<NodeId, RegionId>()
  const sides = new Map<NodeId, { readonly a: RegionId; readonly b: RegionId }>()
  const open = (parent: RegionId): RegionId => {
    depths.push(depths[parent] + 1)
    costs.push(0)
    return parents.push(parent) - 1
  }
  const meet = (x: RegionId, y: RegionId): RegionId => {
    let [left, right] = [x, y]
    while (left !== right) {
      if (depths[left] >= depths[right]) left = parents[left]
      else right = parents[right]
    }
    return left
  }
  const use = (node: NodeId, region: RegionId): void => {
    if (!here.has(node)) return
    const found = raw.get(node)
    raw.set(node, found === undefined ? region : meet(found, region))
  }

  for (const node of nodes.toReversed()) {
    const region = rooted(node) ? 0 : (raw.get(node) ?? 0)
    raw.set(node, region)
    const definition = program.nodes[node]
    costs[region] += costOf(definition)
    if (definition.op === 'select') {
      const own = { a: open(region), b: definition.seldom ? region : open(region) }
      sides.set(node, own)
      use(definition.test, region)
      use(definition.a, own.a)
      use(definition.b, own.b)
    } else for (const read of reads[node]) use(read, region)
  }

  // Regions inside come after those around them.
  const kept: RegionId[] = parents.map((_, region) => region)
  for (let region = parents.length - 1; region > 0; region--)
    if (costs[region] < branchCost) {
      costs[parents[region]] += costs[region]
      kept[region] = -1
    }
  for (let region = 1; region < parents.length; region++) if (kept[region] < 0) kept[region] = kept[parents[region]]
  return {
    of: new Map([...raw].map(([node, region]) => [node, kept[region]])),
    sides: new Map([...sides].map(([node, { a, b }]) => [node, { a: kept[a], b: kept[b] }])),
  }
}

const costOf = ({ op }: Node): number => costs[op] ?? 1

const costs: Readonly<Partial<Record<Node['op'], number>>> = {
  div: 5,
  sqrt: 6,
  loop: 40,
  call: 40,
  lookup: 8,
  quantile: 30,
  min: 3,
  max: 3,
  select: 3,
  bits: 0,
  float: 0,
}
