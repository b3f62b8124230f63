// Every sentence that `bench` can say.

import { formatCount } from '../../report/format-number.js'
import type { Text } from '../../text.js'

const range = (shortest: number, longest: number): string => `${shortest.toFixed(0)}–${longest.toFixed(0)} ms`

export const messages = {
  help: {
    en: 'Measure how fast this machine is, against NumPy and plain JavaScript',
    zh: '测量本机速度，并与 NumPy 和普通 JavaScript 对比',
  },
  fileHelp: { en: 'Scenario to measure besides', zh: '另行测量的情景文件' },
  reference: (paths: number, dates: number): Text => ({
    en: `Reference kernel, ${formatCount(paths)} paths of ${dates} steps`,
    zh: `基准内核，${formatCount(paths)} 条路径、${dates} 步`,
  }),
  scenario: (name: string, paths: number, dates: number): Text => ({
    en: `${name}, ${formatCount(paths)} paths of ${dates} dates`,
    zh: `${name}，${formatCount(paths)} 条路径、${dates} 个日期`,
  }),
  threads: (count: number): Text => ({
    en: `steppecast, ${count} thread${count === 1 ? '' : 's'}`,
    zh: `steppecast，${count} 线程`,
  }),
  numpy: { en: 'NumPy', zh: 'NumPy' },
  numpyNoQuantiles: { en: 'NumPy without quantiles', zh: 'NumPy（不含分位数）' },
  plain: { en: 'plain JavaScript', zh: '普通 JavaScript' },
  noNumpy: { en: 'no python3 with numpy here: left out', zh: '未找到装有 numpy 的 python3，略去对比' },
  unit: { en: 'ns a path and step', zh: '纳秒/路径步' },
  longest: { en: 'longest', zh: '最长' },
  times: { en: 'times one thread', zh: '相对单线程' },
  compile: (shortest: number, longest: number): Text => ({
    en: `Compiling it takes ${range(shortest, longest)}`,
    zh: `编译用时 ${range(shortest, longest)}`,
  }),
  starts: { en: 'From the command to its end', zh: '从命令到结束' },
  node: { en: 'Node.js alone', zh: '仅 Node.js' },
  version: { en: 'steppecast --version', zh: 'steppecast --version' },
  smallRun: { en: 'run quick-start.yaml, without a page', zh: 'run quick-start.yaml（不生成网页）' },
  milliseconds: { en: 'ms', zh: '毫秒' },
  withoutVariable: (name: string): Text => ({ en: `ms without ${name}`, zh: `毫秒（无 ${name}）` }),
  memory: (megabytes: number, withFile: boolean): Text => ({
    en: `Peak memory ${megabytes} MB${withFile ? ', the scenario compiled beside it' : ''}`,
    zh: `内存峰值 ${megabytes} MB${withFile ? '（含已编译的情景）' : ''}`,
  }),
  cost: { en: 'Reference kernel by number of paths', zh: '基准内核：按路径数' },
  paths: { en: 'paths', zh: '路径数' },
  seconds: (threads: number): Text => ({
    en: `seconds, ${threads} thread${threads === 1 ? '' : 's'}`,
    zh: `秒（${threads} 线程）`,
  }),
}
