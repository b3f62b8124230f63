// A model's program to be read, with the names of its variables and when each node is computed.

import type { NodeId } from '../ir/nodes.js'
import { printProgram } from '../ir/print.js'
import type { Lowered } from './kernel.js'
import { scheduleNodes } from './schedule.js'

export const printLowered = ({ program, variables, bindings }: Lowered): string => {
  const names = new Map<NodeId, string[]>()
  const name = (node: NodeId, text: string): void => void names.set(node, [...(names.get(node) ?? []), text])
  for (const variable of variables) name(variable.node, variable.name)
  for (const binding of bindings) name(binding.node, `what binds ${binding.name}`)
  const { phases, live } = scheduleNodes(program, [...names.keys()])
  return printProgram(program, { phases, live, names })
}
