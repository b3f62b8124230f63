// Calls replaced by what they compute, for a machine that knows no calls, or not at this place.

import type { IrFunction, Node, NodeId, Program, ValueType } from './nodes.js'

export interface Expanded {
  readonly program: Program
  /** Node of the program as it was → node of this one. */
  readonly place: readonly NodeId[]
}

/** `keep`: calls that stay. Nodes keep their order; constants of functions are there once. */
export const expandCalls = (program: Program, keep: (call: NodeId) => boolean = () => false): Expanded => {
  const nodes: Node[] = []
  const types: ValueType[] = []
  const place: NodeId[] = []
  const constants = new Map<string, NodeId>()
  const add = (node: Node, type: ValueType): NodeId => {
    types.push(type)
    return nodes.push(node) - 1
  }
  const addConstant = (node: Node, type: ValueType): NodeId => {
    const key = constantKey(node)
    const known = constants.get(key)
    if (known !== undefined) return known
    const id = add(node, type)
    constants.set(key, id)
    return id
  }
  const expand = ({ nodes: body, types: kinds, result }: IrFunction, args: readonly NodeId[]): NodeId => {
    const own: NodeId[] = []
    for (const [id, node] of body.entries())
      own.push(
        node.op === 'param'
          ? args[node.index]
          : isConstant(node)
            ? addConstant(node, kinds[id])
            : add(moveNode(node, own), kinds[id]),
      )
    return own[result]
  }
  for (const [id, node] of program.nodes.entries()) {
    const type = program.types[id]
    if (isConstant(node)) place.push(addConstant(node, type))
    else if (node.op === 'call' && !keep(id))
      place.push(
        expand(
          program.functions[node.fn],
          node.args.map(arg => place[arg]),
        ),
      )
    else place.push(add(moveNode(node, place), type))
  }
  const moved = (ids: readonly NodeId[]): readonly NodeId[] => ids.map(id => place[id])
  return {
    program: {
      ...program,
      nodes,
      types,
      states: moved(program.states),
      lines: moved(program.lines),
      loops: program.loops.map(({ init, test, next, limit }) => ({
        init: moved(init),
        test: place[test],
        next: moved(next),
        limit,
      })),
    },
    place,
  }
}

const isConstant = ({ op }: Node): boolean => op === 'const' || op === 'bool.const' || op === 'i64.const'

const constantKey = (node: Node): string =>
  node.op === 'const' ? `${Object.is(node.value, -0) ? '-0' : node.value}` : JSON.stringify(node)

/** The same operation on operands that stand elsewhere. */
const moveNode = (node: Node, place: readonly NodeId[]): Node => {
  switch (node.op) {
    case 'select':
      return { ...node, test: place[node.test], a: place[node.a], b: place[node.b] }
    case 'state':
      return { ...node, init: place[node.init] }
    case 'delay':
      return { ...node, lag: place[node.lag], before: place[node.before] }
    case 'call':
      return { ...node, args: node.args.map(arg => place[arg]) }
    default:
      if ('b' in node) return { ...node, a: place[node.a], b: place[node.b] }
      return 'a' in node ? { ...node, a: place[node.a] } : node
  }
}
