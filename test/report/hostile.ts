// A scenario whose words try everything: markup, quotes, marks of direction, endless titles, names that mean something to a chart or to JavaScript,
// and more indicators than a page can draw.

const endless = 'long '.repeat(2000)
const many = Array.from({ length: 300 }, (_, index) => `many.n${index}`)

export const hostile = `format: 1
name: { en: "</script><script>alert(1)</script> & \\"quotes\\" 'too' \\u202egnp ${endless}", zh: "<img src=x onerror=alert(2)>内蒙古\\u0007${'村'.repeat(10_000)}" }
description: "{{7*7}} \${7*7} <b>bold</b> ]]> <!-- -->"
not_modeled: ["</li></ul><script>alert(4)</script>", { en: "${endless}", zh: "${'无'.repeat(10_000)}" }]
time: { start: 2020-12-31, end: 2023-12-31, step: quarter }
units: { lines: 线 }
sets: { area: [north, 西部] }
levers:
  push: { value: 1, from: 0, to: 2, unit: "1", cost: "2 CNY * push", title: "datum.value\\u2066" }
variables:
  datum.x: { is: "lognormal(100 Gbps, 0.5) * push", unit: Gbps, title: "${endless}", source: "javascript:alert(3)" }
  toString: { is: "normal(5, 1)", unit: lines, title: "{\\"signal\\": \\"1\\"}" }
  valueOf: { is: "tightest(signal: toString, datum: 6 lines)", unit: lines, title: "__proto__" }
  spread: { for: area, is: "normal(5, 1)", unit: lines, title: "\${datum.share}" }
${many.map(name => `  ${name}: { is: "datum.x * 2", unit: Gbps, title: "<i>${name}</i>" }`).join('\n')}
targets:
  hasOwnProperty: { title: "<script>x</script>", at_least: 90, by: 2022-12-31, readings: { "toString": { variable: datum.x, title: "</td></table>" } }, confidence: 0.5 }
  second: { at_most: 5.5, by: 2022-12-31, readings: { one: valueOf, two: toString, three: "spread[西部]" } }
indicators: [toString, "spread[north]", ${many.join(', ')}]
run: { paths: 500, seed: "</script>" }
`
