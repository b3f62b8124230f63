// The nodes of a program under construction, each once, with their types and the constants that some of them hold.

import type { Node, NodeId, ValueType } from './nodes.js'

type Constant = number | boolean | bigint

export interface NodeTable {
  /** The index of this node; an equal one that stands already is used again. */
  add(node: Node): NodeId
  constant(value: Constant): NodeId
  /** The constant that a node holds, if it is one. */
  known(node: NodeId): Constant | undefined
  nodes(): readonly Node[]
  types(): readonly ValueType[]
}

export const createNodeTable = (): NodeTable => {
  const nodes: Node[] = []
  const types: ValueType[] = []
  const index = new Map<string, NodeId>()
  const constants = new Map<NodeId, Constant>()

  const add = (node: Node): NodeId => {
    const key = keyOf(node)
    const standing = index.get(key)
    if (standing !== undefined) return standing
    types.push(typeOf(node, types))
    index.set(key, nodes.length)
    return nodes.push(node) - 1
  }
  const constant = (value: Constant): NodeId => {
    const node = add(constantNode(value))
    constants.set(node, value)
    return node
  }
  return { add, constant, known: node => constants.get(node), nodes: () => nodes, types: () => types }
}

const constantNode = (value: Constant): Node => {
  switch (typeof value) {
    case 'number':
      return { op: 'const', value }
    case 'bigint':
      return { op: 'i64.const', high: Number(BigInt.asIntN(32, value >> 32n)), low: Number(BigInt.asIntN(32, value)) }
    case 'boolean':
      return { op: 'bool.const', value }
  }
}

/** Equal for equal nodes. What most nodes have is written by hand: programs are long, and JSON takes its time. */
const keyOf = (node: Node): string => {
  switch (node.op) {
    case 'const':
      return `const ${Object.is(node.value, -0) ? '-0' : node.value}`
    case 'select':
      return `select ${node.test} ${node.a} ${node.b}`
    case 'call':
      return `call ${node.fn} ${node.args.join(' ')}`
    case 'i64.shl':
    case 'i64.shr':
      return `${node.op} ${node.a} ${node.by}`
    case 'lookup':
    case 'quantile':
      return `${node.op} ${node.table} ${node.a}`
    default:
      if ('b' in node) return `${node.op} ${node.a} ${node.b}`
      return 'a' in node ? `${node.op} ${node.a}` : JSON.stringify(node)
  }
}

const typeOf = (node: Node, types: readonly ValueType[]): ValueType => {
  switch (node.op) {
    case 'i64.const':
    case 'i64.add':
    case 'i64.sub':
    case 'i64.shl':
    case 'i64.shr':
    case 'bits':
    case 'lookup':
      return 'i64'
    case 'bool.const':
    case 'lt':
    case 'le':
    case 'gt':
    case 'ge':
    case 'eq':
    case 'ne':
    case 'and':
    case 'or':
    case 'not':
      return 'bool'
    case 'select':
      return types[node.a]
    default:
      return 'f64'
  }
}
