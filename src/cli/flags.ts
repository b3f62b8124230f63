// The flags that exist: check of the arguments, help and documentation read this table.

import type { Text } from '../text.js'

export interface Flag {
  /** What stands for its value in the help; a switch has none. */
  readonly value?: string
  readonly repeat?: boolean
  readonly help: Text
}

const table = {
  paths: {
    value: 'N',
    help: { en: 'Number of futures to simulate, such as 20000 or 1e6', zh: '模拟的路径数，如 20000 或 1e6' },
  },
  seed: {
    value: 'TEXT',
    help: { en: 'Seed, any text: another one gives other futures', zh: '随机种子，任意文字；换一个种子即换一批路径' },
  },
  design: {
    value: 'NAME',
    help: { en: 'Where uniforms come from: see steppecast list designs', zh: '抽样方法：见 steppecast list designs' },
  },
  target: {
    value: 'NAME',
    help: {
      en: 'The promise to seek: a target, TARGET.READING, or all of them together; may be left out where there is one',
      zh: '求解的承诺：承诺名、承诺名.口径，或 all（全部同时兑现）；只有一项承诺时可省略',
    },
  },
  levers: {
    value: 'NAMES',
    help: {
      en: 'Levers that may be moved, with bounds where these should be narrower: a,b=0.5:2; otherwise all whose cost is stated, and none to where it costs less than today',
      zh: '可调整的措施，可另给更窄的范围：a,b=0.5:2；默认为所有已注明成本的措施，且不调至比目前更省之处',
    },
  },
  confidence: {
    value: 'P',
    help: {
      en: 'The probability that is wanted (that of the target, else 0.8)',
      zh: '所要求的概率（默认按该承诺，未设则为 0.8）',
    },
  },
  switch: {
    value: 'NAMES',
    help: {
      en: 'Assumptions whose switching value to look for, variables that are one number, with bounds or between half and twice of it; otherwise those that the target depends on',
      zh: '求临界值的假设，即取单一数值的变量，可给出范围，否则为其一半至两倍；默认为该承诺所依赖的各项',
    },
  },
  cases: {
    value: 'N',
    help: { en: 'Settings that the search may try (200)', zh: '搜索最多尝试的设定数（200）' },
  },
  threads: {
    value: 'N',
    help: { en: 'Threads to use; the results do not depend on it', zh: '线程数；不影响结果' },
  },
  set: {
    value: 'NAME=VALUE',
    repeat: true,
    help: {
      en: 'Set a lever, a variable (its formula), a field of run, or of a promise targets.NAME.at_least, at_most, by or confidence; may be given several times',
      zh: '设定措施、变量（公式）、run 的字段，或承诺的 targets.名称.at_least、at_most、by、confidence；可多次给出',
    },
  },
  medians: {
    help: { en: 'Every draw at its median, a single path', zh: '所有随机量取中位数，只算一条路径' },
  },
  'exact-quantiles': {
    help: {
      en: 'Quantiles exactly as sorting all futures gives them; takes two to five times as long',
      zh: '分位数与全部路径排序所得完全相同；用时为两至五倍',
    },
  },
  sample: {
    value: 'N',
    help: {
      en: 'Paths whose inputs are kept for rank correlations (16384, or fewer where very much is drawn anew)',
      zh: '为计算秩相关而保留输入值的路径数（16384；逐期重新抽取的量极多时更少）',
    },
  },
  ir: {
    help: { en: 'Print the program that the file is compiled to as well', zh: '另外输出编译所得的程序' },
  },
  path: {
    value: 'K',
    help: {
      en: 'Which future, counted from 0: path K of any run with this seed',
      zh: '哪条路径，从 0 数起：相同种子下任何运行的第 K 条',
    },
  },
  variables: {
    value: 'NAMES',
    help: {
      en: 'Only these variables: names, groups or patterns as *.cost, with commas between',
      zh: '只看这些变量：名称、分组或 *.cost 这样的通配，以逗号分隔',
    },
  },
  lang: {
    value: 'en|zh',
    help: { en: 'Language; otherwise that of the system', zh: '语言；默认随系统' },
  },
  out: {
    value: 'DIR',
    help: { en: 'Folder for results (results)', zh: '结果文件夹（results）' },
  },
  root: {
    value: 'DIR',
    help: {
      en: 'Folder that no file may be read from outside of; otherwise the nearest one above named scenarios, else the file’s own',
      zh: '只读取该文件夹之内的文件；默认为上层最近的 scenarios 文件夹，没有则为文件所在文件夹',
    },
  },
  format: {
    value: 'NAME',
    help: {
      en: 'Of trace: table, csv or json; of report: see steppecast list formats',
      zh: 'trace 用 table、csv 或 json；report 见 steppecast list formats',
    },
  },
  force: {
    help: { en: 'Run again even where the same run has been saved', zh: '即使已有相同运行的结果，也重新运行' },
  },
  resume: {
    help: {
      en: 'Continue a sweep that was stopped; cases that are done are found in any case',
      zh: '继续中断的批量试算；已完成的方案总会直接取用',
    },
  },
  'dry-run': {
    help: {
      en: 'Say how many cases and paths there are, and about how long they take; nothing is saved',
      zh: '只说明方案数、路径数及所需时间，不保存任何内容',
    },
  },
  yes: {
    help: { en: 'Run more than 1,000 cases', zh: '允许运行 1,000 个以上的方案' },
  },
  gate: {
    help: {
      en: 'Exit with 1 unless every headline verdict is on track; of goal-seek, that of the setting found, on fresh futures too',
      zh: '首要口径的结论并非全部“有望达成”时以 1 退出；对 goal-seek，指所找到的设定，且在新路径上亦然',
    },
  },
  json: {
    help: { en: 'Print summary.json instead of the table', zh: '不显示表格，输出 summary.json' },
  },
  quiet: {
    help: { en: 'Print nothing but errors (and what --json asks for)', zh: '除错误（及 --json 的输出）外不显示任何内容' },
  },
  'no-report': {
    help: { en: 'Draw no page', zh: '不生成网页' },
  },
  'no-baseline': {
    help: {
      en: 'Do not run what the scenario is a change of (a variant its parent, --set the file alone) to compare with it',
      zh: '不另行计算基准（变体的上级情景，或去掉 --set 的原文件），结果中不作对比',
    },
  },
  method: {
    value: 'NAME',
    help: { en: 'How to ask what a promise hangs on (tornado)', zh: '敏感性分析方法（tornado）' },
  },
  executor: {
    value: 'NAME',
    help: {
      en: 'Where blocks run, otherwise decided by the size of the run: see steppecast list executors',
      zh: '在哪里运行；默认视规模而定，见 steppecast list executors',
    },
  },
} as const satisfies Readonly<Record<string, Flag>>

export type FlagName = keyof typeof table

export const flags: Readonly<Record<FlagName, Flag>> = table

/** Of commands that run many cases of scenarios as `run` would. */
export const manyCases: readonly FlagName[] = [
  'paths',
  'seed',
  'design',
  'set',
  'sample',
  'threads',
  'executor',
  'out',
  'root',
  'force',
  'json',
  'quiet',
  'no-report',
  'lang',
]
