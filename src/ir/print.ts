// A program to be read: a line a node, operands by number, then whatever is known of the node.
//
//   12  step  add 3 11   demand

import type { IrFunction, Node, NodeId, Program } from './nodes.js'

export interface PrintOptions {
  /** When a node is computed: a short word. */
  readonly phases: readonly string[]
  /** Nodes that nobody needs are left out. */
  readonly live: readonly boolean[]
  /** What a reader calls a node. */
  readonly names: ReadonlyMap<NodeId, readonly string[]>
}

/** Functions first, then the nodes, then what stocks and delay lines take over at the end of a date. */
export const printProgram = (program: Program, { phases, live, names }: PrintOptions): string => {
  const { functions, nodes, states, lines, loops } = program
  const shown = [...nodes.keys()].filter(id => live[id])
  const width = String(nodes.length).length
  const rows = shown.map(id => {
    const line = `${String(id).padStart(width)}  ${phases[id]!.padEnd(4)}  ${describe(nodes[id]!, program)}`
    return [line, ...(names.get(id) ?? [])].join('   ')
  })
  const links = shown.flatMap(id => {
    const node = nodes[id]!
    if (node.op === 'state') return [`${id} becomes ${states[node.state]}`]
    return node.op === 'delay' ? [`${id} remembers ${lines[node.line]}`] : []
  })
  const rounds = loops.map(
    ({ init, test, next, limit }, loop) =>
      `loop ${loop}: from ${init.join(' ')} to ${next.join(' ')} while ${test}, at most ${limit} rounds`,
  )
  return [...functions.flatMap(fn => printFunction(program, fn)), ...rows, ...rounds, ...links, ''].join('\n')
}

const printFunction = (program: Program, { name, nodes, result }: IrFunction): readonly string[] => [
  `function ${name}`,
  ...nodes.map((node, id) => `  ${String(id).padStart(String(nodes.length).length)}  ${describe(node, program)}`),
  `  gives ${result}`,
]

/** The operation and its operands. */
const describe = (node: Node, program: Program): string => {
  switch (node.op) {
    case 'const':
      return `const ${Object.is(node.value, -0) ? '-0' : node.value}`
    case 'bool.const':
      return `bool.const ${node.value}`
    case 'i64.const':
      return `i64.const 0x${hexadecimal(node.high)}${hexadecimal(node.low)}`
    case 'input':
    case 'param':
      return `${node.op} ${node.index}`
    case 'series':
      return `series ${node.values.join(' ')}`
    case 'uniform':
      return `uniform ${program.streams[node.stream]} ${node.slot} each ${node.clock}`
    case 'select':
      return `select ${node.test} ${node.a} ${node.b}`
    case 'i64.shl':
    case 'i64.shr':
      return `${node.op} ${node.a} by ${node.by}`
    case 'lookup':
    case 'quantile':
      return `${node.op} ${program.tables[node.table]?.name} ${node.a}`
    case 'state':
      return `state from ${node.init}`
    case 'delay':
      return `delay by ${node.lag} before ${node.before}`
    case 'call':
      return `call ${program.functions[node.fn]?.name} ${node.args.join(' ')}`
    case 'carried':
    case 'loop':
      return `${node.op} ${node.loop} ${node.index}`
    default:
      return 'b' in node ? `${node.op} ${node.a} ${node.b}` : `${node.op} ${node.a}`
  }
}

const hexadecimal = (word: number): string => (word >>> 0).toString(16).padStart(8, '0')
